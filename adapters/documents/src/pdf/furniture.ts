/**
 * @module What stands on pages but is not text: running heads, running feet, page numbers, found by looking at all pages together.
 * They are taken out before lines become paragraphs, so that a sentence running over the page stays whole.
 */
import type { Line } from './lines.ts';
import { composeText } from './lines.ts';

export interface PageLines {
  readonly lines: readonly Line[];
  readonly height: number;
}

/** Running heads and feet stand in this outer part of the page. */
const outerPart = 0.14;
const edgeLines = 3;

interface EdgeLine {
  readonly page: number;
  readonly line: Line;
  readonly text: string;
  readonly top: boolean;
  /** No other line of the page stands further out, counting lines already recognised as furniture as absent. */
  readonly distance: number;
}

const wholeText = (line: Line): string =>
  line.segments
    .map((s) => composeText(s.runs, line).text)
    .join(' ')
    .normalize('NFKC')
    .replace(/\s+/g, '');

/** `— 3 —`, `- 3 -`, `第3页`, `第3页共9页`, `3/9`: a number dressed as a page number. */
const dressed =
  /^(?:[-—–―‐·•~_]+\d{1,4}[-—–―‐·•~_]+|第\d{1,4}页.{0,8}|\d{1,4}\/\d{1,4}|page\d{1,4}(?:of\d{1,4})?|共\d{1,4}页第\d{1,4}页)$/i;
const bare = /^(?:\d{1,4}|[ivx]{1,6})$/i;

/** The lines of each page that are furniture, as a set of lines over all pages. */
export function findFurniture(pages: readonly PageLines[]): ReadonlySet<Line> {
  const edges = pages.flatMap((page, index) => edgesOf(page, index));
  const found = new Set<Line>();
  for (const edge of edges) if (dressed.test(edge.text)) found.add(edge.line);
  for (const line of repeatedLines(edges, pages.length)) found.add(line);
  for (const line of bareNumbers(edges, pages, found)) found.add(line);
  return found;
}

function edgesOf(page: PageLines, index: number): EdgeLine[] {
  const { lines, height } = page;
  const edges: EdgeLine[] = [];
  lines.forEach((line, i) => {
    const fromEnd = lines.length - 1 - i;
    const high = line.y < height * outerPart;
    const low = line.y > height * (1 - outerPart);
    if (high && i < edgeLines) edges.push({ page: index, line, text: wholeText(line), top: true, distance: i });
    else if (low && fromEnd < edgeLines)
      edges.push({ page: index, line, text: wholeText(line), top: false, distance: fromEnd });
  });
  return edges;
}

/** The same words (numerals apart) at the same height on several pages; odd and even pages may differ, hence a third is enough. */
function repeatedLines(edges: readonly EdgeLine[], pageCount: number): Line[] {
  const groups = new Map<string, EdgeLine[]>();
  for (const edge of edges) {
    if (bare.test(edge.text) || edge.text === '') continue;
    // Two heights count as one when they fall into the same or a neighbouring band of 6 points; heads do not wander.
    const key = `${edge.top}|${edge.text.replace(/\d+/g, '#')}`;
    const group = groups.get(key);
    if (group) group.push(edge);
    else groups.set(key, [edge]);
  }
  const found: Line[] = [];
  for (const group of groups.values()) {
    const least = Math.max(2, Math.ceil(pageCount / 3));
    const atSameHeight = group.filter((e) => group.filter((o) => Math.abs(o.line.y - e.line.y) < 6).length >= least);
    if (new Set(atSameHeight.map((e) => e.page)).size >= least) found.push(...atSameHeight.map((e) => e.line));
  }
  return found;
}

/** Bare numerals count as page numbers when they run with the pages, or stand alone well apart from the text. */
function bareNumbers(edges: readonly EdgeLine[], pages: readonly PageLines[], known: ReadonlySet<Line>): Line[] {
  const candidates = edges.filter((e) => bare.test(e.text) && isOutermost(e, pages, known));
  const shifts = new Map<number, EdgeLine[]>();
  for (const c of candidates) {
    if (!/^\d+$/.test(c.text)) continue;
    const shift = Number(c.text) - c.page;
    shifts.set(shift, [...(shifts.get(shift) ?? []), c]);
  }
  const found: Line[] = [];
  for (const group of shifts.values()) if (group.length >= 2) found.push(...group.map((e) => e.line));
  for (const c of candidates) {
    if (found.includes(c.line)) continue;
    const neighbour =
      pages[c.page]?.lines.filter((l) => l !== c.line && !known.has(l)).map((l) => Math.abs(l.y - c.line.y)) ?? [];
    if (neighbour.length > 0 && Math.min(...neighbour) > c.line.size * 2.4) found.push(c.line);
  }
  return found;
}

function isOutermost(edge: EdgeLine, pages: readonly PageLines[], known: ReadonlySet<Line>): boolean {
  const others = pages[edge.page]?.lines.filter((l) => l !== edge.line && !known.has(l)) ?? [];
  return others.every((l) => (edge.top ? l.y > edge.line.y : l.y < edge.line.y));
}
