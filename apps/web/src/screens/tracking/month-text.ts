/** @module Months as the address and the server write them, `2026-02`: the one before, a list of them, how they read. Knows no clock. */
import type { Locale } from '../../view/number.ts';

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;
export const isMonth = (text: string | undefined): text is string => text !== undefined && pattern.test(text);

/** Months moved on or back; the year turns at its end. */
export function shiftMonth(month: string, by: number): string {
  const [, year, of] = pattern.exec(month) ?? [];
  const number = Number(year) * 12 + Number(of) - 1 + by;
  return `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((((number % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}
/** The months up to one, newest first. */
export const monthsUpTo = (last: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => shiftMonth(last, -back));

const english = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });
const englishShort = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const dateOf = (month: number): Date => new Date(Date.UTC(2000, month - 1, 1));

/** `2026 年 2 月`, `February 2026`; what is no month is passed through. */
export function monthWord(text: string, locale: Locale): string {
  const [, year, month] = pattern.exec(text) ?? [];
  if (year === undefined) return text;
  return locale === 'zh' ? `${year} 年 ${Number(month)} 月` : `${english.format(dateOf(Number(month)))} ${year}`;
}
/** `2 月`, `Feb`. @param month 1 to 12 */
export const monthOfYear = (month: number, locale: Locale): string =>
  locale === 'zh' ? `${month} 月` : englishShort.format(dateOf(month));

/** A period of a series as a person reads it: a year, a quarter, a month or a span; anything else as it stands. */
export function periodWord(text: string, locale: Locale): string {
  if (/^\d{4}$/.test(text)) return locale === 'zh' ? `${text} 年` : text;
  const quarter = /^(\d{4})-?Q([1-4])$/.exec(text);
  if (quarter !== null)
    return locale === 'zh' ? `${quarter[1]} 年第 ${quarter[2]} 季度` : `Q${quarter[2]} ${quarter[1]}`;
  const [from, to] = text.split('..');
  if (from !== undefined && to !== undefined && isMonth(from) && isMonth(to)) {
    const sameYear = from.slice(0, 4) === to.slice(0, 4);
    return locale === 'zh'
      ? `${from.slice(0, 4)} 年 ${Number(from.slice(5))}–${sameYear ? '' : `${to.slice(0, 4)} 年 `}${Number(to.slice(5))} 月`
      : `${sameYear ? monthOfYear(Number(from.slice(5)), locale) : monthWord(from, locale)}–${monthOfYear(Number(to.slice(5)), locale)} ${to.slice(0, 4)}`;
  }
  return monthWord(text, locale);
}
