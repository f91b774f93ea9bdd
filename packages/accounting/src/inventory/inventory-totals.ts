/**
 * @module Totals of an inventory: up the category tree, by gas, and the three that plans are measured by. A category without a line is named
 * as not estimated; reasons go through every sum.
 */
import { absent, type Explain, type Explained, type Quantity, reported, type Trace } from '@dafeng/quantity';
import { type Category, childrenOfCategory, isLeafCategory, listCategories } from './category.ts';
import { gasIds, getGas } from './gas.ts';
import type { CategoryId, CategoryTotal, GasId, Inventory, InventoryLine } from './inventory.ts';
import { type Item, type Named, type NamedItem, type Sum, sumItems, sumSums } from './sum-of-sums.ts';

const leaves = listCategories().filter(({ code }) => isLeafCategory(code));
const bottomUp = [...listCategories()].reverse();
const childCodes = new Map(listCategories().map(({ code }) => [code, childrenOfCategory(code).map((one) => one.code)]));
const burning = leaves.filter(({ code }) => code.startsWith('1.A'));
const electricity = leaves.filter(({ code }) => code === 'P.1');
const purchased = leaves.filter(({ sector }) => sector === 'purchased');
const land = leaves.filter(({ sector }) => sector === 'land');

/** What a category is in which nobody reported anything: the same in every inventory. */
const blank = new Map(
  leaves.map(({ code }): readonly [CategoryId, CategoryTotal<never>] => [
    code,
    {
      category: code,
      total: absent('NE'),
      coverage: { expected: 1, present: 0, settled: [], missing: [{ id: code, why: 'NE' }] },
      byGas: new Map(),
    },
  ]),
);

const push = <K, V>(groups: Map<K, V[]>, key: K, item: V): void => {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
};

const termOf = (lines: readonly InventoryLine<Trace | null>[]): string =>
  lines.every(({ kind }) => kind === 'net-import') ? 'indirectEmissions' : 'directEmissions';

/** A category's lines of some kinds, in CO2e and by gas. */
const sumLines = <T extends Trace | null>(
  explain: Explain<T>,
  category: CategoryId,
  lines: readonly InventoryLine<T>[],
): CategoryTotal<T> => {
  const all: NamedItem<T>[] = [];
  const ofGas = new Map<GasId, NamedItem<T>[]>();
  for (const { id, gas, amount, co2e } of lines) {
    all.push({ id, item: co2e as Item<T> });
    push(ofGas, gas, { id, item: amount as Item<T> });
  }
  const { total, coverage } = sumItems(explain, 'co2e', all, 'tCO2e');
  const term = termOf(lines);
  const byGas = new Map<GasId, Sum<T>>();
  for (const [gas, own] of ofGas) byGas.set(gas, sumItems(explain, term, own, getGas(gas).unit));
  return { total, coverage, category, byGas };
};

/** Sums of each gas over categories that have it, in the order of the gases. */
const addGases = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  categories: readonly CategoryTotal<T>[],
): ReadonlyMap<GasId, Sum<T>> => {
  const ofGas = new Map<GasId, Named<T>[]>();
  for (const { category, byGas } of categories) for (const [gas, sum] of byGas) push(ofGas, gas, { id: category, sum });
  const added = new Map<GasId, Sum<T>>();
  for (const gas of gasIds) {
    const sums = ofGas.get(gas);
    if (sums) added.set(gas, sumSums(explain, term, sums, getGas(gas).unit));
  }
  return added;
};

/** One gas over categories; those that nobody reported stand among them. */
const sumGas = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  gas: GasId,
  categories: readonly CategoryTotal<T>[],
): Sum<T> => {
  const sums: Named<T>[] = [];
  for (const own of categories) {
    const sum = own.byGas.get(gas);
    if (sum) sums.push({ id: own.category, sum });
    else if (own.byGas.size === 0) sums.push({ id: own.category, sum: own });
  }
  return sumSums(explain, term, sums, getGas(gas).unit);
};

