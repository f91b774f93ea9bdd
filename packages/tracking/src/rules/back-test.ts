/** @module A rule held against past months: which light it would have shown, knowing only what had arrived by then. */
import { type MonthPeriod, monthOf, noTracer } from '@dafeng/quantity';
import { followTarget } from '../paths/progress.ts';
import type { TrackedTarget } from '../paths/tracked-target.ts';
import type { Binding } from '../series/bind-series.ts';
import { lastDayText, lastMonthOf, yearOfMonth } from '../series/calendar.ts';
import { judgeLight, type Light } from './judge-light.ts';
import type { LevelScheme, RuleSet } from './rule-set.ts';

export interface BackTest {
  readonly ruleSet: string;
  readonly lights: readonly { readonly at: MonthPeriod; readonly light: Light<null> }[];
  /** How often each level was shown, by id; `none` for months without a light. */
  readonly counts: Readonly<Record<string, number>>;
  /** Months in which the level became another one. */
  readonly changes: number;
}

/** @param every months between two looks; 3 for quarters; @param levelSchemes those of a city's own set */
export const backTest = (
  set: RuleSet,
  target: TrackedTarget,
  binding: Binding,
  from: MonthPeriod,
  to: MonthPeriod,
  every = 1,
  levelSchemes?: readonly LevelScheme[],
): BackTest => {
  const follower = followTarget(target, binding, noTracer);
  const lights: { at: MonthPeriod; light: Light<null> }[] = [];
  for (let month = lastMonthOf(from); month <= lastMonthOf(to); month += every) {
    const at = monthOf(yearOfMonth(month), (month % 12) + 1);
    const progress = follower.at(at, { asOf: lastDayText(month) });
    lights.push({
      at,
      light: judgeLight(progress, { ruleSets: [set], rulesOf: set.from, ...(levelSchemes ? { levelSchemes } : {}) }),
    });
  }
  const shown = lights.map(({ light }) => light.fired?.level.id ?? 'none');
  const counts: Record<string, number> = {};
  for (const level of shown) counts[level] = (counts[level] ?? 0) + 1;
  return {
    ruleSet: set.id,
    lights,
    counts,
    changes: shown.filter((level, index) => index > 0 && level !== shown[index - 1]).length,
  };
};
