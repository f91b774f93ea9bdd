/**
 * @module Decimal text of a number: digits and the place of the point, exactly as the shortest text of the number says.
 * Leaves rounding to `rounding.ts` and writing for people to `number-text.ts`.
 */
import { QuantityError } from './quantity-error.ts';

/** `sign * digits * 10^exponent`; `digits` holds no leading zeros (zero is `0`). Trailing zeros are kept: 1.050 is 1050e-3. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly exponent: number;
}

/**
 * Reads decimal text: `-12.50`, `3e-7`.
 * @throws QuantityError `not-a-decimal` for anything else, NaN and Infinity included
 */
export const parseDecimal = (text: string): Decimal => {
  const match = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(text.trim());
  if (!match)
    throw new QuantityError(
      'not-a-decimal',
      text,
      { zh: `“${text}”不是十进制数`, en: `"${text}" is not a decimal number` },
      { zh: '只写数字、小数点和正负号', en: 'write digits, a point and a sign only' },
    );
  const [, sign, whole = '', fraction = '', exponent = '0'] = match;
  const digits = `${whole}${fraction}`.replace(/^0+(?=\d)/, '');
  return { negative: sign === '-' && /[1-9]/.test(digits), digits, exponent: Number(exponent) - fraction.length };
};

/** The decimal of a finite number: the shortest text that reads back as the same number. */
export const decimalOf = (value: number): Decimal => parseDecimal(String(value));

/** Plain text without exponent: `-0.0365`, `3000`. Trailing zeros after the point are kept. */
export const writeDecimal = ({ negative, digits, exponent }: Decimal): string => {
  const sign = negative ? '-' : '';
  if (exponent >= 0) return `${sign}${digits === '0' ? '0' : digits + '0'.repeat(exponent)}`;
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
};

/** The number nearest to the decimal. */
export const numberOf = ({ negative, digits, exponent }: Decimal): number =>
  Number(`${negative ? '-' : ''}${digits}e${exponent}`);

/** Powers of ten that a number holds exactly. */
const exactPowers: readonly number[] = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

/** A decimal of so many digits has a number of its own, so that no other text stands for the number (DBL_DIG of C). */
const ownDigits = 1e15;
const places = 4;

/**
 * `value * 10^power`, as computed on the decimal text: exact where the result has a number of its own. A whole number times or over an exact
 * power of ten rounds once, as the text does, and needs no text; nor does a number of four decimals, which is a whole one over 10^4.
 */
export const scaleByPowerOfTen = (value: number, power: number): number => {
  if (power === 0 || value === 0 || !Number.isFinite(value)) return value;
  const exact = exactPowers[Math.abs(power)];
  if (exact !== undefined && Number.isSafeInteger(value)) return power > 0 ? value * exact : value / exact;
  const shifted = exactPowers[Math.abs(power - places)];
  const whole = Math.round(value * 1e4);
  if (shifted !== undefined && Math.abs(whole) < ownDigits && whole / 1e4 === value)
    return power >= places ? whole * shifted : whole / shifted;
  const text = String(value);
  if (!text.includes('e')) return Number(`${text}e${power}`);
  const decimal = parseDecimal(text);
  return numberOf({ ...decimal, exponent: decimal.exponent + power });
};
