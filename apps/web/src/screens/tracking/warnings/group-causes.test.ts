import { describe, expect, it } from 'vitest';
import { groupCauses } from './group-causes.ts';

const cause = (zh: string, share: number | null, organisationId: string | null = null) => ({
  label: { zh, en: zh },
  share,
  of: 'city',
  organisationId,
  sector: organisationId === null ? zh : null,
});

describe('causes as bars', () => {
  const { sectors, bodies } = groupCauses([
    cause('电力', -0.25),
    cause('钢铁', 1),
    cause('钢厂', 0.75, 'b1'),
    cause('其他', null),
    cause('水泥', 0.25),
  ]);
  it('sets sectors and bodies apart, the largest first, the unknown last', () => {
    expect(sectors.map(({ cause: { label } }) => label.zh)).toEqual(['钢铁', '水泥', '电力', '其他']);
    expect(bodies.map(({ cause: { label } }) => label.zh)).toEqual(['钢厂']);
  });
  it('starts every bar at nothing, to the left what lessens the excess', () => {
    expect(sectors.map(({ from, to, more }) => [from, to, more])).toEqual([
      [20, 100, true],
      [20, 40, true],
      [20, 0, false],
      [20, 20, true],
    ]);
  });
  it('stands with nothing', () => expect(groupCauses([])).toEqual({ sectors: [], bodies: [] }));
});
