/** @module Where the ticks of an axis stand, and how a number becomes a place on it. Drawing only: nothing is computed that is shown as a number. */

/** Even ticks of 1, 2 or 5 times a power of ten. */
export const ticksOf = (low: number, high: number, count: number): number[] => {
  const raw = (high - low || 1) / count;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((times) => times * power >= raw) ?? 10) * power;
  const first = Math.ceil(low / step - 1e-9);
  return Array.from({ length: Math.max(0, Math.floor(high / step + 1e-9) - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
};

/** Place of a value between two ends; the middle where all values are one. */
export const placeOn =
  (low: number, high: number, from: number, to: number) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((to - from) * (value - low)) / (high - low);

/** The span of values with a little air on both sides, so that no mark lies on the frame. */
export function spanOf(values: readonly number[], air = 0.08): readonly [low: number, high: number] {
  if (values.length === 0) return [0, 1];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * air;
  // A quantity that is never negative is not drawn as if it could be.
  return [low >= 0 && low - room < 0 ? 0 : low - room, high + room];
}
