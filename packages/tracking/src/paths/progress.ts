/**
 * @module A target against its path: required value, gap, share done, what every further year must bring. The result of whole years and the
 * estimate of the running year are judged each for itself; a forecast of the target year comes in as data.
 */
import {
  getUnit,
  type MonthPeriod,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import {
  type AnyExplained,
  type AnyReported,
  explainNumbers,
  type NumberExplain,
  pureNumber,
} from '../explained-number.ts';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import type { Binding } from '../series/bind-series.ts';
import { dayNumber, lastDayOf, lastMonthOf, yearSpan } from '../series/calendar.ts';
import { daysLate } from '../series/indicator-series.ts';
import { requiredAt, targetLeaf } from './required-value.ts';
import { type Memory, type Standing, sightOf } from './sight.ts';
import { standingsOf } from './standing.ts';
import type { TrackedTarget } from './tracked-target.ts';

export interface JudgedStanding<T extends Trace | null> extends Standing<T> {
  readonly required: AnyReported<T>;
  readonly met: boolean | null;
  /** `value / required`; for a fall the official cumulative progress `(1 - I_t/I_0)/(1 - (1-R)^((t-T0)/(T-T0)))`. */
  readonly completion: AnyReported<T>;
  /** Gap over required, positive where the path is missed. */
  readonly shortfall: AnyReported<T>;
  /** Change made over change required by then; of a fall or an addition the same as `completion`. */
  readonly progress: AnyReported<T>;
}
/** A forecast of the target year, made elsewhere, in the unit of the target. */
export interface Forecast {
  readonly value: Quantity;
  readonly low: Quantity;
  readonly high: Quantity;
  readonly source: string;
}
export interface Progress<T extends Trace | null = Trace> {
  readonly target: TrackedTarget;
  readonly at: MonthPeriod;
  readonly goal: AnyReported<T>;
  readonly result: Reported<JudgedStanding<T>>;
  readonly estimate: Reported<JudgedStanding<T>>;
  readonly forecast: Forecast | null;
  readonly daysLate: number;
}

const dueAfter = {
  month: TRACKING_SETTINGS.dueAfterMonth,
  quarter: TRACKING_SETTINGS.dueAfterQuarter,
  year: TRACKING_SETTINGS.dueAfterYear,
};

/** 左右: half a point of a share, a few per cent of anything else. */
const marginOf = (required: Quantity, comparator: TrackedTarget['comparator']): number => {
  if (comparator !== '~=') return TRACKING_SETTINGS.equalWithin * Math.abs(required.value);
  if (getUnit(required.unit).dimension !== 'ratio') return TRACKING_SETTINGS.aboutLevel * Math.abs(required.value);
  return required.unit === '%' ? TRACKING_SETTINGS.aboutShare * 100 : TRACKING_SETTINGS.aboutShare;
};
const isMet = (target: TrackedTarget, value: Quantity, required: Quantity): boolean => {
  const margin = marginOf(required, target.comparator);
  if (target.direction === 'up') return value.value >= required.value - margin;
  if (target.direction === 'down') return value.value <= required.value + margin;
  return Math.abs(value.value - required.value) <= margin;
};

const judged = <T extends Trace | null>(
  { kind, until, t, value, quality }: Standing<T>,
  required: AnyReported<T>,
  met: boolean | null,
  completion: AnyReported<T>,
  shortfall: AnyReported<T>,
  progress: AnyReported<T>,
): JudgedStanding<T> => ({ kind, until, t, value, quality, required, met, completion, shortfall, progress });

const judge = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  standing: Standing<T>,
  baseOf: AnyReported<T>,
): JudgedStanding<T> => {
  const { basis } = standing.value.value;
  const base = baseOf.ok && baseOf.value.value.basis === basis ? baseOf.value : null;
  const term = target.indicator?.id ?? target.id;
  const path = requiredAt(explain, target, standing.t, base, target.form === 'fall' ? undefined : basis);
  // Without a base there is no path, but what already meets the target itself is not in doubt.
  const goal =
    target.form === 'reach' && !path.ok && path.why === 'not-reported' ? targetLeaf(explain, target, basis) : path;
  const required = goal.ok && isMet(target, standing.value.value, goal.value.value) ? goal : path;
  if (!required.ok || required.value.value.basis !== basis) {
    const why = required.ok
      ? ({
          ok: false,
          why: 'outside-validity',
          note: `口径不同：${required.value.value.basis}、${basis} / two bases`,
        } as const)
      : required;
    return judged(standing, why, null, why, why, why);
  }
  const met = isMet(target, standing.value.value, required.value.value);
  const completion = explain.ratio(`${term}.completion`, standing.value, required.value);
  const behind: AnyReported<T> = completion.ok
    ? reported(explain.complement(`${term}.shortfall`, completion.value))
    : completion;
  const shortfall: AnyReported<T> =
    target.direction !== 'down' || !behind.ok
      ? behind
      : reported(explain.product(`${term}.shortfall`, behind.value, pureNumber(explain, 'sign', -1, 'less is better')));
  const progress = changeMade(explain, target, standing, required.value, base, completion);
  return judged(standing, required, met, completion, shortfall, progress);
};

