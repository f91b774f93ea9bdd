/** @module How things are, what they cost and what is assumed: no targets; with their twins that are. */
import { describe, expect, it } from 'vitest';
import { cases, tellTargets } from './testing/tell-targets.ts';

describe('reports', () => {
  it.each(
    cases([
      ['近年来，全市累计淘汰落后产能160万吨，关停锅炉72台。'],
      ['目前，全市光伏装机36万千瓦，占比17%。'],
      ['经过多年努力，全市绿化覆盖率提高到41%。'],
      ['“十四五”以来，建成绿色工厂19家。'],
      ['2021年以来，累计节约标准煤21万吨。'],
      ['据统计，公共建筑能耗占全社会能耗的23%。'],
      ['完成情况：建成加氢站4座，推广货车150辆。'],
      ['2024年，全市能耗强度下降3.1%，超额完成年度目标任务。'],
      ['全市现有规上企业680家，其中高耗能企业54家。'],
      ['工业用能占全市能源消费的六成以上。'],
      ['林地占国土面积一半左右。'],
      ['钢铁占工业用煤的四成左右。'],
      ['煤炭消费占比高达63%。'],
      ['全市能源消费总量约920万吨标准煤。'],
      ['煤炭消费占比61%，高于全省平均水平。'],
      ['森林覆盖率达49%，居全省第四位。'],
      ['与国内先进水平相比，单位产品能耗高出14%。'],
      ['与目前相比没有变化，产值约30亿元。'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});

describe('not reports', () => {
  it.each(
    cases([
      ['到2028年，林地占国土面积的比重达到一半以上。', '林地占国土面积的比重 >=50% 2028 share'],
      ['到2028年，公共建筑能耗占全社会能耗的比重降至21%以下。', '公共建筑能耗占全社会能耗的比重 <=21% 2028 share'],
      ['比目前提高4个百分点，到2028年再生水利用率达到29%。', '再生水利用率 =29% 2028 share'],
      [
        '工业用煤占比不超过四成，确保占能源消费的比重降到40%以下。',
        '工业用煤占比 <=40% - share',
        '工业用煤占能源消费的比重 <=40% - share',
      ],
      ['目前尚有缺口，到2028年建成换电站32座。', '换电站 =32座 2028 level'],
      ['2027年，全市能耗强度下降2.9%左右。', '能耗强度 ~=2.9% 2027 reduction'],
      ['森林覆盖率提高到49%，保持全省前列。', '森林覆盖率 =49% - coverage'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});

describe('means and assumptions', () => {
  it.each(
    cases([
      ['高峰时段电价上浮65%。'],
      ['贷款利率下浮15个百分点。'],
      ['对达标企业给予不超过300万元补助。'],
      ['设立规模15亿元的绿色基金。'],
      ['产值年均增长7%的情景下，需电量约90亿千瓦时。'],
      ['严格执行节能设计标准，执行72%节能标准。'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});

describe('reports by aspect', () => {
  it.each(
    cases([
      ['单位产值能耗下降了3.4%。'],
      ['全市累计推广货车2.1万辆。'],
      ['去年，全市新建充电桩1200个。'],
      ['“双碳”目标提出以来，全市关停煤矿12处。'],
      ['五年来，完成造林36万亩，治理沙地4万亩。'],
      ['今年上半年，推广新能源客车80辆。'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});

describe('promises by aspect', () => {
  it.each(
    cases([
      ['到2028年，累计推广货车2.1万辆。', '货车 =2.1万辆 2028 addition'],
      ['力争累计推广货车2.1万辆。', '货车 =2.1万辆 - addition aimed'],
      ['五年累计推广货车2.1万辆。', '货车 =2.1万辆 - addition'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});

describe('terms, effects, praise', () => {
  it.each(
    cases([
      ['纳入年度考核，考核权重不低于6%。'],
      ['到2028年，改造老旧小区80个，惠及居民4万户。', '老旧小区 =80个 2028 addition'],
      ['截至2024年底，累计推广货车3万辆，提前完成2026年2万辆的目标。'],
      ['省级财政每年安排资金3亿元，一次性奖励40万元。'],
    ]),
  )('$text', ({ text, expected }) => expect(tellTargets(text)).toEqual(expected));
});
