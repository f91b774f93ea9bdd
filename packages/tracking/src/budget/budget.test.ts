/** @module Budgets: used and remaining add up to what may be used, blanks are not zero, what is carried is only what is known. */
import { fullTracer, monthOf, noTracer, replay, type Trace } from '@dafeng/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyReported } from '../explained-number.ts';
import { placeSeries } from '../series/indicator-series.ts';
import { seriesOf } from '../testing-series.ts';
import { type Budget, type BudgetIssue, standingRows } from './budget.ts';
import { burnDown } from './burn-down.ts';
import { checkBudgets } from './check-budgets.ts';
import { type BudgetForecast, budgetStanding } from './standing.ts';

const issue = (id: string, amount: number | null, change: Partial<BudgetIssue> = {}): BudgetIssue => ({
  id,
  action: 'issue',
  year: 2025,
  amount,
  of: null,
  on: '2025-01-10',
  document: '临府发〔2025〕1号',
  reason: '年度下达',
  ...change,
});
const budget = (change: Partial<Budget> = {}): Budget => ({
  id: 'city',
  name: '全市',
  kind: 'energy',
  indicator: 'total-energy-consumption',
  unit: '10k-tce',
  basis: 'calorific',
  region: null,
  sector: null,
  entity: null,
  scope: '全市',
  parent: null,
  from: 2025,
  to: 2025,
  carry: false,
  log: [issue('a', 600)],
  ...change,
});
const use = (months: Readonly<Record<string, number | ''>>, unit = '10k-tce', basis = 'calorific') => {
  const [series] = seriesOf(
    `indicator,period,value,unit,basis\n${Object.entries(months)
      .map(([period, value]) => `total-energy-consumption,${period},${value},${unit},${basis}`)
      .join('\n')}`,
  );
  return series ? placeSeries(series) : null;
};
const year = (of: number, each: number, months = 12) =>
  Object.fromEntries(
    Array.from({ length: months }, (_, index) => [`${of}-${String(index + 1).padStart(2, '0')}`, each]),
  );
const standing = (
  of: Budget,
  series: ReturnType<typeof use>,
  at = monthOf(2025, 3),
  on = '2025-04-01',
  forecast: BudgetForecast | null = null,
) => budgetStanding(fullTracer, of, series, at, on, forecast);
const numberIn = (item: AnyReported<Trace | null> | null): number | string =>
  item === null ? 'none' : item.ok ? item.value.value.value : item.why;

