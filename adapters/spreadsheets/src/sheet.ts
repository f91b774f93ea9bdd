/**
 * @module A table as a person downloads it: head, rows, and the notes that say where the numbers come from. Neutral of xlsx and csv.
 */

/** `null` is a missing value: an empty cell, never 0. Its reason belongs in a column of its own. */
export type Cell = string | number | null;

export interface SheetColumn {
  readonly title: string;
  /** Width in characters. */
  readonly width?: number;
  /** Right-aligned figures; text stays left. */
  readonly numeric?: boolean;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Lines under the table: source, date, version, what is fictional. */
  readonly notes: readonly string[];
  /** Said at a cell of `rows`, by index: why it is empty. In CSV the notes say it. */
  readonly comments?: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Live formulas of cells of `rows`, by index, without the equals sign; the row holds the value it has now. In CSV the value stands alone. */
  readonly formulas?: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  /** Columns that stay in sight; none unless given. The head always does. */
  readonly frozenColumns?: number;
}

/**
 * Text that a spreadsheet program would run as a formula gets an apostrophe in front, as the OWASP page on CSV injection advises: what
 * begins with =, +, -, @ (also full-width, as a Chinese keyboard types them), tab or a line break. A lone sign is no formula and stays;
 * numbers are cells of their own and stay too.
 */
export const neutralise = (text: string): string => (/^[=+\-@＝＋－＠\t\r\n]./su.test(text) ? `'${text}` : text);
