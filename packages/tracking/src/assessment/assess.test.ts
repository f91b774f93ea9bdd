/** @module Assessment by dated schemes: the decision table of 2026, points of older schemes as printed, open items, deadlines. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, type AssessmentInput, assess, type ItemVerdict } from './assess.ts';
import { assessmentRulesOn, getAssessmentRules } from './assessment-scheme.ts';
import { whatIf } from './what-if.ts';
import { deadlineAfter, isWorkingDay, listCalendarYears } from './working-days.ts';

const rules = (id: string) => {
  const found = getAssessmentRules(id);
  if (!found) throw new Error(id);
  return found;
};
const run = (id: string, input: AssessmentInput): Assessment => {
  const result = assess(rules(id), input);
  if (!result.ok) throw new Error(result.faults[0]?.message.en);
  return result.value;
};
const national = rules('comprehensive-assessment-2026');
const all = (missed: readonly string[], open: readonly string[] = []): Record<string, ItemVerdict> =>
  Object.fromEntries(
    national.items.flatMap(({ id }) => (open.includes(id) ? [] : [[id, { met: !missed.includes(id) }]])),
  );
const [control = ''] = national.items.filter(({ role }) => role === 'control').map(({ id }) => id);
const supporting = national.items.filter(({ role }) => role === 'supporting').map(({ id }) => id);

describe('the national rule of 2026', () => {
  it('has five control and nine supporting indicators', () => {
    expect(national.items.filter(({ role }) => role === 'control')).toHaveLength(5);
    expect(supporting).toHaveLength(9);
  });
  it.each([
    ['all met', [], false, 'excellent'],
    ['one supporting missed', supporting.slice(0, 1), false, 'qualified'],
    ['two supporting missed', supporting.slice(0, 2), false, 'qualified'],
    ['three supporting missed', supporting.slice(0, 3), false, 'failed'],
    ['one control missed', [control], false, 'failed'],
    ['falsified although all are met', [], true, 'failed'],
  ])('%s', (_, missed, falsified, grade) => {
    expect(run(national.id, { items: all(missed), falsified }).grade?.id).toBe(grade);
  });
  it('an indicator without data is neither: the result is open and names it', () => {
    const open = run(national.id, { items: all([], supporting.slice(0, 1)) });
    expect(open).toMatchObject({ grade: null, open: [supporting[0]] });
    expect(open.possible.map(({ id }) => id)).toEqual(['qualified', 'excellent']);
  });
  it('an open indicator changes nothing once a control is missed', () => {
    const settled = run(national.id, { items: all([control], supporting.slice(0, 2)) });
    expect(settled.grade?.id).toBe('failed');
    expect(settled.open).toHaveLength(2);
  });
  it('a failure must be rectified in writing within 30 working days of the notice', () => {
    const { consequences } = run(national.id, { items: all([control]), notified: '2026-07-01' });
    expect(consequences[0]?.deadline).toMatchObject({ ok: true, value: { last: '2026-08-12', status: 'memory' } });
  });
  it('what if the one control were met', () => {
    const result = whatIf(national, { items: all([control]) }, { [control]: { met: true } });
    expect(result.ok && [result.value.before.grade?.id, result.value.after.grade?.id]).toEqual(['failed', 'excellent']);
  });
  it('refuses a verdict on an item that is not there', () => {
    expect(assess(national, { items: { 'co2-total': { met: true } } })).toMatchObject({
      ok: false,
      faults: [{ code: 'unknown-item' }],
    });
  });
  it('another indicator missed never makes the grade better', () => {
    const order = ['failed', 'qualified', 'excellent'];
    const ids = national.items.map(({ id }) => id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.constantFrom(...ids), (missed, more) => {
        const before = order.indexOf(run(national.id, { items: all(missed) }).grade?.id ?? '');
        const after = order.indexOf(run(national.id, { items: all([...missed, more]) }).grade?.id ?? '');
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe('older schemes give what they gave then', () => {
  it.each([
    // 40 for the target; every 10 % short costs 4, nothing at half or less; 3 more for every 10 % over, at most 9.
    [1, 40],
    [0.9, 36],
    [0.8, 32],
    [0.95, 36],
    [0.6, 24],
    [0.5, 0],
    [0.3, 0],
    [1.1, 43],
    [1.19, 43],
    [1.5, 49],
  ])('11th five-year plan: completion %f gives %f points', (completion, points) => {
    const { items } = run('energy-2007', { items: { 'energy-intensity': { completion } } });
    expect(items[0]?.points).toBe(points);
    expect(items[0]?.because.zh).not.toBe('');
  });
  it('the target is a veto however many points there are', () => {
    const result = run('energy-2007', {
      items: { 'energy-intensity': { completion: 0.99 }, measures: { points: 60 } },
    });
    expect(result).toMatchObject({ score: 96, grade: { id: 'unfulfilled' } });
  });
  it.each([
    [true, true, 60],
    [false, true, 55],
    [true, false, 40],
    [false, false, 0],
  ])('two axes: year %s, cumulative %s gives %i', (yearMet, cumulativeMet, points) => {
    const { items } = run('energy-two-axis', { items: { 'energy-saving': { yearMet, cumulativeMet } } });
    expect(items[0]?.points).toBe(points);
  });
  it('12th five-year plan: the fall of the year is a veto', () => {
    const verdicts = (year: number) => ({
      'year-fall': { completion: year },
      'cumulative-fall': { completion: 1.2 },
      tasks: { points: 48 },
    });
    expect(run('carbon-intensity-2014', { items: verdicts(1) })).toMatchObject({
      score: 98,
      grade: { id: 'excellent' },
    });
    expect(run('carbon-intensity-2014', { items: verdicts(0.96) })).toMatchObject({
      score: 97,
      grade: { id: 'failed' },
    });
  });
  it('13th five-year plan: missing the whole period is unfulfilled', () => {
    const items = { 'year-fall': { met: true }, 'cumulative-fall': { met: true }, tasks: { points: 60 } };
    expect(run('carbon-intensity-13fyp', { items: { ...items, 'end-of-period': { met: true } } }).grade?.id).toBe(
      'excellent',
    );
    expect(run('carbon-intensity-13fyp', { items: { ...items, 'end-of-period': { met: false } } }).grade?.id).toBe(
      'unfulfilled',
    );
  });
  it('the date chooses the scheme', () => {
    expect(assessmentRulesOn('2008-05-01').map(({ id }) => id)).toEqual(['energy-2007']);
    expect(assessmentRulesOn('2027-03-01').map(({ id }) => id)).toEqual(['comprehensive-assessment-2026']);
    expect(assessmentRulesOn('2022-03-01')).toEqual([]);
  });
});

describe('working days', () => {
  it.each([
    ['2026-02-16', false],
    ['2026-02-14', true],
    ['2026-02-15', false],
    ['2026-03-02', true],
    ['2026-03-01', false],
    ['2030-01-02', null],
  ])('%s: %s', (date, worked) => expect(isWorkingDay(date)).toBe(worked));
  it('works a whole number of hours a week: weekend days worked are weekends, days off of the year are within it', () => {
    for (const { year, off, worked } of listCalendarYears()) {
      for (const day of worked) expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay());
      for (const { from, to } of off)
        expect([from <= to, from.slice(0, 4), to.slice(0, 4)]).toEqual([true, String(year), String(year)]);
    }
  });
  it('a deadline that reaches into a year without a notice is refused', () => {
    expect(deadlineAfter('2026-12-20', 30)).toMatchObject({ ok: false, faults: [{ code: 'calendar-missing' }] });
  });
});
