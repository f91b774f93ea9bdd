/**
 * @module A sheet as an Excel workbook: frozen bold head, figures as numbers, notes below the table.
 */
import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node';
import { type Cell, neutralise, type Sheet } from './sheet.ts';

const body = (cell: Cell): ExcelCell =>
  cell === null
    ? null
    : typeof cell === 'number'
      ? { value: cell, type: Number }
      : { value: neutralise(cell), type: String, wrap: cell.length > 30 };

/** One workbook, one sheet for each given. Sheet names are cut to Excel's 31 characters and freed of `[]:*?/\`. */
export const toXlsx = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const made = sheets.map((sheet) => ({
    sheet: sheet.name
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .trim()
      .slice(0, 31),
    stickyRowsCount: 1,
    columns: sheet.columns.map((column) => ({ width: column.width ?? 14 })),
    data: [
      sheet.columns.map(
        (column): ExcelCell => ({
          value: column.title,
          type: String,
          fontWeight: 'bold',
          align: column.numeric ? 'right' : 'left',
        }),
      ),
      ...sheet.rows.map((row) => row.map(body)),
      ...(sheet.notes.length > 0
        ? [[null], ...sheet.notes.map((note): ExcelCell[] => [{ value: neutralise(note), type: String }])]
        : []),
    ],
  }));
  return writeExcelFile(made).toBuffer();
};
