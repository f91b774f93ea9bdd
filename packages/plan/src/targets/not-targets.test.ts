/** @module Numbers that promise nothing: thresholds, voltages, named projects, statistics, names and ordinals. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

describe('numbers that are no targets', () => {
  it.each([
    ['a threshold of energy use', '对年综合能耗5000吨标准煤以上的重点用能单位开展诊断。'],
    ['a boiler class', '到2025年，基本淘汰35蒸吨/小时以下燃煤锅炉。'],
    ['a temperature', '重点推进1000℃以下中低温热源电气化改造。'],
    ['a voltage', '到2025年，建成临江500千伏变电站扩建工程。'],
    ['capacities of named projects', '加快推进甲县33万千瓦、乙区30万千瓦风电场等项目。'],
    ['a capacity in brackets', '推进临江抽水蓄能电站（装机120万千瓦）建设。'],
    ['a project by its product', '以临江年产18万吨再生纸浆等项目为重点。'],
    ['a count of what is there', '以东湖、西山、南岭三个园区为载体，引进环保产业。'],
    ['parks there are', '推进7个市级园区循环化改造。'],
    ['a statistic of the past', '2020年，全市风电装机达到120万千瓦，占比15%。'],
    ['what has been reached', '截至2021年底，全市光伏装机已达到80万千瓦。'],
    ['the period before', '“十三五”期间，全市能耗强度累计下降18%。'],
    ['a document number', '临府发〔2024〕12号'],
    ['a date', '2024年1月19日'],
    ['an ordinal', '经临江市政府第12次常务会议通过。'],
    ['a slogan', '构建“1+6+N”体系，打造“135”出行圈，建设5G基站。'],
    ['a standard', '执行《居住建筑节能设计标准》（DB 51/5027-2019）。'],
    ['a title with numbers', '落实《临江市2030年前达峰路线图》和《“十四五”节水50条措施》。'],
    ['a range', '到2025年，新建商场按车位12%-18%比例配建。'],
    ['a range with one unit', '到2025年，储能规模达到10至15万千瓦。'],
    ['a multiple', '到2025年，光伏装机较2020年翻一番。'],
    ['a subsidy', '对创建成功的企业给予最高100万元奖励。'],
    ['a class of firms', '组织负荷率低于60%的企业实施改造。'],
    ['a slope', '推进25度以上坡耕地退耕还林。'],
    ['one vehicle one pile', '基本实现“一车一桩”。'],
    ['a duration', '用5年时间完成改造。'],
    ['a base that rises', '比重由18%提高到合理水平。'],
    ['a share of a base without a deed', '约占全省的30%。'],
  ])('%s', (_, text) => expect(read(text).targets).toEqual([]));

  it.each([
    ['a range', '到2025年，储能规模达到10至15万千瓦。'],
    ['a multiple', '到2025年，光伏装机较2020年翻一番。'],
  ])('tells the officer of %s', (_, text) => {
    expect(read(text).warnings.map((w) => w.code)).toContain('range-not-a-target');
  });

  it('words that look like comparators are none', () => {
    const { targets } = read(
      '到2026年，规模以上企业单位产值能耗下降15%，具备季以上调节能力的水库库容达到19亿立方米，新建35千伏以上线路工程12个。',
    );
    expect(targets.map((t) => [t.comparator, t.value])).toEqual([
      ['=', 15],
      ['=', 19],
      ['=', 12],
    ]);
  });
});
