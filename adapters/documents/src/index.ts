/**
 * @module The door of the package: documents (txt, docx, pdf, html) to text with anchors.
 * What the text says is left to the plan reader.
 */
export { runInBoundedWorker, type WorkerBounds, type WorkerMessage } from './bounded-worker.ts';
export type {
  Bilingual,
  DocumentFormat,
  DocumentNote,
  DocumentNoteCode,
  DocumentText,
  PageSpan,
  ReadingProgress,
  Result,
  TextEncodingName,
  UnreadReason,
} from './document.ts';
export type { DocumentError, DocumentErrorCode, DocumentErrorPlace } from './document-error.ts';
export { type DocumentLimits, defaultLimits } from './limits.ts';
export { type DocumentResult, type ReadOptions, readDocument, readDocumentFile } from './read-document.ts';
export {
  type IsolatedResult,
  type Isolation,
  readDocumentFileInWorker,
  readDocumentInWorker,
  type WorkerReadOptions,
} from './read-in-worker.ts';
