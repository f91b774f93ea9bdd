/**
 * @module What is seen of a target at the end of a month, and the value of a whole year in it. What is made of it for a fall, a state or an
 * addition is in the files beside this one.
 */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import type { AnyExplained, AnyReported, NumberExplain } from '../explained-number.ts';
import type { Binding } from '../series/bind-series.ts';
import { yearSpan } from '../series/calendar.ts';
import { observe, sumSpan } from '../series/combine-months.ts';
import {
  endingWith,
  type PlacedPoint,
  type PlacedSeries,
  type Quality,
  seenAt,
  worstQuality,
} from '../series/indicator-series.ts';
import type { TrackedTarget } from './tracked-target.ts';

export interface Standing<T extends Trace | null> {
  readonly kind: 'result' | 'estimate';
  /** What it speaks of: `2024`, `2025-09`. */
  readonly until: string;
  /** Years: the end of 2024 is 2024. An estimate speaks of the end of its year. */
  readonly t: number;
  /** In the terms of the target: a cumulative fall as a pure number, a state, an addition so far. */
  readonly value: AnyExplained<T>;
  /** Worst quality of the numbers it was made of. */
  readonly quality: Quality;
}
export interface Standings<T extends Trace | null> {
  readonly result: Reported<Standing<T>>;
  readonly estimate: Reported<Standing<T>>;
  /** Value of the base year of a state. */
  readonly base: AnyReported<T>;
}

/**
 * What does not change from month to month while no arrivals are looked at: values of whole years by year, and sums of a year to date by
 * their last month. Of one target and one binding.
 */
export interface Memory<T extends Trace | null> {
  readonly years: Map<number, AnyReported<T>>;
  readonly toDate: Map<number, AnyReported<T>>;
  /** Results of whole years by the last whole year looked at. */
  readonly results: Map<number, Reported<Standing<T>>>;
}
export const remembered = <V>(memory: Map<number, V> | undefined, key: number, make: () => V): V => {
  const known = memory?.get(key);
  if (known) return known;
  const value = make();
  memory?.set(key, value);
  return value;
};

export interface Sight<T extends Trace | null> {
  /** Null where only numbers that had arrived are seen. */
  readonly memory: Memory<T> | null;
  readonly explain: NumberExplain<T>;
  readonly target: TrackedTarget;
  readonly own: PlacedSeries | null;
  readonly ownSeen: readonly PlacedPoint[];
  readonly level: PlacedSeries | null;
  readonly levelSeen: readonly PlacedPoint[];
  readonly month: number;
}

export const nothing = (note: string) => absent('not-reported', note);
/** A whole year: the printed figure, or of an amount its months added up, or of a stock the figure of December. */
export const yearValue = <T extends Trace | null>(
  { explain, target }: Sight<T>,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  year: number,
): AnyReported<T> => {
  const span = yearSpan(year);
  const printed = endingWith(seen, span.last, span.first);
  if (printed?.value.ok) return observe(explain, series, printed);
  // Of what the series counts, not of what the target asks: capacity added is asked, capacity at the end of the year is counted.
  const counted = series.target === null ? getIndicator(series.indicator) : target.indicator;
  const overTime = counted?.overTime ?? (target.form === 'reach' ? 'last' : 'none');
  if (overTime === 'sum') return sumSpan(explain, series, seen, span);
  if (overTime === 'last') {
    const december = endingWith(seen, span.last);
    if (december) return observe(explain, series, december);
  }
  return printed ? observe(explain, series, printed) : nothing(`缺 ${year} 年的数 / no number for ${year}`);
};
export const pointOfYear = (seen: readonly PlacedPoint[], year: number): PlacedPoint | undefined =>
  endingWith(seen, yearSpan(year).last);
/** That of the figure printed for the year, else the worst of the numbers that end within it. */
export const qualityOfYear = (seen: readonly PlacedPoint[], year: number): Quality => {
  const { first, last } = yearSpan(year);
  const printed = seen.findLast((point) => point.last === last && point.first === first && point.value.ok);
  return printed?.quality ?? worstQuality(seen, first, last);
};
/** In the unit of the target. */
export const inUnit = <T extends Trace | null>(
  { explain, target }: Sight<T>,
  value: AnyExplained<T>,
): AnyExplained<T> => {
  const unit = target.value.ok ? target.value.value.unit : value.value.unit;
  return unit === value.value.unit ? value : explain.convert(target.indicator?.id ?? target.id, value, unit);
};

/** The last year for which `at` has a value, going back to `from`; else the reason of the newest year that says more than "not reported". */
export const lastYearWith = <T extends Trace | null>(
  from: number,
  to: number,
  at: (year: number) => AnyReported<T>,
): Reported<{ readonly year: number; readonly value: AnyExplained<T> }> => {
  let why: AnyReported<T> | null = null;
  for (let year = to; year >= from; year -= 1) {
    const value = at(year);
    if (value.ok) return reported({ year, value: value.value });
    if (why === null || (!why.ok && why.why === 'not-reported' && value.why !== 'not-reported')) why = value;
  }
  return why !== null && !why.ok ? why : nothing('没有数 / no number');
};

/**
 * What is seen of a target and its series at the end of a month.
 * @param month last month looked at, counted from year 0
 * @param day day number up to which numbers had arrived
 * @param memory of this target and binding, kept by who looks at many months
 */
export const sightOf = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  { own, level }: Binding,
  month: number,
  day: number,
  memory: Memory<T> | null = null,
): Sight<T> => ({
  memory: day === Number.POSITIVE_INFINITY ? memory : null,
  explain,
  target,
  own,
  ownSeen: own ? seenAt(own, month, day) : [],
  level,
  levelSeen: level ? seenAt(level, month, day) : [],
  month,
});
