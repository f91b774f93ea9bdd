/** @module Why no factor could be given, with place and remedy in both languages. Plain data, never thrown. */
import type { Bilingual } from '@dafeng/quantity';

export type FactorErrorCode =
  /** The set has nothing for the product and term. */
  | 'factor-missing'
  /** There are factors, none of which the policy allows for this time or area. */
  | 'factor-outside-validity'
  /** There is a factor, but not for this purpose (OM/BM for consumption). */
  | 'factor-refused'
  /** The period asked for runs over the windows of several factors. */
  | 'factor-changes-within-period'
  /** Two factors answer equally well: the set is faulty. */
  | 'factor-ambiguous'
  /** Rows of a file that cannot be read. */
  | 'factor-file-invalid';

export interface FactorError {
  readonly code: FactorErrorCode;
  /** Set and question, or file, row and column. */
  readonly where: string;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export type FactorResult<T, E = FactorError> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };
