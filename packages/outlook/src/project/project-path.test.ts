/** @module The city model against what it must equal: hand-made sums, the identity layer, an inventory; and what cannot change it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityModel } from '../model/city-model.ts';
import { exampleModel, figure } from '../model/example-model.ts';
import type { Plain } from '../model/model-fault.ts';
import { readModel } from '../model/read-model.ts';
import { calibrate, type Observation } from './calibrate.ts';
import { growthForm } from './growth-form.ts';
import { projectIdentity } from './identity-layer.ts';
import { type ProjectOptions, projectPath } from './project-path.ts';
import { survivalAt } from './survival.ts';

const read = (more: Plain = {}): CityModel => {
  const model = readModel(exampleModel(more));
  if (!model.ok) throw new Error(model.error.message.en);
  return model.value;
};
const path = (model: CityModel, options: ProjectOptions = {}) => {
  const found = projectPath(model, options);
  if (!found.ok) throw new Error(found.error.message.en);
  return found.value;
};
const one = (value: number, more: Plain = {}) => figure(value, '1', more);

describe('the base year', () => {
  const { co2, processCo2, primaryEnergy, nonFossilShare, netImport, coal, electricity } = path(read());
  it('is the sum of its parts by hand', () => {
    // works 50 (10^4 tce): coal 35, gas 10, power 5; homes 20: gas 12, power 8. Coal power 2e5 MWh at 0.31.
    const coalTce = 35e4 + 2e5 * 0.31;
    expect(coal[0]).toBeCloseTo(coalTce, 6);
    expect(co2.direct[0]).toBeCloseTo(coalTce * 2.66 + 22e4 * 1.56, 4);
    const demand = 13e4 / 0.1229;
    expect(electricity[0]).toBeCloseTo(demand, 6);
    const bought = demand / 0.95 - 7e5;
    expect(netImport[0]).toBeCloseTo(bought, 5);
    expect(co2['with-power-import'][0]).toBeCloseTo((co2.direct[0] ?? 0) + bought * 0.3, 4);
    expect(processCo2[0]).toBeCloseTo(30e4, 6);
    const clean = 0.305 * (5e5 + bought * 0.5);
    const fossil = coalTce + 22e4 + bought * 0.305 * 0.5;
    expect(primaryEnergy[0]).toBeCloseTo(fossil + clean, 4);
    expect(nonFossilShare[0]).toBeCloseTo(clean / (fossil + clean), 12);
  });
});

describe('parts', () => {
  it('sum to the totals in every year', () => {
    const model = read();
    const { energy, finalEnergy, years, processBySector, processCo2 } = path(model);
    for (const t of years.keys()) {
      const sum = Object.values(energy)
        .flatMap((fuels) => Object.values(fuels))
        .reduce((total, list) => total + (list[t] ?? 0), 0);
      expect(sum / (finalEnergy[t] ?? 1)).toBeCloseTo(1, 12);
      const process = Object.values(processBySector).reduce((total, list) => total + (list[t] ?? 0), 0);
      expect(process).toBeCloseTo(processCo2[t] ?? 0, 6);
    }
  });
});

describe('the identity layer', () => {
  it('is reproduced when the model is fed its numbers', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            base: fc.double({ min: 1, max: 1e3, noNaN: true }),
            growth: fc.double({ min: -0.05, max: 0.1, noNaN: true }),
            fall: fc.double({ min: -0.02, max: 0.08, noNaN: true }),
          }),
          { minLength: 1, maxLength: 12 },
        ),
        (rows) => {
          const identity = projectIdentity({
            draws: 1,
            sectors: rows.length,
            years: 20,
            base: Float64Array.from(rows, ({ base }) => base * 1e4 * 2.66),
            growth: Float64Array.from(rows, ({ growth }) => growth),
            fall: Float64Array.from(rows, ({ fall }) => fall),
            slowdown: 0,
          });
          const model = read({
            gdp: undefined,
            fuels: (exampleModel().fuels as readonly Plain[]).slice(0, 1),
            drivers: rows.map(({ growth }, index) => ({
              id: `d${index}`,
              name: { zh: '', en: '' },
              growth: one(growth),
            })),
            sectors: rows.map(({ base, fall }, index) => ({
              id: `s${index}`,
              name: { zh: '', en: '' },
              driver: `d${index}`,
              energy: figure(base, '10k-tce'),
              improvement: one(fall),
              shares: { coal: one(1) },
            })),
            power: undefined,
            levers: [],
            scenarios: [],
            targets: [],
          });
          const found = path(model);
          expect((found.co2.direct.at(-1) ?? 0) / (identity.last[0] ?? 1)).toBeCloseTo(1, 9);
          expect(found.peak.level / (identity.level[0] ?? 1)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 40 },
    );
  });
  it('splits every change into four terms without rest', () => {
    const { years, co2, gdp, primaryEnergy, fossilEnergy } = path(read());
    const terms = growthForm(years, { co2: co2.direct, gdp: gdp ?? [], energy: primaryEnergy, fossil: fossilEnergy });
    expect(terms).toHaveLength(20);
    for (const { co2: whole, gdp: g, intensity, share, factor } of terms)
      expect(g + intensity + share + factor).toBeCloseTo(whole, 12);
    expect(terms[0]?.gdp).toBeCloseTo(Math.log(1.05), 12);
  });
});

describe('units', () => {
  it('change nothing: the same amounts in other units give the same path', () => {
    const sectors = exampleModel().sectors as readonly Plain[];
    const other = read({
      sectors: [
        { ...sectors[0], activity: figure(1e6, 't'), intensity: figure(0.5e3, 'kgce/t') },
        { ...sectors[1], energy: figure(2e5, 'tce') },
      ],
    });
    const [a, b] = [path(read()), path(other)];
    for (const t of a.years.keys())
      expect((b.co2['with-process'][t] ?? 0) / (a.co2['with-process'][t] ?? 1)).toBeCloseTo(1, 12);
    expect(b.peak.year).toBe(a.peak.year);
  });
});

describe('scenarios', () => {
  it('store differences and inherit the rest', () => {
    const model = read();
    const at = (scenario: string | null) => path(model, { scenario }).co2.direct.at(-1) ?? 0;
    expect(at('bare')).toBeGreaterThan(at(null));
    expect(at('bare-slow')).toBeLessThan(at('bare'));
    expect(path(model, { scenario: 'bare-slow' }).gdp?.at(-1)).toBeCloseTo(1.02 ** 20, 10);
    expect(projectPath(model, { scenario: 'none' })).toMatchObject({ ok: false, error: { code: 'unknown-scenario' } });
  });
});

describe('levers', () => {
  it('that ask for more never leave more CO2', () => {
    const model = read();
    fc.assert(
      fc.property(
        fc.constantFrom('levers.saving.size', 'levers.gas-for-coal.size'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (id, a, b) => {
          const low = path(model, { values: { [id]: Math.min(a, b) } }).co2['with-process'];
          const high = path(model, { values: { [id]: Math.max(a, b) } }).co2['with-process'];
          for (const [t, value] of high.entries()) expect(value).toBeLessThanOrEqual((low[t] ?? 0) * (1 + 1e-12));
        },
      ),
    );
  });
  it('keep useful energy when a fuel is used better', () => {
    const sectors = exampleModel().sectors as readonly Plain[];
    const model = read({ sectors: [{ ...sectors[0], efficiency: { coal: one(0.5), gas: one(0.8) } }, sectors[1]] });
    const { energy } = path(model, { fullDelivery: true, scenario: null, values: { 'levers.saving.size': 0 } });
    const before = (energy.works?.coal?.[0] ?? 0) / (energy.works?.electricity?.[0] ?? 1);
    const after = (energy.works?.coal?.at(-1) ?? 0) / (energy.works?.electricity?.at(-1) ?? 1);
    const gas = (energy.works?.gas?.at(-1) ?? 0) / (energy.works?.electricity?.at(-1) ?? 1);
    expect((before - after) * 0.5).toBeCloseTo((gas - 2) * 0.8, 10);
  });
});

describe('a stock', () => {
  const sectors = exampleModel().sectors as readonly Plain[];
  const cars = (life: number): CityModel =>
    read({
      sectors: [
        {
          id: 'cars',
          name: { zh: '汽车', en: 'cars' },
          driver: 'gdp',
          elasticity: one(0),
          activity: figure(1000, 'vehicle'),
          stock: {
            survival: { kind: 'weibull', life: figure(life, 'year'), shape: one(3) },
            technologies: [
              { id: 'petrol', fuel: 'gas', share: one(1), use: figure(1, 'tce/vehicle') },
              { id: 'electric', fuel: 'electricity', share: one(0), use: figure(0.25, 'tce/vehicle') },
            ],
            sales: [{ year: 2021, shares: { petrol: one(0), electric: one(1) } }],
          },
        },
        sectors[1],
      ],
      levers: [],
      scenarios: [],
    });
  it('keeps its size and turns over as fast as things wear out', () => {
    const { energy } = path(cars(10));
    const petrol = energy.cars?.gas ?? [];
    const electric = energy.cars?.electricity ?? [];
    for (const [t, value] of petrol.entries()) expect(value + 4 * (electric[t] ?? 0)).toBeCloseTo(1000, 6);
    expect(petrol[0]).toBeCloseTo(1000, 9);
    // A steady stock of mixed ages: what is left after ten years is the sum of S(a+10) over the sum of S(a).
    const left = (t: number) =>
      Array.from({ length: 100 }, (_, age) => survivalAt('weibull', 10, 3, age + t)).reduce((a, b) => a + b, 0);
    expect(petrol[10]).toBeCloseTo((1000 * left(10)) / left(0), 6);
    expect(survivalAt('weibull', 10, 3, 10)).toBeCloseTo(0.5, 12);
    expect(path(cars(20)).energy.cars?.gas?.[10]).toBeGreaterThan(petrol[10] ?? 0);
  });
});

describe('calibration', () => {
  const inventory: readonly Observation[] = [
    { kind: 'energy', id: 'works coal', sector: 'works', fuel: 'coal', value: 40e4, relativeSd: 1e-4 },
    { kind: 'energy', id: 'homes', sector: 'homes', fuel: null, value: 22e4, relativeSd: 1e-4 },
    { kind: 'process', id: 'process', sector: 'works', value: 33e4, relativeSd: 1e-4 },
    { kind: 'co2', id: 'direct', total: 'direct', value: 165e4, relativeSd: 1e-4 },
  ];
  it('reproduces an inventory, and moves no more than it must', () => {
    const fitted = calibrate(read(), inventory, 0.2);
    if (!fitted.ok) throw new Error(fitted.error.message.en);
    const { energy, co2, processCo2 } = path(fitted.value.model);
    expect((energy.works?.coal?.[0] ?? 0) / 40e4).toBeCloseTo(1, 5);
    expect(((energy.homes?.gas?.[0] ?? 0) + (energy.homes?.electricity?.[0] ?? 0)) / 22e4).toBeCloseTo(1, 5);
    expect((processCo2[0] ?? 0) / 33e4).toBeCloseTo(1, 5);
    expect((co2.direct[0] ?? 0) / 165e4).toBeCloseTo(1, 5);
    for (const { before, after } of fitted.value.residuals)
      expect(Math.abs(after)).toBeLessThanOrEqual(Math.abs(before) + 1e-9);
    // Nothing says anything about power in the works.
    expect(fitted.value.corrections.find(({ cell }) => cell === 'works/electricity')?.factor).toBeCloseTo(1, 9);
  });
  it('leaves a sound model alone, and shows what contradicting figures leave over', () => {
    const same = calibrate(
      read(),
      [{ kind: 'energy', id: 'homes', sector: 'homes', fuel: null, value: 20e4, relativeSd: 0.01 }],
      0.2,
    );
    if (!same.ok) throw new Error('refused');
    for (const { factor } of same.value.corrections) expect(factor).toBeCloseTo(1, 12);
    const torn = calibrate(
      read(),
      [
        { kind: 'energy', id: 'a', sector: 'homes', fuel: null, value: 18e4, relativeSd: 0.01 },
        { kind: 'energy', id: 'b', sector: 'homes', fuel: null, value: 22e4, relativeSd: 0.01 },
      ],
      0.2,
    );
    if (!torn.ok) throw new Error('refused');
    expect(torn.value.residuals.map(({ after }) => Math.sign(after))).toEqual([1, -1]);
  });
  it('refuses a figure that nothing adds to', () => {
    expect(
      calibrate(read(), [{ kind: 'energy', id: 'mines', sector: 'mines', fuel: null, value: 1, relativeSd: 0.1 }], 0.2),
    ).toMatchObject({ ok: false, error: { code: 'total-zero' } });
  });
});
