/**
 * @module What a budget (预算) is: an allowance of energy or emissions over years for a region, sector or entity, and the log of what was
 * issued and taken back. An allowance, not money. Where it stands is in `standing.ts`.
 *
 * Source: 国办发〔2024〕39号 asks province and city for a carbon budget; no method is public, the arithmetic here is our own.
 */
import type { Quantity, UnitId } from '@dafeng/quantity';

/** `withdraw` takes a row back from its day on; `undo` as if it had not been. */
export type BudgetAction = 'issue' | 'adjust' | 'withdraw' | 'undo';

export interface BudgetIssue {
  readonly id: string;
  readonly action: BudgetAction;
  /** Year of the budget for which it counts. */
  readonly year: number;
  /** In unit and basis of the budget; negative where an adjustment cuts; null where `of` names a row. */
  readonly amount: number | null;
  /** The row withdrawn or undone. */
  readonly of: string | null;
  /** ISO date from which it counts. */
  readonly on: string;
  readonly document: string;
  readonly reason: string;
}
export interface Budget {
  readonly id: string;
  readonly name: string;
  readonly kind: 'energy' | 'carbon';
  /** Whose series says what was used: id of an indicator. */
  readonly indicator: string;
  readonly unit: UnitId;
  readonly basis: string;
  readonly region: string | null;
  readonly sector: string | null;
  readonly entity: string | null;
  /** Scope of the series of what was used; null where there is no such series, as of a sector within a county. */
  readonly scope: string | null;
  /** Budget of which this is a part; null at the top. */
  readonly parent: string | null;
  readonly from: number;
  /** Last year; the same as `from` for a yearly budget. */
  readonly to: number;
  /** Whether what is left of a year (or overdrawn) goes on to the next year of the budget. */
  readonly carry: boolean;
  readonly log: readonly BudgetIssue[];
}

/** An amount of a budget as a quantity. */
export const amountOf = ({ unit, basis }: Pick<Budget, 'unit' | 'basis'>, value: number): Quantity =>
  ({ value, unit, basis }) as Quantity;

/**
 * Rows of a year that count on a day, by id: issued or adjusted by then, not undone, not withdrawn by then. The same row told twice is one,
 * and the order of the log does not matter.
 */
export const standingRows = (budget: Budget, year: number, on: string): readonly BudgetIssue[] => {
  const rows = new Map(budget.log.map((row) => [row.id, row]));
  const undone = new Set<string>();
  for (const { action, of } of rows.values()) if (action === 'undo' && of !== null) undone.add(of);
  const withdrawn = new Set<string>();
  for (const { id, action, of, on: day } of rows.values())
    if (action === 'withdraw' && of !== null && day <= on && !undone.has(id)) withdrawn.add(of);
  return [...rows.values()]
    .filter((row) => row.amount !== null && row.year === year && row.on <= on)
    .filter(({ id }) => !undone.has(id) && !withdrawn.has(id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
};
