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
    ['建成石湾220千伏输变电工程，加快推进。', [['石湾220千伏输变电工程', null, null]]],
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
    [
      'names before 等项目',
      '开工澜石电动农机产业园、鹭湾冷链食品生产线等重点项目。',
      ['澜石电动农机产业园', '鹭湾冷链食品生产线'],
    ],
    [
      'names without what is built',
      '加快澜石高效晶硅电池、鹭湾抽水蓄能等项目建设。',
      ['澜石高效晶硅电池', '鹭湾抽水蓄能'],
    ],
    ['names in a row, the last one carrying what is built', '稳定运行龙潭、虎岭水电站。', ['龙潭水电站', '虎岭水电站']],
    [
      'a clause of what they have between',
      '建成龙潭、虎岭等具有防洪功能的水库电站。',
      ['龙潭水库电站', '虎岭水库电站'],
    ],
    ['a quantity each', '建设石湾县12万千瓦、望海区8万千瓦风电场。', ['石湾县12万千瓦风电场', '望海区8万千瓦风电场']],
    ['a voltage each', '建成鹭湾220千伏、龙潭110千伏输变电工程。', ['鹭湾220千伏输变电工程', '龙潭110千伏输变电工程']],
    [
      'a voltage for all and a count',
      '实施石湾青碓、望海芦垛等10千伏以上输变电项目7个。',
      ['石湾青碓10千伏输变电项目', '望海芦垛10千伏输变电项目'],
    ],
    ['lines from place to place', '铺设鹭湾-龙潭、石湾-龙潭等输气管道。', ['鹭湾-龙潭输气管道', '石湾-龙潭输气管道']],
    [
      'places before the verb',
      '引导石湾县、望海县建设再生铝加工园区。',
      ['石湾县再生铝加工园区', '望海县再生铝加工园区'],
    ],
    ['a plain power station', '到2027年鹭湾水电站首台机组发电。', ['鹭湾水电站']],
    ['bases by their order of magnitude', '建设十亿立方米级沼气产能基地。', ['十亿立方米级沼气产能基地']],
    ['what the nation designates', '新建国家储备林。', ['国家储备林']],
    [
      'what the list is for',
      '以鹭湾水泥余热改造工程、石湾15万吨再生纸项目为重点。',
      ['鹭湾水泥余热改造工程', '石湾15万吨再生纸项目'],
    ],
    ['a programme in quotes', '实施“鹭湾青匠计划”。', ['鹭湾青匠计划']],
    [
      'a park’s retrofit',
      '完成鹭湾高新区、石湾工业园区等园区循环化改造。',
      ['鹭湾高新区循环化改造', '石湾工业园区循环化改造'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(names(sentence).map(([name]) => name)).toEqual(expected);
  });

  it.each([
    ['鹭湾220千伏输变电工程', null, null],
    ['石湾8万千瓦风电场', 8, '万千瓦'],
    ['石湾25万吨/年废玻璃再生项目', 25, '万吨/年'],
    ['十亿立方米级沼气产能基地', 10, '亿立方米'],
  ])('keeps the quantity of %s and no voltage', (name, value, unit) => {
    expect(names(`加快建设${name}。`)).toEqual([[name, value, unit]]);
  });

  it('lists a project once', () => {
    expect(names('建设鹭湾水电站。鹭湾水电站投产发电。')).toHaveLength(1);
  });

  it.each([
    '实施一批节能降碳工程。',
    '推进重点行业改造项目。',
    '加强城区基础设施建设工程。',
    '坚决遏制“两高”项目盲目发展。',
    '鼓励建设分布式光伏项目。',
    '推进光伏、风电等项目建设。',
    '鼓励工业企业建设铁路专用线。',
    '打造全国重要的轴承产业基地。',
    '省级以上园区全部完成循环化改造。',
    '加快新能源汽车充换电站建设。',
    '实施公共供水管网漏损治理工程。',
    '排查在建项目，安装在线监控装置。',
    '融入长江经济带建设。',
    '推广“煤改气”“煤改电”等工程。',
    '建设10个绿色工业园区和3座110千伏变电站。',
  ])('leaves out %s', (sentence) => {
    expect(names(sentence)).toEqual([]);
  });

  it.each([
    ['专栏1 鹭湾光伏重点工程', []],
    ['专栏2：鹭湾风电重点工程', []],
    ['工程一 鹭湾节能改造工程', []],
    ['专栏1 光伏重点工程\n建成鹭湾水电站。', [['鹭湾水电站', null, null]]],
    [
      '专栏1 光伏重点工程\n建设龙潭光伏基地30万千瓦、虎岭渔光互补项目（10万千瓦）。',
      [
        ['龙潭光伏基地', 30, '万千瓦'],
        ['虎岭渔光互补项目', 10, '万千瓦'],
      ],
    ],
    ['专栏1 光伏重点工程\n建设光伏基地30万千瓦、风电项目10万千瓦。', []],
  ])('reads what a box lists, not its heading: %s', (box, expected) => {
    expect(names(`统筹推进。\n${box}`)).toEqual(expected);
  });
});
