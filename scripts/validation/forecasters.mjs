/** Who says what about a cut series: our probability and forecast, and the rules of thumb they are held against. */
import { forecastTrend, mannKendall, peakClassOf, peakProbability } from '../../packages/outlook/dist/index.js';

const present = (seen) => seen.flatMap((value, year) => (value === null ? [] : [{ year, value }]));
const valuesOf = (seen) => present(seen).map(({ value }) => value);

/** Slope and level at the last year of a straight line through the logarithms, and the spread about it. */
const line = (seen) => {
  const points = present(seen).map(({ year, value }) => ({ x: year - seen.length + 1, y: Math.log(value) }));
  const mean = (of) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [mx, my] = [mean(({ x }) => x), mean(({ y }) => y)];
  const slope = mean(({ x, y }) => (x - mx) * (y - my)) / mean(({ x }) => (x - mx) ** 2);
  const level = my - slope * mx;
  const rest = points.reduce((sum, { x, y }) => sum + (y - level - slope * x) ** 2, 0);
  return { slope, level, spread: Math.sqrt(rest / Math.max(1, points.length - 2)) };
};

/** Standard deviation of the yearly change in logarithms; over a gap a change counts for the years it spans. */
const yearlyChange = (seen) => {
  const points = present(seen);
  const squares = points.slice(1).map(({ year, value }, index) => {
    const before = points[index];
    return Math.log(value / before.value) ** 2 / (year - before.year);
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
};

/** Probability that no later figure exceeds the highest so far. */
export const probabilities = (baseRate) => ({
  ours: ({ seen, ahead }) => peakProbability(seen, { horizonYears: ahead, draws: 2048 }).value,
  'base-rate': () => baseRate,
  'five-years': ({ seen }) => {
    const highest = Math.max(...valuesOf(seen));
    return seen.length - 1 - seen.lastIndexOf(highest) >= 5 ? 1 : 0;
  },
  class: ({ seen }) => (peakClassOf(valuesOf(seen)) === 'peaked' ? 1 : 0),
  'mann-kendall': ({ seen }) => {
    const last = valuesOf(seen).slice(-10);
    const { s, p, pExact } = mannKendall(last);
    return s < 0 && (pExact ?? p) / 2 < 0.05 ? 1 : 0;
  },
  'last-value': ({ seen }) => (valuesOf(seen).at(-1) < Math.max(...valuesOf(seen)) ? 1 : 0),
  'linear-trend': ({ seen, ahead }) => {
    const { slope, level } = line(seen);
    const highest = Math.log(Math.max(...valuesOf(seen)));
    return Math.max(level + slope, level + slope * ahead) <= highest ? 1 : 0;
  },
});

export const levels = Array.from({ length: 40 }, (_, index) => (index + 0.5) / 40);
/** Inverse of the normal distribution (Acklam's rational approximation, error below 1.2e-9). */
const normalQuantile = (p) => {
  const a = [
    -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
  ];
  const b = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];
  const c = [
    -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
    2.938163982698783,
  ];
  const d = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
  const poly = (k, x) => k.reduce((sum, value) => sum * x + value, 0);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(p));
    return poly(c, q) / (poly(d, q) * q + 1);
  }
  const q = p - 0.5;
  return (poly(a, q * q) * q) / (poly(b, q * q) * q * q + 1);
};

/** Quantiles of ln(figure to come / last figure) by years ahead. */
export const forecasts = {
  ours: ({ seen, ahead }) => {
    const last = seen.at(-1);
    const { quantiles } = forecastTrend(seen, levels, { horizonYears: ahead, draws: 2048 });
    return quantiles.map((row) => row.map((value) => Math.log(value / last)));
  },
  'last-value': ({ seen, ahead }) => {
    const spread = yearlyChange(seen);
    return Array.from({ length: ahead }, (_, index) =>
      levels.map((level) => normalQuantile(level) * spread * Math.sqrt(index + 1)),
    );
  },
  'linear-trend': ({ seen, ahead }) => {
    const { slope, level, spread } = line(seen);
    const last = Math.log(seen.at(-1));
    return Array.from({ length: ahead }, (_, index) =>
      levels.map((share) => level + slope * (index + 1) - last + normalQuantile(share) * spread),
    );
  },
};
