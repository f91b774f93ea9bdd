/** @module What the breakdown screen keeps in its address. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export const breakdownDialogs = ['new', 'propose', 'issue', 'withdraw'] as const;
export interface BreakdownSearch {
  /** The breakdown that is open. */
  readonly id?: string | undefined;
  readonly view?: 'work' | 'versions' | undefined;
  readonly dialog?: (typeof breakdownDialogs)[number] | undefined;
  /** Rule of the version that would be proposed. */
  readonly rule?: string | undefined;
}
export const readBreakdownSearch = (raw: RawSearch): BreakdownSearch => ({
  id: textOf(raw, 'id'),
  view: oneOf(raw, 'view', ['work', 'versions']),
  dialog: oneOf(raw, 'dialog', breakdownDialogs),
  rule: textOf(raw, 'rule'),
});
