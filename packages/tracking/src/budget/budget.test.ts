/** @module Budgets: used and remaining add up to what may be used, blanks are not zero, what is carried is only what is known. */
import { monthOf, type Quantity, quantity } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { placeSeries } from '../series/indicator-series.ts';
import { seriesOf } from '../testing-series.ts';
import { type Budget, type BudgetIssue, budgetStanding, checkBudgets } from './budget.ts';

const tce = (value: number) => quantity(value, '10k-tce', 'calorific') as unknown as Quantity;
const issue = (id: string, value: number, on = '2025-01-10'): BudgetIssue => ({
  id,
  on,
  amount: tce(value),
  because: 'yearly',
});
const budget = (change: Partial<Budget> = {}): Budget => ({
  id: 'city',
  kind: 'energy',
  region: '999901',
  sector: null,
  entity: null,
  parent: null,
  from: 2025,
  to: 2025,
  issued: { 2025: [issue('a', 600)] },
  carry: false,
  ...change,
});
const use = (months: Readonly<Record<string, number | ''>>) => {
  const [series] = seriesOf(
    `indicator,period,value,unit,basis\n${Object.entries(months)
      .map(([period, value]) => `total-energy-consumption,${period},${value},10k-tce,calorific`)
      .join('\n')}`,
  );
  return series ? placeSeries(series) : null;
};
const year = (of: number, each: number, months = 12) =>
  Object.fromEntries(
    Array.from({ length: months }, (_, index) => [`${of}-${String(index + 1).padStart(2, '0')}`, each]),
  );

describe('a yearly budget', () => {
  it('used 55 a month until March after 50 a month: 165 used, 435 left, 660 expected, 60 over', () => {
    const standing = budgetStanding(
      budget(),
      use({ ...year(2024, 50), ...year(2025, 55, 3) }),
      monthOf(2025, 3),
      '2025-04-01',
    );
    expect(standing).toMatchObject({ issued: 600, used: { value: 165 }, remaining: { value: 435 }, until: '2025-03' });
    expect(standing.expected.ok && standing.expected.value.value).toBeCloseTo(660, 9);
    expect(standing.overrun.ok && standing.overrun.value).toBeCloseTo(60, 9);
  });
  it('takes a forecast made elsewhere, with its bounds', () => {
    const forecast = { value: 590, low: 570, high: 620, source: 'outlook' };
    const standing = budgetStanding(budget(), use(year(2025, 50, 3)), monthOf(2025, 3), '2025-04-01', forecast);
    expect(standing).toMatchObject({
      expected: { value: { low: 570, high: 620, by: 'outlook' } },
      overrun: { value: -10 },
    });
  });
  it('a blank month leaves what was used open', () => {
    const { used, remaining } = budgetStanding(
      budget(),
      use({ ...year(2025, 50, 1), '2025-02': '', '2025-03': 50 }),
      monthOf(2025, 3),
      '2025-04-01',
    );
    expect([used.ok, remaining.ok]).toEqual([false, false]);
  });
  it('a notice received twice is issued once, a withdrawal counts, a later one is not seen', () => {
    const issued = {
      2025: [issue('a', 600), issue('a', 600), issue('b', -20, '2025-03-01'), issue('c', 50, '2025-09-01')],
    };
    expect(budgetStanding(budget({ issued }), null, monthOf(2025, 3), '2025-04-01').issued).toBe(580);
  });
  it('in another unit is not compared', () => {
    const inTonnes = budget({
      issued: { 2025: [{ ...issue('a', 6e6), amount: quantity(6e6, 'tce', 'calorific') as unknown as Quantity }] },
    });
    expect(budgetStanding(inTonnes, use(year(2025, 50, 3)), monthOf(2025, 3), '2025-04-01').used).toMatchObject({
      ok: false,
      why: 'rejected',
    });
  });
});

describe('a rolling budget', () => {
  const rolling = budget({ to: 2027, carry: true, issued: { 2025: [issue('a', 600)], 2026: [issue('b', 590)] } });
  it('carries what is left', () => {
    const standing = budgetStanding(
      rolling,
      use({ ...year(2025, 48), ...year(2026, 50, 2) }),
      monthOf(2026, 2),
      '2026-12-31',
    );
    expect(standing).toMatchObject({ issued: 590, carried: { value: 24 }, remaining: { value: 514 } });
  });
  it('carries nothing it does not know', () => {
    expect(
      budgetStanding(rolling, use({ ...year(2025, 48, 11), ...year(2026, 50, 2) }), monthOf(2026, 2), '2026-12-31')
        .remaining.ok,
    ).toBe(false);
  });
});

describe('a tree of budgets', () => {
  it('parts may not exceed the whole, parents must be there, one unit each', () => {
    const part = (id: string, value: number, parent = 'city') =>
      budget({ id, parent, issued: { 2025: [issue(id, value)] } });
    expect(checkBudgets([budget(), part('x', 300), part('y', 300)], '2025-12-31')).toEqual([]);
    expect(checkBudgets([budget(), part('x', 300), part('y', 301)], '2025-12-31').map(({ code }) => code)).toEqual([
      'sum-differs',
    ]);
    expect(checkBudgets([part('x', 1, 'nowhere')], '2025-12-31').map(({ code }) => code)).toEqual(['unknown-target']);
  });
});
