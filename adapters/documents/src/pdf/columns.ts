/**
 * @module Reading order of a page: one column, or two or more side by side, with full-width stretches between.
 * Lines and paragraphs inside a column are left to `lines.ts` and `paragraphs.ts`.
 */
import type { Line } from './lines.ts';
import { groupLines } from './lines.ts';
import type { Run } from './runs.ts';

/** Lines of one column in order, with the edges its text keeps to. */
export interface Region {
  readonly lines: readonly Line[];
}

/** Share of a half's width that its lines must fill on average to be running text; table cells fill less. */
const fillOfColumn = 0.62;
const leastLines = 4;
const deepest = 2;

/** Splits the words of a page into regions in reading order. */
export function orderRegions(runs: readonly Run[], depth = 0): Region[] {
  const lines = groupLines(runs);
  if (lines.length === 0) return [];
  const gutter = depth < deepest ? findGutter(lines) : null;
  if (gutter === null) return [{ lines }];
  const regions: Region[] = [];
  let left: Run[] = [];
  let right: Run[] = [];
  const flush = (): void => {
    for (const side of [left, right]) if (side.length > 0) regions.push(...orderRegions(side, depth + 1));
    left = [];
    right = [];
  };
  let wide: Run[] = [];
  for (const line of lines) {
    if (line.segments.some((s) => s.x < gutter - 1 && s.right > gutter + 1)) {
      if (left.length + right.length > 0) flush();
      wide.push(...line.segments.flatMap((s) => s.runs));
      continue;
    }
    if (wide.length > 0) {
      regions.push({ lines: groupLines(wide) });
      wide = [];
    }
    for (const segment of line.segments) (segment.right <= gutter + 1 ? left : right).push(...segment.runs);
  }
  if (wide.length > 0) regions.push({ lines: groupLines(wide) });
  flush();
  return regions;
}

/** The x that separates two columns of running text, or null. */
function findGutter(lines: readonly Line[]): number | null {
  const segments = lines.flatMap((l) => l.segments.map((s) => ({ x: s.x, right: s.right, size: l.size })));
  const leftEdge = Math.min(...segments.map((s) => s.x));
  const rightEdge = Math.max(...segments.map((s) => s.right));
  const width = rightEdge - leftEdge;
  if (!(width > 0)) return null;
  let best: { x: number; score: number } | null = null;
  // Candidates: the left edges of segments that start in the middle half; a right column's lines share theirs.
  const starts = new Set(
    segments.map((s) => Math.round(s.x)).filter((x) => x > leftEdge + width / 4 && x < rightEdge - width / 4),
  );
  for (const start of starts) {
    const x = start - 2;
    const left = segments.filter((s) => s.right <= x + 1);
    const right = segments.filter((s) => s.x >= x);
    const crossing = segments.length - left.length - right.length;
    if (left.length < leastLines || right.length < leastLines) continue;
    if (crossing > (left.length + right.length) * 0.4) continue;
    const leftFill = fill(left, leftEdge, Math.max(...left.map((s) => s.right)));
    const rightFill = fill(right, x, rightEdge);
    if (leftFill < fillOfColumn || rightFill < fillOfColumn) continue;
    const score = left.length + right.length - crossing * 2;
    if (!best || score > best.score || (score === best.score && x < best.x)) best = { x, score };
  }
  return best ? best.x : null;
}

function fill(
  segments: readonly { readonly x: number; readonly right: number; readonly size: number }[],
  from: number,
  to: number,
): number {
  const mean = segments.reduce((sum, s) => sum + (s.right - s.x), 0) / segments.length;
  const size = segments[0]?.size ?? 1;
  // A column of running text holds at least ten characters: narrower ones are cells.
  return to - from < size * 10 ? 0 : mean / (to - from);
}
