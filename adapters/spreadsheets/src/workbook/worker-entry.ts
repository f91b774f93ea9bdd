/**
 * @module What runs inside the reading thread: one workbook read, one answer posted. Time and memory are bounded from outside.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { type ReadWorkbookOptions, readWorkbook } from './read-workbook.ts';

export interface WorkbookTask extends ReadWorkbookOptions {
  readonly bytes: Uint8Array;
}

const { bytes, ...options } = workerData as WorkbookTask;
parentPort?.postMessage({ kind: 'result', result: { ok: true, value: await readWorkbook(bytes, options) } });
