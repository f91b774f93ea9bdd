/**
 * @module Small published tables, transcribed, so that the cases of the proof hold where the whole tables are not at hand: fuels by their carbon
 * (PMC10632432, table 2), LMDIR's test (MIT, tests/testthat/test_lmdi.R), the economy of two areas. The whole tables: `scripts/prove.mjs`.
 */
import { accountCo2, getCo2Rule, parseCsv, readBalances } from '@dafeng/accounting';
import { decompose, readDecompositionInput } from '@dafeng/outlook';
import { fullTracer } from '@dafeng/quantity';
import { parseFactorFile } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';

describe('GT-08: heat × carbon × oxidation × 44/12', () => {
  // fuel, heat (kJ/kg, kJ/m3), carbon (kg/GJ), oxidation, published tCO2 per t or 1e4 m3. Fuel oil and others are printed with one decimal.
  it.each([
    ['raw_coal', 20908, 'kJ/kg', 26.4, 0.98, 2.0],
    ['coke', 28435, 'kJ/kg', 29.5, 0.93, 2.9],
    ['diesel', 42653, 'kJ/kg', 20.3, 0.98, 3.1],
    ['kerosene', 43070, 'kJ/kg', 19.6, 0.98, 3.0],
    ['fuel_oil', 41816, 'kJ/kg', 21.1, 0.98, 3.2],
    ['gasoline', 43070, 'kJ/kg', 18.9, 0.98, 2.9],
    ['crude_oil', 41816, 'kJ/kg', 20.1, 0.98, 3.0],
    ['natural_gas', 38931, 'kJ/m3', 15.3, 0.99, 21.6],
  ])('%s', (product, heat, heatUnit, carbon, oxidation, published) => {
    const row = (term: string, value: number, unit: string) =>
      `${product},${value},${unit},PMC10632432,table 2,${term}`;
    const lines = [
      '品种,数值,单位,来源,位置,参数',
      row('netCalorificValue', heat, heatUnit),
      row('carbonContentPerEnergy', carbon, 'tC/TJ'),
      row('oxidationFactor', oxidation, '1'),
    ];
    const set = parseFactorFile(`${lines.join('\n')}\n`, { file: 'table2.csv', id: 'pmc', edition: '1' });
    const amount = heatUnit === 'kJ/m3' ? '1,1e8 m3' : '1,1e4 t';
    const table = parseCsv(
      'x.csv',
      `region,year,flow,product,value,unit\n临江市,2020,final.transport,${product},${amount}\n`,
    );
    const read = table.ok ? readBalances(table.value) : table;
    if (!set.ok || !read.ok || !read.value[0]) throw new Error('unreadable');
    const { total } = accountCo2(read.value[0], set.value, getCo2Rule('ceads'), fullTracer);
    if (!total.ok) throw new Error(total.why);
    // Mt out of 1e4 t or 1e8 m3.
    expect(Math.abs(total.value.value.value * 100 - published)).toBeLessThan(0.1);
  });
});

describe('GT-06: LMDIR, first step of the chain', () => {
  const periods = [
    {
      year: 1971,
      x: [
        [1, 10, 2],
        [4, 5, 3],
      ],
    },
    {
      year: 1972,
      x: [
        [4, 5, 3],
        [5, 6, 4],
      ],
    },
  ];
  it.each([
    ['lmdi-1-additive', [69.79006598, -9.455125793, 39.66505981], 100],
    ['lmdi-1-multiplicative', [1.761117821, 0.926191306, 1.379410116], 2.25],
  ])('%s', (method, expected, whole) => {
    const input = readDecompositionInput({ method, factors: ['a', 'b', 'c'], chained: true, periods });
    const result = input.ok ? decompose(input.value) : input;
    if (!result.ok) throw new Error(result.error.message.en);
    const [effect] = result.value.effects;
    for (const [index, value] of expected.entries())
      expect(Math.abs((effect?.byFactor[index] ?? Number.NaN) - value)).toBeLessThan(6e-9);
    expect(effect?.total).toBeCloseTo(whole, 9);
  });
});

describe('GT-19: sectors come to GDP', () => {
  it.each([
    ['四川 2020', [5556.6, 17571.1, 25471.1], 48598.8, [11.4, 36.2, 52.4]],
    // 47.29 is printed 47.2, so that the three come to 100.0.
    ['眉山 2020', [222.85, 527.64, 673.25], 1423.74, [15.7, 37.1, 47.2]],
  ])('%s', (_, sectors, gdp, structure) => {
    const sum = sectors.reduce((total, one) => total + one, 0);
    expect(Math.abs(sum - gdp)).toBeLessThanOrEqual(0.05);
    for (const [index, share] of structure.entries())
      expect(Math.abs((100 * (sectors[index] ?? 0)) / sum - share)).toBeLessThan(0.1);
  });
});
