/**
 * @module Totals of quantities: one basis, a fixed order, and an account of what was missing. Leaves the arithmetic of numbers to
 * `exact-sum.ts` and traces to `explain.ts`.
 */
import { type AbsenceReason, absent, isSettled, type Reported, reported } from './absence.ts';
import type { Dimension, OneBasis, UnitOf } from './dimension.ts';
import { sumExactly } from './exact-sum.ts';
import { finite, type Quantity, requireSameBasis } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';
import { convertNumber } from './unit.ts';

/** A part of a total under the id that fixes its place. */
export interface Part<T> {
  readonly id: string;
  readonly item: Reported<T>;
}
export interface MissingPart {
  readonly id: string;
  readonly why: AbsenceReason;
}
/** How much of what was expected a total holds. */
export interface Coverage {
  readonly expected: number;
  readonly present: number;
  /** Absent with a reason that leaves no hole: not occurring, not applicable, included elsewhere. */
  readonly settled: readonly MissingPart[];
  /** Absent and therefore not in the total. */
  readonly missing: readonly MissingPart[];
}
/** Whether a total holds all it should. An empty list covers nothing. */
export const isComplete = (coverage: Coverage): boolean => coverage.expected > 0 && coverage.missing.length === 0;

const isOrdered = (parts: readonly { readonly id: string }[]): boolean => {
  let before: string | null = null;
  for (const { id } of parts) {
    if (before !== null && before >= id) return false;
    before = id;
  }
  return true;
};

const refuseTwice = (id: string): never => {
  throw new QuantityError(
    'duplicate-id',
    id,
    { zh: `${id} 在合计中出现两次`, en: `${id} is twice in one total` },
    { zh: '每个分项只计一次', en: 'count every part once' },
  );
};

/** Parts in the order of their ids (code units), each id once. @throws QuantityError `duplicate-id` */
export const orderById = <P extends { readonly id: string }>(parts: readonly P[]): readonly P[] => {
  // Most lists come in order; they are neither copied nor sorted.
  if (isOrdered(parts)) return parts;
  const ordered = [...parts].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  for (const [index, part] of ordered.entries())
    if (index > 0 && ordered[index - 1]?.id === part.id) refuseTwice(part.id);
  return ordered;
};

/** Each id once, for a total whose order nobody will see. @throws QuantityError `duplicate-id` */
const requireOnce = (parts: readonly { readonly id: string }[]): void => {
  if (isOrdered(parts)) return;
  const seen = new Set<string>();
  for (const { id } of parts) {
    if (seen.has(id)) refuseTwice(id);
    seen.add(id);
  }
};

/** What is there and what is not, in the order of the ids; the parts may come in any. @throws QuantityError `duplicate-id` */
export const coverageOf = (parts: readonly Part<unknown>[]): Coverage => {
  requireOnce(parts);
  const missing: MissingPart[] = [];
  const settled: MissingPart[] = [];
  for (const { id, item } of parts) if (!item.ok) (isSettled(item.why) ? settled : missing).push({ id, why: item.why });
  return {
    expected: parts.length,
    present: parts.length - missing.length - settled.length,
    settled: orderById(settled),
    missing: orderById(missing),
  };
};

/** The reason of a total of which nothing is there: the first hole by id, else the first settled reason. */
export const reasonOfNothing = (coverage: Coverage): AbsenceReason =>
  (coverage.missing[0] ?? coverage.settled[0])?.why ?? 'not-reported';

/** Sum in `unit` of quantities that share a basis: the one kernel of `sumQuantities`, `sumReported`, `explain.sum` and replay. */
export const sumInUnit = <D extends Dimension, B extends string>(
  quantities: readonly [Quantity<D, B>, ...Quantity<D, B>[]],
  unit: UnitOf<D>,
): Quantity<D, B> => {
  const [first] = quantities;
  const numbers: number[] = [];
  for (const other of quantities) {
    requireSameBasis(first as Quantity, other as Quantity);
    numbers.push(convertNumber(other.value, other.unit, unit));
  }
  return { value: finite(sumExactly(numbers), 'sum'), unit, basis: first.basis };
};

/**
 * The sum of quantities of one dimension and one basis; a list of mixed bases does not compile. The order does not matter: the
 * sum is exact before it is rounded once. In the unit asked for, else that of the first.
 * An empty list has no sum: absent, `not-reported`.
 */
export const sumQuantities = <D extends Dimension, B extends string>(
  quantities: readonly Quantity<D, B>[] & ([OneBasis<B>] extends [never] ? never : unknown),
  unit?: UnitOf<NoInfer<D>>,
): Reported<Quantity<D, B>> => {
  const [first, ...rest] = quantities as readonly Quantity<D, B>[];
  return first ? reported(sumInUnit([first, ...rest], unit ?? first.unit)) : absent('not-reported');
};

/**
 * The total of what is there, with its coverage. Missing parts are named, never counted as zero; when nothing is there the total
 * is absent too.
 */
export const sumReported = <D extends Dimension, B extends string>(
  parts: readonly Part<Quantity<D, B>>[] & ([OneBasis<B>] extends [never] ? never : unknown),
  unit?: UnitOf<NoInfer<D>>,
): { readonly total: Reported<Quantity<D, B>>; readonly coverage: Coverage } => {
  const coverage = coverageOf(parts);
  const present = orderById(parts as readonly Part<Quantity<D, B>>[]).flatMap(({ item }) =>
    item.ok ? [item.value] : [],
  );
  const [first, ...rest] = present;
  const total = first ? reported(sumInUnit([first, ...rest], unit ?? first.unit)) : absent(reasonOfNothing(coverage));
  return { total, coverage };
};
