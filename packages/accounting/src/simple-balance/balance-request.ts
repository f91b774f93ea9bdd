/** @module What the simplified balance is built from and what comes out. Building is in `build-balance.ts`. */
import type { Trace, UnitId } from '@dafeng/quantity';
import type { EnergyBalance } from '../balance/energy-balance.ts';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import type { BookCell } from '../books/book-cell.ts';
import type { Notice } from '../fault.ts';
import type { AnyExplained } from '../indicators/loose-explain.ts';
import type { ActivityEntry } from '../inventory/inventory.ts';

/** Energy of one large entity (重点用能单位), positive as used. */
export interface LargeEntity {
  readonly name: string;
  /** Row it belongs to: 工业 unless it makes power or heat. */
  readonly flow?: FlowId;
  readonly product: ProductId;
  readonly amount: number;
  readonly unit: UnitId;
  readonly source: string;
}
/** The province or the nation of the same year, in physical units, with its own economy. */
export interface LargerArea {
  readonly name: string;
  readonly balance: EnergyBalance;
  readonly economy: readonly ActivityEntry[];
}
export interface BalanceRequest {
  /** As printed: 临江市. */
  readonly area: string;
  readonly year: number;
  /** What the city knows, of the sheet `energy`; never changed. */
  readonly cells: readonly BookCell[];
  readonly largeEntities?: readonly LargeEntity[];
  /** The city's own economy, population, vehicles, generation, electricity use. */
  readonly economy: readonly ActivityEntry[];
  readonly province: LargerArea;
  readonly nation?: LargerArea;
}
/** Filled parts that were brought to a total the city knows. */
export interface Adjustment {
  /** `flow:product` of the known total. */
  readonly total: string;
  readonly known: number;
  /** What known and filled parts came to before. */
  readonly before: number;
  /** Every filled part was multiplied by it. */
  readonly factor: number;
  readonly parts: readonly string[];
}
export interface BuiltBalance<T extends Trace | null = Trace> {
  /** The known ones as they were given, then the filled ones in official order. */
  readonly cells: readonly BookCell[];
  /** By `flow:product`: the filled numbers with their traces. */
  readonly filled: ReadonlyMap<string, AnyExplained<T>>;
  readonly adjustments: readonly Adjustment[];
  readonly notices: readonly Notice[];
}
