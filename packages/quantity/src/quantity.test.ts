import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absenceLabel,
  absenceReasons,
  absent,
  bothReported,
  isSettled,
  mapReported,
  reported,
  thenReported,
} from './absence.ts';
import { divide, multiply, shiftShare, subtract } from './combine.ts';
import { scaleByPowerOfTen } from './decimal.ts';
import { isBasisOf, type UnitId } from './dimension.ts';
import { sumExactly } from './exact-sum.ts';
import { add, compare, convert, isQuantity, narrowQuantity, negate, quantity } from './quantity.ts';
import { stateBasis, toReferenceConditions } from './rebase.ts';
import { coverageOf, isComplete, sumQuantities, sumReported } from './sum.ts';
import { expectQuantity } from './testing.ts';
import { coherentUnit, convertNumber, getUnit, listUnits, listUnitsOf } from './unit.ts';

describe('sizes of units', () => {
  const cases: readonly (readonly [value: number, from: UnitId, to: UnitId, result: number])[] = [
    [1, 'kgce', 'kJ', 29307.6],
    [1, 'tce', 'GJ', 29.3076],
    [29.3076, 'GJ', 'tce', 1],
    [1, '10k-tce', 'TJ', 293.076],
    [3.5, '100m-tce', '10k-tce', 35000],
    [0.07, '10k-t', 't', 700],
    [1.1, '10k-kW', 'kW', 11000],
    [660, '10k-kW', 'GW', 6.6],
    [6.6, 'GW', '10k-kW', 660],
    [0.4, '100m-m3', '10k-m3', 4000],
    [1, '100m-kWh', 'TWh', 0.1],
    [15, 'mu', 'hm2', 1],
    [1, 'hm2', 'mu', 15],
    [3, '10k-mu', '10k-hm2', 0.2],
    [1, 'km2', 'mu', 1500],
    [12, 'mon', 'yr', 1],
    [305.5, 'gce/kWh', 'kgce/kWh', 0.3055],
    [3.055, 'tce/10k-kWh', 'gce/kWh', 305.5],
    [1, 'tce/10k-yuan', '10k-tce/100m-yuan', 1],
    [389.31, 'GJ/10k-m3', 'kJ/m3', 38931],
    [26.37, 'tC/TJ', 'kgC/GJ', 26.37],
    [0.581, 'tCO2/MWh', 'gCO2/kWh', 581],
    [16.5, '%', '1', 0.165],
    [2, 'percentage-point', 'pp1', 0.02],
    [1.5, 'times', '%', 150],
    [1, 'd', 'h', 24],
    [25.46, '10k-t/d', 't/d', 254600],
  ];
  it.each(cases)('%d %s is %d %s', (value, from, to, result) => expect(convertNumber(value, from, to)).toBe(result));
  it('every unit cites its definition and has a label in both languages where it is printed', () => {
    for (const unit of listUnits()) {
      expect(unit.definition.title.length).toBeGreaterThan(5);
      if (unit.id !== '1' && unit.id !== 'pp1')
        expect([unit.id, unit.zh !== '' && unit.en !== '']).toEqual([unit.id, true]);
      expect(listUnitsOf(unit.dimension)).toContain(unit.id);
    }
    expect(coherentUnit('energy')).toBe('kJ');
    expect(coherentUnit('energy-per-electricity')).toBe('kgce/kWh');
  });
  it('a decimal of up to fifteen digits goes there and back unchanged between powers of ten', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
        fc.integer({ min: -9, max: 0 }),
        (digits, exponent) => {
          const value = Number(`${digits}e${exponent}`);
          expect(convertNumber(convertNumber(value, '10k-tce', 'kgce'), 'kgce', '10k-tce')).toBe(
            value === 0 ? 0 : value,
          );
        },
      ),
    );
  });
  it('any conversion there and back stays within two units of the last place', () => {
    const energyUnits = listUnitsOf('energy');
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 1e12, noNaN: true }),
        fc.constantFrom(...energyUnits),
        fc.constantFrom(...energyUnits),
        (value, a, b) => {
          expect(Math.abs(convertNumber(convertNumber(value, a, b), b, a) - value)).toBeLessThanOrEqual(
            value * 2 ** -51,
          );
        },
      ),
    );
  });
  it('refuses another dimension and an unknown unit', () => {
    expect(() => convertNumber(1, 'kWh', 'tce')).toThrow(/dimension-mismatch/);
    expect(() => getUnit('wan-tce' as UnitId)).toThrow(/unknown-unit/);
    expect(() => getUnit('constructor' as UnitId)).toThrow(/unknown-unit/);
  });
});

