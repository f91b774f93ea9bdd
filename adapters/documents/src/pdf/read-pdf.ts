/**
 * @module A PDF to text: words with their places, reading order, furniture out, lines joined to paragraphs, unread pages named.
 * The steps live in the files beside this one; this file only puts them in order and keeps the limits.
 */
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PageSpan, ReadText } from '../document.ts';
import { refuse } from '../document-error.ts';
import type { ReadingWatch } from '../reading-watch.ts';
import { findAlignedRows } from './aligned-rows.ts';
import { orderRegions } from './columns.ts';
import { findFurniture } from './furniture.ts';
import { commonSize, composeText, groupLines, type Line } from './lines.ts';
import { openPdfFile, type PdfFile } from './open-pdf.ts';
import { collectNotes } from './page-notes.ts';
import { joinParagraphs, type Paragraph, type TextLine } from './paragraphs.ts';
import { readRuledLines } from './ruled-lines.ts';
import { readRuledTables } from './ruled-tables.ts';
import { type PageRuns, type Run, readRuns } from './runs.ts';
import { columnEdges, type Edges } from './text-edges.ts';
import { findUnreadPages, type UnreadPage } from './unread-pages.ts';

/**
 * Reads a PDF.
 * **Errors**: `encrypted-pdf`, `corrupt-pdf`, `too-many-pages`, `too-many-characters`, `scanned-pdf`, `no-text`, `time-limit`, `cancelled`.
 */
export async function readPdf(bytes: Uint8Array, watch: ReadingWatch): Promise<ReadText> {
  const file = await openPdfFile(bytes);
  try {
    const count = (file.strict ?? (await file.lenient())).numPages;
    if (count > watch.limits.pages) {
      refuse('too-many-pages', {
        zh: `${count} 页，上限 ${watch.limits.pages} 页`,
        en: `${count} pages, limit ${watch.limits.pages}`,
      });
    }
    const pages = await readPages(file, count, watch);
    return await composeDocument(file, bytes, pages, watch);
  } finally {
    await file.close();
  }
}

interface ReadPage extends PageRuns {
  /** True where the page breaks when read strictly: words may be missing. */
  readonly damaged: boolean;
}

async function readPages(file: PdfFile, count: number, watch: ReadingWatch): Promise<ReadPage[]> {
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let number = 1; number <= count; number++) {
    watch.check();
    const page = await readPage(file, number);
    for (const run of page.runs) characters += run.text.length;
    if (characters > watch.limits.characters * 2) {
      refuse(
        'too-many-characters',
        { zh: `到第 ${number} 页已超过上限`, en: `over the limit by page ${number}` },
        { page: number },
      );
    }
    pages.push(page);
    watch.report({ stage: 'reading', done: number, total: count });
  }
  return pages;
}

async function readPage(file: PdfFile, number: number): Promise<ReadPage> {
  const strict = await file.strict
    ?.getPage(number)
    .then(readRuns)
    .catch(() => null);
  try {
    const lenient = async (): Promise<PDFPageProxy> => (await file.lenient()).getPage(number);
    const read = strict ?? (await readRuns(await lenient()));
    // Lines are looked for only where words stand in columns: it means going through the page a second time.
    const tabular = groupLines(read.runs).filter((line) => line.segments.length > 1).length >= 2;
    const runs = tabular ? readRuledTables(read.runs, await readRuledLines(await lenient(), read.place)) : read.runs;
    return { ...read, runs, damaged: !strict };
  } catch (cause) {
    // A page that cannot be read would be a silent hole in the text.
    const reason = cause instanceof Error ? cause.message.slice(0, 120) : 'unknown';
    return refuse(
      'corrupt-pdf',
      { zh: `第 ${number} 页：${reason}`, en: `page ${number}: ${reason}` },
      { page: number },
    );
  }
}

async function composeDocument(
  file: PdfFile,
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  watch: ReadingWatch,
): Promise<ReadText> {
  const pageLines = pages.map((page) => ({ lines: groupLines(page.runs), height: page.height }));
  const furniture = findFurniture(pageLines);
  const bodyRuns = pages.map((page, i) => {
    const dropped = new Set(
      pageLines[i]?.lines.filter((l) => furniture.has(l)).flatMap((l) => l.segments.flatMap((s) => s.runs)) ?? [],
    );
    return page.runs.filter((run) => !dropped.has(run));
  });
  watch.check();
  const unread = await findUnreadPages(file, bytes, bodyRuns, watch);
  if (bodyRuns.every((runs, i) => runs.length === 0 || unread.has(i + 1))) {
    if (unread.size === 0) refuse('no-text');
    refuse('scanned-pdf', { zh: `共 ${pages.length} 页`, en: pages.length === 1 ? '1 page' : `${pages.length} pages` });
  }
  const { lines, footnoteMarks } = layOut(bodyRuns, pages, unread, watch);
  watch.report({ stage: 'composing', done: 0, total: 1 });
  return assemble(joinParagraphs(lines), pages, unread, footnoteMarks);
}

interface Laid {
  readonly lines: TextLine[];
  readonly footnoteMarks: number;
}

function layOut(
  bodyRuns: readonly (readonly Run[])[],
  pages: readonly ReadPage[],
  unread: ReadonlyMap<number, UnreadPage>,
  watch: ReadingWatch,
): Laid {
  const bodySize = commonSize(bodyRuns.flat());
  const laid = bodyRuns.map((runs, i) => (unread.has(i + 1) ? [] : orderRegions(runs)));
  const edges = columnEdges(laid.flat().map((r) => r.lines));
  const lines: TextLine[] = [];
  let region = 0;
  let footnoteMarks = 0;
  for (const [index, regions] of laid.entries()) {
    watch.check();
    for (const { lines: regionLines } of regions) {
      const edge = edges[region] as Edges;
      const footnotesFrom = findFootnotes(regionLines, bodySize, pages[index]?.height ?? 0);
      const rows = findAlignedRows(regionLines);
      regionLines.forEach((line, i) => {
        const runs = line.segments.flatMap((s) => s.runs);
        const row = runs.find((run) => run.row)?.text ?? rows[i] ?? null;
        const composed = row === null ? composeText(runs, line) : { text: row, footnoteMarks: 0 };
        footnoteMarks += composed.footnoteMarks;
        if (composed.text.trim() === '') return;
        lines.push({
          text: composed.text,
          page: index + 1,
          region,
          x: line.x,
          right: line.right,
          y: line.y,
          size: line.size,
          ...edge,
          kind: row !== null ? 'row' : i >= footnotesFrom ? 'footnote' : 'body',
        });
      });
      region++;
    }
  }
  return { lines, footnoteMarks };
}

/** Index of the first line of the notes at the foot of a column: smaller than the text and begun by a mark. */
function findFootnotes(lines: readonly Line[], bodySize: number, height: number): number {
  let from = lines.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] as Line;
    if (line.size > bodySize * 0.9 || line.y < height * 0.5) break;
    const text = composeText(
      line.segments.flatMap((s) => s.runs),
      { ...line, size: 0.1 },
    ).text;
    if (/^[[〔［(（]?(?:\d{1,3}(?![.\d])|[①-⑳*＊†])/.test(text)) from = i;
  }
  return from;
}

function assemble(
  paragraphs: readonly Paragraph[],
  pages: readonly ReadPage[],
  unread: ReadonlyMap<number, UnreadPage>,
  footnoteMarks: number,
): ReadText {
  let text = '';
  const starts = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const paragraph of paragraphs) {
    if (text !== '') text += '\n';
    for (const piece of paragraph) {
      if (!piece.moved && !starts.has(piece.page)) starts.set(piece.page, text.length);
      text += piece.text;
      if (!piece.moved) ends.set(piece.page, text.length);
    }
  }
  const spans: PageSpan[] = [];
  let at = 0;
  for (let number = 1; number <= pages.length; number++) {
    const start = starts.get(number) ?? at;
    const end = Math.max(start, ends.get(number) ?? start);
    const why = unread.get(number)?.why;
    spans.push({ number, start, end, read: why === undefined, ...(why ? { why } : {}) });
    at = end;
  }
  return { text, format: 'pdf', pages: spans, notes: collectNotes(text, spans, pages, footnoteMarks) };
}
