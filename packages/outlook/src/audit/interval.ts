/** @module A stretch of possible values, open where a bound says nothing. Where it comes from is left to those who state values. */

export interface Interval {
  readonly low: number;
  readonly high: number;
}
/** For output: an open end is null. */
export interface PrintedInterval {
  readonly low: number | null;
  readonly high: number | null;
}

const closed = (value: number): number | null => (Number.isFinite(value) ? value : null);
export const printInterval = ({ low, high }: Interval): PrintedInterval => ({ low: closed(low), high: closed(high) });

/** The least and the greatest of a function that rises or falls in each argument, over the corners of the intervals. */
export const overCorners = (intervals: readonly Interval[], value: (at: readonly number[]) => number): Interval => {
  let corners: readonly (readonly number[])[] = [[]];
  for (const { low, high } of intervals)
    corners = corners.flatMap((corner) => [
      [...corner, low],
      [...corner, high],
    ]);
  const values = corners.map(value);
  return { low: Math.min(...values), high: Math.max(...values) };
};
