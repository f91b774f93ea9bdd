import { describe, expect, it } from 'vitest';
import { numberText, printedDigits } from './number-text.ts';

describe('numbers of followed targets in text', () => {
  it.each([
    [0.0667, '1', '6.67%'],
    [25.8274, '%', '25.83'],
    [2.96436, 'percentage-point', '2.96'],
    [652.2, '10k-kW', '652.2'],
    [-0.5, '%', '\u22120.50'],
  ])('%d of %s is %s', (value, unit, expected) => expect(numberText(value, unit)).toBe(expected));
  it.each([
    [14, 0],
    [20.5, 1],
    [0.625, 3],
  ])('%d was printed with %d decimals', (value, digits) => expect(printedDigits(value)).toBe(digits));
});
