/**
 * @module The tables as Kysely sees them; the truth is in the migrations.
 * Times go in as ISO text and come out as `Date`; JSON goes in as text, made by `toJson`, and comes out parsed.
 */
import type { ReadingWarning } from '@dafeng/plan';
import type { ColumnType } from 'kysely';
import type { Locale, OrganisationKind, Role } from './model/access.ts';
import type {
  BodyPart,
  ChangeKind,
  ImportProgress,
  ImportStage,
  ItemKind,
  PackCorrection,
  Page,
  ReviewState,
  VersionStatus,
} from './model/plan.ts';
import type { AssessmentTables } from './schema-assessments.ts';
import type { BookTables } from './schema-books.ts';
import type { BudgetTables } from './schema-budgets.ts';
import type { FilingTables } from './schema-filings.ts';
import type { OutlookTables } from './schema-outlook.ts';
import type { ReportTables } from './schema-reports.ts';
import type { TrackingTables } from './schema-tracking.ts';

type Json<T> = ColumnType<T, string, string>;
type JsonOrNull<T> = ColumnType<T | null, string | null | undefined, string | null>;
type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null | undefined, string | null>;
type Default<T> = ColumnType<T, T | undefined, T>;
/** A tsvector literal, see `search/grams.ts`. */
type Grams = ColumnType<string, string, string>;

