/** @module When the number of a month is due where nobody said a day. */
import type { MonthPeriod } from '@dafeng/quantity';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import { dayText, lastDayOf, lastMonthOf } from './calendar.ts';

/** ISO date: `dueAfterMonth` days after the end of the month. */
export const dueDayOfMonth = (month: MonthPeriod): string =>
  dayText(lastDayOf(lastMonthOf(month)) + TRACKING_SETTINGS.dueAfterMonth);
