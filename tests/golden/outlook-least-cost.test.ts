/**
 * @module The least-cost layer against published OSeMOSYS models: their parameters, our formulation, HiGHS. Objectives of super_simple and
 * UTOPIA as solved by glpsol and CBC from the long and the fast MathProg editions. Skipped by name without the ground truth.
 */
import { existsSync, readFileSync } from 'node:fs';
import { assembleProgram, type OptimalModel, optimiseModel, readOsemosys } from '@dafeng/outlook';
import { startHighs } from '@dafeng/solver';
import { afterAll, describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const folder = groundTruth('modelling');
const highs = startHighs();
afterAll(() => highs.close());

const modelOf = (name: string) => {
  const rows = rowsIn(`${folder}/osemosys_${name}_params.csv`).map(({ param = '', index = '', value }) => ({
    param,
    index,
    value: Number(value),
  }));
  const read = readOsemosys(rows, JSON.parse(readFileSync(`${folder}/osemosys_${name}_sets_defaults.json`, 'utf8')));
  if (!read.ok) throw new Error(read.error.message.en);
  return read.value;
};
const solved = async (name: string): Promise<OptimalModel> => {
  const found = await optimiseModel(modelOf(name), highs);
  if (found.status !== 'optimal') throw new Error(found.error.message.en);
  return found;
};
const relative = (value: number, expected: number) => Math.abs(value / expected - 1);

describe.skipIf(!existsSync(folder))('OSeMOSYS models in our formulation (skipped: ground truth absent)', () => {
  it('super_simple costs 46.43123317, of which 27.65049102 is no decision', async () => {
    const found = await solved('super_simple_model');
    expect(relative(found.objective, 46.43123317)).toBeLessThan(1e-6);
    expect(relative(found.objectiveConstant, 27.6504910164333)).toBeLessThan(1e-9);
  });

  it('UTOPIA costs 29446.862694, with the constant that text exports lose', async () => {
    const found = await solved('utopia');
    expect(relative(found.objective, 29446.862694)).toBeLessThan(1e-6);
    const expected = rowsIn(`${folder}/osemosys_utopia_results.csv`);
    const constant = expected.find(({ result }) => result === 'objective_constant_dropped_by_lp_export');
    expect(found.objectiveConstant).toBeCloseTo(Number(constant?.value), 4);
    const differing: string[] = [];
    for (const { result, index = '', value } of expected) {
      const [first = '', year] = index.split('|');
      const of = found.capacities.filter(
        ({ technology, period }) => technology === first && (!year || period === year),
      );
      const ours =
        result === 'NewCapacity_total'
          ? of.reduce((sum, { added }) => sum + added, 0)
          : result === 'TotalCapacityAnnual'
            ? of[0]?.total
            : result === 'AnnualEmissions'
              ? found.emissions.find(({ gas, period }) => gas === first && period === year)?.value
              : undefined;
      if (ours === undefined) continue;
      if (Math.abs(ours - Number(value)) > 1e-4) differing.push(`${result} ${index}: ${ours} against ${value}`);
    }
    expect(differing).toEqual([]);
    expect(assembleProgram(modelOf('utopia')).program.rowNames.length).toBeLessThan(7655);
  });
});
