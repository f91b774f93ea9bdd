/**
 * @module Finds pages whose words are in a picture or drawing: they must be named, never passed over.
 * What is done about them is left to `read-pdf.ts`.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingWatch } from '../reading-watch.ts';
import { loadPdfLibrary, openPdf } from './open-pdf.ts';
import type { Run } from './runs.ts';

export interface UnreadPage {
  readonly why: 'picture' | 'drawing';
}

/** A page with fewer characters than this, next to a picture, is a scan with a stamp or watermark. */
const fewCharacters = 15;
/** Letters drawn as outlines need many strokes; a ruled blank form or a border needs few. */
const manyStrokes = 150;

/**
 * The unread pages by number. Only pages with hardly any text are looked at, and no picture is decoded: pdfjs is told to remove every
 * picture. It does so silently in the ordinary opening and breaks off in a strict one, so that a page that comes out shorter in the
 * strict opening paints a picture. (pdfjs 5 swallows the error itself; a test pins this behaviour.)
 */
export async function findUnreadPages(
  ordinary: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly (readonly Run[])[],
  watch: ReadingWatch,
): Promise<ReadonlyMap<number, UnreadPage>> {
  const found = new Map<number, UnreadPage>();
  const doubtful = pages.flatMap((runs, i) => (lettersIn(runs) < fewCharacters ? [i + 1] : []));
  if (doubtful.length === 0) return found;
  const holdsPictures = hasPictures(bytes);
  const strict = await openPdf(bytes, true);
  try {
    for (const number of doubtful) {
      watch.check();
      const why = await lookAt(ordinary, strict, number, holdsPictures);
      if (why === 'picture' || (why === 'drawing' && lettersIn(pages[number - 1] ?? []) === 0))
        found.set(number, { why });
    }
  } finally {
    await strict.loadingTask.destroy().catch(() => {});
  }
  return found;
}

const lettersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);

/** Pictures are streams, whose dictionaries always stand in the open (PDF 32000-1, 7.5.7): a search of the bytes finds them. */
const hasPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));

async function lookAt(
  ordinary: PDFDocumentProxy,
  strict: PDFDocumentProxy,
  number: number,
  holdsPictures: boolean,
): Promise<UnreadPage['why'] | null> {
  const { OPS } = await loadPdfLibrary();
  const lenient = await operatorsOf(ordinary, number);
  const broken = await operatorsOf(strict, number);
  // A page with no operator left may consist of a single picture: better a page named in vain than one passed over.
  if (broken === null || lenient === null || broken.length < lenient.length) return 'picture';
  if (lenient.length === 0 && holdsPictures) return 'picture';
  return lenient.filter((op) => op === OPS.constructPath).length >= manyStrokes ? 'drawing' : null;
}

async function operatorsOf(pdf: PDFDocumentProxy, number: number): Promise<readonly number[] | null> {
  try {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    return fnArray;
  } catch {
    return null;
  }
}
