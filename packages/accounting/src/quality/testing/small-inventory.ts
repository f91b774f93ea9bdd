/** @module Inventories of a few lines for the tests of quality: made by hand, of no real city. */
import {
  type AbsenceReason,
  absent,
  createExplain,
  type Explained,
  fullTracer,
  type Quantity,
  quantity,
  type Reported,
  reported,
} from '@dafeng/quantity';
import type { Inventory, InventoryLine, InventoryMethod, InventoryTotal } from '../../inventory/inventory.ts';

export interface SmallLine {
  readonly id: string;
  readonly category?: string;
  readonly gas?: 'co2' | 'ch4';
  readonly kind?: InventoryLine['kind'];
  /** In 10^4 t; the reason where there is none. */
  readonly activity: number | AbsenceReason;
  /** t of gas per t. */
  readonly factor?: number;
  readonly factorId?: string;
  readonly gwp?: number;
}
const explain = createExplain(fullTracer);

export const methodOf = (change: Partial<InventoryMethod> = {}): InventoryMethod => ({
  id: 'guide-2011',
  zh: '指南',
  en: 'guide',
  gwpSet: 'AR5-100',
  factorSets: { fuel: 'provincial-guide-2011@2026-11' },
  co2Rule: 'guide',
  ...change,
});

const lineOf = (line: SmallLine, year: number): InventoryLine => {
  const {
    id,
    category = id,
    gas = 'co2',
    kind = 'emission',
    activity,
    factor = 1,
    factorId = `own/${id}`,
    gwp = 28,
  } = line;
  const head = { id: `${id}/${gas}`, category, gas, label: { zh: id, en: id }, kind, from: { activities: [id] } };
  if (typeof activity === 'string') return { ...head, amount: absent(activity), co2e: absent(activity) };
  const cell = explain.observation('activityData', quantity(activity, '10k-t'), {
    source: '临江.csv',
    locator: id,
    period: String(year),
  });
  const place = { factor: factorId, source: 'own', locator: 'row' };
  if (gas === 'co2') {
    const perUnit = explain.factor('emissionFactor', quantity(factor, 'tCO2/t', 'territorial/plain'), place);
    const amount = explain.product('directEmissions', cell, perUnit, 'tCO2');
    const co2e = explain.toCo2e('directEmissions', amount, 'AR5-100');
    return { ...head, amount: reported(amount as never), co2e: reported(co2e as never) };
  }
  const amount = explain.product(
    'emissionFactor',
    explain.convert('activityData', cell, 't'),
    explain.factor('ratio', quantity(factor, '1', 'plain'), place),
  );
  const potential = explain.factor('globalWarmingPotential', quantity(gwp, 'tCO2e/t', 'AR5-100/plain'), {
    factor: `gwp-ar5/${gas}`,
    source: 'ipcc-ar5',
    locator: 'table',
  });
  const co2e = explain.product('directEmissions', amount, potential, 'tCO2e');
  return { ...head, amount: reported(amount as never), co2e: reported(co2e as never) };
};

const totalOf = (lines: readonly InventoryLine[], kinds: readonly InventoryLine['kind'][]): InventoryTotal => {
  const parts = lines
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ id, co2e }) => ({ id, item: co2e as Reported<Explained<Quantity<'co2e', 'AR5-100'>>> }));
  return explain.sum('directEmissions', parts, 'tCO2e') as unknown as InventoryTotal;
};

/** Its totals are sums of the lines in tCO2e; the totals in CO2 are those of emissions. */
export const smallInventory = (
  lines: readonly SmallLine[],
  {
    year = 2023,
    area = '临江市',
    method = methodOf(),
  }: { year?: number; area?: string; method?: InventoryMethod } = {},
): Inventory => {
  const made = lines.map((line) => lineOf(line, year));
  const emissions = totalOf(made, ['emission']);
  return {
    area,
    region: null,
    year,
    method,
    lines: made,
    categories: [],
    totals: {
      directEnergyCo2: emissions,
      assessmentCo2: totalOf(made, ['emission', 'net-import']),
      greenhouseGases: emissions,
      removals: totalOf(made, ['removal']),
      netImport: totalOf(made, ['net-import']),
      byGas: new Map(),
    },
    alternatives: [],
    notices: [],
  };
};
