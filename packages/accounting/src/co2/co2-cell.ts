/**
 * @module The shapes of a CO2 account: cells, totals, alternatives, coverage. Making them is in `account-co2.ts`.
 */
import type { Coverage, Explain, Explained, Quantity, Reported, Trace } from '@dafeng/quantity';
import { reported } from '@dafeng/quantity';
import { cellKey } from '../balance/energy-balance.ts';
import type { Amount } from '../balance/explain-cell.ts';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import type { Notice } from '../fault.ts';
import type { Co2Rule } from './co2-rule.ts';
import type { FuelHeat } from './fuel-co2.ts';
import type { FuelFactor } from './resolve-fuel.ts';

export type Co2Amount<T extends Trace | null> = Explained<Quantity<'co2', 'territorial'>, T>;

export interface Co2Cell<T extends Trace | null> {
  readonly flow: FlowId;
  readonly product: ProductId;
  readonly activity: Amount<T>;
  readonly factor: FuelFactor;
  /** Net calorific heat where CO2 goes by carbon per heat; null for an effective factor. */
  readonly heat: FuelHeat<T> | null;
  /** In Mt, or in t where the caller asked for it. */
  readonly co2: Co2Amount<T>;
}
/** The same total by another reading of the balance, shown beside the plain rule. */
export interface Co2Alternative<T extends Trace | null> extends Record<'zh' | 'en', string> {
  readonly id: string;
  readonly total: Co2Amount<T>;
}
export interface Co2Account<T extends Trace | null> {
  readonly region: string;
  readonly year: number;
  readonly factorSet: { readonly id: string; readonly edition: string };
  readonly rule: Co2Rule;
  readonly cells: readonly Co2Cell<T>[];
  readonly byFlow: ReadonlyMap<FlowId, Co2Amount<T>>;
  readonly byProduct: ReadonlyMap<ProductId, Co2Amount<T>>;
  readonly total: Reported<Co2Amount<T>>;
  /** Fuel cells of burning rows that are printed: how many have a factor, and which have none. */
  readonly coverage: Coverage;
  readonly alternatives: readonly Co2Alternative<T>[];
  readonly notices: readonly Notice[];
}

/** The sum of cells; null of none. */
export const sumCells = <T extends Trace | null>(
  explain: Explain<T>,
  cells: readonly Co2Cell<T>[],
  unit: 'MtCO2' | 'tCO2' = 'MtCO2',
): Co2Amount<T> | null => {
  const parts = cells.map(({ flow, product, co2 }) => ({ id: cellKey(flow, product), item: reported(co2) }));
  const { total } = explain.sum('directEmissions', parts, unit);
  return total.ok ? total.value : null;
};
