/**
 * @module The numbers of an inventory as one uncertain program: its totals, categories, gases and lines, with ids to find them by. The
 * arithmetic is left to `propagate-uncertainty.ts` and `simulate-uncertainty.ts`.
 */
import type { Reported, Trace } from '@dafeng/quantity';
import type { Inventory, InventoryLine, InventoryTotal } from '../inventory/inventory.ts';
import { compileTraces, type TraceRoot } from './compile-traces.ts';
import { type UncertainProgram, type UncertaintyLookup, withUncertainty } from './leaf-uncertainty.ts';
import { type PropagatedUncertainty, propagateProgram } from './propagate-uncertainty.ts';

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