describe('bases', () => {
  it.each([
    ['energy', 'calorific', true],
    ['energy', 'equivalent@net-2020', true],
    ['energy', 'equivalent@', false],
    ['energy', 'equivalent', false],
    ['energy', 'plain', false],
    ['money', 'constant@2020', true],
    ['money', 'constant@20', false],
    ['power', 'plain', true],
    ['ratio', 'of@total-energy', true],
    ['co2e', 'AR5-100+power', true],
    ['co2e', 'AR5', false],
    ['energy-per-money', 'calorific/constant@2020', true],
    ['energy-per-money', 'calorific', false],
    ['energy-per-money', 'plain', false],
    ['area-per-person', 'plain', true],
    ['area-per-person', 'plain/plain', false],
    ['energy-per-electricity', 'calorific/plain', true],
    ['energy-per-electricity', 'calorific/plain/plain', false],
  ] as const)('of %s: %s is one: %s', (dimension, basis, is) => expect(isBasisOf(dimension, basis)).toBe(is));
});

describe('quantities', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])('%d is no value', (value) => {
    expect(() => quantity(value, 't')).toThrow(/not-finite/);
    expect(isQuantity({ value, unit: 't', basis: 'plain' })).toBe(false);
  });
  it('overflow is refused, not returned', () => {
    const huge = quantity(Number.MAX_VALUE, 't');
    expect(() => add(huge, huge)).toThrow(/not-finite/);
    expect(() => convert(huge, 'kg')).toThrow(/not-finite/);
    expect(() => multiply(huge, quantity(2, '1'))).toThrow(/not-finite/);
    expect(() => divide(huge, quantity(1e-300, 'd'))).toThrow(/not-finite/);
    expect(() => sumQuantities([huge, huge])).toThrow(/not-finite/);
  });
  it('there is no minus zero', () => {
    expect(Object.is(quantity(-0, 't').value, 0)).toBe(true);
    expect(Object.is(negate(quantity(0, 't')).value, 0)).toBe(true);
  });
  it.each([
    [{ value: 1, unit: 'tce', basis: 'calorific' }, true],
    [{ value: 1, unit: 'tce', basis: 'plain' }, false],
    [{ value: 1, unit: 'toString', basis: 'plain' }, false],
    [{ value: '1', unit: 't', basis: 'plain' }, false],
    [null, false],
    ['1 t', false],
  ])('%o is one: %s', (thing, is) => expect(isQuantity(thing)).toBe(is));
  it('data is narrowed before it is added', () => {
    const q = quantity(1, 'tce', 'calorific');
    expect(narrowQuantity(q as never, 'energy', 'calorific')).toEqual(q);
    expect(narrowQuantity(q as never, 'energy', 'unstated')).toBeNull();
    expect(narrowQuantity(q as never, 'power', 'plain')).toBeNull();
  });
  it('compares across units', () => {
    expect(compare(quantity(1, '10k-kW'), quantity(10, 'MW'))).toBe(0);
    expect(compare(quantity(1, 'GW'), quantity(99, '10k-kW'))).toBe(1);
    expect(compare(quantity(-1, 't'), quantity(0, 'kg'))).toBe(-1);
  });
  it('addition commutes, in the unit of the first', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        fc.double({ min: -1e12, max: 1e12, noNaN: true }),
        (a, b) => {
          expect(add(quantity(a, 't'), quantity(b, 't'))).toEqual(add(quantity(b, 't'), quantity(a, 't')));
        },
      ),
    );
  });
  it('shares move by points', () => {
    expectQuantity(shiftShare(quantity(16, '%'), quantity(2.5, 'percentage-point')), quantity(18.5, '%'), { abs: 0 });
    expectQuantity(subtract(quantity(0.4, '1'), quantity(25, '%')), quantity(0.15, 'pp1'), { abs: 1e-15 });
  });
  it('activity times k is result times k', () => {
    const factor = quantity(2.66, 'tCO2/tce', 'territorial/calorific');
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (value) => {
        const once = multiply(quantity(value, 'tce', 'calorific'), factor).value;
        const twice = multiply(quantity(value * 2, 'tce', 'calorific'), factor).value;
        expect(twice).toBe(once * 2);
      }),
    );
  });
  it('a quotient has the unit of its parts, or the one asked for', () => {
    const per = divide(quantity(900, '10k-m2'), quantity(60, '10k-person'));
    expect(per).toEqual(reported({ value: 15, unit: 'm2/person', basis: 'plain' }));
    const own = divide(quantity(50, 'km'), quantity(40, '10k-person'));
    expect(own).toEqual(reported({ value: 1.25, unit: 'km/10k-person', basis: 'plain' }));
    expect(divide(quantity(1, 't'), quantity(4, 't'), '%')).toEqual(reported({ value: 25, unit: '%', basis: 'plain' }));
    expect(divide(quantity(1, 't'), quantity(50, '%'))).toEqual(reported({ value: 2, unit: 't', basis: 'plain' }));
    expect(divide(quantity(1, 't'), quantity(0, 't'))).toEqual(absent('division-by-zero'));
    expect(divide(quantity(0, 't'), quantity(0, 't'))).toEqual(absent('division-by-zero'));
  });
  it('changes of basis leave the amount what it was', () => {
    expect(toReferenceConditions(quantity(107.32, 'm3', 'gas-20C'), quantity(1.0732, '1'), 'gas-0C')).toEqual({
      value: 100,
      unit: 'm3',
      basis: 'gas-0C',
    });
    expect(stateBasis(quantity(5, 'tce', 'unstated'), 'calorific')).toEqual(quantity(5, 'tce', 'calorific'));
  });
});

