/**
 * @module An entry of the recalculation log: what an inventory of one area and year was, what it is, which inputs moved, and why. Keeping the
 * log is left to the database.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 5, section 5.2 (recalculations due to methodological change and refinement).
 */
import type { Quantity } from '@dafeng/quantity';
import { fault, type Outcome, refuse, succeed } from '../fault.ts';
import type { Inventory } from '../inventory/inventory.ts';
import { compileTraces, leafPlace } from '../uncertainty/compile-traces.ts';
import { inventoryRoots } from '../uncertainty/inventory-uncertainty.ts';
import type { LeafTrace } from '../uncertainty/trace-program.ts';
import { compareInventories, type InventoryComparison } from './compare-inventories.ts';
import type { TotalName } from './share-series.ts';

/** `data`: an entry of the books · `factors`: another edition of a factor set · `method`: another method · `mistake`: an error mended. */
export type RecalculationCause = 'data' | 'factors' | 'method' | 'mistake';

/** An input that is another number than before, or in one of the two alone. */
export interface MovedInput {
  readonly place: string;
  readonly leaf: LeafTrace;
  readonly before: readonly Quantity[];
  readonly after: readonly Quantity[];
}
export interface MovedTotal {
  readonly name: TotalName;
  /** Null where it is absent. In the units of the totals; two CO2e sets may differ. */
  readonly before: Quantity | null;
  readonly after: Quantity | null;
  /** (after - before) / |before|; null without both, or before a zero. */
  readonly relative: number | null;
}
export interface RecalculationEntry {
  readonly area: string;
  readonly year: number;
  readonly why: { readonly cause: RecalculationCause; readonly note: string };
  readonly methods: { readonly before: string; readonly after: string };
  readonly totals: readonly MovedTotal[];
  readonly inputs: readonly MovedInput[];
  readonly comparison: InventoryComparison;
}

const leavesByPlace = (inventory: Inventory): ReadonlyMap<string, readonly LeafTrace[]> => {
  const places = new Map<string, LeafTrace[]>();
  for (const { trace } of compileTraces(inventoryRoots(inventory)).leaves) {
    const place = leafPlace(trace);
    places.set(place, [...(places.get(place) ?? []), trace]);
  }
  return places;
};
const textOf = (leaves: readonly LeafTrace[]): string =>
  leaves
    .map(({ result }) => `${result.value} ${result.unit} ${result.basis}`)
    .sort()
    .join(';');

/** Inputs that moved between two inventories, by their place; what is equal is left out. */
export const listMovedInputs = (before: Inventory, after: Inventory): readonly MovedInput[] => {
  const [earlier, later] = [leavesByPlace(before), leavesByPlace(after)];
  return [...new Set([...earlier.keys(), ...later.keys()])].sort().flatMap((place): readonly MovedInput[] => {
    const [old, now] = [earlier.get(place) ?? [], later.get(place) ?? []];
    const leaf = now[0] ?? old[0];
    if (!leaf || textOf(old) === textOf(now)) return [];
    return [{ place, leaf, before: old.map(({ result }) => result), after: now.map(({ result }) => result) }];
  });
};

const movedTotal = (before: Inventory, after: Inventory, name: TotalName): MovedTotal => {
  const [old, now] = [before.totals[name].total, after.totals[name].total].map((total) =>
    total.ok ? (total.value.value as Quantity) : null,
  ) as [Quantity | null, Quantity | null];
  const relative =
    old && now && old.value !== 0 && old.unit === now.unit ? (now.value - old.value) / Math.abs(old.value) : null;
  return { name, before: old, after: now, relative };
};

/**
 * The entry for a recalculation of one inventory.
 *
 * Errors: `not-one-inventory` for another area or year: that is a comparison, not a recalculation.
 */
export const recordRecalculation = (
  before: Inventory,
  after: Inventory,
  why: RecalculationEntry['why'],
): Outcome<RecalculationEntry> => {
  if (before.area !== after.area || before.year !== after.year)
    return refuse(
      fault(
        'not-one-inventory',
        { file: '', row: null, column: null },
        [
          `${before.area} ${before.year} 年与 ${after.area} ${after.year} 年不是同一清单。`,
          `${before.area} ${before.year} and ${after.area} ${after.year} are not one inventory.`,
        ],
        [
          '重算记录只比较同一地区同一年；不同年份请用对比。',
          'A recalculation is of one area and year; compare years instead.',
        ],
      ),
    );
  const names = ['directEnergyCo2', 'assessmentCo2', 'greenhouseGases', 'removals', 'netImport'] as const;
  return succeed({
    area: after.area,
    year: after.year,
    why,
    methods: { before: before.method.id, after: after.method.id },
    totals: names.map((name) => movedTotal(before, after, name)),
    inputs: listMovedInputs(before, after),
    comparison: compareInventories(before, after),
  });
};
