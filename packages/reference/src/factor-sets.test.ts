import { dimensionOfQuantity, isQuantity, yearOf } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { findRegion, listFactorRegions, regionChain } from './factor-region.ts';
import { getFactorProduct, listFactorProducts, listFactorSets } from './factor-set.ts';
import { getFallbackPolicy, listSectorGroups } from './fallback-policy.ts';
import { resolveFactor } from './resolve-factor.ts';
import { getSource } from './source.ts';
import { getTerm } from './term.ts';

const sets = listFactorSets();
const factors = sets.flatMap((set) => set.factors);

describe('the factor sets hold together', () => {
  it('every factor is a sound quantity with a source, a place in it, a term and a product', () => {
    const faults = factors.filter(
      (factor) =>
        !isQuantity(factor.quantity) ||
        factor.quantity.value < 0 ||
        getSource(factor.source) === null ||
        getTerm(factor.term) === null ||
        getFactorProduct(factor.product) === null ||
        findRegion(factor.region) === null ||
        factor.locator === '',
    );
    expect(faults).toEqual([]);
    expect(factors.length).toBeGreaterThan(800);
  });

  it('no id is there twice', () => {
    const seen = new Set<string>();
    expect(factors.filter(({ id }) => seen.size === seen.add(id).size).map(({ id }) => id)).toEqual([]);
  });

  it('what stands in memory is marked so, and nothing else is', () => {
    expect(factors.filter(({ mark, status }) => (mark === 'M') !== (status === 'memory')).map(({ id }) => id)).toEqual(
      [],
    );
  });

  it('windows of one thing do not overlap', () => {
    const faults: string[] = [];
    for (const set of sets)
      for (const [at, a] of set.factors.entries())
        for (const b of set.factors.slice(at + 1)) {
          if (a.product !== b.product || a.term !== b.term || a.gas !== b.gas) continue;
          if (a.sectorGroup !== b.sectorGroup || a.region !== b.region) continue;
          const apart =
            (a.validTo !== null && b.validFrom !== null && a.validTo < b.validFrom) ||
            (b.validTo !== null && a.validFrom !== null && b.validTo < a.validFrom);
          if (!apart) faults.push(`${a.id} ${b.id}`);
        }
    expect(faults).toEqual([]);
  });

  it('every set has a policy, a closed edition and known sets that complete it', () => {
    for (const set of sets) {
      expect(getFallbackPolicy(set.policy), set.id).not.toBeNull();
      expect(set.edition.closed, `${set.id} is not closed`).toBe(true);
      for (const pinned of set.completedBy)
        expect(
          sets.some(({ id, edition }) => `${id}@${edition.id}` === pinned),
          pinned,
        ).toBe(true);
    }
  });

  it('every product and group of the registers is used', () => {
    const products = new Set(factors.map(({ product }) => product));
    // Carriers of the balance that no set has a factor for yet; the list may only shrink.
    expect(
      listFactorProducts()
        .map(({ id }) => id)
        .filter((id) => !products.has(id)),
    ).toEqual(['other_energy']);
    const groups = new Set(factors.map(({ sectorGroup }) => sectorGroup));
    const standIns = new Set(sets.flatMap(({ groupFallback }) => Object.keys(groupFallback)));
    expect(
      listSectorGroups()
        .map(({ id }) => id)
        .filter((id) => !groups.has(id) && !standIns.has(id)),
    ).toEqual([]);
  });

  it('factors of one term and product in one set have one dimension', () => {
    const faults: string[] = [];
    for (const set of sets) {
      const dimensions = new Map<string, string>();
      for (const { product, term, gas, quantity, id } of set.factors) {
        const key = `${product}|${term}|${gas}`;
        const known = dimensions.get(key);
        const own = dimensionOfQuantity(quantity);
        if (known !== undefined && known !== own) faults.push(id);
        dimensions.set(key, own);
      }
    }
    expect(faults).toEqual([]);
  });

  it('areas lie in each other up to the world', () => {
    expect(regionChain('510411').map(({ region }) => region)).toEqual([
      '510411',
      '510400',
      '510000',
      'CN-southwest',
      'CN',
      'world',
    ]);
    for (const { id } of listFactorRegions()) expect(regionChain(id).at(-1)?.region).toBe('world');
    expect(findRegion('四川省')).toBe('510000');
    expect(findRegion('china')).toBe('CN');
    expect(findRegion('nowhere')).toBeNull();
  });
});

