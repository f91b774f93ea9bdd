import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  comparePeriods,
  contains,
  enclose,
  firstMonth,
  firstYear,
  fiveYearPlan,
  fiveYearPlanOf,
  intersect,
  isPartition,
  isSamePeriod,
  lastMonth,
  lastYear,
  meets,
  monthOf,
  monthsIn,
  overlaps,
  type Period,
  quarterOf,
  rangeOf,
  shift,
  split,
  yearOf,
} from './period.ts';
import { fiveYearPlanName, parseFiveYearPlanName, parsePeriod, periodCode, periodLabel } from './period-text.ts';

const year = fc.integer({ min: 1970, max: 2090 });
const simple = fc.oneof(
  year.map(yearOf),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => quarterOf(y, q)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => monthOf(y, m)),
);
const period: fc.Arbitrary<Period> = fc.oneof(
  simple,
  fc.integer({ min: 4, max: 25 }).map(fiveYearPlan),
  fc
    .tuple(simple, simple)
    .map(([a, b]) => (comparePeriods(a, b) <= 0 && firstMonth(a) <= lastMonth(b) ? rangeOf(a, b) : rangeOf(b, a))),
);

describe('five-year plans', () => {
  it.each([
    [14, '十四五', 2021, 2025],
    [15, '十五五', 2026, 2030],
    [13, '十三五', 2016, 2020],
    [11, '十一五', 2006, 2010],
    [10, '十五', 2001, 2005],
    [9, '九五', 1996, 2000],
    [20, '二十五', 2051, 2055],
    [3, '三五', 1966, 1970],
  ])('the %ith is %s, %i to %i', (number, name, from, to) => {
    const plan = fiveYearPlan(number);
    expect([firstYear(plan), lastYear(plan), fiveYearPlanName(number)]).toEqual([from, to, name]);
    expect(parseFiveYearPlanName(`“${name}”期间`)).toEqual(plan);
    expect(fiveYearPlanOf(to)).toEqual(plan);
    expect(isSamePeriod(plan, rangeOf(yearOf(from), yearOf(to)))).toBe(true);
  });
  it.each(['十四', '五', '四', '', '十四五六', '百五'])('"%s" names none', (name) =>
    expect(parseFiveYearPlanName(name)).toBeNull(),
  );
  it('there is none before the third', () => {
    expect(fiveYearPlanOf(1965)).toBeNull();
    expect(() => fiveYearPlan(2)).toThrow(/not-a-period/);
  });
});

describe('text of periods', () => {
  it.each([
    ['2025', '2025年', '2025'],
    ['2025Q1', '2025年第一季度', 'first quarter of 2025'],
    ['2025-03', '2025年3月', 'March 2025'],
    ['FYP14', '“十四五”时期（2021—2025年）', 'five-year plan 14 (2021–2025)'],
    ['2021..2025', '2021—2025年', '2021–2025'],
    ['2021-11..2022-02', '2021年11月—2022年2月', 'November 2021–February 2022'],
  ])('%s is %s', (code, zh, en) => {
    const read = parsePeriod(code);
    expect(read && periodLabel(read)).toEqual({ zh, en });
    expect(read && periodCode(read)).toBe(code);
  });
  it.each([
    '',
    '25',
    '2025Q5',
    '2025-13',
    '2025-00',
    '0000',
    'FYP1',
    '2025..2021',
    '2021..',
    '..',
    '2021..2022..2023',
    'FYP13..FYP14',
  ])('"%s" is none', (code) => expect(parsePeriod(code)).toBeNull());
  it('the code is read back as the same period', () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(parsePeriod(periodCode(p))).toEqual(p);
      }),
    );
  });
});

describe('the algebra of periods', () => {
  it.each([[2025.5], [Number.NaN], [0], [10000]])('refuses the year %d', (value) =>
    expect(() => yearOf(value)).toThrow(/not-a-period/),
  );
  it('refuses quarters, months and ranges that are none', () => {
    expect(() => quarterOf(2025, 0)).toThrow();
    expect(() => monthOf(2025, 13)).toThrow();
    expect(() => rangeOf(yearOf(2026), yearOf(2025))).toThrow(/not-a-period/);
  });
  it('a year is four quarters or twelve months, and a half year is no year', () => {
    expect(split(yearOf(2025), 'quarter')).toEqual([1, 2, 3, 4].map((q) => quarterOf(2025, q)));
    expect(split(fiveYearPlan(14), 'year')).toEqual([2021, 2022, 2023, 2024, 2025].map(yearOf));
    expect(split(rangeOf(monthOf(2025, 1), monthOf(2025, 6)), 'year')).toBeNull();
    expect(split(monthOf(2025, 1), 'quarter')).toBeNull();
    expect(split(yearOf(2024), 'month')).toHaveLength(12);
  });
  it('moves by its own length', () => {
    expect(shift(yearOf(2025), -1)).toEqual(yearOf(2024));
    expect(shift(quarterOf(2025, 4), 1)).toEqual(quarterOf(2026, 1));
    expect(shift(monthOf(2025, 1), -1)).toEqual(monthOf(2024, 12));
    expect(shift(fiveYearPlan(14), 1)).toEqual(fiveYearPlan(15));
    expect(shift(rangeOf(yearOf(2021), yearOf(2025)), 1)).toEqual(rangeOf(yearOf(2026), yearOf(2030)));
  });
  it('intersects and encloses', () => {
    expect(intersect(fiveYearPlan(14), rangeOf(yearOf(2024), yearOf(2027)))).toEqual(
      rangeOf(yearOf(2024), yearOf(2025)),
    );
    expect(intersect(yearOf(2024), yearOf(2025))).toBeNull();
    expect(intersect(yearOf(2024), quarterOf(2024, 2))).toEqual(quarterOf(2024, 2));
    expect(enclose(quarterOf(2024, 1), quarterOf(2024, 4))).toEqual(yearOf(2024));
    expect(meets(yearOf(2024), quarterOf(2025, 1))).toBe(true);
  });
  it('parts of a split partition the whole, in any order; one less does not', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('year', 'quarter', 'month'), (p, into) => {
        const parts = split(p, into);
        if (parts === null) return;
        expect(isPartition(p, [...parts].reverse())).toBe(true);
        expect(isPartition(p, parts.slice(1))).toBe(false);
        expect(isPartition(p, [...parts, ...parts.slice(0, 1)])).toBe(false);
        expect(parts.reduce((sum, part) => sum + monthsIn(part), 0)).toBe(monthsIn(p));
      }),
    );
  });
  it('intersection lies in both, enclosure contains both, containment is an order', () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        const shared = intersect(a, b);
        expect(shared !== null).toBe(overlaps(a, b));
        if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
        const around = enclose(a, b);
        expect(contains(around, a) && contains(around, b)).toBe(true);
        if (contains(a, b) && contains(b, a)) expect(isSamePeriod(a, b)).toBe(true);
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
      }),
    );
  });
  it('a shift there and back is the same span', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: -3, max: 3 }), (p, steps) => {
        if (p.kind === 'five-year-plan' && p.number + steps < 3) return;
        expect(isSamePeriod(shift(shift(p, steps), -steps), p)).toBe(true);
      }),
    );
  });
});
