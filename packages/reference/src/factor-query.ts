/** @module The question put to a factor set and the shape of its answer. Finding the answer is left to `resolve-factor.ts`. */
import type { Bilingual, Period } from '@dafeng/quantity';
import type { Factor, FactorPurpose } from './factor.ts';
import type { FactorScope } from './fallback-policy.ts';

export interface FactorQuery {
  readonly product: string;
  /** The period of the activity: its whole must lie in the window of the factor, or outside it. */
  readonly at: Period;
  /** Defaults to the set's own: `emissionFactor`, `gridAverageEmissionFactor`, `coalEquivalentCoefficient` ... */
  readonly term?: string;
  /** Defaults to the set's own gas where the term is the set's own, else none. */
  readonly gas?: string;
  readonly sectorGroup?: string;
  /** A code, id or name; the nation where left out. */
  readonly region?: string;
  readonly entity?: string;
  /** Defaults to `inventory`. */
  readonly purpose?: FactorPurpose;
  /** ISO date: only what was published by then. Rebuilds a figure as it could be computed on that day. */
  readonly knownOn?: string;
}

/** How the factor was found. Anything but the first of each is a fallback and comes with a notice. */
export interface FactorVariant {
  readonly scope: FactorScope;
  readonly time: 'exact' | 'earlier' | 'later' | 'timeless';
  /** Years between the period asked for and the window; 0 where it lies in it. */
  readonly years: number;
  readonly group: 'own' | 'all' | 'substitute';
  readonly product: 'own' | 'substitute';
}

export interface FactorNotice {
  readonly code:
    | 'scope-fallback'
    | 'time-fallback'
    | 'group-fallback'
    | 'product-substitute'
    | 'other-set'
    | 'from-memory';
  readonly message: Bilingual;
}

export interface ResolvedFactor {
  readonly factor: Factor;
  readonly variant: FactorVariant;
  /** The set and edition that answered: with them the same question gets the same answer for ever. */
  readonly set: string;
  readonly edition: string;
  readonly notices: readonly FactorNotice[];
}
