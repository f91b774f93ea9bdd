/**
 * @module What a book comes to by a method: energy in both bases, the inventory, each with its traces. Kept for the revision it was made from,
 * so that a screen which opens twenty numbers computes once.
 */
import {
  accountEnergy,
  accountInventory,
  defaultCoefficientSet,
  type EnergyAccount,
  type EnergyBalance,
  getInventoryMethod,
  type Inventory,
  type InventoryInput,
  type InventoryMethod,
  isInventoryMethodId,
  pinnedSet,
  toInventoryInput,
} from '@dafeng/accounting';
import type { Book, BookMethod, City, StoredCell, UnitOfWork } from '@dafeng/database';
import { fullTracer, type GwpSet, type Trace } from '@dafeng/quantity';
import { type FactorSet, findRegion, getFactorSet } from '@dafeng/reference';
import { notFound } from '../http/problem-error.ts';

export interface MethodChoice {
  readonly method?: InventoryMethod['id'] | undefined;
  readonly gwp?: GwpSet | undefined;
}
/** A book with all that is computed out of it. */
export interface BookAccounts {
  readonly book: Book;
  readonly city: City;
  readonly cells: readonly StoredCell[];
  readonly input: InventoryInput;
  readonly method: InventoryMethod;
  /** By another method than the one the book is kept by. */
  readonly restated: boolean;
  readonly inventory: Inventory<Trace>;
  /** Null where the book has no balance. */
  readonly energy: EnergyAccount<Trace> | null;
  readonly coefficients: FactorSet | null;
}

/** The method a book is pinned to, as the core knows it. */
export const methodOf = (pinned: BookMethod): InventoryMethod => {
  const id = isInventoryMethodId(pinned.id) ? pinned.id : 'guide-2011';
  return getInventoryMethod(id, { gwpSet: pinned.gwpSet as GwpSet, factorSets: pinned.factorSets });
};
/** What is stored of a method: its pins, without names. */
export const pinsOf = ({ id, gwpSet, factorSets, co2Rule }: InventoryMethod): BookMethod => ({
  id,
  gwpSet,
  factorSets,
  co2Rule,
});

const chosen = (book: Book, { method, gwp }: MethodChoice): { method: InventoryMethod; restated: boolean } => {
  const own = methodOf(book.method);
  const other = method !== undefined && method !== own.id;
  const base = other ? getInventoryMethod(method) : own;
  const made = gwp === undefined || gwp === base.gwpSet ? base : { ...base, gwpSet: gwp };
  return { method: made, restated: other || made.gwpSet !== own.gwpSet };
};

/** The coefficients of standard coal: those the method pins, for the nation of 2007 its own. */
export const coefficientsFor = (balance: EnergyBalance, method: InventoryMethod): FactorSet | null => {
  const byBalance = defaultCoefficientSet(balance);
  const pinned = pinnedSet(method.factorSets['standard-coal'] ?? byBalance);
  return byBalance === 'cesy-2008' ? pinned : getFactorSet(byBalance);
};

const keptAtMost = 60;

export interface BookAccountant {
  /** @throws ProblemError `not-found` where the book is not to be seen */
  of(unit: UnitOfWork, bookId: string, choice?: MethodChoice): Promise<BookAccounts>;
}

export const makeBookAccountant = (): BookAccountant => {
  const kept = new Map<string, BookAccounts>();
  const account = (book: Book, city: City, cells: readonly StoredCell[], choice: MethodChoice): BookAccounts => {
    const { method, restated } = chosen(book, choice);
    const region = findRegion(city.id) === null ? null : city.id;
    const input = toInventoryInput(cells, { area: city.name.zh, region, year: book.year });
    const { balance } = input;
    const coefficients = balance === null ? null : coefficientsFor(balance, method);
    return {
      book,
      city,
      cells,
      input,
      method,
      restated,
      inventory: accountInventory(input, method, fullTracer),
      energy: balance === null || coefficients === null ? null : accountEnergy(balance, coefficients, fullTracer),
      coefficients,
    };
  };
  return {
    of: async (unit, bookId, choice = {}) => {
      const book = await unit.books.get(bookId);
      const city = book === null ? null : await unit.cities.get(book.cityId);
      if (book === null || city === null) throw notFound();
      const key = JSON.stringify([book.id, book.revision, choice.method ?? null, choice.gwp ?? null, book.method]);
      const known = kept.get(key);
      if (known !== undefined) {
        kept.delete(key);
        kept.set(key, known);
        // Talk about cells and the status may have moved without a new revision.
        return { ...known, book, city };
      }
      const made = account(book, city, await unit.books.cells(bookId), choice);
      kept.set(key, made);
      const [oldest] = kept.keys();
      if (kept.size > keptAtMost && oldest !== undefined) kept.delete(oldest);
      return made;
    },
  };
};
