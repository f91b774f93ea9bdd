/** @module A Latin hypercube: every input is drawn once from each of n equal slices, the slices of different inputs paired by chance. */
import { cells, mix } from './sobol.ts';

/** Uniform numbers in (0, 1) from a counter and a key. */
export const hashUniform = (counter: number, key: number): number => (mix(mix(counter) ^ key) + 0.5) / cells;

/**
 * n coordinates of one dimension in the order of the draws. Needs n in advance, unlike Sobol points: a worker asks for the whole dimension
 * and takes its part.
 */
export const latinHypercube = (draws: number, dimension: number, seed: number): Float64Array => {
  const key = mix(mix(seed) + Math.imul(dimension + 1, 0x85ebca77));
  const slice = Uint32Array.from({ length: draws }, (_, index) => index);
  // Fisher and Yates, from the back.
  for (let last = draws - 1; last > 0; last -= 1) {
    const other = Math.floor(hashUniform(last, key) * (last + 1));
    const kept = slice[last] as number;
    slice[last] = slice[other] as number;
    slice[other] = kept;
  }
  return Float64Array.from(slice, (place, index) => (place + hashUniform(index, key ^ 0x5bd1e995)) / draws);
};
