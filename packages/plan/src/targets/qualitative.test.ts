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
      '到2030年，单位地区生产总值能耗、单位地区生产总值二氧化碳排放完成省级下达目标任务。',
      [
        ['单位地区生产总值能耗', 2030, 'binding', true],
        ['单位地区生产总值二氧化碳排放', 2030, 'binding', true],
      ],
    ],
    [
      'as assigned, the name behind',
      '完成国家下达的可再生能源电力消纳责任权重。',
      [['可再生能源电力消纳责任权重', null, 'binding', true]],
    ],
    ['assigned without saying by whom', '到2025年，完成森林覆盖率目标任务。', [['森林覆盖率', 2025, 'binding', true]]],
    ['a peak', '到2030年，如期实现碳达峰目标。', [['碳达峰', 2030, 'binding', false]]],
    [
      'a plateau',
      '陆路交通运输石油消费力争2030年达到峰值平台期。',
      [['陆路交通运输石油消费达峰', 2030, 'aspirational', false]],
    ],
    ['a direction', '到2025年，重点行业能源利用效率大幅提升。', [['重点行业能源利用效率', 2025, 'binding', false]]],
    ['an end state', '到2025年，城市生活垃圾分类体系基本健全。', [['城市生活垃圾分类体系', 2025, 'binding', false]]],
    ['a ban', '严禁新增水泥熟料产能。', [['新增水泥熟料产能', null, 'binding', false]]],
  ])('%s', (_, text, expected) => {
    const { targets } = read(text);
    expect(targets).toEqual([]);
    expect(told(text)).toEqual(expected);
  });

  it('leaves a direction out where the indicator has a number for the year', () => {
    expect(told('到2025年，非化石能源消费比重明显提高，非化石能源消费比重达到20%。')).toEqual([]);
  });

  it('warns of a target as assigned', () => {
    expect(read('到2025年，能耗强度完成省下达目标。').warnings.map((w) => w.code)).toContain('target-as-assigned');
  });
});
