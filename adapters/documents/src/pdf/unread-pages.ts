/**
 * @module Finds pages whose words are in a picture or drawing: they must be named, never passed over.
 * What is done about them is left to `read-pdf.ts`.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingWatch } from '../reading-watch.ts';
import { loadPdfLibrary, openPdf, pictureMessage } from './open-pdf.ts';
import type { Run } from './runs.ts';

export interface UnreadPage {
  readonly why: 'picture' | 'drawing';
}

/** A page with fewer characters than this, next to a picture, is a scan with a stamp or watermark. */
const fewCharacters = 15;
/** Letters drawn as outlines need many strokes; a ruled blank form or a border needs few. */
const manyStrokes = 150;

/**
 * The unread pages by number. Only pages with hardly any text are looked at, in a second, strict opening of the file in which pdfjs
 * throws at the first picture instead of decoding it.
 */
export async function findUnreadPages(
  bytes: Uint8Array,
  pages: readonly (readonly Run[])[],
  watch: ReadingWatch,
): Promise<ReadonlyMap<number, UnreadPage>> {
  const found = new Map<number, UnreadPage>();
  const doubtful = pages.flatMap((runs, i) => (lettersIn(runs) < fewCharacters ? [i + 1] : []));
  if (doubtful.length === 0) return found;
  const pdf = await openPdf(bytes, true);
  try {
    for (const number of doubtful) {
      watch.check();
      const why = await lookAt(pdf, number);
      if (why === 'picture' || (why === 'drawing' && lettersIn(pages[number - 1] ?? []) === 0))
        found.set(number, { why });
    }
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
  return found;
}

const lettersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);

async function lookAt(pdf: PDFDocumentProxy, number: number): Promise<UnreadPage['why'] | null> {
  const { OPS } = await loadPdfLibrary();
  try {
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    const strokes = fnArray.filter((op) => op === OPS.constructPath).length;
    const pictures: ReadonlySet<number> = new Set([
      OPS.paintImageXObject,
      OPS.paintImageMaskXObject,
      OPS.paintInlineImageXObject,
      OPS.paintInlineImageXObjectGroup,
      OPS.paintImageXObjectRepeat,
      OPS.paintImageMaskXObjectGroup,
      OPS.paintImageMaskXObjectRepeat,
    ]);
    if (fnArray.some((op) => pictures.has(op))) return 'picture';
    return strokes >= manyStrokes ? 'drawing' : null;
  } catch (cause) {
    if (cause instanceof Error && pictureMessage.test(cause.message)) return 'picture';
    // A page that breaks in strict mode and shows no text is unread, whatever it holds.
    return 'drawing';
  }
}
