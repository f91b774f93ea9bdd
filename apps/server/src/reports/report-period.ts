/**
 * @module The period a report speaks of: read against its kind, and the last month in it that is looked at.
 */
import { type MonthPeriod, monthOf, type Period, parsePeriod } from '@dafeng/quantity';
import { fitsKind, type ReportKindFacts } from '@dafeng/reporting';
import { monthSpan } from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';
import { monthOfNumber } from '../tracking/months.ts';

const examples = { month: '2026-03', quarter: '2026Q1', year: '2025' } as const;
const words = {
  month: { zh: '月份', en: 'a month' },
  quarter: { zh: '季度', en: 'a quarter' },
  year: { zh: '年份', en: 'a year' },
} as const;

/** @throws ProblemError 422 `period-not-fitting`, `period-to-come` */
export const readReportPeriod = (kind: ReportKindFacts, text: string, today: string): Period => {
  const period = parsePeriod(text);
  const { zh, en } = words[kind.period];
  if (period === null || !fitsKind(kind, period))
    throw new ProblemError({
      code: 'period-not-fitting',
      status: 422,
      message: { zh: `“${kind.zh}”按${zh}编制，“${text}”不是${zh}。`, en: `${kind.en} is of ${en}; ${text} is none.` },
      remedy: { zh: `写作 ${examples[kind.period]}。`, en: `Write ${examples[kind.period]}.` },
      where: 'period',
    });
  const first = monthOfNumber(monthSpan(period).first);
  if (`${first.year}-${String(first.month).padStart(2, '0')}` > today.slice(0, 7))
    throw new ProblemError({
      code: 'period-to-come',
      status: 422,
      message: { zh: `${text} 还没有开始。`, en: `${text} has not begun.` },
      remedy: { zh: '选已经开始的期间。', en: 'Choose a period that has begun.' },
      where: 'period',
    });
  return period;
};

/** The last month of the period. */
export const lastMonthOf = (period: Period): MonthPeriod => {
  const month = monthOfNumber(monthSpan(period).last);
  return monthOf(month.year, month.month);
};
