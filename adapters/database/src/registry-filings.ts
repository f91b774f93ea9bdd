/**
 * @module What can be asked of tasks as work, rounds, filings, evidence, comments, hand-overs and reminders, and done to them. See = who sees the
 * city, an officer the filings of its own body and those below; write = the office, an officer for its own body.
 */
import type { FilingContent } from '@dafeng/tracking';
import type {
  CityMember,
  FieldChange,
  FilingEvent,
  FilingQuery,
  FilingStep,
  MilestoneToChange,
  NewComment,
  NewEvidence,
  NewFiling,
  NewHandOver,
  NewMilestone,
  NewReminder,
  NewRound,
  StoredComment,
  StoredEvidence,
  StoredFiling,
  StoredHandOver,
  StoredMilestone,
  StoredReminder,
  StoredRound,
  StoredWork,
  TaskIdentity,
  WorkReport,
  WorkToChange,
} from './model/filings.ts';

export interface TaskWork {
  /** By section and key; also what the plan in force no longer has. */
  list(cityId: string): Promise<readonly StoredWork[]>;
  get(cityId: string, key: string): Promise<StoredWork | null>;
  /** Revision 0 stands for a task without an entry. Errors: `revision-conflict`. */
  change(task: TaskIdentity, expectedRevision: number, change: WorkToChange): Promise<StoredWork>;
  /** What the last approved report says of it; null where none is approved any more. */
  noteReport(task: TaskIdentity, report: WorkReport | null): Promise<void>;
}
export interface Milestones {
  /** In order; those taken out only where asked. */
  list(
    cityId: string,
    options?: { readonly task?: string; readonly removed?: boolean },
  ): Promise<readonly StoredMilestone[]>;
  get(id: string): Promise<StoredMilestone | null>;
  add(task: TaskIdentity, milestone: NewMilestone): Promise<StoredMilestone>;
  /** Errors: `revision-conflict`, `milestone-removed`. */
  change(id: string, expectedRevision: number, change: MilestoneToChange): Promise<StoredMilestone>;
  /** Reached on a day; null takes it back. Errors: `revision-conflict`, `milestone-removed`, `evidence-missing`. */
  complete(id: string, expectedRevision: number, doneOn: string | null, note: string | null): Promise<StoredMilestone>;
  remove(id: string): Promise<void>;
  restore(id: string): Promise<StoredMilestone>;
}
export interface Rounds {
  /** Newest first. */
  list(cityId: string): Promise<readonly StoredRound[]>;
  get(id: string): Promise<StoredRound | null>;
  /** Errors: `already-exists` where the period has one. */
  create(round: NewRound): Promise<StoredRound>;
  /** Another due or last day; open filings of the round get the due day. Errors: `revision-conflict`, `field-invalid`. */
  extend(
    id: string,
    expectedRevision: number,
    days: { readonly due?: string; readonly closes?: string },
  ): Promise<StoredRound>;
  /** Errors: `revision-conflict`, `round-closed`. */
  close(id: string, expectedRevision: number): Promise<StoredRound>;
  /** Errors: `revision-conflict`, `field-invalid`. */
  reopen(id: string, expectedRevision: number, closes: string): Promise<StoredRound>;
}
export interface Filings {
  /** Soonest due first, without a due day last. */
  list(query: FilingQuery): Promise<readonly StoredFiling[]>;
  get(id: string): Promise<StoredFiling | null>;
  /** All or none. */
  create(filings: readonly NewFiling[]): Promise<readonly StoredFiling[]>;
  /** Errors: `revision-conflict` with what stands there and who put it there; `filing-not-open`. */
  save(
    id: string,
    expectedRevision: number,
    content: FilingContent,
    changes: readonly FieldChange[],
  ): Promise<StoredFiling>;
  /** Errors: `revision-conflict`, `action-not-allowed`, and what a guard says: `not-self`, `round-closed`, `filing-incomplete`, `reason-missing`, `not-allowed`. */
  step(id: string, expectedRevision: number, step: FilingStep): Promise<StoredFiling>;
  /** Another due day for one body. Errors: `revision-conflict`, `filing-not-open`. */
  postpone(id: string, expectedRevision: number, due: string, reason: string): Promise<StoredFiling>;
  /** Oldest first. */
  events(id: string): Promise<readonly FilingEvent[]>;
}
export interface EvidenceFiles {
  /** Oldest first, withdrawn ones too. */
  list(cityId: string, about: string): Promise<readonly StoredEvidence[]>;
  get(id: string): Promise<StoredEvidence | null>;
  /** Errors: `evidence-twice` with the file that stands there. */
  add(evidence: NewEvidence): Promise<StoredEvidence>;
  /** Once; again changes nothing. */
  withdraw(id: string): Promise<StoredEvidence>;
}
export interface WorkComments {
  list(cityId: string, about: string): Promise<readonly StoredComment[]>;
  add(comment: NewComment): Promise<StoredComment>;
}
export interface HandOvers {
  /** Newest first. */
  list(cityId: string): Promise<readonly StoredHandOver[]>;
  /** Moves filings and tasks and writes both logs. Errors: `not-found` where one cannot be seen, `filing-not-open`. */
  create(handOver: NewHandOver): Promise<StoredHandOver>;
  /** For the office; nobody for others. */
  members(cityId: string): Promise<readonly CityMember[]>;
}
export interface Reminders {
  /** Newest first; with `dueFrom` all whose due day is not before it, else the last few hundred. */
  list(cityId: string, options?: { readonly dueFrom?: string }): Promise<readonly StoredReminder[]>;
  /** Those already sent for this thing, day and occasion are left out; answers the new ones. */
  send(reminders: readonly NewReminder[]): Promise<readonly StoredReminder[]>;
}
