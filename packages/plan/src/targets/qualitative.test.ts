/** @module End states, directions and targets as assigned: they have a name and a year, never a number. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const told = (text: string) =>
  read(text).qualitativeTargets.map((t) => [t.indicator, t.year, t.strength, t.pendingAssignment]);

describe('qualitative targets', () => {
  it.each<[string, string, unknown[]]>([
    [
      'as assigned',
      '到2028年，单位地区生产总值能耗、煤炭消费总量完成省级下达目标任务。',
      [
        ['单位地区生产总值能耗', 2028, 'binding', true],
        ['煤炭消费总量', 2028, 'binding', true],
      ],
    ],
    [
      'as assigned, the name behind',
      '到2027年，完成国家下达的绿电消纳责任权重。',
      [['绿电消纳责任权重', 2027, 'binding', true]],
    ],
    ['assigned without saying by whom', '到2028年，完成湿地保护率目标任务。', [['湿地保护率', 2028, 'binding', true]]],
    [
      'a peak',
      '临江市碳达峰实施方案\n\n一、主要目标\n\n到2030年，如期实现碳达峰目标。\n',
      [['碳达峰', 2030, 'binding', false]],
    ],
    [
      'a plateau',
      '临江市碳达峰实施方案\n\n一、主要目标\n\n航运燃油消费力争2029年达到峰值平台期。\n',
      [['航运燃油消费达峰', 2029, 'aspirational', false]],
    ],
    ['a direction', '到2028年，陶瓷行业能源利用效率大幅提升。', [['陶瓷行业能源利用效率', 2028, 'binding', false]]],
    ['an end state', '到2028年，废旧衣物回收体系基本健全。', [['废旧衣物回收体系', 2028, 'binding', false]]],
    ['a ban', '严禁新增水泥熟料产能。', [['新增水泥熟料产能', null, 'binding', false]]],
  ])('%s', (_, text, expected) => {
    const { targets } = read(text);
    expect(targets).toEqual([]);
    expect(told(text)).toEqual(expected);
  });

  it('leaves a direction out where the indicator has a number for the year', () => {
    expect(told('到2025年，非化石能源消费比重明显提高，非化石能源消费比重达到20%。')).toEqual([]);
  });

  it.each([
    ['an aim served', '一、总体要求\n\n到2025年，体系初步形成，为实现碳达峰奠定基础。\n'],
    ['a decision quoted', '一、总体要求\n\n贯彻关于实现碳达峰的决策。\n'],
  ])('%s is no target of this plan', (_, text) => expect(told(`临江市碳达峰实施方案\n\n${text}`)).toEqual([]));

  it('warns of a target as assigned', () => {
    expect(read('到2025年，能耗强度完成省下达目标。').warnings.map((w) => w.code)).toContain('target-as-assigned');
  });
});
