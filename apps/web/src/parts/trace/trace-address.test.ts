import { describe, expect, it } from 'vitest';
import { searchOf, type TraceTarget, targetOf } from './trace-address.ts';

const cases: readonly (readonly [string, TraceTarget, string | undefined])[] = [
  ['a number of the book in the path', { ref: 'line:1', bookId: 'b1', method: undefined, gwp: undefined }, 'b1'],
  ['a number of another book', { ref: 'line:1', bookId: 'b2', method: 'ipcc-2006' as never, gwp: undefined }, 'b1'],
  ['a number of what a city follows', { ref: 'target:t1:result', bookId: null, cityId: '999901' }, undefined],
  ['the same while a book is in the path', { ref: 'target:t1:result', bookId: null, cityId: '999901' }, 'b1'],
];

describe('the address of an open number', () => {
  it.each(cases)('%s comes back as it went in', (_, target, inPath) =>
    expect(targetOf(searchOf(target, inPath), inPath)).toEqual(target),
  );
  it('a followed number leaves nothing of a book behind, and the other way round', () => {
    const book: TraceTarget = { ref: 'r', bookId: 'b2', method: 'm' as never, gwp: undefined };
    const followed: TraceTarget = { ref: 'r', bookId: null, cityId: 'c' };
    expect(targetOf({ ...searchOf(book, undefined), ...searchOf(followed, undefined) }, undefined)).toEqual(followed);
    expect(targetOf({ ...searchOf(followed, undefined), ...searchOf(book, undefined) }, undefined)).toEqual(book);
  });
  it('asks for nothing where nobody says whose number it is', () =>
    expect(targetOf({ trace: 'r' }, undefined)).toBeNull());
});
