/**
 * @module Uncertainty by simulation: every leaf drawn from its distribution, every total computed again, many times. Runs in slices, so that
 * a worker can say how far it is and be stopped.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 3, section 3.2.3.2 (approach 2).
 */
import { absent, normalQuantile, type Reported, reported } from '@dafeng/quantity';
import { COVERAGE } from '../generated/inventory-quality.ts';
import { createSampler } from './distribution.ts';
import { createBlock } from './evaluate-program.ts';
import type { UncertainProgram } from './leaf-uncertainty.ts';
import type { ProgramRoot } from './trace-program.ts';

/** The distribution of a number, in the unit of its root. */
export interface SimulatedUncertainty {
  readonly root: ProgramRoot;
  readonly mean: number;
  /** Percentiles 2.5, 50 and 97.5. */
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** U: half of the distance from low to high, relative to the size of the mean; absent for a mean of zero. */
  readonly relative: Reported<number>;
  /** Standard error of the mean. */
  readonly standardError: number;
  /** Counts of the draws in equal steps from the least to the greatest: what a picture draws. */
  readonly histogram: { readonly from: number; readonly to: number; readonly counts: readonly number[] };
  /** Half width of the 95 % interval in which the wider of the two percentiles lies, relative to the mean: what more draws would narrow. */
  readonly monteCarloError: Reported<number>;
}
export interface SimulationOptions {
  readonly draws: number;
  readonly seed: number;
  /** Roots wanted; all unless given. */
  readonly roots?: readonly ProgramRoot[];
}
export interface Simulation {
  readonly draws: number;
  /** Draws done. */
  readonly done: () => number;
  /** Does up to so many more draws; says how many are done. */
  readonly advance: (draws: number) => number;
  /** What the draws done so far give. */
  readonly result: () => readonly SimulatedUncertainty[];
}

const quantileOf = (sorted: Float64Array, p: number): number => {
  // Between the two nearest ranks (type 7 of Hyndman and Fan, as R and NumPy have it).
  const at = Math.min(Math.max(p, 0), 1) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
};
const relativeTo = (size: number, mean: number): Reported<number> =>
  mean === 0 ? absent('division-by-zero') : reported(size / Math.abs(mean));

const histogramSteps = 40;
const histogramOf = (sorted: Float64Array): SimulatedUncertainty['histogram'] => {
  const [from, to] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const counts = new Array<number>(histogramSteps).fill(0);
  const width = (to - from) / histogramSteps;
  for (const draw of sorted) {
    const at = width === 0 ? 0 : Math.min(Math.floor((draw - from) / width), histogramSteps - 1);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return { from, to, counts };
};

const summarise = (root: ProgramRoot, draws: Float64Array): SimulatedUncertainty => {
  const sorted = draws.slice().sort();
  const n = sorted.length;
  const mean = sorted.reduce((sum, x) => sum + x, 0) / n;
  const variance = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / Math.max(n - 1, 1);
  const tail = (1 - COVERAGE.probability) / 2;
  // The rank of a percentile is binomial: so far it may lie off.
  const off = (normalQuantile(1 - tail) * Math.sqrt(tail * (1 - tail))) / Math.sqrt(n);
  const spread = (p: number) => (quantileOf(sorted, p + off) - quantileOf(sorted, p - off)) / 2;
  const [low, high] = [quantileOf(sorted, tail), quantileOf(sorted, 1 - tail)];
  return {
    root,
    mean,
    low,
    median: quantileOf(sorted, 1 / 2),
    high,
    relative: relativeTo((high - low) / 2, mean),
    standardError: Math.sqrt(variance / n),
    histogram: histogramOf(sorted),
    monteCarloError: relativeTo(Math.max(spread(tail), spread(1 - tail)), mean),
  };
};

/**
 * A simulation that is advanced in slices, so that a worker can listen in between.
 *
 * Gotchas: draws of a leaf come from the stream of the seed and its key. The result does not depend on slices or blocks, nor on the order of
 * lines, and two inventories that share a leaf draw it alike.
 */
export const createSimulation = (
  { program, uncertainties }: UncertainProgram,
  { draws, seed, roots = program.roots }: SimulationOptions,
): Simulation => {
  if (!(Number.isInteger(draws) && draws > 0)) throw new RangeError(`${draws} draws`);
  const block = createBlock(program);
  const samplers = program.leaves.map(({ key, trace }, slot) =>
    createSampler(uncertainties[slot]?.distribution ?? { shape: 'exact', value: trace.result.value }, seed, key),
  );
  const kept = roots.map(() => new Float64Array(draws));
  let done = 0;
  const advance = (more: number): number => {
    const until = Math.min(done + more, draws);
    while (done < until) {
      const count = Math.min(block.width, until - done);
      for (const [slot, sample] of samplers.entries()) sample(block.registers, slot * block.width, count);
      block.run(count);
      for (const [index, { register }] of roots.entries()) {
        const from = register * block.width;
        kept[index]?.set(block.registers.subarray(from, from + count), done);
      }
      done += count;
    }
    return done;
  };
  return {
    draws,
    done: () => done,
    advance,
    result: () =>
      done === 0 ? [] : roots.map((root, index) => summarise(root, (kept[index] as Float64Array).subarray(0, done))),
  };
};

/**
 * Runs a whole simulation.
 *
 * Shape: `onProgress` hears the draws done after every slice; `shouldStop` is asked there too. Null when it was stopped: half a simulation
 * is no result.
 * Gotchas: the same program, draws and seed give the same numbers bit for bit.
 * @example simulateUncertainty(uncertain, { draws: 10_000, seed: 1 })
 */
export const simulateUncertainty = (
  uncertain: UncertainProgram,
  {
    onProgress,
    shouldStop,
    slice = 512,
    ...options
  }: SimulationOptions & {
    readonly onProgress?: (done: number, draws: number) => void;
    readonly shouldStop?: () => boolean;
    readonly slice?: number;
  },
): readonly SimulatedUncertainty[] | null => {
  const simulation = createSimulation(uncertain, options);
  while (simulation.done() < simulation.draws) {
    if (shouldStop?.()) return null;
    const done = simulation.advance(slice);
    onProgress?.(done, simulation.draws);
  }
  return simulation.result();
};
