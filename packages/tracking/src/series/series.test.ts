/** @module Tables of numbers as series: what is refused, at its row; months added up and compared; leap years; a back-test of a rule. */
import { parseCsv } from '@dafeng/accounting';
import { fullTracer, monthOf } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { explainNumbers } from '../explained-number.ts';
import { backTest } from '../rules/back-test.ts';
import { getRuleSet, readRuleSet } from '../rules/rule-set.ts';
import { bindOne, seriesOf, statedTarget } from '../testing-series.ts';
import { bindTargets } from './bind-series.ts';
import { dayNumber, daysIn, dayText, lastDayOf, yearBeforePlan } from './calendar.ts';
import { yearOnYear } from './combine-months.ts';
import { placeSeries, seenAt } from './indicator-series.ts';
import { readSeries } from './read-series.ts';

const faultsOf = (text: string): readonly string[] => {
  const table = parseCsv('s.csv', text);
  const read = table.ok ? readSeries(table.value) : null;
  return read && !read.ok ? read.faults.map(({ code, place }) => `${code} ${place}`) : [];
};

describe('what a table may not hold', () => {
  it.each([
    ['no value column', 'indicator,period\na,2025', 'missing-column s.csv'],
    ['no period', 'indicator,period,value\nforest-cover,Q3,1', 'not-a-period s.csv 第 2 行'],
    ['text for a number', 'indicator,period,value\nforest-cover,2024,六十', 'not-a-number s.csv 第 2 行'],
    ['a unit of another kind', 'indicator,period,value,unit\nforest-cover,2024,6,万千瓦', 'unknown-unit s.csv 第 2 行'],
    [
      'a fall since no year',
      'indicator,period,value\nenergy-intensity-of-gdp-reduction,2024,3',
      'since-missing s.csv 第 2 行',
    ],
    ['an indicator nobody knows', 'indicator,period,value\nhappiness,2024,3', 'unknown-target s.csv 第 2 行'],
    ['no date', 'indicator,period,value,received\nforest-cover,2024,62,2025-02-30', 'not-a-date s.csv 第 2 行'],
    ['no quality', 'indicator,period,value,quality\nforest-cover,2024,62,good', 'unknown-quality s.csv 第 2 行'],
    [
      'two values for one year',
      'indicator,period,value\nforest-cover,2024,62\nforest-cover,2024,63',
      'two-values forest-cover 2024',
    ],
  ])('%s', (_, text, fault) => expect(faultsOf(text)).toContain(fault));
  it('all faults are named at once', () => {
    expect(faultsOf('indicator,period,value\nforest-cover,x,1\nforest-cover,2024,y')).toHaveLength(2);
  });
  it('a scope stands before a subject kept beside it, and a subject alone is the scope', () => {
    const head = 'indicator,subject,period,value';
    expect(seriesOf(`${head},scope\nforest-cover,松隐县,2024,62,body:7`)[0]?.scope).toBe('body:7');
    expect(seriesOf(`${head}\nforest-cover,松隐县,2024,62`)[0]?.scope).toBe('松隐县');
  });
  it('Chinese headings and names are read', () => {
    const [series] = seriesOf('指标,时期,数值,单位\n森林覆盖率,2024,62.4,%');
    expect(series).toMatchObject({
      indicator: 'forest-cover',
      scope: '全市',
      points: [{ value: { ok: true, value: { value: 62.4 } } }],
    });
  });
});

describe('which of several series a target is followed by', () => {
  const target = statedTarget({ canonical: 'raw-coal-consumption', value: 770, unit: '万吨', year: 2025 });
  const of = (origin: 'books' | 'import', ...rows: readonly string[]) => {
    const [series] = seriesOf(`indicator,period,value\n${rows.map((row) => `raw-coal-consumption,${row}`).join('\n')}`);
    if (!series) throw new Error();
    return { ...series, origin };
  };
  const books = of('books', '2020,770', '2024,778');
  const origin = (...series: readonly ReturnType<typeof of>[]) => bindTargets([target], series).get('t1')?.own?.origin;
  it.each([
    ['books where both reach equally far', of('import', '2020,770', '2024,779'), 'books'],
    ['the months where they go on', of('import', '2020,770', '2024,778', '2025-01,60'), 'import'],
    ['books where the months do not know the base year', of('import', '2025-01,60'), 'books'],
  ])('%s', (_, other, expected) => {
    expect(origin(other, books)).toBe(expected);
    expect(origin(books, other)).toBe(expected);
  });
});

