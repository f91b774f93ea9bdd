/** @module How far 力争, 争取 and 鼓励 reach. */
import { describe, expect, it } from 'vitest';
import { cleanText } from '../clean-text.ts';
import { readOutline } from '../outline/read-outline.ts';
import { readTargets } from './index.ts';

const read = (text: string) => {
  const clean = cleanText(text);
  return readTargets(clean, readOutline(clean));
};

const strengths = (text: string): string[] => read(text).targets.map((t) => t.strength);

describe('strength', () => {
  it.each<[string, string, string[]]>([
    [
      'before the year it governs the parallel years',
      '力争到2025年，光伏装机达到10万千瓦；到2030年，光伏装机达到50万千瓦。',
      ['aspirational', 'aspirational'],
    ],
    [
      'behind the year it governs up to the next year',
      '到2026年，力争建成充电桩4200个，换电站20座，到2030年，充电桩达到9000个。',
      ['aspirational', 'aspirational', 'binding'],
    ],
    [
      'inside a clause it governs the clause',
      '到2025年，替代率达到8%，光伏覆盖率力争达到45%，森林覆盖率达到40%。',
      ['binding', 'aspirational', 'binding'],
    ],
    ['the year may stand in the clause before', '力争2025年首台机组投产，全市水电装机达到60万千瓦。', ['aspirational']],
    ['争取', '到2025年，热泵供暖比例争取达到6%。', ['aspirational']],
    [
      '鼓励 governs its clause',
      '鼓励绿色建材应用比例达到30%，到2025年，装配式建筑占比达到40%。',
      ['aspirational', 'binding'],
    ],
    ['基本 is no aim', '到2029年，园区基本具备6%的需求响应能力。', ['binding']],
    [
      'never across 。',
      '力争到2025年，光伏装机达到10万千瓦。到2030年，光伏装机达到50万千瓦。',
      ['aspirational', 'binding'],
    ],
  ])('%s', (_, text, expected) => expect(strengths(text)).toEqual(expected));
});
