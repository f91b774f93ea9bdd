/**
 * @module How the outlook says no: a sentence that names the place and a remedy, in both languages. How it reaches a person (exit code,
 * HTTP status) is left to the apps.
 */
import type { Bilingual } from '@dafeng/quantity';

export type OutlookErrorCode =
  | 'not-an-object'
  | 'field-missing'
  | 'unknown-method'
  | 'too-few-periods'
  | 'periods-out-of-order'
  | 'parts-differ'
  | 'factors-differ'
  | 'value-missing'
  | 'value-not-finite'
  | 'value-negative'
  | 'value-out-of-range'
  | 'shares-not-one'
  | 'total-zero'
  | 'shares-all-change'
  | 'too-few-points'
  | 'years-differ'
  | 'years-not-consecutive'
  | 'unknown-datum'
  | 'not-supported'
  | 'unknown-reference'
  | 'model-infeasible'
  | 'model-unbounded'
  | 'solver-time-limit'
  | 'solver-failed'
  | 'unknown-field'
  | 'unknown-choice'
  | 'unknown-fuel'
  | 'unknown-driver'
  | 'unknown-sector'
  | 'unknown-technology'
  | 'unknown-plant'
  | 'unknown-sink'
  | 'unknown-lever'
  | 'unknown-scenario'
  | 'unknown-parameter'
  | 'unit-mismatch'
  | 'distribution-impossible'
  | 'id-twice'
  | 'cycle'
  | 'target-contradicts'
  | 'too-many-inputs';

export interface OutlookError {
  readonly code: OutlookErrorCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export type OutlookResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: OutlookError };

export const accept = <T>(value: T): OutlookResult<T> => ({ ok: true, value });

export const refuse = (
  code: OutlookErrorCode,
  message: Bilingual,
  remedy: Bilingual,
): { readonly ok: false; readonly error: OutlookError } => ({ ok: false, error: { code, message, remedy } });
