/**
 * @module A PDF to text: words with their places, reading order, furniture out, lines joined to paragraphs, unread pages named.
 * The steps live in the files beside this one; this file only puts them in order and keeps the limits.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentNote, PageSpan } from '../document.ts';
import { refuse } from '../document-error.ts';
import type { ReadText } from '../read-document.ts';
import type { ReadingWatch } from '../reading-watch.ts';
import { findAlignedRows } from './aligned-rows.ts';
import { orderRegions } from './columns.ts';
import { findFurniture } from './furniture.ts';
import { commonSize, composeText, groupLines, type Line } from './lines.ts';
import { openPdf } from './open-pdf.ts';
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
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > watch.limits.pages) {
      refuse('too-many-pages', {
        zh: `${pdf.numPages} 页，上限 ${watch.limits.pages} 页`,
        en: `${pdf.numPages} pages, limit ${watch.limits.pages}`,
      });
    }
    const pages = await readPages(pdf, watch);
    return await composeDocument(pdf, bytes, pages, watch);
  } finally {
    await pdf.loadingTask.destroy().catch(() => {});
  }
}

async function readPages(pdf: PDFDocumentProxy, watch: ReadingWatch): Promise<PageRuns[]> {
  const pages: PageRuns[] = [];
  let characters = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    watch.check();
    const page = await readPage(pdf, number);
    for (const run of page.runs) characters += run.text.length;
    if (characters > watch.limits.characters * 2) {
      refuse(
        'too-many-characters',
        { zh: `到第 ${number} 页已超过上限`, en: `over the limit by page ${number}` },
        { page: number },
      );
    }
    pages.push(page);
    watch.report({ stage: 'reading', done: number, total: pdf.numPages });
  }
  return pages;
}

async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageRuns> {
  try {
    const page = await pdf.getPage(number);
    const read = await readRuns(page);
    // Lines are looked for only where words stand in columns: it means going through the page a second time.
    const tabular = groupLines(read.runs).filter((line) => line.segments.length > 1).length >= 2;
    const runs = tabular ? readRuledTables(read.runs, await readRuledLines(page, read.place)) : read.runs;
    page.cleanup();
    return { ...read, runs };
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
  pdf: PDFDocumentProxy,
  bytes: Uint8Array,
  pages: readonly PageRuns[],
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
  const unread = await findUnreadPages(pdf, bytes, bodyRuns, watch);
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
  pages: readonly PageRuns[],
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
  pages: readonly PageRuns[],
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

function collectNotes(
  text: string,
  spans: readonly PageSpan[],
  pages: readonly PageRuns[],
  footnoteMarks: number,
): DocumentNote[] {
  const notes: DocumentNote[] = [];
  for (const span of spans) {
    const page = pages[span.number - 1];
    if (!span.read) {
      notes.push({
        code: 'page-not-read',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页是${span.why === 'picture' ? '图片' : '图形'}，未读。`,
          en: `Page ${span.number} is a ${span.why ?? 'picture'} and was not read.`,
        },
      });
    }
    if (page && page.askew.trim().length > 0) {
      notes.push({
        code: 'rotated-text-left-out',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页有斜放或侧放的文字，未读：${page.askew.trim().slice(0, 20)}`,
          en: `Page ${span.number} has words set askew, left out: ${page.askew.trim().slice(0, 20)}`,
        },
      });
    }
    const unknown = text.slice(span.start, span.end).split('\ufffd').length - 1;
    if (unknown > 0) {
      notes.push({
        code: 'glyphs-unreadable',
        page: span.number,
        at: span.start,
        message: {
          zh: `第 ${span.number} 页有 ${unknown} 个字符无法辨认，请对照原文。`,
          en: `Page ${span.number} has ${unknown} characters that the file does not identify; check the original.`,
        },
      });
    }
  }
  if (footnoteMarks > 0) {
    notes.push({
      code: 'footnotes-moved',
      message: {
        zh: `${footnoteMarks} 处脚注标记已从句中移出，脚注内容另成段落。`,
        en: `${footnoteMarks} footnote marks were taken out of the sentences; the notes stand as paragraphs of their own.`,
      },
    });
  }
  return notes;
}
