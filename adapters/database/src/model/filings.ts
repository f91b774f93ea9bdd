/**
 * @module Tasks as work, rounds, filings and what hangs on them, as the registry holds them. What a state or a form means is in
 * `@dafeng/tracking`. Days are ISO dates in local time, times ISO times in UTC.
 */
import type {
  FieldValue,
  FilingAction,
  FilingContent,
  FilingGuards,
  FilingKind,
  FilingState,
  RoundKind,
} from '@dafeng/tracking';
import type { Bilingual } from '../registry-error.ts';
import type { Actor } from './access.ts';

/** What an approved report says of a task; progress in percent. */
export interface WorkReport {
  readonly filingId: string;
  readonly period: string;
  readonly progress: number | null;
  readonly approvedAt: string;
}
/** What was entered about a task of the plan. A task without an entry is as the plan has it. */
export interface StoredWork {
  readonly cityId: string;
  readonly key: string;
  /** As the plan had it when it was last touched. */
  readonly title: string;
  readonly section: string;
  /** Named by the office in place of the plan's. */
  readonly leadId: string | null;
  readonly status: 'active' | 'suspended' | 'ended';
  readonly assignee: Actor | null;
  readonly note: string | null;
  /** The last approved one. */
  readonly report: WorkReport | null;
  readonly revision: number;
  readonly changedAt: string;
  readonly changedBy: Actor;
}
export interface WorkToChange {
  readonly leadId?: string | null | undefined;
  readonly status?: StoredWork['status'] | undefined;
  readonly assignee?: Actor | null | undefined;
  readonly note?: string | null | undefined;
}
export type TaskIdentity = Pick<StoredWork, 'cityId' | 'key' | 'title' | 'section'>;

export interface StoredMilestone {
  readonly id: string;
  readonly cityId: string;
  readonly task: string;
  readonly title: string;
  readonly due: string;
  /** Who is to reach it. */
  readonly organisationId: string | null;
  readonly evidenceNeeded: boolean;
  readonly position: number;
  readonly doneOn: string | null;
  readonly doneBy: Actor | null;
  readonly doneNote: string | null;
  readonly removedAt: string | null;
  readonly evidence: number;
  readonly comments: number;
  readonly revision: number;
  readonly createdAt: string;
}
export type NewMilestone = Pick<StoredMilestone, 'title' | 'due' | 'organisationId' | 'evidenceNeeded'>;
export type MilestoneToChange = Partial<NewMilestone & Pick<StoredMilestone, 'position'>>;

export interface StoredRound {
  readonly id: string;
  readonly cityId: string;
  readonly kind: RoundKind;
  readonly period: string;
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
  readonly form: { readonly id: string; readonly edition: string };
  readonly status: 'open' | 'closed';
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly closedAt: string | null;
  readonly closedBy: Actor | null;
}
export type NewRound = Pick<StoredRound, 'cityId' | 'kind' | 'period' | 'opens' | 'due' | 'closes' | 'form'>;