describe('powers of ten', () => {
  it('move the point of the shortest text, with and without writing it', () => {
    const printed = fc.tuple(fc.maxSafeInteger(), fc.nat(8)).map(([digits, places]) => digits / 10 ** places);
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(fc.oneof(printed, any), fc.integer({ min: -12, max: 12 }), (value, power) => {
        const [mantissa = '', exponent = '0'] = String(value).split('e');
        expect(scaleByPowerOfTen(value, power) + 0).toBe(Number(`${mantissa}e${Number(exponent) + power}`) + 0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('sums', () => {
  it.each([
    [[], 0],
    [[0.1, 0.2, 0.3], 0.6],
    [[1e16, 1, -1e16], 1],
    [[1, 1e100, 1, -1e100], 2],
    [[2 ** 53, 1, 2 ** -60], 2 ** 53 + 2],
    [Array.from({ length: 10 }, () => 0.1), 1],
  ])('%o is %d', (numbers, total) => expect(sumExactly(numbers)).toBe(total));
  it('do not depend on the order', () => {
    const numbers = fc.array(fc.double({ min: -1e15, max: 1e15, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(numbers, fc.infiniteStream(fc.nat()), (list, keys) => {
        const shuffled = list
          .map((value) => ({ value, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        expect(sumExactly(shuffled.map(({ value }) => value))).toBe(sumExactly(list));
      }),
    );
  });
  it('agree with exact whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeInteger(), { maxLength: 20 }), (list) => {
        expect(sumExactly(list)).toBe(Number(list.reduce((sum, value) => sum + BigInt(value), 0n)));
      }),
    );
  });
  it('an empty list has none', () => expect(sumQuantities([])).toEqual(absent('not-reported')));
  it('missing is named and never zero; not occurring leaves no hole', () => {
    const parts = [
      { id: 'c', item: reported(quantity(3, '10k-t')) },
      { id: 'a', item: reported(quantity(5000, 't')) },
      { id: 'b', item: absent('NE') },
      { id: 'd', item: absent('IE') },
    ];
    const { total, coverage } = sumReported(parts, '10k-t');
    expect(total).toEqual(reported(quantity(3.5, '10k-t')));
    expect(coverage).toEqual({
      expected: 4,
      present: 2,
      settled: [{ id: 'd', why: 'IE' }],
      missing: [{ id: 'b', why: 'NE' }],
    });
    expect(isComplete(coverage)).toBe(false);
    expect(isComplete(coverageOf(parts.filter(({ id }) => id !== 'b')))).toBe(true);
    expect(isComplete(coverageOf([]))).toBe(false);
  });
  it('each part more that is missing lowers the coverage, never the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: null }), { minLength: 1 }),
        (values) => {
          const parts = values.map((value, id) => ({
            id: String(id),
            item: value === null ? absent('not-reported') : reported(quantity(value, 't')),
          }));
          const { total, coverage } = sumReported(parts);
          expect(coverage.present + coverage.missing.length).toBe(values.length);
          expect(total.ok).toBe(coverage.present > 0);
          if (total.ok) expect(total.value.value).toBe(sumExactly(values.filter((value) => value !== null)));
        },
      ),
    );
  });
});

describe('absence', () => {
  it('carries its reason up untouched', () => {
    const gone = absent('rejected', 'meter stood still');
    expect(mapReported(gone, (value: number) => value + 1)).toBe(gone);
    expect(thenReported(reported(1), () => gone)).toBe(gone);
    expect(bothReported(reported(1), gone)).toBe(gone);
    expect(bothReported(reported(1), reported(2))).toEqual(reported([1, 2]));
  });
  it('has a name in both languages for every reason, and settles three of them', () => {
    for (const why of absenceReasons) expect(absenceLabel(why).zh && absenceLabel(why).en).toBeTruthy();
    expect(absenceReasons.filter(isSettled)).toEqual(['NO', 'NA', 'IE']);
  });
});

describe('expectQuantity', () => {
  const one = quantity(1, 'tce', 'calorific');
  it('passes within the tolerance, in unit and basis', () => {
    expectQuantity(quantity(1.0004, 'tce', 'calorific'), one, { abs: 0.0005 });
    expectQuantity(reported(one), one, { abs: 0 });
  });
  it.each([
    ['a number off', quantity(1.1, 'tce', 'calorific'), 0.05, /off by/],
    ['another unit', quantity(1, 'kgce', 'calorific'), 1e9, /got 1 kgce/],
    ['another basis', quantity(1, 'tce', 'unstated'), 1e9, /unstated/],
    ['an absence', absent('NE'), 1e9, /absent: NE/],
    ['no tolerance', one, Number.NaN, /tolerance/],
  ])('fails on %s', (_, actual, abs, message) => {
    expect(() => expectQuantity(actual, one, { abs })).toThrow(message);
  });
});
