/**
 * @module Due days as a person reads them: overdue, this week, this month, later. Days are local days as text (`2026-03-31`); today is an
 * argument, the server's where it says one. Working days are the server's business.
 */
export type DueGroup = 'overdue' | 'week' | 'month' | 'later' | 'none';
export const dueGroups: readonly DueGroup[] = ['overdue', 'week', 'month', 'later', 'none'];

const dayMs = 86_400_000;
const isDay = /^\d{4}-\d{2}-\d{2}/;
/** The number of a day, counted alike everywhere: a bare day has no time zone. */
const numberOf = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / dayMs;

/** Days from one to the other; negative where the second lies before the first. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/** The Sunday that ends the week of a day: a week begins on Monday, as on Chinese calendars. */
export function endOfWeek(day: string): string {
  const number = numberOf(day);
  const weekday = new Date(number * dayMs).getUTCDay();
  return new Date((number + (weekday === 0 ? 0 : 7 - weekday)) * dayMs).toISOString().slice(0, 10);
}

/** Where a due day belongs as seen today. What is settled has no group of its own: leave it out before. */
export function dueGroup(due: string | null | undefined, today: string): DueGroup {
  if (due === null || due === undefined || !isDay.test(due)) return 'none';
  const day = due.slice(0, 10);
  if (day < today) return 'overdue';
  if (day <= endOfWeek(today)) return 'week';
  return day.slice(0, 7) === today.slice(0, 7) ? 'month' : 'later';
}

/** Due things in their groups, soonest first within each; empty groups are left out. */
export function byDue<T>(
  items: readonly T[],
  dueOf: (item: T) => string | null,
  today: string,
): readonly { readonly group: DueGroup; readonly items: readonly T[] }[] {
  const sorted = items.toSorted((a, b) => (dueOf(a) ?? '9999').localeCompare(dueOf(b) ?? '9999'));
  return dueGroups
    .map((group) => ({ group, items: sorted.filter((item) => dueGroup(dueOf(item), today) === group) }))
    .filter(({ items: some }) => some.length > 0);
}

/** Today in the cities' time zone, where no answer of the server says it. */
export const todayHere = (now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(now);

/** A day as people type it: 2026-3-1, 2026.03.01, 20260301, 2026年3月1日. Null where there is no such day. */
export function readDay(text: string): string | null {
  const plain = text.trim().replace(/[\uFF10-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const parts =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  const [, year, month, day] = parts ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}