const named = <T extends Trace | null>(parts: readonly CategoryTotal<T>[]): readonly Named<T>[] =>
  parts.map((sum) => ({ id: sum.category, sum }));

/** The categories and totals of an inventory out of its lines. */
export const totalInventory = <T extends Trace | null>(
  explain: Explain<T>,
  lines: readonly InventoryLine<T>[],
): Pick<Inventory<T>, 'categories' | 'totals'> => {
  const counted = new Map<CategoryId, InventoryLine<T>[]>();
  for (const line of lines) if (line.kind !== 'memo') push(counted, line.category, line);
  const emissions = new Map<CategoryId, CategoryTotal<T>>();
  const removals = new Map<CategoryId, CategoryTotal<T>>();
  const totals = new Map<CategoryId, CategoryTotal<T>>();
  for (const { code } of leaves) {
    const own = counted.get(code);
    if (!own) {
      totals.set(code, blank.get(code) as CategoryTotal<T>);
      continue;
    }
    const taken = own.filter(({ kind }) => kind === 'removal');
    const given = taken.length === 0 ? own : own.filter(({ kind }) => kind !== 'removal');
    if (given.length > 0) emissions.set(code, sumLines(explain, code, given));
    if (taken.length > 0) removals.set(code, sumLines(explain, code, taken));
    const whole = taken.length === 0 ? emissions.get(code) : given.length === 0 ? removals.get(code) : undefined;
    totals.set(code, whole ?? sumLines(explain, code, own));
  }
  for (const { code, sector } of bottomUp) {
    if (totals.has(code)) continue;
    const children = (childCodes.get(code) ?? []).flatMap((child) => totals.get(child) ?? []);
    const term = sector === 'purchased' ? 'indirectEmissions' : 'directEmissions';
    const { total, coverage } = sumSums(explain, 'co2e', named(children), 'tCO2e');
    totals.set(code, { category: code, total, coverage, byGas: addGases(explain, term, children) });
  }

  /** Leaves of an inventory's part, with those that nobody reported. */
  const pick = (map: ReadonlyMap<CategoryId, CategoryTotal<T>>, of: readonly Category[]): CategoryTotal<T>[] => {
    const picked: CategoryTotal<T>[] = [];
    for (const { code } of of) {
      const found = map.get(code) ?? (counted.has(code) ? undefined : totals.get(code));
      if (found) picked.push(found);
    }
    return picked;
  };
  const directEnergyCo2 = sumGas(explain, 'directEmissions', 'co2', pick(emissions, burning));
  const power = sumGas(explain, 'indirectEmissions', 'co2', pick(emissions, electricity));
  const direct = pick(
    emissions,
    leaves.filter(({ code, sector }) => sector !== 'purchased' && (sector !== 'land' || counted.has(code))),
  );
  return {
    categories: listCategories().flatMap(({ code }) => totals.get(code) ?? []),
    totals: {
      directEnergyCo2,
      assessmentCo2: sumSums(
        explain,
        'directEmissions',
        [
          { id: '1.A', sum: withinImportBoundary(explain, directEnergyCo2) },
          { id: 'P.1', sum: power },
        ],
        'tCO2',
      ),
      greenhouseGases: sumSums(explain, 'co2e', named(direct), 'tCO2e'),
      removals: sumSums(explain, 'co2e', named(pick(removals, land)), 'tCO2e'),
      netImport: sumGas(explain, 'indirectEmissions', 'co2', pick(emissions, purchased)),
      byGas: addGases(explain, 'directEmissions', direct),
    },
  };
};

/** Emissions of the area are a part of those with net power import: the same number within the wider boundary, stated as a step. */
const withinImportBoundary = <T extends Trace | null>(explain: Explain<T>, sum: Sum<T>): Sum<T> =>
  sum.total.ok
    ? {
        coverage: sum.coverage,
        total: reported(
          explain.assumeBasis(
            'directEmissions',
            sum.total.value as never,
            'with-net-power-import' as never,
            'territorial-within-net-power-import',
          ) as unknown as Explained<Quantity, T>,
        ),
      }
    : sum;
