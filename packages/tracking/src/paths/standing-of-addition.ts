/** @module Where an addition stands: what was added from the first year of its period to the newest number. */
import { absent, type Reported, reported, type Trace } from '@dafeng/quantity';
import type { AnyReported } from '../explained-number.ts';
import { monthText, yearOfMonth, yearSpan } from '../series/calendar.ts';
import { sumSpan, whyNotOne } from '../series/combine-months.ts';
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

export const standingsOfAddition = <T extends Trace | null>(sight: Sight<T>, lastWhole: number): Standings<T> => {
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
  const result = remembered(sight.memory?.results, lastWhole, (): Reported<Standing<T>> => {
    const found = lastYearWith(start, lastWhole, (year) => addedUntil(sight, start, year, yearSpan(year).last));
    if (!found.ok) return found;
    const { year, value } = found.value;
    return reported({ kind: 'result', until: String(year), t: year, value, quality: qualityOfYear(ownSeen, year) });
  });
  return { result, estimate: nothing('无须推算 / no estimate needed'), base };
};
