/**
 * @module Amounts of months added up: year to date, a whole year, change year on year. Refuses what is not one thing: a month without a
 * value, a change of method inside the year, an area that was cut. Knows no target.
 */
import { areaChangesBetween } from '@dafeng/accounting';
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { AnyExplained, AnyReported, NumberExplain } from '../explained-number.ts';
import { daysIn, type MonthSpan, monthText, yearOfMonth } from './calendar.ts';
import type { PlacedPoint, PlacedSeries } from './indicator-series.ts';

/** The number of a point, as a leaf of the trace. */
export const observe = <T extends Trace | null>(
  explain: NumberExplain<T>,
  series: PlacedSeries,
  point: PlacedPoint,
): AnyReported<T> =>
  point.value.ok
    ? reported(
        explain.observation(
          series.indicator,
          point.value.value,
          explain.isRecording ? { source: point.source, locator: point.locator, period: point.key } : null,
        ) as unknown as AnyExplained<T>,
      )
    : point.value;

/** Why two points are not of one thing, in words; null where they are. */
export const whyNotOne = (series: PlacedSeries, a: PlacedPoint, b: PlacedPoint): string | null => {
  const change =
    series.area === null ? undefined : areaChangesBetween(series.area, yearOfMonth(a.last), yearOfMonth(b.last))[0];
  if (change) return `行政区划变化：${change.zh} / ${change.en}`;
  if (a.method !== b.method)
    return `${a.key} 与 ${b.key} 的核算方法不同（${a.method ?? '未注明'}；${b.method ?? '未注明'}） / the methods of ${a.key} and ${b.key} differ`;
  if (a.value.ok && b.value.ok && a.value.value.basis !== b.value.value.basis)
    return `${a.key} 与 ${b.key} 的口径不同（${a.value.value.basis}；${b.value.value.basis}） / the bases of ${a.key} and ${b.key} differ`;
  return null;
};

/**
 * Points that cover a span exactly once, the longest first: a printed figure of January to September is taken as it is, single months (and
 * the usual January-to-February figure) are added up.
 * Gotchas: absent, with the months named, where one has no value; a change of method or area inside the span is refused.
 */
export const coverSpan = (
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  span: MonthSpan,
): Reported<readonly PlacedPoint[]> => {
  // The longest point that begins with each month of the span: the last of them in an order by last month.
  const longest: (PlacedPoint | undefined)[] = [];
  for (let index = seen.length - 1; index >= 0; index -= 1) {
    const point = seen[index] as PlacedPoint;
    if (point.last < span.first) break;
    const place = point.first - span.first;
    if (point.last > span.last || place < 0 || point.since !== null || !point.value.ok) continue;
    longest[place] ??= point;
  }
  const chosen: PlacedPoint[] = [];
  const blank: string[] = [];
  for (let from = span.first; from <= span.last; ) {
    const best = longest[from - span.first];
    if (best) chosen.push(best);
    else blank.push(monthText(from));
    from = best ? best.last + 1 : from + 1;
  }
  if (blank.length > 0)
    return absent('not-reported', `缺 ${blank.join('、')} 的数 / no number for ${blank.join(', ')}`);
  const [first] = chosen;
  for (const point of chosen) {
    const why = first ? whyNotOne(series, first, point) : null;
    if (why !== null) return absent('outside-validity', `不能相加：${why}`);
  }
  return reported(chosen);
};

/** The total of a span of months. */
export const sumSpan = <T extends Trace | null>(
  explain: NumberExplain<T>,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  span: MonthSpan,
): AnyReported<T> => {
  const covered = coverSpan(series, seen, span);
  if (!covered.ok) return covered;
  const [only, ...more] = covered.value;
  if (only && more.length === 0) return observe(explain, series, only);
  return explain.sum(
    series.indicator,
    covered.value.map((point) => ({ id: point.key, item: observe(explain, series, point) })),
  ).total;
};

export interface YearOnYear<T extends Trace | null> {
  readonly earlier: AnyExplained<T>;
  readonly later: AnyExplained<T>;
  /** `later / earlier`. */
  readonly ratio: AnyReported<T>;
  /** Days of both spans; they differ where one holds a 29 February. */
  readonly days: readonly [number, number];
  /** The same ratio per day; null where the days are equal. */
  readonly ratioPerDay: number | null;
}

/** A span against the same months of the year before. Absent where either has a blank, or the two are not of one method or area. */
export const yearOnYear = <T extends Trace | null>(
  explain: NumberExplain<T>,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  span: MonthSpan,
): Reported<YearOnYear<T>> => {
  const before = { first: span.first - 12, last: span.last - 12 };
  const [now, then] = [coverSpan(series, seen, span), coverSpan(series, seen, before)];
  if (!now.ok) return now;
  if (!then.ok) return then;
  const [a, b] = [then.value[0], now.value[0]];
  const why = a && b ? whyNotOne(series, a, b) : null;
  if (why !== null) return absent('outside-validity', `不能同比：${why}`);
  const [later, earlier] = [sumSpan(explain, series, seen, span), sumSpan(explain, series, seen, before)];
  if (!later.ok) return later;
  if (!earlier.ok) return earlier;
  const ratio = explain.ratio(`${series.indicator}.year-on-year`, later.value, earlier.value);
  const days = [daysIn(before), daysIn(span)] as const;
  return reported({
    earlier: earlier.value,
    later: later.value,
    ratio,
    days,
    ratioPerDay: days[0] === days[1] || !ratio.ok ? null : (ratio.value.value.value * days[0]) / days[1],
  });
};
