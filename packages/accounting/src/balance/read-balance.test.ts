import { describe, expect, it } from 'vitest';
import { numberOf } from './energy-balance.ts';
import { matchFlow } from './flow.ts';
import { matchProduct } from './product.ts';
import { readBalances, selectBalances } from './read-balance.ts';
import { parseCsv, type Table } from './table.ts';

const csv = (text: string): Table => {
  const table = parseCsv('临江.csv', text);
  if (!table.ok) throw new Error(table.faults[0]?.message.en);
  return table.value;
};
const head = 'region,year,flow,product,value,unit\n';
const read = (rows: string) => readBalances(csv(head + rows));
const balanceOf = (rows: string) => {
  const result = read(rows);
  if (!result.ok) throw new Error(result.faults.map(({ message }) => message.en).join('; '));
  const [balance] = result.value;
  if (!balance) throw new Error('no balance');
  return balance;
};
const faultsOf = (rows: string) => {
  const result = read(rows);
  return result.ok ? [] : result.faults.map(({ code, row, column }) => ({ code, row, column }));
};

describe('names of rows and columns', () => {
  it.each([
    ['final.industry', 'final.industry'],
    ['2.工业', 'final.industry'],
    ['四、终端消费量', 'final.total'],
    ['3.外省(区、市)调入量', 'supply.in_from_provinces'],
    ['7. 出口量（－）', 'supply.export(-)'],
    ['supply.export', 'supply.export(-)'],
    ['#用作原料、材料', 'final.industry.non_energy'],
    ['9.库存增(-)、减(+)量', 'supply.stock_change'],
    ['二.加工转换投入(-)产出(+)量', 'transform.total'],
    ['  城　镇 ', 'final.residential.urban'],
    ['Input (-) & Output (+) of Transformation', 'transform.total'],
  ])('%s is %s', (printed, id) => expect(matchFlow(printed)?.id).toBe(id));
  it.each([
    ['原煤（万吨）', 'raw_coal'],
    ['煤  油', 'kerosene'],
    ['Raw Coal', 'raw_coal'],
    ['其它煤气', 'other_gas'],
    ['能源合计（发电煤耗计算法）', 'total_coal_equivalent'],
  ])('%s is %s', (printed, id) => expect(matchProduct(printed)?.id).toBe(id));
  it('does not guess', () => {
    expect(matchFlow('工业增加值')).toBeNull();
    expect(matchProduct('泥炭')).toBeNull();
  });
});

