/**
 * @module The edges that the text of each column keeps to, and the distance of its lines: what indentation and an early end are measured by.
 * Deciding on paragraphs is left to `paragraphs.ts`.
 */
import type { Line } from './lines.ts';

/** Lengths in points. */
export interface Edges {
  readonly left: number;
  readonly rightEdge: number;
  readonly pitch: number;
}

/** A column with fewer lines borrows the edges of a column like it elsewhere in the document. */
const enoughLines = 6;

/** Edges of each column, in order. */
export function columnEdges(columns: readonly (readonly Line[])[]): Edges[] {
  const own = columns.map(measure);
  const settled = own.filter((_, i) => (columns[i]?.length ?? 0) >= enoughLines);
  return own.map((edges, i) => {
    const lines = columns[i] ?? [];
    if (lines.length >= enoughLines || settled.length === 0) return edges;
    const em = lines[0]?.size ?? 1;
    // A column like it: the lines lie between its edges, and one begins at the left edge or two characters in.
    const alike = settled.find(
      (s) => edges.left > s.left - em && edges.left < s.left + em * 3 && edges.rightEdge < s.rightEdge + em,
    );
    return alike ? { left: alike.left, rightEdge: alike.rightEdge, pitch: alike.pitch } : edges;
  });
}

function measure(lines: readonly Line[]): Edges {
  const em = lines[0]?.size ?? 1;
  return { left: leftEdge(lines, em), rightEdge: rightEdge(lines), pitch: usualPitch(lines, em) };
}

/** The leftmost place where several lines begin: first lines are indented, a stray mark in the margin is alone. */
function leftEdge(lines: readonly Line[], em: number): number {
  const starts = lines.map((l) => l.x).sort((a, b) => a - b);
  const least = Math.max(2, Math.ceil(lines.length * 0.12));
  for (const x of starts) {
    if (starts.filter((s) => s >= x && s - x < em * 0.6).length >= least) return x;
  }
  return starts[0] ?? 0;
}

/** Nine lines in ten end before it; a mark may hang over it. */
function rightEdge(lines: readonly Line[]): number {
  const ends = lines.map((l) => l.right).sort((a, b) => a - b);
  return ends[Math.min(ends.length - 1, Math.floor(ends.length * 0.9))] ?? 0;
}

function usualPitch(lines: readonly Line[], em: number): number {
  const gaps: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const gap = (lines[i]?.y ?? 0) - (lines[i - 1]?.y ?? 0);
    if (gap > em * 0.8 && gap < em * 4) gaps.push(gap);
  }
  gaps.sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 2)] ?? em * 1.5;
}
