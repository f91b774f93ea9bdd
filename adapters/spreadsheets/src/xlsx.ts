/**
 * @module A sheet as an Excel workbook: frozen bold head, figures as numbers, notes below the table.
 */
import { type Cell as ExcelCell, writeXlsx } from 'hucre/xlsx';
import { type Cell, neutralise, type Sheet } from './sheet.ts';

const wrapped = 30;
const body = (cell: Cell): Cell => (typeof cell === 'string' ? neutralise(cell) : cell);

/** Sheet names are cut to Excel's 31 characters and freed of `[]:*?/\`. */
export const sheetName = (name: string): string =>
  name
    .replace(/[[\]:*?/\\\s]+/g, ' ')
    .trim()
    .slice(0, 31);

/** One workbook, one sheet for each given. Comments say why a cell is empty. */
export const toXlsx = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const made = sheets.map((sheet) => {
    const rows: Cell[][] = [
      sheet.columns.map(({ title }) => title),
      ...sheet.rows.map((row) => row.map(body)),
      ...(sheet.notes.length > 0 ? [[null], ...sheet.notes.map((note) => [neutralise(note)])] : []),
    ];
    const cells = new Map<string, Partial<ExcelCell>>();
    for (const [c, column] of sheet.columns.entries())
      cells.set(`0,${c}`, {
        value: column.title,
        type: 'string',
        style: { font: { bold: true }, alignment: { horizontal: column.numeric ? 'right' : 'left' } },
      });
    for (const [r, row] of sheet.rows.entries())
      for (const [c, cell] of row.entries())
        if (typeof cell === 'string' && cell.length > wrapped)
          cells.set(`${r + 1},${c}`, { value: body(cell), type: 'string', style: { alignment: { wrapText: true } } });
    for (const { row, column, formula } of sheet.formulas ?? [])
      cells.set(`${row + 1},${column}`, { value: body(sheet.rows[row]?.[column] ?? null), formula });
    for (const { row, column, text } of sheet.comments ?? [])
      cells.set(`${row + 1},${column}`, {
        ...(cells.get(`${row + 1},${column}`) ?? { value: body(sheet.rows[row]?.[column] ?? null) }),
        comment: { text },
      });
    return {
      name: sheetName(sheet.name),
      rows,
      cells,
      columns: sheet.columns.map((column) => ({ width: column.width ?? 14 })),
      freezePane: { rows: 1, columns: sheet.frozenColumns ?? 0 },
    };
  });
  return Buffer.from(await writeXlsx({ sheets: made }));
};
