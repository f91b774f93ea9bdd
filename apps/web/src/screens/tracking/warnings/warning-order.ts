/** @module Which warnings are shown and in which order: what was escalated first, then what nobody has taken note of, the worst and oldest first. */
import type { WarningLine } from '@dafeng/contract';
import { type WarningState, warningStates } from '../tracking-search.ts';

export interface WarningFilter {
  readonly state?: WarningState | undefined;
  readonly level?: string | undefined;
  readonly q?: string | undefined;
}
const rank: Readonly<Record<WarningState, number>> = { escalated: 0, open: 1, acknowledged: 2, cleared: 3 };
const oldestFirst = (a: WarningLine, b: WarningLine): number =>
  (a.since ?? '9999') < (b.since ?? '9999') ? -1 : (a.since ?? '9999') > (b.since ?? '9999') ? 1 : 0;

/** Cleared ones are only shown where asked for; newest first among them. */
export function shownWarnings(items: readonly WarningLine[], { state, level, q }: WarningFilter): WarningLine[] {
  const wanted = q?.trim().toLowerCase() ?? '';
  return items
    .filter(
      (one) =>
        (state === undefined ? one.state !== 'cleared' : one.state === state) &&
        (level === undefined || one.level?.id === level) &&
        (wanted === '' ||
          [one.name, one.message?.zh, one.message?.en, ...one.bodies.map(({ name }) => name)].some((text) =>
            text?.toLowerCase().includes(wanted),
          )),
    )
    .toSorted(
      (a, b) =>
        rank[a.state] - rank[b.state] ||
        Number(b.headline) - Number(a.headline) ||
        (b.level?.order ?? 0) - (a.level?.order ?? 0) ||
        oldestFirst(a, b) ||
        (a.key < b.key ? -1 : 1),
    );
}
export const countStates = (items: readonly WarningLine[]): Readonly<Record<WarningState, number>> =>
  Object.fromEntries(
    warningStates.map((state) => [state, items.filter((one) => one.state === state).length]),
  ) as Record<WarningState, number>;

/** The warning one step on from the one that is open; the first where none is. */
export function stepFrom(keys: readonly string[], open: string | undefined, by: 1 | -1): string | undefined {
  const at = open === undefined ? -1 : keys.indexOf(open);
  if (at < 0) return keys[0];
  return keys[Math.min(keys.length - 1, Math.max(0, at + by))];
}
