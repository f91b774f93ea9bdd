/**
 * @module Reads a workbook in a thread of its own, which can be ended (ADR 0013, 0021). The thread is started and ended by a function
 * that the app passes in, `runInBoundedWorker` of the documents adapter: adapters do not know each other.
 */
import type { Outcome, SheetGrid } from '@dafeng/accounting';
import { defaultWorkbookLimits } from './limits.ts';
import { type ReadWorkbookOptions, readWorkbook } from './read-workbook.ts';
import { workbookFault } from './workbook-fault.ts';
import type { WorkbookTask } from './worker-entry.ts';

/** The shape of `runInBoundedWorker`: never rejects, and answers when the thread is gone. */
export type RunInThread = <T>(
  entry: URL,
  task: unknown,
  bounds: {
    readonly limits: { readonly milliseconds: number; readonly workerHeapMegabytes: number };
    readonly signal?: AbortSignal | undefined;
  },
) => Promise<
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly code: string } }
>;

export interface ReadWorkbookInWorkerOptions extends ReadWorkbookOptions {
  readonly run: RunInThread;
  readonly signal?: AbortSignal;
  /** The built entry; by default the one beside this module when it is built. Tests that run on sources pass a compiled one. */
  readonly workerEntry?: URL;
}

const ownEntry = (): URL | null =>
  import.meta.url.endsWith('.js') ? new URL('./worker-entry.js', import.meta.url) : null;

const endings: Readonly<Record<string, readonly [string, string]>> = {
  'time-limit': ['读取超时。', 'Reading took too long.'],
  'memory-limit': ['读取所需内存超过限制。', 'Reading needs more memory than allowed.'],
  cancelled: ['已取消读取。', 'Reading was cancelled.'],
};

/**
 * As `readWorkbook`, with hard bounds on time and memory. From TypeScript sources there is no entry to start, and the workbook is read in
 * this thread.
 *
 * **Errors**: those of `readWorkbook`, and `reading-ended` for time, memory or a person who cancels.
 */
export const readWorkbookInWorker = async (
  bytes: Uint8Array,
  { run, signal, workerEntry, ...options }: ReadWorkbookInWorkerOptions,
): Promise<Outcome<readonly SheetGrid[]>> => {
  const limits = { ...defaultWorkbookLimits, ...options.limits };
  const entry = workerEntry ?? ownEntry();
  // What is too large for the reader is too large to be copied into a thread.
  if (entry === null || bytes.length > limits.bytes) return readWorkbook(bytes, options);
  const task: WorkbookTask = { bytes, ...options };
  const result = await run<Outcome<readonly SheetGrid[]>>(entry, task, { limits, signal });
  if (result.ok) return result.value;
  const [zh, en] = endings[result.error.code] ?? ['读取时出现意外错误。', 'Reading failed unexpectedly.'];
  return { ok: false, faults: [workbookFault('reading-ended', options.fileName, zh, en)] };
};
