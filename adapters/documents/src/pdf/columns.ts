/**
 * @module Reading order of a page: one column, or two or more side by side, with full-width stretches between.
 * Lines and paragraphs inside a column are left to `lines.ts` and `paragraphs.ts`.
 */
import { startsHeading } from './characters.ts';
import { composeText, groupLines, type Line } from './lines.ts';
import type { Run } from './runs.ts';

/** Lines of one column in order. */
export interface Region {
  readonly lines: readonly Line[];
}

/** Share of a column's width that its lines must fill on average to be running text; table cells fill less. */
const fillOfColumn = 0.62;
const leastLines = 4;
const deepest = 2;

/** A stretch of lines `[from, to)` that no word crosses at `gutter`. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly gutter: number;
}

/** Splits the words of a page into regions in reading order. */
export function orderRegions(runs: readonly Run[], depth = 0): Region[] {
  const lines = groupLines(runs);
  if (lines.length === 0) return [];
  const bands = depth < deepest ? findBands(lines) : [];
  if (bands.length === 0) return [{ lines }];
  const regions: Region[] = [];
  let at = 0;
  for (const band of bands) {
    if (band.from > at) regions.push({ lines: lines.slice(at, band.from) });
    const segments = lines.slice(band.from, band.to).flatMap((l) => l.segments);
    const left = segments.filter((s) => s.right <= band.gutter + 1);
    const right = segments.filter((s) => s.right > band.gutter + 1);
    for (const side of [left, right])
      regions.push(
        ...orderRegions(
          side.flatMap((s) => s.runs),
          depth + 1,
        ),
      );
    at = band.to;
  }
  if (at < lines.length) regions.push({ lines: lines.slice(at) });
  return regions;
}

/** The stretches set in columns, all at the one gutter that explains most lines. */
function findBands(lines: readonly Line[]): Band[] {
  const segments = lines.flatMap((l) => l.segments);
  const leftEdge = Math.min(...segments.map((s) => s.x));
  const rightEdge = Math.max(...segments.map((s) => s.right));
  const width = rightEdge - leftEdge;
  // Candidates: where segments of the middle half begin; the lines of a right column share theirs.
  const starts = new Set(
    segments.map((s) => Math.round(s.x)).filter((x) => x > leftEdge + width / 4 && x < rightEdge - width / 4),
  );
  let best: Band[] = [];
  let most = 0;
  for (const start of starts) {
    const gutter = start - 2;
    const bands = bandsAt(lines, gutter);
    const covered = bands.reduce((sum, b) => sum + b.to - b.from, 0);
    if (covered > most || (covered === most && gutter < (best[0]?.gutter ?? 0))) {
      best = bands;
      most = covered;
    }
  }
  return best;
}

function bandsAt(lines: readonly Line[], gutter: number): Band[] {
  const bands: Band[] = [];
  let from = 0;
  for (let i = 0; i <= lines.length; i++) {
    const line = lines[i];
    const open =
      line?.segments.every((s) => s.right <= gutter + 1 || s.x >= gutter - 1) &&
      !line.segments.some((s) => s.runs.some((r) => r.row));
    if (open) continue;
    const band = trimBand(lines, from, i, gutter);
    if (band && isColumnar(lines.slice(band.from, band.to), gutter)) bands.push(band);
    from = i + 1;
  }
  return bands;
}

/** A short line before or after the columns, set apart from them, belongs to the full-width text around. */
function trimBand(lines: readonly Line[], from: number, to: number, gutter: number): Band | null {
  const inRight = (line: Line | undefined): boolean => line?.segments.some((s) => s.x >= gutter - 1) ?? false;
  let first = from;
  let last = to;
  for (let i = from; i < to && !inRight(lines[i]); i++) if (isApart(lines[i], lines[i + 1])) first = i + 1;
  let headingCut = to === lines.length;
  for (let i = to - 1; i > first && !inRight(lines[i]); i--) {
    const heading: boolean = !headingCut && beginsSection(lines[i]);
    headingCut ||= heading;
    if (heading || isApart(lines[i - 1], lines[i])) last = i;
  }
  return last > first ? { from: first, to: last, gutter } : null;
}

/** Under columns that end before the page does, a heading with nothing beside it opens what follows. */
function beginsSection(line: Line | undefined): boolean {
  const first = line?.segments[0];
  return line !== undefined && first !== undefined && startsHeading(composeText(first.runs, line).text);
}

const isApart = (above: Line | undefined, below: Line | undefined): boolean =>
  above !== undefined && below !== undefined && below.y - above.y > Math.max(above.size, below.size) * 2;

function isColumnar(lines: readonly Line[], gutter: number): boolean {
  const segments = lines.flatMap((l) => l.segments);
  const left = segments.filter((s) => s.right <= gutter + 1);
  const right = segments.filter((s) => s.right > gutter + 1);
  if (left.length < leastLines || right.length < leastLines) return false;
  const size = lines[0]?.size ?? 1;
  return [left, right].every((side) => {
    const from = Math.min(...side.map((s) => s.x));
    const to = Math.max(...side.map((s) => s.right));
    const mean = side.reduce((sum, s) => sum + (s.right - s.x), 0) / side.length;
    // A column of running text holds at least ten characters: narrower ones are cells.
    return to - from >= size * 10 && mean >= (to - from) * fillOfColumn;
  });
}
