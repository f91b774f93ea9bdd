/**
 * @module What can be asked of budgets, breakdowns and targets of bodies, and done to them. See = who sees the city, an officer the rows of
 * its own body; write = the city office and administrators; answer = a body for its own share.
 */
import type {
  BreakdownChange,
  BreakdownDetail,
  BudgetChange,
  BudgetKind,
  NewBreakdown,
  NewBudget,
  NewBudgetIssue,
  NewVersion,
  StoredAnswer,
  StoredBodyTarget,
  StoredBreakdown,
  StoredBudget,
} from './model/budgets.ts';

export interface Budgets {
  /** With their logs, in the order in which they were made. */
  list(cityId: string, kind?: BudgetKind): Promise<readonly StoredBudget[]>;
  get(id: string): Promise<StoredBudget | null>;
  /** Errors: `already-exists` for a name, or a region, sector and entity, that has one for these years. */
  create(budget: NewBudget): Promise<StoredBudget>;
  /** Errors: `revision-conflict`; `budget-issued` where unit, basis or years of a budget with a log would change. */
  change(id: string, expectedRevision: number, change: BudgetChange): Promise<StoredBudget>;
  /** Errors: `budget-issued` where it has a log, `budget-in-use` where it has parts or a breakdown. */
  remove(id: string, expectedRevision: number): Promise<void>;
  /** One row more in the log. Errors: `revision-conflict`; `field-invalid` for a year outside the budget, a row not its own or already taken back. */
  issue(id: string, expectedRevision: number, issue: NewBudgetIssue): Promise<StoredBudget>;
  /** The last row still standing is undone. Errors: `revision-conflict`, `nothing-to-undo`. */
  undo(id: string, expectedRevision: number): Promise<StoredBudget>;
}

export interface Breakdowns {
  /** Newest first. */
  list(cityId: string): Promise<readonly StoredBreakdown[]>;
  get(id: string): Promise<BreakdownDetail | null>;
  create(breakdown: NewBreakdown): Promise<StoredBreakdown>;
  /** Errors: `revision-conflict`, `breakdown-ended` once it is issued. */
  change(id: string, expectedRevision: number, change: BreakdownChange): Promise<StoredBreakdown>;
  /** Errors: `breakdown-ended` where it has a version. */
  remove(id: string, expectedRevision: number): Promise<void>;
  /** The next version; an agreement on an earlier one falls away. Errors: `revision-conflict`, `breakdown-ended`. */
  addVersion(id: string, expectedRevision: number, version: NewVersion): Promise<BreakdownDetail>;
  /** Of a share of the last version. Errors: `breakdown-ended`, `field-invalid` where that version has no such receiver or is not the last. */
  answer(
    id: string,
    versionNumber: number,
    answer: Pick<StoredAnswer, 'organisationId' | 'answer' | 'wanted' | 'reason'>,
  ): Promise<void>;
  /** The last version is agreed on. Errors: `revision-conflict`, `breakdown-ended`, `field-invalid` without a version. */
  agree(id: string, expectedRevision: number): Promise<BreakdownDetail>;
  /** The last version becomes targets of its receivers. Errors as `agree`. */
  issue(
    id: string,
    expectedRevision: number,
    how: { readonly document: string; readonly on: string },
  ): Promise<BreakdownDetail>;
  /** The targets that came of it are withdrawn; a new version may follow. Errors: `revision-conflict`, `field-invalid` where it was not issued. */
  withdraw(
    id: string,
    expectedRevision: number,
    how: { readonly document: string; readonly on: string; readonly reason: string },
  ): Promise<BreakdownDetail>;
}

/** Append-only; what is in force on a day is worked out of the rows. */
export interface BodyTargets {
  /** Every row, oldest first. */
  log(cityId: string, organisationId?: string): Promise<readonly StoredBodyTarget[]>;
  /** The last row issued by the day for each body, indicator and year, unless withdrawn by then. */
  inForce(cityId: string, on?: string): Promise<readonly StoredBodyTarget[]>;
}
