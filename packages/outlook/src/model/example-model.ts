/** @module A small city model as plain data, for tests and for trying the format out; its numbers are made up. */
import type { Plain } from './model-fault.ts';
import { modelFormat } from './read-model.ts';

/** A number in the form of the file. */
export const figure = (value: number, unit: string, more: Plain = {}): Plain => ({
  value,
  unit,
  source: 'made up',
  status: 'assumed',
  ...more,
});
const one = (value: number, more: Plain = {}): Plain => figure(value, '1', more);

/** Two sectors, coal, gas and power, one plant, two levers, one scenario; `more` replaces top-level entries. */
export const exampleModel = (more: Plain = {}): Plain => ({
  format: modelFormat,
  id: 'example',
  name: { zh: '示例', en: 'example' },
  baseYear: 2020,
  horizon: 2040,
  gdp: 'gdp',
  fuels: [
    { id: 'coal', kind: 'fossil', coal: true, factor: figure(2.66, 'tCO2/tce') },
    { id: 'gas', kind: 'fossil', factor: figure(1.56, 'tCO2/tce') },
    { id: 'electricity', kind: 'electricity' },
  ],
  drivers: [
    {
      id: 'gdp',
      name: { zh: '生产总值', en: 'GDP' },
      growth: one(0.05, { distribution: { kind: 'normal', sd: 0.01 } }),
    },
    { id: 'output', name: { zh: '产出', en: 'output' }, parent: 'gdp', elasticity: one(0.8) },
  ],
  sectors: [
    {
      id: 'works',
      name: { zh: '工厂', en: 'works' },
      driver: 'output',
      activity: figure(100, '10k-t'),
      intensity: figure(0.5, 'tce/t', { distribution: { kind: 'lognormal', sd: 0.05 } }),
      improvement: one(0.02, { distribution: { kind: 'normal', sd: 0.005 } }),
      shares: { coal: one(0.7), gas: one(0.2), electricity: one(0.1) },
      process: figure(0.3, 'tCO2/t'),
    },
    {
      id: 'homes',
      name: { zh: '居民', en: 'homes' },
      driver: 'gdp',
      elasticity: one(0.5),
      energy: figure(20, '10k-tce'),
      shares: { gas: one(0.6), electricity: one(0.4) },
    },
  ],
  power: {
    calorific: figure(0.1229, 'tce/MWh'),
    equivalent: figure(0.305, 'tce/MWh'),
    loss: one(0.05),
    plants: [
      { id: 'hydro', name: { zh: '水电', en: 'hydro' }, generation: figure(5, '100m-kWh') },
      {
        id: 'coal-power',
        name: { zh: '煤电', en: 'coal power' },
        fuel: 'coal',
        generation: figure(2, '100m-kWh'),
        rate: figure(0.31, 'tce/MWh'),
      },
    ],
    grid: { factor: figure(0.3, 'tCO2/MWh'), nonFossil: one(0.5) },
  },
  sinks: [{ id: 'forest', name: { zh: '森林', en: 'forest' }, uptake: figure(10, '10k-tCO2') }],
  levers: [
    {
      id: 'saving',
      name: { zh: '节能', en: 'saving' },
      stage: 'efficiency',
      sectors: ['works', 'homes'],
      size: one(0.2),
      start: 2021,
      end: 2030,
      shape: 'linear',
      clause: 'section 1',
    },
    {
      id: 'gas-for-coal',
      name: { zh: '煤改气', en: 'gas for coal' },
      stage: 'fuel-switch',
      sectors: ['works'],
      from: 'coal',
      to: 'gas',
      size: one(0.3),
      start: 2022,
      end: 2032,
      shape: 's-curve',
    },
  ],
  scenarios: [
    { id: 'bare', name: { zh: '无措施', en: 'no measures' }, levers: { saving: false, 'gas-for-coal': false } },
    {
      id: 'bare-slow',
      name: { zh: '无措施慢增长', en: 'no measures, slow' },
      parent: 'bare',
      set: { 'drivers.gdp.growth': { value: 0.02, source: 'made up', status: 'assumed' } },
    },
  ],
  targets: [
    {
      id: 'share-2030',
      name: { zh: '非化石占比', en: 'non-fossil share' },
      indicator: 'non-fossil-share',
      year: 2030,
      sense: 'at-least',
      value: one(0.2, { status: 'plan-target' }),
    },
  ],
  ...more,
});