const changeMade = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  standing: Standing<T>,
  required: AnyExplained<T>,
  base: AnyExplained<T> | null,
  completion: AnyReported<T>,
): AnyReported<T> => {
  if (target.form !== 'reach') return completion;
  if (base === null) return { ok: false, why: 'not-reported', note: '缺基期值 / no value of the base year' };
  const term = `${target.indicator?.id ?? target.id}.progress`;
  const due = explain.difference(term, required, base);
  const wrongWay =
    target.direction === 'up'
      ? due.value.value <= 0
      : target.direction === 'down'
        ? due.value.value >= 0
        : due.value.value === 0;
  if (wrongWay) return { ok: false, why: 'NA', note: '基期已达到目标 / the base year already meets it' };
  return explain.ratio(term, explain.difference(term, standing.value, base), due);
};

/**
 * What every year from here must bring: a rate of fall, or an amount. Absent once the target year is reached.
 *
 * **Formula.** fall: `1 - ((1 - R)/(1 - F))^(1/(T - t))`; else `(V - x)/(T - t)`.
 */
export const yearlyNeed = <T extends Trace | null>(
  tracer: Tracer<T>,
  target: TrackedTarget,
  { t, value }: Standing<T>,
): AnyReported<T> => {
  const explain = explainNumbers(tracer);
  const goal = targetLeaf(explain, target, target.form === 'fall' ? undefined : value.value.basis);
  if (!goal.ok) return goal;
  if (goal.value.value.basis !== value.value.basis) return { ok: false, why: 'outside-validity' };
  if (target.year === null || t >= target.year)
    return { ok: false, why: 'NA', note: '已到目标年 / the target year is reached' };
  const term = `${target.indicator?.id ?? target.id}.yearly-need`;
  const years = target.year - t;
  if (target.form === 'fall' && target.shape.kind === 'geometric') {
    const left = explain.ratio(term, explain.complement(term, goal.value), explain.complement(term, value));
    if (!left.ok || left.value.value.value < 0) return left.ok ? { ok: false, why: 'outside-validity' } : left;
    return reported(explain.complement(term, explain.power(term, left.value, 1 / years)));
  }
  const unit = value.value.unit;
  const wanted = goal.value.value.unit === unit ? goal.value : explain.convert(term, goal.value, unit);
  return reported(
    explain.product(
      term,
      explain.difference(term, wanted, value),
      pureNumber(explain, 'per-year', 1 / years, () => `1 / (${target.year} - ${t})`),
    ),
  );
};

export interface ProgressOptions<T extends Trace | null> {
  readonly tracer: Tracer<T>;
  /** ISO date: what arrived later is not seen. Without it all numbers of the periods looked at are, and lateness is counted to the end of the month. */
  readonly asOf?: string;
  readonly forecast?: Forecast;
}

/** A target followed over many months: what does not change from month to month is worked out once. */
export interface Follower<T extends Trace | null> {
  readonly at: (at: MonthPeriod, options?: Omit<ProgressOptions<T>, 'tracer'>) => Progress<T>;
}
export const followTarget = <T extends Trace | null>(
  target: TrackedTarget,
  binding: Binding,
  tracer: Tracer<T>,
): Follower<T> => {
  const explain = explainNumbers(tracer);
  const goal = targetLeaf(explain, target);
  const memory: Memory<T> = { years: new Map(), toDate: new Map(), results: new Map() };
  const late = binding.own ?? binding.level;
  // The judgement of the last whole year stands until the next one: its value is the same object.
  let last: { readonly value: unknown; readonly base: unknown; readonly judged: JudgedStanding<T> } | null = null;
  const judgeOnce = (standing: Standing<T>, base: AnyReported<T>): JudgedStanding<T> => {
    const from = base.ok ? base.value : base.why;
    if (last?.value !== standing.value || last.base !== from || last.judged.until !== standing.until)
      last = { value: standing.value, base: from, judged: judge(explain, target, standing, base) };
    return last.judged;
  };
  return {
    at: (at, { asOf, forecast } = {}) => {
      // What was to be hit in a year, neither more nor less, is settled by that year: gas of 2026 does not miss a target of 2025.
      // Nor is a number of a later year late.
      const settled = Math.min(lastMonthOf(at), target.year === null ? lastMonthOf(at) : yearSpan(target.year).last);
      const month = target.direction === 'exact' ? settled : lastMonthOf(at);
      const asked = asOf === undefined ? null : dayNumber(asOf);
      const arrivedBy = asked ?? Number.POSITIVE_INFINITY;
      const sight = sightOf(explain, target, binding, month, arrivedBy, memory);
      const { result, estimate, base } = standingsOf(sight);
      const seen = binding.own ? sight.ownSeen : sight.levelSeen;
      return {
        target,
        at,
        goal,
        result: result.ok ? reported(judgeOnce(result.value, base)) : result,
        estimate: estimate.ok ? reported(judge(explain, target, estimate.value, base)) : estimate,
        forecast: forecast ?? null,
        daysLate: late === null ? 0 : daysLate(late, seen, settled, asked ?? lastDayOf(month), dueAfter),
      };
    },
  };
};

/**
 * The progress of a target at the end of a month.
 * Gotchas: nothing is mixed: `result` is of whole years (or of a month, for a stock), `estimate` of the running year.
 */
export const progressOf = <T extends Trace | null>(
  target: TrackedTarget,
  binding: Binding,
  at: MonthPeriod,
  { tracer, ...options }: ProgressOptions<T>,
): Progress<T> => followTarget(target, binding, tracer).at(at, options);
