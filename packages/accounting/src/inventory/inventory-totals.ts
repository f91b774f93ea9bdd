/**
 * @module Totals of an inventory: up the category tree, by gas, and the three that plans are measured by. A category without a line is named
 * as not estimated; reasons go through every sum.
 */
import {
  absent,
  type Coverage,
  type Explain,
  type Explained,
  type MissingPart,
  type Part,
  type Quantity,
  type Reported,
  reported,
  type Trace,
} from '@dafeng/quantity';
import { childrenOfCategory, getCategory, isLeafCategory, listCategories } from './category.ts';
import { gasIds, getGas } from './gas.ts';
import type { CategoryId, CategoryTotal, GasId, Inventory, InventoryLine, InventoryTotal } from './inventory.ts';

type Item<T extends Trace | null> = Reported<Explained<Quantity, T>>;
type Sum<T extends Trace | null> = InventoryTotal<T>;
interface Named<T extends Trace | null> {
  readonly id: string;
  readonly sum: Sum<T>;
}

const leaves = listCategories().filter(({ code }) => isLeafCategory(code));
const bottomUp = [...listCategories()].reverse();
const childCodes = new Map(listCategories().map(({ code }) => [code, childrenOfCategory(code).map((one) => one.code)]));
const none: Coverage = { expected: 0, present: 0, settled: [], missing: [] };

const notEstimated = (code: CategoryId): Coverage => ({
  expected: 1,
  present: 0,
  settled: [],
  missing: [{ id: code, why: 'NE' }],
});

/** The coverage of a sum of sums: what each of them holds and lacks. */
const mergeCoverage = (coverages: readonly Coverage[]): Coverage => {
  const [only, ...more] = coverages;
  if (only === undefined) return none;
  if (more.length === 0) return only;
  let [expected, present] = [0, 0];
  const settled: MissingPart[] = [];
  const missing: MissingPart[] = [];
  for (const one of coverages) {
    expected += one.expected;
    present += one.present;
    if (one.settled.length > 0) settled.push(...one.settled);
    if (one.missing.length > 0) missing.push(...one.missing);
  }
  return { expected, present, settled, missing };
};

const sumParts = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  parts: readonly { readonly id: string; readonly item: Item<T> }[],
  unit: string,
): Sum<T> => {
  const { total, coverage } = explain.sum(term, parts as unknown as Part<never>[], unit as never);
  return { total: total as Item<T>, coverage };
};

/** A sum of sums: absent ones keep their reasons in the merged coverage. */
const sumSums = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  sums: readonly Named<T>[],
  unit: string,
): Sum<T> => {
  const coverage = mergeCoverage(sums.map(({ sum }) => sum.coverage));
  const there = sums.filter(({ sum }) => sum.total.ok);
  if (there.length === 0) return { total: absent((coverage.missing[0] ?? coverage.settled[0])?.why ?? 'NE'), coverage };
  // What is missing wholly stands in the node of the sum, so that its trace says so too.
  const parts = sums.map(({ id, sum }) => ({ id, item: sum.total }));
  return { total: sumParts(explain, term, parts, unit).total, coverage };
};

const groupBy = <K, V>(items: readonly V[], keyOf: (item: V) => K): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

const termOf = (lines: readonly InventoryLine<Trace | null>[]): string =>
  lines.every(({ kind }) => kind === 'net-import') ? 'indirectEmissions' : 'directEmissions';

/** A category's lines of some kinds, in CO2e and by gas. */
const sumLines = <T extends Trace | null>(
  explain: Explain<T>,
  lines: readonly InventoryLine<T>[],
): CategoryTotal<T> => {
  const total = sumParts(
    explain,
    'co2e',
    lines.map(({ id, co2e }) => ({ id, item: co2e as Item<T> })),
    'tCO2e',
  );
  const term = termOf(lines);
  const byGas = new Map<GasId, Sum<T>>();
  for (const [gas, own] of groupBy(lines, ({ gas }) => gas))
    byGas.set(
      gas,
      sumParts(
        explain,
        term,
        own.map(({ id, amount }) => ({ id, item: amount as Item<T> })),
        getGas(gas).unit,
      ),
    );
  return { ...total, category: '', byGas };
};

