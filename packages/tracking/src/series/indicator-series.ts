/**
 * @module A series of one indicator: what was reported for which period, by which method, when, and how good it is. Which value of several
 * for one period counts is decided here, without regard to the order of arrival; what is made of it is left to `measure.ts`.
 */
import type { Period, Quantity, Reported } from '@dafeng/quantity';
import { periodCode } from '@dafeng/quantity';
import { fault, type TrackingFault } from '../tracking-fault.ts';
import { dayNumber, lastDayOf, type MonthSpan, monthSpan } from './calendar.ts';

/** `final` and `preliminary` as the office says; `estimate` was computed; `poor` failed a check and is used with care. */
export type Quality = 'final' | 'preliminary' | 'estimate' | 'poor';
export const qualities: readonly Quality[] = ['final', 'preliminary', 'estimate', 'poor'];
/** Where the numbers of a series come from. */
export type SeriesOrigin = 'books' | 'entities' | 'report' | 'import';

export interface SeriesPoint {
  readonly period: Period;
  /** Year a fall or growth is measured from: 2020, or the year before for year on year; null for a state or an amount. */
  readonly since: number | null;
  readonly value: Reported<Quantity>;
  /** Everything that must agree before two points are compared, as text: edition, boundary, constant prices. */
  readonly method: string | null;
  readonly quality: Quality;
  /** ISO dates; null where not known. A point is not seen before it was received. */
  readonly due: string | null;
  readonly received: string | null;
  readonly source: string;
  readonly locator: string;
}

export interface IndicatorSeries {
  /** Id of the indicator, or of the target where the series is of one target alone. */
  readonly indicator: string;
  /** Id of the target it is bound to; null where it serves every target of the indicator. */
  readonly target: string | null;
  /** As plans print it: 全市, 城区. */
  readonly scope: string;
  /** Division code, for changes of the area; null where it has none. */
  readonly area: string | null;
  readonly origin: SeriesOrigin;
  readonly points: readonly SeriesPoint[];
}

/** A point with its months, ready to be searched. */
export interface PlacedPoint extends SeriesPoint, MonthSpan {
  readonly key: string;
  readonly receivedDay: number | null;
  readonly dueDay: number | null;
}

const keyOf = ({ period, since }: SeriesPoint): string => `${periodCode(period)}${since === null ? '' : `~${since}`}`;
const orderOf = (a: PlacedPoint, b: PlacedPoint): number =>
  a.last - b.last ||
  b.first - a.first ||
  (a.since ?? 0) - (b.since ?? 0) ||
  // A point without a day of arrival is older than any that has one.
  (a.receivedDay ?? Number.NEGATIVE_INFINITY) - (b.receivedDay ?? Number.NEGATIVE_INFINITY) ||
  (a.locator < b.locator ? -1 : a.locator > b.locator ? 1 : 0);

export interface PlacedSeries extends IndicatorSeries {
  /** By last month, longest period first, then by day of arrival: revisions of one period follow each other. */
  readonly placed: readonly PlacedPoint[];
  /** The last value of every period, whenever it arrived; in the same order. */
  readonly latest: readonly PlacedPoint[];
  /** Whether any row says when it is due. */
  readonly saysDue: boolean;
}

const latestOf = (placed: readonly PlacedPoint[]): readonly PlacedPoint[] =>
  placed.filter((point, index) => placed[index + 1]?.key !== point.key);

/** The series in the one order that does not depend on how it came in. */
export const placeSeries = (series: IndicatorSeries): PlacedSeries => {
  const placed = series.points
    .map((point) => ({
      ...point,
      ...monthSpan(point.period),
      key: keyOf(point),
      receivedDay: point.received === null ? null : dayNumber(point.received),
      dueDay: point.due === null ? null : dayNumber(point.due),
    }))
    .sort(orderOf);
  return { ...series, placed, latest: latestOf(placed), saysDue: placed.some(({ dueDay }) => dueDay !== null) };
};

const isSame = (a: SeriesPoint, b: SeriesPoint): boolean =>
  a.value.ok && b.value.ok
    ? a.value.value.value === b.value.value.value && a.value.value.unit === b.value.value.unit
    : a.value.ok === b.value.ok;

