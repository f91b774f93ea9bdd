/** @module Computed numbers as they are printed. */
import { describe, expect, it } from 'vitest';
import { formatShare, formatValue } from './number.ts';

describe('a computed number', () => {
  it.each([
    [20_692_402.235, undefined, '20,692,402'],
    [1038.9933, undefined, '1,039'],
    [897.7373, undefined, '897.74'],
    [0.0848778, undefined, '0.084878'],
    [-119.395, 2, '\u2212119.40'],
    [-0.0001, 2, '0.00'],
    [0, undefined, '0'],
    [1.4e-14, undefined, '1.400e\u221214'],
  ])('%s with %s decimals is %s', (value, digits, text) => expect(formatValue(value, digits)).toBe(text));
  it.each([
    [0.8688, false, '86.9%'],
    [0.0638, true, '+6.4%'],
    [-0.021, true, '\u22122.1%'],
    [0, true, '0.0%'],
  ])('a share of %s is %s %s', (share, signed, text) => expect(formatShare(share, signed)).toBe(text));
});
