/** @module Units and numbers as people print and read them. */
import { describe, expect, it } from 'vitest';
import type { Dimension, UnitId } from './dimension.ts';
import { formatChineseNumber, formatNumber } from './number-text.ts';
import { parsePrintedUnit } from './parse-unit.ts';
import { quantity } from './quantity.ts';
import { basisLabel, formatQuantity } from './quantity-text.ts';
import { listUnits } from './unit.ts';

describe('reading a printed unit', () => {
  const cases: readonly (readonly [printed: string, unit: UnitId | null, times?: number, dimension?: Dimension])[] = [
    ['万千瓦', '10k-kW'],
    ['万kW', '10k-kW'],
    ['万 kw', '10k-kW'],
    ['ＧＷ', 'GW'],
    ['吉瓦', 'GW'],
    ['百万千瓦', 'GW'],
    ['千万千瓦', '10k-kW', 1000],
    ['亿千瓦时', '100m-kWh'],
    ['亿度', '100m-kWh'],
    ['千瓦•时', 'kWh'],
    ['千亿立方米', '100m-m3', 1000],
    ['百亿立方米', '100m-m3', 100],
    ['亿m³', '100m-m3'],
    ['千亿元', '100m-yuan', 1000],
    ['百亿元', '100m-yuan', 100],
    ['万亿元', '100m-yuan', 10000],
    ['万吨标准煤', '10k-tce'],
    ['万吨标煤', '10k-tce'],
    ['万吨', '10k-t'],
    ['万吨', '10k-tce', 1, 'energy'],
    ['万吨', '10k-tCO2', 1, 'co2'],
    ['万吨', '10k-tCO2e', 1, 'co2e'],
    ['百万吨', 'MtCO2', 1, 'co2'],
    ['万吨二氧化碳当量', '10k-tCO2e'],
    ['吨二氧化碳', 'tCO2'],
    ['个百分点', 'percentage-point'],
    ['%', '%'],
    ['％', '%'],
    ['‰', 'per-mille'],
    ['万亩', '10k-mu'],
    ['公顷', 'hm2'],
    ['万户', '10k-household'],
    ['座', 'count'],
    ['辆', 'vehicle'],
    ['公里/万人', 'km/10k-person'],
    ['公里每万人', 'km/10k-person'],
    ['平方米/人', 'm2/person'],
    ['吨标准煤/万元', 'tce/10k-yuan'],
    ['吨/万元', 'tce/10k-yuan', 1, 'energy-per-money'],
    ['吨/万元', 'tCO2/10k-yuan', 1, 'co2-per-money'],
    ['吨/万元', 't/10k-yuan'],
    ['克标准煤/千瓦时', 'gce/kWh'],
    ['kgCO2/kWh', 'kgCO2/kWh'],
    ['tCO2/MWh', 'tCO2/MWh'],
    ['万吨/年', '10k-t/yr'],
    ['万吨/日', '10k-t/d'],
    ['千伏', 'kV'],
    ['分', null],
    ['', null],
    ['万', null],
    ['公里/公里', null],
    ['/万人', null],
  ];
  it.each(cases.map(([printed, unit, times = 1, dimension]) => ({ printed, unit, times, dimension })))(
    '$printed of $dimension is $times × $unit',
    ({ printed, unit, times, dimension }) => {
      expect(parsePrintedUnit(printed, dimension)).toEqual(unit === null ? null : { unit, times });
    },
  );
  it('reads back the Chinese and the English label of every simple unit', () => {
    for (const unit of listUnits()) {
      for (const spelling of unit.spellings)
        expect([spelling, parsePrintedUnit(spelling)?.unit]).toEqual([spelling, unit.id]);
      if (unit.zh !== '' && unit.parts)
        expect([unit.zh, parsePrintedUnit(unit.zh, unit.dimension)?.unit]).toEqual([unit.zh, unit.id]);
    }
  });
});

describe('writing numbers', () => {
  const plain: readonly (readonly [number, Parameters<typeof formatNumber>[1], string])[] = [
    [0, {}, '0'],
    [-0, {}, '0'],
    [1234.5, { grouping: ',', minPlaces: 2 }, '1,234.50'],
    [-1234567, { grouping: ',' }, '-1,234,567'],
    [123, { grouping: ',' }, '123'],
    [0.35, { maxPlaces: 1 }, '0.4'],
    [2.5, { maxPlaces: 0 }, '2'],
    [1e21, {}, '1000000000000000000000'],
    [1.5e-7, {}, '0.00000015'],
    [16.0, { maxPlaces: 1 }, '16'],
    [16.0, { minPlaces: 1, maxPlaces: 1 }, '16.0'],
    [-0.04, { maxPlaces: 1 }, '0'],
  ];
  it.each(plain)('%d with %o is %s', (value, format, text) => expect(formatNumber(value, format)).toBe(text));
  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => formatNumber(value)).toThrow(/not-a-decimal/);
  });
  const chinese: readonly (readonly [number, Parameters<typeof formatChineseNumber>[1], string])[] = [
    [9999, {}, '9999'],
    [10000, {}, '1万'],
    [12500, {}, '1.25万'],
    [-12500, {}, '-1.25万'],
    [99999999, { maxPlaces: 0 }, '1亿'],
    [99999999, {}, '9999.9999万'],
    [3.2e8, {}, '3.2亿'],
    [1.5e12, {}, '1.5万亿'],
    [2e17, { grouping: ',' }, '200,000万亿'],
    [0, {}, '0'],
    [0.5, { minPlaces: 2 }, '0.50'],
    [9999.6, { maxPlaces: 0 }, '1万'],
  ];
  it.each(chinese)('%d with %o is %s', (value, format, text) => expect(formatChineseNumber(value, format)).toBe(text));
});

describe('writing quantities', () => {
  it('puts number and unit together in both languages', () => {
    expect(formatQuantity(quantity(660, '10k-kW'))).toEqual({ zh: '660万千瓦', en: '660 × 10^4 kW' });
    expect(formatQuantity(quantity(16.5, '%'))).toEqual({ zh: '16.5%', en: '16.5%' });
    expect(formatQuantity(quantity(0.62, '1'))).toEqual({ zh: '0.62', en: '0.62' });
    expect(formatQuantity(quantity(2.5, 'percentage-point')).zh).toBe('2.5个百分点');
    expect(formatQuantity(quantity(0.5, 'tce/10k-yuan', 'calorific/constant@2020'), { minPlaces: 3 }).zh).toBe(
      '0.500吨标准煤/万元',
    );
  });
  it.each([
    ['plain', null],
    ['calorific', '当量值'],
    ['equivalent@2020', '等价值（2020）'],
    ['constant@2020', '2020年不变价'],
    ['calorific/constant@2020', '当量值，2020年不变价'],
    ['AR5-100+power', 'AR5 GWP100，含净购入电力'],
    ['plain/current', '现价'],
  ])('names the basis %s', (basis, zh) => expect(basisLabel(basis)?.zh ?? null).toBe(zh));
});
