/** @module For tests only: books of a fictional city from short lines. Knows no indicator. */
import { fullTracer, type GwpSet, quantity, reported, type Trace, type UnitId } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import type { EnergyBalance } from '../../balance/energy-balance.ts';
import { readBalances } from '../../balance/read-balance.ts';
import { parseCsv } from '../../balance/table.ts';
import { accountEnergy } from '../../energy/account-energy.ts';
import { defaultCoefficientSet } from '../../energy/standard-coal.ts';
import type { ActivityEntry, Inventory, InventoryMethod, InventoryTotal } from '../../inventory/inventory.ts';
import type { YearOfBooks } from '../indicator-value.ts';

const physicalUnits: Readonly<Record<string, string>> = {
  electricity: '1e8 kWh',
  heat: '1e10 kJ',
  natural_gas: '1e8 m3',
  other_gas: '1e8 m3',
  coke_oven_gas: '1e8 m3',
  other_energy: '1e4 tce',
};
export const unitFor = (accounting: 'physical' | 'standard-coal', product: string): string =>
  accounting === 'standard-coal' ? '1e4 tce' : (physicalUnits[product] ?? '1e4 t');

/** Lines `flow,product,value`. */
export const balanceOf = (
  lines: readonly string[],
  { region = '临江市', year = 2024, accounting = 'physical' as 'physical' | 'standard-coal' } = {},
): EnergyBalance => {
  const text = lines.map((line) => `${region},${year},${line},${unitFor(accounting, line.split(',')[1] ?? '')}`);
  const table = parseCsv('临江.csv', `region,year,flow,product,value,unit\n${text.join('\n')}`);
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error(read.ok ? 'no balance' : read.faults.map(({ message }) => message.en).join('; '));
  return balance;
};

export const entryOf = (activity: string, year: number, value: number, unit: UnitId): ActivityEntry => ({
  activity,
  year,
  unit,
  value,
  absence: null,
  entries: [],
  status: 'reported',
  uncertainty: null,
});

const totalOf = (value: number, basis: 'territorial' | 'with-net-power-import'): InventoryTotal<Trace> => ({
  total: reported({
    value: quantity(value, 'tCO2', basis),
    trace: {
      kind: 'observation',
      term: 'total-co2-emissions',
      result: quantity(value, 'tCO2', basis),
      source: 'test',
      locator: basis,
    },
  }) as unknown as InventoryTotal<Trace>['total'],
  coverage: { expected: 1, present: 1, settled: [], missing: [] },
});
/** An inventory of totals only, in 1e4 tCO2. */
export const inventoryOf = (
  year: number,
  totals: { readonly direct: number; readonly assessment: number },
  { id = 'guide-2011' as InventoryMethod['id'], gwpSet = 'SAR-100' as GwpSet } = {},
): Inventory<Trace> => {
  const direct = totalOf(totals.direct * 1e4, 'territorial');
  return {
    area: '临江市',
    region: null,
    year,
    method: { id, gwpSet, zh: id, en: id, factorSets: { fuel: `${id}@2026-11` }, co2Rule: 'guide' },
    lines: [],
    categories: [],
    totals: {
      directEnergyCo2: direct,
      assessmentCo2: totalOf(totals.assessment * 1e4, 'with-net-power-import'),
      greenhouseGases: { total: { ok: false, why: 'NE' }, coverage: direct.coverage },
      removals: { total: { ok: false, why: 'NE' }, coverage: direct.coverage },
      netImport: { total: { ok: false, why: 'NE' }, coverage: direct.coverage },
      byGas: new Map(),
    },
    alternatives: [],
    notices: [],
  };
};

export const bookOf = (
  year: number,
  lines: readonly string[] | null,
  more: Partial<YearOfBooks<Trace>> & { readonly accounting?: 'physical' | 'standard-coal' } = {},
): YearOfBooks<Trace> => {
  const { accounting = 'physical', ...rest } = more;
  const balance = lines && balanceOf(lines, { year, accounting });
  return {
    area: '临江市',
    areaCode: '999901',
    year,
    balance,
    energy: balance && accountEnergy(balance, getFactorSet(defaultCoefficientSet(balance)) as FactorSet, fullTracer),
    inventory: null,
    economy: [],
    ...rest,
  };
};
