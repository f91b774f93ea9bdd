/**
 * @module Which inputs are drawn, how they hang together, and the values of any draw from its number. The same draw is the same whoever
 * computes it: workers share a run by sharing numbers.
 */

import type { Parameter } from '../model/parameter.ts';
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';
import type { CompiledModel } from '../project/compiled-model.ts';
import { type CorrelationMatrix, nearestCorrelation } from './correlation.ts';
import { hashUniform, latinHypercube } from './latin-hypercube.ts';
import { normalQuantile } from './normal.ts';
import { drawOf } from './quantile.ts';
import { fillScrambledSobol, mix, sobolLimit } from './sobol.ts';

export const samplingMethods = ['sobol', 'latin-hypercube'] as const;
export type SamplingMethod = (typeof samplingMethods)[number];

export interface DrawPlan {
  readonly method: SamplingMethod;
  readonly seed: number;
  readonly draws: number;
  /** Independent scramblings; draw d belongs to repeat ⌊d / each⌋. */
  readonly repeats: number;
  readonly each: number;
  /** What is drawn, in the order of the dimensions. */
  readonly inputs: readonly Parameter[];
  /** Dimensions that depend on each other, and their copula; null where none do. */
  readonly correlated: Int32Array;
  readonly copula: CorrelationMatrix | null;
}

/**
 * Errors: `too-many-inputs` beyond the table of direction numbers, `value-out-of-range` for a number of draws or a seed that cannot be.
 */
export const planDraws = (
  { scenario, model }: CompiledModel,
  { draws, seed, repeats, method = 'sobol' }: { draws: number; seed: number; repeats: number; method?: SamplingMethod },
): OutlookResult<DrawPlan> => {
  const bad = (zh: string, en: string) =>
    refuse(
      'value-out-of-range',
      { zh, en },
      { zh: '抽样数 1 到 1048576，种子 0 到 4294967295。', en: 'Draws from 1 to 1048576, seeds from 0 to 4294967295.' },
    );
  if (!Number.isInteger(draws) || draws < 1 || draws > 2 ** 20)
    return bad(`抽样数 ${draws} 不可用。`, `${draws} draws cannot be made.`);
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    return bad(`种子 ${seed} 不可用。`, `the seed ${seed} cannot be used.`);
  const inputs = scenario.parameters.filter(({ distribution }) => distribution !== null);
  if (inputs.length > sobolLimit)
    return refuse(
      'too-many-inputs',
      {
        zh: `有 ${inputs.length} 个抽样参数，至多 ${sobolLimit} 个。`,
        en: `${inputs.length} inputs are drawn; ${sobolLimit} is the most.`,
      },
      { zh: '去掉影响小的分布。', en: 'Leave out the spreads that matter little.' },
    );
  const place = new Map(inputs.map(({ index }, dimension) => [index, dimension]));
  const pairs = model.correlations.flatMap(({ between: [a, b], value }) => {
    const [i, j] = [place.get(a), place.get(b)];
    // A scenario may have made one of the two certain.
    return i === undefined || j === undefined ? [] : [{ i, j, value }];
  });
  const correlated = Int32Array.from(new Set(pairs.flatMap(({ i, j }) => [i, j]))).sort();
  const stated = Array.from(correlated, (a) =>
    Array.from(correlated, (b) =>
      a === b ? 1 : (pairs.find(({ i, j }) => (i === a && j === b) || (i === b && j === a))?.value ?? 0),
    ),
  );
  // Few draws make no repeats: their spread would say nothing.
  const parts = draws >= repeats * 8 ? repeats : 1;
  return accept({
    method,
    seed,
    draws,
    repeats: parts,
    each: Math.ceil(draws / parts),
    inputs,
    correlated,
    copula: correlated.length > 0 ? nearestCorrelation(stated) : null,
  });
};

/** Standard normals of draws `first` to `first + count` by dimension (dimension-major), dependence put in. */
export const drawNormals = (plan: DrawPlan, first: number, count: number): Float64Array => {
  const { inputs, method, seed, each, correlated, copula } = plan;
  const z = new Float64Array(inputs.length * count);
  for (let dimension = 0; dimension < inputs.length; dimension += 1) {
    for (let at = first; at < first + count; ) {
      const repeat = Math.floor(at / each);
      const end = Math.min(first + count, (repeat + 1) * each);
      const part = z.subarray(dimension * count + at - first, dimension * count + end - first);
      const key = mix(seed) ^ Math.imul(repeat + 1, 0x27d4eb2f);
      if (method === 'sobol') fillScrambledSobol(part, at - repeat * each, dimension, key);
      else part.set(latinHypercube(each, dimension, key).subarray(at - repeat * each, end - repeat * each));
      for (let draw = 0; draw < part.length; draw += 1) part[draw] = normalQuantile(part[draw] as number);
      at = end;
    }
  }
  if (copula) {
    const own = new Float64Array(correlated.length);
    for (let draw = 0; draw < count; draw += 1) {
      for (let i = 0; i < correlated.length; i += 1) own[i] = z[(correlated[i] as number) * count + draw] as number;
      for (let i = 0; i < correlated.length; i += 1) {
        let sum = 0;
        const row = copula.lower[i] as Float64Array;
        for (let j = 0; j <= i; j += 1) sum += (row[j] as number) * (own[j] as number);
        z[(correlated[i] as number) * count + draw] = sum;
      }
    }
  }
  return z;
};

/** Values of all parameters, one row a draw, from the standard normals of the inputs. */
export const valuesOf = (plan: DrawPlan, nominal: Float64Array, z: Float64Array, count: number): Float64Array => {
  const width = nominal.length;
  const values = new Float64Array(count * width);
  for (let draw = 0; draw < count; draw += 1) values.set(nominal, draw * width);
  for (const [dimension, input] of plan.inputs.entries()) {
    const value = drawOf(input);
    for (let draw = 0; draw < count; draw += 1)
      values[draw * width + input.index] = value(z[dimension * count + draw] as number);
  }
  return values;
};

/** A standard normal that no input is: shocks of a year, noise of a figure. `stream` keeps them apart. */
export const noiseOf = (seed: number, stream: number, draw: number): number =>
  normalQuantile(hashUniform(draw, mix(mix(seed ^ 0x51ed270b) + Math.imul(stream + 1, 0x9e3779b9))));

/** Shocks of one draw by driver and year into `out`; zero for drivers without. */
export const fillShocks = ({ drivers, years }: CompiledModel, seed: number, draw: number, out: Float64Array): void => {
  for (let driver = 0; driver < drivers.count; driver += 1) {
    if ((drivers.shockSd[driver] as number) < 0) continue;
    for (let t = 1; t < years; t += 1) out[driver * years + t] = noiseOf(seed, driver * years + t, draw);
  }
};
