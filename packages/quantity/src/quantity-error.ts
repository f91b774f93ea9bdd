/**
 * @module Errors of measurement with place and remedy, in both languages. Thrown for bugs only (a number that is not finite, bases
 * that got past the compiler as plain text); what may rightly be missing is an absence, see `absence.ts`.
 */

export type QuantityErrorCode =
  | 'not-finite'
  | 'unknown-unit'
  | 'not-a-basis'
  | 'basis-mismatch'
  | 'dimension-mismatch'
  | 'no-such-quotient'
  | 'not-a-decimal'
  | 'not-an-interval'
  | 'not-a-period'
  | 'duplicate-id'
  | 'replay-mismatch';

export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A bug in the caller, said so that it can be found: code, place, message, remedy. */
export class QuantityError extends Error {
  readonly code: QuantityErrorCode;
  readonly where: string;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  constructor(code: QuantityErrorCode, where: string, text: Bilingual, remedy: Bilingual) {
    super(`${code} at ${where}: ${text.en}; ${remedy.en}`);
    this.name = 'QuantityError';
    this.code = code;
    this.where = where;
    this.text = text;
    this.remedy = remedy;
  }
}
