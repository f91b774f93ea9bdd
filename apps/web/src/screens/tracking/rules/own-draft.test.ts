import type { Problem } from '@dafeng/contract';
import { describe, expect, it } from 'vitest';
import { faultsIn, isDay } from './own-draft.ts';

const fault = {
  code: 'rule-typo',
  place: 'own yellow',
  message: { zh: '错', en: 'bad' },
  remedy: { zh: '改', en: 'mend' },
};
const problem = (more: Record<string, unknown>): Problem =>
  ({
    type: '',
    title: '',
    status: 422,
    code: 'rules-refused',
    message: fault.message,
    remedy: fault.remedy,
    ...more,
  }) as Problem;

describe('faults of a rule set', () => {
  it.each([
    ['beside the problem', { faults: [fault] }],
    ['within what it carries', { current: { faults: [fault] } }],
    ['as what it carries', { current: [fault] }],
  ])('%s', (_, more) => expect(faultsIn(problem(more))).toEqual([{ ...fault, row: null, column: null }]));
  it('none where it is about something else', () =>
    expect(faultsIn(problem({ current: { revision: 3 } }))).toEqual([]));
});

describe('a day', () => {
  it.each([
    ['2026-03-01', true],
    ['2026-3-1', false],
    ['2026-13-01', false],
    ['', false],
  ])('%s: %s', (text, yes) => expect(isDay(text)).toBe(yes));
});
