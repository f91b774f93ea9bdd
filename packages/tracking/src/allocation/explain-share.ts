/**
 * @module A share with its arithmetic: what was left of the total, times the weight over all weights, and how it came to the printed places.
 * The shares themselves are made in `allocate.ts`.
 */
import { type Quantity, reported, type Trace, type Tracer, toPlaces, type UnitId } from '@dafeng/quantity';
import { type AnyExplained, explainNumbers } from '../explained-number.ts';
import type { Allocation, Receiver } from './allocate.ts';
import { type AllocationRule, listAllocationFields } from './allocation-rule.ts';

export interface ShareUnit {
  readonly unit: UnitId;
  readonly basis: string;
}

/** `基期量 520 × 基期量 520 ÷ 产出 310`, as far as the fields are known. */
const weightText = (rule: AllocationRule, { fields }: Receiver): string =>
  rule.weight
    .map((factor, index) => {
      const id = factor.replace(/^1\//, '');
      const name = listAllocationFields().find((field) => field.id === id)?.zh ?? id;
      const sign = factor !== id ? '÷ ' : index === 0 ? '' : '× ';
      return `${sign}${name} ${fields[id] ?? '—'}`;
    })
    .join(' ');

/**
 * The printed share of a receiver, opening to the exact one. Null where the allocation has no such receiver.
 * @param source where the total comes from, in words
 */
export const explainShare = <T extends Trace | null>(
  tracer: Tracer<T>,
  rule: AllocationRule,
  allocation: Allocation,
  receivers: readonly Receiver[],
  id: string,
  { unit, basis }: ShareUnit,
  source: string,
): AnyExplained<T> | null => {
  const explain = explainNumbers(tracer);
  const share = allocation.shares.find((one) => one.id === id);
  if (!share) return null;
  const amount = (value: number): Quantity => ({ value, unit, basis }) as Quantity;
  const told = (term: string, value: number, from: string, locator: string): AnyExplained<T> =>
    explain.observation(term, amount(value), { source: from, locator }) as unknown as AnyExplained<T>;
  if (share.locked) return told('split.locked', share.value, share.name, '已商定，锁定 / agreed, locked');

  const total = told('split.total', allocation.total, source, '总量 / total');
  const agreed = explain.sum(
    'split.locked',
    allocation.shares
      .filter(({ locked }) => locked)
      .map((one) => ({
        id: one.id,
        item: reported(told('split.locked', one.value, one.name, '已商定，锁定 / agreed, locked')),
      })),
  ).total;
  const free = agreed.ok ? explain.difference('split.free', total, agreed.value) : total;
  const weight = (one: (typeof allocation.shares)[number]): AnyExplained<T> => {
    const receiver = receivers.find((candidate) => candidate.id === one.id);
    return explain.observation(
      'split.weight',
      { value: one.weight ?? 0, unit: '1', basis: 'plain' } as unknown as Quantity<'ratio', 'plain'>,
      { source: one.name, locator: receiver ? weightText(rule, receiver) : rule.zh },
    ) as unknown as AnyExplained<T>;
  };
  const all = explain.sum(
    'split.weight',
    allocation.shares.filter(({ locked }) => !locked).map((one) => ({ id: one.id, item: reported(weight(one)) })),
  ).total;
  const part = all.ok ? explain.ratio('split.part', weight(share), all.value) : all;
  const printed = explain.assume(
    'split.share',
    amount(share.value),
    'split.largestRemainder',
  ) as unknown as AnyExplained<T>;
  return part.ok
    ? explain.choose('split.share', 'split.largestRemainder', printed, [
        { because: 'split.exact', explained: explain.product('split.exact', free, part.value) },
      ])
    : printed;
};

/** A share less what it was in the version before, at the printed places. */
export const shareChange = <T extends Trace | null>(
  tracer: Tracer<T>,
  before: number,
  after: number,
  places: number,
  { unit, basis }: ShareUnit,
  [versionBefore, versionAfter]: readonly [string, string],
): AnyExplained<T> => {
  const explain = explainNumbers(tracer);
  const told = (value: number, source: string): AnyExplained<T> =>
    explain.observation('split.share', { value, unit, basis } as Quantity, {
      source,
      locator: '',
    }) as unknown as AnyExplained<T>;
  const change = explain.difference('split.change', told(after, versionAfter), told(before, versionBefore));
  return explain.round('split.change', change, toPlaces(places));
};
