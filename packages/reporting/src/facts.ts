/**
 * @module What a report is made of, as plain data: targets with their progress and light, months, warnings, tasks, filings, budgets, an
 * assessment. Each source is there or absent with its reason; collecting them is left to those who call.
 */
import type { Bilingual, MonthPeriod, Period, Reported, Trace, UnitId } from '@dafeng/quantity';
import type {
  AnyReported,
  Assessment,
  AssessmentRules,
  BudgetStanding,
  Level,
  Light,
  PlacedSeries,
  Progress,
  TrackedTarget,
} from '@dafeng/tracking';
import type { ReportInputs } from './report.ts';

/** Which number of a target a reference opens. */
export type TargetNumber = 'goal' | 'result' | 'required' | 'estimate' | 'estimate-required' | 'need' | 'shortfall';

export interface TargetFact {
  readonly id: string;
  readonly target: TrackedTarget;
  /** Number and title of its chapter in the plan. */
  readonly chapter: string;
  /** Stands in the goals chapter of the plan. */
  readonly headline: boolean;
  readonly progress: Progress<Trace>;
  readonly light: Light<Trace>;
  /** What every further year must bring. */
  readonly need: AnyReported<Trace> | null;
  readonly bodies: readonly string[];
  /** Progress at the end of each year from the base year on; empty where there is no series. */
  readonly years: readonly { readonly year: number; readonly progress: Progress<Trace> }[];
  /** The level at the end of the period before; null where there was none or nobody looked. */
  readonly before: Level | null;
}

/** A part of the gap, a pure number; more than one where others made it smaller. */
export interface CauseFact {
  readonly label: Bilingual;
  readonly share: number;
  /** `sector` and `county` split the same gap, each whole. */
  readonly by: 'sector' | 'county';
  /** Enterprises of a sector, by their share of the sector's part. */
  readonly parts: readonly { readonly label: Bilingual; readonly share: number }[];
}
export interface WarningFact {
  readonly key: string;
  /** Id of the target it is about. */
  readonly targetId: string | null;
  readonly name: string;
  readonly state: { readonly id: string; readonly label: Bilingual };
  readonly since: string | null;
  readonly cleared: string | null;
  readonly level: Level | null;
  readonly message: Bilingual | null;
  readonly causes: readonly CauseFact[];
  /** Why no cause is named; null where some are. */
  readonly causesWhy: Bilingual | null;
  readonly notices: readonly NoticeFact[];
}
export interface NoticeFact {
  readonly title: string;
  readonly body: string;
  readonly state: Bilingual;
  readonly due: string | null;
}

export type TaskStage = 'not-started' | 'under-way' | 'done' | 'stopped' | 'not-reported';
export interface TaskFact {
  readonly id: string;
  readonly name: string;
  readonly section: string;
  readonly lead: readonly string[];
  readonly stage: TaskStage;
  readonly due: string | null;
  readonly overdueDays: number;
  /** The last thing that was reported on it, as written. */
  readonly latest: { readonly text: string; readonly on: string; readonly by: string } | null;
}

export interface FilingFact {
  readonly id: string;
  readonly kind: Bilingual;
  readonly title: string;
  readonly body: string;
  readonly state: { readonly id: string; readonly label: Bilingual };
  readonly due: string | null;
  readonly submittedOn: string | null;
  readonly overdueDays: number;
}

export interface BudgetFact {
  readonly kind: Bilingual;
  readonly subject: Bilingual;
  readonly unit: UnitId;
  readonly standing: BudgetStanding<Trace>;
  readonly ref: string | null;
}

/** A county, department or enterprise with its own numbers. */
export interface BodyFact {
  readonly name: string;
  readonly kind: Bilingual;
  readonly targets: readonly TargetFact[];
}

export interface EvidenceFact {
  readonly item: string;
  readonly name: string;
  readonly sha256: string;
  readonly by: string;
  readonly on: string;
}
export interface AssessmentFact {
  readonly scheme: AssessmentRules;
  readonly year: number;
  readonly subject: string;
  readonly assessment: Assessment;
  /** Where the verdict of an item comes from: a target with its numbers, or a person. */
  readonly origins: Readonly<Record<string, ItemOrigin>>;
  readonly evidence: readonly EvidenceFact[];
  readonly falsified: boolean;
}
export interface ItemOrigin {
  readonly said: Bilingual;
  readonly value: AnyReported<Trace> | null;
  readonly required: AnyReported<Trace> | null;
  readonly places: number;
  readonly ref: string | null;
}

export interface ReportFacts {
  readonly city: { readonly id: string; readonly name: Bilingual };
  readonly example: boolean;
  readonly period: Period;
  /** Last month looked at. */
  readonly at: MonthPeriod;
  /** ISO date on which the report is composed. */
  readonly asOf: string;
  /** ISO date: numbers that arrived later are not seen; null sees all. */
  readonly arrivedBy: string | null;
  readonly dataUntil: string | null;
  readonly targets: Reported<readonly TargetFact[]>;
  /** Series of the whole city with months. */
  readonly series: readonly PlacedSeries[];
  readonly warnings: Reported<readonly WarningFact[]>;
  readonly tasks: Reported<readonly TaskFact[]>;
  readonly filings: Reported<readonly FilingFact[]>;
  readonly budgets: Reported<readonly BudgetFact[]>;
  readonly bodies: Reported<readonly BodyFact[]>;
  readonly assessment: Reported<AssessmentFact>;
  /** Reference under which a number of a target opens; null where the system that composes has no such page. */
  readonly refOf: (targetId: string, number: TargetNumber) => string | null;
  readonly seriesRef: (
    indicator: string,
    /** Months counted from year 0. */
    span: { readonly first: number; readonly last: number },
    number: 'amount' | 'change',
  ) => string | null;
  readonly inputs: ReportInputs;
}
