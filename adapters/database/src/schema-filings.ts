/**
 * @module The tables of tasks, rounds and filings as Kysely sees them; the truth is in the migrations.
 */
import type { FilingContent, FilingKind, FilingState, RoundKind } from '@dafeng/tracking';
import type { ColumnType } from 'kysely';
import type { FieldChange, WorkReport } from './model/filings.ts';

type Json<T> = ColumnType<T, string, string>;
type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null | undefined, string | null>;
type Default<T> = ColumnType<T, T | undefined, T>;
type Maybe = Default<string | null>;

interface Signed {
  at: Time;
  by_id: string | null;
  by_name: string;
}
interface Changed {
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
}
interface TaskWorkTable extends Changed {
  city_id: string;
  task_key: string;
  title: string;
  section: string;
  lead_id: Maybe;
  status: Default<'active' | 'suspended' | 'ended'>;
  assignee_id: Maybe;
  assignee_name: Maybe;
  note: Maybe;
  report: ColumnType<WorkReport | null, string | null | undefined, string | null>;
  revision: number;
}
interface MilestoneTable extends Changed {
  id: string;
  city_id: string;
  task_key: string;
  title: string;
  due: string;
  organisation_id: string | null;
  evidence_needed: boolean;
  position: number;
  done_on: Maybe;
  done_by: Maybe;
  done_by_name: Maybe;
  done_note: Maybe;
  removed_at: TimeOrNull;
  removed_by: Maybe;
  removed_by_name: Maybe;
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
}
interface RoundTable extends Changed {
  id: string;
  city_id: string;
  kind: RoundKind;
  period: string;
  opens: string;
  due: string;
  closes: string;
  form_id: string;
  form_edition: string;
  status: Default<'open' | 'closed'>;
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  closed_at: TimeOrNull;
  closed_by: Maybe;
  closed_by_name: Maybe;
}
interface FilingTable extends Changed {
  id: string;
  city_id: string;
  kind: FilingKind;
  organisation_id: string;
  round_id: string | null;
  subject: string | null;
  subject_title: string | null;
  title: string;
  ask: string | null;
  form_id: string;
  form_edition: string;
  content: Json<FilingContent>;
  state: FilingState;
  revision: number;
  due: string | null;
  assignee_id: Maybe;
  assignee_name: Maybe;
  begun_by_body: boolean;
  sent_at: Time;
  sent_by: string | null;
  sent_by_name: string;
  submitted_at: TimeOrNull;
  submitted_by: Maybe;
  submitted_by_name: Maybe;
  submitted_on: Maybe;
  reviewed_at: TimeOrNull;
  reviewed_by: Maybe;
  reviewed_by_name: Maybe;
  approved_at: TimeOrNull;
  approved_by: Maybe;
  approved_by_name: Maybe;
}
interface FilingEventTable extends Signed {
  id: string;
  filing_id: string;
  city_id: string;
  revision: number;
  action: string;
  from_state: FilingState | null;
  to_state: FilingState;
  note: string | null;
  changes: Json<readonly FieldChange[]>;
}
interface EvidenceTable extends Signed {
  id: string;
  city_id: string;
  about: string;
  filing_id: string | null;
  organisation_id: string | null;
  sha256: string;
  name: string;
  /** Comes out as text from one engine and as a number from the other: pass through `Number`. */
  size: ColumnType<string | number, number, number>;
  media_type: string;
  withdrawn_at: TimeOrNull;
  withdrawn_by: Maybe;
  withdrawn_by_name: Maybe;
}
interface WorkCommentTable extends Signed {
  id: string;
  city_id: string;
  about: string;
  filing_id: string | null;
  text: string;
}
interface HandOverTable extends Signed {
  id: string;
  city_id: string;
  from_organisation_id: string | null;
  from_user_id: string | null;
  from_name: string;
  to_organisation_id: string | null;
  to_user_id: string | null;
  to_name: string;
  filings: Json<readonly { readonly id: string; readonly title: string }[]>;
  tasks: Json<readonly { readonly key: string; readonly title: string }[]>;
  reason: string;
}
interface ReminderTable extends Signed {
  id: string;
  city_id: string;
  about: string;
  filing_id: string | null;
  organisation_id: string | null;
  assignee_id: string | null;
  title: string;
  due: string;
  occasion: string;
  message_zh: string;
  message_en: string;
}

export interface FilingTables {
  task_work: TaskWorkTable;
  milestone: MilestoneTable;
  round: RoundTable;
  filing: FilingTable;
  filing_event: FilingEventTable;
  evidence: EvidenceTable;
  work_comment: WorkCommentTable;
  hand_over: HandOverTable;
  reminder: ReminderTable;
}
