/** @module Rows of a CSV text (RFC 4180): quotes, doubled quotes, line breaks in quotes, a byte-order mark. What the cells mean is left to others. */

export interface CsvRow {
  /** Line of the file on which the row begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Rows with at least one cell that is not blank, cells trimmed; `open` is the line of a quote that is never closed.
 * One pass over the text; never throws.
 */
export const readCsvRows = (text: string): { readonly rows: readonly CsvRow[]; readonly open: number | null } => {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let began = 1;
  let quoted: number | null = null;
  const endRow = () => {
    cells.push(cell.trim());
    if (cells.some((entry) => entry !== '')) rows.push({ line: began, cells });
    cells = [];
    cell = '';
  };
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted !== null) {
      if (sign === '"' && text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (sign === '"') quoted = null;
      else {
        cell += sign;
        if (sign === '\n') line += 1;
      }
    } else if (sign === '"' && cell.trim() === '') {
      quoted = line;
      cell = '';
    } else if (sign === ',') {
      cells.push(cell.trim());
      cell = '';
    } else if (sign === '\n') {
      endRow();
      line += 1;
      began = line;
    } else if (sign !== '\r') cell += sign;
  }
  endRow();
  return { rows, open: quoted };
};
