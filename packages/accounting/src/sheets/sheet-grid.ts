/**
 * @module A sheet as it was saved: cells by row and column with their formulas, merged ranges and percent formats. Opening files is left
 * to the adapters, understanding the cells to the readers beside this file.
 */
import { columnLetter, type Table, type TableCell, textOf } from '../balance/table.ts';

export interface SheetCell {
  /** Of a formula the value it had when saved; null where there is none, and in the cells a merged range covers. */
  readonly value: TableCell;
  /** Without the equals sign. */
  readonly formula?: string;
  /** In a merged range. The value stands in its first cell, which has the span. */
  readonly merged?: boolean;
  readonly span?: { readonly rows: number; readonly columns: number };
  /** Shown as a percentage: the value 0.05 is 5 on the screen. */
  readonly percent?: boolean;
}
export interface SheetGrid {
  readonly name: string;
  /** Not rectangular: rows end with their last cell. */
  readonly rows: readonly (readonly SheetCell[])[];
  readonly hidden?: boolean;
}

const nothing: SheetCell = { value: null };
export const cellAt = (grid: SheetGrid, row: number, column: number): SheetCell => grid.rows[row]?.[column] ?? nothing;

/** A grid of plain values, for sheets that never were a workbook: CSV, a screen. */
export const gridOfTable = (name: string, rows: Table['rows']): SheetGrid => ({
  name,
  rows: rows.map((cells) => cells.map((value) => ({ value }))),
});

/** Address of a cell as spreadsheets show it, from indexes that begin at 0. */
export const cellAddress = (row: number, column: number): string => `${columnLetter(column)}${row + 1}`;

/** First cells of merged ranges with what they cover, from the spans. */
export interface MergedRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
export const mergedRanges = (grid: SheetGrid): readonly MergedRange[] =>
  grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ span }, column) => (span ? [{ row, column, rows: span.rows, columns: span.columns }] : [])),
  );

/**
 * Values of the rows from `firstRow` on, the texts of merged ranges repeated over their cells: a heading over two columns is the heading
 * of both. Numbers are not repeated; a merged number is no two numbers. Rows before stay, empty, so that row numbers are those of the sheet.
 */
export const spreadHeads = (grid: SheetGrid, firstRow = 0): TableCell[][] => {
  const rows = grid.rows.map((cells, row) => cells.map(({ value }) => (row < firstRow ? null : value)));
  for (const { row, column, rows: height, columns: width } of mergedRanges(grid)) {
    const value = rows[row]?.[column] ?? null;
    if (typeof value !== 'string' || textOf(value) === '') continue;
    // Over the whole sheet it is a title, not the heading of its columns.
    if (width > 1 && (grid.rows[row] ?? []).every((cell, at) => at === column || textOf(cell.value) === '')) continue;
    for (let r = row; r < row + height; r += 1) {
      const cells = rows[r];
      if (!cells) break;
      for (let c = column; c < Math.min(column + width, cells.length); c += 1) cells[c] = value;
    }
  }
  return rows;
};
