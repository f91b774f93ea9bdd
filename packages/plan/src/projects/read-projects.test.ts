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
      '推进澜石新能源环卫车产业园、鹭湾预制菜生产线等项目建成投产。',
      ['澜石新能源环卫车产业园', '鹭湾预制菜生产线'],
    ],
    [
      'names without what is built',
      '加快澜石高效晶硅电池、鹭湾抽水蓄能等项目建设。',
      ['澜石高效晶硅电池', '鹭湾抽水蓄能'],
    ],
    ['names in a row, the last one carrying what is built', '稳定运行龙潭、虎岭水电站。', ['龙潭水电站', '虎岭水电站']],
    [
      'a clause of what they have between',
      '推进龙潭、虎岭等具有年调节能力的水库电站工程。',
      ['龙潭水库电站', '虎岭水库电站'],
    ],
    [
      'a quantity each',
      '推进石湾县33万千瓦、望海区30万千瓦风电场等项目。',
      ['石湾县33万千瓦风电场', '望海区30万千瓦风电场'],
    ],
    ['a voltage each', '建成鹭湾220千伏、龙潭110千伏输变电工程。', ['鹭湾220千伏输变电工程', '龙潭110千伏输变电工程']],
    [
      'a voltage for all and a count',
      '新改扩建石湾黄洋、望海羊岭等35千伏以上输变电项目19个。',
      ['石湾黄洋35千伏输变电项目', '望海羊岭35千伏输变电项目'],
    ],
    [
      'lines from place to place',
      '加快鹭湾-龙潭、石湾-龙潭等油气输送管道建设。',
      ['鹭湾-龙潭油气输送管道', '石湾-龙潭油气输送管道'],
    ],
    [
      'places before the verb',
      '支持石湾县、望海县规划建设天然气综合利用园区。',
      ['石湾县天然气综合利用园区', '望海县天然气综合利用园区'],
    ],
    ['a plain power station', '力争2025年鹭湾水电站第一台机组投产发电。', ['鹭湾水电站']],
    ['bases by their order of magnitude', '打造百亿立方米级天然气产能基地。', ['百亿立方米级天然气产能基地']],
    ['what the nation designates', '积极推动国家储备林建设项目。', ['国家储备林']],
    [
      'what the list is for',
      '以鹭湾水泥余热改造工程、石湾30万吨改性塑料项目为重点。',
      ['鹭湾水泥余热改造工程', '石湾30万吨改性塑料项目'],
    ],
    ['a programme in quotes', '实施“鹭湾俊才计划”。', ['鹭湾俊才计划']],
    [
      'a park’s retrofit',
      '推动鹭湾高新区、石湾工业园区等省级开发区循环化改造。',
      ['鹭湾高新区循环化改造', '石湾工业园区循环化改造'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(names(sentence).map(([name]) => name)).toEqual(expected);
  });

  it.each([
    ['鹭湾220千伏输变电工程', null, null],
    ['石湾30万千瓦风电场', 30, '万千瓦'],
    ['石湾60万吨/年沥青再生项目', 60, '万吨/年'],
    ['百亿立方米级天然气产能基地', 100, '亿立方米'],
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
    '建设全国重要的医疗器械产业基地。',
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
});
