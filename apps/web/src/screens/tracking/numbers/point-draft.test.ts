import type { SubjectSeries } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { emptyPoint, pointFaults, readPointDraft, standingValue } from './point-draft.ts';

const whole = { ...emptyPoint, indicator: 'total-energy-consumption', period: '2026-02', value: '48.5' };

describe('one number as typed', () => {
  it.each([
    ['a month', {}, []],
    ['a year', { period: '2025' }, []],
    ['a quarter', { period: '2025Q3' }, []],
    ['January and February in one', { period: '2026-01..2026-02' }, []],
    ['blank: not reported', { value: '' }, []],
    ['a month that is none', { period: '2026-13' }, ['period']],
    ['no indicator', { indicator: '' }, ['indicator']],
    ['a word', { value: '约50' }, ['value']],
    ['a year of two digits', { since: '20' }, ['since']],
    ['no day', { received: '2026-2-1' }, ['received']],
  ])('%s', (_, change, fields) => expect(Object.keys(pointFaults({ ...whole, ...change }))).toEqual(fields));
});

describe('what stands for the period', () => {
  const items = [
    {
      subject: 'city',
      indicatorId: 'total-energy-consumption',
      points: [
        { period: '2026-02', since: null, figure: { value: 48 } },
        { period: '2026-02', since: 2025, figure: { value: 3 } },
      ],
    },
  ] as unknown as SubjectSeries['items'];
  it.each([
    [{}, 48],
    [{ since: '2025' }, 3],
    [{ period: '2026-03' }, null],
    [{ subject: 'body:1' }, null],
  ])('%o', (change, expected) => expect(standingValue(items, { ...whole, ...change })).toBe(expected));
});

describe('a number kept in the browser', () => {
  it('comes back, without what is not text or not a quality', () =>
    expect(readPointDraft({ ...whole, value: 3, quality: 'best' }, emptyPoint)).toEqual({
      ...whole,
      value: '',
      quality: 'final',
    }));
});
