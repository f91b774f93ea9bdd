/** @module From a probability (or a standard normal) to the value of a parameter: the inverse of each kind of spread. */
import type { Distribution, Parameter } from '../model/parameter.ts';
import { betaQuantile, betaShape } from './beta.ts';
import { normalProbability, normalQuantile } from './normal.ts';
import { naturalExp } from './portable-functions.ts';

/** Weight of the mode of a PERT against its ends. */
const pertWeight = 4;

/**
 * Value at the standard normal z, in the unit of the parameter; the probability is Φ(z). Made once per parameter, called once per draw.
 *
 * A normal with bounds is the normal between them (not one with lumps at the bounds).
 */
export const quantileOf = (distribution: Distribution, value: number): ((z: number) => number) => {
  switch (distribution.kind) {
    case 'normal': {
      const { sd, low, high } = distribution;
      if (low === null && high === null) return (z) => value + sd * z;
      const from = low === null ? 0 : normalProbability((low - value) / sd);
      const to = high === null ? 1 : normalProbability((high - value) / sd);
      return (z) => {
        const u = from + normalProbability(z) * (to - from);
        const x = value + sd * normalQuantile(Math.min(Math.max(u, Number.MIN_VALUE), 1 - 2 ** -53));
        return Math.min(Math.max(x, low ?? x), high ?? x);
      };
    }
    case 'lognormal':
      return (z) => value * naturalExp(distribution.sd * z);
    case 'triangular': {
      const { low, high } = distribution;
      const split = (value - low) / (high - low);
      return (z) => {
        const u = normalProbability(z);
        return u < split
          ? low + Math.sqrt(u * (high - low) * (value - low))
          : high - Math.sqrt((1 - u) * (high - low) * (high - value));
      };
    }
    case 'pert': {
      const { low, high } = distribution;
      const shape = betaShape(
        1 + (pertWeight * (value - low)) / (high - low),
        1 + (pertWeight * (high - value)) / (high - low),
      );
      return (z) => low + (high - low) * betaQuantile(shape, normalProbability(z));
    }
    case 'beta': {
      const { concentration } = distribution;
      const shape = betaShape(value * concentration, (1 - value) * concentration);
      return (z) => betaQuantile(shape, normalProbability(z));
    }
    case 'empirical': {
      const { values } = distribution;
      return (z) => {
        const at = normalProbability(z) * (values.length - 1);
        const below = Math.min(Math.floor(at), values.length - 2);
        const [a = 0, b = 0] = [values[below], values[below + 1]];
        return a + (at - below) * (b - a);
      };
    }
  }
};

/** Canonical value of a parameter at z; its own value where it has no spread. */
export const drawOf = ({ distribution, value, scale }: Parameter): ((z: number) => number) => {
  if (!distribution) return () => value * scale;
  const quantile = quantileOf(distribution, value);
  return (z) => quantile(z) * scale;
};