describe('the calendar', () => {
  it.each([
    [2024, 29],
    [2025, 28],
    [2000, 29],
    [1900, 28],
  ])('February %i has %i days', (year, days) =>
    expect(daysIn({ first: year * 12 + 1, last: year * 12 + 1 })).toBe(days),
  );
  it('knows the last day of a month and reads it back', () => {
    expect(dayText(lastDayOf(2024 * 12 + 1))).toBe('2024-02-29');
    expect(dayNumber('2025-02-29')).toBeNull();
    expect(dayText(dayNumber('2025-12-31') ?? 0)).toBe('2025-12-31');
  });
  it('a path to 2025 begins with 2020, one to 2030 with 2025', () => {
    expect([yearBeforePlan(2025), yearBeforePlan(2030)]).toEqual([2020, 2025]);
  });
  it('February against a leap February is compared as printed, and per day beside it', () => {
    const [series] = seriesOf(
      'indicator,period,value,unit\ntotal-energy-consumption,2024-02,29,10k-tce\ntotal-energy-consumption,2025-02,28,10k-tce',
    );
    if (!series) throw new Error();
    const placed = placeSeries(series);
    const month = 2025 * 12 + 1;
    const change = yearOnYear(explainNumbers(fullTracer), placed, seenAt(placed, month, Number.POSITIVE_INFINITY), {
      first: month,
      last: month,
    });
    if (!change.ok || !change.value.ratio.ok) throw new Error();
    expect(change.value.days).toEqual([29, 28]);
    expect(change.value.ratio.value.value.value).toBeCloseTo(28 / 29, 12);
    expect(change.value.ratioPerDay).toBeCloseTo(1, 12);
  });
});

describe('rules of a city', () => {
  const set = getRuleSet('ndrc-2021');
  if (!set) throw new Error();
  const [row] = set.rules;
  if (!row) throw new Error();
  it.each([
    ['a typo', { when: 'mett' }, 'rule-typo'],
    ['a gap held against a share', { when: 'result > 10%' }, 'rule-typo'],
    ['a level that is not there', { level: 'purple' }, 'unknown-level'],
    ['no silent case', { cases: [{ name: 'a', fires: true, facts: { met: true } }] }, 'rule-without-case'],
    [
      'a case that does not hold',
      {
        cases: [
          { name: 'a', fires: true, facts: { met: false } },
          { name: 'b', fires: false, facts: {} },
        ],
      },
      'rule-without-case',
    ],
  ])('%s is said at once', (_, change, code) => {
    expect(readRuleSet({ ...set, rules: [{ ...row, ...change }] })).toMatchObject({ ok: false, faults: [{ code }] });
  });
  it('a sound set is taken', () => expect(readRuleSet(set).ok).toBe(true));
  it('is back-tested month by month, knowing only what had arrived', () => {
    const target = statedTarget({
      canonical: 'energy-intensity-of-gdp-reduction',
      kindOfValue: 'reduction',
      value: 15,
      baselineYear: 2020,
    });
    const binding = bindOne(
      target,
      `indicator,period,value,since,received
energy-intensity-of-gdp-reduction,2021,3.5,2020,2022-03-15
energy-intensity-of-gdp-reduction,2022,1,2021,2023-03-15
energy-intensity-of-gdp-reduction,2023,5.2,2022,2024-03-15`,
    );
    const test = backTest(set, target, binding, monthOf(2022, 1), monthOf(2024, 6));
    expect(test.lights.map(({ light }) => light.fired?.level.id ?? 'none').join(' ')).toBe(
      [
        ...Array(2).fill('none'),
        ...Array(12).fill('third'),
        ...Array(12).fill('first'),
        ...Array(4).fill('third'),
      ].join(' '),
    );
    expect(test).toMatchObject({ changes: 3, counts: { none: 2, third: 16, first: 12 } });
  });
});
