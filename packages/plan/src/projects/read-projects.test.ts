import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readProjects } from './read-projects.ts';

const names = (sentence: string): (string | number | null)[][] => {
  const clean = cleanText(
    `临江市人民政府\n临江市行动方案\n一、总体要求\n立足实际。\n二、重点任务\n（一）能源行动。${sentence}`,
  );
  return readProjects(clean, readOutline(clean)).map(({ name, value, unit }) => [name, value, unit]);
};

describe('readProjects', () => {
  it.each([
    ['建成石湾220千伏输变电工程，加快推进。', [['石湾220千伏输变电工程', 220, '千伏']]],
    ['加快临江新区新型电力系统示范区建设。', [['临江新区新型电力系统示范区', null, null]]],
    [
      '推进龙潭、虎岭等抽水蓄能电站建设。',
      [
        ['龙潭抽水蓄能电站', null, null],
        ['虎岭抽水蓄能电站', null, null],
      ],
    ],
    ['积极建设国家级废弃物资源循环利用基地。', [['国家级废弃物资源循环利用基地', null, null]]],
    [
      '推进石湾县建筑垃圾利用项目、望海市再生资源集散中心项目建成投用。',
      [
        ['石湾县建筑垃圾利用项目', null, null],
        ['望海市再生资源集散中心', null, null],
      ],
    ],
  ])('%s', (sentence, expected) => {
    expect(names(sentence)).toEqual(expected);
  });

  it.each([
    '实施一批节能降碳工程。',
    '推进重点行业改造项目。',
    '加强城区基础设施建设工程。',
    '坚决遏制“两高”项目盲目发展。',
    '鼓励建设分布式光伏项目。',
  ])('leaves out %s', (sentence) => {
    expect(names(sentence)).toEqual([]);
  });
});
