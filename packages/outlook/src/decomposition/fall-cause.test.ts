/** @module Active and passive falls, and the chains whose factors multiply back to what they came from. */
import { describe, expect, it } from 'vitest';
import { decompose, periodTotal } from './decompose.ts';
import { fallCause } from './fall-cause.ts';
import { kayaFossilPeriod, kayaPeriod, partsPeriod } from './kaya-chain.ts';

const effect = (...byFactor: number[]) => ({
  from: 2020,
  to: 2025,
  total: byFactor.reduce((sum, one) => sum + one, 0),
  byFactor,
});
const roles = ['population', 'activity', 'intensity', 'mix'] as const;

describe('the cause of a fall', () => {
  it.each([
    ['active', effect(1, 5, -8, -4), 1],
    ['passive', effect(-2, -9, -3, 1), 3 / 14],
    ['passive', effect(0, -5, -5, 0), 0.5],
    ['no-fall', effect(1, 9, -4, -1), null],
  ] as const)('is %s', (label, one, share) => {
    const found = fallCause('lmdi-1-additive', one, roles);
    expect(found.label).toBe(label);
    if (share === null) expect(found.activeShare).toBeNull();
    else expect(found.activeShare).toBeCloseTo(share, 12);
  });
  it('counts ratios by their logarithms', () => {
    const ratios = { from: 2020, to: 2025, total: 0.9 * 0.8, byFactor: [1, 1, 0.9, 0.8] };
    expect(fallCause('lmdi-1-multiplicative', ratios, roles)).toMatchObject({ label: 'active', activeShare: 1 });
  });
  it('is not said where nobody says what a factor is', () => {
    expect(fallCause('lmdi-1-additive', effect(-1, -1), null).label).toBe('not-said');
  });
});

describe('chains', () => {
  const totals = { year: 2020, population: 260, gdp: 1600, energy: 1000, co2: 1800, fossilShare: 0.78 };
  it('multiply back to CO2', () => {
    expect(periodTotal(kayaPeriod(totals))).toBeCloseTo(1800, 9);
    expect(periodTotal(kayaFossilPeriod(totals) ?? { year: 0, x: [] })).toBeCloseTo(1800, 9);
    expect(periodTotal(partsPeriod(totals, [700, 0, 500]))).toBeCloseTo(1200, 9);
  });
  it('have no fossil factor where the share is not known', () => {
    expect(kayaFossilPeriod({ ...totals, fossilShare: null })).toBeNull();
  });
  it('give every part its own effect, and all of them the change', () => {
    const found = decompose({
      method: 'lmdi-1-additive',
      factors: ['gdp', 'a', 'b'],
      chained: true,
      periods: [partsPeriod(totals, [700, 500]), partsPeriod({ year: 2025, gdp: 2000 }, [600, 650])],
    });
    if (!found.ok) throw new Error(found.error.message.en);
    const [one] = found.value.effects;
    expect(one?.byFactor.reduce((sum, value) => sum + value, 0)).toBeCloseTo(50, 9);
    expect(one?.byFactor[1] ?? 0).toBeLessThan(0);
  });
});
