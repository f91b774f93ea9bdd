/**
 * @module The door: bytes of any supported document in, text or one named error out.
 * The formats are loaded only when needed (pdfjs and mammoth cost a tenth of a second each); isolation is left to `read-in-worker.ts`.
 */
import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeText } from './decode-text.ts';
import { detectFormat } from './detect-format.ts';
import type { DocumentFormat, DocumentText, ReadingProgress, ReadText, Result } from './document.ts';
import { type DocumentError, printBytes, refuse, toDocumentError } from './document-error.ts';
import { type DocumentLimits, defaultLimits } from './limits.ts';
import { type ReadingWatch, startWatch } from './reading-watch.ts';

export interface ReadOptions {
  /** Name as the person knows it; used in messages and, when content leaves a choice, for the format. */
  readonly fileName: string;
  readonly limits?: Partial<DocumentLimits>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

export type DocumentResult = Result<DocumentText, DocumentError>;

/**
 * Reads a document in this thread. Never throws; nothing is half returned.
 *
 * **Shape**: for txt the text is the file as decoded, untouched; see `DocumentText`.
 * **Gotchas**: a hostile docx, pdf or html can hold this thread busy until a step ends: servers use `readDocumentInWorker`.
 * **Errors**: every `DocumentErrorCode`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<DocumentResult> {
  try {
    const limits: DocumentLimits = { ...defaultLimits, ...options.limits };
    const watch = startWatch(limits, options.signal, options.onProgress);
    watch.check();
    checkSize(bytes.length, limits);
    watch.report({ stage: 'opening', done: 0, total: 1 });
    const read = await readFormat(bytes, options.fileName, watch);
    if (read.text.length > limits.characters) {
      refuse('too-many-characters', {
        zh: `${read.text.length} 字，上限 ${limits.characters} 字`,
        en: `${read.text.length} characters, limit ${limits.characters}`,
      });
    }
    watch.check();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { ok: true, value: { ...read, sha256, characters: read.text.length } };
  } catch (thrown) {
    return { ok: false, error: withFileName(toDocumentError(thrown), options.fileName) };
  }
}

/**
 * Reads a document from disk, in this thread. The size is asked before a byte is read: a 200 MB file costs nothing.
 * **Errors**: those of `readDocument`, and `file-not-found`.
 */
export async function readDocumentFile(
  path: string,
  options: Omit<ReadOptions, 'fileName'> & { readonly fileName?: string } = {},
): Promise<DocumentResult> {
  const fileName = options.fileName ?? basename(path);
  const loaded = await loadFile(path, { ...options, fileName });
  return loaded.ok ? readDocument(loaded.value, { ...options, fileName }) : loaded;
}

/** The bytes of a file no larger than the limit; a file that grows while it is read is cut off and refused. */
export async function loadFile(path: string, options: ReadOptions): Promise<Result<Uint8Array, DocumentError>> {
  const limits: DocumentLimits = { ...defaultLimits, ...options.limits };
  try {
    const facts = await stat(path).catch((cause: NodeJS.ErrnoException) => notFound(cause.code));
    if (!facts.isFile()) notFound('not a file');
    checkSize(facts.size, limits);
    const file = await open(path, 'r').catch((cause: NodeJS.ErrnoException) => notFound(cause.code));
    try {
      const buffer = new Uint8Array(facts.size + 1);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      checkSize(length, limits);
      return { ok: true, value: buffer.subarray(0, Math.min(length, facts.size)) };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    return { ok: false, error: withFileName(toDocumentError(thrown), options.fileName) };
  }
}

const notFound = (reason: string | undefined): never =>
  refuse('file-not-found', reason ? { zh: reason, en: reason } : undefined);

/** **Errors**: `empty-file`, `too-large`. */
export function checkSize(size: number, limits: DocumentLimits): void {
  if (size === 0) refuse('empty-file');
  if (size > limits.bytes) {
    refuse('too-large', {
      zh: `${printBytes(size)}，上限 ${printBytes(limits.bytes)}`,
      en: `${printBytes(size)}, limit ${printBytes(limits.bytes)}`,
    });
  }
}

async function readFormat(bytes: Uint8Array, fileName: string, watch: ReadingWatch): Promise<ReadText> {
  switch (detectFormat(bytes, fileName)) {
    case 'txt':
      return readPlainText(bytes);
    case 'pdf': {
      const { readPdf } = await import('./pdf/read-pdf.ts');
      return readPdf(bytes, watch);
    }
    case 'zip': {
      const { readDocx } = await import('./docx/read-docx.ts');
      return readDocx(bytes, fileName, watch);
    }
    case 'html': {
      const { readHtml } = await import('./html/read-html.ts');
      return readHtml(bytes, watch);
    }
  }
}

function readPlainText(bytes: Uint8Array): ReadText {
  const { text, encoding } = decodeText(bytes);
  if (text.replace(/^\uFEFF/, '').trim() === '') refuse('empty-file', { zh: '只有空白', en: 'only blanks' });
  const notes =
    encoding === 'utf-8'
      ? []
      : [
          {
            code: 'encoding-detected' as const,
            message: {
              zh: `文件编码为 ${encoding}，已按此读取。`,
              en: `The file is encoded in ${encoding} and was read as such.`,
            },
          },
        ];
  return { text, encoding, format: 'txt' satisfies DocumentFormat, notes };
}

export function withFileName(error: DocumentError, fileName: string): DocumentError {
  return { ...error, where: { ...error.where, fileName } };
}
