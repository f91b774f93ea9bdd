/**
 * @module The numbers of an inventory as one uncertain program: its totals, categories, gases and lines, with ids to find them by. The
 * arithmetic is left to `propagate-uncertainty.ts` and `simulate-uncertainty.ts`.
 */
import { absent, type Reported, type Trace } from '@dafeng/quantity';
import type { Inventory, InventoryLine, InventoryTotal } from '../inventory/inventory.ts';
import { compileTraces, type TraceRoot } from './compile-traces.ts';
import { type UncertainProgram, type UncertaintyLookup, withUncertainty } from './leaf-uncertainty.ts';
import {
  type PropagatedUncertainty,
  propagateProgram,
  propagateTrend,
  type TrendUncertainty,
} from './propagate-uncertainty.ts';

/** Ids of the roots of an inventory. */
export const inventoryRootIds = {
  total: (name: Exclude<keyof Inventory['totals'], 'byGas'>): string => `total:${name}`,
  gas: (gas: string): string => `gas:${gas}`,
  category: (code: string): string => `category:${code}`,
  categoryGas: (code: string, gas: string): string => `category:${code}:${gas}`,
  /** CO2e of a line, and the mass of its gas. */
  line: (id: string): string => `line:${id}`,
  mass: (id: string): string => `mass:${id}`,
} as const;

const rootOf = (id: string, number: Reported<{ readonly trace: Trace }>): readonly TraceRoot[] =>
  number.ok ? [{ id, trace: number.value.trace }] : [];
const totalOf = (id: string, { total }: InventoryTotal): readonly TraceRoot[] => rootOf(id, total);
const lineRoots = ({ id, co2e, amount }: InventoryLine): readonly TraceRoot[] => [
  ...rootOf(inventoryRootIds.line(id), co2e),
  ...rootOf(inventoryRootIds.mass(id), amount),
];

/** Every number of an inventory that is there, totals first. */
export const inventoryRoots = ({ totals, categories, lines }: Inventory): readonly TraceRoot[] => {
  const { byGas, ...named } = totals;
  return [
    ...Object.entries(named).flatMap(([name, total]) => totalOf(`total:${name}`, total)),
    ...[...byGas].flatMap(([gas, total]) => totalOf(inventoryRootIds.gas(gas), total)),
    ...categories.flatMap((category) => [
      ...totalOf(inventoryRootIds.category(category.category), category),
      ...[...category.byGas].flatMap(([gas, total]) =>
        totalOf(inventoryRootIds.categoryGas(category.category, gas), total),
      ),
    ]),
    ...lines.flatMap(lineRoots),
  ];
};

/** The inventory as a program with uncertain leaves: compile once, then propagate and simulate. */
export const compileInventory = (inventory: Inventory, lookup: UncertaintyLookup): UncertainProgram =>
  withUncertainty(compileTraces(inventoryRoots(inventory)), lookup);

/** Roots that a screen shows an interval for: totals, gases and categories. */
export const isHeadlineRoot = ({ id }: { readonly id: string }): boolean => /^(total|gas|category):[^:]+$/.test(id);

/**
 * First-order uncertainty of every total, gas, category and line of an inventory; see `propagateProgram`. The lines of the inventory are
 * the lines of the independent figure.
 */
export const propagateUncertainty = (
  inventory: Inventory,
  lookup: UncertaintyLookup,
): readonly PropagatedUncertainty[] =>
  propagateProgram(compileInventory(inventory, lookup), {
    lines: inventory.lines.flatMap(({ id }) => [inventoryRootIds.line(id), inventoryRootIds.mass(id)]),
  });

/**
 * Uncertainty of the change of one number between two inventories of an area, factors that both years share cancelling as far as they do.
 *
 * Shape: `id` of a root (`inventoryRootIds`), the total of all gases unless given; each year has its own lookup, because a book is of one year.
 * Gotchas: absent where one of the years lacks the number; two methods give a change that is of the methods, see `mayShareSeries`.
 */
export const propagateInventoryTrend = (
  base: { readonly inventory: Inventory; readonly lookup: UncertaintyLookup },
  later: { readonly inventory: Inventory; readonly lookup: UncertaintyLookup },
  id: string = inventoryRootIds.total('greenhouseGases'),
): Reported<TrendUncertainty> => {
  const [before, after] = [base, later].map(({ inventory }) =>
    inventoryRoots(inventory).find((root) => root.id === id),
  );
  if (!before || !after) return absent('not-reported', id);
  const ofBase = String(base.inventory.year);
  const lookup: UncertaintyLookup = {
    factor: (factor) => later.lookup.factor(factor) ?? base.lookup.factor(factor),
    entry: (leaf) => (leaf.kind === 'observation' && leaf.period === ofBase ? base.lookup : later.lookup).entry(leaf),
  };
  const uncertain = withUncertainty(
    compileTraces([
      { ...before, id: 'base' },
      { ...after, id: 'later' },
    ]),
    lookup,
  );
  const [first, last] = uncertain.program.roots;
  return first && last ? propagateTrend(uncertain, first, last) : absent('not-reported', id);
};
