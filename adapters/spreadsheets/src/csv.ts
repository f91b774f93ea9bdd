/**
 * @module A sheet as CSV (RFC 4180): UTF-8 with byte-order mark and CRLF, so that Excel on a Chinese desktop opens it unharmed.
 */
import { type Cell, neutralise, type Sheet } from './sheet.ts';

const field = (cell: Cell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralise(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Head, rows, an empty line, then one note a line. */
export const toCsv = (sheet: Sheet): Buffer => {
  const lines = [
    sheet.columns.map((column) => column.title),
    ...sheet.rows,
    ...(sheet.notes.length > 0 ? [[], ...sheet.notes.map((note) => [note])] : []),
  ];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(field).join(',')).join('\r\n')}\r\n`, 'utf8');
};
