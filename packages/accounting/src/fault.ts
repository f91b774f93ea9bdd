/**
 * @module What is wrong with an input, at its row and column, in words: faults refuse it, notices stay beside the result. How they are
 * printed is left to the apps.
 */
import type { Bilingual } from '@dafeng/quantity';

/** Why an input cannot be read; nothing is computed from it. */
export type FaultCode =
  | 'empty-file'
  | 'unknown-layout'
  | 'missing-column'
  | 'repeated-column'
  | 'unclosed-quote'
  | 'not-a-number'
  | 'formula'
  | 'missing-value-text'
  | 'unknown-flow'
  | 'missing-region'
  | 'not-a-year'
  | 'unknown-unit'
  | 'unit-mismatch'
  | 'mixed-accounting'
  | 'no-such-balance'
  | 'several-balances'
  | 'unknown-factor-set'
  | 'unreadable-factor'
  | 'no-cells'
  | 'no-energy-rows'
  | 'not-one-inventory'
  // Files and sheets of the city's books.
  | 'unreadable-file'
  | 'file-too-large'
  | 'protected-file'
  | 'reading-ended'
  | 'duplicate-upload'
  | 'other-year'
  | 'other-area'
  | 'merged-number'
  | 'percent'
  | 'unknown-product'
  | 'unknown-activity'
  | 'negative-consumption'
  | 'total-differs'
  | 'unit-slip'
  | 'two-sheets'
  | 'standard-coal-sheet'
  | 'not-a-share'
  | 'outside-grid'
  | 'mapping-does-not-fit'
  | 'negative-amount'
  | 'not-an-uncertainty'
  | 'unknown-method'
  | 'several-areas'
  | 'nothing-recognised';

/** What a reader should know about a result that was computed all the same. */
export type NoticeCode =
  | 'exported-power-not-split'
  | 'stands-in'
  | 'methods-differ'
  | 'area-changed'
  | 'year-missing'
  | 'not-filled'
  | 'closed-by-transfer'
  | 'closed-by-difference'
  | 'reconciled'
  | 'not-reconciled'
  | 'counties-above-city'
  | 'one-level-only'
  | 'net-only'
  | 'county-missing'
  | 'repeated-cell'
  | 'unknown-product'
  | 'unmapped-product'
  | 'unused-flow'
  | 'no-factor'
  | 'factor-stands-in'
  | 'negative-consumption'
  | 'sign-of-row'
  | 'output-among-inputs'
  | 'aggregate-only'
  | 'aggregate-differs'
  | 'industry-not-proven'
  | 'known-exception'
  | 'blast-furnace-gas'
  | 'assumed-setting'
  | 'input-incomplete'
  | 'recovered-exceeds'
  | 'reductant-in-balance'
  | 'series-gap'
  | 'total-without-parts'
  | 'parts-differ'
  | 'no-thermal-rate'
  | 'no-heat-rate'
  | 'imported-power-not-split'
  | 'no-coefficient'
  | 'sum-of-products'
  | 'other-gases-stand-in'
  | 'reference-gap'
  | 'generation-incomplete'
  | 'method-lacks-role'
  | 'repeated-activity'
  | 'more-recovered-than-made'
  | 'unknown-activity'
  | 'unknown-flow'
  | 'factor-refused'
  | 'measured-instead';

export interface Place {
  readonly file: string;
  /** Row of the sheet, the heading being row 1; null where the whole file is meant. */
  readonly row: number | null;
  /** Heading or letter of the column. */
  readonly column: string | null;
}
export interface Fault extends Place {
  readonly code: FaultCode;
  readonly message: Bilingual;
  readonly remedy: Bilingual;
}
export interface Notice {
  readonly code: NoticeCode;
  readonly message: Bilingual;
  /** The cells it speaks of, `flow:product`. */
  readonly cells: readonly string[];
  readonly places: readonly Place[];
}

/** A result, or everything that is wrong at once: an officer mends a sheet in one go. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const succeed = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (...faults: readonly Fault[]): Outcome<never> => ({ ok: false, faults });

export const fault = (
  code: FaultCode,
  place: Place,
  [zh, en]: readonly [string, string],
  [remedyZh, remedyEn]: readonly [string, string],
): Fault => ({
  code,
  file: place.file,
  row: place.row,
  column: place.column,
  message: { zh, en },
  remedy: { zh: remedyZh, en: remedyEn },
});

export const notice = (
  code: NoticeCode,
  [zh, en]: readonly [string, string],
  cells: readonly string[] = [],
  places: readonly Place[] = [],
): Notice => ({ code, message: { zh, en }, cells, places });
