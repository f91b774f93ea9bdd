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

  it.each<[string, unknown[]]>([
    ['到2028年，森林蓄积量保持稳中有升。', [['森林蓄积量', 2028, 'binding', false]]],
    ['到2033年，煤炭消费进入下降通道。', [['煤炭消费', 2033, 'binding', false]]],
    ['推动成品油消费增速逐步回落。', [['成品油消费增速', null, 'binding', false]]],
    ['各县达峰时间不得晚于全市。', [['达峰时间', null, 'binding', false]]],
    ['保持石油消费增速在合理区间。', [['石油消费增速', null, 'binding', false]]],
    ['到2028年，建成一批零碳村庄。', [['零碳村庄', 2028, 'binding', false]]],
    ['到2028年，煤炭用量实现负增长。', [['煤炭用量', 2028, 'binding', false]]],
    ['严控违规新增炼油产能。', [['新增炼油产能', null, 'binding', false]]],
    ['不再新建20蒸吨/小时及以下燃煤锅炉。', [['新建20蒸吨/小时及以下燃煤锅炉', null, 'binding', false]]],
    ['到2028年，不断提高天然气消费占比。', [['天然气消费占比', 2028, 'binding', false]]],
    ['完成省下达的能耗强度目标。', [['能耗强度', null, 'binding', true]]],
  ])('%s', (text, expected) => {
    expect(read(text).targets).toEqual([]);
    expect(told(text)).toEqual(expected);
  });

  it.each([
    '为全省实现碳达峰作出贡献。',
    '单位产品能耗持续下降。',
    '不断提高余热利用率。',
    '到2028年，绿色低碳发展模式基本形成。',
    '到2028年，绿色发展能力大幅提高。',
    '较2022年下降19%，超额完成省定目标。',
    '打造一批达到国际先进水平的园区。',
  ])('boilerplate: %s', (text) => expect(told(text)).toEqual([]));

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
