/**
 * @module What is wrong or worth knowing at a cell of an uploaded sheet, with file, sheet, row and column letter. Faults keep everything
 * out of the books, warnings stay beside what went in; some faults are doubts that a person may confirm.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Fault, FaultCode } from '../fault.ts';

export interface SheetPlace {
  readonly file: string;
  readonly sheet: string | null;
  /** As the spreadsheet numbers it, from 1; null where the whole sheet is meant. */
  readonly row: number | null;
  /** Letter of the column. */
  readonly column: string | null;
}
export interface SheetFault extends Fault {
  readonly sheet: string | null;
  /** `bookCellKey` of the cell concerned, where it is known. */
  readonly cell: string | null;
  /** What a person confirms to keep the number as it stands: passed back in `confirmed`. Null where there is nothing to confirm. */
  readonly confirmation: string | null;
}
export type SheetWarningCode =
  | 'formula-value'
  | 'rows-added'
  | 'unit-converted'
  | 'confirmed'
  | 'known-exception'
  | 'parts-missing'
  | 'sign-of-row'
  | 'other-years-left-out'
  | 'unknown-sheet'
  | 'mapping-remembered'
  | 'notation-beside-number';
export interface SheetWarning {
  readonly code: SheetWarningCode;
  readonly message: Bilingual;
  readonly cells: readonly string[];
  readonly places: readonly SheetPlace[];
}

type Words = readonly [zh: string, en: string];
export const sheetFault = (
  code: FaultCode,
  place: SheetPlace,
  [zh, en]: Words,
  [remedyZh, remedyEn]: Words,
  more: { readonly cell?: string; readonly confirmable?: boolean } = {},
): SheetFault => ({
  code,
  ...place,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
  cell: more.cell ?? null,
  confirmation: more.confirmable && more.cell !== undefined ? `${code}@${more.cell}` : null,
});
export const sheetWarning = (
  code: SheetWarningCode,
  [zh, en]: Words,
  places: readonly SheetPlace[] = [],
  cells: readonly string[] = [],
): SheetWarning => ({ code, message: { zh, en }, cells, places });

/** C7, D7 and three more: addresses in a message, not a page of them. */
export const listAddresses = (places: readonly SheetPlace[], most = 6): string => {
  const shown = places.slice(0, most).map(({ row, column }) => `${column ?? ''}${row ?? ''}`);
  return places.length > most ? `${shown.join('、')}…(${places.length})` : shown.join('、');
};
