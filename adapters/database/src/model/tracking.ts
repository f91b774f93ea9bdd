/**
 * @module What targets are followed by: numbers of a subject with their revisions, the files they came in, numbers that the province assigned, the
 * rules a city chose, and the log of its warnings.
 */
import type { AbsenceReason, UnitId } from '@dafeng/quantity';
import type { Actor } from './access.ts';

export type PointQuality = 'final' | 'preliminary' | 'estimate' | 'poor';
export type PointOrigin = 'entities' | 'report' | 'import';

/** One number as it arrived. A later one for the same subject, indicator, target, period and `since` is a revision of it. */
export interface SeriesPointRow {
  /** Grows with every row of the registry: which of two of one day came later. */
  readonly sequence: number;
  readonly cityId: string;
  /** `city`, `body:ID`, `sector:ID`, `scope:城区`. */
  readonly subject: string;
  /** Sector that the number of a body counts into; null where not said. */
  readonly sector: string | null;
  /** Id in the catalogue; the id of the target where the series is of one target alone. */
  readonly indicator: string;
  readonly target: string | null;
  /** `2025`, `2025Q3`, `2026-02`, `2026-01..2026-02`. */
  readonly period: string;
  /** Year a fall or growth is measured from. */
  readonly since: number | null;
  /** Exactly one of value and absence. */
  readonly value: number | null;
  readonly absence: AbsenceReason | null;
  readonly unit: UnitId | null;
  readonly basis: string | null;
  readonly method: string | null;
  readonly quality: PointQuality;
  readonly due: string | null;
  readonly received: string | null;
  readonly source: string;
  readonly locator: string;
  readonly origin: PointOrigin;
  readonly importId: string | null;
  readonly at: string;
  readonly by: Actor;
}
export type NewSeriesPoint = Omit<SeriesPointRow, 'sequence' | 'cityId' | 'importId' | 'at' | 'by'>;

export interface SeriesImportCounts {
  readonly rows: number;
  readonly new: number;
  readonly revisions: number;
  readonly same: number;
  readonly faults: number;
}
export interface SeriesImportRow {
  readonly id: string;
  readonly cityId: string;
  /** The body of the officer who sent it; null for the office. */
  readonly organisationId: string | null;
  readonly fileSha256: string;
  readonly fileName: string;
  readonly size: number;
  readonly status: 'read' | 'committed' | 'withdrawn' | 'discarded';
  readonly counts: SeriesImportCounts;
  readonly at: string;
  readonly by: Actor;
  /** When it was committed, withdrawn or discarded. */
  readonly endedAt: string | null;
  readonly endedBy: Actor | null;
}
export type NewSeriesImport = Pick<SeriesImportRow, 'cityId' | 'fileSha256' | 'fileName' | 'size' | 'counts'>;

/** A line of the log of one target; the last one stands. */
export interface AssignmentRow {
  readonly id: string;
  readonly cityId: string;
  /** Name of the target that outlives a revision of the plan. */
  readonly target: string;
  readonly name: string;
  /** 1, 2, 3 … of this target. */
  readonly revision: number;
  /** Null where the line takes the one before back. */
  readonly value: number | null;
  readonly unit: string;
  readonly base: number | null;
  readonly comparator: '=' | '>=' | '<=' | '~=';
  readonly document: string;
  readonly note: string | null;
  readonly at: string;
  readonly by: Actor;
}
export type NewAssignment = Pick<
  AssignmentRow,
  'cityId' | 'target' | 'name' | 'value' | 'unit' | 'base' | 'comparator' | 'document' | 'note'
>;

/** Which rules a city judges by from a day on. */
export interface RuleChoiceRow {
  readonly id: string;
  readonly cityId: string;
  readonly revision: number;
  readonly ruleSet: string;
  /** As written by the city; null for a set held here. */
  readonly yaml: string | null;
  readonly from: string;
  readonly note: string | null;
  readonly at: string;
  readonly by: Actor;
}
export type NewRuleChoice = Pick<RuleChoiceRow, 'cityId' | 'ruleSet' | 'yaml' | 'from' | 'note'>;

/** An event of a warning. Lights are seen by the system, the rest is done by people. */
export interface WarningEventRow {
  readonly cityId: string;
  readonly key: string;
  /** The same event told twice is one row. */
  readonly id: string;
  readonly kind: 'light' | 'acknowledge' | 'escalate';
  readonly target: string;
  readonly name: string;
  readonly about: 'light' | 'data';
  readonly on: string;
  readonly at: string;
  /** Month of the light; null for what a person did. */
  readonly month: string | null;
  readonly order: number | null;
  /** Level, rule, message and arithmetic as they were then: opaque here. */
  readonly light: Readonly<Record<string, unknown>> | null;
  readonly note: string | null;
  readonly by: Actor;
}
export type NewWarningEvent = Omit<WarningEventRow, 'at' | 'by'>;
