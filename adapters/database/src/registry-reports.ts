/**
 * @module What can be asked of reports and templates and done to them. See = the office all, who sees the city what is frozen; write = the city
 * office and administrators.
 */
import type {
  NewReport,
  ReportChange,
  ReportFiles,
  ReportHead,
  ReportTemplateRow,
  StoredReport,
} from './model/reports.ts';

export interface Reports {
  /** Newest period first, of one period the newest version; without trees. */
  list(cityId: string): Promise<readonly ReportHead[]>;
  get(id: string): Promise<StoredReport | null>;
  /** Errors: `already-exists` where a draft of the kind and period is there. */
  create(report: NewReport): Promise<StoredReport>;
  /** Errors: `revision-conflict`, `report-frozen`. */
  change(id: string, expectedRevision: number, change: ReportChange): Promise<StoredReport>;
  /** Frozen for ever, as the next version of its kind and period. Errors: `revision-conflict`, `report-frozen`. */
  freeze(
    id: string,
    expectedRevision: number,
    frozen: { readonly version: number; readonly files: ReportFiles },
  ): Promise<StoredReport>;
  /** Number of the version that freezing would make. */
  nextVersion(cityId: string, kind: string, period: string): Promise<number>;
  /** Of a draft. Errors: `revision-conflict`, `report-frozen`. */
  remove(id: string, expectedRevision: number): Promise<void>;
}
export interface ReportTemplates {
  /** Every row, oldest first. */
  log(cityId: string): Promise<readonly ReportTemplateRow[]>;
  /** What is in place; null for the default template. */
  current(cityId: string, kind: string): Promise<ReportTemplateRow | null>;
  put(
    cityId: string,
    kind: string,
    file: { readonly sha256: string; readonly name: string; readonly size: number } | null,
  ): Promise<ReportTemplateRow>;
}
