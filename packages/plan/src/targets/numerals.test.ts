/** @module Numerals in characters and units behind them. */
import { describe, expect, it } from 'vitest';
import { findAmounts } from './amounts.ts';
import { parseChineseNumeral } from './numerals.ts';
import { readUnit } from './units.ts';

describe('numerals in characters', () => {
  it.each<[string, number | null]>([
    ['二十', 20],
    ['十二', 12],
    ['二十五点五', 25.5],
    ['一百零八', 108],
    ['千', 1000],
    ['三千', 3000],
    ['三五', null],
    ['', null],
  ])('%s is %s', (text, value) => expect(parseChineseNumeral(text)).toBe(value));
});

describe('units', () => {
  it.each<[string, string | null]>([
    ['万千瓦时以上', '万千瓦时'],
    ['万千瓦以上', '万千瓦'],
    ['亿立方米', '亿立方米'],
    ['个百分点', '个百分点'],
    ['个人', null],
    ['项目', null],
    ['公里/万人', '公里/万人'],
    ['克标准煤/千瓦时', '克标准煤/千瓦时'],
    ['微克/立方米', '微克/立方米'],
    ['万吨/日', '万吨/日'],
    ['GW', 'GW'],
    ['MWh', 'MWh'],
    ['千克/吨', '千克/吨'],
    ['家庭', null],
  ])('%s', (text, unit) => expect(readUnit(text, 0)?.text ?? null).toBe(unit));
});

describe('amounts', () => {
  it.each<[string, [number, string | null][]]>([
    ['达到1,200.5万吨', [[1200.5, '万吨']]],
    ['5G、G5、PM2.5、1+N、第3个', []],
    [
      '407、262、84万千瓦',
      [
        [407, '万千瓦'],
        [262, '万千瓦'],
        [84, '万千瓦'],
      ],
    ],
    ['百分之二十', [[20, '%']]],
  ])('%s', (text, expected) => {
    expect(findAmounts(text, 0, text.length).map((a) => [a.value, a.unit])).toEqual(expected);
  });
});