describe('the long form', () => {
  it('takes Chinese names, other column orders and units, and converts them', () => {
    const result = readBalances(
      csv(
        '单位,数值,能源品种,项目,年份,地区\n吨,"12,000",原煤,工业,2024年,临江市\n亿立方米,1.5,天然气,生活消费,2024,临江市\n',
      ),
    );
    if (!result.ok) throw new Error('refused');
    const [balance] = result.value;
    expect(balance && numberOf(balance, 'final.industry', 'raw_coal')).toBe(1.2);
    expect(balance && numberOf(balance, 'final.residential', 'natural_gas')).toBe(1.5);
    expect(balance?.accounting).toBe('physical');
  });
  it('leaves blanks, dashes and notation keys absent with their reason, and keeps a reported zero', () => {
    const balance = balanceOf(
      'R,2024,final.industry,raw_coal,,1e4 t\nR,2024,final.industry,coke,NO,1e4 t\nR,2024,final.industry,diesel,—,1e4 t\nR,2024,final.industry,lpg,0,1e4 t\n',
    );
    expect(balance.cells.size).toBe(1);
    expect(numberOf(balance, 'final.industry', 'lpg')).toBe(0);
    expect(numberOf(balance, 'final.industry', 'raw_coal')).toBeNull();
    expect(balance.absences.get('final.industry:coke')).toEqual({ ok: false, why: 'NO' });
    expect(balance.absences.get('final.industry:diesel')).toEqual({ ok: false, why: 'not-reported' });
  });
  it('adds two rows of one code and names both', () => {
    const balance = balanceOf(
      'R,2024,final.industry,raw_coal,10,1e4 t\nR,2024,final.industry,原煤,25000,t\nR,2024,loss,heat,1,1e10 kJ\n',
    );
    expect(numberOf(balance, 'final.industry', 'raw_coal')).toBe(12.5);
    expect(balance.notices.map(({ code, cells }) => [code, cells])).toEqual([
      ['repeated-cell', ['final.industry:raw_coal']],
    ]);
    expect(balance.notices[0]?.places.map(({ row }) => row)).toEqual([2, 3]);
  });
  it('names an unknown product and counts it nowhere', () => {
    const balance = balanceOf('R,2024,final.industry,泥炭,3,1e4 t\nR,2024,final.industry,coke,1,1e4 t\n');
    expect(balance.cells.size).toBe(1);
    expect(balance.unknown).toMatchObject([{ product: '泥炭', flow: 'final.industry', value: 3 }]);
    expect(balance.notices.map(({ code }) => code)).toEqual(['unknown-product']);
  });
  it('names every fault of a sheet at its row and column', () => {
    expect(
      faultsOf(
        [
          'R,2024,final.industry,raw_coal,约三十,1e4 t',
          'R,2024,final.industry,coke,=A1+A2,1e4 t',
          'R,24,final.industry,coke,1,1e4 t',
          'R,2024,final.industri,coke,1,1e4 t',
          'R,2024,final.industry,coke,1,斤斤',
          ',2024,final.industry,coke,1,1e4 t',
          '',
        ].join('\n'),
      ),
    ).toEqual([
      { code: 'not-a-number', row: 2, column: 'value' },
      { code: 'formula', row: 3, column: 'value' },
      { code: 'not-a-year', row: 4, column: 'year' },
      { code: 'unknown-flow', row: 5, column: 'flow' },
      { code: 'unknown-unit', row: 6, column: 'unit' },
      { code: 'missing-region', row: 7, column: 'region' },
    ]);
  });
  it('refuses amounts that nobody can have meant', () => {
    expect(
      faultsOf('R,2024,final.industry,coke,1e300,1e4 t\nR,2024,loss,heat,Infinity,1e10 kJ\n').map(({ code }) => code),
    ).toEqual(['not-a-number', 'not-a-number']);
  });
  it('refuses a unit of another kind than the product, and tables that mix standard coal and tonnes', () => {
    expect(faultsOf('R,2024,final.industry,natural_gas,1,1e4 t\nR,2024,final.industry,coke,1,1e4 t\n')).toEqual([
      { code: 'unit-mismatch', row: 2, column: 'value' },
    ]);
    expect(faultsOf('R,2024,final.industry,natural_gas,1,1e4 tce\nR,2024,final.industry,coke,1,1e4 t\n')).toEqual([
      { code: 'mixed-accounting', row: 2, column: 'value' },
    ]);
  });
  it('says which column is missing', () => {
    const result = readBalances(csv('region,year,flow,product,value\nR,2024,final.industry,coke,1\n'));
    expect(result.ok ? [] : result.faults.map(({ code, column }) => [code, column])).toEqual([
      ['missing-column', 'unit'],
    ]);
  });
  it('takes the unit from the heading of the value column', () => {
    const result = readBalances(csv('region,year,flow,product,value_1e4_tce\nChina,2007,loss,raw_coal,2\n'));
    expect(result.ok && result.value[0]?.accounting).toBe('standard-coal');
  });
  it('names a negative consumption and a positive export', () => {
    const balance = balanceOf('R,2024,final.industry,coke,-1,1e4 t\nR,2024,supply.export(-),coke,2,1e4 t\n');
    expect(balance.notices.map(({ code }) => code)).toEqual(['negative-consumption', 'sign-of-row']);
  });
  it('keeps regions and years apart and says what it has when asked for another', () => {
    const result = read('甲,2023,loss,heat,1,1e10 kJ\n甲,2024,loss,heat,2,1e10 kJ\n');
    if (!result.ok) throw new Error('refused');
    expect(result.value).toHaveLength(2);
    const none = selectBalances(result.value, { year: 2020 }, (a, b) => a === b);
    expect(none.ok ? '' : none.faults[0]?.remedy.zh).toContain('甲 2023、甲 2024');
  });
});

