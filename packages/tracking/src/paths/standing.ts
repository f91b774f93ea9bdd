/**
 * @module Where a target stands at the end of a month: the last result of a whole year, and an estimate of the running year from its months.
 * The two stand side by side and are never mixed. What the path requires is in `required-value.ts`.
 */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, type NumberExplain, pureNumber } from '../explained-number.ts';
import type { Binding } from '../series/bind-series.ts';
import { type MonthSpan, monthText, yearOfMonth, yearSpan } from '../series/calendar.ts';
import { observe, sumSpan, whyNotOne, yearOnYear } from '../series/combine-months.ts';
import { type PlacedPoint, type PlacedSeries, type Quality, seenAt } from '../series/indicator-series.ts';
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
}
const remembered = <T extends Trace | null>(
  memory: Map<number, AnyReported<T>> | undefined,
  key: number,
  make: () => AnyReported<T>,
): AnyReported<T> => {
  const known = memory?.get(key);
  if (known) return known;
  const value = make();
  memory?.set(key, value);
  return value;
};

interface Sight<T extends Trace | null> {
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

const nothing = (note: string) => absent('not-reported', note);
const worst = (seen: readonly PlacedPoint[], until: number): Quality => {
  const near = seen.filter(({ last }) => last <= until).at(-1)?.quality;
  return near ?? 'final';
};
/** A whole year: the printed figure, or of an amount its months added up, or of a stock the figure of December. */
const yearValue = <T extends Trace | null>(
  { explain, target }: Sight<T>,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  year: number,
): AnyReported<T> => {
  const span = yearSpan(year);
  const printed = seen.find(({ first, last, since }) => first === span.first && last === span.last && since === null);
  if (printed?.value.ok) return observe(explain, series, printed);
  const indicator = target.form === 'reach' || target.form === 'addition' ? target.indicator : null;
  if (indicator?.overTime === 'sum') return sumSpan(explain, series, seen, span);
  if (target.form === 'reach' && (indicator?.overTime ?? 'last') === 'last') {
    const december = seen.find(({ last, since }) => last === span.last && since === null);
    if (december) return observe(explain, series, december);
  }
  return printed ? observe(explain, series, printed) : nothing(`缺 ${year} 年的数 / no number for ${year}`);
};
const pointOfYear = (seen: readonly PlacedPoint[], year: number): PlacedPoint | undefined => {
  const span = yearSpan(year);
  return seen.find(({ last, since }) => last === span.last && since === null);
};
/** In the unit of the target. */
const inUnit = <T extends Trace | null>({ explain, target }: Sight<T>, value: AnyExplained<T>): AnyExplained<T> => {
  const unit = target.value.ok ? target.value.value.unit : value.value.unit;
  return unit === value.value.unit ? value : explain.convert(target.indicator?.id ?? target.id, value, unit);
};

/** Cumulative fall since the base year at the end of a year: printed, chained from yearly falls, or out of two levels. */
const fallSince = <T extends Trace | null>(sight: Sight<T>, base: number, year: number): AnyReported<T> => {
  const { explain, target, own, ownSeen, level, levelSeen } = sight;
  const term = target.indicator?.id ?? target.id;
  if (own) {
    const direct = ownSeen.find(({ key }) => key === `${year}~${base}`);
    if (direct?.value.ok) {
      const seen = observe(explain, own, direct);
      return seen.ok ? reported(explain.convert(term, seen.value, '1')) : seen;
    }
    let left: AnyExplained<T> | null = null;
    let before: PlacedPoint | null = null;
    for (let y = base + 1; y <= year; y += 1) {
      const point = ownSeen.find(({ key }) => key === `${y}~${y - 1}`);
      const seen = point ? observe(explain, own, point) : null;
      if (!point || !seen?.ok) {
        left = null;
        break;
      }
      const why = before === null ? null : whyNotOne(own, before, point);
      if (why !== null) return absent('outside-validity', `不能连乘：${why}`);
      const kept = explain.complement(`${term}.left`, seen.value);
      left = left === null ? kept : explain.product(`${term}.left`, left, kept);
      before = point;
    }
    if (left !== null) return reported(explain.complement(term, left));
  }
  if (level) {
    const [a, b] = [yearValue(sight, level, levelSeen, base), yearValue(sight, level, levelSeen, year)];
    const [from, to] = [pointOfYear(levelSeen, base), pointOfYear(levelSeen, year)];
    const why = from && to ? whyNotOne(level, from, to) : null;
    if (why !== null) return absent('outside-validity', `不能与基期比较：${why}`);
    if (!a.ok) return a;
    if (!b.ok) return b;
    const ratio = explain.ratio(`${term}.left`, b.value, a.value);
    return ratio.ok ? reported(explain.complement(term, ratio.value)) : ratio;
  }
  return nothing(`没有 ${base} 至 ${year} 年的下降幅度 / no fall from ${base} to ${year}`);
};

/** Fall of the running year so far against the same months of the year before, with the last month it speaks of. */
const fallSoFar = <T extends Trace | null>(
  sight: Sight<T>,
  year: number,
): Reported<{ readonly fall: AnyExplained<T>; readonly last: number; readonly quality: Quality }> => {
  const { explain, target, own, ownSeen, level, levelSeen } = sight;
  const from = yearSpan(year).first;
  const printed = own
    ? ownSeen.findLast(({ since, first, value }) => since === year - 1 && first === from && value.ok)
    : undefined;
  if (own && printed) {
    const seen = observe(explain, own, printed);
    if (seen.ok) return reported({ fall: seen.value, last: printed.last, quality: printed.quality });
  }
  const latest = levelSeen.findLast(({ first, since, value }) => first === from && since === null && value.ok);
  if (level && latest) {
    const change = yearOnYear(explain, level, levelSeen, latest);
    if (!change.ok) return change;
    const { ratio } = change.value;
    return ratio.ok
      ? reported({
          fall: explain.complement(target.indicator?.id ?? target.id, ratio.value),
          last: latest.last,
          quality: latest.quality,
        })
      : ratio;
  }
  return nothing(`没有 ${year} 年累计同比 / no change year on year within ${year}`);
};

/** What was added from the first year of the period to the end of a year. */
const addedUntil = <T extends Trace | null>(
  sight: Sight<T>,
  start: number,
  year: number,
  until: number,
): AnyReported<T> => {
  const { explain, own, ownSeen, level, levelSeen, target } = sight;
  const term = target.indicator?.id ?? target.id;
  if (own) {
    const sum = sumSpan(explain, own, ownSeen, { first: yearSpan(start).first, last: until });
    if (sum.ok || !level) return sum.ok ? reported(inUnit(sight, sum.value)) : sum;
  }
  if (!level) return nothing('没有序列 / no series');
  const [a, b] = [yearValue(sight, level, levelSeen, start - 1), yearValue(sight, level, levelSeen, year)];
  const [from, to] = [pointOfYear(levelSeen, start - 1), pointOfYear(levelSeen, year)];
  const why = from && to ? whyNotOne(level, from, to) : null;
  if (why !== null) return absent('outside-validity', `不能与期初比较：${why}`);
  if (!a.ok) return a;
  if (!b.ok) return b;
  return reported(explain.difference(term, inUnit(sight, b.value), inUnit(sight, a.value)));
};

/** The last year for which `at` has a value, going back to `from`; else the reason of the newest year that says more than "not reported". */
const lastYearWith = <T extends Trace | null>(
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

const standingsOfFall = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
  const { target, explain, month } = sight;
  const base = nothing('不适用 / not applicable');
  if (target.base === null) {
    const none = nothing('未注明基期，不得代为假定 / no base year is printed and none may be assumed');
    return { result: none, estimate: none, base };
  }
  const from = target.base;
  const found = lastYearWith(from + 1, lastWhole, (year) =>
    remembered(sight.memory?.years, year, () => fallSince(sight, from, year)),
  );
  if (!found.ok && found.why !== 'not-reported') return { result: found, estimate: found, base };
  const start = pureNumber(explain, target.indicator?.id ?? target.id, 0, 'base year');
  const { year, value } = found.ok ? found.value : { year: from, value: start };
  const quality = worst([...sight.levelSeen, ...sight.ownSeen], yearSpan(year).last);
  const result: Reported<Standing<T>> = found.ok
    ? reported({ kind: 'result', until: String(year), t: year, value, quality })
    : found;
  const running = year + 1;
  if (running > yearOfMonth(month)) return { result, estimate: nothing('尚无新的月份 / no month after it'), base };
  const soFar = fallSoFar(sight, running);
  if (!soFar.ok) return { result, estimate: soFar, base };
  const term = target.indicator?.id ?? target.id;
  const left = explain.product(
    `${term}.left`,
    explain.complement(`${term}.left`, value),
    explain.complement(`${term}.left`, soFar.value.fall),
  );
  const estimate: Standing<T> = {
    kind: 'estimate',
    until: monthText(soFar.value.last),
    t: running,
    value: explain.complement(term, left),
    quality: soFar.value.quality,
  };
  return { result, estimate: reported(estimate), base };
};

/** The year to date over the same months of the year before, each summed once. */
const changeToDate = <T extends Trace | null>(
  { explain, target, ownSeen, memory }: Sight<T>,
  own: PlacedSeries,
  { first, last }: MonthSpan,
): AnyReported<T> => {
  const begins = (month: number) =>
    ownSeen.findLast((point) => point.first === month && point.since === null && point.value.ok);
  const [now, then] = [begins(first), begins(first - 12)];
  const why = now && then ? whyNotOne(own, then, now) : null;
  if (why !== null) return absent('outside-validity', `不能同比：${why}`);
  const toDate = (until: number): AnyReported<T> =>
    remembered(memory?.toDate, until, () =>
      sumSpan(explain, own, ownSeen, { first: first - last + until, last: until }),
    );
  const [later, earlier] = [toDate(last), toDate(last - 12)];
  if (!later.ok) return later;
  if (!earlier.ok) return earlier;
  return explain.ratio(`${target.indicator?.id ?? target.id}.year-on-year`, later.value, earlier.value);
};

const standingsOfState = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
  const { target, own, ownSeen, explain, month } = sight;
  if (!own) {
    const none = nothing('没有序列 / no series');
    return { result: none, estimate: none, base: none };
  }
  const at = (year: number): AnyReported<T> =>
    remembered(year > lastWhole ? undefined : sight.memory?.years, year, () => {
      const value = yearValue(sight, own, ownSeen, year);
      return value.ok ? reported(inUnit(sight, value.value)) : value;
    });
  const base = target.base === null ? nothing('没有基期 / no base year') : at(target.base);
  const oldest = ownSeen[0];
  const found = lastYearWith(oldest ? yearOfMonth(oldest.first) : lastWhole, lastWhole, at);
  let result: Reported<Standing<T>> = found.ok
    ? reported({
        kind: 'result',
        until: String(found.value.year),
        t: found.value.year,
        value: found.value.value,
        quality: worst(ownSeen, yearSpan(found.value.year).last),
      })
    : found;
  const since = found.ok ? yearSpan(found.value.year).last : 0;
  const latest = ownSeen.findLast(({ last, value, since: from }) => last > since && value.ok && from === null);
  if (latest && found.ok) {
    const change = whyNotOne(own, pointOfYear(ownSeen, found.value.year) ?? latest, latest);
    if (change !== null) return { result, estimate: absent('outside-validity', change), base };
  }
  if (!latest) return { result, estimate: nothing('尚无新的月份 / no month after it'), base };
  const overTime = target.indicator?.overTime ?? 'last';
  const running = yearOfMonth(latest.last);
  const value = observe(explain, own, latest);
  if (!value.ok) return { result, estimate: value, base };
  if (overTime === 'last') {
    // A stock at the end of a month is a result of that month.
    result = reported({
      kind: 'result',
      until: monthText(latest.last),
      t: running - 1 + ((latest.last % 12) + 1) / 12,
      value: inUnit(sight, value.value),
      quality: latest.quality,
    });
    return { result, estimate: nothing('存量无须推算 / a stock needs no estimate'), base };
  }
  if (overTime !== 'sum')
    return {
      result,
      base,
      estimate: reported({
        kind: 'estimate',
        until: monthText(latest.last),
        t: running,
        value: inUnit(sight, value.value),
        quality: latest.quality,
      }),
    };
  // An amount: the year is estimated by what the same months were of the whole last year.
  const span = { first: yearSpan(running).first, last: Math.min(latest.last, month) };
  const change = changeToDate(sight, own, span);
  if (!change.ok) return { result, estimate: change, base };
  const whole = at(running - 1);
  if (!whole.ok) return { result, estimate: whole, base };
  const term = target.indicator?.id ?? target.id;
  const estimate: Standing<T> = {
    kind: 'estimate',
    until: monthText(span.last),
    t: running,
    value: explain.product(term, whole.value, change.value),
    quality: latest.quality,
  };
  return { result, estimate: reported(estimate), base };
};

