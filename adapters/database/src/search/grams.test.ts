import { describe, expect, it } from 'vitest';
import { toGramQuery, toGrams } from './grams.ts';

describe('grams of a text', () => {
  it.each([
    ['光伏', `'光伏':1A '伏':2A`],
    ['５Ｇ基站', `'5g':1A '基站':2A '站':3A`],
    ['风电、光伏', `'风电':1A '电':2A '光伏':4A '伏':5A`],
    ["it's", `'it':1A 's':3A`],
    ['', ''],
    ['——', ''],
  ])('%s', (text, grams) => expect(toGrams([[text, 'A']])).toBe(grams));
});

describe('query of what was typed', () => {
  it.each([
    ['光伏发电', `('光伏' <1> '伏发' <1> '发电')`],
    ['光', `('光':*)`],
    ['风电 光伏', `('风电') & ('光伏')`],
    ['基站5G', `('基站' <2> '5g':*)`],
    ['5G基站', `('5g' <1> '基站')`],
    ["'; drop", `('drop':*)`],
    ['。，', null],
  ])('%s', (text, query) => expect(toGramQuery(text)).toBe(query));
});
