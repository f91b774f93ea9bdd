/** @module First step of a path: the logarithm of every driver, and how far every lever has come. */
import { rampAt } from '../levers/lever.ts';
import { naturalExp, naturalLog } from '../sampling/portable-functions.ts';
import type { CompiledModel } from './compiled-model.ts';
import type { PathBuffers } from './path-buffers.ts';

/**
 * ln D_t = elasticity · ln parent_t + Σ ln(1 + growth_u) + Σ shock_u, shock_u = persistence · shock_(u-1) + sd · z_u.
 *
 * `normals[driver * years + t]` holds z; null runs without shocks.
 */
export const runDrivers = (
  { drivers, years }: CompiledModel,
  p: Float64Array,
  normals: Float64Array | null,
  { logDriver, level, gdp }: PathBuffers,
  last: number,
): void => {
  for (let place = 0; place < drivers.count; place += 1) {
    const driver = drivers.order[place] as number;
    const row = driver * years;
    const parent = drivers.parent[driver] as number;
    const elasticityAt = drivers.elasticity[driver] as number;
    const elasticity = elasticityAt < 0 ? 1 : (p[elasticityAt] as number);
    const sdAt = drivers.shockSd[driver] as number;
    const shocked = normals !== null && sdAt >= 0;
    const sd = shocked ? (p[sdAt] as number) : 0;
    const persistence = shocked ? (p[drivers.persistence[driver] as number] as number) : 0;
    let sum = 0;
    let shock = 0;
    let rateAt = -1;
    let step = 0;
    logDriver[row] = 0;
    for (let t = 1; t <= last; t += 1) {
      const next = drivers.growth[row + t] as number;
      if (next !== rateAt) {
        rateAt = next;
        step = next < 0 ? 0 : naturalLog(1 + (p[next] as number));
      }
      if (shocked) shock = persistence * shock + sd * (normals[row + t] as number);
      sum += step + shock;
      logDriver[row + t] = parent < 0 ? sum : sum + elasticity * (logDriver[parent * years + t] as number);
    }
  }
  for (let driver = 0; driver < drivers.count; driver += 1)
    if (drivers.wanted[driver] === 1)
      for (let t = 0; t <= last; t += 1)
        level[driver * years + t] = naturalExp(logDriver[driver * years + t] as number);
  if (drivers.gdp < 0) gdp.fill(1);
  else for (let t = 0; t <= last; t += 1) gdp[t] = level[drivers.gdp * years + t] as number;
};

/** Ramp of every acting lever times what of it arrives: size · reach · delivery. */
export const runRamps = (
  { levers, years }: CompiledModel,
  p: Float64Array,
  { ramp, strength }: PathBuffers,
  last: number,
): void => {
  for (let place = 0; place < levers.length; place += 1) {
    const lever = levers[place];
    if (!lever) continue;
    const delay = lever.delay < 0 ? 0 : (p[lever.delay] as number);
    const reach = lever.reach < 0 ? 1 : (p[lever.reach] as number);
    strength[place] = (p[lever.size] as number) * reach * (p[lever.delivery] as number);
    const row = place * years;
    for (let t = 0; t <= last; t += 1)
      ramp[row + t] = (strength[place] as number) * rampAt(lever.shape, lever.start + delay, lever.end + delay, t);
  }
};
