/**
 * @module Sums of sums with their coverage: what each of them holds and lacks stands in the coverage of the whole. Which sums make which total is in
 * `inventory-totals.ts`.
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
  type Trace,
} from '@dafeng/quantity';
import type { InventoryTotal } from './inventory.ts';

export type Item<T extends Trace | null> = Reported<Explained<Quantity, T>>;
export type Sum<T extends Trace | null> = InventoryTotal<T>;
export interface Named<T extends Trace | null> {
  readonly id: string;
  readonly sum: Sum<T>;
}
export interface NamedItem<T extends Trace | null> {
  readonly id: string;
  readonly item: Item<T>;
}

const none: Coverage = { expected: 0, present: 0, settled: [], missing: [] };

const mergeCoverage = (sums: readonly Named<Trace | null>[]): Coverage => {
  const [only, ...more] = sums;
  if (only === undefined) return none;
  if (more.length === 0) return only.sum.coverage;
  let [expected, present] = [0, 0];
  const settled: MissingPart[] = [];
  const missing: MissingPart[] = [];
  for (const { sum } of sums) {
    expected += sum.coverage.expected;
    present += sum.coverage.present;
    for (const part of sum.coverage.settled) settled.push(part);
    for (const part of sum.coverage.missing) missing.push(part);
  }
  return { expected, present, settled, missing };
};

/** `explain.sum` of quantities whose kind is known only from the unit. */
export const sumItems = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  parts: readonly NamedItem<T>[],
  unit: string,
): Sum<T> => {
  const { total, coverage } = explain.sum(term, parts as unknown as Part<never>[], unit as never);
  return { total: total as Item<T>, coverage };
};

/** A sum of sums: absent ones keep their reasons in the merged coverage. */
export const sumSums = <T extends Trace | null>(
  explain: Explain<T>,
  term: string,
  sums: readonly Named<T>[],
  unit: string,
): Sum<T> => {
  const coverage = mergeCoverage(sums);
  if (!sums.some(({ sum }) => sum.total.ok))
    return { total: absent((coverage.missing[0] ?? coverage.settled[0])?.why ?? 'NE'), coverage };
  // What is missing wholly stands in the node of the sum, so that its trace says so too.
  const parts = sums.map(({ id, sum }) => ({ id, item: sum.total }));
  return { total: sumItems(explain, term, parts, unit).total, coverage };
};