const addGases = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  children: readonly CategoryTotal<T>[],
): ReadonlyMap<GasId, Sum<T>> => {
  const byGas = new Map<GasId, Sum<T>>();
  for (const gas of gasIds) {
    const sums = children.flatMap(({ category, byGas: own }) => {
      const sum = own.get(gas);
      return sum ? [{ id: category, sum }] : [];
    });
    if (sums.length > 0) byGas.set(gas, sumSums(explain, term, sums, getGas(gas).unit));
  }
  return byGas;
};

/** The categories and totals of an inventory out of its lines. */
export const totalInventory = <T extends Trace | null>(
  explain: Explain<T>,
  lines: readonly InventoryLine<T>[],
): Pick<Inventory<T>, 'categories' | 'totals'> => {
  const counted = groupBy(
    lines.filter(({ kind }) => kind !== 'memo'),
    ({ category }) => category,
  );
  const emissions = new Map<CategoryId, CategoryTotal<T>>();
  const removals = new Map<CategoryId, CategoryTotal<T>>();
  const totals = new Map<CategoryId, CategoryTotal<T>>();
  for (const { code } of leaves) {
    const own = counted.get(code);
    if (!own) {
      totals.set(code, { category: code, total: absent('NE'), coverage: notEstimated(code), byGas: new Map() });
      continue;
    }
    const taken = own.filter(({ kind }) => kind === 'removal');
    const given = taken.length === 0 ? own : own.filter(({ kind }) => kind !== 'removal');
    const some = [
      [emissions, given],
      [removals, taken],
    ] as const;
    for (const [map, part] of some) if (part.length > 0) map.set(code, { ...sumLines(explain, part), category: code });
    const whole = taken.length === 0 ? emissions.get(code) : given.length === 0 ? removals.get(code) : undefined;
    totals.set(code, whole ?? { ...sumLines(explain, own), category: code });
  }
  for (const { code, sector } of bottomUp) {
    if (totals.has(code)) continue;
    const children = (childCodes.get(code) ?? []).flatMap((child) => totals.get(child) ?? []);
    const term = sector === 'purchased' ? 'indirectEmissions' : 'directEmissions';
    const sum = sumSums(
      explain,
      'co2e',
      children.map((one) => ({ id: one.category, sum: one })),
      'tCO2e',
    );
    totals.set(code, { category: code, ...sum, byGas: addGases(explain, term, children) });
  }

  /** Leaves of an inventory's part, with those that nobody reported. */
  const pick = (map: ReadonlyMap<CategoryId, CategoryTotal<T>>, isMeant: (code: CategoryId) => boolean) =>
    leaves.flatMap(({ code }): CategoryTotal<T>[] => {
      if (!isMeant(code)) return [];
      const found = map.get(code);
      const whole = totals.get(code);
      return found ? [found] : whole && !counted.has(code) ? [whole] : [];
    });
  const sumGas = (term: string, gas: GasId, parts: readonly CategoryTotal<T>[]): Sum<T> =>
    sumSums(
      explain,
      term,
      parts.flatMap(({ category, byGas, ...own }) => {
        const sum = byGas.get(gas) ?? (byGas.size === 0 ? own : undefined);
        return sum ? [{ id: category, sum }] : [];
      }),
      getGas(gas).unit,
    );
  const sectorOf = (code: CategoryId) => getCategory(code).sector;
  const named = (parts: readonly CategoryTotal<T>[]): readonly Named<T>[] =>
    parts.map((sum) => ({ id: sum.category, sum }));

  const burnt = pick(emissions, (code) => code.startsWith('1.A'));
  const directEnergyCo2 = sumGas('directEmissions', 'co2', burnt);
  const power = sumGas(
    'indirectEmissions',
    'co2',
    pick(emissions, (code) => code === 'P.1'),
  );
  const direct = pick(
    emissions,
    (code) => sectorOf(code) !== 'purchased' && (sectorOf(code) !== 'land' || counted.has(code)),
  );
  const byGas = new Map<GasId, Sum<T>>();
  for (const gas of gasIds)
    if (direct.some((one) => one.byGas.has(gas)))
      byGas.set(
        gas,
        sumSums(
          explain,
          'directEmissions',
          direct.flatMap(({ category, byGas: own }) => {
            const sum = own.get(gas);
            return sum ? [{ id: category, sum }] : [];
          }),
          getGas(gas).unit,
        ),
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
      removals: sumSums(explain, 'co2e', named(pick(removals, (code) => sectorOf(code) === 'land')), 'tCO2e'),
      netImport: sumGas(
        'indirectEmissions',
        'co2',
        pick(emissions, (code) => sectorOf(code) === 'purchased'),
      ),
      byGas,
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
