/**
 * @module Months as whole numbers, days of a period, due dates: the calendar that series are held against. Knows no clock; the day comes in
 * as text.
 */
import type { MonthPeriod, Period } from '@dafeng/quantity';
import { firstYear, fiveYearPlanOf, lastYear, monthsIn } from '@dafeng/quantity';

/** First and last month of a period, counted from year 0: 2025-01 is 24300. */
export interface MonthSpan {
  readonly first: number;
  readonly last: number;
}
const monthNumber = (year: number, month: number): number => year * 12 + month - 1;

export const monthSpan = (period: Period): MonthSpan => {
  const months = monthsIn(period);
  const last = ((): number => {
    switch (period.kind) {
      case 'month':
        return monthNumber(period.year, period.month);
      case 'quarter':
        return monthNumber(period.year, period.quarter * 3);
      case 'range':
        return monthSpan(period.to).last;
      default:
        return monthNumber(lastYear(period), 12);
    }
  })();
  return { first: last - months + 1, last };
};
export const yearSpan = (year: number): MonthSpan => ({ first: monthNumber(year, 1), last: monthNumber(year, 12) });
export const lastMonthOf = ({ year, month }: MonthPeriod): number => monthNumber(year, month);
export const yearOfMonth = (month: number): number => Math.floor(month / 12);
const monthTexts = new Map<number, string>();
/** `2025-09` for a month number; written once a month. */
export const monthText = (month: number): string => {
  const known = monthTexts.get(month);
  if (known !== undefined) return known;
  const text = `${String(yearOfMonth(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  monthTexts.set(month, text);
  return text;
};

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const daysOfMonth = (month: number): number =>
  (lengths[month % 12] as number) + (month % 12 === 1 && isLeap(yearOfMonth(month)) ? 1 : 0);

/** Days in a span of months; a February of a leap year has 29. */
export const daysIn = ({ first, last }: MonthSpan): number => {
  let days = 0;
  for (let month = first; month <= last; month += 1) days += daysOfMonth(month);
  return days;
};

/** ISO date as a day number (days since 1970-01-01); null where it is none. */
export const dayNumber = (text: string): number | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysOfMonth(monthNumber(year, month))) return null;
  return Date.UTC(year, month - 1, day) / msInDay;
};
const msInDay = Date.UTC(1970, 0, 2);
export const dayText = (day: number): string => new Date(day * msInDay).toISOString().slice(0, 10);
const lastDayNumbers = new Map<number, number>();
/** Day number of the last day of a month. */
export const lastDayOf = (month: number): number => {
  const known = lastDayNumbers.get(month);
  if (known !== undefined) return known;
  const day = Date.UTC(yearOfMonth(month), (month % 12) + 1, 0) / msInDay;
  lastDayNumbers.set(month, day);
  return day;
};

/** The year before the five-year plan in which a year lies: where the path to a target of 2025 begins. */
export const yearBeforePlan = (year: number): number => {
  const plan = fiveYearPlanOf(year);
  return plan === null ? year - 1 : firstYear(plan) - 1;
};

const lastDays = new Map<number, string>();
/** ISO date of the last day of a month; written once a month. */
export const lastDayText = (month: number): string => {
  const known = lastDays.get(month);
  if (known !== undefined) return known;
  const text = dayText(lastDayOf(month));
  lastDays.set(month, text);
  return text;
};
/** ISO date of the last day of a month: the day that rules in force and lateness are counted on. */
export const lastDayOfMonth = (month: MonthPeriod): string => lastDayText(lastMonthOf(month));
