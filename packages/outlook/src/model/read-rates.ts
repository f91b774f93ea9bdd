/**
 * @module Yearly rates over the years of a model: given by period, or taken from a history of levels. A year without a rate is a gap and is
 * refused; what the rates drive is left to their owners.
 */
import { naturalExp, naturalLog } from '../sampling/portable-functions.ts';
import type { RatePeriod } from './city-model.ts';
import { checkFields, fault, isPlain, type ModelReading, readText, readWhole } from './model-fault.ts';
import type { ParameterRule } from './read-parameter.ts';
import { placeDefault, readParameter } from './read-parameter.ts';

export interface Span {
  readonly baseYear: number;
  readonly horizon: number;
}

const fill = { zh: '每年都要有增速，各段首尾相接。', en: 'Give every year a rate; the periods follow each other.' };

/** A number for all years, or a list of `{ from, to, rate }` that covers the years after the base year once each. */
export const readRates = (
  reading: ModelReading,
  raw: unknown,
  id: string,
  rule: ParameterRule,
  { baseYear, horizon }: Span,
): readonly RatePeriod[] => {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) return [{ from: baseYear + 1, to: horizon, rate: readParameter(reading, raw, id, rule) }];
  const periods = raw.map((entry, index) => {
    const place = `${id}.${index + 1}`;
    const one = isPlain(entry) ? entry : {};
    checkFields(reading, one, place, ['from', 'to', 'rate']);
    const from = readWhole(reading, one.from, `${place}.from`);
    const to = readWhole(reading, one.to, `${place}.to`);
    // Named by its first year, so that a scenario's change survives a period put in before it.
    return { from, to, rate: readParameter(reading, one.rate, `${id}.${from}`, rule) };
  });
  let next = baseYear + 1;
  for (const { from, to } of periods) {
    if (from !== next)
      fault(
        reading,
        'years-not-consecutive',
        id,
        `${next} 年没有增速或有两个（下一段从 ${from} 年起）。`,
        `${next} has no rate, or two (the next period begins in ${from}).`,
        fill,
      );
    if (to < from)
      fault(
        reading,
        'periods-out-of-order',
        id,
        `${from}–${to} 首尾颠倒。`,
        `${from}–${to} ends before it begins.`,
        fill,
      );
    next = to + 1;
  }
  if (next <= horizon)
    fault(
      reading,
      'years-not-consecutive',
      id,
      `${next}–${horizon} 年没有增速。`,
      `${next}–${horizon} have no rate.`,
      fill,
    );
  return periods;
};

/** Mean yearly growth of a series of levels, with the standard error of the mean as its spread where there are three rates. */
export const readHistory = (
  reading: ModelReading,
  raw: unknown,
  id: string,
  { baseYear, horizon }: Span,
): readonly RatePeriod[] => {
  if (!isPlain(raw)) return [];
  checkFields(reading, raw, id, ['source', 'values']);
  const source = readText(reading, raw.source, `${id}.source`);
  const points = Array.isArray(raw.values) ? raw.values : [];
  const levels = points.map((point, index) => {
    const [year, value] = Array.isArray(point) ? point : [];
    const place = `${id}.${index + 1}`;
    if (typeof value !== 'number' || !(value > 0))
      fault(reading, 'value-negative', place, '应是大于 0 的数。', 'should be a number above 0.', {
        zh: '请核对。',
        en: 'Check it.',
      });
    return { year: readWhole(reading, year, place), value: typeof value === 'number' ? value : 1 };
  });
  if (levels.length < 2) {
    fault(
      reading,
      'too-few-points',
      id,
      `只有 ${levels.length} 个数据点，算不出增速。`,
      `${levels.length} point; a growth rate needs two.`,
      {
        zh: '再给一年，或直接写 growth。',
        en: 'Give one more year, or write growth.',
      },
    );
    return [];
  }
  for (const [index, { year }] of levels.entries()) {
    const before = levels[index - 1];
    if (before && year !== before.year + 1)
      fault(
        reading,
        'years-not-consecutive',
        id,
        `${before.year} 年之后是 ${year} 年。`,
        `${before.year} is followed by ${year}.`,
        {
          zh: '请补上缺的年份，或直接写 growth。',
          en: 'Fill the gap, or write growth.',
        },
      );
  }
  const rates = levels.slice(1).map(({ value }, index) => naturalLog(value / (levels[index]?.value ?? value)));
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) * (rate - mean), 0) / Math.max(1, rates.length - 1);
  const sd = Math.sqrt(variance / rates.length);
  const rate = placeDefault(reading, {
    id: `${id.replace(/\.history$/, '')}.growth`,
    value: naturalExp(mean) - 1,
    unit: '1',
    scale: 1,
    year: levels.at(-1)?.year ?? null,
    source,
    status: 'measured',
    distribution: rates.length > 2 && sd > 0 ? { kind: 'normal', sd, low: null, high: null } : null,
    group: 'growth',
  });
  return [{ from: baseYear + 1, to: horizon, rate }];
};
