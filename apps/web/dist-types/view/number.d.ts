/**
 * @module How numbers, years and dates are written on screen. Formatting only: no unit is converted and nothing is computed here.
 */
import type { TargetFields } from '@dafeng/contract';
export type Locale = 'zh' | 'en';
export declare const emDash = "\u2014";
/** A number as it stands, with thousands separators and a true minus; its printed digits are kept, none are added. */
export declare const formatNumber: (value: number) => string;
export type Comparator = TargetFields['comparator'];
/** ≥ ≤ ≈, and nothing for a plain value. */
export declare const comparatorSymbol: (comparator: Comparator) => string;
export declare const comparatorMark: (comparator: Comparator) => string;
/** Value with comparator and unit. A percentage sign sits tight; any other unit is set off by a narrow no-break space. */
export declare function formatAmount(value: number, unit: string | null, comparator?: Comparator): string;
export declare const unitSuffix: (unit: string | null) => string;
/** `2025 年` in Chinese prose, `2025` in English and in table heads. */
export declare const formatYear: (year: number | null, locale: Locale) => string;
/** Dates in tables: 2025-09-30. A bare date is passed through, so that no time zone can move it. */
export declare function formatDate(iso: string | null): string;
export declare function formatDateTime(iso: string | null): string;
/** Dates in prose: 2025 年 9 月 30 日; English 30 September 2025. */
export declare function formatDateProse(iso: string | null, locale: Locale): string;
/** Size of a file in the units people know. */
export declare function formatBytes(bytes: number): string;
//# sourceMappingURL=number.d.ts.map