/**
 * @module Months of one series: the number of a month, of the year to date, of a quarter, and what each changed by on the same months of the year
 * before. Adding up is the core's.
 */
import { absent, type MonthPeriod, type Reported, reported, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  type AnyReported,
  dayNumber,
  type NumberExplain,
  type PlacedPoint,
  type PlacedSeries,
  seenAt,
  sumSpan,
  yearOnYear,
} from '@dafeng/tracking';
import { monthNumber, monthOfNumber } from './months.ts';

export interface Span {
  readonly first: number;
  readonly last: number;
}
export interface SpanNumbers {
  readonly span: Span;
  readonly amount: AnyReported<Trace>;
  readonly change: AnyReported<Trace>;
  /** Days of the year before and of this one. */
  readonly days: readonly [number, number] | null;
}

const januaryOf = (month: number): number => Math.floor(month / 12) * 12;

/** Whether months of it may be added: amounts. A share or a stock has the figure that was printed, or none. */
const isAmount = ({ indicator }: PlacedSeries): boolean => getIndicator(indicator)?.overTime === 'sum';

/** What is reported together: January and February, where nobody reports January alone. */
export const monthSpanIn = (seen: readonly PlacedPoint[], month: number): Span => {
  const ends = seen.filter(
    ({ last, since, value, first }) => last === month && since === null && value.ok && first > month - 3,
  );
  const shortest = ends.reduce<PlacedPoint | null>((a, b) => (a === null || b.first > a.first ? b : a), null);
  return shortest === null ? { first: month, last: month } : { first: shortest.first, last: month };
};
export const toDateSpan = (month: number): Span => ({ first: januaryOf(month), last: month });
export const quarterSpan = (month: number): Span => ({ first: month - 2, last: month });

/** A change as a share: 0.032 of 103.2 over 100. */
const changeOf = (explain: NumberExplain<Trace>, term: string, ratio: AnyReported<Trace>): AnyReported<Trace> => {
  if (!ratio.ok) return ratio;
  const one = explain.product(
    `${term}.change`,
    explain.complement(`${term}.change`, ratio.value),
    explain.assume('sign', { value: -1, unit: '1', basis: 'plain' } as never, 'more is positive') as never,
  );
  return reported(explain.convert(`${term}.change`, one, '%'));
};

export const seenIn = (series: PlacedSeries, at: MonthPeriod, asOf: string | null): readonly PlacedPoint[] =>
  seenAt(
    series,
    monthNumber(at),
    asOf === null ? Number.POSITIVE_INFINITY : (dayNumber(asOf) ?? Number.POSITIVE_INFINITY),
  );

/** Number and change of a span. Absent with the reason: a blank month, two methods, an area that was cut. */
export const spanNumbers = (
  explain: NumberExplain<Trace>,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  span: Span,
): SpanNumbers => {
  const printed = seen.some(({ first, last, since }) => since === null && first === span.first && last === span.last);
  if (!isAmount(series) && !printed) {
    const none: Reported<never> = absent(
      'NA',
      '没有这一时段的数，也不能由各月相加 / no figure of this span, and months of it do not add',
    );
    return { span, amount: none, change: none, days: null };
  }
  const amount = sumSpan(explain, series, seen, span);
  const change = yearOnYear(explain, series, seen, span);
  return {
    span,
    amount,
    change: change.ok ? changeOf(explain, series.indicator, change.value.ratio) : change,
    days: change.ok ? change.value.days : null,
  };
};
export const spanCode = ({ first, last }: Span): string => {
  const code = (month: number): string => {
    const { year, month: number } = monthOfNumber(month);
    return `${year}-${String(number).padStart(2, '0')}`;
  };
  return first === last ? code(last) : `${code(first)}..${code(last)}`;
};
