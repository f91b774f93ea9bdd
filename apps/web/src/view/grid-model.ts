/**
 * @module What a sheet of the books looks like as rows and columns on screen: which are shown, what is folded, where the keys lead, what a
 * selection covers. Only positions and text; numbers are the server's.
 */
import type { Grid, GridHead } from '@dafeng/contract';

export type GridCell = Grid['cells'][number];
export const keyOf = (row: string, column: string): string => `${row}\u0000${column}`;

export interface Block {
  readonly part: string;
  readonly name: GridHead['partName'];
  readonly rows: readonly GridHead[];
  readonly folded: boolean;
}
export interface GridView {
  readonly columns: readonly GridHead[];
  readonly blocks: readonly Block[];
  /** Rows one may stand on, in order; folded ones are left out except their sums. */
  readonly rows: readonly GridHead[];
  readonly cellAt: ReadonlyMap<string, GridCell>;
  readonly rowsHidden: number;
  readonly columnsHidden: number;
}
export interface ViewChoice {
  readonly folded: ReadonlySet<string>;
  readonly hideEmpty: boolean;
  /** Row and column that must stay although they are empty: somebody stands there. */
  readonly keep: { readonly row: string; readonly column: string } | null;
}

function byPart(rows: readonly GridHead[]): Map<string, GridHead[]> {
  const parts = new Map<string, GridHead[]>();
  for (const row of rows) {
    const known = parts.get(row.part);
    if (known === undefined) parts.set(row.part, [row]);
    else known.push(row);
  }
  return parts;
}

/** Rows and columns to show. Sums are never hidden by folding their block. */
export function viewOf(grid: Pick<Grid, 'rows' | 'columns' | 'cells'>, choice: ViewChoice): GridView {
  const cellAt = new Map(grid.cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  const usedRows = new Set(grid.cells.map(({ row }) => row));
  const usedColumns = new Set(grid.cells.map(({ column }) => column));
  const keeps = (side: 'row' | 'column', id: string) => choice.keep?.[side] === id;
  const columns = grid.columns.filter(
    ({ id }) => !choice.hideEmpty || usedColumns.has(id) || keeps('column', id) || usedColumns.size === 0,
  );
  const wanted = grid.rows.filter(
    ({ id, total, level }) =>
      !choice.hideEmpty || usedRows.has(id) || keeps('row', id) || (total && level === 0) || usedRows.size === 0,
  );
  const blocks: Block[] = [];
  for (const [part, rows] of byPart(wanted)) {
    const folded = choice.folded.has(part);
    blocks.push({
      part,
      name: rows[0]?.partName ?? null,
      rows: folded ? rows.filter((row) => row.total && row.level === 0) : rows,
      folded,
    });
  }
  return {
    columns,
    blocks,
    rows: blocks.flatMap(({ rows }) => rows),
    cellAt,
    rowsHidden: grid.rows.length - wanted.length,
    columnsHidden: grid.columns.length - columns.length,
  };
}

/** A place in the shown grid: indexes of `rows` and `columns`. */
export interface Spot {
  readonly r: number;
  readonly c: number;
}
export interface Selection {
  /** Where the selection began; the cell one types into. */
  readonly at: Spot;
  /** Its other corner; the same place for one cell. */
  readonly to: Spot;
}
export const only = (at: Spot): Selection => ({ at, to: at });
export const boundsOf = ({ at, to }: Selection) => ({
  top: Math.min(at.r, to.r),
  bottom: Math.max(at.r, to.r),
  left: Math.min(at.c, to.c),
  right: Math.max(at.c, to.c),
});
export const sizeOf = (selection: Selection): number => {
  const { top, bottom, left, right } = boundsOf(selection);
  return (bottom - top + 1) * (right - left + 1);
};

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, value));
const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};
const page = 15;

/** Where a key leads, or null where the key does not move. Shift keeps the first corner; Ctrl goes to the edge. */
export function moved(
  selection: Selection,
  key: string,
  held: { readonly shift: boolean; readonly ctrl: boolean },
  size: { readonly rows: number; readonly columns: number },
): Selection | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const from = held.shift && key !== 'Tab' && key !== 'Enter' ? selection.to : selection.at;
  const place = (r: number, c: number): Spot => ({ r: clamp(r, lastRow), c: clamp(c, lastColumn) });
  let to: Spot | null = null;
  const step = steps[key];
  if (step !== undefined) {
    const [dr, dc] = step;
    to = held.ctrl
      ? place(dr === 0 ? from.r : dr * size.rows + from.r, dc === 0 ? from.c : dc * size.columns + from.c)
      : place(from.r + dr, from.c + dc);
  } else if (key === 'Tab') to = place(from.r, from.c + (held.shift ? -1 : 1));
  else if (key === 'Enter') to = place(from.r + (held.shift ? -1 : 1), from.c);
  else if (key === 'Home') to = place(held.ctrl ? 0 : from.r, 0);
  else if (key === 'End') to = place(held.ctrl ? lastRow : from.r, lastColumn);
  else if (key === 'PageDown') to = place(from.r + page, from.c);
  else if (key === 'PageUp') to = place(from.r - page, from.c);
  if (to === null) return null;
  return held.shift && key !== 'Tab' && key !== 'Enter' ? { at: selection.at, to } : only(to);
}

/** What stands in a cell when it is opened for typing, and what is copied: the number as it is, or its notation key. */
export const textOfCell = (cell: GridCell | undefined): string =>
  cell === undefined ? '' : cell.value === null ? (cell.absence ?? '') : String(cell.value);

/** The selection as lines of tab-separated texts, as spreadsheets take them. */
export function tsvOf(view: GridView, selection: Selection): string {
  const { top, bottom, left, right } = boundsOf(selection);
  const lines: string[] = [];
  for (const row of view.rows.slice(top, bottom + 1)) {
    lines.push(
      view.columns
        .slice(left, right + 1)
        .map((column) => textOfCell(view.cellAt.get(keyOf(row.id, column.id))))
        .join('\t'),
    );
  }
  return lines.join('\n');
}

export const notationKeys = ['NO', 'NE', 'NA', 'IE', 'C'] as const;
export type NotationKey = (typeof notationKeys)[number];
export type Typed =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'key'; readonly key: NotationKey }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' };

/** What a person typed: a number with or without thousands marks, a notation key, nothing, or something that is neither. */
export function readTyped(text: string): Typed {
  const plain = text
    .trim()
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll('\u2212', '-');
  if (plain === '') return { kind: 'empty' };
  const key = notationKeys.find((one) => one === plain.toUpperCase());
  if (key !== undefined) return { kind: 'key', key };
  const digits = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(digits)) return { kind: 'unreadable' };
  const value = Number(digits);
  return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'unreadable' };
}

/** `energy:final.industry:raw_coal`, as it stands in an address. */
export interface CellPlace {
  readonly sheet: 'energy' | 'activities';
  readonly row: string;
  readonly column: string;
}
export const cellWord = ({ sheet, row, column }: CellPlace): string => `${sheet}:${row}:${column}`;
export function readCellWord(word: string | undefined): CellPlace | null {
  const parts = (word ?? '').split(':');
  const [sheet, row, column] = parts;
  if (parts.length !== 3 || row === undefined || column === undefined || row === '' || column === '') return null;
  return sheet === 'energy' || sheet === 'activities' ? { sheet, row, column } : null;
}
