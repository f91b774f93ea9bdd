import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quantity } from './quantity.ts';
import { roundNumber, roundQuantity, roundToDigits, roundToInterval, toPlaces } from './rounding.ts';

describe('rounding to an interval (修约间隔)', () => {
  const cases: readonly (readonly [text: string, interval: string, rounded: string, why: string])[] = [
    ['12.1498', '1', '12', 'below half goes down'],
    ['12.1498', '0.1', '12.1', 'below half goes down'],
    ['1268', '100', '1300', 'above half goes up'],
    ['10.502', '1', '11', 'half and more goes up'],
    ['10.5000', '1', '10', 'half goes to the even multiple'],
    ['11.5', '1', '12', 'half goes to the even multiple'],
    ['1.050', '0.1', '1.0', 'half to even, zero written'],
    ['0.35', '0.1', '0.4', 'half to even; as a float 0.35 lies below the half'],
    ['0.45', '0.1', '0.4', 'half to even; as a float 0.45 lies above the half'],
    ['2.675', '0.01', '2.68', 'half to even; toFixed says 2.67'],
    ['1.005', '0.01', '1.00', 'half to even'],
    ['2500', '1000', '2000', 'half thousand to even'],
    ['3500', '1000', '4000', 'half thousand to even'],
    ['-355', '10', '-360', 'the sign is set aside'],
    ['-325', '10', '-320', 'the sign is set aside'],
    ['-0.0365', '0.001', '-0.036', 'the sign is set aside'],
    ['-0.4', '1', '0', 'no minus zero'],
    ['15.4546', '1', '15', 'once, not in steps (steps would give 16)'],
    ['60.25', '0.5', '60.0', 'half units: 120.5 halves to 120'],
    ['60.38', '0.5', '60.5', 'half units'],
    ['60.28', '0.5', '60.5', 'half units'],
    ['-60.75', '0.5', '-61.0', 'half units: 121.5 to 122'],
    ['830', '20', '840', 'fifth units: 41.5 to 42'],
    ['842', '20', '840', 'fifth units'],
    ['-930', '20', '-920', 'fifth units: 46.5 to 46'],
    ['0', '0.01', '0.00', 'zero keeps its places'],
    ['1e21', '1', '1000000000000000000000', 'large numbers are exact'],
    ['1e-9', '0.01', '0.00', 'small numbers vanish'],
    ['9.995', '0.01', '10.00', 'carries into a new digit'],
  ];
  it.each(cases)('%s by %s is %s: %s', (text, interval, rounded) => {
    expect(roundToInterval(text, interval)).toBe(rounded);
  });
  it.each(['0', '-1', 'x', ''])('refuses the interval "%s"', (interval) => {
    expect(() => roundToInterval('1', interval)).toThrow(/not-an-interval|not-a-decimal/);
  });
  it.each(['NaN', 'Infinity', '1,5', '', '1.2.3', '.'])('refuses the number "%s"', (text) => {
    expect(() => roundToInterval(text, '1')).toThrow(/not-a-decimal/);
  });
});

describe('rounding to significant digits (有效位数)', () => {
  const cases: readonly (readonly [text: string, digits: number, rounded: string])[] = [
    ['8.53459', 3, '8.53'],
    ['9.995', 3, '10.0'],
    ['99.95', 3, '100'],
    ['0.0365', 2, '0.036'],
    ['0.00375', 2, '0.0038'],
    ['1268', 2, '1300'],
    ['-2500', 1, '-2000'],
    ['0', 3, '0.00'],
    ['12.490', 5, '12.490'],
    ['7', 3, '7.00'],
    ['343.5039', 6, '343.504'],
  ];
  it.each(cases)('%s to %i digits is %s', (text, digits, rounded) => {
    expect(roundToDigits(text, digits)).toBe(rounded);
  });
  it.each([0, -1, 1.5, 18, Number.NaN])('refuses %d digits', (digits) => {
    expect(() => roundToDigits('1', digits)).toThrow(/not-an-interval/);
  });
});

describe('rounding numbers', () => {
  it('works on the printed decimal, not on the binary fraction', () => {
    expect(roundNumber(1.005, toPlaces(2))).toBe(1);
    expect(roundNumber(0.35, toPlaces(1))).toBe(0.4);
    expect(roundNumber(1234.5, toPlaces(-2))).toBe(1200);
    expect(Object.is(roundNumber(-0.2, toPlaces(0)), 0)).toBe(true);
    expect(roundQuantity(quantity(16.25, '%'), toPlaces(1))).toEqual({ value: 16.2, unit: '%', basis: 'plain' });
  });
  it('a rounded number is rounded, and lies within half an interval', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), fc.integer({ min: -3, max: 6 }), (value, places) => {
        const rule = toPlaces(places);
        const rounded = roundNumber(value, rule);
        expect(roundNumber(rounded, rule)).toBe(rounded);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
          0.5 * 10 ** -places * (1 + 1e-6) + Math.abs(value) * 1e-15,
        );
      }),
    );
  });
});