/** Two values for one period that arrived on one day: nobody can say which counts. */
export const findConflicts = (series: PlacedSeries): readonly TrackingFault[] =>
  series.placed.flatMap((point, index) => {
    const before = series.placed[index - 1];
    if (!before || before.key !== point.key || before.receivedDay !== point.receivedDay || isSame(before, point))
      return [];
    return [
      fault(
        'two-values',
        `${series.indicator} ${point.key}`,
        [
          `${series.indicator} 在 ${point.key} 有两个不同的数（${before.locator}、${point.locator}），分不清先后。`,
          `${series.indicator} has two numbers for ${point.key} (${before.locator}, ${point.locator}) and no way to tell which is newer.`,
        ],
        ['填写 received（收到日期）区分修订，或删去一个。', 'Give the day of arrival in `received`, or delete one.'],
      ),
    ];
  });

/** Index of the first point that ends with a month or later; the points are those of `seenAt`, sorted by their last month. */
const firstEnding = (seen: readonly PlacedPoint[], month: number): number => {
  let [low, high] = [0, seen.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((seen[middle] as PlacedPoint).last < month) low = middle + 1;
    else high = middle;
  }
  return low;
};

/**
 * What is known of the series at the end of a month, one value a period: the last received.
 * @param month the last month looked at; periods that end later are not seen
 * @param day what arrived later is not seen, so that a back-test knows only what was known
 */
export const seenAt = (series: PlacedSeries, month: number, day: number): readonly PlacedPoint[] => {
  if (day === Number.POSITIVE_INFINITY) {
    // Nothing is hidden by its day: the points up to the month, found by halving.
    const end = firstEnding(series.latest, month + 1);
    return end === series.latest.length ? series.latest : series.latest.slice(0, end);
  }
  const seen: PlacedPoint[] = [];
  for (const point of series.placed) {
    if (point.last > month) break;
    if (point.receivedDay !== null && point.receivedDay > day) continue;
    if (seen[seen.length - 1]?.key === point.key) seen[seen.length - 1] = point;
    else seen.push(point);
  }
  return seen;
};

/** The first state or amount that ends with a month, of a span that begins with `first` where that is given. */
export const endingWith = (seen: readonly PlacedPoint[], month: number, first?: number): PlacedPoint | undefined => {
  for (let index = firstEnding(seen, month); index < seen.length; index += 1) {
    const point = seen[index] as PlacedPoint;
    if (point.last !== month) return undefined;
    if (point.since === null && (first === undefined || point.first === first)) return point;
  }
  return undefined;
};

/** The worst quality among the points that end between two months; `final` where there is none. */
export const worstQuality = (seen: readonly PlacedPoint[], from: number, until: number): Quality => {
  let worst = 0;
  for (let index = firstEnding(seen, from); index < seen.length; index += 1) {
    const { last, quality } = seen[index] as PlacedPoint;
    if (last > until) break;
    worst = Math.max(worst, qualities.indexOf(quality));
  }
  return qualities[worst] as Quality;
};

export type DueAfter = Readonly<Record<'month' | 'quarter' | 'year', number>>;

/**
 * Days by which the series is overdue on a day: of the oldest period that is due, follows the last one that is there, and is not there.
 * @param seen what had arrived by then, see `seenAt`; @param day the day on which lateness is counted
 * Rows without a value say when they are due; without such rows the next period of the same length is expected after `dueAfter` days.
 */
export const daysLate = (
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  month: number,
  day: number,
  dueAfter: DueAfter,
): number => {
  let late = 0;
  let asked = false;
  for (const { dueDay, key, last } of series.saysDue ? series.placed : []) {
    if (dueDay === null || last > month || seen.some((point) => point.key === key && point.value.ok)) continue;
    asked = true;
    late = Math.max(late, day - dueDay);
  }
  const latest = seen.findLast(({ value }) => value.ok);
  if (asked || !latest) return late;
  let months = latest.last - latest.first + 1;
  for (let index = seen.length - 1; months > 1 && index >= 0; index -= 1) {
    const { first, last, value } = seen[index] as PlacedPoint;
    if (value.ok && last - first + 1 < months) months = last - first + 1;
  }
  const cadence = months >= 12 ? 'year' : months === 3 ? 'quarter' : 'month';
  const every = { month: 1, quarter: 3, year: 12 }[cadence];
  // A period that ends after the month looked at is not asked for.
  if (latest.last + every > month) return 0;
  return Math.max(0, day - (lastDayOf(latest.last + every) + dueAfter[cadence]));
};
