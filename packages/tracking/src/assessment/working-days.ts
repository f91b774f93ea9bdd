/**
 * @module Working days by the yearly notices of the State Council, and the last day of a deadline. A year without a notice is not guessed.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';
import { CALENDAR_YEARS } from '../generated/tracking.ts';
import { dayNumber, dayText } from '../series/calendar.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';

export interface CalendarYear {
  readonly year: number;
  readonly source: string;
  readonly status: Confidence;
  readonly off: readonly ({ readonly from: string; readonly to: string } & Bilingual)[];
  /** Weekend days worked in exchange. */
  readonly worked: readonly string[];
}
export interface Deadline {
  /** ISO date of the last day. */
  readonly last: string;
  readonly workingDays: number;
  /** Weakest certainty of the calendars it was counted by. */
  readonly status: Confidence;
}

export const listCalendarYears = (): readonly CalendarYear[] => CALENDAR_YEARS;

/** 1970-01-01 was a Thursday. */
const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;
const saturday = 5;

/** Whether a day is worked; null where the calendar of its year is not known. */
export const isWorkingDay = (date: string, years: readonly CalendarYear[] = CALENDAR_YEARS): boolean | null => {
  const known = years.find(({ year }) => year === Number(date.slice(0, 4)));
  const day = dayNumber(date);
  if (!known || day === null) return null;
  if (known.worked.includes(date)) return true;
  if (known.off.some(({ from, to }) => from <= date && date <= to)) return false;
  return weekday(day) < saturday;
};

/**
 * The last day of a deadline of so many working days; the day of notice does not count.
 * Errors: `not-a-date`, `calendar-missing` with the year.
 */
export const deadlineAfter = (
  notice: string,
  workingDays: number,
  years: readonly CalendarYear[] = CALENDAR_YEARS,
): TrackingResult<Deadline> => {
  let day = dayNumber(notice);
  if (day === null)
    return refuse(
      fault(
        'not-a-date',
        notice,
        [`“${notice}”不是日期。`, `"${notice}" is no date.`],
        ['写作 2026-07-01。', 'Write 2026-07-01.'],
      ),
    );
  const used = new Set<CalendarYear>();
  for (let counted = 0; counted < workingDays; ) {
    day += 1;
    const date = dayText(day);
    const worked = isWorkingDay(date, years);
    if (worked === null)
      return refuse(
        fault(
          'calendar-missing',
          date,
          [
            `${date.slice(0, 4)} 年的放假安排尚未录入，期限数到这一年算不出来。`,
            `the calendar of ${date.slice(0, 4)} is not entered, and the deadline reaches into it.`,
          ],
          [
            '在 data/tracking/working-days.yaml 录入该年的放假安排。',
            'Enter the notice of that year in data/tracking/working-days.yaml.',
          ],
        ),
      );
    const year = years.find((one) => one.year === Number(date.slice(0, 4)));
    if (year) used.add(year);
    if (worked) counted += 1;
  }
  const order: readonly Confidence[] = ['example', 'memory', 'own', 'second-hand', 'first-hand'];
  const status =
    [...used].map((one) => one.status).sort((a, b) => order.indexOf(a) - order.indexOf(b))[0] ?? 'first-hand';
  return accept({ last: dayText(day), workingDays, status });
};
