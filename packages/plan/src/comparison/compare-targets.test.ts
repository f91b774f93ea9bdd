import { describe, expect, it } from 'vitest';
import { type ComparableTarget, compareTargets, yearsOf } from './compare-targets.ts';

const target = (change: Partial<ComparableTarget>): ComparableTarget => ({
  indicatorId: 'forest-stock',
  cityId: 'a',
  versionId: 'va',
  itemId: 'ia',
  year: 2025,
  value: 4000,
  unit: '万立方米',
  comparator: '=',
  baselineYear: null,
  strength: 'binding',
  scope: '全市',
  pendingAssignment: false,
  ...change,
});
const scale: Record<string, number> = { 万立方米: 1, 亿立方米: 10_000 };
const unify = (value: number, unit: string | null) => {
  const factor = unit === null ? undefined : scale[unit];
  return factor === undefined
    ? { ok: false as const, why: { zh: `单位 ${unit} 不能换算`, en: `unit ${unit} cannot be converted` } }
    : { ok: true as const, value: value * factor };
};
const compare = (targets: ComparableTarget[], cityIds = ['a', 'b'], years: (number | null)[] = [2025]) =>
  compareTargets(targets, { cityIds, years, unify });

describe('a row of the comparison', () => {
  it('unifies units and keeps what was printed', () => {
    const [a, b] = compare([target({}), target({ cityId: 'b', value: 0.4, unit: '亿立方米' })]);
    expect(a).toMatchObject({ state: 'set', value: 4000, printed: '4000 万立方米', why: null });
    expect(b).toMatchObject({ state: 'set', value: 4000, printed: '0.4 亿立方米' });
  });
  it('names a gap: not set, or as assigned by the province', () => {
    const [a, b] = compare([target({ value: null, unit: null, comparator: null, pendingAssignment: true })]);
    expect(a).toMatchObject({ state: 'asAssigned', value: null, itemId: 'ia' });
    expect(b).toMatchObject({ state: 'notSet', value: null, itemId: null });
  });
  it('does not put another base year beside the usual one', () => {
    const cells = compare(
      [
        target({ baselineYear: 2020 }),
        target({ cityId: 'b', baselineYear: 2005 }),
        target({ cityId: 'c', baselineYear: 2020 }),
        target({ cityId: 'd' }),
      ],
      ['a', 'b', 'c', 'd'],
    );
    expect(cells.map(({ state }) => state)).toEqual(['set', 'notComparable', 'set', 'set']);
    expect(cells[1]?.why?.zh).toBe('基年 2005，其他城市为 2020');
    expect(cells[3]?.why?.zh).toBe('未印基年');
  });
  it('lets the city-wide target stand for the city and says there are others', () => {
    const [cell] = compare(
      [target({ scope: '县级城市', value: 60, itemId: 'x' }), target({ value: 80, itemId: 'y' })],
      ['a'],
    );
    expect(cell).toMatchObject({ itemId: 'y', value: 80 });
    expect(cell?.why?.zh).toBe('同年另有 1 项');
  });
  it('says which unit it cannot convert instead of guessing', () => {
    expect(compare([target({ unit: '立方尺' })], ['a'])[0]).toMatchObject({
      state: 'notComparable',
      value: null,
      printed: '4000 立方尺',
    });
  });
  it('keeps a target without a year apart from the dated ones', () => {
    const targets = [target({ year: null }), target({ year: 2030 })];
    expect(yearsOf(targets)).toEqual([2030, null]);
    expect(compare(targets, ['a'], [2030, null]).map(({ state }) => state)).toEqual(['set', 'set']);
  });
});
