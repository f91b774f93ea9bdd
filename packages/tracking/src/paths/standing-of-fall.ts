/** @module Where a fall against a base year stands: cumulative to the last whole year, and with the running year to date. */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, pureNumber } from '../explained-number.ts';
import { monthText, yearOfMonth, yearSpan } from '../series/calendar.ts';
import { observe, whyNotOne, yearOnYear } from '../series/combine-months.ts';
import { type PlacedPoint, type Quality, qualities } from '../series/indicator-series.ts';
import {
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

/** Of whichever series speak of the year. */
const qualityOfFall = <T extends Trace | null>({ ownSeen, levelSeen }: Sight<T>, year: number): Quality => {
  const [a, b] = [qualityOfYear(ownSeen, year), qualityOfYear(levelSeen, year)];
  return qualities.indexOf(a) > qualities.indexOf(b) ? a : b;
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

export const standingsOfFall = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
  const { target, explain, month } = sight;
  const base = nothing('不适用 / not applicable');
  if (target.base === null) {
    const none = nothing('未注明基期，不得代为假定 / no base year is printed and none may be assumed');
    return { result: none, estimate: none, base };
  }
  const from = target.base;
  const result = remembered(sight.memory?.results, lastWhole, (): Reported<Standing<T>> => {
    const found = lastYearWith(from + 1, lastWhole, (year) => fallSince(sight, from, year));
    if (!found.ok) return found;
    const { year, value } = found.value;
    return reported({ kind: 'result', until: String(year), t: year, value, quality: qualityOfFall(sight, year) });
  });
  if (!result.ok && result.why !== 'not-reported') return { result, estimate: result, base };
  const { t: year, value } = result.ok
    ? result.value
    : { t: from, value: pureNumber(explain, target.indicator?.id ?? target.id, 0, 'base year') };
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
