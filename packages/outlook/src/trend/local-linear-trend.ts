/**
 * @module The probability that emissions have peaked, by a damped local linear trend in the logarithm of emissions: level and slope walk,
 * the slope fades, every figure has noise. How large the noises are is not estimated from a dozen years but averaged over a grid, weighted
 * by likelihood. A year without a figure is passed over, not filled.
 */
import { trend as settings, type TrendSettings } from '../generated/outlook.ts';
import { seededNormal } from './seeded-normal.ts';

export interface PeakProbability {
  /** Share of simulated futures in which no later figure exceeds the highest figure so far. */
  readonly value: number;
  /** Monte Carlo error of the share. */
  readonly standardError: number;
  readonly model: 'local-linear-trend';
  readonly horizonYears: number;
  readonly draws: number;
  readonly seed: number;
}

export interface TrendForecast {
  /** Years after the last one of the series: 1, 2, … */
  readonly ahead: readonly number[];
  /** Quantiles of the figures to come, [ahead][level]. */
  readonly quantiles: readonly (readonly number[])[];
  readonly levels: readonly number[];
}

export type LocalLinearTrendSettings = TrendSettings['localLinearTrend'];
interface Options {
  readonly seed?: number;
  readonly draws?: number;
  readonly horizonYears?: number;
  /** Other settings than those of the data, for studies. */
  readonly settings?: LocalLinearTrendSettings;
}

/** Mean and covariance of (level, slope). */
interface State {
  readonly level: number;
  readonly slope: number;
  readonly varLevel: number;
  readonly covariance: number;
  readonly varSlope: number;
}
interface Noise {
  readonly figure: number;
  readonly slope: number;
  readonly level: number;
  /** What is left of a slope a year later. */
  readonly damping: number;
}
interface Fit {
  readonly noise: Noise;
  readonly logLikelihood: number;
  readonly last: State;
}

const forward = (state: State, { slope, level, damping }: Noise): State => ({
  level: state.level + state.slope,
  slope: damping * state.slope,
  varLevel: state.varLevel + 2 * state.covariance + state.varSlope + level ** 2,
  covariance: damping * (state.covariance + state.varSlope),
  varSlope: damping ** 2 * state.varSlope + slope ** 2,
});

const fit = (logs: readonly (number | null)[], noise: Noise, slopePrior: number): Fit => {
  let state: State = {
    level: logs[0] ?? 0,
    slope: 0,
    varLevel: noise.figure ** 2,
    covariance: 0,
    varSlope: slopePrior ** 2,
  };
  let logLikelihood = 0;
  for (const log of logs.slice(1)) {
    const predicted = forward(state, noise);
    if (log === null) {
      state = predicted;
      continue;
    }
    const variance = predicted.varLevel + noise.figure ** 2;
    const surprise = log - predicted.level;
    logLikelihood -= 0.5 * (Math.log(2 * Math.PI * variance) + surprise ** 2 / variance);
    const [gainLevel, gainSlope] = [predicted.varLevel / variance, predicted.covariance / variance];
    state = {
      level: predicted.level + gainLevel * surprise,
      slope: predicted.slope + gainSlope * surprise,
      varLevel: predicted.varLevel * (1 - gainLevel),
      covariance: predicted.covariance * (1 - gainLevel),
      varSlope: predicted.varSlope - gainSlope * predicted.covariance,
    };
  }
  return { noise, logLikelihood, last: state };
};

/** Logs of later figures of one simulated future, handed over one by one until `visit` says stop. */
const simulate = (
  { last, noise }: Fit,
  years: number,
  draw: () => number,
  visit: (ahead: number, log: number) => boolean,
) => {
  const deviation = Math.sqrt(last.varLevel);
  const first = draw();
  let level = last.level + deviation * first;
  const rest = Math.max(0, last.varSlope - (last.covariance / deviation) ** 2);
  let slope = last.slope + (last.covariance / deviation) * first + Math.sqrt(rest) * draw();
  for (let ahead = 1; ahead <= years; ahead += 1) {
    level += slope + noise.level * draw();
    slope = noise.damping * slope + noise.slope * draw();
    if (!visit(ahead, level + noise.figure * draw())) return;
  }
};

