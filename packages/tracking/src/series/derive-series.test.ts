/** @module Intensities out of their parts: by hand, only where both parts are whole, a revision for each arrival. */
import { fullTracer, replay } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { seriesOf } from '../testing-series.ts';
import { deriveRatio } from './derive-series.ts';
import { placeSeries } from './indicator-series.ts';

const derive = (energy: string, gdp: string) => {
  const [over] = seriesOf(`indicator,period,value,received,method\n${energy}`);
  const [under] = seriesOf(`indicator,period,value,basis,received\n${gdp}`);
  if (!over || !under) throw new Error('no series');
  return deriveRatio(fullTracer, 'energy-intensity-of-gdp', placeSeries(over), placeSeries(under));
};
const energy = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map((row) => `total-energy-consumption,${row.trim()}`)
    .join('\n');
const gdp = (rows: string) =>
  rows
    .trim()
    .split('\n')
    .map((row) => `gross-domestic-product,${row.trim()}`)
    .join('\n');

describe('an intensity out of energy and GDP', () => {
  it('is energy of the year to date over GDP of the same months', () => {
    const { series, traces } = derive(
      energy(`2025-01..2025-02,10,,
        2025-03,6,,
        2025-04,5,,`),
      gdp(`2025Q1,32,constant@2020,`),
    );
    const [point] = series.points;
    // 16 of 10k tce over 32 of 100m yuan: 160000 t / 320000 of 10k yuan.
    expect(point).toMatchObject({ value: { ok: true, value: { value: 0.5, unit: 'tce/10k-yuan' } }, received: null });
    expect(series.points).toHaveLength(1);
    const trace = traces.get(point?.locator ?? '');
    if (!trace) throw new Error('no trace');
    expect(replay(trace)).toBe(0.5);
  });
  it('has no point where a month is blank, and none of a later month of energy alone', () => {
    const { series } = derive(energy(`2025-01,10,,\n2025-03,6,,`), gdp(`2025Q1,32,constant@2020,`));
    expect(series.points).toEqual([]);
  });
  it('has no point across a change of method', () => {
    const { series } = derive(energy(`2025-01..2025-02,10,,old\n2025-03,6,,new`), gdp(`2025Q1,32,constant@2020,`));
    expect(series.points).toEqual([]);
  });
  it('is absent with the reason where GDP does not say its prices', () => {
    const { series } = derive(energy(`2025-01..2025-03,16,,`), gdp(`2025Q1,32,current,`));
    expect(series.points).toMatchObject([{ value: { ok: false, why: 'outside-validity' } }]);
  });
  it('is revised on the day on which a part is, and not seen before the last part arrived', () => {
    const { series } = derive(
      energy(`2025-01..2025-03,16,2025-04-15,\n2025-01..2025-03,17,2025-05-15,`),
      gdp(`2025Q1,32,constant@2020,2025-04-20`),
    );
    expect(series.points.map(({ received, value }) => [received, value.ok && value.value.value])).toEqual([
      ['2025-04-20', 0.5],
      ['2025-05-15', 0.53125],
    ]);
  });
});
