/**
 * @module Spans of calendar time that statistics and plans speak of: years, quarters, months, five-year plans and ranges, with
 * their algebra. All are whole months. Knows no clock, no days and no hours; text and names are in `period-text.ts`.
 */
import { QuantityError } from './quantity-error.ts';

export interface YearPeriod {
  readonly kind: 'year';
  readonly year: number;
}
export interface QuarterPeriod {
  readonly kind: 'quarter';
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}
export interface MonthPeriod {
  readonly kind: 'month';
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
}
/** A national five-year plan by its number: 14 is 十四五, 2021-2025. */
export interface FiveYearPlanPeriod {
  readonly kind: 'five-year-plan';
  readonly number: number;
}
/** From the first month of `from` to the last month of `to`, both counted in. */
export interface RangePeriod {
  readonly kind: 'range';
  readonly from: YearPeriod | QuarterPeriod | MonthPeriod;
  readonly to: YearPeriod | QuarterPeriod | MonthPeriod;
}
/** A span of whole months. Plain JSON. */
export type Period = YearPeriod | QuarterPeriod | MonthPeriod | FiveYearPlanPeriod | RangePeriod;

const refuse = (where: string): never => {
  throw new QuantityError(
    'not-a-period',
    where,
    { zh: `“${where}”不是时期`, en: `"${where}" is no period` },
    { zh: '写作 2025、2025Q1、2025-03、FYP14 或 2021..2025', en: 'write 2025, 2025Q1, 2025-03, FYP14 or 2021..2025' },
  );
};

const isYear = (year: number) => Number.isInteger(year) && year >= 1 && year <= 9999;

/** @throws QuantityError `not-a-period` unless a whole number from 1 to 9999 */
export const yearOf = (year: number): YearPeriod => (isYear(year) ? { kind: 'year', year } : refuse(String(year)));
/** @throws QuantityError `not-a-period` unless the quarter is 1, 2, 3 or 4 */
export const quarterOf = (year: number, quarter: number): QuarterPeriod =>
  isYear(year) && (quarter === 1 || quarter === 2 || quarter === 3 || quarter === 4)
    ? { kind: 'quarter', year, quarter }
    : refuse(`${year}Q${quarter}`);
/** @throws QuantityError `not-a-period` unless the month is a whole number from 1 to 12 */
export const monthOf = (year: number, month: number): MonthPeriod =>
  isYear(year) && Number.isInteger(month) && month >= 1 && month <= 12
    ? { kind: 'month', year, month }
    : refuse(`${year}-${month}`);

/** First year and number of the plan from which five-year plans follow each other without a gap (the third, after 1963-1965). */
const unbroken = { number: 3, firstYear: 1966 } as const;
const planLength = 5;
/** A five-year plan by its number, third or later. @throws QuantityError `not-a-period` */
export const fiveYearPlan = (number: number): FiveYearPlanPeriod =>
  Number.isInteger(number) && number >= unbroken.number && number < 1000
    ? { kind: 'five-year-plan', number }
    : refuse(`FYP${number}`);
/** The five-year plan in which a year lies; null before the third. */
export const fiveYearPlanOf = (year: number): FiveYearPlanPeriod | null =>
  year < unbroken.firstYear
    ? null
    : fiveYearPlan(unbroken.number + Math.floor((year - unbroken.firstYear) / planLength));

/** From the beginning of one to the end of the other. @throws QuantityError `not-a-period` when the end lies before the beginning */
export const rangeOf = (from: RangePeriod['from'], to: RangePeriod['to']): RangePeriod =>
  firstMonth(from) <= lastMonth(to) ? { kind: 'range', from, to } : refuse(`${firstMonth(from)}..${lastMonth(to)}`);

/** Months since year 0, so that order and distance are those of whole numbers. */
export const firstMonth = (period: Period): number => {
  switch (period.kind) {
    case 'year':
      return period.year * 12;
    case 'quarter':
      return period.year * 12 + (period.quarter - 1) * 3;
    case 'month':
      return period.year * 12 + period.month - 1;
    case 'five-year-plan':
      return (unbroken.firstYear + (period.number - unbroken.number) * planLength) * 12;
    case 'range':
      return firstMonth(period.from);
  }
};

