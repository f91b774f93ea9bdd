/**
 * @module Budgets and their log, breakdowns and their versions, targets of bodies, as stored. What they come to is the tracking package's.
 */
import type { Actor } from './access.ts';

export type BudgetKind = 'energy' | 'carbon';
/** `withdraw` takes a row back from its day on; `undo` as if it had not been. */
export type BudgetAction = 'issue' | 'adjust' | 'withdraw' | 'undo';

export interface StoredBudgetIssue {
  readonly id: string;
  readonly budgetId: string;
  /** Counts from 1 in each budget. */
  readonly number: number;
  readonly action: BudgetAction;
  readonly year: number;
  /** In the unit of the budget; null where a row is withdrawn or undone. */
  readonly amount: number | null;
  readonly of: string | null;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
  readonly versionId: string | null;
  readonly at: string;
  readonly by: Actor;
}
interface Kept {
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly changedAt: string;
  readonly changedBy: Actor;
}
export interface StoredBudget extends Kept {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  readonly kind: BudgetKind;
  readonly indicatorId: string;
  readonly unit: string;
  readonly basis: string;
  readonly regionId: string | null;
  readonly sectorId: string | null;
  readonly entityId: string | null;
  readonly parentId: string | null;
  readonly from: number;
  readonly to: number;
  readonly carry: boolean;
  readonly note: string | null;
  /** In the order in which they were written. */
  readonly log: readonly StoredBudgetIssue[];
}
export type NewBudget = Omit<StoredBudget, keyof Kept | 'id' | 'log'>;
export type BudgetChange = Partial<Omit<NewBudget, 'cityId' | 'kind'>>;
export type NewBudgetIssue = Pick<
  StoredBudgetIssue,
  'action' | 'year' | 'amount' | 'of' | 'on' | 'document' | 'reason' | 'versionId'
>;

export type BreakdownKind = 'amount' | 'cut';
export type BreakdownStatus = 'open' | 'agreed' | 'issued' | 'withdrawn';
export interface StoredBreakdown extends Kept {
  readonly id: string;
  readonly cityId: string;
  readonly name: string;
  readonly kind: BreakdownKind;
  readonly indicatorId: string;
  readonly unit: string;
  readonly basis: string;
  readonly year: number;
  readonly baseYear: number | null;
  readonly total: number;
  readonly places: number;
  /** Where the total comes from, in words. */
  readonly origin: string;
  /** The plan item whose value is broken down; null where it is no target of the plan. */
  readonly itemId: string | null;
  /** The budget under which the shares become budgets; null where none. */
  readonly budgetId: string | null;
  readonly status: BreakdownStatus;
  /** The version agreed or issued. */
  readonly versionNumber: number | null;
  readonly document: string | null;
  readonly on: string | null;
}
export type NewBreakdown = Omit<StoredBreakdown, keyof Kept | 'id' | 'status' | 'versionNumber' | 'document' | 'on'>;
export type BreakdownChange = Partial<Omit<NewBreakdown, 'cityId'>>;

/** A number known of a receiver, and where from. */
export interface ReceiverField {
  readonly value: number | null;
  readonly period: string | null;
  readonly source: string;
}
export interface StoredShare {
  readonly organisationId: string;
  readonly fields: Readonly<Record<string, ReceiverField>>;
  /** Own weight, where the version is by own weights. */
  readonly weight: number | null;
  readonly locked: boolean;
  readonly exact: number;
  readonly value: number;
}
export interface StoredAnswer {
  readonly id: string;
  readonly organisationId: string;
  readonly answer: 'agree' | 'object';
  readonly wanted: number | null;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
}
export interface StoredVersion {
  readonly id: string;
  readonly number: number;
  /** Id of a rule, `own-weights` or `by-hand`. */
  readonly rule: string;
  readonly total: number;
  readonly places: number;
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
  /** In the order of the screen; an officer gets its own. */
  readonly shares: readonly StoredShare[];
  /** Oldest first. */
  readonly answers: readonly StoredAnswer[];
}
export interface BreakdownDetail extends StoredBreakdown {
  readonly versions: readonly StoredVersion[];
}
export type NewVersion = Pick<StoredVersion, 'rule' | 'total' | 'places' | 'reason' | 'shares'>;

export interface StoredBodyTarget {
  readonly id: string;
  readonly cityId: string;
  readonly organisationId: string;
  readonly action: 'issue' | 'withdraw';
  readonly of: string | null;
  readonly indicatorId: string;
  readonly kind: BreakdownKind;
  readonly value: number;
  readonly unit: string;
  readonly basis: string;
  readonly year: number;
  readonly baseYear: number | null;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
  readonly versionId: string | null;
  readonly at: string;
  readonly by: Actor;
}
