/** @module What the budgets screen keeps in its address. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export const budgetDialogs = ['new', 'edit', 'issue', 'adjust', 'withdraw', 'import'] as const;
export type BudgetDialog = (typeof budgetDialogs)[number];
export interface BudgetSearch {
  readonly kind?: 'energy' | 'carbon' | undefined;
  /** Month looked at. */
  readonly at?: string | undefined;
  /** The budget that is open. */
  readonly budget?: string | undefined;
  readonly dialog?: BudgetDialog | undefined;
  /** Row of the log that would be withdrawn. */
  readonly row?: string | undefined;
}
export const readBudgetSearch = (raw: RawSearch): BudgetSearch => {
  const at = textOf(raw, 'at');
  return {
    kind: oneOf(raw, 'kind', ['energy', 'carbon']),
    at: at !== undefined && /^\d{4}-(0[1-9]|1[0-2])$/.test(at) ? at : undefined,
    budget: textOf(raw, 'budget'),
    dialog: oneOf(raw, 'dialog', budgetDialogs),
    row: textOf(raw, 'row'),
  };
};
