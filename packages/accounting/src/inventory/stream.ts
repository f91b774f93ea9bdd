/**
 * @module What a source stream works with: the books, the factors its method pins, the combinators; and what it gives back. Streams are
 * pure functions in `streams/`, one file a chapter of the guidelines.
 */
import type { Explain, Explained, Quantity, Reported, Trace } from '@dafeng/quantity';
import type { Notice } from '../fault.ts';
import type {
  ActivityId,
  CategoryId,
  InventoryAlternative,
  InventoryInput,
  InventoryLine,
  InventoryMethod,
} from './inventory.ts';

export interface StreamFactorQuery {
  readonly product: string;
  readonly term?: string;
  readonly gas?: string;
  readonly sectorGroup?: string;
  /** The area of the inventory unless given: electricity from another grid. */
  readonly region?: string;
  /** Asked only to see whether it is there: that it is not is no news. */
  readonly optional?: boolean;
}
export interface StreamContext<T extends Trace | null> {
  readonly explain: Explain<T>;
  readonly method: InventoryMethod;
  readonly input: InventoryInput;
  /** In the unit of the catalogue, entries added; the reason where there is none (`NE` where nobody entered anything). The book's year unless given. */
  activity(id: ActivityId, year?: number): Reported<Explained<Quantity, T>>;
  /** Years for which the item has a number, ascending. */
  yearsOf(id: ActivityId): readonly number[];
  /** From the set the method pins for the role, with a lookup node for anything that stands in; its notices go to `notice`. */
  factor(role: string, query: StreamFactorQuery): Reported<Explained<Quantity, T>>;
  /** A definition of `constants` (44/12, 16/12, 44/28). */
  constant(product: string): Explained<Quantity, T>;
  notice(notice: Notice): void;
  /** The same emissions by another reading, shown beside the plain rule and in no total. */
  alternative(alternative: InventoryAlternative<T>): void;
}
/** Lines without CO2e: the framework converts each gas by the set of the method. */
export type StreamLine<T extends Trace | null> = Omit<InventoryLine<T>, 'co2e'>;
export interface Stream {
  readonly id: string;
  readonly categories: readonly CategoryId[];
  /** Roles of the factor sets it needs; a method without them yields absent lines (`outside-validity`), never zero. */
  readonly roles: readonly string[];
  readonly account: <T extends Trace | null>(context: StreamContext<T>) => readonly StreamLine<T>[];
}
