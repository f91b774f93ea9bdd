/**
 * @module Tables without ruled lines: neighbouring lines whose words stand in the same columns.
 * Ruled tables are left to `ruled-tables.ts`.
 */
import { composeText, type Line, type Segment } from './lines.ts';

/** For each line: the text of its table row, or null where the line is running text. */
export function findAlignedRows(lines: readonly Line[]): (string | null)[] {
  const aligned = lines.map(() => false);
  for (let i = 1; i < lines.length; i++) {
    const before = lines[i - 1] as Line;
    const line = lines[i] as Line;
    if (line.y - before.y < line.size * 4 && shareColumns(before, line)) {
      aligned[i - 1] = true;
      aligned[i] = true;
    }
  }
  return lines.map((line, i) =>
    aligned[i] ? line.segments.map((s) => composeText(s.runs, line).text).join('\t') : null,
  );
}

/** Both lines have cells, and a cell other than the first begins, ends or is centred at the same place in both. */
function shareColumns(a: Line, b: Line): boolean {
  if (a.segments.length < 2 || b.segments.length < 2) return false;
  // Running text with an accidental hole fills its line; cells leave more than a quarter of it empty.
  if (filled(a) > 0.75 && filled(b) > 0.75) return false;
  const near = Math.max(a.size, b.size) * 0.6;
  const meets = (p: Segment, q: Segment): boolean =>
    Math.abs(p.x - q.x) < near ||
    Math.abs(p.right - q.right) < near ||
    Math.abs(p.x + p.right - q.x - q.right) / 2 < near;
  return a.segments.slice(1).some((p) => b.segments.slice(1).some((q) => meets(p, q)));
}

const filled = (line: Line): number =>
  line.segments.reduce((sum, s) => sum + s.right - s.x, 0) / Math.max(1, line.right - line.x);
