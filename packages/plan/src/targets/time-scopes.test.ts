/** @module Which year governs a value, and which year it is compared with. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const years = (text: string): (number | null)[] => read(text).targets.map((t) => t.year);

describe('years', () => {
  it.each<[string, string, (number | null)[]]>([
    ['到', '到2025年，湿地保护率达到60%。', [2025]],
    ['底前', '2025年底前，湿地保护率达到60%。', [2025]],
    ['前', '2030年前，湿地保护率达到60%。', [2030]],
    ['a month', '2025年6月底前，湿地保护率达到60%。', [2025]],
    ['the end of a plan', '到“十四五”末，湿地保护率达到60%。', [2025]],
    ['a plan', '“十五五”期间，湿地保护率达到60%。', [2030]],
    ['a span', '2026—2030年，新增风电装机30万千瓦。', [2030]],
    ['no 到', '2025年湿地保护率达到60%以上。', [2025]],
    ['brackets behind the value', '湿地保护率达到60%（2025年）。', [2025]],
    ['two in one sentence', '到2025年，湿地保护率达到60%；到2030年，湿地保护率达到65%。', [2025, 2030]],
    ['none', '实施改造，湿地保护率达到60%。', [null]],
    ['none before the first phrase', '湿地保护率达到60%，2025年森林覆盖率达到40%。', [null, 2025]],
    ['none, though the next sentence has one', '湿地保护率达到60%。到2025年，森林覆盖率达到40%。', [null, 2025]],
  ])('%s', (_, text, expected) => expect(years(text)).toEqual(expected));

  it('carries the year of a goal section to its later sentences and says so', () => {
    const { targets, warnings } = read(
      '临江市碳达峰实施方案\n\n一、总体要求\n\n统筹推进。\n\n二、主要目标\n\n到2025年，绿色发展体系初步形成。非化石能源消费比重达到20%。\n\n三、重点任务\n\n（一）能源行动\n\n1. 发展光伏。推进屋顶光伏开发，到2025年，光伏装机达到30万千瓦。规划建设加氢站40座。\n',
    );
    expect(targets.map((t) => [t.value, t.year])).toEqual([
      [20, 2025],
      [30, 2025],
      [40, null],
    ]);
    expect(warnings.filter((w) => w.code === 'year-carried')).toHaveLength(1);
  });

  it('carries the year that opens a paragraph until the paragraph names another', () => {
    expect(years('到2025年，湿地保护率达到60%。森林覆盖率达到40%。')).toEqual([2025, 2025]);
    expect(years('到2025年，湿地保护率达到60%。到2030年，湿地保护率达到65%。森林覆盖率达到40%。')).toEqual([
      2025,
      2030,
      null,
    ]);
  });

  it('carries a lead-in to the items of its list', () => {
    expect(years('到2025年，主要目标如下：\n——能源。煤炭消费比重降至45%。\n——生态。森林覆盖率达到40%。\n')).toEqual([
      2025, 2025,
    ]);
  });

  it('knows the first year of a period for what is added or cut', () => {
    expect(read('“十四五”期间新增水电装机4万千瓦，水电装机达到60万千瓦。').targets.map((t) => t.periodStart)).toEqual([
      2021,
      null,
    ]);
  });

  it('takes the end of the period in the title for a cut against the year before it', () => {
    const { targets } = read(
      '临江市“十四五”节能减排行动方案\n\n一、重点工程\n\n（一）农业\n\n化肥使用量比2020年减少8%。\n',
    );
    expect(targets.map((t) => [t.year, t.baselineYear])).toEqual([[2025, 2020]]);
  });

  it('reads years before the document as the past', () => {
    expect(
      years('临府发〔2026〕3号\n\n2025年，全市非化石能源消费比重达到20%。\n到2030年，非化石能源消费比重达到26%。\n'),
    ).toEqual([2030]);
  });
});

describe('baselines', () => {
  it.each<[string, (number | null)[]]>([
    ['到2026年，单位产品水耗比2020年下降11%。', [2020]],
    ['到2026年，单位产品水耗下降11%。', [null]],
    ['到2030年，碳排放强度较2005年下降66%以上，森林覆盖率达到40%。', [2005, null]],
    ['到2025年，能耗强度比2020年降低13%以上、森林覆盖率达到47%左右。', [2020, null]],
    ['与2020年相比，到2025年能耗强度下降14%。', [2020]],
    ['到2025年，风电装机较“十三五”末增长50%。', [2020]],
  ])('%s', (text, expected) => expect(read(text).targets.map((t) => t.baselineYear)).toEqual(expected));
});
