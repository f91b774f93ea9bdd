/** @module Where a state stands: an amount of a year, a share, a stock at the end of a month. */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { AnyReported } from '../explained-number.ts';
import { type MonthSpan, monthText, yearOfMonth, yearSpan } from '../series/calendar.ts';
import { observe, sumSpan, whyNotOne } from '../series/combine-months.ts';
import { type PlacedSeries, worstQuality } from '../series/indicator-series.ts';
import {
  inUnit,
  lastYearWith,
  nothing,
  pointOfYear,
  qualityOfYear,
  remembered,
  type Sight,
  type Standing,
  type Standings,
  yearValue,
} from './sight.ts';

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

/** The last whole year that has a value, not after `lastWhole`. */
const resultOfYears = <T extends Trace | null>(
  { ownSeen }: Sight<T>,
  lastWhole: number,
  at: (year: number) => AnyReported<T>,
): Reported<Standing<T>> => {
  const oldest = ownSeen[0];
  const found = lastYearWith(oldest ? yearOfMonth(oldest.first) : lastWhole, lastWhole, at);
  if (!found.ok) return found;
  const { year, value } = found.value;
  return reported({ kind: 'result', until: String(year), t: year, value, quality: qualityOfYear(ownSeen, year) });
};

export const standingsOfState = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
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
  const wholeYear = remembered(sight.memory?.results, lastWhole, () => resultOfYears(sight, lastWhole, at));
  let result = wholeYear;
  const since = wholeYear.ok ? yearSpan(wholeYear.value.t).last : 0;
  const latest = ownSeen.findLast(({ last, value, since: from }) => last > since && value.ok && from === null);
  if (latest && wholeYear.ok) {
    const change = whyNotOne(own, pointOfYear(ownSeen, wholeYear.value.t) ?? latest, latest);
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
    quality: worstQuality(ownSeen, span.first, span.last),
  };
  return { result, estimate: reported(estimate), base };
};
