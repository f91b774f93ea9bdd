import { yearOf } from '@dafeng/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';
import { parseFactorFile, parseFactorRows } from './parse-factor-file.ts';
import { resolveFactor } from './resolve-factor.ts';

const options = { file: '临江因子.csv', id: 'linjiang-own', edition: 'v1' };
const faults = (csv: string) => {
  const result = parseFactorFile(csv, options);
  return result.ok ? [] : result.error.map(({ where, message }) => `${where} | ${message.zh}`);
};

describe('a factor file of a city', () => {
  it('is read with Chinese heads, and its factors answer', () => {
    const result = parseFactorFile(
      '\uFEFF品种,数值,单位,来源,位置,地区,年份,下限,上限\r\nraw_coal,1.92,tCO2/t,临江市燃煤实测报告,表3,990100,2024,1.88,1.97\r\nelectricity,0.31,kgCO2/kWh,省电力公司函,第2页,示例省,2019,,\r\n',
      options,
    );
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    expect(result.value.factors.map(({ quantity, gas, region }) => [quantity, gas, region])).toEqual([
      [{ value: 1.92, unit: 'tCO2/t', basis: 'territorial/plain' }, 'co2', '990100'],
      [{ value: 0.31, unit: 'kgCO2/kWh', basis: 'with-net-power-import/plain' }, 'co2', '999900'],
    ]);
    const found = resolveFactor(result.value, { product: 'raw_coal', region: '990100', at: yearOf(2024) });
    expect(found.ok && [found.value.factor.quantity.value, found.value.edition, found.value.factor.range]).toEqual([
      1.92,
      'v1',
      [1.88, 1.97],
    ]);
    expect(found.ok && found.value.factor.locator).toBe('临江因子.csv, row 2, 表3');
  });

  it('without a year a factor holds at any time, with one only then', () => {
    const result = parseFactorFile(
      'product,value,unit,source,year\ncoke,2.9,tCO2/t,own,\ndiesel,3.1,tCO2/t,own,2023\n',
      options,
    );
    if (!result.ok) throw new Error('refused');
    const at = (product: string, year: number) => {
      const found = resolveFactor(result.value, { product, at: yearOf(year) });
      return found.ok ? found.value.variant.time : found.error.code;
    };
    expect([at('coke', 1999), at('diesel', 2023), at('diesel', 2024)]).toEqual([
      'timeless',
      'exact',
      'factor-outside-validity',
    ]);
  });

  it('an entity is served its own factor before the general one, and nobody else is', () => {
    const result = parseFactorFile(
      'product,value,unit,source,entity\nraw_coal,1.8,tCO2/t,own,\nraw_coal,1.95,tCO2/t,measured,plant-7\n',
      options,
    );
    if (!result.ok) throw new Error('refused');
    const at = (entity?: string) => {
      const found = resolveFactor(result.value, {
        product: 'raw_coal',
        at: yearOf(2023),
        ...(entity ? { entity } : {}),
      });
      return found.ok && `${found.value.factor.quantity.value} ${found.value.variant.scope} ${found.value.factor.kind}`;
    };
    expect([at('plant-7'), at('plant-8'), at()]).toEqual([
      '1.95 entity measured',
      '1.8 national national',
      '1.8 national national',
    ]);
  });

  it('is completed by a built-in set, and says so', () => {
    const result = parseFactorRows(
      [
        {
          number: 1,
          cells: { product: 'raw_coal', term: 'netCalorificValue', value: 20.1, unit: 'GJ/t', source: 'own' },
        },
      ],
      { ...options, completedBy: ['provincial-guide-2011'] },
    );
    if (!result.ok) throw new Error('refused');
    const found = resolveFactor(result.value, { product: 'diesel', term: 'oxidationFactor', at: yearOf(2023) });
    expect(found.ok && [found.value.set, found.value.notices.map(({ code }) => code)]).toEqual([
      'provincial-guide-2011',
      ['other-set'],
    ]);
  });

  it.each([
    ['no head for the source', 'product,value,unit\ncoke,1,tCO2/t\n', ['行 1 / row 1 | 缺少“来源”列']],
    [
      'an unknown head',
      'product,value,unit,source,colour\ncoke,1,tCO2/t,own,red\n',
      ['列 5 / column 5 | 不认识列名“colour”'],
    ],
    ['a head twice', 'product,value,unit,source,数值\ncoke,1,tCO2/t,own,2\n', ['列 5 / column 5 | “数值”列重复']],
    [
      'text for a number',
      'product,value,unit,source\ncoke,约3,tCO2/t,own\n',
      ['行 2, 列 value / row 2, column value | “约3”不是非负数'],
    ],
    [
      'a negative number',
      'product,value,unit,source\ncoke,-3,tCO2/t,own\n',
      ['行 2, 列 value / row 2, column value | “-3”不是非负数'],
    ],
    [
      'an unknown unit',
      'product,value,unit,source\ncoke,3,箩,own\n',
      ['行 2, 列 unit / row 2, column unit | 不认识单位“箩”'],
    ],
    [
      'a missing cell',
      'product,value,unit,source\ncoke,3,tCO2/t,\n',
      ['行 2, 列 source / row 2, column source | 缺少来源'],
    ],
    [
      'an unknown area',
      'product,value,unit,source,region\ncoke,3,tCO2/t,own,云梦泽\n',
      ['行 2, 列 region / row 2, column region | 不认识地区“云梦泽”'],
    ],
    [
      'a basis of another thing',
      'product,value,unit,source,basis\ncoke,3,tCO2/t,own,AR5-100\n',
      ['行 2, 列 basis / row 2, column basis | “AR5-100”不是 tCO2/t 的口径'],
    ],
    [
      'an unknown term',
      'product,value,unit,source,term\ncoke,3,tCO2/t,own,magic\n',
      ['行 2, 列 term / row 2, column term | 词汇表没有“magic”'],
    ],
    [
      'a window that ends first',
      'product,value,unit,source,起,止\ncoke,3,tCO2/t,own,2024,2023\n',
      ['行 2, 列 validTo / row 2, column validTo | 有效期的止早于起'],
    ],
    [
      'a value outside its range',
      'product,value,unit,source,low,high\ncoke,3,tCO2/t,own,1,2\n',
      ['行 2, 列 value / row 2, column value | 数值在下限、上限之外'],
    ],
    [
      'one factor twice',
      'product,value,unit,source\ncoke,3,tCO2/t,own\n\ncoke,4,tCO2/t,own\n',
      ['行 4 / row 4 | 与第 2 行说的是同一因子，有效期重叠'],
    ],
    ['no rows', 'product,value,unit,source\n', [' | 文件没有因子']],
    ['an open quote', 'product,value,unit,source\ncoke,3,tCO2/t,"own\n', ['行 2 / row 2 | 引号没有收尾']],
    [
      'two faults are both named',
      'product,value,unit,source\ncoke,x,tCO2/t,own\ndiesel,y,tCO2/t,own\n',
      ['行 2, 列 value / row 2, column value | “x”不是非负数', '行 3, 列 value / row 3, column value | “y”不是非负数'],
    ],
  ])('refuses %s', (_, csv, expected) => {
    expect(faults(csv).map((line) => line.replace(`${options.file}: `, '').replace(options.file, ''))).toEqual(
      expected,
    );
  });

  it('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(typeof parseFactorFile(text, options).ok).toBe('boolean');
        expect(typeof parseFactorFile(`product,value,unit,source\n${text}`, options).ok).toBe('boolean');
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('rows of CSV come back as they were written', () => {
    const cell = fc.string({ maxLength: 12 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\r\n');
        const expected = rows.filter((row) => row.some((text) => text !== ''));
        expect(readCsvRows(written).rows.map(({ cells }) => cells)).toEqual(expected);
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
