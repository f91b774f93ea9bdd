/** @module Schemes of assessment as dated data: items, how each is scored, grades, consequences. Judging is left to `assess.ts`. */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';
import { ASSESSMENT_SCHEMES } from '../generated/tracking.ts';
import type { Expression } from '../rules/expression.ts';
import type { LightFact, RuleCase } from '../rules/rule-set.ts';

/** How an item is scored; see `scripts/data/tracking.mjs` for each kind in words. */
export type Scoring =
  | { readonly kind: 'pass' }
  | {
      readonly kind: 'steps';
      readonly points: number;
      readonly step: number;
      readonly lose: number;
      readonly zeroAt: number;
      readonly gain: number;
      readonly most: number;
    }
  | { readonly kind: 'proportion'; readonly points: number }
  | { readonly kind: 'given'; readonly points: number }
  | {
      readonly kind: 'two-axis';
      readonly points: number;
      readonly both: number;
      readonly cumulativeOnly: number;
      readonly yearOnly: number;
      readonly neither: number;
    };
/** Whom a scheme assesses. */
export type AssessedKind = 'city' | 'county' | 'department' | 'enterprise';
/**
 * Where the verdict of an item comes from. `slot`: targets of the indicators that fill the slot of its name. `indicators`: targets of these,
 * on the axis of the year, of the period so far, of both, or of the whole period. `assigned`: the targets assigned to the body. `filings`:
 * reports of the body that were approved. `review`: entered with evidence.
 */
export type ItemReads =
  | { readonly from: 'slot' | 'assigned' | 'filings' | 'review' }
  | {
      readonly from: 'indicators';
      readonly indicators: readonly string[];
      readonly axis: 'year' | 'cumulative' | 'both' | 'period';
    };
export interface AssessmentItem extends Bilingual {
  readonly id: string;
  readonly role: 'control' | 'supporting' | 'target' | 'measures';
  /** Missing it fails the whole. */
  readonly veto: boolean;
  readonly scoring: Scoring;
  readonly reads: ItemReads;
  readonly status: Confidence;
}
export interface Grade extends Bilingual {
  readonly id: string;
  readonly when: string;
  readonly expression: Expression;
  readonly clause: string;
  readonly status: Confidence;
  readonly cases: readonly RuleCase[];
}
export interface Consequence extends Bilingual {
  readonly grade: string;
  /** Deadline it sets, or null. */
  readonly workingDays: number | null;
  readonly status: Confidence;
}
export interface AssessmentScheme extends Bilingual {
  readonly id: string;
  /** Scheme of `data/assessment-slots.yaml` whose slots its items are; null for older schemes. */
  readonly slotScheme: string | null;
  readonly from: string;
  readonly to: string | null;
  readonly source: string;
  readonly status: Confidence;
  readonly note: Bilingual;
  readonly subjects: readonly AssessedKind[];
  readonly facts: readonly LightFact[];
  readonly items: readonly AssessmentItem[];
  /** The first whose condition holds. */
  readonly grades: readonly Grade[];
  readonly consequences: readonly Consequence[];
}

export const listAssessmentRules = (): readonly AssessmentScheme[] => ASSESSMENT_SCHEMES;
export const getAssessmentRules = (id: string): AssessmentScheme | null =>
  ASSESSMENT_SCHEMES.find((scheme) => scheme.id === id) ?? null;
/** Schemes in force on a day, by id, that assess such a subject. */
export const assessmentRulesOn = (on: string, subject: AssessedKind = 'city'): readonly AssessmentScheme[] =>
  ASSESSMENT_SCHEMES.filter(
    ({ from, to, subjects }) => from <= on && (to === null || on <= to) && subjects.includes(subject),
  );
