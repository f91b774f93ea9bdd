/**
 * @module Ruled tables: lines that touch make a grid, words fall into its cells, each row becomes one line with tabs between the cells.
 * Tables without lines are left to `aligned-rows.ts`.
 */
import { composeText, groupLines } from './lines.ts';
import type { RuledLine, RuledLines } from './ruled-lines.ts';
import type { Run } from './runs.ts';

/** Lines nearer than this touch, or are one line drawn twice. Points. */
const near = 3;

interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly lines: RuledLines;
}

/**
 * Replaces the words inside each table by one run per table row (`row: true`, cells separated by tabs), standing where the row stands.
 * A merged cell's text stands in its first row and column; the places it covers are empty.
 */
export function readRuledTables(runs: readonly Run[], lines: RuledLines): Run[] {
  let rest = [...runs];
  for (const grid of findGrids(lines)) {
    const { rows, taken } = fillGrid(grid, rest);
    if (rows.length === 0) continue;
    rest = [...rest.filter((run) => !taken.has(run)), ...rows];
  }
  return rest;
}

function findGrids(lines: RuledLines): Grid[] {
  const all = [
    ...lines.horizontal.map((line) => ({ line, flat: true })),
    ...lines.vertical.map((line) => ({ line, flat: false })),
  ];
  const parent = all.map((_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    for (let k = i; k !== root; ) {
      const next = parent[k] as number;
      parent[k] = root;
      k = next;
    }
    return root;
  };
  const flats = all.flatMap((a, i) => (a.flat ? [i] : []));
  const uprights = all.flatMap((a, i) => (a.flat ? [] : [i]));
  for (const i of flats) {
    for (const k of uprights) {
      if (crosses((all[i] as { line: RuledLine }).line, (all[k] as { line: RuledLine }).line))
        parent[find(i)] = find(k);
    }
  }
  const groups = new Map<number, { horizontal: RuledLine[]; vertical: RuledLine[] }>();
  for (const [i, { line, flat }] of all.entries()) {
    const root = find(i);
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    (flat ? group.horizontal : group.vertical).push(line);
  }
  return [...groups.values()].flatMap((group) => {
    const xs = cluster([...group.vertical.map((l) => l.at), ...extremes(group.horizontal)]);
    const ys = cluster([...group.horizontal.map((l) => l.at), ...extremes(group.vertical)]);
    // Two columns and two rows at least: a frame around a text is no table, its words flow as they are.
    return xs.length >= 3 && ys.length >= 3 && group.vertical.length > 0 ? [{ xs, ys, lines: group }] : [];
  });
}

const crosses = (flat: RuledLine, upright: RuledLine): boolean =>
  upright.at >= flat.from - near &&
  upright.at <= flat.to + near &&
  flat.at >= upright.from - near &&
  flat.at <= upright.to + near;

/** Tables are often open at the sides: their outer edges are where the cross lines end. */
const extremes = (lines: readonly RuledLine[]): number[] =>
  lines.length === 0 ? [] : [Math.min(...lines.map((l) => l.from)), Math.max(...lines.map((l) => l.to))];

function cluster(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const found: number[] = [];
  for (const value of sorted) if (found.length === 0 || value - (found.at(-1) as number) > near) found.push(value);
  return found;
}

const covers = (lines: readonly RuledLine[], at: number, along: number): boolean =>
  lines.some((l) => Math.abs(l.at - at) <= near && l.from - near <= along && l.to + near >= along);

function fillGrid(grid: Grid, runs: readonly Run[]): { rows: Run[]; taken: ReadonlySet<Run> } {
  const { xs, ys } = grid;
  const columns = xs.length - 1;
  const owner = mergedCells(grid);
  const cells = new Map<number, Run[]>();
  const taken = new Set<Run>();
  for (const run of runs) {
    const column = indexOf(xs, run.x + run.width / 2);
    const row = indexOf(ys, run.y - run.size * 0.35);
    if (column === -1 || row === -1 || run.row) continue;
    const cell = owner[row * columns + column] as number;
    // A cell across the whole table is a frame around running text (专栏), whose paragraphs are kept.
    if (cell % columns === 0 && owner[cell + columns - 1] === cell) continue;
    cells.set(cell, [...(cells.get(cell) ?? []), run]);
    taken.add(run);
  }
  const rows: Run[] = [];
  if (new Set([...cells.keys()].map((cell) => cell % columns)).size < 2) return { rows, taken: new Set() };
  for (let row = 0; row + 1 < ys.length; row++) {
    const texts: string[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = row * columns + column;
      texts.push(owner[cell] === cell ? cellText(cells.get(cell) ?? []) : '');
    }
    const text = texts.join('\t').trimEnd();
    if (text.trim() === '') continue;
    const bottom = ys[row + 1] as number;
    const size = Math.min(bottom - (ys[row] as number), cells.values().next().value?.[0]?.size ?? 1);
    rows.push({
      text,
      x: xs[0] as number,
      y: bottom - 1,
      width: (xs.at(-1) as number) - (xs[0] as number),
      size,
      row: true,
    });
  }
  return { rows, taken };
}

/** For each cell of the grid the cell it belongs to: cells with no line between them are one, named by its first. */
function mergedCells(grid: Grid): number[] {
  const { xs, ys, lines } = grid;
  const columns = xs.length - 1;
  const count = columns * (ys.length - 1);
  const owner = Array.from({ length: count }, (_, i) => i);
  const find = (i: number): number => (owner[i] === i ? i : find(owner[i] as number));
  const join = (a: number, b: number): void => {
    const [first, second] = [find(a), find(b)].sort((p, q) => p - q) as [number, number];
    owner[second] = first;
  };
  for (let row = 0; row + 1 < ys.length; row++) {
    const middleY = ((ys[row] as number) + (ys[row + 1] as number)) / 2;
    for (let column = 0; column < columns; column++) {
      const middleX = ((xs[column] as number) + (xs[column + 1] as number)) / 2;
      const cell = row * columns + column;
      if (column + 1 < columns && !covers(lines.vertical, xs[column + 1] as number, middleY)) join(cell, cell + 1);
      if (row + 2 < ys.length && !covers(lines.horizontal, ys[row + 1] as number, middleX)) join(cell, cell + columns);
    }
  }
  return owner.map((_, i) => find(i));
}

function indexOf(edges: readonly number[], value: number): number {
  for (let i = 0; i + 1 < edges.length; i++)
    if (value >= (edges[i] as number) && value < (edges[i + 1] as number)) return i;
  return -1;
}

/** The words of a cell in one line: nothing between Chinese lines, a blank between words. */
export function cellText(runs: readonly Run[]): string {
  let text = '';
  for (const line of groupLines(runs)) {
    const next = composeText(
      line.segments.flatMap((s) => s.runs),
      line,
    ).text.replace(/\t/g, ' ');
    text += (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? ' ' : '') + next;
  }
  return text;
}
