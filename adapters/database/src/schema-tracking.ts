/**
 * @module The tables of tracking as Kysely sees them; the truth is in the migrations.
 */
import type { AbsenceReason, UnitId } from '@dafeng/quantity';
import type { ColumnType } from 'kysely';
import type {
  AssignmentRow,
  PointOrigin,
  PointQuality,
  SeriesImportCounts,
  SeriesImportRow,
  WarningEventRow,
} from './model/tracking.ts';

type Time = ColumnType<Date, string, string>;
type TimeOrNull = ColumnType<Date | null, string | null | undefined, string | null>;
/** Comes out as text from one engine and as a number from the other: pass through `Number`. */
type Whole<Insert> = ColumnType<string | number, Insert, Insert>;
interface Signed {
  at: Time;
  by_id: string | null;
  by_name: string;
}

interface SeriesImportTable extends Signed {
  id: string;
  city_id: string;
  organisation_id: string | null;
  file_sha256: string;
  file_name: string;
  size: Whole<number>;
  status: SeriesImportRow['status'];
  counts: ColumnType<SeriesImportCounts, string, string>;
  ended_at: TimeOrNull;
  ended_by: ColumnType<string | null, string | null | undefined, string | null>;
  ended_by_name: ColumnType<string | null, string | null | undefined, string | null>;
}
interface SeriesPointTable extends Signed {
  sequence: Whole<never>;
  city_id: string;
  organisation_id: string | null;
  subject: string;
  sector: string | null;
  indicator: string;
  target: string | null;
  period: string;
  since: number | null;
  value: number | null;
  absence: AbsenceReason | null;
  unit: UnitId | null;
  basis: string | null;
  method: string | null;
  quality: PointQuality;
  due: string | null;
  received: string | null;
  source: string;
  locator: string;
  origin: PointOrigin;
  import_id: string | null;
}
interface AssignmentTable extends Signed {
  id: string;
  city_id: string;
  target: string;
  name: string;
  revision: number;
  value: number | null;
  unit: string;
  base: number | null;
  comparator: AssignmentRow['comparator'];
  document: string;
  note: string | null;
}
interface RuleChoiceTable extends Signed {
  id: string;
  city_id: string;
  revision: number;
  rule_set: string;
  yaml: string | null;
  from_day: string;
  note: string | null;
}
interface WarningEventTable extends Signed {
  sequence: Whole<never>;
  city_id: string;
  key: string;
  id: string;
  kind: WarningEventRow['kind'];
  target: string;
  name: string;
  about: WarningEventRow['about'];
  on_day: string;
  month: string | null;
  light_order: number | null;
  light: ColumnType<Readonly<Record<string, unknown>> | null, string | null, string | null>;
  note: string | null;
}

export interface TrackingTables {
  series_import: SeriesImportTable;
  series_point: SeriesPointTable;
  target_assignment: AssignmentTable;
  rule_choice: RuleChoiceTable;
  warning_event: WarningEventTable;
}
