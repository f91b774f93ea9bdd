/**
 * @module The tables of reports as Kysely sees them; the truth is in the migrations.
 */
import type { ColumnType } from 'kysely';
import type { ReportStanding, StoredTree } from './model/reports.ts';

type Time = ColumnType<Date, string, string>;
type Later<T> = ColumnType<T | null, T | null | undefined, T | null>;

interface ReportTable {
  id: string;
  city_id: string;
  kind: string;
  period: string;
  name: string;
  name_en: string;
  status: ColumnType<ReportStanding, ReportStanding | undefined, ReportStanding>;
  version: Later<number>;
  as_of: string;
  tree: ColumnType<StoredTree, string, string>;
  digest: string;
  docx_sha256: Later<string>;
  xlsx_sha256: Later<string>;
  example: boolean;
  revision: number;
  created_at: Time;
  created_by: string | null;
  created_by_name: string;
  changed_at: Time;
  changed_by: string | null;
  changed_by_name: string;
  frozen_at: ColumnType<Date | null, string | null | undefined, string | null>;
  frozen_by: Later<string>;
  frozen_by_name: Later<string>;
}
interface ReportTemplateTable {
  id: string;
  city_id: string;
  kind: string;
  sha256: string | null;
  name: string | null;
  size: number | null;
  at: Time;
  by_id: string | null;
  by_name: string;
}
export interface ReportTables {
  report: ReportTable;
  report_template: ReportTemplateTable;
}
