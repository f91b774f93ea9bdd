/**
 * @module The sheets of a workbook as rows of plain cells, for readers that need no more. Formulas and merged ranges are in
 * `workbook/read-workbook.ts`.
 */
import { readWorkbook } from './workbook/read-workbook.ts';

/** Text, number or nothing; dates and truth values as text. */
export type ReadCell = string | number | null;
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** Every sheet with any row, in the order of the file. Cells hold values; of a formula the value it had when saved. @throws what is no xlsx */
export const readXlsx = async (bytes: Buffer): Promise<readonly ReadSheet[]> => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error('This is no xlsx file.');
  const read = await readWorkbook(bytes, { fileName: 'xlsx' });
  if (!read.ok) throw new Error(read.faults[0]?.message.en);
  return read.value.map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map(({ value }) => value)) }));
};
