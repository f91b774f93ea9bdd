/**
 * @module Sobol points with the direction numbers of Joe and Kuo, plain or scrambled. A point follows from its index alone, so any number
 * of workers may share a run. What a coordinate means is left to the draw plan.
 */
import { sobolDimensions } from '../generated/outlook.ts';

const bits = 32;
/** 2^32: coordinates are whole numbers below it. */
export const cells = 0x100000000;

/** Dimensions that the table of direction numbers covers. */
export const sobolLimit = sobolDimensions.length + 1;

const directionsOf = (dimension: number): Uint32Array => {
  const v = new Uint32Array(bits);
  const row = sobolDimensions[dimension - 1];
  if (dimension === 0 || !row) {
    for (let bit = 0; bit < bits; bit += 1) v[bit] = 1 << (31 - bit);
    return v;
  }
  const [degree = 1, coefficients = 0, ...initial] = row;
  for (let bit = 0; bit < bits; bit += 1) {
    if (bit < degree) {
      v[bit] = (initial[bit] ?? 0) << (31 - bit);
      continue;
    }
    // v_k = v_(k-s) ^ (v_(k-s) >> s) ^ sum of a_j v_(k-j): Bratley and Fox (1988), equation 4.
    let value = (v[bit - degree] as number) ^ ((v[bit - degree] as number) >>> degree);
    for (let k = 1; k < degree; k += 1) if ((coefficients >>> (degree - 1 - k)) & 1) value ^= v[bit - k] as number;
    v[bit] = value;
  }
  return v;
};
const table: Uint32Array[] = [];
const directions = (dimension: number): Uint32Array => {
  const held = table[dimension];
  if (held) return held;
  const made = directionsOf(dimension);
  table[dimension] = made;
  return made;
};

/** Coordinate as a 32-bit whole number: point `index` in the order of the Gray code (Antonov and Saleev), first point 0. */
export const sobolBits = (index: number, dimension: number): number => {
  const v = directions(dimension);
  let value = 0;
  for (let gray = (index ^ (index >>> 1)) >>> 0, bit = 0; gray !== 0; gray >>>= 1, bit += 1)
    if (gray & 1) value ^= v[bit] as number;
  return value >>> 0;
};

/** Point `index` of the plain sequence, in [0, 1) each. */
export const sobolPoint = (index: number, dimensions: number): Float64Array =>
  Float64Array.from({ length: dimensions }, (_, dimension) => sobolBits(index, dimension) / cells);

/** A well-mixed 32-bit hash (finaliser of MurmurHash3): whole-number steps only. */
export const mix = (value: number): number => {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

const reverse = (value: number): number => {
  let v = value;
  v = ((v >>> 1) & 0x55555555) | ((v & 0x55555555) << 1);
  v = ((v >>> 2) & 0x33333333) | ((v & 0x33333333) << 2);
  v = ((v >>> 4) & 0x0f0f0f0f) | ((v & 0x0f0f0f0f) << 4);
  v = ((v >>> 8) & 0x00ff00ff) | ((v & 0x00ff00ff) << 8);
  return ((v >>> 16) | (v << 16)) >>> 0;
};

/**
 * Nested uniform scrambling after Owen by a hash (Laine and Karras 2011, constants of Burley 2020): each bit is flipped depending on the
 * bits above it. The scrambled points are a digital net again and each is uniform.
 */
export const owenScramble = (value: number, seed: number): number => {
  let v = reverse(value);
  v = (v + seed) | 0;
  v ^= Math.imul(v, 0x6c50b47c);
  v ^= Math.imul(v, 0xb82f1e52);
  v ^= Math.imul(v, 0xc7afe638);
  v ^= Math.imul(v, 0x8d22f6e6);
  return reverse(v >>> 0);
};

/** Coordinate of point `index` in (0, 1): the middle of its cell of 2^-32. */
export const scrambledSobol = (index: number, dimension: number, seed: number): number =>
  (owenScramble(sobolBits(index, dimension), mix(mix(seed) + Math.imul(dimension + 1, 0x9e3779b9))) + 0.5) / cells;

/**
 * Coordinates of points `first` to `first + count` in one dimension, from bit to bit of the Gray code: the same numbers as one at a time.
 */
export const fillScrambledSobol = (out: Float64Array, first: number, dimension: number, seed: number): void => {
  const v = directions(dimension);
  const key = mix(mix(seed) + Math.imul(dimension + 1, 0x9e3779b9));
  let value = sobolBits(first, dimension);
  for (let place = 0; place < out.length; place += 1) {
    out[place] = (owenScramble(value, key) + 0.5) / cells;
    // The bit that the next Gray code changes: the lowest zero of the index, counted from 0.
    value ^= v[31 - Math.clz32(~(first + place) & (first + place + 1))] as number;
  }
};
