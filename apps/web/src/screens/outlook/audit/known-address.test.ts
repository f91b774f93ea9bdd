import { describe, expect, it } from 'vitest';
import { readKnown, withKnown, writeKnown } from './known-address.ts';

describe('known data in the address', () => {
  it.each([
    ['', []],
    ['non-fossil-share-2020:0.285', [['non-fossil-share-2020', 0.285]]],
    [
      'a:1,b:2',
      [
        ['a', 1],
        ['b', 2],
      ],
    ],
    ['a:x,b:,:3', []],
  ] as const)('reads %j', (text, pairs) => {
    expect([...readKnown(text)]).toEqual(pairs);
  });
  it('writes what it reads, and nothing for nothing', () => {
    expect(writeKnown(readKnown('a:0.1,b:2'))).toBe('a:0.1,b:2');
    expect(writeKnown(withKnown(readKnown('a:0.1'), 'a', null))).toBeUndefined();
    expect(writeKnown(withKnown(new Map(), 'a', 0.28500000001))).toBe('a:0.285');
  });
});