interface CityTable {
  id: string;
  slug: string;
  name_zh: string;
  name_en: string;
  province_zh: string | null;
  province_en: string | null;
  example: Default<boolean>;
  grams: Grams;
}
interface OrganisationTable {
  id: string;
  city_id: string;
  parent_id: string | null;
  kind: OrganisationKind;
  name: string;
  key: string;
  merged_into: Default<string | null>;
  grams: Grams;
}
interface OrganisationAliasTable {
  city_id: string;
  printed: string;
  organisation_id: string;
}
interface OrganisationMergeTable {
  id: string;
  city_id: string;
  kept_id: string;
  merged_id: string;
  at: Time;
  by_id: string | null;
  by_name: string;
}
interface UserTable {
  id: string;
  login_name: string;
  display_name: string;
  role: Role;
  organisation_id: string | null;
  locale: Locale;
  active: Default<boolean>;
  password_hash: string | null;
  last_sign_in_at: TimeOrNull;
  created_at: Time;
}
interface UserCityTable {
  user_id: string;
  city_id: string;
}
interface SessionTable {
  token_hash: string;
  user_id: string;
  csrf_token: string;
  must_set_password: boolean;
  created_at: Time;
  expires_at: Time;
}
interface SignInTokenTable {
  token_hash: string;
  user_id: string;
  expires_at: Time;
  used_at: TimeOrNull;
}
interface DocumentTable {
  id: string;
  city_id: string;
  text_sha256: string;
  file_sha256: string | null;
  format: string | null;
  file_name: string | null;
  /** Comes out as text from one engine and as a number from the other: pass through `Number`. */
  size: ColumnType<string | number | null, number | null, number | null>;
  characters: number;
  text: string | null;
  pages: Json<readonly Page[]>;
  created_at: Time;
}
/** Written by the database's `version_tally`. */
export interface Tally {
  readonly targets: number;
  /** Rows of the side-by-side table. */
  readonly targetRows: number;
  readonly ambiguousTargets: number;
  readonly qualitativeTargets: number;
  readonly tasks: number;
  readonly projects: number;
  readonly bodies: number;
  readonly headings: number;
  readonly warnings: number;
  readonly total: number;
  readonly pending: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly rejected: number;
  readonly added: number;
}
interface VersionTable {
  id: string;
  city_id: string;
  document_id: string;
  number: number | null;
  status: VersionStatus;
  title: string;
  doc_number: string | null;
  issuer: string | null;
  date: string | null;
  source: 'pack' | 'import';
  reader_version: string;
  warnings: Json<readonly ReadingWarning[]>;
  corrections: Json<readonly PackCorrection[]>;
  supersedes_id: string | null;
  revision: number;
  tally: Json<Tally>;
  /** Canonical ids its targets set. */
  indicator_ids: ColumnType<readonly string[], undefined, never>;
  can_undo: Default<boolean>;
  can_redo: Default<boolean>;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  published_at: TimeOrNull;
  published_by: string | null;
  published_by_name: string | null;
  grams: Grams;
}
interface HeadingTable {
  id: string;
  version_id: string;
  city_id: string;
  outline_id: string;
  position: number;
  level: number;
  label: string;
  title: string;
  path: string;
  kind: string;
  start_at: number;
  end_at: number;
  live: boolean;
  grams: Grams;
}
interface ItemTable {
  id: string;
  version_id: string;
  city_id: string;
  key: string;
  kind: ItemKind;
  section: string;
  section_title: string;
  position: number;
  start_at: number;
  end_at: number;
  title: string;
  indicator_id: string | null;
  value: number | null;
  unit: string | null;
  year: number | null;
  strength: string | null;
  scope: string | null;
  ambiguous: boolean;
  pending_assignment: boolean;
  content: Json<Readonly<Record<string, unknown>>>;
  as_read: JsonOrNull<Readonly<Record<string, unknown>>>;
  warnings: JsonOrNull<readonly { code: string; message: string }[]>;
  quote: string | null;
  review: ReviewState;
  revision: number;
  note: string | null;
  removed: Default<boolean>;
  live: boolean;
  updated_at: Time;
  updated_by: string | null;
  updated_by_name: string;
  grams: Grams;
}
interface ItemBodyTable {
  item_id: string;
  part: BodyPart;
  position: number;
  version_id: string;
  city_id: string;
  section: string;
  organisation_id: string;
  printed: string;
}
interface ChangeTable {
  id: string;
  version_id: string;
  city_id: string;
  revision: number;
  kind: ChangeKind;
  of_id: string | null;
  actor_id: string | null;
  actor_name: string;
  at: Time;
  note: string | null;
}
interface ItemChangeTable {
  id: string;
  change_id: string;
  version_id: string;
  city_id: string;
  item_id: string;
  before: JsonOrNull<Readonly<Record<string, unknown>>>;
  after: JsonOrNull<Readonly<Record<string, unknown>>>;
}
interface ImportJobTable {
  id: string;
  city_id: string;
  file_name: string;
  size: ColumnType<string | number, number, number>;
  stage: ImportStage;
  progress: JsonOrNull<ImportProgress>;
  version_id: string | null;
  matched_version_id: string | null;
  problem: JsonOrNull<Readonly<Record<string, unknown>>>;
  owner_id: string | null;
  instance: string;
  started_at: Time;
  finished_at: TimeOrNull;
}
interface AuditLogTable {
  sequence: ColumnType<string | number, never, never>;
  at: ColumnType<Date, never, never>;
  actor_id: ColumnType<string | null, never, never>;
  actor_name: ColumnType<string, never, never>;
  action: ColumnType<string, never, never>;
  subject: ColumnType<string, never, never>;
  subject_id: ColumnType<string | null, never, never>;
  city_id: ColumnType<string | null, never, never>;
  payload: ColumnType<string, never, never>;
  previous_hash: ColumnType<string, never, never>;
  hash: ColumnType<string, never, never>;
}
interface AuditHeadTable {
  sequence: ColumnType<string | number, never, never>;
  hash: ColumnType<string, never, never>;
}

export interface Schema
  extends AssessmentTables,
    BookTables,
    BudgetTables,
    FilingTables,
    OutlookTables,
    ReportTables,
    TrackingTables {
  city: CityTable;
  organisation: OrganisationTable;
  organisation_alias: OrganisationAliasTable;
  organisation_merge: OrganisationMergeTable;
  app_user: UserTable;
  user_city: UserCityTable;
  session: SessionTable;
  sign_in_token: SignInTokenTable;
  document: DocumentTable;
  plan_version: VersionTable;
  heading: HeadingTable;
  item: ItemTable;
  item_body: ItemBodyTable;
  change: ChangeTable;
  item_change: ItemChangeTable;
  import_job: ImportJobTable;
  audit_log: AuditLogTable;
  audit_head: AuditHeadTable;
}
