/**
 * @module Periods as text: the code form in data and URLs (2025Q1, FYP14, 2021..2025), the names people use (2025年第一季度,
 * “十四五”), and reading both. Time phrases of sentences are left to the reader of plans.
 */
import {
  firstMonth,
  firstYear,
  fiveYearPlan,
  lastMonth,
  lastYear,
  monthOf,
  type Period,
  quarterOf,
  type RangePeriod,
  rangeOf,
  yearOf,
} from './period.ts';
import type { Bilingual } from './quantity-error.ts';

/** The code form: `2025`, `2025Q1`, `2025-03`, `FYP14`, `2021..2025`. Read back by `parsePeriod`. */
export const periodCode = (period: Period): string => {
  switch (period.kind) {
    case 'year':
      return String(period.year).padStart(4, '0');
    case 'quarter':
      return `${String(period.year).padStart(4, '0')}Q${period.quarter}`;
    case 'month':
      return `${String(period.year).padStart(4, '0')}-${String(period.month).padStart(2, '0')}`;
    case 'five-year-plan':
      return `FYP${period.number}`;
    case 'range':
      return `${periodCode(period.from)}..${periodCode(period.to)}`;
  }
};

/** Reads the code form, and 十四五 with or without quotes; null for anything else. */
export const parsePeriod = (text: string): Period | null => {
  const form = text.trim();
  const [begin, end, ...more] = form.split('..');
  if (end !== undefined) {
    const [from, to] = [parsePeriod(begin ?? ''), parsePeriod(end)];
    if (more.length > 0 || !isSimple(from) || !isSimple(to) || firstMonth(from) > lastMonth(to)) return null;
    return rangeOf(from, to);
  }
  const year = /^(\d{4})$/.exec(form);
  if (year && Number(year[1]) > 0) return yearOf(Number(year[1]));
  const quarter = /^(\d{4})Q([1-4])$/.exec(form);
  if (quarter && Number(quarter[1]) > 0) return quarterOf(Number(quarter[1]), Number(quarter[2]));
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(form);
  if (month && Number(month[1]) > 0) return monthOf(Number(month[1]), Number(month[2]));
  const plan = /^FYP(\d{1,3})$/.exec(form);
  if (plan) return Number(plan[1]) < 3 ? null : fiveYearPlan(Number(plan[1]));
  return parseFiveYearPlanName(form);
};

const isSimple = (period: Period | null): period is RangePeriod['from'] =>
  period !== null && period.kind !== 'range' && period.kind !== 'five-year-plan';
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;
const chineseNumber = (number: number): string => {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : numerals[tens]}十`}${numerals[ones] ?? ''}`;
};

/** 十四五 for 14: the numeral of the plan, then 五 for its five years. */
export const fiveYearPlanName = (number: number): string => `${chineseNumber(number)}五`;
const plansByName = new Map(
  Array.from({ length: 97 }, (_, index) => [fiveYearPlanName(index + 3), index + 3] as const),
);

/** 十四五, “十四五”, "十四五"期间: the plan so named, or null. 十五 is the tenth plan, 十五五 the fifteenth. */
export const parseFiveYearPlanName = (text: string): Period | null => {
  const name = /^[“"「『]?([一二三四五六七八九十]+)[”"」』]?(?:时期|期间|规划|计划)?$/.exec(text.trim())?.[1];
  const number = name === undefined ? undefined : plansByName.get(name);
  return number === undefined ? null : fiveYearPlan(number);
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The name for people: 2025年第一季度, first quarter of 2025; “十四五”时期（2021—2025年）. */
export const periodLabel = (period: Period): Bilingual => {
  switch (period.kind) {
    case 'year':
      return { zh: `${period.year}年`, en: String(period.year) };
    case 'quarter':
      return {
        zh: `${period.year}年第${numerals[period.quarter]}季度`,
        en: `${['', 'first', 'second', 'third', 'fourth'][period.quarter]} quarter of ${period.year}`,
      };
    case 'month':
      return { zh: `${period.year}年${period.month}月`, en: `${months[period.month - 1]} ${period.year}` };
    case 'five-year-plan': {
      const [from, to] = [firstYear(period), lastYear(period)];
      return {
        zh: `“${fiveYearPlanName(period.number)}”时期（${from}—${to}年）`,
        en: `five-year plan ${period.number} (${from}–${to})`,
      };
    }
    case 'range': {
      const [from, to] = [periodLabel(period.from), periodLabel(period.to)];
      const short = period.from.kind === 'year' && period.to.kind === 'year';
      return { zh: `${short ? period.from.year : from.zh}—${to.zh}`, en: `${from.en}–${to.en}` };
    }
  }
};
