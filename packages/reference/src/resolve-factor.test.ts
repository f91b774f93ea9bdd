import { monthOf, rangeOf, yearOf } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import type { FactorQuery } from './factor-query.ts';
import { type FactorSet, getFactorSet } from './factor-set.ts';
import { resolveFactor } from './resolve-factor.ts';

const set = (id: string): FactorSet => {
  const found = getFactorSet(id);
  if (!found) throw new Error(`no set ${id}`);
  return found;
};
const answer = (id: string, query: FactorQuery) => {
  const result = resolveFactor(set(id), query);
  if (!result.ok) return result.error.code;
  const { factor, variant, notices } = result.value;
  return [factor.quantity.value, variant.scope, variant.time, ...notices.map(({ code }) => code)].join(' ');
};
const power = 'electricity-cn';
const at = (year: number, region?: string) => ({
  product: 'electricity',
  at: yearOf(year),
  ...(region ? { region } : {}),
});

describe('a factor is found where it was asked for, or visibly near it', () => {
  it.each([
    ['a province in its year', power, at(2023, '510000'), '0.1564 province exact'],
    ['a province by its name', power, at(2023, 'Sichuan'), '0.1564 province exact'],
    ['a city takes its province', power, at(2022, '510400'), '0.1404 province exact'],
    ['a county takes its province', power, at(2022, '510411'), '0.1404 province exact'],
    ['the nation', power, at(2021), '0.5568 national exact'],
    ['a region', power, at(2023, 'CN-southwest'), '0.2472 grid-region exact'],
    [
      'a province without a value takes the nation, and says so',
      power,
      at(2023, '西藏'),
      '0.5306 national exact scope-fallback',
    ],
    ['the fictional province takes the nation', power, at(2023, '999900'), '0.5306 national exact scope-fallback'],
    [
      'a year after the last takes the last, and says so',
      power,
      at(2025, '510000'),
      '0.1564 province earlier time-fallback',
    ],
    [
      'the province of an earlier year goes before the nation of the year',
      power,
      at(2024, '510000'),
      '0.1564 province earlier time-fallback',
    ],
    ['a year before the first has none', power, at(2020, '510000'), 'factor-outside-validity'],
    ['six years after the last has none', power, at(2029, '510000'), 'factor-outside-validity'],
    ['an unknown area is named', power, at(2023, 'Atlantis'), 'factor-outside-validity'],
    ['a product of another kind is missing', power, { product: 'coke', at: yearOf(2023) }, 'factor-missing'],
    [
      'the residual mix serves market-based accounts',
      power,
      { ...at(2023), term: 'residualMixFactor', gas: 'co2', purpose: 'market-based' as const },
      '0.6096 national exact',
    ],
    [
      'the residual mix is refused for a location-based one',
      power,
      { ...at(2023), term: 'residualMixFactor', gas: 'co2', purpose: 'consumption' as const },
      'factor-refused',
    ],
    [
      'OM is refused for consumption',
      'grid-baseline-cn',
      { product: 'operating_margin', at: yearOf(2015), region: '510000', purpose: 'consumption' as const },
      'factor-refused',
    ],
    [
      'BM is refused for an inventory',
      'grid-baseline-cn',
      { product: 'build_margin', at: yearOf(2015), region: '510000' },
      'factor-refused',
    ],
    [
      'the factor of enterprise reports is none of an inventory',
      'electricity-enterprise-cn',
      at(2022),
      'factor-refused',
    ],
    [
      'coal of services',
      'ceads-2007',
      { product: 'raw_coal', sectorGroup: 'services-households', at: yearOf(2007) },
      '1.4629618885 national exact',
    ],
    [
      'coal of industry takes agriculture and construction, and says so',
      'ceads-2007',
      { product: 'raw_coal', sectorGroup: 'industry', at: yearOf(2007) },
      '1.6440034222 national exact group-fallback',
    ],
    [
      'coal without a group is not guessed',
      'ceads-2007',
      { product: 'raw_coal', at: yearOf(2007) },
      'factor-outside-validity',
    ],
    [
      'diesel is one for all',
      'ceads-2007',
      { product: 'diesel', sectorGroup: 'industry', at: yearOf(2007) },
      '3.0938194167 national exact',
    ],
    [
      'a later year says so',
      'ceads-2007',
      { product: 'diesel', at: yearOf(2019) },
      '3.0938194167 national earlier time-fallback',
    ],
    [
      'raw coal of the guide is bituminous',
      'provincial-guide-2011',
      { product: 'raw_coal', term: 'carbonContentPerEnergy', at: yearOf(2015) },
      '26.1 national timeless product-substitute',
    ],
    [
      'oxidation depends on the plant',
      'sector-guidelines-2024',
      { product: 'anthracite', term: 'oxidationFactor', sectorGroup: 'cement-kiln', at: yearOf(2024) },
      '0.99 national timeless',
    ],
    [
      'industry burns in industrial boilers unless told',
      'sector-guidelines-2024',
      { product: 'anthracite', term: 'oxidationFactor', sectorGroup: 'industry', at: yearOf(2024) },
      '0.85 national timeless group-fallback',
    ],
    [
      'IPCC takes the heat of gas from the yearbook',
      'ipcc-2006',
      { product: 'natural_gas', term: 'netCalorificValue', at: yearOf(2015) },
      '38931 national timeless other-set',
    ],
    [
      'a memory row says so',
      'gwp-ar6',
      { product: 'CH4_fossil', at: yearOf(2020) },
      '29.8 international timeless from-memory',
    ],
  ])('%s', (_, id, query, expected) => {
    expect(answer(id, query)).toBe(expected);
  });
});

