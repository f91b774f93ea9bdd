/**
 * @module Lines of an inventory added up by category and gas, the unit in which categories are ranked and compared. Totals with traces are in
 * the inventory itself.
 */
import { type Quantity, sumQuantities } from '@dafeng/quantity';
import type { CategoryId, GasId, Inventory, InventoryLine } from '../inventory/inventory.ts';

export interface CategoryAmount {
  /** `1.A.2/co2`. */
  readonly key: string;
  readonly category: CategoryId;
  readonly gas: GasId;
  /** tCO2e; removals are negative. */
  readonly valueTco2e: number;
}

/** CO2e of a line in t; null where it is absent. */
export const lineTco2e = ({ co2e }: Pick<InventoryLine, 'co2e'>): number | null => {
  if (!co2e.ok) return null;
  const sum = sumQuantities([co2e.value.value as Quantity<'co2e', 'AR5-100'>], 'tCO2e');
  return sum.ok ? sum.value.value : null;
};

/** Sums by category and gas of the kinds asked for, in the order of the lines; absent lines are in none. */
export const categoryAmounts = (
  { lines }: Pick<Inventory, 'lines'>,
  kinds: readonly InventoryLine['kind'][] = ['emission', 'removal'],
): readonly CategoryAmount[] => {
  const groups = new Map<string, { readonly category: CategoryId; readonly gas: GasId; value: number }>();
  for (const line of lines) {
    const value = kinds.includes(line.kind) ? lineTco2e(line) : null;
    if (value === null) continue;
    const key = `${line.category}/${line.gas}`;
    const group = groups.get(key) ?? { category: line.category, gas: line.gas, value: 0 };
    group.value += value;
    groups.set(key, group);
  }
  return [...groups].map(([key, { category, gas, value }]) => ({ key, category, gas, valueTco2e: value }));
};
