/**
 * @module The numbers behind a chart as a table, and that table as CSV: the picture, the table and the file hold the same.
 */
export interface ChartTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A cell that a spreadsheet would take for a formula is set off by an apostrophe; quotes are doubled. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
export const toCsv = (table: ChartTable): string =>
  `\uFEFF${[table.heads, ...table.rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
