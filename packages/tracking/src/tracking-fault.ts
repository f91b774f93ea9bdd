/**
 * @module How tracking says no: a code, a sentence in both languages, a remedy and the place. How it reaches a person is left to the apps.
 */
import type { Bilingual } from '@dafeng/quantity';

export type TrackingFaultCode =
  | 'missing-column'
  | 'not-a-period'
  | 'not-a-number'
  | 'not-a-date'
  | 'unknown-unit'
  | 'unknown-basis'
  | 'unknown-quality'
  | 'two-values'
  | 'since-missing'
  | 'rule-typo'
  | 'rule-without-case'
  | 'unknown-level'
  | 'unknown-target'
  | 'unknown-state'
  | 'action-not-allowed'
  | 'guard-failed'
  | 'guard-missing'
  | 'no-history'
  | 'missing-input'
  | 'negative-input'
  | 'nothing-to-share-by'
  | 'total-finer-than-places'
  | 'sum-differs'
  | 'counted-twice'
  | 'circle'
  | 'unknown-rule'
  | 'unknown-scheme'
  | 'scheme-not-in-force'
  | 'unknown-item'
  | 'calendar-missing'
  | 'field-missing'
  | 'unknown-field'
  | 'wrong-type'
  | 'out-of-range'
  | 'text-too-long'
  | 'text-too-short'
  | 'evidence-missing'
  | 'evidence-empty'
  | 'evidence-too-large'
  | 'evidence-type';

export interface TrackingFault {
  readonly code: TrackingFaultCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
  /** File and row, target, rule: whatever finds it again. */
  readonly place: string;
}
/** A result, or everything that is wrong at once. */
export type TrackingResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly TrackingFault[] };

export const accept = <T>(value: T): TrackingResult<T> => ({ ok: true, value });
export const refuse = (...faults: readonly TrackingFault[]): TrackingResult<never> => ({ ok: false, faults });
export const fault = (
  code: TrackingFaultCode,
  place: string,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): TrackingFault => ({ code, place, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });
