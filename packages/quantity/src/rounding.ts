/**
 * @module Rounding by GB/T 8170: below half down, above half up, half to the even multiple; computed on the decimal text, because
 * 0.35 as a binary float is not a half at all. Leaves to others when to round: only when a number is published.
 */
import { type Decimal, decimalOf, numberOf, parseDecimal, writeDecimal } from './decimal.ts';
import type { Dimension } from './dimension.ts';
import { finite, type Quantity } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';

/** To a multiple of an interval (修约间隔), given as decimal text: `0.1`, `1`, `50`; or to a number of significant digits (有效位数). */
export type RoundingRule =
  | { readonly kind: 'interval'; readonly interval: string }
  | { readonly kind: 'significant'; readonly digits: number };

const refuseInterval = (what: string): never => {
  throw new QuantityError(
    'not-an-interval',
    what,
    { zh: `“${what}”不是修约间隔或有效位数`, en: `"${what}" is no rounding interval or digit count` },
    {
      zh: '间隔为正的十进制数，如 0.1；有效位数为 1 至 17 的整数',
      en: 'an interval is a positive decimal such as 0.1; digits are a whole number from 1 to 17',
    },
  );
};

const roundDecimal = (value: Decimal, interval: Decimal): Decimal => {
  const step = BigInt(interval.digits);
  if (step === 0n || interval.negative) return refuseInterval(writeDecimal(interval));
  const exponent = Math.min(value.exponent, interval.exponent);
  const whole = BigInt(value.digits) * 10n ** BigInt(value.exponent - exponent);
  const size = step * 10n ** BigInt(interval.exponent - exponent);
  const [multiple, rest] = [whole / size, whole % size];
  const half = rest * 2n;
  const up = half > size || (half === size && multiple % 2n === 1n);
  const digits = String((up ? multiple + 1n : multiple) * step);
  // The sign is set aside first and put back last, as the standard says; nothing is left of minus zero.
  return { negative: value.negative && digits !== '0', digits, exponent: interval.exponent };
};

/**
 * Decimal text rounded to the nearest multiple of an interval, ties to the even multiple; zeros up to the interval's place are
 * written, so `10.502` by `0.01` is `10.50`. One rounding only: never feed the result in again.
 *
 * Source: GB/T 8170-2008, clauses 3.2 (rules), 3.4 (negative numbers) and 3.5 (half and fifth units).
 * @example roundToInterval('0.35', '0.1') // '0.4'; roundToInterval('60.25', '0.5') // '60.0'
 * @throws QuantityError `not-a-decimal`, `not-an-interval`
 */
export const roundToInterval = (text: string, interval: string): string =>
  writeDecimal(roundDecimal(parseDecimal(text), parseDecimal(interval)));

const roundSignificant = (value: Decimal, digits: number): Decimal => {
  if (!Number.isInteger(digits) || digits < 1 || digits > 17) return refuseInterval(String(digits));
  if (/^0+$/.test(value.digits)) return { negative: false, digits: '0', exponent: Math.min(0, 1 - digits) };
  const exponent = value.exponent + value.digits.length - digits;
  const rounded = roundDecimal(value, { negative: false, digits: '1', exponent });
  // 9.995 to three digits is 10.0, not 10.00.
  return rounded.digits.length > digits
    ? { ...rounded, digits: rounded.digits.slice(0, -1), exponent: exponent + 1 }
    : rounded;
};

/**
 * Decimal text rounded to significant digits: `roundToDigits('0.0365', 2)` is `0.036`. Zeros that only hold the place stand in
 * whole numbers: 1268 to two digits is written 1300 and means 13 × 10².
 */
export const roundToDigits = (text: string, digits: number): string =>
  writeDecimal(roundSignificant(parseDecimal(text), digits));

/** The number nearest to the rounded decimal text of `value`: the kernel of `roundQuantity`, `explain.round` and replay. */
export const roundNumber = (value: number, rule: RoundingRule): number => {
  const decimal = decimalOf(value);
  return finite(
    numberOf(
      rule.kind === 'interval'
        ? roundDecimal(decimal, parseDecimal(rule.interval))
        : roundSignificant(decimal, rule.digits),
    ),
    'rounding',
  );
};

/** A quantity rounded in its own unit. */
export const roundQuantity = <D extends Dimension, B extends string>(
  q: Quantity<D, B>,
  rule: RoundingRule,
): Quantity<D, B> => ({
  ...q,
  value: roundNumber(q.value, rule),
});

/** The rule "n places after the point"; negative n rounds to tens, hundreds. */
export const toPlaces = (places: number): RoundingRule => ({ kind: 'interval', interval: `1e${-places}` });
