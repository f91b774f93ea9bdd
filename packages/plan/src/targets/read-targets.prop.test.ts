/** @module What holds for any text: no exception, true anchors, covered numerals, sane years, the same answer twice. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const pieces = [
  ...[
    '到2025年',
    '到2030年',
    '“十四五”期间',
    '2025年底前',
    '比2020年',
    '较“十三五”末',
    '力争',
    '争取',
    '鼓励',
    '其中',
    '全市',
    '分别',
  ],
  ...[
    '非化石能源消费比重',
    '森林覆盖率',
    '风电、光伏装机',
    '化肥、农药使用量',
    '充电桩',
    '单位地区生产总值能耗',
    '《2030年前方案》',
  ],
  ...[
    '达到',
    '下降',
    '不低于',
    '控制在',
    '新增',
    '建成',
    '提高到',
    '完成省下达目标',
    '零增长',
    '全覆盖',
    '全部实施',
    '占',
    '为',
    '的',
  ],
  ...[
    '14.5%',
    '600万千瓦',
    '30个',
    '百分之二十',
    '三成',
    '15%-25%',
    '35千伏',
    '5G',
    '1,200亿元',
    '3.5个百分点',
    '一番',
    '2020',
    '万种',
  ],
  ...[
    '以上',
    '以内',
    '左右',
    '，',
    '。',
    '；',
    '、',
    '和',
    '（',
    '）',
    '“',
    '”',
    '\n',
    '\t',
    ' ',
    '1. ',
    '（一）',
    '一、主要目标',
    '——',
    '指标\t2025年',
  ],
];
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));
const anything = fc.string({ unit: 'binary', maxLength: 120 });

describe('any text', () => {
  it.each([
    ['sentences of a plan shaken together', text],
    ['any characters', anything],
  ])('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (original) => {
        const { targets, qualitativeTargets, warnings } = read(original);
        for (const target of [...targets, ...qualitativeTargets]) {
          expect(original.slice(target.start, target.end)).toBe(target.quote);
          expect(target.end).toBeGreaterThan(target.start);
          expect(target.indicator).not.toBe('');
          if (target.year !== null) expect(target.year >= 1990 && target.year <= 2070).toBe(true);
        }
        for (const target of targets) {
          expect(Number.isFinite(target.value)).toBe(true);
          const valueAt = Number(/\d+/.exec(target.id)?.[0]);
          expect(target.start <= valueAt && valueAt < target.end).toBe(true);
        }
        for (const warning of warnings) expect(warning.start <= warning.end).toBe(true);
        expect(new Set(targets.map((t) => t.id)).size).toBe(targets.length);
        expect(read(original)).toEqual({ targets, qualitativeTargets, warnings });
      }),
      { numRuns: 400, seed: 20261121 },
    );
  });

  it('reads a long text without marks as readily as one with them', () => {
    const long = '非化石能源消费比重达到20%、风电装机60万千瓦、'.repeat(3000);
    expect(() => read(long)).not.toThrow();
  });
});
