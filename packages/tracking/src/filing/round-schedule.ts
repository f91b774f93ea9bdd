/**
 * @module The days of a reporting round out of its period: so many days after the end, moved off days that are not worked. Opening a round is
 * left to the store.
 */
import type { Bilingual } from '@dafeng/quantity';
import { type CalendarYear, deadlineAfter, isWorkingDay, listCalendarYears } from '../assessment/working-days.ts';
import { FILING_RULES } from '../generated/filings.ts';
import { dayNumber, dayText, lastDayOf, yearSpan } from '../series/calendar.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';
import type { RoundKind, ScheduleRow } from './filing-rules.ts';

export interface ScheduledRound {
  readonly kind: RoundKind;
  /** `2026Q1`, `2026`. */
  readonly period: string;
  readonly name: Bilingual;
  readonly opens: string;
  readonly due: string;
  readonly closes: string;
  readonly form: string;
  readonly note: Bilingual | null;
}

/** Name and last month of a period; null where it is none of its kind. */
const readPeriod = (
  kind: RoundKind,
  period: string,
): { readonly name: Bilingual; readonly lastMonth: number } | null => {
  const match = /^(\d{4})(?:Q([1-4]))?$/.exec(period);
  if (!match || (kind === 'quarterly') !== (match[2] !== undefined)) return null;
  const [year, quarter] = [Number(match[1]), Number(match[2])];
  const { first, last } = yearSpan(year);
  return kind === 'annual'
    ? { name: { zh: `${year}年度`, en: `Year ${year}` }, lastMonth: last }
    : {
        name: { zh: `${year}年第${'一二三四'[quarter - 1]}季度`, en: `${year} Q${quarter}` },
        lastMonth: first + quarter * 3 - 1,
      };
};
export const periodName = (kind: RoundKind, period: string): Bilingual =>
  readPeriod(kind, period)?.name ?? { zh: period, en: period };

/** The first worked day from a day on; the day itself where its calendar is not known. */
const workedFrom = (day: number, years: readonly CalendarYear[]): number => {
  let moved = day;
  while (isWorkingDay(dayText(moved), years) === false) moved += 1;
  return moved;
};

/**
 * The round of a period by the schedule.
 * Errors: `not-a-period` with how to write one.
 */
export const scheduleRound = (
  kind: RoundKind,
  period: string,
  schedule: readonly ScheduleRow[] = FILING_RULES.schedule,
  years: readonly CalendarYear[] = listCalendarYears(),
): TrackingResult<ScheduledRound> => {
  const read = readPeriod(kind, period);
  const row = schedule.find((one) => one.kind === kind);
  if (read === null || row === undefined)
    return refuse(
      fault(
        'not-a-period',
        period,
        [`“${period}”不是${kind === 'annual' ? '年度' : '季度'}。`, `"${period}" is no ${kind} period.`],
        ['季度写作 2026Q1，年度写作 2026。', 'Write a quarter as 2026Q1 and a year as 2026.'],
      ),
    );
  const end = lastDayOf(read.lastMonth);
  const due = workedFrom(end + row.dueAfter, years);
  const closes = Math.max(workedFrom(end + row.closesAfter, years), due);
  const unknown = isWorkingDay(dayText(due), years) === null;
  const moved = due !== end + row.dueAfter || closes !== end + row.closesAfter;
  return accept({
    kind,
    period,
    name: read.name,
    opens: dayText(end + row.opensAfter),
    due: dayText(due),
    closes: dayText(closes),
    form: row.form,
    note: unknown
      ? {
          zh: '该年放假安排尚未录入，日期未按工作日顺延。',
          en: 'The calendar of that year is not entered; days were not moved to working days.',
        }
      : moved
        ? {
            zh: '到期日遇休息日，已顺延到工作日。',
            en: 'A day fell on a day off and was moved to the next working day.',
          }
        : null,
  });
};
/** All rounds of a year: four quarters and the year. */
export const scheduleYear = (year: number): readonly ScheduledRound[] =>
  FILING_RULES.schedule.flatMap(({ kind }) =>
    (kind === 'annual' ? [`${year}`] : [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`)).flatMap((period) => {
      const round = scheduleRound(kind, period);
      return round.ok ? [round.value] : [];
    }),
  );

/** The day by which a notice is to be answered where nobody names one. */
export const noticeDue = (today: string): { readonly due: string; readonly note: Bilingual | null } => {
  const { workingDays } = FILING_RULES.notice;
  const counted = deadlineAfter(today, workingDays);
  if (counted.ok) return { due: counted.value.last, note: null };
  const day = dayNumber(today);
  return {
    due: day === null ? today : dayText(day + workingDays),
    note: {
      zh: `放假安排尚未录入，期限按 ${workingDays} 个自然日计。`,
      en: `The calendar is not entered; the time given counts ${workingDays} calendar days.`,
    },
  };
};

/** Days from today to a day; negative when it has passed. Null where there is no day. */
export const daysUntil = (day: string | null, today: string): number | null => {
  const [to, from] = [day === null ? null : dayNumber(day), dayNumber(today)];
  return to === null || from === null ? null : to - from;
};