const standingsOfAddition = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
  const { target, month, own, ownSeen } = sight;
  const base = nothing('不适用 / not applicable');
  if (target.base === null) {
    const none = nothing('未注明新增从哪一年算起 / the plan does not say from which year additions count');
    return { result: none, estimate: none, base };
  }
  const start = target.base + 1;
  const newest = own ? ownSeen.findLast(({ value }) => value.ok) : undefined;
  if (newest && newest.last > yearSpan(lastWhole).last && newest.last <= month) {
    const soFar = addedUntil(sight, start, yearOfMonth(newest.last), newest.last);
    if (soFar.ok) {
      const t = yearOfMonth(newest.last) - 1 + ((newest.last % 12) + 1) / 12;
      return {
        result: reported({
          kind: 'result',
          until: monthText(newest.last),
          t,
          value: soFar.value,
          quality: newest.quality,
        }),
        estimate: nothing('无须推算 / no estimate needed'),
        base,
      };
    }
  }
  const found = lastYearWith(start, lastWhole, (year) =>
    remembered(sight.memory?.years, year, () => addedUntil(sight, start, year, yearSpan(year).last)),
  );
  const result: Reported<Standing<T>> = found.ok
    ? reported({
        kind: 'result',
        until: String(found.value.year),
        t: found.value.year,
        value: found.value.value,
        quality: worst(ownSeen, yearSpan(found.value.year).last),
      })
    : found;
  return { result, estimate: nothing('无须推算 / no estimate needed'), base };
};

/**
 * The standing of a target.
 * @param month last month looked at, counted from year 0
 * @param day day number up to which numbers had arrived
 * @param memory of this target and binding, kept by who looks at many months
 * Gotchas: years of two methods or of two areas are refused with the reason, never compared.
 */
export const standingsOf = <T extends Trace | null>(
  explain: NumberExplain<T>,
  target: TrackedTarget,
  { own, level }: Binding,
  month: number,
  day: number,
  memory: Memory<T> | null = null,
): Standings<T> => {
  const sight: Sight<T> = {
    memory: day === Number.POSITIVE_INFINITY ? memory : null,
    explain,
    target,
    own,
    ownSeen: own ? seenAt(own, month, day) : [],
    level,
    levelSeen: level ? seenAt(level, month, day) : [],
    month,
  };
  const lastWhole = month % 12 === 11 ? yearOfMonth(month) : yearOfMonth(month) - 1;
  if (!own && !level) {
    const none = nothing('没有序列 / no series');
    return { result: none, estimate: none, base: none };
  }
  if (target.form === 'fall') return standingsOfFall(sight, lastWhole);
  if (target.form === 'addition') return standingsOfAddition(sight, lastWhole);
  return standingsOfState(sight, lastWhole);
};
