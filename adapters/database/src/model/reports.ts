/**
 * @module Reports as stored: the tree with its digest, draft or frozen; templates of the office. What a tree says is the reporting package's.
 */
import type { Actor } from './access.ts';

export type ReportStanding = 'draft' | 'frozen';
/** A tree as JSON; opaque here. */
export type StoredTree = Readonly<Record<string, unknown>>;

export interface ReportFiles {
  readonly docx: string;
  readonly xlsx: string;
}
export interface ReportHead {
  readonly id: string;
  readonly cityId: string;
  readonly kind: string;
  /** Code form: 2026-03, 2026Q1, 2025. */
  readonly period: string;
  readonly name: string;
  readonly nameEn: string;
  readonly status: ReportStanding;
  /** Counts the frozen versions of one kind and period; null for a draft. */
  readonly version: number | null;
  readonly asOf: string;
  readonly digest: string;
  /** SHA-256 of the files as they were when frozen. */
  readonly files: ReportFiles | null;
  readonly example: boolean;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: Actor;
  readonly changedAt: string;
  readonly changedBy: Actor;
  readonly frozenAt: string | null;
  readonly frozenBy: Actor | null;
}
export interface StoredReport extends ReportHead {
  readonly tree: StoredTree;
}
export type NewReport = Pick<
  StoredReport,
  'cityId' | 'kind' | 'period' | 'name' | 'nameEn' | 'asOf' | 'digest' | 'example' | 'tree'
>;
/** What a draft becomes; `how` is said in the audit log. */
export interface ReportChange extends Pick<StoredReport, 'tree' | 'digest' | 'asOf'> {
  readonly how: 'text' | 'refresh';
  readonly detail: unknown;
}

/** A template that was put in place for a kind of report, or taken away again (`sha256` null). Only grows. */
export interface ReportTemplateRow {
  readonly id: string;
  readonly cityId: string;
  readonly kind: string;
  readonly sha256: string | null;
  readonly name: string | null;
  readonly size: number | null;
  readonly at: string;
  readonly by: Actor;
}
