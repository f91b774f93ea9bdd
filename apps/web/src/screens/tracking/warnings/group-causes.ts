/**
 * @module Causes as they are drawn: sectors with the enterprises in them, counties in a cut of their own; bars to the right of nothing add to the
 * excess, bars to the left lessen it.
 */
import type { WarningLine } from '@dafeng/contract';

export type Cause = WarningLine['causes'][number];
export interface ShownCause {
  readonly cause: Cause;
  /** Where the bar begins and ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
  /** Adds to the excess. */
  readonly more: boolean;
  /** Drawn below what it is part of. */
  readonly within: boolean;
}
interface Placed {
  readonly cause: Cause;
  readonly within: boolean;
}
const worth = ({ excess, share }: Cause): number => excess.value ?? share ?? 0;
const largestFirst = (a: Cause, b: Cause): number => worth(b) - worth(a);

/** All bars of a table on one scale. */
function barsOf(placed: readonly Placed[]): ShownCause[] {
  const worths = placed.map(({ cause }) => worth(cause));
  const [low, high] = [Math.min(0, ...worths), Math.max(0, ...worths)];
  const place = (value: number) => ((value - low) / (high - low || 1)) * 100;
  return placed.map(({ cause, within }) => ({
    cause,
    within,
    from: place(0),
    to: place(worth(cause)),
    more: worth(cause) >= 0,
  }));
}

/** Largest excess first; an enterprise stands below its sector, and what has no sector at the end. */
export function groupCauses(causes: readonly Cause[]): {
  readonly sectors: readonly ShownCause[];
  readonly counties: readonly ShownCause[];
} {
  const counties = causes.filter(({ of }) => of === 'county').toSorted(largestFirst);
  const rest = causes.filter(({ of }) => of !== 'county');
  const firms = rest.filter(({ organisationId }) => organisationId !== null).toSorted(largestFirst);
  const sectors = rest.filter(({ organisationId, of }) => organisationId === null && !of.startsWith('sector:'));
  const placed: Placed[] = sectors
    .toSorted(largestFirst)
    .flatMap((sector) => [
      { cause: sector, within: false },
      ...firms
        .filter((firm) => sector.sector !== null && firm.sector === sector.sector)
        .map((cause) => ({ cause, within: true })),
    ]);
  const lost = firms.filter((firm) => !placed.some(({ cause }) => cause === firm));
  return {
    sectors: barsOf([...placed, ...lost.map((cause) => ({ cause, within: false }))]),
    counties: barsOf(counties.map((cause) => ({ cause, within: false }))),
  };
}