describe('a yearly budget', () => {
  it('used 55 a month until March after 50 a month: 165 used, 435 left, 660 expected, 60 over', () => {
    const { issued, used, remaining, until, expected, overrun, verdict, carried } = standing(
      budget(),
      use({ ...year(2024, 50), ...year(2025, 55, 3) }),
    );
    expect([numberIn(issued), numberIn(used), numberIn(remaining), until, carried]).toEqual([
      600,
      165,
      435,
      '2025-03',
      null,
    ]);
    expect(expected.ok && expected.value.value.value.value).toBeCloseTo(660, 9);
    expect(numberIn(overrun)).toBeCloseTo(60, 9);
    expect(verdict).toBe('expected-over');
    for (const item of [issued, used, remaining, overrun])
      expect(item.ok && replay(item.value.trace)).toBe(item.ok && item.value.value.value);
  });
  it('with two earlier years whole, lowest and highest of what they give', () => {
    // The first quarter was 1/5 of 2023 (30 of 150) and 1/4 of 2024: 165 x 5 = 825, 165 x 4 = 660.
    const series = use({ ...year(2023, 10, 3), '2023-04..2023-12': 120, ...year(2024, 50), ...year(2025, 55, 3) });
    const { expected, verdict } = standing(budget({ log: [issue('a', 700)] }), series);
    expect(expected.ok && [expected.value.low?.value.value, expected.value.high?.value.value]).toEqual([
      expect.closeTo(660, 9),
      expect.closeTo(825, 9),
    ]);
    expect(expected.ok && expected.value.years).toEqual([2024, 2023]);
    expect(verdict).toBe('may-be-over');
  });
  it('takes a forecast made elsewhere, with its bounds', () => {
    const forecast = { value: 590, low: 570, high: 620, source: 'outlook' };
    const { expected, overrun, verdict } = standing(
      budget(),
      use(year(2025, 50, 3)),
      monthOf(2025, 3),
      '2025-04-01',
      forecast,
    );
    expect(expected).toMatchObject({
      value: { low: { value: { value: 570 } }, high: { value: { value: 620 } }, by: 'forecast' },
    });
    expect([numberIn(overrun), verdict]).toEqual([-10, 'may-be-over']);
  });
  it('a blank month leaves what was used open', () => {
    const { used, remaining, verdict } = standing(
      budget(),
      use({ ...year(2025, 50, 1), '2025-02': '', '2025-03': 50 }),
    );
    expect([used.ok, remaining.ok, verdict]).toEqual([false, false, 'open']);
  });
  it('a row told twice counts once, an adjustment counts, a later one is not seen, a withdrawn one is gone from its day', () => {
    const log = [
      issue('a', 600),
      issue('a', 600),
      issue('b', -20, { action: 'adjust', on: '2025-03-01' }),
      issue('c', 50, { on: '2025-09-01' }),
      issue('d', null, { action: 'withdraw', of: 'b', on: '2025-06-01' }),
    ];
    const issuedOn = (on: string, rows = log) =>
      numberIn(standing(budget({ log: rows }), null, monthOf(2025, 12), on).issued);
    expect(['2025-02-01', '2025-04-01', '2025-06-01', '2025-12-31'].map((on) => issuedOn(on))).toEqual([
      600, 580, 600, 650,
    ]);
    const undone = [...log, issue('e', null, { action: 'undo', of: 'd', on: '2025-06-01' })];
    expect(issuedOn('2025-12-31', undone)).toBe(630);
    expect(issuedOn('2024-12-31')).toBe('not-reported');
  });
  it('use in tonnes is converted, in another basis it is not compared', () => {
    const converted = standing(budget(), use(year(2025, 500_000, 3), 'tce'));
    expect([numberIn(converted.used), converted.used.ok && converted.used.value.value.unit]).toEqual([150, '10k-tce']);
    expect(standing(budget({ basis: 'equivalent@0.3' }), use(year(2025, 50, 3))).used).toMatchObject({
      ok: false,
      why: 'rejected',
    });
  });
  it('used beyond what is allowed is over, whatever is expected', () => {
    expect(standing(budget({ log: [issue('a', 100)] }), use(year(2025, 50, 3))).verdict).toBe('over');
  });
});

describe('a rolling budget', () => {
  const rolling = budget({ to: 2027, carry: true, log: [issue('a', 600), issue('b', 590, { year: 2026 })] });
  it('carries what is left', () => {
    const { issued, carried, allowed, remaining } = standing(
      rolling,
      use({ ...year(2025, 48), ...year(2026, 50, 2) }),
      monthOf(2026, 2),
      '2026-12-31',
    );
    expect([issued, carried, allowed, remaining].map(numberIn)).toEqual([590, 24, 614, 514]);
  });
  it('carries what was overdrawn', () => {
    const { carried } = standing(
      rolling,
      use({ ...year(2025, 51), ...year(2026, 50, 2) }),
      monthOf(2026, 2),
      '2026-12-31',
    );
    expect(numberIn(carried)).toBe(-12);
  });
  it('carries nothing it does not know', () => {
    const { remaining } = standing(
      rolling,
      use({ ...year(2025, 48, 11), ...year(2026, 50, 2) }),
      monthOf(2026, 2),
      '2026-12-31',
    );
    expect(remaining).toMatchObject({ ok: false, note: expect.stringContaining('2025') });
  });
});

