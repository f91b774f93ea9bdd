/**
 * @module The tables of assessments as Kysely sees them; the truth is in the migrations.
 */
import type { ColumnType } from 'kysely';
import type { AssessedSubjectKind, AssessmentEventKind, AssessmentStanding, Opaque } from './model/assessments.ts';

type Time = ColumnType<Date, string, string>;
type Json<T> = ColumnType<T, string | null, string>;

interface AssessmentTable {
  id: string;
  city_id: string;
  organisation_id: string | null;
  kind: AssessedSubjectKind;
  name: string;
  scheme_id: string;
  scheme_from: string;
  year: number;
  status: ColumnType<AssessmentStanding, AssessmentStanding | undefined, AssessmentStanding>;
  inputs: Json<Opaque>;
  result: Json<Opaque>;
  summary: Json<Opaque>;
  digest: string;
  falsified: boolean;
  notified_on: string | null;
  taken_at: Time;
  example: boolean;
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
}
interface AssessmentVerdictTable {
  id: string;
  assessment_id: string;
  city_id: string;
  item_id: string;
  verdict: Json<Opaque | null>;
  via: 'review' | 'appeal';
  reason: string;
  revision: number;
  at: Time;
  by_id: string | null;
  by_name: string;
}
interface AssessmentEventTable {
  id: string;
  assessment_id: string;
  city_id: string;
  kind: AssessmentEventKind;
  item_id: string | null;
  of_id: string | null;
  granted: boolean | null;
  on_day: string | null;
  filing_id: string | null;
  note: string | null;
  digest: string;
  at: Time;
  by_id: string | null;
  by_name: string;
}

export interface AssessmentTables {
  assessment: AssessmentTable;
  assessment_verdict: AssessmentVerdictTable;
  assessment_event: AssessmentEventTable;
}
