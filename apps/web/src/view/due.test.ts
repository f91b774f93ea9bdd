import { describe, expect, it } from 'vitest';
import { byDue, daysBetween, dueGroup, endOfWeek, readDay, todayHere } from './due.ts';

describe('due days', () => {
  it.each([
    ['2026-03-30', '2026-03-31', 'overdue'],
    ['2026-03-31', '2026-03-31', 'week'],
    ['2026-04-05', '2026-03-31', 'week'],
    ['2026-04-06', '2026-03-31', 'later'],
    ['2026-03-31', '2026-03-02', 'month'],
    ['2026-03-08', '2026-03-08', 'week'],
    ['2026-03-09', '2026-03-08', 'month'],
    [null, '2026-03-31', 'none'],
    ['soon', '2026-03-31', 'none'],
  ] as const)('%s seen on %s is %s', (due, today, group) => expect(dueGroup(due, today)).toBe(group));

  it('counts days over a leap day and a change of year', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2027-01-01', '2026-12-31')).toBe(-1);
  });
  it('ends a week on Sunday, across months too', () => {
    expect(endOfWeek('2026-03-02')).toBe('2026-03-08');
    expect(endOfWeek('2026-03-08')).toBe('2026-03-08');
    expect(endOfWeek('2026-12-31')).toBe('2027-01-03');
  });
  it('groups soonest first and leaves empty groups out', () => {
    const items = ['2026-04-30', '2026-03-01', null, '2026-02-01'];
    expect(byDue(items, (due) => due, '2026-03-31')).toEqual([
      { group: 'overdue', items: ['2026-02-01', '2026-03-01'] },
      { group: 'later', items: ['2026-04-30'] },
      { group: 'none', items: [null] },
    ]);
  });
  it.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-3-1', '2026-03-01'],
    ['2026.03.01', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['２０２６-０３-０１', '2026-03-01'],
    ['2028-02-29', '2028-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026-03', null],
    ['03/31/2026', null],
    ['', null],
  ] as const)('reads %s as %s', (text, day) => expect(readDay(text)).toBe(day));
  it('takes the day of the cities, not of the browser', () =>
    expect(todayHere(new Date('2026-03-31T17:00:00Z'))).toBe('2026-04-01'));
});
