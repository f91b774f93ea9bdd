/** @module Months of a period as text, the form in which factors state their windows. Which window fits is left to the resolution. */
import { firstYear, lastYear, type Period, periodCode, split } from '@dafeng/quantity';

/** First month of a period, `YYYY-MM`. */
export const firstMonthOf = (period: Period): string => {
  if (period.kind === 'year') return `${period.year}-01`;
  const first = split(period, 'month')?.[0];
  return first ? periodCode(first) : `${firstYear(period)}-01`;
};

/** Last month of a period, `YYYY-MM`. */
export const lastMonthOf = (period: Period): string => {
  if (period.kind === 'year') return `${period.year}-12`;
  const last = split(period, 'month')?.at(-1);
  return last ? periodCode(last) : `${lastYear(period)}-12`;
};

/** Calendar years from one month to a later one: 2021-12 to 2023-01 are two. */
export const yearsBetween = (from: string, to: string): number => Number(to.slice(0, 4)) - Number(from.slice(0, 4));
