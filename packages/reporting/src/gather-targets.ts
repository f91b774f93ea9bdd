/**
 * @module Targets gathered for a report: progress and light at its month, the level a period before, the results of the years, what each
 * further year must bring. Series and targets come in; where they are kept is left to those who call.
 */
import { fullTracer, type MonthPeriod, monthOf, type Period, type Trace } from '@dafeng/quantity';
import {
  type Binding,
  followTarget,
  judgeLight,
  type Level,
  type Light,
  type LightOptions,
  type Progress,
  type TrackedTarget,
  yearlyNeed,
} from '@dafeng/tracking';
import type { TargetFact } from './facts.ts';

export interface TargetSource {
  readonly id: string;
  readonly target: TrackedTarget;
  readonly binding: Binding;
  readonly chapter: string;
  readonly headline: boolean;
  readonly bodies: readonly string[];
  /** Where they are known already; else they are worked out here. */
  readonly progress?: Progress<Trace>;
  readonly light?: Light<Trace>;
}
export interface GatherOptions {
  readonly at: MonthPeriod;
  /** The report's period: what came before is as long. */
  readonly period: Period;
  /** ISO date: what arrived later is not seen. */
  readonly asOf?: string;
  readonly lights?: LightOptions;
}

const monthsOf = (period: Period): number => (period.kind === 'month' ? 1 : period.kind === 'quarter' ? 3 : 12);
/** The month so many before another. */
export const monthBefore = ({ year, month }: MonthPeriod, months: number): MonthPeriod => {
  const count = year * 12 + month - 1 - months;
  return monthOf(Math.floor(count / 12), (count % 12) + 1);
};

export const gatherTarget = (
  { id, target, binding, chapter, headline, bodies, ...known }: TargetSource,
  { at, period, asOf, lights = {} }: GatherOptions,
): TargetFact => {
  const follower = followTarget(target, binding, fullTracer);
  const seen = asOf === undefined ? {} : { asOf };
  const progress = known.progress ?? follower.at(at, seen);
  const light = known.light ?? judgeLight(progress, lights);
  const bound = binding.own !== null || binding.level !== null;
  const newest = light.judged ?? (progress.result.ok ? progress.result.value : null);
  const before = (): Level | null =>
    judgeLight(follower.at(monthBefore(at, monthsOf(period)), seen), lights).fired?.level ?? null;
  const last = target.year === null ? at.year : Math.min(at.year, target.year);
  const years =
    bound && target.base !== null
      ? Array.from({ length: Math.max(0, last - target.base + 1) }, (_, index) => (target.base ?? 0) + index)
          .filter((year) => year < at.year || at.month === 12)
          .map((year) => ({ year, progress: follower.at(monthOf(year, 12), seen) }))
      : [];
  return {
    id,
    target,
    chapter,
    headline,
    bodies,
    progress,
    light,
    need: newest === null ? null : yearlyNeed(fullTracer, target, newest),
    years,
    before: bound ? before() : null,
  };
};
