/** @module The outlook of a small city: reproducible, the same from many workers, monotone in its levers, honest about the horizon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CityModel } from '../model/city-model.ts';
import { exampleModel, figure } from '../model/example-model.ts';
import type { Plain } from '../model/model-fault.ts';
import { readModel } from '../model/read-model.ts';
import { linearShapley } from './linear-attribution.ts';
import { joinDraws, runDraws } from './run-draws.ts';
import { concludeOutlook, type OutlookOptions, prepareOutlook, runOutlook } from './run-outlook.ts';
import { monteCarloShapley } from './sobol-indices.ts';

const read = (more: Plain = {}): CityModel => {
  const model = readModel(exampleModel(more));
  if (!model.ok) throw new Error(model.error.message.en);
  return model.value;
};
const run = (model: CityModel, options: OutlookOptions = {}) => {
  const found = runOutlook(model, { draws: 1024, skipRemoval: true, ...options });
  if (!found.ok) throw new Error(found.error.message.en);
  return found.value;
};
const one = (value: number, more: Plain = {}) => figure(value, '1', more);
const noisy = read({
  yearNoise: one(0.03),
  drivers: [
    { ...(exampleModel().drivers as readonly Plain[])[0], shock: { sd: one(0.01), persistence: one(0.3) } },
    (exampleModel().drivers as readonly Plain[])[1],
  ],
  correlations: [{ between: ['drivers.gdp.growth', 'sectors.works.improvement'], value: 0.5 }],
});

describe('a run', () => {
  it('repeats bit for bit with its seed, and differs with another', () => {
    expect(JSON.stringify(run(noisy))).toBe(JSON.stringify(run(noisy)));
    expect(JSON.stringify(run(noisy, { seed: 2 }))).not.toBe(JSON.stringify(run(noisy)));
  });
  it('gives these bits on every machine', () => {
    const { level, pBy } = run(noisy, { draws: 256, seed: 7 }).summary;
    expect([String(level.p05), String(level.p95), pBy['2030']?.value]).toEqual([
      '1571880.1613924813',
      '2469795.4103579805',
      0.08203125,
    ]);
  });
  it('is the same from one worker and from many', () => {
    const prepared = prepareOutlook(noisy, { draws: 1000 });
    if (!prepared.ok) throw new Error('refused');
    const { compiled, plan } = prepared.value;
    const whole = concludeOutlook(compiled, plan, runDraws(compiled, plan));
    const cuts = [0, 1, 130, 131, 700, 1000];
    const parts = cuts.slice(1).map((end, k) => runDraws(compiled, plan, cuts[k], end - (cuts[k] ?? 0)));
    expect(JSON.stringify(concludeOutlook(compiled, plan, joinDraws(parts.reverse())))).toBe(JSON.stringify(whole));
  });
  it('keeps its probabilities together', () => {
    const { summary, attribution } = run(noisy);
    expect(Object.values(summary.distribution).reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
    expect(summary.distribution).not.toHaveProperty('2040');
    const by = Object.values(summary.pBy).map(({ value }) => value);
    expect(by).toEqual([...by].sort((a, b) => a - b));
    expect((attribution?.effects ?? []).reduce((sum, { shapley }) => sum + shapley, 0)).toBeCloseTo(1, 9);
    expect(attribution?.explained).toBeGreaterThan(0.95);
    for (const [t, high] of (summary.observable?.p95.slice(0, 5) ?? []).entries())
      expect(high).toBeGreaterThan(summary.structural.p95[t] ?? 0);
  });
  it('never calls the horizon a peak', () => {
    const rising = run(noisy, { scenario: 'bare' });
    expect(rising.summary.distribution.notByHorizon).toBeGreaterThan(0.9);
  });
  it('refuses draws and seeds that cannot be', () => {
    for (const options of [{ draws: 0 }, { draws: 1.5 }, { seed: -1 }, { draws: 2 ** 30 }])
      expect(runOutlook(noisy, options)).toMatchObject({ ok: false, error: { code: 'value-out-of-range' } });
  });
});

describe('more ambitious levers', () => {
  it('never raise the probability of passing a cap', () => {
    const withSize = (saving: number, gas: number, cap: number): number => {
      const [first, second] = exampleModel().levers as readonly Plain[];
      const model = read({
        levers: [
          { ...first, size: one(saving) },
          { ...second, size: one(gas) },
        ],
        targets: [
          {
            id: 'cap',
            name: { zh: '上限', en: 'cap' },
            indicator: 'co2-cap',
            year: 2030,
            sense: 'at-most',
            value: figure(cap, '10k-tCO2'),
          },
        ],
      });
      return 1 - (run(model, { draws: 128 }).summary.targets[0]?.pMet ?? 0);
    };
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(part, part, part, part, fc.double({ min: 100, max: 260, noNaN: true }), (a, b, c, d, cap) => {
        expect(withSize(Math.max(a, b), Math.max(c, d), cap)).toBeLessThanOrEqual(
          withSize(Math.min(a, b), Math.min(c, d), cap),
        );
      }),
      { numRuns: 15 },
    );
  });
  it('taken away, make an early peak no likelier here', () => {
    const { removal } = run(noisy, { draws: 512, skipRemoval: false });
    expect(removal.map(({ id }) => id)).toEqual(['saving', 'gas-for-coal']);
    for (const { change } of removal) expect(change).toBeLessThanOrEqual(0);
  });
});

describe('units', () => {
  it('change neither peak nor probabilities', () => {
    const sectors = exampleModel().sectors as readonly Plain[];
    const model = (scale: number, unit: string) =>
      read({ sectors: [{ ...sectors[0], activity: figure(100 * scale, unit) }, sectors[1]] });
    const [a, b] = [run(model(1, '10k-t')), run(model(1e4, 't'), {})];
    expect(b.summary.distribution).toEqual(a.summary.distribution);
  });
});

describe('attribution', () => {
  it('by the line agrees with the one by simulation', () => {
    const r = [
      [1, 0.5, 0],
      [0.5, 1, 0],
      [0, 0, 1],
    ];
    const beta = [2, -1, 0.5];
    const exact = linearShapley(beta, r, [0, 1, 2], 3);
    const simulated = monteCarloShapley(
      (z) => beta.reduce((sum, b, i) => sum + b * (z[i] ?? 0), 0),
      r,
      [0, 1, 2],
      3,
      8192,
      1,
    );
    for (const [k, effect] of exact.entries()) expect(simulated[k]).toBeCloseTo(effect, 1);
  });
});
