/**
 * @module The law of the peak year where log emissions are a parabola with an uncertain start: a closed form that every sampler is held to.
 * Sampling itself is left to the sampling layer.
 */
import { twoSidedTail } from './normal-distribution.ts';

/** ln C(t) = a t - b t²/2 with a normal and b > 0. */
export interface ParabolicPath {
  readonly meanA: number;
  readonly deviationA: number;
  readonly b: number;
}

/** Probability that the year of greatest emissions is at most `year` years after the base; whole years, nearest to a/b. */
export const peaksByYear = ({ meanA, deviationA, b }: ParabolicPath, year: number): number => {
  const z = (b * (year + 0.5) - meanA) / deviationA;
  const tail = twoSidedTail(z) / 2;
  return z > 0 ? 1 - tail : tail;
};
