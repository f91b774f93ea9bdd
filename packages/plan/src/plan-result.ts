/**
 * @module What reading a text as a plan comes to: a reading, or one named reason why it is none.
 * Files that cannot be decoded are refused by the adapters before this.
 */
import type { PlanReading } from './reading.ts';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type PlanErrorCode = 'empty-text' | 'not-a-plan';

export interface PlanError {
  readonly code: PlanErrorCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}

export type PlanResult =
  | { readonly ok: true; readonly value: PlanReading }
  | { readonly ok: false; readonly error: PlanError };
