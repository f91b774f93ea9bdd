/**
 * @module A cell of the city's books: one number of one year's energy balance or activity data, or the reason why there is none, with the
 * entries it is the sum of. Storing books is left to the database, reading sheets to `sheets/`, accounting to `inventory/`.
 */
import type { AbsenceReason, UnitId } from '@dafeng/quantity';

/** `energy`: flow × product of the physical energy balance · `activities`: item of the activity catalogue × year. */
export type BookSheet = 'energy' | 'activities';

/** How a number came into the books. `filled`: made by a step of the missing-data ladder, never typed. */
export type CellStatus = 'measured' | 'reported' | 'estimated' | 'default' | 'filled';

/** Where an entry was read. */
export interface EntryPlace {
  /** File name as uploaded; `screen` for what was typed or pasted. */
  readonly file: string;
  readonly fileSha256: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  /** Letter of the column. */
  readonly column: string | null;
}
export interface BookEntry {
  readonly value: number;
  readonly unit: UnitId;
  /** Who says so: yearbook, enterprise report, bureau. */
  readonly source: string | null;
  readonly place: EntryPlace | null;
}
export interface BookCell {
  readonly sheet: BookSheet;
  /** `energy`: id of the flow · `activities`: id of the activity. */
  readonly row: string;
  /** `energy`: id of the product · `activities`: the year, four digits. */
  readonly column: string;
  /** In `unit`: the sum of the entries. Null exactly where `absence` is not. */
  readonly value: number | null;
  readonly unit: UnitId;
  /** A notation key (NO, NE, NA, IE, C) or one of our own reasons. */
  readonly absence: AbsenceReason | null;
  readonly status: CellStatus;
  /** Id of the step of the ladder that filled it. */
  readonly method: string | null;
  /** Relative standard deviation of an estimated or filled number. */
  readonly spread: number | null;
  /** Half width of the 95 % interval, relative, as the provider states it. */
  readonly uncertainty: number | null;
  readonly comment: string | null;
  /** Several entries of one code add. */
  readonly entries: readonly BookEntry[];
}
/** `sheet:row:column`, unique in a book. */
export const bookCellKey = ({ sheet, row, column }: Pick<BookCell, 'sheet' | 'row' | 'column'>): string =>
  `${sheet}:${row}:${column}`;
