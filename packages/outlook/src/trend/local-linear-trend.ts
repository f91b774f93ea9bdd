/**
 * @module The probability that emissions have peaked, by a local linear trend in the logarithm of emissions: level and slope walk, every
 * figure has noise. How large the noises are is not estimated from a dozen years but averaged over a grid, weighted by likelihood.
 */
import { trend as settings } from '../generated/outlook.ts';
import { seededNormal } from './seeded-normal.ts';

export interface PeakProbability {
  /** Share of simulated futures that never exceed the smoothed maximum of the past. */
  readonly value: number;
  /** Monte Carlo error of the share. */
  readonly standardError: number;
  readonly model: 'local-linear-trend';
  readonly horizonYears: number;
  readonly draws: number;
  readonly seed: number;
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
}
interface Fit {
  readonly noise: Noise;
  readonly logLikelihood: number;
  readonly last: State;
  readonly smoothedMaximum: number;
}

const forward = (state: State, noise: Noise): State => ({
  level: state.level + state.slope,
  slope: state.slope,
  varLevel: state.varLevel + 2 * state.covariance + state.varSlope + noise.level ** 2,
  covariance: state.covariance + state.varSlope,
  varSlope: state.varSlope + noise.slope ** 2,
});

/** One step of the Rauch-Tung-Striebel smoother; only the means are needed. */
const smoothed = (filtered: State, predicted: State, next: { level: number; slope: number }) => {
  const determinant = predicted.varLevel * predicted.varSlope - predicted.covariance ** 2;
  const [a, b] = [filtered.varLevel + filtered.covariance, filtered.covariance];
  const [c, d] = [filtered.covariance + filtered.varSlope, filtered.varSlope];
  const gain = (first: number, second: number) => [
    (first * predicted.varSlope - second * predicted.covariance) / determinant,
    (second * predicted.varLevel - first * predicted.covariance) / determinant,
  ];
  const [levelOfLevel = 0, levelOfSlope = 0] = gain(a, b);
  const [slopeOfLevel = 0, slopeOfSlope = 0] = gain(c, d);
  const [offLevel, offSlope] = [next.level - predicted.level, next.slope - predicted.slope];
  return {
    level: filtered.level + levelOfLevel * offLevel + levelOfSlope * offSlope,
    slope: filtered.slope + slopeOfLevel * offLevel + slopeOfSlope * offSlope,
  };
};

const fit = (logs: readonly number[], noise: Noise): Fit => {
  let state: State = {
    level: logs[0] ?? 0,
    slope: 0,
    varLevel: noise.figure ** 2,
    covariance: 0,
    varSlope: settings.localLinearTrend.slopePrior ** 2,
  };
  const filtered: State[] = [state];
  const predictions: State[] = [];
  let logLikelihood = 0;
  for (const log of logs.slice(1)) {
    const predicted = forward(state, noise);
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
    predictions.push(predicted);
    filtered.push(state);
  }
  let backward = { level: state.level, slope: state.slope };
  let smoothedMaximum = state.level;
  for (let year = filtered.length - 2; year >= 0; year -= 1) {
    const [here, predicted] = [filtered[year], predictions[year]];
    if (!here || !predicted) continue;
    backward = smoothed(here, predicted, backward);
    smoothedMaximum = Math.max(smoothedMaximum, backward.level);
  }
  return { noise, logLikelihood, last: state, smoothedMaximum };
};

const staysBelow = (of: Fit, years: number, draw: () => number): boolean => {
  const { last, noise } = of;
  const deviation = Math.sqrt(last.varLevel);
  const first = draw();
  let level = last.level + deviation * first;
  const rest = Math.max(0, last.varSlope - (last.covariance / deviation) ** 2);
  let slope = last.slope + (last.covariance / deviation) * first + Math.sqrt(rest) * draw();
  for (let year = 1; year <= years; year += 1) {
    level += slope + noise.level * draw();
    slope += noise.slope * draw();
    if (level > of.smoothedMaximum) return false;
  }
  return true;
};

/**
 * P(peaked) of a yearly series of positive values without gaps, at least three of them.
 *
 * Structural paths are compared (without the noise of a year's figure) over the horizon of the settings. The same seed gives the same
 * probability; it does not depend on the unit.
 */
export const peakProbability = (
  values: readonly number[],
  {
    seed = settings.localLinearTrend.seed,
    draws = settings.localLinearTrend.draws,
    horizonYears = settings.localLinearTrend.horizonYears,
  } = {},
): PeakProbability => {
  const { noise, slope, level } = settings.localLinearTrend;
  const origin = Math.log(values[0] ?? 1);
  const logs = values.map((value) => Math.log(value) - origin);
  const fits = noise.flatMap((figure) => slope.map((walk) => fit(logs, { figure, slope: walk, level })));
  const best = fits.reduce((most, { logLikelihood }) => Math.max(most, logLikelihood), Number.NEGATIVE_INFINITY);
  const weights = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const draw = seededNormal(seed);
  let value = 0;
  let variance = 0;
  let used = 0;
  for (const [index, one] of fits.entries()) {
    const share = (weights[index] ?? 0) / total;
    const paths = Math.ceil(share * draws);
    if (share < 1e-6) continue;
    let below = 0;
    for (let path = 0; path < paths; path += 1) if (staysBelow(one, horizonYears, draw)) below += 1;
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
