/**
 * @module Opens a PDF with pdfjs, offline: character maps and standard fonts come from the installed package.
 * Turns pdfjs' exceptions into our refusals; what stands on the pages is left to the other files here.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentRefusal, refuse } from '../document-error.ts';

export type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let library: Promise<PdfLibrary> | undefined;

/** Loads pdfjs once per thread. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  library ??= importQuietly();
  return library;
}

/**
 * pdfjs takes DOMMatrix, Path2D and ImageData from a native canvas, which we neither need (nothing is drawn) nor require to be installed;
 * without them its module does not even load. Empty stand-ins are enough for reading text.
 */
async function importQuietly(): Promise<PdfLibrary> {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
  const warn = console.warn;
  console.warn = () => {};
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs');
  } finally {
    console.warn = warn;
  }
}

/** One file opened in two ways. */
export interface PdfFile {
  /** Breaks off a page at its first error or picture; null where the file opens only with errors passed over. */
  readonly strict: PDFDocumentProxy | null;
  /** Passes over errors, as viewers do; opened when first asked for. */
  lenient(): Promise<PDFDocumentProxy>;
  close(): Promise<void>;
}

/**
 * Opens a file. A page is read strictly first, so that damage is noticed; leniently where that fails, so that it is still read.
 * **Errors**: `encrypted-pdf`, `corrupt-pdf`.
 */
export async function openPdfFile(bytes: Uint8Array): Promise<PdfFile> {
  if (!hasEnd(bytes)) refuse('corrupt-pdf', { zh: '文件不完整，缺少结尾', en: 'cut short, the end is missing' });
  let lenient: PDFDocumentProxy | undefined;
  const openLenient = async (): Promise<PDFDocumentProxy> => {
    lenient ??= await openPdf(bytes, false);
    return lenient;
  };
  const strict = await openPdf(bytes, true).catch(async (cause: unknown) => {
    if (cause instanceof DocumentRefusal && cause.error.code === 'encrypted-pdf') throw cause;
    await openLenient();
    return null;
  });
  return {
    strict,
    lenient: openLenient,
    async close() {
      for (const pdf of [strict, lenient]) await pdf?.loadingTask.destroy().catch(() => {});
    },
  };
}

/** How far behind `%%EOF` servers and editors leave junk; blanks and NULs at the very end do not count. */
const longestTail = 4096;

/** A download cut short has no end mark; pdfjs would show what pages it finds and say nothing. */
function hasEnd(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] as number) <= 0x20) end--;
  const tail = bytes.subarray(Math.max(0, end - longestTail), end);
  return Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength).includes('%%EOF');
}

/** Pictures are never decoded (`maxImageSize: 0`), which keeps a scan of 300 pages cheap to refuse. */
async function openPdf(bytes: Uint8Array, strict: boolean): Promise<PDFDocumentProxy> {
  const pdfjs = await loadPdfLibrary();
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes), // a copy: pdfjs takes the buffer over, and refuses a Buffer
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    wasmUrl: join(root, 'wasm') + sep,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: 0,
    stopAtErrors: strict,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy().catch(() => {});
    const name = cause instanceof Error ? cause.name : '';
    if (name === 'PasswordException') refuse('encrypted-pdf');
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : 'unknown';
    refuse('corrupt-pdf', { zh: reason, en: reason });
  }
}
