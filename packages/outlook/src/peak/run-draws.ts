/**
 * @module A range of draws of a model: for each its CO2 path and which targets it meets. Ranges of different workers are joined by putting
 * them one after the other; what they say together is in `summarise-draws.ts`.
 */
import type { ModelTarget } from '../model/city-model.ts';
import type { CompiledModel } from '../project/compiled-model.ts';
import { makeBuffers, type PathBuffers } from '../project/path-buffers.ts';
import { peakIndex, totalOf } from '../project/project-path.ts';
import { runPath } from '../project/run-path.ts';
import { type DrawPlan, drawNormals, fillShocks, valuesOf } from '../sampling/draw-plan.ts';

export interface DrawnPaths {
  readonly first: number;
  readonly count: number;
  readonly years: number;
  /** The judged total, tCO2, one row a draw. */
  readonly co2: Float64Array;
  /** 1 where a target is met, one row a draw. */
  readonly met: Uint8Array;
}

/** Draws computed at once: few enough that their values stay in the cache. */
const chunk = 128;

/** Whether a path meets a target; `judged` is the total whose peak is asked for. */
const meets = (
  { indicator, sense, value, year, baseYear }: ModelTarget,
  buffers: PathBuffers,
  judged: Float64Array,
  base: number,
): boolean => {
  const [t, from] = [year - base, baseYear - base];
  const per = (series: Float64Array, at: number): number => (series[at] as number) / (buffers.gdp[at] as number);
  const wanted = value.value * value.scale;
  const reached = (() => {
    switch (indicator) {
      case 'non-fossil-share':
        return (buffers.nonFossil[t] as number) / (buffers.primary[t] as number);
      case 'carbon-intensity-drop':
        return 1 - per(judged, t) / per(judged, from);
      case 'energy-intensity-drop':
        return 1 - per(buffers.primary, t) / per(buffers.primary, from);
      case 'co2-cap':
        return judged[t] as number;
      case 'energy-cap':
        return buffers.primary[t] as number;
      case 'coal-cap':
        return buffers.coal[t] as number;
      case 'peak-year': {
        const peak = peakIndex(judged, judged.length - 1);
        return peak === judged.length - 1 ? Number.POSITIVE_INFINITY : base + peak;
      }
    }
  })();
  return sense === 'at-least' ? reached >= wanted : reached <= wanted;
};

/** Draws `first` to `first + count`, all by default. */
export const runDraws = (
  compiled: CompiledModel,
  plan: DrawPlan,
  first: number = 0,
  count: number = plan.draws,
): DrawnPaths => {
  const { model, years, nominal } = compiled;
  const targets = model.targets;
  const co2 = new Float64Array(count * years);
  const met = new Uint8Array(count * targets.length);
  const buffers = makeBuffers(compiled);
  const judged = totalOf(buffers, model.peakOf);
  const shocks = new Float64Array(Math.max(1, compiled.drivers.count) * years);
  for (let from = 0; from < count; from += chunk) {
    const size = Math.min(chunk, count - from);
    const values = valuesOf(plan, nominal, drawNormals(plan, first + from, size), size);
    for (let draw = 0; draw < size; draw += 1) {
      fillShocks(compiled, plan.seed, first + from + draw, shocks);
      runPath(compiled, values.subarray(draw * nominal.length, (draw + 1) * nominal.length), shocks, buffers);
      co2.set(judged, (from + draw) * years);
      for (let target = 0; target < targets.length; target += 1)
        met[(from + draw) * targets.length + target] = meets(
          targets[target] as ModelTarget,
          buffers,
          judged,
          model.baseYear,
        )
          ? 1
          : 0;
    }
  }
  return { first, count, years, co2, met };
};

/** Ranges of workers as one, in the order of the draws. */
export const joinDraws = (parts: readonly DrawnPaths[]): DrawnPaths => {
  const ordered = [...parts].sort((a, b) => a.first - b.first);
  const count = ordered.reduce((sum, part) => sum + part.count, 0);
  const years = ordered[0]?.years ?? 0;
  const width = ordered[0] && ordered[0].count > 0 ? ordered[0].met.length / ordered[0].count : 0;
  const co2 = new Float64Array(count * years);
  const met = new Uint8Array(count * width);
  let at = 0;
  for (const part of ordered) {
    co2.set(part.co2, at * years);
    met.set(part.met, at * width);
    at += part.count;
  }
  return { first: ordered[0]?.first ?? 0, count, years, co2, met };
};
