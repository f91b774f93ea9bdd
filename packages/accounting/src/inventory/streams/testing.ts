/** @module For tests of streams only: a book written as a list of items, run through one method with traces, its lines by id. */
import { type AbsenceReason, fullTracer, type Quantity, type Reported, replaysTo, type Trace } from '@dafeng/quantity';
import { accountInventory } from '../account-inventory.ts';
import { getActivity } from '../activity-catalogue.ts';
import type { ActivityEntry, GasAmount, Inventory, InventoryMethod } from '../inventory.ts';
import { getInventoryMethod } from '../inventory-method.ts';
import { streams } from './index.ts';

/** `item` or `item@year`, to a number in the unit of the catalogue or the reason why there is none. */
export type Book = Readonly<Record<string, number | AbsenceReason>>;
const bookYear = 2020;

const entriesOf = (book: Book): readonly ActivityEntry[] =>
  Object.entries(book).map(([key, given]) => {
    const [activity = '', year] = key.split('@');
    return {
      activity,
      year: year === undefined ? bookYear : Number(year),
      unit: getActivity(activity).unit,
      value: typeof given === 'number' ? given : null,
      absence: typeof given === 'number' ? null : given,
      entries: [],
      status: 'reported',
      uncertainty: null,
    };
  });

/** The inventory of the fictional River City in Sichuan, without an energy balance. */
export const inventoryOf = (
  book: Book,
  id: InventoryMethod['id'] = 'guide-2025',
  { region = '510000', year = bookYear }: { readonly region?: string | null; readonly year?: number } = {},
): Inventory =>
  accountInventory(
    { area: '临江市', region, year, balance: null, activities: entriesOf(book) },
    getInventoryMethod(id),
    fullTracer,
    streams,
  );

export const amountOf = (inventory: Inventory, id: string): Reported<GasAmount<Trace>> => {
  const line = inventory.lines.find((one) => one.id === id);
  if (!line) throw new Error(`no line ${id}`);
  return line.amount;
};
/** The number of a line, in tCO2 or t, or the reason why there is none; what has a number also replays. */
export const read = (inventory: Inventory, id: string): number | AbsenceReason => {
  const amount = amountOf(inventory, id);
  if (!amount.ok) return amount.why;
  if (!replaysTo(amount.value.trace, amount.value.value as Quantity)) throw new Error(`${id} does not replay`);
  return amount.value.value.value;
};
export const near = (actual: number | AbsenceReason, expected: number, relative = 1e-12): void => {
  if (typeof actual !== 'number') throw new Error(`expected ${expected}, but it is absent: ${actual}`);
  const off = Math.abs(actual - expected);
  if (!(off <= relative * Math.abs(expected)))
    throw new Error(`expected ${expected} within ${relative}, got ${actual}, off by ${off}`);
};
