/** @module Monthly estimates from electricity: closed forms by hand, months that sum to the books, revisions kept once each. */
import { fullTracer, type Quantity, quantity } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import { describe, expect, it } from 'vitest';
import { type NowcastSector, nowcastMonth, nowcastTotal, type Revision, reviseNowcast } from './nowcast.ts';

const energy = (value: number) => quantity(value, '10k-tce', 'calorific') as unknown as Quantity;
const power = (value: number) => quantity(value, '100m-kWh');
const january = (year: number) => year * 12;
const industry: NowcastSector = {
  sector: 'industry',
  // Ratios 10, 9 and 9.9: changes ln 0.9 and ln 1.1.
  years: [
    { year: 2021, amount: energy(400), power: power(40), source: 'books-2021' },
    { year: 2022, amount: energy(360), power: power(40), source: 'books-2022' },
    { year: 2023, amount: energy(396), power: power(40), source: 'books-2023' },
  ],
  power: new Map([
    ...Array.from({ length: 12 }, (_, month) => [january(2023) + month, power(40 / 12)] as const),
    [january(2024), power(4)],
  ]),
};
const made = (sector: NowcastSector, month: number) => {
  const nowcast = nowcastMonth(fullTracer, sector, month);
  if (!nowcast.ok) throw new Error(nowcast.note);
  return nowcast.value;
};

describe('one month', () => {
  it('is its electricity times the ratio of the last year with books: 4 x 9.9', () => {
    expectQuantity(made(industry, january(2024)).value, energy(39.6), { abs: 1e-9 });
    expect(made(industry, january(2024))).toMatchObject({ ratioOf: 2023, reconciled: false });
  });
  it('has an interval out of the changes of the ratio: z(0.95) x sqrt((ln 0.9)^2 + (ln 1.1)^2)/2)', () => {
    const { interval } = made(industry, january(2024));
    const width = Math.exp(1.6448536269514722 * Math.sqrt((Math.log(0.9) ** 2 + Math.log(1.1) ** 2) / 2));
    expect(interval.ok && interval.value.high).toBeCloseTo(39.6 * width, 6);
    expect(interval.ok && interval.value.low).toBeCloseTo(39.6 / width, 6);
  });
  it('two years ahead is less sure than one', () => {
    const later = { ...industry, power: new Map([[january(2025), power(4)]]) };
    const [one, two] = [made(industry, january(2024)).interval, made(later, january(2025)).interval];
    expect(one.ok && two.ok && two.value.high > one.value.high).toBe(true);
  });
  it('has no interval where the ratio changed but once', () => {
    const young = { ...industry, years: industry.years.slice(1) };
    expect(made(young, january(2024)).interval).toMatchObject({ ok: false, why: 'NE' });
  });
  it('takes a declared correction, but not once the books of the year are there', () => {
    const corrected = { ...industry, correction: { factor: 0.5, because: 'a plant closed' } };
    expectQuantity(made(corrected, january(2024)).value, energy(19.8), { abs: 1e-9 });
    expectQuantity(made(corrected, january(2023)).value, energy(33), { abs: 1e-9 });
  });
  it('months of a year with books sum to the books', () => {
    const months = Array.from({ length: 12 }, (_, month) => made(industry, january(2023) + month));
    expect(months.every(({ reconciled }) => reconciled)).toBe(true);
    expect(months.reduce((sum, { value }) => sum + value.value.value, 0)).toBeCloseTo(396, 9);
  });
  it.each([
    ['a month without electricity', industry, january(2024) + 1],
    ['no year with both numbers', { ...industry, years: [] }, january(2024)],
  ])('%s has none, with the reason', (_, sector, month) => {
    expect(nowcastMonth(fullTracer, sector, month)).toMatchObject({ ok: false, why: 'not-reported' });
  });
});

describe('all sectors', () => {
  const buildings = { ...industry, sector: 'buildings' };
  it('add up, whatever their order', () => {
    const total = nowcastTotal(fullTracer, [industry, buildings], january(2024));
    expectQuantity(total.total, energy(79.2), { abs: 1e-9 });
    expect(nowcastTotal(fullTracer, [buildings, industry], january(2024))).toEqual(total);
  });
  it('one without a number leaves no total and is named', () => {
    const { total } = nowcastTotal(fullTracer, [industry, { ...buildings, power: new Map() }], january(2024));
    expect(total).toMatchObject({ ok: false, note: expect.stringContaining('buildings') });
  });
});

describe('revisions', () => {
  const first = made(industry, january(2024));
  const withBooks = made(
    {
      ...industry,
      years: [...industry.years, { year: 2024, amount: energy(420), power: power(42), source: 'books-2024' }],
    },
    january(2024),
  );
  const states: readonly (readonly [string, typeof first])[] = [
    ['2024-02-15', first],
    ['2024-06-15', first],
    ['2025-10-15', withBooks],
  ];
  const history = (order: typeof states) =>
    order.reduce<readonly Revision[]>((all, [on, nowcast]) => reviseNowcast(all, on, nowcast), []);
  it('keep the estimate and the number of the books, each once', () => {
    expect(history(states).map(({ on, value, reconciled }) => [on, Math.round(value * 10) / 10, reconciled])).toEqual([
      ['2024-02-15', 39.6, false],
      ['2025-10-15', 40, true],
    ]);
    expect(history([...states, ...states])).toEqual(history(states));
  });
});
