/** @module From a probability (or a standard normal) to the value of a parameter: the inverse of each kind of spread. */
import type { Distribution, Parameter } from '../model/parameter.ts';
import { type BetaShape, betaQuantile, betaShape } from './beta.ts';
import { normalProbability, normalQuantile } from './normal.ts';
import { naturalExp } from './portable-functions.ts';

/** Weight of the mode of a PERT against its ends. */
const pertWeight = 4;

/** Nodes of the table by which a beta is drawn: sixteenths of a standard deviation, out to where Φ is 0 or 1 in doubles. */
const perUnit = 16;
const reach = 8;

/**
 * Quantile of a beta as a function of the standard normal: cubic through four neighbouring nodes, kept between the two next to it. Within
 * 1e-6 of the exact inverse, which would cost a hundred times as much in every draw.
 */
const betaTable = (shape: BetaShape): ((z: number) => number) => {
  const nodes = Float64Array.from({ length: 2 * reach * perUnit + 1 }, (_, node) =>
    betaQuantile(shape, normalProbability(node / perUnit - reach)),
  );
  const last = nodes.length - 1;
  return (z) => {
    const at = (Math.min(Math.max(z, -reach), reach) + reach) * perUnit;
    const below = Math.min(Math.floor(at), last - 1);
    const t = at - below;
    const [b, c] = [nodes[below] as number, nodes[below + 1] as number];
    if (below === 0 || below === last - 1) return b + t * (c - b);
    const [a, d] = [nodes[below - 1] as number, nodes[below + 2] as number];
    const cubic = b + (t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))) / 2;
    return Math.min(Math.max(cubic, b), c);
  };
};

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
        const x = value + sd * normalQuantile(Math.min(Math.max(u, Number.MIN_VALUE), 1 - Number.EPSILON / 2));
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
      const quantile = betaTable(shape);
      return (z) => low + (high - low) * quantile(z);
    }
    case 'beta': {
      const { concentration } = distribution;
      return betaTable(betaShape(value * concentration, (1 - value) * concentration));
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

const made = new WeakMap<Parameter, (z: number) => number>();

/** Canonical value of a parameter at z; its own value where it has no spread. Made once for each parameter. */
export const drawOf = (parameter: Parameter): ((z: number) => number) => {
  const held = made.get(parameter);
  if (held) return held;
  const { distribution, value, scale } = parameter;
  const quantile = distribution ? quantileOf(distribution, value) : () => value;
  const draw = (z: number): number => quantile(z) * scale;
  made.set(parameter, draw);
  return draw;
};
