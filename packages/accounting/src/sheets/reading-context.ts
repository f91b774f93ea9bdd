/**
 * @module What a reading of sheets is told beside the sheets: whose book and which year it is, what is known already, what a person has
 * confirmed.
 */
import type { UnitId } from '@dafeng/quantity';
import { findRegion } from '@dafeng/reference';
import type { BookCell } from '../books/book-cell.ts';
import type { SheetMapping } from './mapping/sheet-mapping.ts';
import type { SheetPlace } from './sheet-fault.ts';

export interface SheetArea {
  /** As printed: 临江市. */
  readonly name: string;
  /** Division code; the name where it has none. */
  readonly code: string | null;
}
/** Amount of the whole province, in its own unit. */
export interface WholeAmount {
  readonly value: number;
  readonly unit: UnitId;
}
export interface SheetContext {
  readonly area: SheetArea;
  readonly year: number;
  /** As uploaded; messages name it. */
  readonly file: string;
  readonly fileSha256: string | null;
  readonly known: SheetKnowledge;
}
/** All of it may be left out; what is not known is not checked. */
export interface SheetKnowledge {
  /** Last year's cells; activities under last year's column. */
  readonly previous?: readonly BookCell[];
  /** The province's amounts, by `sheet:row:column` (activities without the column: `activities:cement.clinker.portland`). */
  readonly provincial?: ReadonlyMap<string, WholeAmount>;
  /** Files already in this book: sha-256 to the name they came under. */
  readonly uploads?: ReadonlyMap<string, string>;
  /** `confirmation` of faults that a person has confirmed. */
  readonly confirmed?: ReadonlySet<string>;
  /** Remembered mappings, by signature. */
  readonly mappings?: ReadonlyMap<string, SheetMapping>;
}

const bare = (name: string): string => name.trim().replace(/(?:省|市|县|区|州|盟|自治区|自治州|自治县)$/u, '');
/** One text but for the kind of division behind it, or two names of one region: 临江 and 临江市. */
export const isSameArea = (a: string, b: string): boolean =>
  bare(a) === bare(b) || (findRegion(a) !== null && findRegion(a) === findRegion(b));
export const isArea = (printed: string, { name, code }: SheetArea): boolean =>
  printed === code || isSameArea(printed, name);

/** Column letters are given as index from 0. */
export const placeIn =
  (file: string, sheet: string, letter: (index: number) => string) =>
  (row: number | null, column: number | null): SheetPlace => ({
    file,
    sheet,
    row: row === null ? null : row + 1,
    column: column === null ? null : letter(column),
  });
