/**
 * @module Figures of a city model at single years with the spread of its draws: what a target is held against before its year has come. Which targets
 * there are is left to others.
 */
import type { CityModel } from '../model/city-model.ts';
import { accept, type OutlookResult } from '../outlook-error.ts';
import { makeBuffers, type PathBuffers } from '../project/path-buffers.ts';
import { totalOf } from '../project/project-path.ts';
import { runPath } from '../project/run-path.ts';
import { drawNormals, fillShocks, valuesOf } from '../sampling/draw-plan.ts';
import { type OutlookOptions, prepareOutlook } from './run-outlook.ts';

/** Ids of the indicator catalogue, with the unit in which the figure is given. */
export const forecastUnits = {
  'non-fossil-share': '1',
  'coal-share': '1',
  'energy-intensity-of-gdp-reduction': '1',
  'carbon-intensity-of-gdp-reduction': '1',
  'total-energy-consumption': 'tce',
  'total-co2-emissions': 'tCO2',
  'total-electricity-consumption': 'MWh',
} as const;
export type ForecastIndicator = keyof typeof forecastUnits;
export const isForecastIndicator = (id: string): id is ForecastIndicator => Object.hasOwn(forecastUnits, id);

export interface AskedFigure {
  readonly indicator: ForecastIndicator;
  readonly year: number;
  /** Year that a fall is measured from; null where it is none. */
  readonly base: number | null;
}
/** Median of the draws and the bounds that hold 90 % of them, in `forecastUnits`; null where the model does not reach the years asked for. */
export type ForecastFigure = { readonly low: number; readonly median: number; readonly high: number } | null;

const isFall = (indicator: ForecastIndicator): boolean => indicator.endsWith('-reduction');
const isWithin = ({ baseYear, horizon, gdp }: CityModel, { indicator, year, base }: AskedFigure): boolean =>
  year >= baseYear &&
  year <= horizon &&
  (!isFall(indicator) || (gdp !== null && base !== null && base >= baseYear && base < year));

/**
 * One number of one path.
 *
 * **Formula.** Falls: `1 - (E_t/G_t)/(E_b/G_b)`, `G` the level of GDP; shares over primary energy by equivalent coal.
 */
const figureOf = (
  { indicator, year, base }: AskedFigure,
  buffers: PathBuffers,
  judged: Float64Array,
  baseYear: number,
): number => {
  const t = year - baseYear;
  const at = (series: Float64Array, index = t): number => series[index] as number;
  const fall = (series: Float64Array): number => {
    const from = (base ?? baseYear) - baseYear;
    return 1 - at(series) / at(buffers.gdp) / (at(series, from) / at(buffers.gdp, from));
  };
  switch (indicator) {
    case 'non-fossil-share':
      return at(buffers.nonFossil) / at(buffers.primary);
    case 'coal-share':
      return at(buffers.coal) / at(buffers.primary);
    case 'energy-intensity-of-gdp-reduction':
      return fall(buffers.primary);
    case 'carbon-intensity-of-gdp-reduction':
      return fall(judged);
    case 'total-energy-consumption':
      return at(buffers.primary);
    case 'total-co2-emissions':
      return at(judged);
    case 'total-electricity-consumption':
      return at(buffers.electricity);
  }
};

/** Quantile by linear interpolation between order statistics (Hyndman and Fan, type 7). */
const quantile = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] as number;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
};
const bounds = { low: 0.05, median: 0.5, high: 0.95 } as const;

/**
 * The figures asked for, in their order, out of the same draws as the outlook's.
 * Gotchas: carbon is the total whose peak the model is asked for; a fall from a year before the model's base year is null, never assumed.
 */
export const forecastFigures = (
  model: CityModel,
  asked: readonly AskedFigure[],
  options: OutlookOptions = {},
): OutlookResult<readonly ForecastFigure[]> => {
  const prepared = prepareOutlook(model, options);
  if (!prepared.ok) return prepared;
  const { compiled, plan } = prepared.value;
  const usable = asked.map((one) => isWithin(model, one));
  const buffers = makeBuffers(compiled);
  const judged = totalOf(buffers, model.peakOf);
  const shocks = new Float64Array(Math.max(1, compiled.drivers.count) * compiled.years);
  const values = asked.map(() => new Float64Array(plan.draws));
  const drawn = valuesOf(plan, compiled.nominal, drawNormals(plan, 0, plan.draws), plan.draws);
  const width = compiled.nominal.length;
  for (let draw = 0; draw < plan.draws; draw += 1) {
    fillShocks(compiled, plan.seed, draw, shocks);
    runPath(compiled, drawn.subarray(draw * width, (draw + 1) * width), shocks, buffers);
    for (const [index, one] of asked.entries())
      if (usable[index]) (values[index] as Float64Array)[draw] = figureOf(one, buffers, judged, model.baseYear);
  }
  return accept(
    values.map((all, index) => {
      if (!usable[index]) return null;
      const sorted = all.sort();
      if (sorted.some((value) => !Number.isFinite(value))) return null;
      return {
        low: quantile(sorted, bounds.low),
        median: quantile(sorted, bounds.median),
        high: quantile(sorted, bounds.high),
      };
    }),
  );
};
