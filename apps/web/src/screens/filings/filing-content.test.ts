import { describe, expect, it } from 'vitest';
import { differing, isBlank, isKeptTyping, proposedSide, resume, sameValue, settled } from './filing-content.ts';

const fields = [{ id: 'done' }, { id: 'problem' }, { id: 'share' }];

describe('contents laid side by side', () => {
  it.each([
    [undefined, true],
    [null, true],
    ['', true],
    [0, false],
    [[{ target: 'a', value: null }], true],
    [[{ target: 'a', value: 0 }], false],
    [[{ task: 't', progress: null, done: '', problem: '' }], true],
  ] as const)('%j is blank: %s', (value, blank) => expect(isBlank(value as Parameters<typeof isBlank>[0])).toBe(blank));
  it('compares tables by what they say, not by their order or empty rows', () => {
    const a = [
      { target: 'x', value: 1 },
      { target: 'y', value: null },
    ];
    expect(sameValue(a, [{ target: 'x', value: 1 }])).toBe(true);
    expect(sameValue(a, [{ target: 'x', value: 2 }])).toBe(false);
    expect(sameValue(null, '')).toBe(true);
  });
  it('names the fields that differ in the order of the form', () =>
    expect(differing(fields, { share: 1, done: 'a' }, { share: 2, done: 'b' })).toEqual(['done', 'share']));
});

describe('two writers', () => {
  const seen = { done: 'old', problem: 'old', share: 1 };
  const mine = { done: 'mine', problem: 'old', share: 1 };
  const theirs = { done: 'theirs', problem: 'new', share: 1 };
  it('proposes mine only where I wrote', () => {
    expect(proposedSide('done', seen, mine)).toBe('mine');
    expect(proposedSide('problem', seen, mine)).toBe('theirs');
  });
  it('keeps the fields I choose and the rest of theirs', () =>
    expect(settled(['done', 'problem'], { done: 'mine', problem: 'theirs' }, mine, theirs)).toEqual({
      done: 'mine',
      problem: 'new',
      share: 1,
    }));
  it.each([
    ['nothing was kept', null, { revision: 3, content: seen }, 'nothing'],
    ['it was saved after all', { revision: 2, seen, mine }, { revision: 3, content: mine }, 'nothing'],
    ['nobody wrote since', { revision: 2, seen, mine }, { revision: 2, content: seen }, 'typing'],
    ['only the state moved', { revision: 2, seen, mine }, { revision: 4, content: seen }, 'typing'],
    ['somebody wrote in between', { revision: 2, seen, mine }, { revision: 3, content: theirs }, 'conflict'],
  ] as const)('%s', (_, kept, now, what) => expect(resume(kept, fields, now)).toBe(what));
  it('knows its own shelf', () => {
    expect(isKeptTyping({ revision: 1, seen: {}, mine: {} })).toBe(true);
    expect(isKeptTyping({ revision: '1', seen: {}, mine: {} })).toBe(false);
    expect(isKeptTyping(null)).toBe(false);
  });
});
