/**
 * @module What is pasted into a grid from Excel or WPS: text with tabs, as cells of the grid from the chosen one on. Undoing and storing are
 * left to the screen and the books.
 */
import { type AbsenceReason, getUnit, type UnitId } from '@dafeng/quantity';
import { readNumber } from '../../balance/read-number.ts';
import { columnLetter } from '../../balance/table.ts';
import { type BookSheet, bookCellKey } from '../../books/book-cell.ts';
import { notANumber, numberRemedy } from '../read-activity-sheet.ts';
import { type SheetFault, sheetFault } from '../sheet-fault.ts';

/** The grid as it is shown: ids in the order of the screen. */
export interface PasteGrid {
  readonly sheet: BookSheet;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Where the paste begins, from 0. */
  readonly startRow: number;
  readonly startColumn: number;
  /** Unit of a cell; null for a cell that nothing may be written to. */
  readonly unitOf: (row: string, column: string) => UnitId | null;
}
export interface CellWrite {
  readonly sheet: BookSheet;
  readonly row: string;
  readonly column: string;
  /** Null with `not-reported` empties the cell. */
  readonly value: number | null;
  readonly absence: AbsenceReason | null;
  readonly unit: UnitId;
}
export interface PasteReading {
  readonly writes: readonly CellWrite[];
  /** Places are those of the pasted text: row and column letter within it. */
  readonly faults: readonly SheetFault[];
}

/**
 * Rows and cells of pasted text: tabs between cells, any line end, quotes round a cell that holds a tab, a line end or a quote (doubled
 * inside). One line end at the end is that of the last row.
 */
export const splitPaste = (text: string): readonly (readonly string[])[] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  for (let at = 0; at < source.length; at += 1) {
    const mark = source[at] as string;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && cell === '' && closes(source, at)) quoted = true;
    else if (mark === '\t') {
      row.push(cell);
      cell = '';
    } else if (mark === '\r' || mark === '\n') {
      if (mark === '\r' && source[at + 1] === '\n') at += 1;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += mark;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
};
/** An inch sign that opens nothing is text: a quote counts when another closes it at the end of a cell. */
const closes = (source: string, from: number): boolean => {
  for (let at = from + 1; at < source.length; at += 1) {
    if (source[at] !== '"') continue;
    if (source[at + 1] === '"') at += 1;
    else return at + 1 === source.length || /[\t\r\n]/.test(source[at + 1] as string);
  }
  return false;
};

/** Minus signs as Chinese input and statistics write them: －5, —5, △5 stays text. */
const plainMinus = (text: string): string => text.normalize('NFKC').replace(/^[\s]*[—–−﹣](?=\s*[\d.])/u, '-');

/**
 * Reads a paste.
 *
 * **Shape**: one write a pasted cell, row by row; a blank or a dash empties the cell, a notation key is an answer.
 * **Errors**: `not-a-number`, `formula`, `percent` at the pasted cell; `outside-grid` once, with how much hangs over; with any fault nothing
 * is to be written.
 */
export const readPaste = (
  text: string,
  { sheet, rows, columns, startRow, startColumn, unitOf }: PasteGrid,
): PasteReading => {
  const pasted = splitPaste(text);
  const writes: CellWrite[] = [];
  const faults: SheetFault[] = [];
  const place = (row: number, column: number) => ({
    file: 'screen',
    sheet: null,
    row: row + 1,
    column: columnLetter(column),
  });
  const height = pasted.length;
  const width = Math.max(0, ...pasted.map((cells) => cells.length));
  const over = { rows: startRow + height - rows.length, columns: startColumn + width - columns.length };
  if (over.rows > 0 || over.columns > 0)
    faults.push(
      sheetFault(
        'outside-grid',
        place(over.rows > 0 ? rows.length - startRow : 0, over.columns > 0 ? columns.length - startColumn : 0),
        [
          `粘贴的是 ${height} 行 ${width} 列，从这一格起只有 ${rows.length - startRow} 行 ${columns.length - startColumn} 列。`,
          `${height} rows and ${width} columns are pasted; from this cell on there are ${rows.length - startRow} and ${columns.length - startColumn}.`,
        ],
        ['请换一个起点，或只复制表里的部分；表头不要复制。', 'Begin elsewhere, or copy less; leave the heads out.'],
      ),
    );
  for (const [r, cells] of pasted.entries())
    for (const [c, printed] of cells.entries()) {
      const [row, column] = [rows[startRow + r], columns[startColumn + c]];
      if (row === undefined || column === undefined) continue;
      const unit = unitOf(row, column);
      const key = bookCellKey({ sheet, row, column });
      const cell = plainMinus(printed);
      if (unit === null) {
        if (cell.trim() !== '')
          faults.push(
            sheetFault(
              'outside-grid',
              place(r, c),
              ['这一格不能填数。', 'Nothing can be written to this cell.'],
              ['请换一个起点，或留空。', 'Begin elsewhere, or leave it blank.'],
              { cell: key },
            ),
          );
        continue;
      }
      if (/%\s*$/.test(cell)) {
        faults.push(
          sheetFault(
            'percent',
            place(r, c),
            [`“${printed.trim()}”是百分数。`, `"${printed.trim()}" is a percentage.`],
            [`请按${getUnit(unit).zh}填数。`, `Give an amount in ${getUnit(unit).en}.`],
            { cell: key },
          ),
        );
        continue;
      }
      const read = readNumber(cell);
      if (read.ok)
        writes.push({
          sheet,
          row,
          column,
          value: read.number.ok ? read.number.value : null,
          absence: read.number.ok ? null : read.number.why,
          unit,
        });
      else if (read.code === 'formula')
        faults.push(
          sheetFault('formula', place(r, c), [`“${read.text}”是公式。`, `"${read.text}" is a formula.`], numberRemedy, {
            cell: key,
          }),
        );
      else faults.push(notANumber(place(r, c), read.text, key));
    }
  return { writes, faults };
};

/** Cells as text to paste elsewhere: tabs and line ends, quotes where they are needed. */
export const writePaste = (rows: readonly (readonly (string | number | null)[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => {
          const text = cell === null ? '' : String(cell);
          return /[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join('\t'),
    )
    .join('\r\n');
