/** @module Stored numbers as series: the light is the same in whatever order files were taken in, and of one day the later number stands. */
import type { SeriesPointRow } from '@dafeng/database';
import { fullTracer, monthOf } from '@dafeng/quantity';
import { bindTargets, followTarget, judgeLight, trackTarget } from '@dafeng/tracking';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derivedSeries, storedSeries } from './stored-series.ts';

const fall = trackTarget({
  id: 'fall',
  section: '1.1',
  indicator: '单位地区生产总值能耗',
  canonical: 'energy-intensity-of-gdp-reduction',
  value: 14,
  unit: '%',
  year: 2030,
  periodStart: null,
  baselineYear: 2025,
  comparator: '>=',
  kindOfValue: 'reduction',
  qualifier: [],
  strength: 'binding',
  scope: '全市',
  implied: false,
  ambiguous: false,
});
const row = (indicator: string, period: string, value: number, received: string | null): SeriesPointRow => ({
  sequence: 0,
  cityId: '999901',
  subject: 'city',
  sector: null,
  indicator,
  target: null,
  period,
  since: null,
  value,
  absence: null,
  unit: indicator === 'gross-domestic-product' ? '100m-yuan' : '10k-tce',
  basis: indicator === 'gross-domestic-product' ? 'constant@2020' : 'unstated',
  method: null,
  quality: 'final',
  due: null,
  received,
  source: '示例',
  locator: `${indicator} ${period} ${received}`,
  origin: 'import',
  importId: null,
  at: '2026-04-20T00:00:00.000Z',
  by: { userId: null, name: '示例' },
});
const energy = (period: string, value: number, received: string) =>
  row('total-energy-consumption', period, value, received);
const gdp = (period: string, value: number, received: string) => row('gross-domestic-product', period, value, received);
const rows = [
  energy('2025', 1100, '2026-01-18'),
  gdp('2025', 2000, '2026-01-20'),
  energy('2025-01..2025-03', 290, '2025-04-18'),
  gdp('2025-01..2025-03', 480, '2025-04-20'),
  energy('2026-01', 105, '2026-02-18'),
  energy('2026-02', 95, '2026-03-18'),
  energy('2026-03', 104, '2026-04-18'),
  energy('2026-03', 102, '2026-04-22'),
  gdp('2026-01..2026-03', 505, '2026-04-20'),
];
const lightOf = (given: readonly SeriesPointRow[], asOf?: string) => {
  const stored = storedSeries(
    given.map((one, index) => ({ ...one, sequence: index + 1 })),
    '999901',
  );
  const series = [...stored, ...derivedSeries(stored).map((one) => one.series)];
  const binding = bindTargets([fall], series).get(fall.id) ?? { own: null, level: null };
  return judgeLight(followTarget(fall, binding, fullTracer).at(monthOf(2026, 3), asOf === undefined ? {} : { asOf }));
};

describe('a light out of stored numbers', () => {
  it('is judged by the revision: 302/505 against 290/480', () => {
    const { judged, fired } = lightOf(rows);
    expect(judged?.value.value.value).toBeCloseTo(1 - 302 / 505 / (290 / 480), 12);
    expect(fired?.level.order).toBe(2);
    expect(lightOf(rows, '2026-04-21').judged?.value.value.value).toBeCloseTo(1 - 304 / 505 / (290 / 480), 12);
  });
  it('does not depend on the order in which they were taken in, nor does its trace', () => {
    const expected = lightOf(rows);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (order) => {
        expect(lightOf(order)).toEqual(expected);
      }),
    );
  });
  it('of two numbers that arrived on one day follows the one that was written later', () => {
    const later = [...rows, energy('2026-03', 100, '2026-04-22')];
    expect(lightOf(later).judged?.value.value.value).toBeCloseTo(1 - 300 / 505 / (290 / 480), 12);
  });
});
