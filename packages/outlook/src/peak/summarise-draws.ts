/**
 * @module What many paths say about the peak: its year with "not by horizon" apart, level, plateau, probabilities with their Monte Carlo
 * error, fans with and without the noise of a year.
 */
import { city as settings } from '../generated/outlook.ts';
import type { CityModel } from '../model/city-model.ts';
import { type DrawPlan, noiseOf } from '../sampling/draw-plan.ts';
import { naturalExp } from '../sampling/portable-functions.ts';
import type { DrawnPaths } from './run-draws.ts';

export interface Probability {
  readonly value: number;
  /** From the spread between randomised repeats; binomial where there is only one. */
  readonly standardError: number;
}
export interface Quantiles {
  readonly p05: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}
export interface Fan {
  readonly p05: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p95: readonly number[];
}
export interface PeakSummary {
  readonly years: readonly number[];
  /** Paths without, and figures with, the noise of a year; tCO2. Null where the model states no noise. */
  readonly structural: Fan;
  readonly observable: Fan | null;
  /** Share of draws by year of the greatest CO2; a path still at its greatest in the last year has no peak by then. */
  readonly distribution: Readonly<Record<string, number>>;
  readonly pBy: Readonly<Record<string, Probability>>;
  readonly level: Quantiles;
  /** Years within 2 % of the maximum. */
  readonly plateauYears: Quantiles;
  /** P(CO2 of 2030 > CO2 of 2025); null where the years are outside. */
  readonly p2030Above2025: Probability | null;
  readonly targets: readonly { readonly id: string; readonly pMet: number; readonly standardError: number }[];
}

/** Powers are left to each engine, products are not. */
const square = (x: number): number => x * x;

/** Mean of a yes-or-no over draws, with the error from the repeats. */
export const probabilityOf = (
  { repeats, each }: { repeats: number; each: number },
  count: number,
  holds: (draw: number) => boolean,
): Probability => {
  const sums = new Float64Array(repeats);
  const sizes = new Float64Array(repeats);
  for (let draw = 0; draw < count; draw += 1) {
    const repeat = Math.min(repeats - 1, Math.floor(draw / each));
    sizes[repeat] = (sizes[repeat] as number) + 1;
    if (holds(draw)) sums[repeat] = (sums[repeat] as number) + 1;
  }
  const value = sums.reduce((sum, one) => sum + one, 0) / count;
  if (repeats < 2) return { value, standardError: Math.sqrt((value * (1 - value)) / count) };
  const variance =
    sums.reduce((sum, one, repeat) => sum + square(one / (sizes[repeat] as number) - value), 0) / (repeats - 1);
  return { value, standardError: Math.sqrt(variance / repeats) };
};

/** Quantile by linear interpolation between order statistics (Hyndman and Fan, type 7). */
const at = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
};
const quantiles = (values: Float64Array): Quantiles => {
  const sorted = values.sort();
  const [p05 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] = settings.quantiles.map((share) => at(sorted, share));
  return { p05, p25, p50, p75, p95 };
};
const fanOf = (count: number, years: number, value: (draw: number, t: number) => number): Fan => {
  const column = new Float64Array(count);
  const rows = Array.from({ length: years }, (_, t) => {
    for (let draw = 0; draw < count; draw += 1) column[draw] = value(draw, t);
    return quantiles(column);
  });
  return {
    p05: rows.map(({ p05 }) => p05),
    p25: rows.map(({ p25 }) => p25),
    p50: rows.map(({ p50 }) => p50),
    p75: rows.map(({ p75 }) => p75),
    p95: rows.map(({ p95 }) => p95),
  };
};

/** Year index of the greatest CO2 of each draw; the last index means none within the horizon. */
export const peakIndices = ({ co2, count, years }: DrawnPaths): Int16Array => {
  const peaks = new Int16Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const row = draw * years;
    let best = 0;
    for (let t = 1; t < years; t += 1) if ((co2[row + t] as number) > (co2[row + best] as number)) best = t;
    peaks[draw] = best;
  }
  return peaks;
};

/** Years that `pBy` is given for: each fifth one, and those that targets name. */
const yearsAsked = ({ baseYear, horizon, targets }: CityModel): readonly number[] => {
  const fifth = Array.from({ length: horizon - baseYear }, (_, t) => baseYear + t).filter((year) => year % 5 === 0);
  const named = targets.filter(({ indicator }) => indicator === 'peak-year').map(({ value }) => value.value);
  return [...new Set([...fifth, ...named])].filter((year) => year >= baseYear && year < horizon).sort((a, b) => a - b);
};

export const summariseDraws = (model: CityModel, plan: DrawPlan, drawn: DrawnPaths): PeakSummary => {
  const { co2, count, years, met } = drawn;
  const peaks = peakIndices(drawn);
  const last = years - 1;
  const counts = new Map<string, number>();
  const level = new Float64Array(count);
  const plateau = new Float64Array(count);
  for (let draw = 0; draw < count; draw += 1) {
    const peak = peaks[draw] as number;
    const key = peak === last ? 'notByHorizon' : String(model.baseYear + peak);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const most = co2[draw * years + peak] as number;
    level[draw] = most;
    let near = 0;
    for (let t = 0; t < years; t += 1)
      if ((co2[draw * years + t] as number) >= most * (1 - settings.plateauWithin)) near += 1;
    plateau[draw] = near;
  }
  const [t25, t30] = [2025 - model.baseYear, 2030 - model.baseYear];
  const noise = model.yearNoise ? model.yearNoise.value * model.yearNoise.scale : 0;
  return {
    years: Array.from({ length: years }, (_, t) => model.baseYear + t),
    structural: fanOf(count, years, (draw, t) => co2[draw * years + t] as number),
    observable:
      noise > 0
        ? // Streams below those of the shocks: negative numbers are never a driver's.
          fanOf(
            count,
            years,
            (draw, t) =>
              (co2[draw * years + t] as number) * naturalExp(noise * noiseOf(plan.seed, -2 - t, drawn.first + draw)),
          )
        : null,
    distribution: Object.fromEntries(
      [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => [key, n / count]),
    ),
    pBy: Object.fromEntries(
      yearsAsked(model).map((year) => [
        String(year),
        probabilityOf(plan, count, (draw) => (peaks[draw] as number) <= year - model.baseYear && peaks[draw] !== last),
      ]),
    ),
    level: quantiles(level),
    plateauYears: quantiles(plateau),
    p2030Above2025:
      t25 >= 0 && t30 < years
        ? probabilityOf(
            plan,
            count,
            (draw) => (co2[draw * years + t30] as number) > (co2[draw * years + t25] as number),
          )
        : null,
    targets: model.targets.map(({ id }, target) => {
      const { value, standardError } = probabilityOf(
        plan,
        count,
        (draw) => met[draw * model.targets.length + target] === 1,
      );
      return { id, pMet: value, standardError };
    }),
  };
};
