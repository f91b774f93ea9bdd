/** @module The numbers of a target as a report prints them: in the unit of its indicator, at the indicator's places. */

import type { Trace } from '@dafeng/quantity';
import { absent, getUnit, type Quantity, type UnitId } from '@dafeng/quantity';
import type { AnyReported, JudgedStanding, Level, TrackedTarget } from '@dafeng/tracking';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { LevelMark, MissingNumber, NumberQuality, ReportNumber } from '../report.ts';
import { missingNumber, reportNumber } from '../report-number.ts';
import { both } from '../words.ts';

/** Places where the catalogue does not know the indicator: what plans print. */
const placesUnknown = 1;
/** A pure number is shown in per cent, as people read it. */
const shownUnit = (target: TrackedTarget, made: UnitId): UnitId => {
  const unit = target.value.ok ? target.value.value.unit : (target.indicator?.unit ?? made);
  return getUnit(unit).dimension === getUnit(made).dimension ? (unit === '1' ? '%' : unit) : made;
};
const placesOf = (target: TrackedTarget): number => target.indicator?.precision ?? placesUnknown;

const isShare = (unit: UnitId): boolean => getUnit(unit).dimension === 'ratio';
const points = both('个百分点', 'percentage points');

const show = (
  target: TrackedTarget,
  item: AnyReported<Trace>,
  quality: NumberQuality,
  ref: string | null,
): ReportNumber | MissingNumber =>
  item.ok
    ? reportNumber(item, {
        places: placesOf(target),
        quality,
        unit: shownUnit(target, item.value.value.unit),
        ref,
      })
    : missingNumber(item);

const qualityOf = ({ quality, kind }: JudgedStanding<Trace>): NumberQuality =>
  kind === 'estimate' ? 'estimate' : quality === 'estimate' ? 'estimate' : quality;

export interface TargetNumbers {
  readonly goal: ReportNumber | MissingNumber;
  readonly result: ReportNumber | MissingNumber;
  readonly resultUntil: string | null;
  readonly required: ReportNumber | MissingNumber;
  /** Result less what the path requires; of two shares in percentage points. */
  readonly gap: ReportNumber | MissingNumber;
  readonly estimate: ReportNumber | MissingNumber;
  readonly estimateUntil: string | null;
  readonly estimateRequired: ReportNumber | MissingNumber;
  readonly need: ReportNumber | MissingNumber;
}

/** A result that is there, its requirement and their difference, all in one unit. */
const gapOf = (
  target: TrackedTarget,
  value: ReportNumber | MissingNumber,
  required: ReportNumber | MissingNumber,
): ReportNumber | MissingNumber => {
  if (value.kind === 'missing') return value;
  if (required.kind === 'missing') return required;
  const q = { value: value.value - required.value, unit: value.unit, basis: 'plain' } as Quantity;
  return {
    ...(reportNumber(
      { ok: true, value: { value: q, trace: null } },
      {
        places: placesOf(target),
        quality: 'computed',
        ...(isShare(value.unit) ? { unitLabel: points } : {}),
      },
    ) as ReportNumber),
    ref: value.ref,
  };
};

export const targetNumbers = (facts: ReportFacts, { id, target, progress, need }: TargetFact): TargetNumbers => {
  const { result, estimate } = progress;
  const shown = (item: AnyReported<Trace>, quality: NumberQuality, name: Parameters<ReportFacts['refOf']>[1]) =>
    show(target, item, quality, facts.refOf(id, name));
  const resultNumber = result.ok
    ? shown({ ok: true, value: result.value.value }, qualityOf(result.value), 'result')
    : missingNumber(result);
  const required = result.ok ? shown(result.value.required, 'path', 'required') : missingNumber(result);
  return {
    goal: shown(progress.goal, 'goal', 'goal'),
    result: resultNumber,
    resultUntil: result.ok ? result.value.until : null,
    required,
    gap: gapOf(target, resultNumber, required),
    estimate: estimate.ok
      ? shown({ ok: true, value: estimate.value.value }, 'estimate', 'estimate')
      : missingNumber(estimate),
    estimateUntil: estimate.ok ? estimate.value.until : null,
    estimateRequired: estimate.ok
      ? shown(estimate.value.required, 'path', 'estimate-required')
      : missingNumber(estimate),
    need: need === null ? missingNumber(absent('not-reported')) : shown(need, 'path', 'need'),
  };
};

/** The level of a light, or that there is none. */
export const levelMark = (level: Level): LevelMark => ({
  kind: 'level',
  label: { zh: level.zh, en: level.en },
  colour: level.colour,
  order: level.order,
});

const comparators = { '>=': '≥', '<=': '≤', '~=': '≈', '=': '' } as const;
export const comparatorText = (target: TrackedTarget): string => comparators[target.comparator];
/** The name as the plan has it, with its part of the city where it is not the whole. */
export const targetName = ({ target }: TargetFact): string =>
  target.scope === '全市' ? target.name : `${target.name}（${target.scope}）`;
/** In the language of the catalogue where it knows the indicator. */
export const targetNameBoth = (fact: TargetFact) => ({
  zh: targetName(fact),
  en: fact.target.indicator?.en ?? targetName(fact),
});
export const seriesUnit = (target: TrackedTarget): UnitId =>
  shownUnit(target, target.indicator?.unit ?? (target.value.ok ? target.value.value.unit : '1'));