describe('the official layout', () => {
  const national = [
    ['5-2  全国能源平衡表（实物量）—2007', null, null, null, null],
    ['项 目', '其他石油制品', '天然气', '热力', '电力'],
    [null, '(万吨)', '(亿立方米)', '(百亿千焦)', '(亿千瓦时)'],
    ['三.损失量 Loss', 1, 2, 3, 4],
    ['四.终端消费量', '', '…', 30, 40],
    ['  2.工业', 10, 20, 30, '40'],
    ['注：电力按当量值。', null, null, null, null],
  ] as const;
  const sheet = (rows: readonly (readonly (string | number | null)[])[]): Table => ({ file: '表.xlsx', rows });
  const cellsOf = (table: Table) => {
    const result = readBalances(table);
    if (!result.ok) throw new Error(result.faults.map(({ message }) => message.en).join('; '));
    const [balance] = result.value;
    return (
      balance &&
      Object.fromEntries([...balance.cells.values()].map((cell) => [`${cell.flow}:${cell.product}`, cell.value]))
    );
  };
  it('finds rows, columns, units, region and year by text', () => {
    const result = readBalances(sheet(national));
    expect(result.ok && [result.value[0]?.region, result.value[0]?.year]).toEqual(['全国', 2007]);
    expect(cellsOf(sheet(national))).toMatchObject({ 'loss:natural_gas': 2, 'final.industry:electricity': 40 });
    expect(cellsOf(sheet(national))).not.toHaveProperty('final.total:natural_gas');
  });
  it('reads the same cells from the provincial column order (pitfall 11)', () => {
    const provincial = national.map((row) => [row[0], row[2], row[1], row[4], row[3]]);
    expect(cellsOf(sheet(provincial))).toEqual(cellsOf(sheet(national)));
  });
  it('names the cell of a text and the row of an unknown label', () => {
    const bad = [...national.slice(0, 4), ['6.渔船用油', 1, null, null, null], ['2.工业', '少量', null, null, null]];
    const result = readBalances(sheet(bad));
    expect(result.ok ? [] : result.faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['unknown-flow', 5, 'A'],
      ['not-a-number', 6, 'B'],
    ]);
  });
  it('refuses a sheet of neither form', () => {
    const result = readBalances(
      sheet([
        ['姓名', '电话'],
        ['张三', 1],
      ]),
    );
    expect(result.ok ? [] : result.faults.map(({ code }) => code)).toEqual(['unknown-layout']);
  });
});

describe('comma-separated text', () => {
  it('keeps quoted commas, line ends and quotes', () => {
    expect(csv('\uFEFFa,"b,""c"\r\n"d\ne",f').rows).toEqual([
      ['a', 'b,"c'],
      ['d\ne', 'f'],
    ]);
  });
  it('refuses an open quote and an empty file', () => {
    const codes = ['a,"b\nc', ' \n'].map((text) => {
      const table = parseCsv('x', text);
      return table.ok ? null : table.faults[0]?.code;
    });
    expect(codes).toEqual(['unclosed-quote', 'empty-file']);
  });
});

describe('the English layout of the yearbook', () => {
  it('reads region, year and units from its title and headings', () => {
    const table: Table = {
      file: 'yearbook',
      rows: [
        ['6-25 Energy Balance of Yunnan - 2007'],
        ['Item', 'Raw Coal', 'Natural Gas', 'Heat', 'Electricity', 'Other Energy'],
        ['', '(10 000 tons)', '(100 million cu.m)', '(10 billion kJ)', '(100 million kW·h)', '(10 000 tce)'],
        ['2. Industry', 12.5, 3, 4, 5, 6],
      ],
    };
    const found = readBalances(table);
    const balance = found.ok ? found.value[0] : undefined;
    expect(balance).toMatchObject({ region: 'Yunnan', year: 2007 });
    expect(
      (['raw_coal', 'natural_gas', 'heat', 'electricity', 'other_energy'] as const).map((product) =>
        balance ? numberOf(balance, 'final.industry', product) : null,
      ),
    ).toEqual([12.5, 3, 4, 5, 6]);
  });
});
