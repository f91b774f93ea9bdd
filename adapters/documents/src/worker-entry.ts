/**
 * @module What runs inside the worker thread: one document read, one answer posted.
 * Time, memory and cancelling are enforced from outside, by `bounded-worker.ts`.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { WorkerMessage } from './bounded-worker.ts';
import type { DocumentText } from './document.ts';
import type { DocumentLimits } from './limits.ts';
import { readDocument } from './read-document.ts';

export interface WorkerRequest {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly limits: DocumentLimits;
}

const request = workerData as WorkerRequest;
const post = (message: WorkerMessage<DocumentText>): void => parentPort?.postMessage(message);

// pdfjs and mammoth write warnings about damaged files to the console; the result already says what matters.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => {};

let lastReport = 0;
const result = await readDocument(request.bytes, {
  fileName: request.fileName,
  limits: request.limits,
  onProgress(progress) {
    // Ten reports a second are enough for a person.
    const now = performance.now();
    if (progress.done < progress.total && now - lastReport < 100) return;
    lastReport = now;
    post({ kind: 'progress', progress });
  },
});
post({ kind: 'result', result });
