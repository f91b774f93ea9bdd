/**
 * @module When a person is reminded of something due: a few days before, on the day, then at intervals, never twice for one occasion and
 * never on a day off that is known. Sending is left to others.
 */
import type { Bilingual } from '@dafeng/quantity';
import { type CalendarYear, isWorkingDay, listCalendarYears } from '../assessment/working-days.ts';
import { FILING_RULES } from '../generated/filings.ts';
import { dayNumber, dayText } from '../series/calendar.ts';
import type { ReminderRules } from './filing-rules.ts';

/** Something that is due: a filing or a milestone. Days are ISO dates in local time. */
export interface DueThing {
  readonly of: string;
  readonly title: string;
  readonly due: string | null;
  /** Day it was sent out: an occasion before it has nobody to remind. */
  readonly since: string;
  /** Whether the body still has to act. */
  readonly open: boolean;
}
export interface DueReminder {
  readonly of: string;
  /** `before-7`, `due`, `late-14`: with `of` it is unique. */
  readonly occasion: string;
  readonly due: string;
  readonly message: Bilingual;
}

interface Occasion {
  readonly id: string;
  readonly day: number;
  readonly left: number;
}
/** Days before a due day move to an earlier worked day, so that a Monday's due is told on Friday and not on Sunday. */
const workedBefore = (day: number, years: readonly CalendarYear[]): number => {
  let moved = day;
  while (isWorkingDay(dayText(moved), years) === false) moved -= 1;
  return moved;
};
const occasionsOf = (due: number, rules: ReminderRules, years: readonly CalendarYear[]): readonly Occasion[] => {
  const list: Occasion[] = rules.before.map((days) => ({
    id: `before-${days}`,
    day: workedBefore(due - days, years),
    left: days,
  }));
  if (rules.onTheDay) list.push({ id: 'due', day: due, left: 0 });
  for (let after = rules.everyAfter; after <= rules.atMostAfter; after += rules.everyAfter)
    list.push({ id: `late-${after}`, day: due + after, left: -after });
  return list.sort((a, b) => a.day - b.day || b.left - a.left);
};

const worded = (title: string, due: string, left: number): Bilingual =>
  left > 0
    ? { zh: `“${title}”将于 ${due} 到期，还有 ${left} 天。`, en: `${title} is due on ${due}, in ${left} days.` }
    : left === 0
      ? { zh: `“${title}”今天到期。`, en: `${title} is due today.` }
      : { zh: `“${title}”已逾期 ${-left} 天（${due} 到期）。`, en: `${title} is ${-left} days late (due on ${due}).` };

/**
 * The reminder to send today, or none.
 * Gotchas: only the latest occasion reached counts, so that days without the server running are not made up for in a heap; a day off that is
 * known is silent and the next worked day speaks; where the calendar is not known every day counts as worked.
 * @param sent occasions of this very thing that were sent
 */
export const remindersDue = (
  thing: DueThing,
  today: string,
  sent: ReadonlySet<string>,
  rules: ReminderRules = FILING_RULES.reminders,
  years: readonly CalendarYear[] = listCalendarYears(),
): readonly DueReminder[] => {
  const [due, now, since] = [
    thing.due === null ? null : dayNumber(thing.due),
    dayNumber(today),
    dayNumber(thing.since),
  ];
  if (!thing.open || thing.due === null || due === null || now === null || since === null) return [];
  if (isWorkingDay(today, years) === false) return [];
  const last = occasionsOf(due, rules, years)
    .filter(({ day }) => day <= now && day > since)
    .at(-1);
  if (last === undefined || sent.has(last.id)) return [];
  return [{ of: thing.of, occasion: last.id, due: thing.due, message: worded(thing.title, thing.due, due - now) }];
};
