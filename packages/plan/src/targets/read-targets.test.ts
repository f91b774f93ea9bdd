/** @module What every target owes its reader: an anchor in the original, a stable id, no repeats, no invention. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

describe('targets', () => {
  it('anchors across a page break inside the name', () => {
    const text = '（一）交通。到2028年，内河货船\n\n单位周转量燃油消耗比 2020 年下降 7.5%左右。\n';
    const [target] = read(text).targets;
    expect(target?.indicator).toBe('内河货船单位周转量燃油消耗');
    expect(target && text.slice(target.start, target.end)).toBe(target?.quote);
    expect(target?.quote).toContain('7.5%左右');
  });

  it('says a target once however often the plan says it', () => {
    const text = '到2027年，湿地保护率达到44%。\n加强巡护。到2027年，全市湿地保护率达到44%。\n';
    expect(read(text).targets).toHaveLength(1);
  });

  it('gives ids that do not depend on anything but the document', () => {
    const text = '到2025年，森林覆盖率达到40%，湿地保护率达到60%。';
    expect(read(text).targets.map((t) => t.id)).toEqual(read(text).targets.map((t) => t.id));
    expect(new Set(read(text).targets.map((t) => t.id)).size).toBe(2);
  });

  it('speaks for the province where the plan does', () => {
    expect(read('到2025年，全省能耗强度下降14%，森林覆盖率达到40%。').targets.map((t) => t.scope)).toEqual([
      '全省',
      '全省',
    ]);
  });

  it('names the indicator of the catalogue where it has one', () => {
    expect(read('到2025年，全市非化石能源消费占比达到20%。').targets[0]?.canonical).toBe('non-fossil-share');
  });

  it('never reads a number out of a target as assigned', () => {
    expect(read('到2028年，煤炭消费总量完成省下达目标任务，确保2030年前碳达峰。').targets).toEqual([]);
  });

  it('passes over what a chapter on the present reports', () => {
    const text =
      '临江市能源规划\n\n一、发展基础\n\n光伏装机达到30万千瓦，占比12%。\n\n二、发展目标\n\n到2025年，光伏装机达到60万千瓦。\n';
    expect(read(text).targets.map((t) => t.value)).toEqual([60]);
  });
});
