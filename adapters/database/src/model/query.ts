/**
 * @module Questions across the accepted plans and their answers: filters, pages, matrix rows, comparison rows, search hits, audit rows.
 * Names, units and themes of indicators are the catalogue's; the caller turns a theme into indicator ids.
 */
import type { Comparator, KindOfValue, Strength } from '@dafeng/plan';
import type { Organisation } from './access.ts';
import type { BodyPart, ItemKind, TargetItem } from './plan.ts';

/** A page by keyset: pass `next` back as `cursor`. `total` counts the whole list, not the page. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly next: string | null;
}
export interface PageRequest {
  readonly cursor?: string | undefined;
  /** 1 … 5000; 200 where absent. */
  readonly limit?: number | undefined;
}

export interface TargetFilter {
  readonly cityIds?: readonly string[] | undefined;
  /** Canonical ids; a theme is passed as the ids it holds. An empty list matches nothing. */
  readonly indicatorIds?: readonly string[] | undefined;
  /** Null stands for targets without a year. */
  readonly years?: readonly (number | null)[] | undefined;
  /** A section and all below it. */
  readonly section?: string | undefined;
  /** Organisation that leads or takes part in a task of the target's section. */
  readonly organisationId?: string | undefined;
  readonly strength?: Strength | undefined;
  readonly ambiguous?: 'only' | 'without' | undefined;
  readonly text?: string | undefined;
}
export type TargetSort = 'document' | 'indicator' | 'year' | 'value' | 'section' | 'city';
export interface TargetQuery extends TargetFilter, PageRequest {
  readonly sort?: TargetSort | undefined;
  readonly order?: 'asc' | 'desc' | undefined;
}
/** One indicator of one city in one scope and unit, with all its targets. */
export interface TargetGroup {
  readonly cityId: string;
  readonly indicatorId: string | null;
  readonly indicator: string;
  readonly unit: string | null;
  readonly scope: string;
  readonly section: string;
  readonly sectionTitle: string;
  readonly targets: readonly TargetItem[];
}

export interface TaskQuery extends PageRequest {
  readonly cityIds?: readonly string[] | undefined;
  readonly organisationId?: string | undefined;
  readonly text?: string | undefined;
}
export interface MatrixCell {
  readonly taskId: string;
  readonly organisationId: string;
  readonly part: BodyPart;
}
export interface BodyLoad {
  readonly organisation: Organisation;
  readonly lead: number;
  readonly participant: number;
  readonly implied: number;
}

export interface ComparisonRow {
  readonly indicatorId: string;
  readonly cityId: string;
  readonly versionId: string;
  readonly itemId: string;
  readonly year: number | null;
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly kindOfValue: KindOfValue | null;
  readonly baselineYear: number | null;
  readonly periodStart: number | null;
  readonly strength: Strength;
  readonly scope: string;
  readonly ambiguous: boolean;
  /** True for a qualitative target that awaits the province's number. */
  readonly pendingAssignment: boolean;
}

export interface SearchRequest {
  readonly text: string;
  readonly cityIds?: readonly string[] | undefined;
  /** Indicators whose catalogue names match the text: their targets are found as well. */
  readonly indicatorIds?: readonly string[] | undefined;
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}
export interface SearchHit {
  readonly kind: ItemKind | 'heading' | 'organisation' | 'city' | 'document';
  /** Id of the item, heading, organisation, city or version. */
  readonly id: string;
  readonly title: string;
  /** Headings above it, or the other names of an organisation. */
  readonly detail: string;
  readonly cityId: string;
  readonly versionId: string | null;
  /** Outline id, for items and headings. */
  readonly section: string | null;
  readonly rank: number;
}

export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  /** `plan.publish`, `item.correct`, `user.create` … */
  readonly action: string;
  /** What it was done to, readable. */
  readonly subject: string;
  readonly subjectId: string | null;
  readonly cityId: string | null;
  readonly detail: unknown;
  readonly hash: string;
}
export interface AuditQuery extends PageRequest {
  readonly action?: string | undefined;
  readonly cityId?: string | undefined;
  readonly actorId?: string | undefined;
}
export interface AuditVerification {
  readonly intact: boolean;
  readonly rows: number;
  readonly firstBrokenSequence: number | null;
  /** `hash`: the row was altered; `link`: a row before it is missing; `head`: rows at the end are missing; `columns`: the shown fields differ from those hashed. */
  readonly reason: 'hash' | 'link' | 'head' | 'columns' | null;
}

export interface City {
  /** Division code (GB/T 2260). */
  readonly id: string;
  readonly slug: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly province: { readonly zh: string; readonly en: string } | null;
  readonly example: boolean;
}