export interface StoredFiling {
  readonly id: string;
  readonly cityId: string;
  readonly kind: FilingKind;
  readonly organisationId: string;
  readonly roundId: string | null;
  /** `warning:KEY`, `task:KEY`, `target:ITEM`, `assessment:ID:ITEM`. */
  readonly subject: string | null;
  /** Of the subject, as it was called when the filing was sent out. */
  readonly subjectTitle: string | null;
  readonly title: string;
  readonly ask: string | null;
  readonly form: { readonly id: string; readonly edition: string };
  readonly content: FilingContent;
  readonly state: FilingState;
  readonly revision: number;
  readonly due: string | null;
  readonly assignee: Actor | null;
  /** Begun by the body itself, not asked for by the office. */
  readonly begunByBody: boolean;
  readonly sentAt: string;
  readonly sentBy: Actor;
  readonly submittedAt: string | null;
  readonly submittedBy: Actor | null;
  /** Local day of the submission. */
  readonly submittedOn: string | null;
  readonly reviewedAt: string | null;
  readonly reviewedBy: Actor | null;
  readonly approvedAt: string | null;
  readonly approvedBy: Actor | null;
  readonly changedAt: string;
  readonly changedBy: Actor;
  /** Files that stand. */
  readonly evidence: number;
  readonly comments: number;
}
export interface NewFiling extends Pick<StoredFiling, 'cityId' | 'kind' | 'organisationId' | 'title' | 'form' | 'due'> {
  readonly roundId?: string | null;
  readonly subject?: string | null;
  readonly subjectTitle?: string | null;
  readonly ask?: string | null;
  readonly content?: FilingContent;
  readonly begunByBody?: boolean;
}
export interface FilingQuery {
  readonly cityId: string;
  readonly kind?: FilingKind | undefined;
  readonly state?: FilingState | undefined;
  readonly organisationId?: string | undefined;
  readonly roundId?: string | undefined;
  readonly subject?: string | undefined;
}
/** One field of a save, with both texts. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}
/** A step of the workflow. The guards were judged by the caller; one that is missing refuses. */
export interface FilingStep {
  readonly action: Exclude<FilingAction, 'save'>;
  readonly guards: FilingGuards;
  readonly note: string | null;
  /** Local day. */
  readonly today: string;
}
export interface FilingEvent {
  readonly id: string;
  readonly filingId: string;
  readonly revision: number;
  /** `create`, `save`, `due`, `hand-over` or an action of the workflow. */
  readonly action: string;
  readonly from: FilingState | null;
  readonly to: FilingState;
  readonly note: string | null;
  readonly changes: readonly FieldChange[];
  readonly at: string;
  readonly by: Actor;
}

export interface StoredEvidence {
  readonly id: string;
  readonly cityId: string;
  /** `filing:ID`, `task:KEY`, `milestone:ID`, `assessment:ID:ITEM`. */
  readonly about: string;
  readonly filingId: string | null;
  readonly organisationId: string | null;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
  readonly at: string;
  readonly by: Actor;
  readonly withdrawnAt: string | null;
  readonly withdrawnBy: Actor | null;
}
export type NewEvidence = Pick<
  StoredEvidence,
  'cityId' | 'about' | 'filingId' | 'organisationId' | 'sha256' | 'name' | 'size' | 'mediaType'
>;
export interface StoredComment {
  readonly id: string;
  readonly cityId: string;
  readonly about: string;
  readonly filingId: string | null;
  readonly text: string;
  readonly at: string;
  readonly by: Actor;
}
export type NewComment = Pick<StoredComment, 'cityId' | 'about' | 'filingId' | 'text'>;

export interface Holder {
  readonly organisationId: string | null;
  readonly userId: string | null;
  /** Readable: body and person. */
  readonly name: string;
}
export interface NewHandOver {
  readonly cityId: string;
  readonly from: Holder;
  readonly to: Holder;
  readonly filingIds: readonly string[];
  readonly tasks: readonly TaskIdentity[];
  readonly reason: string;
}
export interface StoredHandOver {
  readonly id: string;
  readonly cityId: string;
  readonly from: Holder;
  readonly to: Holder;
  readonly filings: readonly { readonly id: string; readonly title: string }[];
  readonly tasks: readonly { readonly key: string; readonly title: string }[];
  readonly reason: string;
  readonly at: string;
  readonly by: Actor;
}
export interface CityMember {
  readonly id: string;
  readonly name: string;
  readonly role: 'city-office' | 'officer';
  readonly organisationId: string | null;
}

export interface StoredReminder {
  readonly id: string;
  readonly cityId: string;
  readonly about: string;
  readonly organisationId: string | null;
  readonly assigneeId: string | null;
  readonly title: string;
  readonly due: string;
  readonly occasion: string;
  readonly message: Bilingual;
  readonly at: string;
}
export type NewReminder = Omit<StoredReminder, 'id' | 'at'> & { readonly filingId: string | null };
