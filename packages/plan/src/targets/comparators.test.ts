/** @module Comparators are textual: the words before and behind a value, and nothing else. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

describe('comparators', () => {
  it.each([
    ['不低于30%', '>='],
    ['不少于30%', '>='],
    ['大于等于30%', '>='],
    ['超过30%', '>='],
    ['突破30%', '>='],
    ['≥30%', '>='],
    ['达到30%以上', '>='],
    ['达到30%及以上', '>='],
    ['不超过30%', '<='],
    ['不高于30%', '<='],
    ['控制在30%以内', '<='],
    ['控制在30%以下', '<='],
    ['控制在30%左右', '~='],
    ['约为30%', '~='],
    ['达到30%左右', '~='],
    ['达到30%', '='],
    ['达30%', '='],
    ['为30%', '='],
    ['保持在30%', '='],
  ])('煤炭消费比重%s', (words, comparator) => {
    const { targets } = read(`到2025年，全市煤炭消费比重${words}。`);
    expect(targets.map((t) => [t.indicator, t.comparator, t.value])).toEqual([['煤炭消费比重', comparator, 30]]);
  });

  it('keeps the qualifying words as printed', () => {
    const [target] = read('力争到2025年，光伏装机累计达到30万千瓦以上。').targets;
    expect(target?.qualifier).toEqual(['力争', '累计', '以上']);
  });
});
