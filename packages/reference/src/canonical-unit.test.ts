import { describe, expect, it } from 'vitest';
import { toCanonicalUnit } from './canonical-unit.ts';
import { getIndicator, type Indicator } from './indicator.ts';

const indicator = (id: string): Indicator => {
  const found = getIndicator(id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
};

const cases = [
  ['growing-stock', 0.4, '亿立方米', 4000, '10k-m3'],
  ['growing-stock', 3000, '万立方米', 3000, '10k-m3'],
  ['solar-capacity', 1.2, 'GW', 120, '10k-kW'],
  ['scrap-processing-capacity', 1.8, '亿吨', 18000, '10k-t'],
  ['bulk-solid-waste-use', 80, '万吨/年', 80, '10k-t'],
  ['charging-piles', 16, '万个', 160000, 'count'],
  ['park-green-per-person', 14, '平方米', 14, 'm2/person'],
  ['construction-waste-per-area', 300, '吨/万平方米', 300, 't/10k-m2'],
  ['sewage-capacity-addition', 150, '万吨/日', 150, '10k-t/d'],
  ['total-co2-emissions', 1200, '万吨', 1200, '10k-tCO2'],
  ['data-centre-pue', 1.25, null, 1.25, '1'],
  ['barren-hills-remaining', 0, null, 0, '10k-mu'],
] as const;

describe('a printed value is put into the canonical unit of its indicator', () => {
  it.each(cases)('%s: %s %s is %s %s', (id, value, printed, expected, unit) => {
    const result = toCanonicalUnit(value, printed, indicator(id));
    expect(result).toMatchObject({ ok: true, value: { value: expected, unit } });
  });

  it('a unit that cannot measure the indicator is refused with a note that names it', () => {
    const result = toCanonicalUnit(58, '万亩', indicator('forest-cover'));
    expect(result).toMatchObject({ ok: false, why: 'rejected' });
    expect(result.ok ? '' : result.note).toContain('万亩');
  });

  it('percentage points are never read as per cent of a relative cut', () => {
    expect(toCanonicalUnit(14.5, '个百分点', indicator('energy-intensity-of-gdp-reduction')).ok).toBe(false);
  });

  it('a number without unit is not given one', () => {
    expect(toCanonicalUnit(12, null, indicator('afforestation-area')).ok).toBe(false);
  });

  it('what plans leave open stays open in the basis', () => {
    expect(toCanonicalUnit(500, '万吨标准煤', indicator('total-energy-consumption'))).toMatchObject({
      value: { basis: 'unstated' },
    });
    expect(toCanonicalUnit(65, '亿立方米', indicator('natural-gas-production'))).toMatchObject({
      value: { basis: 'unstated' },
    });
  });
});
