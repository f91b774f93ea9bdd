/**
 * @module A budget month by month: used so far, what remains, and what would remain at an even pace. Where it stands is in `standing.ts`.
 */
import { type MonthPeriod, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { type AnyReported, explainNumbers, pureNumber } from '../explained-number.ts';
import { lastMonthOf, monthText, yearSpan } from '../series/calendar.ts';
import { sumSpan } from '../series/combine-months.ts';
import { type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import type { Budget } from './budget.ts';
import { budgetStanding, usedIn } from './standing.ts';

export interface BurnDownMonth<T extends Trace | null> {
  /** `2026-03` */
  readonly month: string;
  /** From January to the end of the month. */
  readonly used: AnyReported<T>;
  readonly remaining: AnyReported<T>;
  /** What would remain if the year's allowance went by the pace. */
  readonly pace: AnyReported<T>;
}
export interface BurnDown<T extends Trace | null> {
  /** `last-year`: by the course of the year before; `even`: a twelfth each month. */
  readonly paceBy: 'last-year' | 'even';
  readonly months: readonly BurnDownMonth<T>[];
}

/** All months of the year of `at`; months after it, or without numbers, have a pace and nothing else. */
export const burnDown = <T extends Trace | null>(
  tracer: Tracer<T>,
  budget: Budget,
  series: PlacedSeries | null,
  at: MonthPeriod,
  on: string,
): BurnDown<T> => {
  const explain = explainNumbers(tracer);
  const span = yearSpan(at.year);
  const length = span.last - span.first + 1;
  const seen = series ? seenAt(series, lastMonthOf(at), Number.POSITIVE_INFINITY) : [];
  const { allowed, until } = budgetStanding(tracer, budget, series, at, on);
  const before = yearSpan(at.year - 1);
  const wholeBefore = series ? sumSpan(explain, series, seen, before) : null;
  const byMonths = Array.from({ length }, (_, index) =>
    series ? sumSpan(explain, series, seen, { first: before.first, last: before.first + index }) : null,
  );
  const seasonal = wholeBefore?.ok === true && byMonths.every((one) => one?.ok === true);
  const elapsed = (index: number): AnyReported<T> => {
    const then = byMonths[index];
    if (seasonal && wholeBefore?.ok && then?.ok) return explain.ratio('budget.elapsed', then.value, wholeBefore.value);
    return reported(pureNumber(explain, 'budget.elapsed', (index + 1) / length, 'budget.evenPace'));
  };
  return {
    paceBy: seasonal ? 'last-year' : 'even',
    months: Array.from({ length }, (_, index): BurnDownMonth<T> => {
      const month = monthText(span.first + index);
      const used: AnyReported<T> =
        series === null || until === null || month > until
          ? { ok: false, why: 'not-reported' }
          : usedIn(
              explain,
              budget,
              'budget.used',
              sumSpan(explain, series, seen, { first: span.first, last: span.first + index }),
            );
      const part = elapsed(index);
      return {
        month,
        used,
        remaining: !allowed.ok
          ? allowed
          : used.ok
            ? reported(explain.difference('budget.remaining', allowed.value, used.value))
            : used,
        pace: !allowed.ok
          ? allowed
          : part.ok
            ? reported(
                explain.difference(
                  'budget.pace',
                  allowed.value,
                  explain.product('budget.paceUsed', allowed.value, part.value),
                ),
              )
            : part,
      };
    }),
  };
};
