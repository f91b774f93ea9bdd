/**
 * @module A sheet as rows of cells with its name, and comma-separated text as a sheet. What the cells mean is left to the readers of
 * balances and factors.
 */
import { type Fault, fault, type Outcome, refuse, succeed } from '../fault.ts';

/** Text as typed, a number from a spreadsheet, or nothing. */
export type TableCell = string | number | null;
export interface Table {
  /** How messages name it: file name, with the sheet where there are several. */
  readonly file: string;
  readonly rows: readonly (readonly TableCell[])[];
}

/** The text of a cell without blanks around it; empty for nothing. */
export const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'number' ? String(cell) : cell.trim();

/** Letter of a column as spreadsheets show it: 0 is A, 26 is AA. */
export const columnLetter = (index: number): string =>
  (index >= 26 ? columnLetter(Math.trunc(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const separatorOf = (text: string): string => {
  const end = text.search(/[\r\n]/);
  const first = end < 0 ? text : text.slice(0, end);
  const count = (mark: string) => first.split(mark).length - 1;
  const [best] = [',', '\t', ';'].sort((a, b) => count(b) - count(a));
  return best ?? ',';
};

/**
 * Comma-, tab- or semicolon-separated text (RFC 4180 quotes, any line end, byte-order mark allowed) as a table. Row numbers are those of
 * a spreadsheet: one per record.
 */
export const parseCsv = (file: string, text: string): Outcome<Table> => {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  let openedAt = 0;
  for (let at = 0; at < source.length; at += 1) {
    const mark = source[at] as string;
    if (quoted) {
      if (mark !== '"') cell += mark;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (mark === '"' && cell.trim() === '') {
      quoted = true;
      openedAt = rows.length + 1;
      cell = '';
    } else if (mark === separator) {
      row.push(cell);
      cell = '';
    } else if (mark === '\n' || mark === '\r') {
      if (mark === '\r' && source[at + 1] === '\n') at += 1;
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else cell += mark;
  }
  if (quoted) return refuse(unclosed(file, openedAt));
  if (cell !== '' || row.length > 0) {
    row.push(cell);
    rows.push(row);
  }
  if (rows.every((cells) => cells.every((text) => text.trim() === ''))) return refuse(emptyFile(file));
  return succeed({ file, rows });
};

const unclosed = (file: string, row: number): Fault =>
  fault(
    'unclosed-quote',
    { file, row, column: null },
    ['引号没有关上。', 'a quotation mark is not closed.'],
    ['补上引号，或去掉单元格里的引号。', 'Close it, or take the quotation mark out of the cell.'],
  );

export const emptyFile = (file: string): Fault =>
  fault(
    'empty-file',
    { file, row: null, column: null },
    ['文件里没有任何内容。', 'the file holds nothing.'],
    ['请提供填好的能源平衡表。', 'Give a filled energy balance.'],
  );
