/** @module Published decompositions: US buildings, a demonstration of two sectors, LMDIR, urban rail 1970-2017 by LMDI-II. Skipped by name without them. */
import { existsSync, readFileSync } from 'node:fs';
import { decompose, readDecompositionInput, shapleyEffects } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const cases = groundTruth('lmdi/cases.json');
const examples = groundTruth('modelling/lmdi_examples.json');
const rail = groundTruth('modelling/lmdi2_pnnl_urban_rail.csv');

const run = (method: string, periods: { year: number; x: number[][] }[], chained = true) => {
  const factors = (periods[0]?.x[0] ?? []).map((_, index) => `f${index}`);
  const input = readDecompositionInput({ method, factors, chained, periods });
  if (!input.ok) throw new Error(input.error.message.en);
  const result = decompose(input.value);
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value;
};
const expectNear = (actual: readonly number[], expected: readonly number[], tolerance: number) => {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries())
    expect(Math.abs((actual[index] ?? Number.NaN) - value)).toBeLessThanOrEqual(tolerance);
};
/** The file lists factors, each over the parts; the input wants parts, each over the factors. */
const byPart = (x: (number | number[])[]): number[][] => {
  const columns = x.map((factor) => (Array.isArray(factor) ? factor : [factor]));
  return (columns[0] ?? []).map((_, part) => columns.map((factor) => factor[part] ?? Number.NaN));
};

describe.skipIf(!existsSync(examples))('examples of LMDI (skipped: ground truth absent)', () => {
  interface Example {
    readonly X0: (number | number[])[];
    readonly XT: (number | number[])[];
    readonly delta?: number;
    readonly lmdi1_additive?: Record<string, number> | number[];
    readonly lmdi1_multiplicative?: Record<string, number> | number[];
    readonly expected_additive?: number[];
    readonly shapley_additive_own?: Record<string, number>;
  }
  const all: Record<string, Example> = existsSync(examples) ? JSON.parse(readFileSync(examples, 'utf8')) : {};
  it.each(Object.entries(all))('%s', (_, example) => {
    const periods = [
      { year: 2017, x: byPart(example.X0) },
      { year: 2018, x: byPart(example.XT) },
    ];
    const added = run('lmdi-1-additive', periods).effects[0];
    expectNear(added?.byFactor ?? [], Object.values(example.lmdi1_additive ?? example.expected_additive ?? {}), 1e-9);
    if (example.delta !== undefined) expectNear([added?.total ?? Number.NaN], [example.delta], 1e-9);
    if (example.shapley_additive_own) {
      const shapley = shapleyEffects(byPart(example.X0), byPart(example.XT));
      expectNear(shapley.ok ? shapley.value : [], Object.values(example.shapley_additive_own), 1e-9);
    }
    if (example.lmdi1_multiplicative)
      expectNear(
        run('lmdi-1-multiplicative', periods).effects[0]?.byFactor ?? [],
        Object.values(example.lmdi1_multiplicative),
        1e-9,
      );
  });
});

describe.skipIf(!existsSync(cases))('LMDIR and US buildings (skipped: ground truth absent)', () => {
  const file = existsSync(cases) ? JSON.parse(readFileSync(cases, 'utf8')) : null;
  it('LMDIR, four years in a chain', () => {
    const simple = file.lmdir_simple;
    const periods = Object.entries<number[][]>(simple.X_by_year).map(([year, x]) => ({ year: Number(year), x }));
    const [added, multiplied] = [run('lmdi-1-additive', periods), run('lmdi-1-multiplicative', periods)];
    expect(added.effects.map(({ to }) => String(to))).toEqual(Object.keys(simple.expected_additive_dV));
    for (const [index, year] of Object.keys(simple.expected_additive_dV).entries()) {
      expectNear(added.effects[index]?.byFactor ?? [], simple.expected_additive_dV[year], 6e-9);
      expectNear(multiplied.effects[index]?.byFactor ?? [], simple.expected_multiplicative_D[year], 6e-10);
      expectNear([added.effects[index]?.total ?? Number.NaN], [simple.expected_dV_agg[year]], 1e-9);
      expectNear([multiplied.effects[index]?.total ?? Number.NaN], [simple.expected_D_agg[year]], 6e-10);
    }
  });
  it('US buildings', () => {
    const us = file.pylmdi_us_2017_2018;
    const [effect] = run('lmdi-1-additive', [
      { year: 2017, x: [us.X0] },
      { year: 2018, x: [us.Xt] },
    ]).effects;
    expectNear(effect?.byFactor ?? [], us.expected_effects_computed_with_their_formula, 1e-9);
  });
});

describe.skipIf(!existsSync(rail))('urban rail by LMDI-II (skipped: ground truth absent)', () => {
  it('chains to every published index of 48 years', () => {
    const modes = ['commuter', 'heavy', 'light'];
    const rows = rowsIn(rail);
    const periods = rows.map((row) => {
      const activity = modes.map((mode) => Number(row[`activity_mpm_${mode}`]));
      const total = activity.reduce((sum, value) => sum + value, 0);
      return {
        year: Number(row.year),
        x: modes.map((mode, part) => [
          total,
          (activity[part] ?? 0) / total,
          Number(row[`energy_tbtu_${mode}`]) / (activity[part] ?? 0),
        ]),
      };
    });
    const { effects } = run('lmdi-2-multiplicative', periods);
    const indices = [[1, 1, 1]];
    for (const { byFactor } of effects)
      indices.push((indices.at(-1) ?? []).map((value, factor) => value * (byFactor[factor] ?? Number.NaN)));
    const base = indices[rows.findIndex(({ year }) => year === '1985')] ?? [];
    for (const [index, row] of rows.entries())
      expectNear(
        (indices[index] ?? []).map((value, factor) => value / (base[factor] ?? 1)),
        [Number(row.activity_index), Number(row.structure_index), Number(row.intensity_index)],
        1.1e-9,
      );
  });
});