describe('month by month', () => {
  it('remaining falls by what is used; the even pace ends at nothing', () => {
    const { months, paceBy } = burnDown(noTracer, budget(), use(year(2025, 55, 3)), monthOf(2025, 3), '2025-04-01');
    expect(paceBy).toBe('even');
    expect(months.map(({ remaining }) => numberIn(remaining)).slice(0, 4)).toEqual([545, 490, 435, 'not-reported']);
    expect([months[2]?.pace, months[11]?.pace].map((item) => item && numberIn(item))).toEqual([450, 0]);
  });
  it('the pace follows the course of the year before, where that is whole', () => {
    const winter = { ...year(2024, 50), '2024-01': 100, '2024-02': 0 };
    const { months, paceBy } = burnDown(
      noTracer,
      budget(),
      use({ ...winter, ...year(2025, 55, 1) }),
      monthOf(2025, 1),
      '2025-04-01',
    );
    expect([paceBy, months[0] && numberIn(months[0].pace), months[1] && numberIn(months[1].pace)]).toEqual([
      'last-year',
      500,
      500,
    ]);
  });
});

describe('a tree of budgets', () => {
  const part = (id: string, amount: number, change: Partial<Budget> = {}) =>
    budget({ id, name: id, parent: 'city', log: [issue(id, amount)], ...change });
  const codes = (...budgets: readonly Budget[]) => checkBudgets(budgets, '2025-12-31').map(({ code }) => code);
  it.each([
    ['parts that come to the whole', [part('x', 300.1), part('y', 299.9)], []],
    ['parts beyond the whole', [part('x', 300), part('y', 301)], ['sum-differs']],
    ['parts in another unit', [part('x', 1, { unit: 'tce' })], ['unknown-unit']],
    ['parts of other years', [part('x', 1, { from: 2026, to: 2026 })], ['unknown-unit']],
    [
      'one entity under two sectors',
      [
        part('x', 1, { sector: 'industry', entity: 'e' }),
        part('y', 1, { sector: 'transport', entity: 'e' }),
        part('z', 1, { sector: 'transport', entity: 'e', from: 2026, to: 2026, parent: 'y' }),
      ],
      ['unknown-unit', 'counted-twice'],
    ],
  ])('%s', (_, parts, expected) => {
    expect(codes(budget(), ...parts)).toEqual(expected);
  });
  it('a withdrawn whole with issued parts, a parent that is not there, a circle', () => {
    const log = [issue('a', 600), issue('w', null, { action: 'withdraw', of: 'a', on: '2025-06-01' })];
    expect(codes(budget({ log }), part('x', 1))).toEqual(['sum-differs']);
    expect(codes(part('x', 1, { parent: 'nowhere' }))).toEqual(['unknown-target']);
    expect(codes(budget({ parent: 'x' }), part('x', 1))).toContain('circle');
  });
});

describe('the log in any order', () => {
  const rows = fc.array(
    fc.record({
      amount: fc.integer({ min: -1000, max: 1000 }).map((tenths) => tenths / 10),
      day: fc.integer({ min: 1, max: 28 }),
      takes: fc.option(
        fc.record({ action: fc.constantFrom<'withdraw' | 'undo'>('withdraw', 'undo'), back: fc.nat(5) }),
      ),
    }),
    { minLength: 1, maxLength: 12 },
  );
  it('gives the same standing', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 28 }), fc.infiniteStream(fc.nat()), (given, day, shuffle) => {
        const log = given.map(({ amount, day: on, takes }, index) =>
          issue(`r${index}`, takes && index > 0 ? null : amount, {
            on: `2025-01-${String(on).padStart(2, '0')}`,
            ...(takes && index > 0 ? { action: takes.action, of: `r${Math.max(0, index - 1 - takes.back)}` } : {}),
          }),
        );
        const mixed = log
          .map((row) => ({ row, key: shuffle.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const on = `2025-01-${String(day).padStart(2, '0')}`;
        const of = (rowsOf: readonly BudgetIssue[]) =>
          standing(budget({ log: rowsOf }), use(year(2025, 5, 3)), monthOf(2025, 3), on);
        expect(of([...mixed, ...mixed])).toEqual(of(log));
        expect(standingRows(budget({ log: mixed }), 2025, on)).toEqual(standingRows(budget({ log }), 2025, on));
      }),
      { numRuns: 60 },
    );
  });
});
