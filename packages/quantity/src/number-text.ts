/**
 * @module Numbers written for people without any locale of the machine: places by GB/T 8170, grouping, and the Chinese 万 and 亿.
 * Leaves units to `quantity-text.ts`.
 */
import { decimalOf, writeDecimal } from './decimal.ts';
import { roundToInterval } from './rounding.ts';

export interface NumberFormat {
  /** At most so many places after the point; default: as many as the number has. */
  readonly maxPlaces?: number;
  /** At least so many, filled with zeros; default 0. */
  readonly minPlaces?: number;
  /** Mark between groups of three digits before the point; default none, as Chinese statistics print. */
  readonly grouping?: ',' | ' ' | '\u2009';
}

/**
 * Plain decimal text: `formatNumber(1234.5, { grouping: ',', minPlaces: 2 })` is `1,234.50`. Never an exponent.
 * @throws QuantityError `not-a-decimal` for NaN and infinities: what is missing is an absence, not a number
 */
export const formatNumber = (value: number, { maxPlaces, minPlaces = 0, grouping }: NumberFormat = {}): string => {
  const exact = writeDecimal(decimalOf(value));
  const places = maxPlaces === undefined ? undefined : Math.max(0, maxPlaces, minPlaces);
  const text = places === undefined ? exact : roundToInterval(exact, `1e${-places}`);
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const shown = fraction.replace(/0+$/, '').padEnd(minPlaces, '0');
  const grouped = grouping ? whole.replace(/\B(?=(\d{3})+$)/g, grouping) : whole;
  return `${text.startsWith('-') ? '-' : ''}${grouped}${shown === '' ? '' : `.${shown}`}`;
};

/**
 * A number in 万 or 亿 once it reaches them: 12500 is `1.25万`, 3.2e8 is `3.2亿`, 1.5e12 is `1.5万亿`. The word is chosen after
 * rounding, so that 99999999 with no places is `1亿` and not `10000万`.
 */
export const formatChineseNumber = (value: number, format: NumberFormat = {}): string => {
  const decimal = decimalOf(value);
  for (const [power, word] of chineseSteps) {
    const shifted = Number(writeDecimal({ ...decimal, exponent: decimal.exponent - power }));
    const { grouping: _, ...places } = format;
    const small = Math.abs(Number(formatNumber(shifted, places))) < 1e4;
    if (small || power === 12) return `${formatNumber(shifted, format)}${word}`;
  }
  return formatNumber(value, format);
};

const chineseSteps = [
  [0, ''],
  [4, '万'],
  [8, '亿'],
  [12, '万亿'],
] as const;
