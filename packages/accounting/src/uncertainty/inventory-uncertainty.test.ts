import { fullTracer } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { accountInventory } from '../inventory/account-inventory.ts';
import { getActivity, listActivities } from '../inventory/activity-catalogue.ts';
import type { ActivityEntry } from '../inventory/inventory.ts';
import { getInventoryMethod } from '../inventory/inventory-method.ts';
import { checkInventory } from '../quality/check-inventory.ts';
import { compareInventories } from '../quality/compare-inventories.ts';
import { assessLevel, uncertaintyByCategory } from '../quality/key-categories.ts';
import { smallInventory } from '../quality/testing/small-inventory.ts';
import { evaluateProgram } from './evaluate-program.ts';
import {
  compileInventory,
  isHeadlineRoot,
  propagateInventoryTrend,
  propagateUncertainty,
} from './inventory-uncertainty.ts';
import { lookUpActivities, registerOnly } from './leaf-uncertainty.ts';
import { simulateUncertainty } from './simulate-uncertainty.ts';
import { stepCodes } from './trace-program.ts';

const rows = [
  'final.industry,raw_coal,120,1e4 t',
  'final.industry,coke,30.5,1e4 t',
  'final.industry,natural_gas,4.2,1e8 m3',
  'final.industry.non_energy,natural_gas,1.1,1e8 m3',
  'transform.thermal_power,raw_coal,-310,1e4 t',
  'final.residential.urban,natural_gas,2.25,1e8 m3',
  'final.residential.rural,raw_coal,8,1e4 t',
  'final.transport,diesel,18.3,1e4 t',
  'final.transport,gasoline,12.1,1e4 t',
];
const entry = (activity: string, value: number, uncertainty: number | null = null): ActivityEntry => ({
  activity,
  year: 2023,
  unit: getActivity(activity).unit,
  value,
  absence: null,
  entries: [],
  status: 'reported',
  uncertainty,
});
const activities = [entry('electricity.in.province', 42, 0.01)];
const inventoryBy = (method: 'guide-2011' | 'guide-2025', scale = 1) => {
  const text = rows.map((row) => {
    const [flow, product, value, unit] = row.split(',');
    return `临江市,2023,${flow},${product},${Number(value) * scale},${unit}`;
  });
  const table = parseCsv('临江.csv', `region,year,flow,product,value,unit\n${text.join('\n')}`);
  const read = table.ok ? readBalances(table.value) : table;
  const [balance = null] = read.ok ? read.value : [];
  return accountInventory(
    { area: '临江市', region: '510000', year: 2023, balance, activities },
    getInventoryMethod(method),
    fullTracer,
  );
};
/** Every item of the catalogue filled in, series back to 1981: landfills, forests, rice and all. */
const wholeCatalogue = () => {
  const yearsOf = {
    series: Array.from({ length: 43 }, (_, index) => 1981 + index),
    'both-ends': [2018, 2023],
    this: [2023],
  };
  const filled = listActivities().flatMap(({ id, unit, years }, index) =>
    yearsOf[years].map((year) => ({ ...entry(id, unit === '%' ? 10 : 10 + (index % 7) + (year % 5)), year })),
  );
  const input = { area: '临江市', region: '510000', year: 2023, balance: null, activities: filled };
  return accountInventory(input, getInventoryMethod('guide-2025'), fullTracer);
};
const lookup = { ...registerOnly, entry: lookUpActivities(activities) };

