/** @module What the screens of reports keep in their addresses. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

const kinds = [
  'monthly-brief',
  'quarterly-dispatch',
  'annual-progress',
  'midterm-evaluation',
  'self-assessment',
] as const;
export type KindId = (typeof kinds)[number];

export interface ReportsSearch {
  readonly kind?: KindId | undefined;
  readonly period?: string | undefined;
  /** The dialog that makes one is open. */
  readonly new?: 'yes' | undefined;
}
export const readReports = (raw: RawSearch): ReportsSearch => ({
  kind: oneOf(raw, 'kind', kinds),
  period: textOf(raw, 'period', 20),
  new: oneOf(raw, 'new', ['yes']),
});
export interface ReportSearch {
  readonly view?: 'verify' | undefined;
}
export const readReport = (raw: RawSearch): ReportSearch => ({ view: oneOf(raw, 'view', ['verify']) });
