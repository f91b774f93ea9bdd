/**
 * @module The numbers behind a chart as a table, and that table as CSV: the picture, the table and the file hold the same.
 */
export interface ChartTable {
    readonly heads: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
}
/** A cell that a spreadsheet would take for a formula is set off by an apostrophe; quotes are doubled. */
export declare function csvCell(value: string | number | null): string;
export declare const toCsv: (table: ChartTable) => string;
//# sourceMappingURL=table.d.ts.map