/**
 * @module One task in a thread of its own, ended from outside when its time or memory is used up or the person cancels (ADR 0013).
 * What the thread does is left to its entry, which posts `WorkerMessage`s; it ends with one `result`.
 */
import { Worker } from 'node:worker_threads';
import type { ReadingProgress, Result } from './document.ts';
import { type DocumentError, documentError, toDocumentError } from './document-error.ts';
import type { DocumentLimits } from './limits.ts';

export type WorkerMessage<T, E = DocumentError> =
  | { readonly kind: 'progress'; readonly progress: ReadingProgress }
  | { readonly kind: 'result'; readonly result: Result<T, E> };

export interface WorkerBounds {
  readonly limits: Pick<DocumentLimits, 'milliseconds' | 'workerHeapMegabytes'>;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
}

/**
 * The result the entry posted. Never rejects.
 *
 * **Errors**: those of the task; `time-limit`, `memory-limit`, `cancelled`; `reader-failed` where the thread broke or ended without a result.
 */
export function runInBoundedWorker<T, E = DocumentError>(
  entry: URL,
  task: unknown,
  { limits, signal, onProgress }: WorkerBounds,
): Promise<Result<T, E | DocumentError>> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve({ ok: false, error: documentError('cancelled') });
      return;
    }
    const worker = new Worker(entry, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.workerHeapMegabytes },
      env: { TZ: process.env.TZ ?? '' },
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const fail = (error: DocumentError): void => settle({ ok: false, error });
    const cancel = (): void => fail(documentError('cancelled'));
    const seconds = Math.round(limits.milliseconds / 1000);
    const timer = setTimeout(
      () => fail(documentError('time-limit', { zh: `上限 ${seconds} 秒`, en: `limit ${seconds} s` })),
      limits.milliseconds,
    );
    let settled = false;
    const settle = (result: Result<T, E | DocumentError>): void => {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      // Answer only when the thread is gone: whoever reads many documents must not pile up threads.
      void worker.terminate().then(() => resolve(result));
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage<T, E>) => {
      if (message.kind === 'progress') onProgress?.(message.progress);
      else settle(message.result);
    });
    worker.on('error', (cause: Error & { code?: string }) => {
      const limit = `${limits.workerHeapMegabytes} MB`;
      if (cause.code === 'ERR_WORKER_OUT_OF_MEMORY')
        fail(documentError('memory-limit', { zh: `上限 ${limit}`, en: `limit ${limit}` }));
      else fail(toDocumentError(cause));
    });
    worker.on('exit', () =>
      fail(documentError('reader-failed', { zh: '读取线程意外退出', en: 'the reading thread ended' })),
    );
  });
}
