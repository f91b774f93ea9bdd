/**
 * @module What can be asked of assessments and done to them. See = the office all, a body its own once notified, who sees the city the city's
 * own once scored; write = the office and administrators; a body adds appeals and rectifications of its own.
 */
import type {
  AssessmentHead,
  AssessmentStep,
  NewAssessment,
  NewAssessmentEvent,
  StoredAssessment,
} from './model/assessments.ts';

export interface Assessments {
  /** Newest year first, the city before its bodies; without inputs. `organisationId` null: the city itself. */
  list(
    cityId: string,
    filter?: { readonly year?: number; readonly organisationId?: string | null },
  ): Promise<readonly AssessmentHead[]>;
  get(id: string): Promise<StoredAssessment | null>;
  /** Errors: `already-exists` where the subject has one by that scheme for that year. */
  create(assessment: NewAssessment): Promise<StoredAssessment>;
  /** One step with its rows in the logs. Errors: `revision-conflict`; `assessment-closed`. */
  step(id: string, expectedRevision: number, step: AssessmentStep): Promise<StoredAssessment>;
  /** A row in the log that changes no result: an appeal, a rectification. Errors: `assessment-closed`, `not-allowed`. */
  addEvent(id: string, event: NewAssessmentEvent): Promise<StoredAssessment>;
  /** Errors: `assessment-begun` where it is no draft any more or has a verdict or an event. */
  remove(id: string): Promise<void>;
}