interface Weighted {
  readonly fit: Fit;
  readonly share: number;
  readonly paths: number;
}
/** Every noise of the grid with its share of the likelihood; those that hardly count are left out. */
const weigh = (
  values: readonly (number | null)[],
  { noise, slope, level, damping, slopePrior }: LocalLinearTrendSettings,
  draws: number,
): { readonly origin: number; readonly fits: readonly Weighted[] } => {
  const start = values.findIndex((value) => value !== null);
  const origin = Math.log(values[start] ?? 1);
  const logs = values.slice(start).map((value) => (value === null ? null : Math.log(value) - origin));
  const fits = noise.flatMap((figure) =>
    slope.flatMap((walk) => level.map((jump) => fit(logs, { figure, slope: walk, level: jump, damping }, slopePrior))),
  );
  const best = fits.reduce((most, { logLikelihood }) => Math.max(most, logLikelihood), Number.NEGATIVE_INFINITY);
  const weights = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    origin,
    fits: fits.flatMap((one, index) => {
      const share = (weights[index] ?? 0) / total;
      return share < 1e-6 ? [] : [{ fit: one, share, paths: Math.ceil(share * draws) }];
    }),
  };
};

/**
 * P(peaked) of a yearly series of positive values, at least three of them; a year without a figure is `null`.
 *
 * What is compared are figures as a statistician would see them: the highest so far against each one to come, over the horizon of the
 * settings. The same seed gives the same probability; it does not depend on the unit.
 */
export const peakProbability = (
  values: readonly (number | null)[],
  { settings: own = settings.localLinearTrend, ...options }: Options = {},
): PeakProbability => {
  const { seed = own.seed, draws = own.draws, horizonYears = own.horizonYears } = options;
  const { origin, fits } = weigh(values, own, draws);
  const highest = values.reduce<number>((most, one) => Math.max(most, one ?? 0), 0);
  const bound = Math.log(highest) - origin;
  const draw = seededNormal(seed);
  let value = 0;
  let variance = 0;
  let used = 0;
  for (const { fit: one, share, paths } of fits) {
    let below = 0;
    for (let path = 0; path < paths; path += 1) {
      let stays = true;
      simulate(one, horizonYears, draw, (_, log) => {
        stays = log <= bound;
        return stays;
      });
      if (stays) below += 1;
    }
    const p = below / paths;
    value += share * p;
    variance += (share ** 2 * p * (1 - p)) / paths;
    used += paths;
  }
  return {
    value: Math.min(1, Math.max(0, value)),
    standardError: Math.sqrt(variance),
    model: 'local-linear-trend',
    horizonYears,
    draws: used,
    seed,
  };
};

/** Quantiles of the figures to come by the same model, in the unit of the series; same seed, same numbers. */
export const forecastTrend = (
  values: readonly (number | null)[],
  levels: readonly number[],
  { settings: own = settings.localLinearTrend, ...options }: Options = {},
): TrendForecast => {
  const { seed = own.seed, draws = own.draws, horizonYears = own.horizonYears } = options;
  const { origin, fits } = weigh(values, own, draws);
  const draw = seededNormal(seed);
  const seen: { readonly log: number; readonly weight: number }[][] = Array.from({ length: horizonYears }, () => []);
  for (const { fit: one, share, paths } of fits)
    for (let path = 0; path < paths; path += 1)
      simulate(one, horizonYears, draw, (ahead, log) => {
        seen[ahead - 1]?.push({ log, weight: share / paths });
        return true;
      });
  const quantiles = seen.map((cloud) => {
    const sorted = cloud.sort((a, b) => a.log - b.log);
    const whole = sorted.reduce((sum, { weight }) => sum + weight, 0);
    let [index, passed] = [0, 0];
    return levels.map((level) => {
      while (index < sorted.length - 1 && passed + (sorted[index]?.weight ?? 0) < level * whole) {
        passed += sorted[index]?.weight ?? 0;
        index += 1;
      }
      return Math.exp((sorted[index]?.log ?? 0) + origin);
    });
  });
  return { ahead: quantiles.map((_, index) => index + 1), quantiles, levels };
};
