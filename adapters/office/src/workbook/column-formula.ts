/** @module The formula of a cell, where its column is made of others or its row sums those above. Written only where all it needs is there. */
import type { ReportNumber, Table } from '@dafeng/reporting';
import { columnLetter } from './excel-cells.ts';

const numberAt = (table: Table, row: number, column: number): ReportNumber | null => {
  const cell = table.rows[row]?.cells[column];
  return cell?.kind === 'number' ? cell : null;
};

/** @param first row of the sheet, counted from 0, on which the rows of the table begin. Null where the cell is a number of its own. */
export const formulaFor = (table: Table, row: number, column: number, first: number): string | null => {
  const own = numberAt(table, row, column);
  if (own === null) return null;
  const at = (r: number, c: number): string => `${columnLetter(c)}${first + r + 1}`;
  const indexOf = (id: string): number => table.columns.findIndex((one) => one.id === id);
  const formula = table.columns[column]?.formula ?? null;
  if (formula === null) return table.rows[row]?.look === 'total' ? sumAbove(table, row, column, at) : null;
  if (formula.kind === 'share') {
    const [of, total] = [indexOf(formula.of), table.rows.findIndex(({ look }) => look === 'total')];
    return of < 0 || total < 0 || numberAt(table, row, of) === null ? null : `${at(row, of)}/${at(total, of)}*100`;
  }
  const terms = [
    ...formula.plus.map((id) => ({ column: indexOf(id), sign: '+' })),
    ...formula.less.map((id) => ({ column: indexOf(id), sign: '-' })),
  ];
  const numbers = terms.map((term) => numberAt(table, row, term.column));
  // Of one unit and all there; what comes out must be what the report says.
  if (numbers.some((number) => number === null || number.unit !== own.unit)) return null;
  return terms
    .map((term, index) => `${index === 0 && term.sign === '+' ? '' : term.sign}${at(row, term.column)}`)
    .join('');
};

const sumAbove = (table: Table, row: number, column: number, at: (r: number, c: number) => string): string | null => {
  const plain = table.rows.flatMap(({ look }, index) => (index < row && look === 'plain' ? [index] : []));
  const [from, to] = [plain[0], plain.at(-1)];
  if (from === undefined || to === undefined) return null;
  return plain.every((index) => numberAt(table, index, column) !== null)
    ? `SUM(${at(from, column)}:${at(to, column)})`
    : null;
};
