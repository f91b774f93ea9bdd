/** @module Days of rounds, reminders, timing: month ends, days off, leap years, late servers. Dates of 2026 by `working-days.yaml`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkingDay } from '../assessment/working-days.ts';
import { dayNumber, dayText } from '../series/calendar.ts';
import { isRoundClosed, timingOf } from './filing-timing.ts';
import { type DueThing, remindersDue } from './reminders.ts';
import { daysUntil, noticeDue, scheduleRound, scheduleYear } from './round-schedule.ts';

const thing = (change: Partial<DueThing> = {}): DueThing => ({
  of: 'filing:1',
  title: '季报',
  due: '2026-04-10',
  since: '2026-04-01',
  open: true,
  ...change,
});
const occasion = (today: string, sent: readonly string[] = [], change: Partial<DueThing> = {}) =>
  remindersDue(thing(change), today, new Set(sent)).map((one) => one.occasion);

describe('reminders', () => {
  it.each([
    // 10 April 2026 is a Friday; 4 to 6 April are days off (Qingming), 3 April is a Friday.
    ['seven days before is worked', '2026-04-03', [], ['before-7']],
    ['not a second time', '2026-04-03', ['before-7'], []],
    ['a day off is silent', '2026-04-04', [], []],
    ['nothing between', '2026-04-07', ['before-7'], []],
    ['the day before', '2026-04-09', ['before-7'], ['before-1']],
    ['on the day', '2026-04-10', ['before-7', 'before-1'], ['due']],
    ['a weekend after it is silent', '2026-04-11', ['due'], []],
    ['nothing until a week late', '2026-04-16', ['due'], []],
    ['a week late', '2026-04-17', ['due'], ['late-7']],
    ['two weeks late', '2026-04-24', ['late-7'], ['late-14']],
    ['a server that slept three weeks says one thing', '2026-05-06', [], ['late-21']],
    ['no end of reminding, but one', '2026-07-31', ['late-56'], []],
  ] as const)('%s', (_, today, sent, expected) => expect(occasion(today, sent)).toEqual(expected));
  it('a day before a Monday is told on the Friday', () => {
    expect(occasion('2026-04-17', ['before-7'], { due: '2026-04-20' })).toEqual(['before-1']);
    expect(occasion('2026-04-19', [], { due: '2026-04-20' })).toEqual([]);
  });
  it('what was sent out yesterday with five days is not reminded of seven', () => {
    expect(occasion('2026-04-08', [], { since: '2026-04-07' })).toEqual([]);
    expect(occasion('2026-04-09', [], { since: '2026-04-07' })).toEqual(['before-1']);
  });
  it('nothing for what is done, has no day, or a day that is none', () => {
    expect(occasion('2026-04-10', [], { open: false })).toEqual([]);
    expect(occasion('2026-04-10', [], { due: null })).toEqual([]);
    expect(occasion('not a day')).toEqual([]);
  });
  it('never twice for one occasion, never on a known day off, at most one a day', () => {
    const start = dayNumber('2026-01-05') ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 120 }), (dueAfter, from) => {
        const sent = new Set<string>();
        const due = dayText(start + dueAfter);
        for (let day = start + from; day < start + from + 90; day += 1) {
          const told = remindersDue(thing({ due, since: dayText(start - 1) }), dayText(day), sent);
          expect(told.length).toBeLessThanOrEqual(1);
          for (const one of told) {
            expect(sent.has(one.occasion)).toBe(false);
            expect(isWorkingDay(dayText(day))).not.toBe(false);
            sent.add(one.occasion);
          }
        }
      }),
    );
  });
});

describe('the schedule of rounds', () => {
  it.each([
    ['quarterly', '2026Q1', '2026-04-01', '2026-04-10', '2026-04-20'],
    // 10 and 20 October 2026: the 10th is a Saturday worked in exchange.
    ['quarterly', '2026Q3', '2026-10-01', '2026-10-10', '2026-10-20'],
    // 10 January 2026 is a Saturday.
    ['quarterly', '2025Q4', '2026-01-01', '2026-01-12', '2026-01-20'],
    // 25 January 2026 is a Sunday; 9 February a Monday.
    ['annual', '2025', '2026-01-01', '2026-01-26', '2026-02-09'],
    // The calendar of 2027 is not entered: days stay where they are counted.
    ['quarterly', '2026Q4', '2027-01-01', '2027-01-10', '2027-01-20'],
  ] as const)('%s %s', (kind, period, opens, due, closes) => {
    expect(scheduleRound(kind, period)).toMatchObject({ ok: true, value: { opens, due, closes } });
  });
  it('says where the calendar is not known, and that a day was moved', () => {
    const noteOf = (kind: 'quarterly' | 'annual', period: string) => {
      const round = scheduleRound(kind, period);
      return round.ok ? (round.value.note?.zh ?? null) : 'refused';
    };
    expect(noteOf('quarterly', '2026Q4')).toContain('尚未录入');
    expect(noteOf('annual', '2025')).toContain('顺延');
    expect(noteOf('quarterly', '2026Q1')).toBeNull();
  });
  it.each(['2026', '2026Q5', 'Q1', ''])('refuses the quarter "%s"', (period) => {
    expect(scheduleRound('quarterly', period)).toMatchObject({ ok: false, faults: [{ code: 'not-a-period' }] });
  });
  it('gives four quarters and the year', () => {
    expect(scheduleYear(2026).map(({ period }) => period)).toEqual(['2026Q1', '2026Q2', '2026Q3', '2026Q4', '2026']);
  });
  it('gives a notice ten working days, calendar days where nothing is known', () => {
    // From 10 April 2026: 13-17 and 20-24 April.
    expect(noticeDue('2026-04-10')).toEqual({ due: '2026-04-24', note: null });
    expect(noticeDue('2027-04-10')).toMatchObject({ due: '2027-04-20' });
  });
  it('counts days over a leap day', () => {
    expect([
      daysUntil('2028-03-01', '2028-02-28'),
      daysUntil('2026-03-01', '2026-02-28'),
      daysUntil(null, '2026-01-01'),
    ]).toEqual([2, 1, null]);
  });
});

describe('timing', () => {
  const due = '2026-04-10';
  const timed = (
    state: 'draft' | 'submitted' | 'returned' | 'withdrawn',
    submittedOn: string | null,
    today: string,
    roundClosed = false,
  ) => timingOf({ state, due, submittedOn, roundClosed }, today);
  it.each([
    ['draft', null, '2026-04-02', 'open'],
    ['draft', null, '2026-04-03', 'due-soon'],
    ['draft', null, '2026-04-10', 'due-soon'],
    ['draft', null, '2026-04-11', 'overdue'],
    ['submitted', '2026-04-10', '2026-05-01', 'filed'],
    ['submitted', '2026-04-11', '2026-05-01', 'filed-late'],
    ['returned', '2026-04-09', '2026-04-11', 'overdue'],
    ['withdrawn', null, '2026-05-01', 'withdrawn'],
  ] as const)('%s, sent in %s, seen on %s: %s', (state, on, today, expected) =>
    expect(timed(state, on, today)).toBe(expected),
  );
  it('a closed round takes no more, a round is open on its last day', () => {
    expect(timed('draft', null, '2026-04-30', true)).toBe('closed');
    expect(isRoundClosed({ status: 'open', closes: '2026-04-20' }, '2026-04-20')).toBe(false);
    expect(isRoundClosed({ status: 'open', closes: '2026-04-20' }, '2026-04-21')).toBe(true);
    expect(isRoundClosed({ status: 'closed', closes: '2026-04-20' }, '2026-04-01')).toBe(true);
  });
});
