/**
 * @module Laying targets out by target year, in print order within a year.
 */
/** Years ascending, targets without a year last; the order within a year is kept. */
export function byYear<T extends { readonly year: number | null }>(targets: readonly T[]): [number | null, T[]][] {
  const years = new Map<number | null, T[]>();
  for (const target of targets) years.set(target.year, [...(years.get(target.year) ?? []), target]);
  return [...years].toSorted(([a], [b]) => (a ?? Number.POSITIVE_INFINITY) - (b ?? Number.POSITIVE_INFINITY));
}