describe('uncertainty of an inventory', () => {
  const inventory = inventoryBy('guide-2025');
  const uncertain = compileInventory(inventory, lookup);
  const propagated = propagateUncertainty(inventory, lookup);
  const of = (id: string) => {
    const found = propagated.find(({ root }) => root.id === id);
    if (!found?.relative.ok || !found.independentLines.ok) throw new Error(`no ${id}`);
    return { ...found, relative: found.relative.value, independent: found.independentLines.value };
  };

  it('computes every total, category, gas and line of it again', () => {
    const values = evaluateProgram(uncertain.program);
    expect(uncertain.program.roots.length).toBeGreaterThan(40);
    for (const { register, stated } of uncertain.program.roots)
      expect(Math.abs((values[register] as number) - stated.value)).toBeLessThanOrEqual(1e-12 * Math.abs(stated.value));
  });
  it('computes decays, powers and stock changes again, for every item of the catalogue', () => {
    const { program, uncertainties } = compileInventory(wholeCatalogue(), registerOnly);
    const values = evaluateProgram(program);
    expect(program.steps.code.some((code) => code === stepCodes.decay)).toBe(true);
    for (const { register, stated, id } of program.roots)
      expect(Math.abs((values[register] as number) - stated.value), id).toBeLessThanOrEqual(
        1e-12 * Math.max(1, Math.abs(stated.value)),
      );
    // Nothing that is by definition is drawn.
    for (const [slot, { key }] of program.leaves.entries())
      if (/constants\/|gwp-/.test(key)) expect(uncertainties[slot]?.halfWidth).toBe(0);
  });
  it('counts the factors of coal once for all its rows, so independent lines say less', () => {
    const total = of('total:directEnergyCo2');
    expect(total.relative).toBeGreaterThan(total.independent);
    expect(total.relative).toBeGreaterThan(0.03);
    expect(total.relative).toBeLessThan(0.2);
    expect(total.contributions[0]?.leaf.trace.kind).toBe('factor');
  });
  it('takes what the provider states for its number', () => {
    const { contributions } = of('total:netImport');
    const power = contributions.find(({ leaf }) => leaf.trace.kind === 'observation');
    expect(uncertain.uncertainties[power?.slot ?? -1]?.by).toBe('provider');
  });
  it('is the same by simulation where nothing is skewed', () => {
    const roots = uncertain.program.roots.filter(isHeadlineRoot);
    const simulated = simulateUncertainty(uncertain, { draws: 20_000, seed: 1, roots }) ?? [];
    for (const id of ['total:directEnergyCo2', 'total:assessmentCo2', 'category:1.A.2']) {
      const result = simulated.find(({ root }) => root.id === id);
      if (!result?.relative.ok) throw new Error(`no ${id}`);
      expect(Math.abs(result.relative.value / of(id).relative - 1)).toBeLessThan(0.03);
      expect(Math.abs(result.mean / of(id).value - 1)).toBeLessThan(0.01);
    }
  });
  it('knows a change better than either year: factors of both years cancel', () => {
    const small = (year: number, activity: number) =>
      smallInventory([{ id: 'a', activity, factorId: 'own/shared' }], { year });
    const byWidth = { ...registerOnly, entry: () => ({ uncertainty: 0.02, spread: null, status: null }) };
    const trend = propagateInventoryTrend(
      { inventory: small(2022, 100), lookup: byWidth },
      { inventory: small(2023, 100), lookup: byWidth },
    );
    // Two years of 2 % each; the factor (10 % by default) does not show.
    expect(trend.ok && trend.value.halfWidth).toBeCloseTo(0.02 * Math.SQRT2, 12);
    const none = propagateInventoryTrend({ inventory, lookup }, { inventory, lookup }, 'total:none');
    expect(none.ok).toBe(false);
  });
  it('feeds the key categories and the checklist', () => {
    const { approach, ranked } = assessLevel(inventory, uncertaintyByCategory(propagated));
    expect(approach).toBe(2);
    expect(ranked.filter(({ isKey }) => isKey).length).toBeGreaterThan(0);
    const results = checkInventory({ inventory, uncertainty: propagated });
    expect(results.find(({ id }) => id === 'uncertainty-stated')?.verdict).toBe('passed');
    expect(results.find(({ id }) => id === 'power-counted-once')?.verdict).toBe('passed');
    expect(results.find(({ id }) => id === 'one-gwp-set')?.verdict).toBe('passed');
  });
  it('scales with its activity: the parts of a comparison are activity alone', () => {
    const { byKind } = compareInventories(inventory, inventoryBy('guide-2025', 1.1));
    expect(byKind.emission.parts.activity).toBeCloseTo(byKind.emission.changeTco2e, 3);
    expect(byKind.emission.changeTco2e / byKind.emission.beforeTco2e).toBeCloseTo(0.1, 9);
    expect(byKind['net-import'].changeTco2e).toBe(0);
  });
  it('by another method differs by factors, not by activity, and is no series with it', () => {
    const { byKind, series } = compareInventories(inventoryBy('guide-2011'), inventory);
    expect(series.ok).toBe(false);
    expect(byKind.emission.parts.activity).toBeCloseTo(0, 3);
    expect(Math.abs(byKind.emission.parts.factor)).toBeGreaterThan(1);
  });
});
