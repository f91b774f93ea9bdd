/** @module Causes sorted into sectors and bodies, and the bars they are drawn as: to the right what adds to the excess, to the left what lessens it. */
import type { WarningLine } from '@dafeng/contract';

type Cause = WarningLine['causes'][number];
export interface ShownCause {
  readonly cause: Cause;
  /** Where the bar begins and ends, in per cent of the width. */
  readonly from: number;
  readonly to: number;
  /** Adds to the excess. */
  readonly more: boolean;
}
function barsOf(causes: readonly Cause[]): ShownCause[] {
  const shares = causes.map(({ share }) => share ?? 0);
  const [low, high] = [Math.min(0, ...shares), Math.max(0, ...shares)];
  const span = high - low || 1;
  const place = (share: number) => ((share - low) / span) * 100;
  return causes
    .map((cause) => ({ cause, from: place(0), to: place(cause.share ?? 0), more: (cause.share ?? 0) >= 0 }))
    .toSorted((a, b) => (b.cause.share ?? Number.NEGATIVE_INFINITY) - (a.cause.share ?? Number.NEGATIVE_INFINITY));
}

/** Bodies are what names an organisation; all else is a sector or the rest that no part reports. Largest share first. */
export const groupCauses = (
  causes: readonly Cause[],
): { readonly sectors: readonly ShownCause[]; readonly bodies: readonly ShownCause[] } => ({
  sectors: barsOf(causes.filter(({ organisationId }) => organisationId === null)),
  bodies: barsOf(causes.filter(({ organisationId }) => organisationId !== null)),
});
