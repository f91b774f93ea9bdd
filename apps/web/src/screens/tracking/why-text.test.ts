import { describe, expect, it } from 'vitest';
import { halfOf, whyText } from './why-text.ts';

describe('why something is not there', () => {
  it.each([
    ['缺 2005 年的数 / no number for 2005', 'zh', '缺 2005 年的数'],
    ['缺 2005 年的数 / no number for 2005', 'en', 'no number for 2005'],
    ['只有一种语言', 'en', '只有一种语言'],
    ['tce / 10k yuan / a', 'zh', 'tce / 10k yuan / a'],
  ] as const)('%s in %s', (note, locale, expected) => expect(halfOf(note, locale)).toBe(expected));
  it('says reason and note in one line, and nothing where nothing is missing', () => {
    const absent = {
      why: 'not-reported',
      label: { zh: '尚未报送', en: 'not reported yet' },
      note: '缺 2005 年的数 / no number for 2005',
    };
    expect(whyText(absent, { pick: (text) => text?.zh ?? '', locale: 'zh' })).toBe('尚未报送。缺 2005 年的数');
    expect(whyText(null, { pick: () => '', locale: 'zh' })).toBe('');
  });
});
