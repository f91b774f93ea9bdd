/**
 * @module What a leaf may be instead of its value: four shapes, their half width, and how each is drawn from the stream of its leaf. Which
 * shape a leaf has is decided in `leaf-uncertainty.ts`.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 3, section 3.2.2.4 (shapes); half widths are those of the interval named in
 * `data/inventory/uncertainty.yaml` (95 %).
 */
import { normalQuantile, type UniformStream, uniformStream } from '@dafeng/quantity';
import { COVERAGE } from '../generated/inventory-quality.ts';

export type Distribution =
  | { readonly shape: 'exact'; readonly value: number }
  /** Truncated where the sign would change: what is burnt is never negative. */
  | { readonly shape: 'normal'; readonly value: number; readonly deviation: number }
  /** sign x e^(mu + sigma z). */
  | { readonly shape: 'lognormal'; readonly sign: 1 | -1; readonly mu: number; readonly sigma: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number };
export type Shape = Distribution['shape'];

/** Standard deviations in half of the interval: 1.96 for 95 %. */
export const deviationsInHalfWidth = normalQuantile((1 + COVERAGE.probability) / 2);

/** Lognormal whose mean is the value, with a standard deviation relative to it. */
export const lognormalAround = (value: number, relativeDeviation: number): Distribution => {
  const variance = Math.log1p(relativeDeviation * relativeDeviation);
  return {
    shape: 'lognormal',
    sign: value < 0 ? -1 : 1,
    mu: Math.log(Math.abs(value)) - variance / 2,
    sigma: Math.sqrt(variance),
  };
};
/** Lognormal whose median is the value and whose interval is as wide, as a ratio, as that from `low` to `high`. */
export const lognormalBetween = (low: number, value: number, high: number): Distribution => ({
  shape: 'lognormal',
  sign: value < 0 ? -1 : 1,
  mu: Math.log(Math.abs(value)),
  sigma: Math.abs(Math.log(high / low)) / (2 * deviationsInHalfWidth),
});
/** A distribution around a value by its relative half width. Zero has no relative width: it stays exact. */
export const distributionAround = (value: number, halfWidth: number, shape: Shape): Distribution => {
  const deviation = halfWidth / deviationsInHalfWidth;
  if (value === 0 || halfWidth === 0 || shape === 'exact') return { shape: 'exact', value };
  if (shape === 'lognormal') return lognormalAround(value, deviation);
  if (shape === 'normal') return { shape, value, deviation: deviation * Math.abs(value) };
  // A symmetrical triangle of half base b has the standard deviation b / sqrt 6.
  const base = deviation * Math.sqrt(6) * Math.abs(value);
  return { shape, low: value - base, mode: value, high: value + base };
};

/** Standard deviation before any truncation. */
export const deviationOf = (distribution: Distribution): number => {
  switch (distribution.shape) {
    case 'exact':
      return 0;
    case 'normal':
      return distribution.deviation;
    case 'lognormal': {
      const variance = distribution.sigma * distribution.sigma;
      return Math.exp(distribution.mu + variance / 2) * Math.sqrt(Math.expm1(variance));
    }
    case 'triangular': {
      const { low: a, mode: b, high: c } = distribution;
      return Math.sqrt((a * a + b * b + c * c - a * b - a * c - b * c) / 18);
    }
  }
};

/** Fills `count` numbers of `into` from `at` with the next draws. */
export type Sampler = (into: Float64Array, at: number, count: number) => void;

const drawNormal = (next: UniformStream, value: number, deviation: number): number => {
  let drawn = value + deviation * normalQuantile(next());
  while (drawn * value < 0) drawn = value + deviation * normalQuantile(next());
  return drawn;
};
const drawTriangle = (u: number, low: number, mode: number, high: number): number => {
  const [span, rise] = [high - low, mode - low];
  return u * span < rise ? low + Math.sqrt(u * span * rise) : high - Math.sqrt((1 - u) * span * (high - mode));
};

/**
 * The draws of one leaf: a stream of the seed and the key of the leaf, so that they do not depend on the other leaves, on their order or on
 * the size of blocks.
 */
export const createSampler = (distribution: Distribution, seed: number, key: string): Sampler => {
  const next = uniformStream(seed, key);
  switch (distribution.shape) {
    case 'exact':
      return (into, at, count) => void into.fill(distribution.value, at, at + count);
    case 'normal': {
      const { value, deviation } = distribution;
      return (into, at, count) => {
        for (let i = at; i < at + count; i += 1) into[i] = drawNormal(next, value, deviation);
      };
    }
    case 'lognormal': {
      const { sign, mu, sigma } = distribution;
      return (into, at, count) => {
        for (let i = at; i < at + count; i += 1) into[i] = sign * Math.exp(mu + sigma * normalQuantile(next()));
      };
    }
    case 'triangular': {
      const { low, mode, high } = distribution;
      return (into, at, count) => {
        for (let i = at; i < at + count; i += 1) into[i] = drawTriangle(next(), low, mode, high);
      };
    }
  }
};
