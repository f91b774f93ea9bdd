import { describe, expect, it } from 'vitest';
import { noticeSubject, readTaskSearch, viewAtFirst } from './task-search.ts';

describe('the address of the tasks', () => {
  it('opens a notice from a warning', () =>
    expect(readTaskSearch({ view: 'notices', new: '1', warning: 'q1266:2026-03' })).toMatchObject({
      view: 'notices',
      new: '1',
      warning: 'q1266:2026-03',
    }));
  it('drops what it does not know', () =>
    expect(Object.values(readTaskSearch({ view: 'globe', new: 'yes', colour: 'red' })).filter(Boolean)).toEqual([]));
  it.each([
    ['officer', true, 'mine'],
    ['officer', false, 'list'],
    ['city-office', false, 'due'],
    ['city-office', true, 'due'],
    ['administrator', false, 'due'],
    ['viewer', false, 'list'],
    [undefined, false, 'list'],
  ] as const)('%s with a body: %s begins with %s', (role, body, view) => expect(viewAtFirst(role, body)).toBe(view));
  it.each([
    [{ warning: 'q1266:2026-03' }, 'warning:q1266:2026-03'],
    [{ item: 't7' }, 'task:t7'],
    [{ target: 'x', item: 't7' }, 'target:x'],
    [{}, null],
  ] as const)('%j is answered to as %s', (search, subject) => expect(noticeSubject(search)).toBe(subject));
});
