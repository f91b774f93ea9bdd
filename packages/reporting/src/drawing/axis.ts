/** @module The axis of a figure: round steps that hold all values. */
import { formatNumber } from '@dafeng/quantity';

export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}
const steps = [1, 2, 2.5, 5, 10];
const wanted = 5;
const smallestSpan = 1e-9;

/**
 * An axis over the values, from zero where they are bars or lie near it.
 * Gotchas: equal values get room of one; no value gives an axis from 0 to 1.
 */
export const axisOver = (values: readonly number[], fromZero: boolean): Axis => {
  const least = Math.min(...values, Number.POSITIVE_INFINITY);
  const most = Math.max(...values, Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(least) || !Number.isFinite(most)) return axisBetween(0, 1);
  const near = least > 0 && least <= (most - least) * 1.5;
  const low = fromZero || near ? Math.min(0, least) : least;
  const high = fromZero ? Math.max(0, most) : most;
  // Values that no axis could tell apart are one.
  return high - low <= smallestSpan * Math.max(1, Math.abs(high), Math.abs(low))
    ? axisBetween(low - 0.5, high + 0.5)
    : axisBetween(low, high);
};
const axisBetween = (low: number, high: number): Axis => {
  const rough = (high - low) / wanted;
  const power = Math.floor(Math.log10(rough));
  const base = 10 ** power;
  const step = (steps.find((one) => one * base >= rough) ?? 10) * base;
  const [from, to] = [Math.floor(low / step), Math.ceil(high / step)];
  const places = Math.max(0, 1 - power);
  return {
    low: from * step,
    high: to * step,
    ticks: Array.from({ length: to - from + 1 }, (_, index) => {
      const value = (from + index) * step;
      return { value, text: formatNumber(Number(value.toPrecision(12)), { maxPlaces: places }).replace('-', '\u2212') };
    }),
  };
};
