/**
 * @module What a typed number, year or unit of a target must satisfy, and whether a number stands in a quoted clause. Pure; the words are
 * the form's, and the server checks again.
 */
import type { TargetFields, TargetItem } from '@dafeng/contract';

/** Bounds of a percentage: nothing falls by more than all, and more than tenfold is a slip of the hand. Shares lie within a whole. */
const percentBounds = { least: -100, most: 1000 } as const;
const shareBounds = { least: 0, most: 100 } as const;
/** The years the contract takes. */
export const yearBounds = { least: 1990, most: 2070 } as const;

const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)).replaceAll('。', '.');

/** A number as typed, full-width digits and thousands separators included; NaN for what is no number, null for nothing. */
export function readNumber(typed: unknown): number | null {
  if (typeof typed === 'number') return typed;
  if (typeof typed !== 'string' || typed.trim() === '') return null;
  const text = halfWidth(typed)
    .replace(/[\s,]/g, '')
    .replace(/^[\u2212\u2013]/, '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
}

export const isPercent = (unit: unknown): boolean => typeof unit === 'string' && /^[%％]$/.test(unit.trim());

export type ValueFault = 'notNumber' | 'percentOut' | 'shareOut';
/** `shareOut` is a warning, the others keep the form from being saved. Null where all is well or nothing was typed. */
export function faultOfValue(typed: unknown, unit: unknown, kind: TargetFields['kindOfValue']): ValueFault | null {
  const value = readNumber(typed);
  if (value === null) return null;
  if (Number.isNaN(value)) return 'notNumber';
  if (!isPercent(unit)) return null;
  if (value < percentBounds.least || value > percentBounds.most) return 'percentOut';
  const ofWhole = kind === 'share' || kind === 'coverage';
  return ofWhole && (value < shareBounds.least || value > shareBounds.most) ? 'shareOut' : null;
}

/** False for a word or a number that is no year between 1990 and 2070; an empty field is fine. */
export function isYear(typed: unknown): boolean {
  const year = readNumber(typed);
  return year === null || (Number.isInteger(year) && year >= yearBounds.least && year <= yearBounds.most);
}

/** True where both years are there and the earlier one does not come before the target year. */
export function comesTooLate(earlier: unknown, targetYear: unknown): boolean {
  const [from, to] = [readNumber(earlier), readNumber(targetYear)];
  return from !== null && to !== null && from >= to;
}

const numerals = '零一二三四五六七八九十';
/** Shares a plan may say without digits: 六成, 一半, 全部. */
function isSaidInWords(quote: string, value: number): boolean {
  if (value === 50 && /半/.test(quote)) return true;
  if (value === 100 && /全/.test(quote)) return true;
  if (value === 0 && /零/.test(quote)) return true;
  return value % 10 === 0 && value > 0 && quote.includes(`${numerals[value / 10] ?? '?'}成`);
}

/** Whether the number stands in the quoted clause, whatever its separators or the width of its digits. */
export function quoteHolds(quote: string, value: number): boolean {
  const text = halfWidth(quote).replace(/(\d),(?=\d{3})/g, '$1');
  const found = text.match(/\d+(?:\.\d+)?/g) ?? [];
  return found.some((number) => Number(number) === Math.abs(value)) || isSaidInWords(quote, value);
}

/** True for a value a person put in that its own clause does not print. */
export const straysFromQuote = (item: Pick<TargetItem, 'review' | 'quote' | 'value' | 'implied'>): boolean =>
  (item.review === 'corrected' || item.review === 'added') &&
  item.quote !== null &&
  !item.implied &&
  !quoteHolds(item.quote, item.value);
