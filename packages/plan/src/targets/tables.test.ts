/** @module Indicator tables: the columns of years to come, not the base year's. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const table = [
  '临府发〔2021〕30号',
  '序号\t指标\t单位\t2020年\t2025年\t属性',
  '1\t能源消费总量\t万吨标准煤\t1200\t≤1500\t预期性',
  '2\t非化石能源消费比重\t%\t15\t20左右\t预期性',
  '3\t森林覆盖率（%）\t-\t40\t41以上\t约束性',
  '4\t单位地区生产总值能耗降低\t%\t[15]\t[14.5]\t约束性',
  '5\t单位地区生产总值二氧化碳排放降低\t%\t18\t完成省下达任务\t约束性',
  '6\t储能规模\t万千瓦\t2\t10—15\t预期性',
  '',
].join('\n');

describe('indicator tables', () => {
  it('reads one target per row and year to come', () => {
    expect(read(table).targets.map((t) => [t.indicator, t.comparator, t.value, t.unit, t.year, t.kindOfValue])).toEqual(
      [
        ['能源消费总量', '<=', 1500, '万吨标准煤', 2025, 'level'],
        ['非化石能源消费比重', '~=', 20, '%', 2025, 'share'],
        ['森林覆盖率', '>=', 41, '%', 2025, 'coverage'],
        ['单位地区生产总值能耗', '=', 14.5, '%', 2025, 'reduction'],
      ],
    );
  });

  it('keeps a number away from what the province will assign, and a range from being one number', () => {
    const { qualitativeTargets, warnings } = read(table);
    expect(qualitativeTargets.map((t) => [t.indicator, t.year, t.pendingAssignment])).toEqual([
      ['单位地区生产总值二氧化碳排放降低', 2025, true],
    ]);
    expect(warnings.map((w) => w.code)).toContain('range-not-a-target');
  });

  it('reads cells parted by rules as well', () => {
    const ruled = '| 指标 | 单位 | 2020年 | 2025年 |\n|---|---|---|---|\n| 电力装机容量 | 万千瓦 | 310 | 480 |\n';
    expect(read(ruled).targets.map((t) => [t.indicator, t.value, t.unit, t.year])).toEqual([
      ['电力装机容量', 480, '万千瓦', 2025],
    ]);
  });
});
