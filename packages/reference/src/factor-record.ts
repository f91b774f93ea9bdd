/** @module How the compiled data holds factor sets: rows without their usual values. Knows nothing of resolution. */
import type { Bilingual } from '@dafeng/quantity';
import type { Factor, FactorSetId } from './factor.ts';

export type { FactorProduct } from './factor.ts';

/** A factor with the editions it belongs to: from `since` on, up to but not in `until`. */
export interface FactorOfEditions extends Omit<Factor, 'set' | 'entity'> {
  readonly since: string;
  readonly until: string | null;
}
type Named = 'id' | 'product' | 'quantity';
/** A factor as compiled: fields with the usual value of its set are left out. */
export type FactorRow = Pick<FactorOfEditions, Named> & Partial<Omit<FactorOfEditions, Named>>;

/** One edition of a set. A closed one can no longer change: the compiler holds its contents to the digest. */
export interface FactorSetEdition {
  readonly id: string;
  readonly note: Bilingual;
  readonly closed: boolean;
  /** First 16 hex digits of the SHA-256 of ids, values, windows and rules. */
  readonly digest: string;
}

/** Another product of the set that stands in for one it lacks. */
export interface FactorSubstitute {
  readonly product: string;
  readonly by: string;
  readonly because: Bilingual;
}

export type FactorFamily =
  | 'standard-coal'
  | 'fuel'
  | 'electricity'
  | 'gwp'
  | 'process'
  | 'agriculture'
  | 'waste'
  | 'land'
  | 'constant'
  /** A user's own file. */
  | 'own';

export interface FactorSetRecord extends Bilingual {
  readonly id: FactorSetId;
  readonly family: FactorFamily;
  readonly policy: string;
  readonly note: Bilingual | null;
  readonly defaultTerm: string | null;
  readonly defaultGas: string | null;
  readonly editions: readonly FactorSetEdition[];
  readonly completedBy: readonly string[];
  readonly groupFallback: Readonly<Record<string, readonly string[]>>;
  readonly substitutes: readonly FactorSubstitute[];
  readonly usual: Omit<FactorOfEditions, Named>;
  readonly factors: readonly FactorRow[];
}
