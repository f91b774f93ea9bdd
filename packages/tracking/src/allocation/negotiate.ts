/** @module How a breakdown came to its last form: every version with who changed what and why. Nothing is overwritten. */
import { roundNumber, toPlaces } from '@dafeng/quantity';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';
import type { Allocation } from './allocate.ts';

export interface AllocationVersion {
  readonly number: number;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  readonly reason: string;
  readonly allocation: Allocation;
}

export const beginNegotiation = (allocation: Allocation, by: string, on: string): readonly AllocationVersion[] => [
  { number: 1, by, on, reason: allocation.rule, allocation },
];

/**
 * A further version in which some shares are other numbers. The sum must stay the total: what one receiver is let off another bears.
 * Errors: `no-history`, `unknown-target` for a receiver that is not there, `negative-input`, `sum-differs` with the difference.
 */
export const reviseAllocation = (
  history: readonly AllocationVersion[],
  changes: Readonly<Record<string, number>>,
  { by, on, reason }: { readonly by: string; readonly on: string; readonly reason: string },
): TrackingResult<readonly AllocationVersion[]> => {
  const last = history.at(-1);
  if (!last)
    return refuse(
      fault(
        'no-history',
        'allocation',
        ['还没有分解方案。', 'there is no breakdown yet.'],
        ['先按规则分解。', 'Allocate by a rule first.'],
      ),
    );
  const { total, places, shares } = last.allocation;
  const bad = Object.entries(changes).find(([id, value]) => !shares.some((share) => share.id === id) || !(value >= 0));
  if (bad)
    return refuse(
      fault(
        shares.some((share) => share.id === bad[0]) ? 'negative-input' : 'unknown-target',
        bad[0],
        [`“${bad[0]}”不在分解对象中，或数值 ${bad[1]} 小于0。`, `${bad[0]} is no receiver, or ${bad[1]} is below 0.`],
        ['核对分解对象和数值。', 'Check receiver and number.'],
      ),
    );
  const revised = shares.map((share) => {
    const value = roundNumber(changes[share.id] ?? share.value, toPlaces(places));
    const base = share.ofBase === null || share.ofBase === 0 ? null : share.value / share.ofBase;
    return { ...share, value, ofBase: base === null ? null : value / base };
  });
  const sum = roundNumber(
    revised.reduce((all, { value }) => all + value, 0),
    toPlaces(places),
  );
  if (sum !== total)
    return refuse(
      fault(
        'sum-differs',
        'allocation',
        [
          `各单位之和 ${sum}，应为 ${total}，相差 ${roundNumber(sum - total, toPlaces(places))}。`,
          `the shares sum to ${sum}, not ${total}.`,
        ],
        ['减下来的数要由别的单位承担。', 'What one is let off another must bear.'],
      ),
    );
  return accept([
    ...history,
    { number: last.number + 1, by, on, reason, allocation: { ...last.allocation, shares: revised } },
  ]);
};
