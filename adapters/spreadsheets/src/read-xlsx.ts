/**
 * @module Spreadsheets in: the sheets of an xlsx file as rows of plain cells. What they mean is left to those who call it.
 */
import readXlsxFile from 'read-excel-file/node';

/** Text, number or nothing; dates and truth values as text. */
export type ReadCell = string | number | null;
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

const plain = (cell: unknown): ReadCell => {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
};

/** Every sheet with any row, in the order of the file. Cells hold values; of a formula the value it had when saved. @throws what is no xlsx */
export const readXlsx = async (bytes: Buffer): Promise<readonly ReadSheet[]> => {
  const sheets = await readXlsxFile(bytes);
  return sheets
    .map(({ sheet, data }) => ({ name: sheet, rows: data.map((row) => row.map(plain)) }))
    .filter(({ rows }) => rows.length > 0);
};
