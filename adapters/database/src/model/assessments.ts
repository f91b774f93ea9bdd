/**
 * @module Assessments as stored: what they were made of and what came out, kept whole. What it means is the tracking package's.
 */
import type { Actor } from './access.ts';

export type AssessedSubjectKind = 'city' | 'county' | 'department' | 'enterprise';
export type AssessmentStanding = 'draft' | 'scored' | 'notified' | 'closed';
export type AssessmentEventKind =
  | 'refresh'
  | 'score'
  | 'reopen'
  | 'falsify'
  | 'unfalsify'
  | 'notify'
  | 'appeal'
  | 'decide'
  | 'rectify'
  | 'close';

/** Plain JSON that this package does not read. */
export type Opaque = Readonly<Record<string, unknown>>;

export interface StoredVerdict {
  readonly id: string;
  readonly itemId: string;
  /** Null takes the one before back. */
  readonly verdict: Opaque | null;
  readonly via: 'review' | 'appeal';
  readonly reason: string;
  /** Of the assessment after it. */
  readonly revision: number;
  readonly at: string;
  readonly by: Actor;
}
export interface StoredAssessmentEvent {
  readonly id: string;
  readonly kind: AssessmentEventKind;
  readonly itemId: string | null;
  /** Of a decision: the appeal. */
  readonly of: string | null;
  readonly granted: boolean | null;
  /** The day that counts: of notice, of rectification. */
  readonly on: string | null;
  readonly filingId: string | null;
  readonly note: string | null;
  readonly digest: string;
  readonly at: string;
  readonly by: Actor;
}
/** What a list reads. */
export interface AssessmentHead {
  readonly id: string;
  readonly cityId: string;
  /** Null is the city itself. */
  readonly organisationId: string | null;
  readonly kind: AssessedSubjectKind;
  /** The subject as it was called then. */
  readonly name: string;
  readonly schemeId: string;
  readonly schemeFrom: string;
  readonly year: number;
  readonly status: AssessmentStanding;
  readonly summary: Opaque;
  readonly digest: string;
  readonly falsified: boolean;
  readonly notifiedOn: string | null;
  readonly takenAt: string;
  readonly example: boolean;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly changedAt: string;
  readonly changedBy: Actor;
  /** Oldest first. */
  readonly events: readonly StoredAssessmentEvent[];
}
export interface StoredAssessment extends AssessmentHead {
  readonly inputs: Opaque;
  readonly result: Opaque;
  /** Oldest first. */
  readonly verdicts: readonly StoredVerdict[];
}
/** What came out of judging, kept together. */
export type JudgedAssessment = Pick<StoredAssessment, 'inputs' | 'result' | 'summary' | 'digest'>;
export type NewAssessment = Pick<
  StoredAssessment,
  'cityId' | 'organisationId' | 'kind' | 'name' | 'schemeId' | 'schemeFrom' | 'year' | 'example'
> &
  JudgedAssessment;
export type NewAssessmentEvent = Pick<StoredAssessmentEvent, 'kind'> &
  Partial<Pick<StoredAssessmentEvent, 'itemId' | 'of' | 'granted' | 'on' | 'filingId' | 'note'>>;
/** One step: what it is judged as now, and the rows of the logs that say why. */
export interface AssessmentStep extends JudgedAssessment {
  readonly status?: AssessmentStanding;
  readonly falsified?: boolean;
  readonly notifiedOn?: string;
  /** The numbers were taken anew. */
  readonly taken?: boolean;
  readonly verdict?: Pick<StoredVerdict, 'itemId' | 'verdict' | 'via' | 'reason'>;
  readonly event?: NewAssessmentEvent;
}
