/** @module Numbers promised without a numeral, and names of a magnitude. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const told = (text: string) =>
  read(text).targets.map((t) => [t.indicator, t.comparator, t.value, t.unit, t.year, t.ambiguous, t.implied]);

describe('implied numbers', () => {
  it.each<[string, string, unknown[]]>([
    [
      '全覆盖',
      '到2030年，实现渡口充（换）电设施全覆盖。',
      [['渡口充（换）电设施覆盖', '=', 100, '%', 2030, false, true]],
    ],
    [
      '全部',
      '到2025年，县级以上工业集中区全部实施中水回用改造。',
      [['县级以上工业集中区中水回用改造', '=', 100, '%', 2025, false, true]],
    ],
    ['零填埋', '实现全市厨余垃圾“零填埋”。', [['厨余垃圾填埋', '=', 0, '%', null, false, true]]],
    [
      '零增长 of two things',
      '到2027年，全县地膜、饲料添加剂使用量保持零增长。',
      [
        ['地膜使用量', '<=', 0, '%', 2027, false, true],
        ['饲料添加剂使用量', '<=', 0, '%', 2027, false, true],
      ],
    ],
    ['清零', '到2025年，实现城区散煤“清零”。', [['城区散煤', '=', 0, null, 2025, true, true]]],
    [
      '全面执行',
      '到2027年，新建农房全面执行建筑节能标准。',
      [['新建农房执行建筑节能标准', '=', 100, '%', 2027, true, true]],
    ],
    ['全面实现', '到2030年，机场车辆全面实现电气化。', [['机场车辆电气化', '=', 100, '%', 2030, true, true]]],
    [
      'a magnitude in a name',
      '着力建设百万千瓦级抽蓄基地。',
      [['抽蓄基地规模', '~=', 100, '万千瓦', null, true, false]],
    ],
    ['three tenths', '到2025年，星级绿色建筑占比三成以上。', [['星级绿色建筑占比', '>=', 30, '%', 2025, false, false]]],
    [
      'percent in words',
      '到2025年，绿色出行比例达到百分之七十五。',
      [['绿色出行比例', '=', 75, '%', 2025, false, false]],
    ],
    ['a half', '到2025年，一半以上的机关建成节约型机关。', [['机关建成节约型机关', '>=', 50, '%', 2025, false, false]]],
  ])('%s', (_, text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    ['基本实现电动化', '到2030年，园区车辆基本实现电动化。'],
    ['趋零增长', '推动工业固体废物处置总量趋零增长。'],
    ['a network that covers', '推进监测网络全覆盖。'],
    ['a base shared by provinces', '协同建设川渝千亿立方米级天然气基地。'],
    ['a near-zero building', '推广近零能耗建筑和零碳园区。'],
    ['in part', '全部或部分减免企业所得税。'],
  ])('%s holds no number', (_, text) => expect(read(text).targets).toEqual([]));

  it('tells that the value is implied', () => {
    expect(read('到2030年，实现服务区充电设施全覆盖。').warnings.map((w) => w.code)).toEqual(['value-implied']);
  });
});