describe('all resolved factors', () => {
  const years = [2007, 2015, 2021, 2022, 2023, 2024, 2025];
  it('change only on purpose', async () => {
    const lines: string[] = [];
    for (const set of sets) {
      const timeless = set.factors.every(({ validFrom, validTo }) => validFrom === null && validTo === null);
      const keys = new Map(
        set.factors.map(({ product, term, gas, sectorGroup, region, purposes }) => [
          [product, term, gas ?? '-', sectorGroup, region].join(' '),
          { product, term, sectorGroup, region, purpose: purposes[0] ?? 'inventory', ...(gas === null ? {} : { gas }) },
        ]),
      );
      for (const [key, query] of keys)
        for (const year of timeless ? [2023] : years) {
          const result = resolveFactor(set, { ...query, at: yearOf(year) });
          const found = result.ok
            ? `${result.value.factor.quantity.value} ${result.value.factor.quantity.unit} @${result.value.factor.quantity.basis} ${result.value.variant.time}${result.value.factor.status === 'memory' ? ' memory' : ''}`
            : result.error.code;
          lines.push(`${set.id}@${set.edition.id} ${key}${timeless ? '' : ` ${year}`} = ${found}`);
        }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./factors.recorded.txt');
  });
});

describe('factors agree with what they were printed beside', () => {
  const value = (id: string, product: string, query: { term: string; sectorGroup?: string }) => {
    const set = sets.find((entry) => entry.id === id);
    const result = set && resolveFactor(set, { product, at: yearOf(2007), ...query });
    if (!result?.ok) throw new Error(`${id} ${product} ${query.term}`);
    return result.value.factor.quantity.value;
  };
  // CESY 2008 appendix 4 prints heat and coefficient. Its coefficients rest on 7 000 kcal of 4.1816 kJ, not on the 29 307.6 kJ of today.
  const yearbookKjPerKgce = 7000 * 4.1816;
  it.each([
    'raw_coal',
    'cleaned_coal',
    'washed_middlings',
    'coke',
    'crude_oil',
    'gasoline',
    'diesel',
    'lpg',
    'natural_gas',
    'coal_tar',
  ])('heat and standard coal of %s', (product) => {
    const heat = value('cesy-2008', product, { term: 'netCalorificValue' });
    const coal = value('cesy-2008', product, { term: 'coalEquivalentCoefficient' });
    expect(Math.abs(heat / yearbookKjPerKgce - coal)).toBeLessThan(1e-4);
  });
  it('refinery gas is the known exception: its heat of 46 055 is not that of its coefficient, the 45 998 of 2024 is', () => {
    const coal = value('cesy-2008', 'refinery_gas', { term: 'coalEquivalentCoefficient' });
    const misfit = (heatKj: number) => Math.abs(heatKj / yearbookKjPerKgce - coal);
    expect(misfit(value('cesy-2008', 'refinery_gas', { term: 'netCalorificValue' }))).toBeGreaterThan(1e-3);
    expect(misfit(value('sector-guidelines-2024', 'refinery_gas', { term: 'netCalorificValue' }) * 1000)).toBeLessThan(
      1e-4,
    );
  });
  it('oxidation of coal differs between the sector groups of CEADs by one ratio', () => {
    for (const product of ['raw_coal', 'cleaned_coal', 'other_washed_coal', 'briquettes']) {
      const ratio =
        value('ceads-2007', product, { term: 'emissionFactor', sectorGroup: 'agriculture-construction' }) /
        value('ceads-2007', product, { term: 'emissionFactor', sectorGroup: 'services-households' });
      expect(ratio).toBeCloseTo(1.12375, 8);
    }
  });
  it('incineration of the guides (0.4 x 0.4 x 0.95 and 0.5 x 0.9 x 0.995, times 44/12)', () => {
    const share = (product: string) =>
      ['wasteCarbon', 'fossilCarbonShare', 'combustionEfficiency'].reduce(
        (product_, term) => product_ * (value('waste-provincial-guide-2025', product, { term }) / 100),
        value('constants', 'carbon', { term: 'unitConversion' }),
      );
    expect(share('municipal_waste')).toBeCloseTo(0.557333, 6);
    expect(share('hazardous_waste')).toBeCloseTo(1.64175, 6);
  });
});
