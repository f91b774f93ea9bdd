/**
 * @module What each factor adds to the change of one part, with the analytical limits where a factor is zero. Weighting and summing over
 * parts is left to the methods.
 *
 * Limits after Ang and Liu (2007, Energy Policy 35): put the same small amount in place of every zero and let it vanish. A part that
 * appears or disappears then belongs to the factors that moved from or to zero, in equal shares, and to no other; a part absent in both
 * periods has no effects.
 */
import { logarithmicMean, logRatio } from './logarithmic-mean.ts';

/** A part between two periods: its factors, and what is attributed (its value, or its share of the total). */
export interface PartChange {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** One number per factor; they sum to `to - from` where the attributed quantity is the product of the factors. */
export const partEffects = ({ before, after, from, to }: PartChange): readonly number[] => {
  const zerosIn = (values: readonly number[]) => values.filter((value) => value === 0).length;
  if (from === 0 && to === 0) return before.map(() => 0);
  if (from === 0) return before.map((value) => (value === 0 ? to / zerosIn(before) : 0));
  if (to === 0) return after.map((value) => (value === 0 ? -from / zerosIn(after) : 0));
  const weight = logarithmicMean(to, from);
  return before.map((value, factor) => weight * logRatio(after[factor] ?? value, value));
};
