import { describe, expect, it } from 'vitest';
import { readTurns, supposed, turned, writeTurns } from './what-if.ts';

describe('items turned, in the address', () => {
  it.each([
    [undefined, []],
    ['', []],
    ['coal:missed', [{ item: 'coal', met: false }]],
    [
      'coal:missed,oil:met',
      [
        { item: 'coal', met: false },
        { item: 'oil', met: true },
      ],
    ],
    ['coal:maybe,:met,oil', []],
  ])('%s', (text, turns) => expect(readTurns(text)).toEqual(turns));
  it('comes back as it went in; none leaves nothing', () => {
    const text = 'coal:missed,oil:met';
    expect(writeTurns(readTurns(text))).toBe(text);
    expect(writeTurns([])).toBeUndefined();
  });
  it('an item turned twice stands once, turned back it is gone', () => {
    const once = turned([], 'coal', false);
    expect(turned(once, 'coal', true)).toEqual([{ item: 'coal', met: true }]);
    expect(turned(once, 'coal', null)).toEqual([]);
  });
  it('says what its scoring reads', () => {
    expect(supposed({ scoring: 'given', outOf: 60 }, true)).toEqual({ points: 60 });
    expect(supposed({ scoring: 'pass', outOf: null }, false)).toEqual({ met: false });
    expect(supposed({ scoring: 'two-axis', outOf: 60 }, true)).toEqual({ yearMet: true, cumulativeMet: true });
    expect(supposed({ scoring: 'steps', outOf: 40 }, false)).toEqual({ met: false, completion: 0 });
  });
});
