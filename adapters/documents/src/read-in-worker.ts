/**
 * @module Reads a document in a thread of its own, which can be ended: a hostile file costs a worker, not the server (ADR 0013).
 * What is read and how is left to `read-document.ts`.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { runInBoundedWorker } from './bounded-worker.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentText } from './document.ts';
import { toDocumentError } from './document-error.ts';
import { type DocumentLimits, defaultLimits } from './limits.ts';
import {
  checkSize,
  type DocumentResult,
  loadFile,
  type ReadOptions,
  readDocument,
  withFileName,
} from './read-document.ts';
import type { WorkerRequest } from './worker-entry.ts';

export interface WorkerReadOptions extends ReadOptions {
  /** The built worker entry; by default the one beside this file. Tests that run on sources pass the compiled one. */
  readonly workerEntry?: URL;
}

/** How a result was come by: `in-process` where a worker was not needed (txt) or cannot be started from sources. */
export type Isolation = 'worker' | 'in-process';
export type IsolatedResult = DocumentResult & { readonly isolation: Isolation };

/**
 * Reads a document with hard bounds on time and memory. Never throws; nothing is half returned.
 *
 * **Gotchas**: plain text is decoded in this thread (it cannot hang, and starting a thread takes longer). Run from TypeScript sources on
 * a Node that cannot strip types (before 22.18) there is no worker to start: the document is read in this thread and the result says
 * `isolation: 'in-process'`. The built product always has the worker.
 * **Errors**: every `DocumentErrorCode`; `time-limit`, `memory-limit` and `cancelled` end the worker at once.
 */
export async function readDocumentInWorker(bytes: Uint8Array, options: WorkerReadOptions): Promise<IsolatedResult> {
  const limits: DocumentLimits = { ...defaultLimits, ...options.limits };
  try {
    checkSize(bytes.length, limits);
    if (detectFormat(bytes, options.fileName) === 'txt')
      return { ...(await readDocument(bytes, options)), isolation: 'in-process' };
  } catch (thrown) {
    return { ok: false, error: withFileName(toDocumentError(thrown), options.fileName), isolation: 'in-process' };
  }
  const entry = options.workerEntry ?? (await ownWorkerEntry());
  if (!entry) return { ...(await readDocument(bytes, options)), isolation: 'in-process' };
  const request: WorkerRequest = { bytes, fileName: options.fileName, limits };
  const result = await runInBoundedWorker<DocumentText>(entry, request, {
    limits,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  return result.ok
    ? { ...result, isolation: 'worker' }
    : { ok: false, error: withFileName(result.error, options.fileName), isolation: 'worker' };
}

/** Reads a document from disk in a worker; the size is asked before a byte is read. **Errors**: as above, and `file-not-found`. */
export async function readDocumentFileInWorker(path: string, options: WorkerReadOptions): Promise<IsolatedResult> {
  const loaded = await loadFile(path, options);
  return loaded.ok ? readDocumentInWorker(loaded.value, options) : { ...loaded, isolation: 'in-process' };
}

/** The worker entry beside this file: compiled beside the compiled, TypeScript beside TypeScript where this Node runs it. */
async function ownWorkerEntry(): Promise<URL | null> {
  const here = import.meta.url;
  if (here.endsWith('.js')) return new URL('./worker-entry.js', here);
  // Bundled or transformed on the fly: only a real file that this Node strips types from can be a worker.
  const stripsTypes = 'typescript' in process.features && process.features.typescript === 'strip';
  const entry = new URL('./worker-entry.ts', here);
  const exists =
    stripsTypes &&
    (await readFile(fileURLToPath(entry)).then(
      () => true,
      () => false,
    ));
  return exists ? entry : null;
}
