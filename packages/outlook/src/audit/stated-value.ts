/**
 * @module A target's number as an interval: what its printed digits leave open, and what its words (以上, 以内, 左右) leave open beyond.
 * Which target means what comes from the indicator catalogue, never from a city's wording.
 */
import type { Bilingual } from '@dafeng/quantity';
import { getIndicator, type Indicator, toCanonicalUnit } from '@dafeng/reference';
import { assumed } from './assumption.ts';
import type { PlanTargetFact } from './audit-plan-facts.ts';
import type { Interval } from './interval.ts';

export interface StatedValue {
  readonly target: PlanTargetFact;
  readonly indicator: Indicator;
  readonly year: number | null;
  /** In the indicator's canonical unit; per cent as fractions. */
  readonly value: number;
  /** Half of the last printed digit on either side. */
  readonly rounding: Interval;
  /** What the words admit; open ends are infinite. */
  readonly wording: Interval;
}

/** Whole areas only: 全市, 全省, 全县; a value for a part of the area answers for that part. */
const isWholeArea = (scope: string): boolean => /^全[国省市州区县盟旗域]/.test(scope) || scope === '';

const printedPlaces = (value: number): number => {
  const text = String(value);
  const exponent = /e-(\d+)$/.exec(text);
  return (/\.(\d+)/.exec(text)?.[1]?.length ?? 0) + Number(exponent?.[1] ?? 0);
};

/** Null for targets that the catalogue does not know, that are implied, or whose unit cannot measure the indicator. */
export const stateValue = (target: PlanTargetFact): StatedValue | null => {
  const indicator = target.canonical === null ? null : getIndicator(target.canonical);
  if (!indicator || target.implied) return null;
  const place = (value: number): number => {
    const placed = toCanonicalUnit(value, target.unit, indicator);
    if (!placed.ok) return Number.NaN;
    return indicator.unit === '%' ? placed.value.value / 100 : placed.value.value;
  };
  const half = 10 ** -printedPlaces(target.value) / 2;
  const value = place(target.value);
  const rounding = { low: place(target.value - half), high: place(target.value + half) };
  if (![value, rounding.low, rounding.high].every(Number.isFinite)) return null;
  const margin = indicator.unit === '%' ? assumed('about-share') : value * assumed('about-level');
  const wording = {
    '=': rounding,
    '~=': { low: rounding.low - margin, high: rounding.high + margin },
    '>=': { low: value, high: Number.POSITIVE_INFINITY },
    '<=': { low: Number.NEGATIVE_INFINITY, high: value },
  }[target.comparator];
  return { target, indicator, year: target.year, value, rounding, wording };
};

/** All values of the whole area that can be placed, in the order of the plan. */
export const stateValues = (targets: readonly PlanTargetFact[]): readonly StatedValue[] =>
  targets.flatMap((target) => {
    const stated = isWholeArea(target.scope) && !target.ambiguous ? stateValue(target) : null;
    return stated ? [stated] : [];
  });

/** Why a number cannot be true of its indicator whatever the plan means, or null. */
export const impossibility = ({ indicator, value, wording }: StatedValue): Bilingual | null => {
  const relative = indicator.unit === '%';
  if (
    relative &&
    (indicator.kind === 'share' || indicator.kind === 'coverage') &&
    (wording.low > 1 || wording.high < 0)
  )
    return { zh: '占比应在 0 与 100% 之间', en: 'a share lies between 0 and 100 %' };
  if (relative && indicator.kind === 'reduction' && (value >= 1 || value < 0))
    return { zh: '降幅应在 0 与 100% 之间', en: 'a cut lies between 0 and 100 %' };
  if (indicator.kind === 'level' && value < 0) return { zh: '数量不能是负数', en: 'an amount cannot be negative' };
  return null;
};

/** The first value of an indicator for a year, with one of the base years where they are given. */
export const findStated = (
  stated: readonly StatedValue[],
  canonical: string,
  year: number,
  baselines?: readonly (number | null)[],
): StatedValue | null =>
  stated.find(
    (one) =>
      one.target.canonical === canonical &&
      one.year === year &&
      (baselines === undefined || baselines.includes(one.target.baselineYear)),
  ) ?? null;
