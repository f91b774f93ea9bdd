/**
 * @module The sheets of a workbook as rows of plain cells, for readers that need no more. Formulas and merged ranges are in
 * `workbook/read-workbook.ts`.
 */
import type { SheetCell } from '@dafeng/accounting';
import { readWorkbook } from './workbook/read-workbook.ts';

/** Text, number or nothing; dates and truth values as text. */
export type ReadCell = string | number | null;
export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReadCell[])[];
}

/** `85 %` on the screen is 0.85 in the file: what was seen is what counts, without the noise of binary fractions. */
const shown = ({ value, percent, formula }: SheetCell): ReadCell => {
  // A formula nobody has worked out is no blank: the readers refuse it at its cell.
  if ((value === null || value === '') && formula !== undefined) return `=${formula.replace(/^=/, '')}`;
  return percent && typeof value === 'number' ? `${Number((value * 100).toPrecision(15))}%` : value;
};

/** Every sheet with any row, in the order of the file. Cells hold values, percentages their text; of a formula the value it had when saved. @throws what is no xlsx */
export const readXlsx = async (bytes: Buffer): Promise<readonly ReadSheet[]> => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Error('This is no xlsx file.');
  const read = await readWorkbook(bytes, { fileName: 'xlsx' });
  if (!read.ok) throw new Error(read.faults[0]?.message.en);
  return read.value.map(({ name, rows }) => ({ name, rows: rows.map((cells) => cells.map(shown)) }));
};
