/** @module What the audit finds: a verdict with its arithmetic, the clauses it stands on and the datum that would settle it. */
import type { Bilingual, Trace } from '@dafeng/quantity';
import type { AssumptionId } from '../generated/outlook.ts';
import type { StatedValue } from './stated-value.ts';

/**
 * `coherent`: the numbers agree · `strained`: they agree only if something unusual happens · `incoherent`: they cannot all hold ·
 * `redundant`: met already by the others · `untestable`: one datum is missing, and named.
 */
export type Verdict = 'coherent' | 'strained' | 'incoherent' | 'redundant' | 'untestable';

export type FindingCode =
  | 'identity-b0'
  | 'identity-b1'
  | 'identity-b2'
  | 'identity-b3'
  | 'identity-2030'
  | 'pace-2030'
  | 'growth-limit-2030'
  | 'base-year'
  | 'base-year-not-stated'
  | 'parts-against-total'
  | 'exclusive-shares'
  | 'nested-shares'
  | 'addition-against-level'
  | 'path-goes-back'
  | 'states-itself-twice'
  | 'impossible-value'
  | 'industry-intensity'
  | 'provincial-figure'
  | 'gas-power-against-peak'
  | 'capacity-to-share'
  | 'coal-cap'
  | 'carbon-per-energy'
  | 'energy-level';

export interface MissingDatum extends Bilingual {
  /** Id of a known datum, or of an indicator with its year. */
  readonly id: string;
}

export interface Finding {
  readonly code: FindingCode;
  readonly verdict: Verdict;
  /** Ids of the targets it stands on. */
  readonly targets: readonly string[];
  /** Sections of the outline they stand in. */
  readonly sections: readonly string[];
  /** The formula, then the same with the plan's numbers in it. */
  readonly arithmetic: string;
  readonly missing: MissingDatum | null;
  readonly message: Bilingual;
  /** Assumptions that entered the arithmetic. */
  readonly assumptions: readonly AssumptionId[];
  /** Where the arithmetic is a product of quantities: the number with everything it came from, to be replayed. */
  readonly trace: Trace | null;
}

interface Draft {
  readonly code: FindingCode;
  readonly verdict: Verdict;
  readonly on: readonly (StatedValue | null)[];
  readonly arithmetic: string;
  readonly message: Bilingual;
  readonly missing?: MissingDatum | null;
  readonly assumptions?: readonly AssumptionId[];
  readonly trace?: Trace;
}

export const finding = ({ code, verdict, on, arithmetic, message, missing, assumptions, trace }: Draft): Finding => {
  const targets = on.flatMap((stated) => stated?.target ?? []);
  return {
    code,
    verdict,
    targets: [...new Set(targets.map(({ id }) => id))],
    sections: [...new Set(targets.map(({ section }) => section))],
    arithmetic,
    missing: missing ?? null,
    message,
    assumptions: assumptions ?? [],
    trace: trace ?? null,
  };
};