describe('time', () => {
  it('answers a month by the year it lies in', () => {
    expect(answer(power, { product: 'electricity', region: '510000', at: monthOf(2022, 7) })).toBe(
      '0.1404 province exact',
    );
  });
  it('does not answer a span over several factors by one of them', () => {
    expect(answer(power, { product: 'electricity', region: '510000', at: rangeOf(yearOf(2021), yearOf(2023)) })).toBe(
      'factor-changes-within-period',
    );
  });
  it('rebuilds what could be known on a day', () => {
    // The factor of 2023 was notified on 31 December 2025, that of 2022 a year before.
    expect(answer(power, { ...at(2023, '510000'), knownOn: '2025-06-30' })).toBe(
      '0.1404 province earlier time-fallback',
    );
    expect(answer(power, { ...at(2023, '510000'), knownOn: '2025-12-31' })).toBe('0.1564 province exact');
  });
});

describe('an answer can be given again', () => {
  it('names set and edition, and that edition gives the same factor', () => {
    const first = resolveFactor(set(power), at(2023, '510400'));
    if (!first.ok) throw new Error(first.error.code);
    const again = getFactorSet(first.value.set, first.value.edition);
    expect(again && resolveFactor(again, at(2023, '510400'))).toEqual(first);
  });
  it('knows no edition that does not exist', () => {
    expect(getFactorSet(power, 'never')).toBeNull();
  });
  it('two factors that fit equally are a fault of the set, not a choice', () => {
    const ceads = set('ceads-2007');
    const doubled = {
      ...ceads,
      factors: [...ceads.factors, ...ceads.factors.filter(({ product }) => product === 'diesel')],
    };
    const result = resolveFactor(doubled, { product: 'diesel', at: yearOf(2007) });
    expect(result.ok ? '' : result.error.code).toBe('factor-ambiguous');
  });
  it('errors say place and remedy in both languages', () => {
    const result = resolveFactor(set(power), at(2010, '510000'));
    if (result.ok) throw new Error('found');
    expect(result.error.where).toContain('electricity-cn@');
    for (const part of [result.error.message, result.error.remedy]) {
      expect(part.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(part.en).toMatch(/[a-z]/);
    }
  });
});
