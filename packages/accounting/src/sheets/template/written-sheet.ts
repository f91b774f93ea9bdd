/**
 * @module A sheet to be written: cells with the part they play, lists to choose from, notes, frozen heads. How parts look and how a file
 * is made of them is left to the adapter.
 */

/** `input`: to be filled · `reference`: last year's number, grey · `fixed`: printed by us, not to be changed. */
export type CellPart = 'title' | 'head' | 'unit' | 'label' | 'sublabel' | 'input' | 'reference' | 'fixed' | 'note';
export interface WrittenCell {
  readonly value: string | number | null;
  readonly part: CellPart;
  /** Said beside the cell when it is pointed at. */
  readonly comment?: string;
}
/** A choice for a column of cells; what is typed must be one of the values, or only should. */
export interface ChoiceList {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly values: readonly string[];
  readonly message: string;
}
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (WrittenCell | null)[])[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Indexes of rows that are not shown: the line of the marker. */
  readonly hiddenRows: readonly number[];
  readonly lists: readonly ChoiceList[];
}

export const written =
  (part: CellPart) =>
  (value: string | number | null, comment?: string): WrittenCell =>
    comment === undefined ? { value, part } : { value, part, comment };