/** The last month that belongs to the period, counted as `firstMonth` counts. */
export const lastMonth = (period: Period): number => {
  switch (period.kind) {
    case 'year':
      return period.year * 12 + 11;
    case 'quarter':
      return period.year * 12 + period.quarter * 3 - 1;
    case 'month':
      return firstMonth(period);
    case 'five-year-plan':
      return firstMonth(period) + planLength * 12 - 1;
    case 'range':
      return lastMonth(period.to);
  }
};

const monthAt = (index: number): MonthPeriod => monthOf(Math.floor(index / 12), (index % 12) + 1);

export const monthsIn = (period: Period): number => lastMonth(period) - firstMonth(period) + 1;
export const firstYear = (period: Period): number => Math.floor(firstMonth(period) / 12);
export const lastYear = (period: Period): number => Math.floor(lastMonth(period) / 12);

/** Whether both cover the same months, whatever they are called: 十四五 and 2021..2025. */
export const isSamePeriod = (a: Period, b: Period): boolean =>
  firstMonth(a) === firstMonth(b) && lastMonth(a) === lastMonth(b);
/** Whether every month of `inner` lies in `outer`. */
export const contains = (outer: Period, inner: Period): boolean =>
  firstMonth(outer) <= firstMonth(inner) && lastMonth(inner) <= lastMonth(outer);
export const overlaps = (a: Period, b: Period): boolean =>
  firstMonth(a) <= lastMonth(b) && firstMonth(b) <= lastMonth(a);
/** Whether `b` begins in the month after the end of `a`. */
export const meets = (a: Period, b: Period): boolean => lastMonth(a) + 1 === firstMonth(b);
/** By beginning, then by end: a period comes before the longer one that begins with it. */
export const comparePeriods = (a: Period, b: Period): number =>
  firstMonth(a) - firstMonth(b) || lastMonth(a) - lastMonth(b);

/** The named period that covers exactly these months, else a range of years, quarters or months. */
const spanning = (first: number, last: number): Period => {
  const months = last - first + 1;
  const begin = monthAt(first);
  const end = monthAt(last);
  if (months === 1) return begin;
  if (first % 12 === 0 && (last + 1) % 12 === 0)
    return months === 12 ? yearOf(begin.year) : rangeOf(yearOf(begin.year), yearOf(end.year));
  if (first % 3 === 0 && (last + 1) % 3 === 0) {
    const [from, to] = [quarterOf(begin.year, Math.ceil(begin.month / 3)), quarterOf(end.year, end.month / 3)];
    return months === 3 ? from : rangeOf(from, to);
  }
  return rangeOf(begin, end);
};

/** What two periods share, null where nothing. */
export const intersect = (a: Period, b: Period): Period | null =>
  overlaps(a, b) ? spanning(Math.max(firstMonth(a), firstMonth(b)), Math.min(lastMonth(a), lastMonth(b))) : null;
/** The shortest period that contains both. */
export const enclose = (a: Period, b: Period): Period =>
  spanning(Math.min(firstMonth(a), firstMonth(b)), Math.max(lastMonth(a), lastMonth(b)));

/** The period moved by `steps` of its own length: the year before, the quarter after next, the next five-year plan. */
export const shift = (period: Period, steps: number): Period => {
  if (period.kind === 'five-year-plan') return fiveYearPlan(period.number + steps);
  const by = monthsIn(period) * steps;
  return spanning(firstMonth(period) + by, lastMonth(period) + by);
};

/**
 * The period cut into years, quarters or months, in order; null when it does not divide evenly (a half year into years), because
 * a part must not be counted as a whole.
 */
export const split = (period: Period, into: 'year' | 'quarter' | 'month'): readonly Period[] | null => {
  const size = { year: 12, quarter: 3, month: 1 }[into];
  const [first, last] = [firstMonth(period), lastMonth(period)];
  if (first % size !== 0 || (last + 1) % size !== 0) return null;
  return Array.from({ length: (last + 1 - first) / size }, (_, index) =>
    spanning(first + index * size, first + (index + 1) * size - 1),
  );
};

/**
 * Whether the parts cover the whole exactly once: no gap, no overlap, no month outside. The order of the parts does not matter.
 */
export const isPartition = (whole: Period, parts: readonly Period[]): boolean => {
  const ordered = [...parts].sort(comparePeriods);
  let next = firstMonth(whole);
  for (const part of ordered) {
    if (firstMonth(part) !== next) return false;
    next = lastMonth(part) + 1;
  }
  return ordered.length > 0 && next === lastMonth(whole) + 1;
};
