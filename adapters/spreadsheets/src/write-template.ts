/**
 * @module Templates and other laid-out sheets as xlsx: how each part of a sheet looks, lists to choose from, notes at cells. What stands
 * where is decided by the accounting.
 */
import {
  type CellPart,
  columnLetter,
  type TemplateRequest,
  templateBook,
  templateTables,
  type WrittenSheet,
} from '@dafeng/accounting';
import { type Cell, type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';
import { neutralise } from './sheet.ts';
import { sheetName } from './xlsx.ts';

const fill = (rgb: string): CellStyle => ({ fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } });
const thin = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const border: CellStyle = { border: { top: thin, right: thin, bottom: thin, left: thin } };
const wrap = { wrapText: true, vertical: 'center' } as const;
const looks: Readonly<Record<CellPart, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  head: { font: { bold: true }, ...fill('DDEBF7'), ...border, alignment: { ...wrap, horizontal: 'center' } },
  unit: {
    font: { size: 9, color: { rgb: '595959' } },
    ...fill('DDEBF7'),
    ...border,
    alignment: { horizontal: 'center' },
  },
  label: { font: { bold: true }, ...border, alignment: wrap },
  sublabel: { ...border, alignment: wrap },
  input: { ...fill('FFF9E5'), ...border },
  reference: { font: { color: { rgb: '808080' }, italic: true }, ...border },
  fixed: { font: { color: { rgb: '595959' } }, ...border },
  note: { font: { size: 10, color: { rgb: '595959' } } },
};

/** Text of ours that begins with a sign is text for the program too. */
const safe = (value: string | number | null): CellValue => (typeof value === 'string' ? neutralise(value) : value);

/** One workbook of laid-out sheets. */
export const writeWorkbook = async (sheets: readonly WrittenSheet[]): Promise<Buffer> => {
  const made = sheets.map((sheet) => {
    const cells = new Map<string, Partial<Cell>>();
    for (const [r, row] of sheet.rows.entries())
      for (const [c, cell] of row.entries())
        if (cell)
          cells.set(`${r},${c}`, {
            value: safe(cell.value),
            style: looks[cell.part],
            ...(cell.comment === undefined ? {} : { comment: { text: cell.comment } }),
          });
    return {
      name: sheetName(sheet.name),
      rows: sheet.rows.map((row) => row.map((cell) => safe(cell?.value ?? null))),
      cells,
      columns: sheet.widths.map((width) => ({ width })),
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns },
      rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }] as const)),
      dataValidations: sheet.lists.map(({ column, firstRow, lastRow, values, message }) => ({
        type: 'list' as const,
        values: [...values],
        range: `${columnLetter(column)}${firstRow + 1}:${columnLetter(column)}${lastRow + 1}`,
        allowBlank: true,
        showInputMessage: true,
        inputMessage: message.slice(0, 250),
        // A unit that is not in the list may still be right; the import says what it makes of it.
        showErrorMessage: true,
        errorStyle: 'warning' as const,
        errorTitle: '不在列表中',
        errorMessage: message.slice(0, 220),
      })),
    };
  });
  return Buffer.from(await writeXlsx({ sheets: made }));
};

/** The template of one book: how to fill it, profile, balance, activity data. */
export const writeTemplate = (request: TemplateRequest): Promise<Buffer> => writeWorkbook(templateBook(request));

export interface TemplateFile {
  readonly file: string;
  readonly bytes: Buffer;
}
const field = (value: string | number | null): string => {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : neutralise(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
/** The same book as CSV in the long form, one file a table. */
export const writeTemplateTables = (request: TemplateRequest): readonly TemplateFile[] =>
  templateTables(request).map(({ file, rows }) => ({
    file,
    bytes: Buffer.from(`\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`, 'utf8'),
  }));
