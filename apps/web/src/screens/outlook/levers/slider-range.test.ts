import type { Parameter } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { rangeOf } from './slider-range.ts';

const parameter = (id: string, value: number, unit: string): Parameter => ({
  id,
  index: 0,
  value,
  unit,
  scale: 1,
  year: null,
  source: 'made up',
  status: 'assumed',
  distribution: null,
  group: 'delivery',
});

describe('a slider', () => {
  it.each([
    ['levers.a.size', 0.18, '1', 0, 1],
    ['drivers.gdp.growth.2026', 0.055, '1', -0.04, 0.12],
    ['power.grid.fall', 0.025, '1', -0.02, 0.15],
    ['levers.hydro.size', 16.5, '100m-kWh', 0, 50],
    ['levers.coal-less.size', -35, '100m-kWh', -100, 0],
    ['power.grid.factor', 0.3, 'tCO2/MWh', 0, 1],
    ['levers.none.size', 0, '100m-kWh', 0, 1],
  ])('of %s at %d holds its value with room to either side', (id, value, unit, min, max) => {
    const range = rangeOf(parameter(id, value, unit));
    expect([range.min, range.max]).toEqual([min, max]);
    expect(range.step).toBeGreaterThan(0);
  });
});
