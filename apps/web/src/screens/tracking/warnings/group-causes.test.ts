import { describe, expect, it } from 'vitest';
import { type Cause, groupCauses } from './group-causes.ts';

const cause = (zh: string, share: number | null, more: Partial<Cause> = {}): Cause =>
  ({
    label: { zh, en: zh },
    share,
    of: 'total-energy-consumption',
    organisationId: null,
    sector: zh,
    excess: { value: null },
    ...more,
  }) as Cause;
const firm = (zh: string, share: number | null, sector: string | null) =>
  cause(zh, share, { of: `sector:${sector ?? ''}`, organisationId: zh, sector });

describe('causes as bars', () => {
  const { sectors, counties } = groupCauses([
    cause('电力', -0.25),
    cause('钢铁', 1),
    firm('二厂', 0.25, '钢铁'),
    firm('一厂', 0.75, '钢铁'),
    firm('散户', 0.1, null),
    cause('其他', null, { sector: null }),
    cause('甲县', 0.6, { of: 'county', organisationId: 'c1', sector: null }),
    cause('乙县', 0.4, { of: 'county', organisationId: 'c2', sector: null }),
  ]);
  it('sets enterprises below their sector, the largest first, counties apart', () => {
    expect(sectors.map(({ cause: { label }, within }) => `${within ? '·' : ''}${label.zh}`)).toEqual([
      '钢铁',
      '·一厂',
      '·二厂',
      '其他',
      '电力',
      '散户',
    ]);
    expect(counties.map(({ cause: { label } }) => label.zh)).toEqual(['甲县', '乙县']);
  });
  it('starts every bar at nothing, to the left what lessens the excess', () => {
    const bar = (name: string) => sectors.find(({ cause: { label } }) => label.zh === name);
    expect(bar('钢铁')).toMatchObject({ from: 20, to: 100, more: true });
    expect(bar('电力')).toMatchObject({ from: 20, to: 0, more: false });
    expect(bar('其他')).toMatchObject({ from: 20, to: 20 });
  });
  it('goes by the amounts where they are known', () => {
    const excess = (value: number) => ({ value }) as Cause['excess'];
    const bars = groupCauses([cause('a', 0.1, { excess: excess(9) }), cause('b', 0.9, { excess: excess(1) })]).sectors;
    expect(bars.map(({ cause: { label } }) => label.zh)).toEqual(['a', 'b']);
  });
  it('stands with nothing', () => expect(groupCauses([])).toEqual({ sectors: [], counties: [] }));
});
