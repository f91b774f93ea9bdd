/** @module Caps of a sweep: even steps from the loosest to the tightest. */
const steps = 9;

/** Nine caps, rounded to three digits; one where both ends are the same. */
export const capsBetween = (high: number, low: number): number[] => [
  ...new Set(
    Array.from({ length: steps }, (_, index) => Number((high + ((low - high) * index) / (steps - 1)).toPrecision(4))),
  ),
];
