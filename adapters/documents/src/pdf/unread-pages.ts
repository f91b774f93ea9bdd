/**
 * @module Finds pages whose words are in a picture or drawing, or in a font that does not say which characters it draws: they must be named, never passed over.
 * What is done about them is left to `read-pdf.ts`.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { UnreadReason } from '../document.ts';
import type { ReadingWatch } from '../reading-watch.ts';
import { loadPdfLibrary, type PdfFile } from './open-pdf.ts';
import type { Run } from './runs.ts';

export interface UnreadPage {
  readonly why: UnreadReason;
}

/** A page with fewer characters than this, next to a picture, is a scan with a stamp or watermark. */
const fewCharacters = 15;
/** Letters drawn as outlines need many strokes; a ruled blank form or a border needs few. */
const manyStrokes = 150;

/**
 * The unread pages by number. Only pages with hardly any text are looked at, and no picture is decoded: pdfjs is told to remove every
 * picture. It does so silently in the lenient opening and breaks off in the strict one, so that a page that comes out shorter in the
 * strict opening paints a picture. (pdfjs 5 swallows the error itself; a test pins this behaviour.)
 */
export async function findUnreadPages(
  file: PdfFile,
  bytes: Uint8Array,
  pages: readonly (readonly Run[])[],
  watch: ReadingWatch,
): Promise<ReadonlyMap<number, UnreadPage>> {
  const found = new Map<number, UnreadPage>();
  const doubtful = pages.flatMap((runs, i) => (lettersIn(runs) < fewCharacters ? [i + 1] : []));
  if (doubtful.length === 0) return found;
  const holdsPictures = hasPictures(bytes);
  const lenient = await file.lenient();
  for (const number of doubtful) {
    watch.check();
    const why = await lookAt(lenient, file.strict, number, holdsPictures);
    const unlettered = lettersIn(pages[number - 1] ?? []) === 0;
    if (why !== null && (why === 'picture' || unlettered)) found.set(number, { why });
  }
  return found;
}

const lettersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replace(/\s/g, '').length, 0);

/** Pictures are streams, whose dictionaries always stand in the open (PDF 32000-1, 7.5.7): a search of the bytes finds them. */
const hasPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));

async function lookAt(
  whole: PDFDocumentProxy,
  strict: PDFDocumentProxy | null,
  number: number,
  holdsPictures: boolean,
): Promise<UnreadPage['why'] | null> {
  const { OPS } = await loadPdfLibrary();
  const lenient = await operatorsOf(whole, number);
  const broken = strict && (await operatorsOf(strict, number));
  // A page with no operator left may consist of a single picture: better a page named in vain than one passed over.
  if (broken === null || lenient === null || broken.fnArray.length < lenient.fnArray.length) return 'picture';
  if (lenient.fnArray.length === 0 && holdsPictures) return 'picture';
  if (lenient.fnArray.some((op, i) => op === OPS.showText && drawsLetters(lenient.argsArray[i]))) return 'font';
  return lenient.fnArray.filter((op) => op === OPS.constructPath).length >= manyStrokes ? 'drawing' : null;
}

/** Of a broken font pdfjs keeps no glyph at all; blanks, as on a page left empty on purpose, it keeps. */
function drawsLetters(args: unknown): boolean {
  const glyphs: unknown = Array.isArray(args) ? args[0] : undefined;
  if (!Array.isArray(glyphs)) return false;
  return (
    glyphs.length === 0 ||
    glyphs.some((g: { unicode?: string } | number) => typeof g === 'object' && g.unicode?.trim() !== '')
  );
}

async function operatorsOf(pdf: PDFDocumentProxy, number: number): Promise<Operators | null> {
  try {
    const page = await pdf.getPage(number);
    const { fnArray, argsArray } = await page.getOperatorList();
    page.cleanup();
    return { fnArray, argsArray };
  } catch {
    return null;
  }
}

interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}
