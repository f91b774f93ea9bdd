/**
 * @module What the picture of one target holds: its path, results, the estimate of the running year, the forecast with its band, the target
 * itself; and where each stands. The numbers are the server's; only places are worked out here.
 */
import { placeOn, spanOf } from '../../parts/chart/ticks.ts';
import type { Comparator } from '../../view/number.ts';

export interface PicturePoint {
  /** Years: the end of 2024 is 2024, the end of September 2025 is 2024.75. */
  readonly t: number;
  readonly value: number;
  /** What it speaks of: `2024`, `2025-09`. */
  readonly name: string;
}
export interface PictureForecast {
  readonly t: number;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}
export interface PathPicture {
  readonly unit: string;
  readonly unitId: string;
  readonly path: readonly PicturePoint[];
  readonly results: readonly PicturePoint[];
  readonly estimate: PicturePoint | null;
  readonly forecast: PictureForecast | null;
  readonly goal: (PicturePoint & { readonly comparator: Comparator }) | null;
}

export const isEmpty = ({ path, results, estimate, goal }: PathPicture): boolean =>
  path.length === 0 && results.length === 0 && estimate === null && goal === null;

export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export interface Places {
  readonly x: (t: number) => number;
  readonly y: (value: number) => number;
  readonly years: readonly [first: number, last: number];
  readonly values: readonly [low: number, high: number];
}

/** Scales that hold everything drawn. */
export function placesOf(picture: PathPicture, { width, height, left, right, top, bottom }: Frame): Places {
  const { path, results, estimate, forecast, goal } = picture;
  const points = [...path, ...results, ...(estimate ? [estimate] : []), ...(goal ? [goal] : [])];
  const ts = [...points.map(({ t }) => t), ...(forecast ? [forecast.t] : [])];
  const values = [
    ...points.map(({ value }) => value),
    ...(forecast ? [forecast.value, forecast.low ?? forecast.value, forecast.high ?? forecast.value] : []),
  ];
  const [first, last] = ts.length === 0 ? [0, 1] : [Math.floor(Math.min(...ts)), Math.ceil(Math.max(...ts))];
  const [low, high] = spanOf(values);
  return {
    x: placeOn(first, last, left, width - right),
    y: placeOn(low, high, height - bottom, top),
    years: [first, last],
    values: [low, high],
  };
}

/** The last thing known, from which estimate and forecast lead on. */
export const lastKnown = ({ results, estimate }: PathPicture): PicturePoint | null =>
  estimate ?? results.at(-1) ?? null;

/** Whole years that are labelled: the ends, and those between as far as there is room. */
export function yearTicks([first, last]: readonly [number, number], room: number): number[] {
  const count = last - first + 1;
  const step = [1, 2, 5, 10, 20].find((each) => Math.ceil(count / each) <= Math.max(2, room)) ?? 50;
  const ticks = Array.from({ length: count }, (_, i) => first + i).filter((year) => (last - year) % step === 0);
  return ticks[0] === first || step === 1 ? ticks : [first, ...ticks.filter((year) => year - first >= step / 2)];
}

/** Every number of the picture as rows: the table below it and the file hold the same. */
export function rowsOf(
  picture: PathPicture,
  words: {
    readonly path: string;
    readonly result: string;
    readonly estimate: string;
    readonly forecast: string;
    readonly goal: string;
  },
): (string | number | null)[][] {
  const row = (
    kind: string,
    point: { readonly value: number },
    name: string,
    low: number | null = null,
    high: number | null = null,
  ) => [kind, name, point.value, low, high];
  const { path, results, estimate, forecast, goal } = picture;
  return [
    ...results.map((point) => row(words.result, point, point.name)),
    ...(estimate ? [row(words.estimate, estimate, estimate.name)] : []),
    ...(forecast ? [row(words.forecast, forecast, String(forecast.t), forecast.low, forecast.high)] : []),
    ...path.map((point) => row(words.path, point, point.name)),
    ...(goal ? [row(words.goal, goal, goal.name)] : []),
  ];
}
