/** @module Months as text and as numbers of the core: `2026-02`, counted from year 0. */
import { type MonthPeriod, monthOf } from '@dafeng/quantity';
import { monthSpan } from '@dafeng/tracking';

export const monthCode = ({ year, month }: MonthPeriod): string => `${year}-${String(month).padStart(2, '0')}`;
/** Of `2026-02` or `2026-02-28`. */
export const parseMonth = (text: string): MonthPeriod => monthOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
export const monthNumber = (month: MonthPeriod): number => monthSpan(month).last;
export const monthOfNumber = (month: number): MonthPeriod => monthOf(Math.floor(month / 12), (month % 12) + 1);
/** The month before the one that a day lies in: what can be complete on that day. */
export const lastWholeMonth = (day: string): MonthPeriod => monthOfNumber(monthNumber(parseMonth(day)) - 1);
