/**
 * @module CO2 totals of a year out of its inventory, by boundary. Making the inventory is left to `../inventory`.
 *
 * Source: design outlook 1 (three totals side by side: direct, with net power import, with processes).
 */
import {
  absent,
  type Bilingual,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  thenReported,
} from '@dafeng/quantity';
import type { Inventory, InventoryTotal } from '../inventory/inventory.ts';
import type { Measured, YearOfBooks } from './indicator-value.ts';
import { type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';
import { methodOfInventory } from './method-identity.ts';

export type Co2Boundary = 'assessment' | 'direct-energy' | 'with-processes';
export const co2Boundaries: readonly ({ readonly id: Co2Boundary } & Bilingual)[] = [
  { id: 'assessment', zh: '能源活动，含净调入电力（考核口径）', en: 'energy with net imported power (assessment)' },
  { id: 'direct-energy', zh: '能源活动直接排放', en: 'energy, direct' },
  { id: 'with-processes', zh: '能源活动和工业过程直接排放', en: 'energy and processes, direct' },
];

const totalOf = <T extends Trace | null>(inventory: Inventory<T>, boundary: Co2Boundary): InventoryTotal<T> | null => {
  switch (boundary) {
    case 'assessment':
      return inventory.totals.assessmentCo2;
    case 'direct-energy':
      return inventory.totals.directEnergyCo2;
    case 'with-processes':
      return inventory.totals.byGas.get('co2') ?? null;
  }
};

/** What the inventory total counts, 1e4 tCO2; absent where the year has none. Holes of its coverage stay with the inventory's notices. */
export const measureCo2 = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
  boundary: Co2Boundary,
): Measured<T> => {
  const { inventory, year } = book;
  const found = inventory ? totalOf(inventory, boundary) : null;
  const total: AnyReported<T> = found
    ? anyReported(found.total as Reported<{ value: Quantity; trace: T }>)
    : absent('not-reported', `${year} 年清单 / inventory of ${year}`);
  return {
    value: thenReported(total, (co2) => reported(explain.convert('total-co2-emissions', co2, '10k-tCO2'))),
    method: methodOfInventory(book, boundary),
    from: [`inventory:${boundary}`],
    notices: [],
  };
};

/** All gases, removals and net import apart, 1e4 tCO2e. */
export const measureGreenhouseGases = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
): Measured<T> => {
  const total: AnyReported<T> = book.inventory
    ? anyReported(book.inventory.totals.greenhouseGases.total as Reported<{ value: Quantity; trace: T }>)
    : absent('not-reported', `${book.year} 年清单 / inventory of ${book.year}`);
  return {
    value: thenReported(total, (all) => reported(explain.convert('greenhouse-gas-emissions', all, '10k-tCO2e'))),
    method: methodOfInventory(book, 'all-gases'),
    from: ['inventory:greenhouse-gases'],
    notices: [],
  };
};
