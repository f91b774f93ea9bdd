import { describe, expect, it } from 'vitest';
import { readPlan } from '../read-plan.ts';

const targetsOf = (sentence: string) => {
  const filler = '推进任务落实，加强统筹，完善机制，强化保障，加快建设。'.repeat(12);
  const result = readPlan(
    `鹭湾市碳达峰实施方案\n一、总体要求\n${filler}\n二、重点任务\n（一）推进工作。${sentence}\n三、保障措施\n${filler}`,
  );
  if (!result.ok) throw new Error(result.error.message.en);
  return result.value.targets.map(({ value, kindOfValue, canonical }) => [value, kindOfValue, canonical]);
};

describe('what kind a value is', () => {
  it('an office of a saving kind is built, not cut', () => {
    expect(targetsOf('到2025年，创成320个节约型机关。')).toEqual([
      [320, expect.stringMatching(/level|addition/), 'saving-offices'],
    ]);
  });
  it('a yearly growth is another indicator than the amount', () => {
    expect(targetsOf('到2025年，集装箱铁水联运量年均增长6%左右。')).toEqual([
      [6, 'increase', 'container-rail-water-growth'],
    ]);
  });
});
