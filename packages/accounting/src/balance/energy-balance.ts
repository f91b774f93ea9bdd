/**
 * @module An energy balance: cells by row and column, each with the printed entries it came from. A cell that is not there is not
 * reported, never zero. Reading is in `read-long-form.ts` and `read-wide-form.ts`.
 */
import { type Absent, absent, type Reported, reported, type UnitId } from '@dafeng/quantity';
import type { Notice, Place } from '../fault.ts';
import type { FlowId } from './flow.ts';
import { getProduct, type ProductId } from './product.ts';

/** `physical`: each product in its own unit (实物量) · `standard-coal`: all in 1e4 tce (标准量). */
export type BalanceAccounting = 'physical' | 'standard-coal';

/** One printed number, in the unit it was printed in. */
export interface BalanceEntry {
  readonly value: number;
  readonly unit: UnitId;
  readonly place: Place;
  /** What the row says of its own origin. */
  readonly citation: string | null;
}
export interface BalanceCell {
  readonly flow: FlowId;
  readonly product: ProductId;
  /** In the unit of the balance: `unitOfCell`. Several entries of one code add. */
  readonly value: number;
  readonly entries: readonly [BalanceEntry, ...BalanceEntry[]];
}
/** A number under a heading that no product is known by: kept, never counted, always named. */
export interface UnknownCell {
  readonly product: string;
  readonly flow: FlowId;
  readonly value: number;
  readonly place: Place;
}
export interface EnergyBalance {
  /** As printed: `Sichuan`, 四川. */
  readonly region: string;
  readonly year: number;
  readonly accounting: BalanceAccounting;
  readonly file: string;
  /** By `cellKey`. */
  readonly cells: ReadonlyMap<string, BalanceCell>;
  /** Cells whose row was there without a number, with the reason. */
  readonly absences: ReadonlyMap<string, Absent>;
  readonly unknown: readonly UnknownCell[];
  readonly notices: readonly Notice[];
}

const keys = new Map<FlowId, Map<ProductId, string>>();
/** `flow:product`; one text for each pair, so that maps find it without joining and hashing it anew. */
export const cellKey = (flow: FlowId, product: ProductId): string => {
  let row = keys.get(flow);
  if (!row) {
    row = new Map();
    keys.set(flow, row);
  }
  let key = row.get(product);
  if (key === undefined) {
    key = `${flow}:${product}`;
    row.set(product, key);
  }
  return key;
};

/** Unit of a cell's value. */
export const unitOfCell = (accounting: BalanceAccounting, product: ProductId): UnitId =>
  accounting === 'physical' ? getProduct(product).unit : '10k-tce';

/** The cell, or why there is none. */
export const getCell = (balance: EnergyBalance, flow: FlowId, product: ProductId): Reported<BalanceCell> => {
  const key = cellKey(flow, product);
  const cell = balance.cells.get(key);
  return cell ? reported(cell) : (balance.absences.get(key) ?? absent('not-reported'));
};

/** The number of the cell in the unit of the balance; null where nothing is reported. For comparing only, not for accounting. */
export const numberOf = (balance: EnergyBalance, flow: FlowId, product: ProductId): number | null =>
  balance.cells.get(cellKey(flow, product))?.value ?? null;

/** Products that have any cell, in no particular order. */
export const productsOf = (balance: EnergyBalance): ReadonlySet<ProductId> => {
  const products = new Set<ProductId>();
  for (const { product } of balance.cells.values()) products.add(product);
  return products;
};
export const flowsOf = (balance: EnergyBalance): ReadonlySet<FlowId> =>
  new Set([...balance.cells.values()].map(({ flow }) => flow));
