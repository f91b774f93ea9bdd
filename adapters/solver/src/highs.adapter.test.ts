/**
 * @module HiGHS behind the port: the same answers as the small simplex, no number without an optimum, and the least-cost layer on the
 * example city with its laws: a tighter cap never costs less, costs scale, the clash is named.
 */
import { readFileSync } from 'node:fs';
import {
  type CostModel,
  nearOptimalRange,
  optimiseModel,
  readCostModel,
  smallSolver,
  solveSmall,
  sweepCarbonCap,
} from '@dafeng/outlook';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startHighs } from './highs.adapter.ts';
import { warmUpProgram } from './warm-up-program.ts';

const highs = startHighs();
afterAll(() => highs.close());

const example: unknown = parse(
  readFileSync(new URL('../../../examples/river-city/least-cost.yaml', import.meta.url), 'utf8'),
);
const city = (change: (model: Record<string, unknown>) => object = () => ({})): CostModel => {
  const model = example as Record<string, unknown>;
  const read = readCostModel({ ...model, ...change(model) });
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
};
const optimal = async (model: CostModel) => {
  const found = await optimiseModel(model, highs);
  if (found.status !== 'optimal') throw new Error(found.error.message.en);
  return found;
};
const free = Number.POSITIVE_INFINITY;

describe('HiGHS behind the port', () => {
  it('answers as the small simplex does', async () => {
    const program = warmUpProgram(6, 3);
    const [large, small] = [await highs.solve(program), solveSmall(program)];
    if (large.status !== 'optimal' || small.status !== 'optimal') throw new Error('no optimum');
    expect(large.objective).toBeCloseTo(small.objective, 6);
  });
  it('gives no number without an optimum', async () => {
    const program = warmUpProgram(4, 2);
    const impossible = await highs.solve({
      ...program,
      rowHigh: program.rowHigh.map(() => -1e6),
      rowLow: program.rowLow.map(() => -free),
    });
    const bottomless = await highs.solve({ ...program, cost: program.cost.map(() => -1) });
    expect([impossible.status, bottomless.status]).toEqual(['infeasible', 'unbounded']);
    for (const found of [impossible, bottomless]) expect(found).not.toHaveProperty('objective');
  });
  it('ends what takes too long, and goes on', async () => {
    const found = await highs.solve(warmUpProgram(200, 20), { timeLimitSeconds: 1e-4 });
    expect(found.status).toBe('time-limit');
    expect((await highs.solve(warmUpProgram(4, 2))).status).toBe('optimal');
  });
});

describe('the example city', () => {
  it('costs the same by another solver', async () => {
    const [large, small] = [await optimal(city()), await optimiseModel(city(), smallSolver)];
    expect(small.status).toBe('optimal');
    expect(small.objective ?? 0).toBeCloseTo(large.objective, 5);
  });
  it('never costs less under a tighter cap, and the price is the slope', async () => {
    const points = await sweepCarbonCap(city(), '2030', [600, 520, 440, 360, 5], highs);
    const costs = points.flatMap(({ cost }) => cost ?? []);
    expect(costs).toHaveLength(4);
    for (const [index, cost] of costs.entries())
      if (index > 0) expect(cost).toBeGreaterThanOrEqual((costs[index - 1] ?? 0) - 1e-9);
    const prices = points.flatMap(({ marginalCost }) => marginalCost ?? []);
    expect([...prices].sort((a, b) => a - b)).toEqual(prices);
    expect(points.at(-1)).toMatchObject({ status: 'infeasible', cost: null, marginalCost: null });
  });
  it('has an objective that scales with all prices', async () => {
    const base = city();
    const scaled: CostModel = {
      ...base,
      technologies: base.technologies.map((one) => ({
        ...one,
        modes: one.modes.map((mode) => ({ ...mode, variableCost: mode.variableCost.map((cost) => 7 * cost) })),
        capacity: one.capacity && {
          ...one.capacity,
          investment: one.capacity.investment.map((cost) => 7 * cost),
          fixedCost: one.capacity.fixedCost.map((cost) => 7 * cost),
        },
      })),
    };
    expect((await optimal(scaled)).objective).toBeCloseTo(7 * (await optimal(base)).objective, 5);
  });
  it('names the targets that clash and what clashes without any', async () => {
    const targets = [
      { id: 'coal-at-least', measure: 'consumption', carriers: 'coal', atLeast: 300, year: 2030 },
      { id: 'solar', measure: 'capacity', technologies: 'solar', atLeast: 60, year: 2030 },
    ];
    const clash = await optimiseModel(
      city(() => ({ targets })),
      highs,
    );
    if (clash.status === 'optimal') throw new Error('optimal');
    expect([...clash.conflicts].sort()).toEqual(['CO2-cap:2030', 'coal-at-least']);
    expect(clash.error.message.en).toContain('CO2-cap:2030');
    expect(clash.objective).toBeNull();
    const starved = await optimiseModel(
      city(() => ({ technologies: [], imports: [], targets: [] })),
      highs,
    );
    if (starved.status === 'optimal') throw new Error('optimal');
    expect(starved.error.code).toBe('model-infeasible');
    expect(starved.error.message.en).toContain('demand:');
  });
  it('says that a technology that earns without limit has no least cost', async () => {
    const imports = [
      { carrier: 'coal', price: -1 },
      { carrier: 'gas', price: 1 },
      { carrier: 'electricity', price: 1 },
    ];
    const found = await optimiseModel(
      city(() => ({ imports, targets: [], co2: {} })),
      highs,
    );
    if (found.status === 'optimal') throw new Error('optimal');
    expect([found.status, found.error.code]).toEqual(['unbounded', 'model-unbounded']);
  });
  it('shows how far one technology moves at 5 % more', async () => {
    const range = await nearOptimalRange(city(), 'wind', '2035', 0.05, highs);
    expect(range?.least).toBeCloseTo(0, 6);
    expect(range?.most ?? 0).toBeGreaterThan(range?.atLeastCost ?? 0);
  });
});

describe('a written model', () => {
  const refused = (change: (model: Record<string, unknown>) => object) => {
    const read = readCostModel({ ...(example as object), ...change(example as Record<string, unknown>) });
    return read.ok ? 'accepted' : `${read.error.code}: ${read.error.message.en}`;
  };
  it.each([
    ['a slice too much', () => ({ slices: { day: 0.5, night: 0.6 } }), 'shares-not-one: slices'],
    [
      'a carrier nobody knows',
      () => ({ imports: [{ carrier: 'hydrogen', price: 1 }] }),
      'unknown-reference: imports[0].carrier: there is no hydrogen',
    ],
    [
      'a misspelt field',
      () => ({ technologies: [{ id: 'a', life: 3, investmant: 4 }] }),
      'unknown-reference: technologies[0]: there is no field investmant',
    ],
    [
      'a price that is no number',
      () => ({ imports: [{ carrier: 'coal', price: 'dear' }] }),
      'value-not-finite: imports[0].variable',
    ],
    ['years that fall', () => ({ periods: [2030, 2025] }), 'periods-out-of-order'],
    [
      'a target of another year',
      () => ({ targets: [{ id: 'a', year: 2031, measure: 'emissions', atMost: 1 }] }),
      'unknown-reference: targets[0].year',
    ],
    ['no periods', () => ({ periods: [] }), 'field-missing: periods'],
  ] as const)('is refused for %s', (_, change, said) => {
    expect(refused(change)).toContain(said);
  });
  it('is refused as a list', () => {
    expect(readCostModel([])).toMatchObject({ ok: false, error: { code: 'not-an-object' } });
  });
});
