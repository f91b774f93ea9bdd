/**
 * @module Laying targets out by target year, in print order within a year.
 */
/** Years ascending, targets without a year last; the order within a year is kept. */
export declare function byYear<T extends {
    readonly year: number | null;
}>(targets: readonly T[]): [number | null, T[]][];
//# sourceMappingURL=by-year.d.ts.map