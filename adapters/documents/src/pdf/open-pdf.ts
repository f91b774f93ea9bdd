/**
 * @module Opens a PDF with pdfjs, offline: character maps and standard fonts come from the installed package.
 * Turns pdfjs' exceptions into our refusals; what stands on the pages is left to the other files here.
 */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../document-error.ts';

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

/**
 * Opens the document. Pictures are never decoded (`maxImageSize: 0`), which keeps a scan of 300 pages cheap to refuse.
 * @param strict let pdfjs break off a page at the first picture or error (`unread-pages.ts`).
 * **Errors**: `encrypted-pdf`, `corrupt-pdf`.
 */
export async function openPdf(bytes: Uint8Array, strict = false): Promise<PDFDocumentProxy> {
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
