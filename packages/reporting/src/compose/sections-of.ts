/** @module Which sections a kind of report has, for those who lay out templates. */
import { absent, monthOf, yearOf } from '@dafeng/quantity';
import type { ReportFacts } from '../facts.ts';
import type { ReportKind, Section } from '../report.ts';
import { getReportKind } from './report-kinds.ts';

const nothing = absent('not-reported');
const emptyFacts: ReportFacts = {
  city: { id: '', name: { zh: '', en: '' } },
  example: false,
  period: yearOf(2025),
  at: monthOf(2025, 12),
  asOf: '2025-12-31',
  arrivedBy: null,
  dataUntil: null,
  targets: nothing,
  series: [],
  warnings: nothing,
  tasks: nothing,
  filings: nothing,
  budgets: nothing,
  bodies: nothing,
  assessment: nothing,
  refOf: () => null,
  seriesRef: () => null,
  inputs: { trackingDigest: null, plan: null, ruleSets: [], codeVersion: '' },
};

/** The sections of a kind in their order; all of them stand in every report of the kind, with what is missing said in them. */
export const sectionsOf = (kind: ReportKind): readonly Pick<Section, 'id' | 'title'>[] =>
  getReportKind(kind)
    ?.compose(emptyFacts)
    .sections.map(({ id, title }) => ({ id, title })) ?? [];
