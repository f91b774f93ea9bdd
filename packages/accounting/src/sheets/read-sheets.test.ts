import { describe, expect, it } from 'vitest';
import { parseCsv } from '../balance/table.ts';
import { type BookCell, bookCellKey } from '../books/book-cell.ts';
import { readSheets } from './read-sheets.ts';
import type { SheetContext, SheetKnowledge } from './reading-context.ts';
import { gridOfTable, type SheetCell, type SheetGrid } from './sheet-grid.ts';
import { templateBook } from './template/template-book.ts';

const area = { name: '临江市', code: null };
const context = (known: SheetKnowledge = {}, year = 2024): SheetContext => ({
  area,
  year,
  file: '临江2024.xlsx',
  fileSha256: 'a'.repeat(64),
  known,
});
const gridOf = (name: string, rows: (string | number | null | SheetCell)[][]): SheetGrid => ({
  name,
  rows: rows.map((cells) => cells.map((cell) => (cell !== null && typeof cell === 'object' ? cell : { value: cell }))),
});
const official = (
  body: (string | number | null | SheetCell)[][],
  heads: (string | null)[] = ['项目', '原煤（万吨）', '电力（亿千瓦时）'],
) => gridOf('能源平衡', [['临江市能源平衡表（实物量） 2024 年'], heads, ...body]);
const activities = (body: (string | number | null | SheetCell)[][]) =>
  gridOf('工业过程', [['代码', '项目', '年份', '数值', '单位', '标识', '来源', '不确定性（±%）', '备注'], ...body]);
const read = (grid: SheetGrid | SheetGrid[], known: SheetKnowledge = {}) =>
  readSheets(Array.isArray(grid) ? grid : [grid], context(known));
/** code sheet!address, as a person would look for it. */
const faultsOf = (grid: SheetGrid | SheetGrid[], known: SheetKnowledge = {}) =>
  read(grid, known).faults.map(({ code, sheet, column, row }) => `${code} ${sheet ?? ''}!${column ?? ''}${row ?? ''}`);
const warningsOf = (grid: SheetGrid | SheetGrid[], known: SheetKnowledge = {}) =>
  read(grid, known).warnings.map(
    ({ code, places }) => `${code} ${places.map(({ column, row }) => `${column ?? ''}${row ?? ''}`).join(' ')}`,
  );
const numberAt = (cells: readonly BookCell[], key: string) => cells.find((cell) => bookCellKey(cell) === key)?.value;
const cell = (
  row: string,
  column: string,
  value: number,
  unit: BookCell['unit'],
  sheet: BookCell['sheet'] = 'energy',
): BookCell => ({
  sheet,
  row,
  column,
  value,
  unit,
  absence: null,
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: null,
  comment: null,
  entries: [],
});

describe('what a sheet is', () => {
  it.each([
    ['the official layout', official([['工业', 1, 2]]), 'energy-official'],
    [
      'the long form',
      gridOf('长表', [
        ['地区', '年份', '项目', '品种', '数值', '单位'],
        ['临江市', 2024, '工业', '原煤', 1, '万吨'],
      ]),
      'energy-long',
    ],
    ['activity data', activities([['population.resident', null, 2024, 300]]), 'activities'],
    [
      'a profile',
      gridOf('基本信息', [
        ['地区 Area', '临江市'],
        ['年份 Year', 2024],
      ]),
      'profile',
    ],
    ['a letter', gridOf('函', [['请于月底前报送。']]), 'unknown'],
  ])('%s', (_, grid, kind) => expect(read(grid).sheets[0]?.kind).toBe(kind));

  it('every sheet of our own template', () => {
    const grids = templateBook({ area, year: 2024, method: 'guide-2011' }).map(({ name, rows }) =>
      gridOf(
        name,
        rows.map((row) => row.map((one) => one?.value ?? null)),
      ),
    );
    const kinds = read(grids).sheets.map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['guide', 'profile']);
    expect(kinds[2]).toBe('energy-official');
    expect(new Set(kinds.slice(3))).toEqual(new Set(['activities']));
  });
});

describe('numbers as offices write them', () => {
  it.each([
    ['1,234.5', 1234.5],
    ['１２', 12],
    ['1.2e3', 1200],
    [' 7 ', 7],
  ])('%j is %d', (printed, value) =>
    expect(numberAt(read(official([['工业', printed, null]])).cells, 'energy:final.industry:raw_coal')).toBe(value),
  );
  it.each(['—', '…', '/', '', '-', null])('%j is not there', (printed) => {
    const { cells, faults } = read(official([['工业', printed, 5]]));
    expect(faults).toEqual([]);
    expect(cells.map(bookCellKey)).toEqual(['energy:final.industry:electricity']);
  });
  it.each(['NO', 'NE', 'NA', 'IE', 'C', 'ne'])('%s is an answer', (key) => {
    const { cells } = read(official([['工业', key, 5]]));
    expect(cells.find(({ column }) => column === 'raw_coal')).toMatchObject({
      value: null,
      absence: key.toUpperCase(),
      entries: [],
    });
  });
});

describe('what is refused, at its cell', () => {
  it.each([
    ['text in a number cell', official([['工业', '约十万', 5]]), ['not-a-number 能源平衡!B3']],
    [
      'a formula that was never calculated',
      official([['工业', { value: null, formula: 'B9+B10' }, 5]]),
      ['formula 能源平衡!B3'],
    ],
    ['an error of the spreadsheet', official([['工业', '#REF!', 5]]), ['not-a-number 能源平衡!B3']],
    [
      'a number over merged cells',
      official([
        ['工业', { value: 5, merged: true, span: { rows: 2, columns: 1 } }, 1],
        ['建筑业', { value: null, merged: true }, 1],
      ]),
      ['merged-number 能源平衡!B3'],
    ],
    ['a percentage', official([['工业', { value: 0.5, percent: true }, 5]]), ['percent 能源平衡!B3']],
    ['negative consumption', official([['工业', -3, 5]]), ['negative-consumption 能源平衡!B3']],
    [
      'a row nobody knows',
      official([
        ['工业', 1, 5],
        ['工业用能', 1, 5],
      ]),
      ['unknown-flow 能源平衡!A4'],
    ],
    [
      'a column nobody knows',
      official([['工业', 1, 5, 3]], ['项目', '原煤（万吨）', '电力（亿千瓦时）', '泥煤（万吨）']),
      ['unknown-product 能源平衡!D2'],
    ],
    [
      'a unit of another kind',
      official([['工业', 1, 5]], ['项目', '原煤（亿千瓦时）', '电力（亿千瓦时）']),
      ['unit-mismatch 能源平衡!B3'],
    ],
    [
      'a balance in standard coal',
      official([['工业', 1, 5]], ['项目', '原煤（万吨标准煤）', '电力（万吨标准煤）']),
      ['standard-coal-sheet 能源平衡!'],
    ],
    ['an unknown code', activities([['cement.clinker', null, 2024, 3, '万吨']]), ['unknown-activity 工业过程!A2']],
    ['a number without code and item', activities([[null, null, 2024, 3, '万吨']]), ['unknown-activity 工业过程!A2']],
    [
      'an activity in a unit of another kind',
      activities([['population.resident', null, 2024, 3, '万吨']]),
      ['unit-mismatch 工业过程!E2'],
    ],
    ['a unit nobody knows', activities([['population.resident', null, 2024, 3, '车皮']]), ['unknown-unit 工业过程!E2']],
    [
      'a key that is none',
      activities([['population.resident', null, 2024, null, '万人', '待查']]),
      ['missing-value-text 工业过程!F2'],
    ],
    [
      'an uncertainty that is none',
      activities([['population.resident', null, 2024, 3, '万人', null, null, '较大']]),
      ['not-a-share 工业过程!H2'],
    ],
    ['a year that is none', activities([['population.resident', null, '去年', 3, '万人']]), ['not-a-year 工业过程!C2']],
    ['a year to come', activities([['population.resident', null, 2025, 3, '万人']]), ['other-year 工业过程!C2']],
    [
      'text for an activity',
      activities([['population.resident', null, 2024, '三百', '万人']]),
      ['not-a-number 工业过程!D2'],
    ],
    ['nothing that is known', gridOf('函', [['请报送']]), ['unknown-layout !']],
  ])('%s', (_, grid, faults) => {
    expect(faultsOf(grid)).toEqual(faults);
    expect(read(grid).cells).toEqual([]);
    for (const { message, remedy } of read(grid).faults) {
      expect(message.zh).toMatch(/[。]$/);
      expect(remedy.zh).not.toBe('');
      expect(message.en).toMatch(/[.]$/);
    }
  });

  it('a sheet of two forest surveys is of no other year', () => {
    const surveys = activities([
      ['forest.volume.pines', null, 2018, 10, '万立方米'],
      ['forest.volume.pines', null, 2023, 12, '万立方米'],
    ]);
    expect(faultsOf(surveys)).toEqual([]);
    expect(read(surveys).cells).toHaveLength(2);
  });

  it('several at once', () => {
    expect(
      faultsOf(
        official([
          ['工业', '约', { value: null, formula: 'A1' }],
          ['城镇', 1, 'x'],
        ]),
      ),
    ).toEqual(['formula 能源平衡!C3', 'not-a-number 能源平衡!B3', 'not-a-number 能源平衡!C4']);
  });
  it('with the names that are nearest', () => {
    const zh = read(activities([['全市常住人口', null, 2024, 3, '万人']])).faults[0]?.remedy.zh;
    expect(zh).toMatch(/是不是“.*常住人口”/);
    expect(
      read(
        official([
          ['终端消费里', 1, 5],
          ['工业', 1, 5],
        ]),
      ).faults[0]?.remedy.zh,
    ).toMatch(/是不是“终端消费量/);
  });
});

describe('what is taken and said', () => {
  it('a formula with what it came to', () => {
    const grid = official([['工业', { value: 7, formula: 'B9+B10' }, 5]]);
    expect(warningsOf(grid)).toEqual(['formula-value B3']);
    expect(numberAt(read(grid).cells, 'energy:final.industry:raw_coal')).toBe(7);
  });
  it('two rows with one code, which add', () => {
    const grid = official([
      ['工业', 7, 5],
      ['2.工业', 3, null],
    ]);
    expect(warningsOf(grid)).toEqual(['rows-added B3 B4']);
    const found = read(grid).cells.find(({ column }) => column === 'raw_coal');
    expect(found?.value).toBe(10);
    expect(found?.entries.map(({ value, place }) => [value, place?.row])).toEqual([
      [7, 3],
      [3, 4],
    ]);
    const items = activities([
      ['population.resident', null, 2024, 100, '万人'],
      ['population.resident', null, 2024, 200, '万人'],
    ]);
    expect(warningsOf(items)).toEqual(['rows-added D2 D3']);
    expect(numberAt(read(items).cells, 'activities:population.resident:2024')).toBe(300);
  });
  it('a stated unit of the same kind, converted', () => {
    const grid = official([['工业', 70_000, 5]], ['项目', '原煤（吨）', '电力（亿千瓦时）']);
    expect(numberAt(read(grid).cells, 'energy:final.industry:raw_coal')).toBe(7);
    expect(warningsOf(grid)).toEqual(['unit-converted B3']);
    const items = activities([['population.resident', null, 2024, 3_000_000, '人']]);
    expect(numberAt(read(items).cells, 'activities:population.resident:2024')).toBe(300);
  });
  it('merged heads', () => {
    const grid = gridOf('能源平衡', [
      ['临江市能源平衡表 2024 年'],
      ['项目', { value: '煤炭', merged: true, span: { rows: 1, columns: 2 } }, { value: null, merged: true }, '电力'],
      [null, '原煤', '洗精煤', null],
      [null, { value: '万吨', merged: true, span: { rows: 1, columns: 2 } }, { value: null, merged: true }, '亿千瓦时'],
      ['工业', 1, 2, 3],
    ]);
    expect(faultsOf(grid)).toEqual([]);
    expect(read(grid).cells.map(({ column, value }) => [column, value])).toEqual([
      ['raw_coal', 1],
      ['cleaned_coal', 2],
      ['electricity', 3],
    ]);
  });
  it('an uncertainty in each of its spellings', () => {
    const share = (printed: string | number | SheetCell) =>
      read(activities([['population.resident', null, 2024, 3, '万人', null, null, printed]])).cells[0]?.uncertainty;
    expect(share(5)).toBeCloseTo(0.05, 12);
    expect(share('±5%')).toBeCloseTo(0.05, 12);
    expect(share({ value: 0.05, percent: true })).toBeCloseTo(0.05, 12);
  });
  it('where every number stands', () => {
    expect(read(official([['工业', 7, null]])).cells[0]?.entries[0]).toEqual({
      value: 7,
      unit: '10k-t',
      source: '临江市能源平衡表（实物量） 2024 年',
      place: { file: '临江2024.xlsx', fileSha256: 'a'.repeat(64), sheet: '能源平衡', row: 3, column: 'B' },
    });
    const long = gridOf('长表', [
      ['年份', '地区', '项目', '品种', '单位', '数值'],
      [2024, '临江市', '工业', '原煤', '万吨', 1],
    ]);
    expect(read(long).cells[0]?.entries[0]?.place).toMatchObject({ row: 2, column: 'F' });
  });
});

describe('totals', () => {
  const sectors = (total: number) =>
    official([
      ['四、终端消费量', total, null],
      ['农、林、牧、渔业', 1, null],
      ['工业', 5, null],
      ['建筑业', 1, null],
      ['交通运输、仓储和邮政业', 1, null],
      ['批发、零售业和住宿、餐饮业', 1, null],
      ['其他', 1, null],
      ['生活消费', 1, null],
    ]);
  it('that are the sum pass', () => expect(faultsOf(sectors(11))).toEqual([]));
  it('that are not are refused with both numbers, at the total', () => {
    expect(faultsOf(sectors(15))).toEqual(['total-differs 能源平衡!B3']);
    const [found] = read(sectors(15)).faults;
    expect(found?.message.zh).toContain('15 万吨');
    expect(found?.message.zh).toContain('应为 11');
  });
  it('pass when a person confirms what the source prints', () => {
    const confirmation = read(sectors(15)).faults[0]?.confirmation ?? '';
    const confirmed = { confirmed: new Set([confirmation]) };
    expect(faultsOf(sectors(15), confirmed)).toEqual([]);
    expect(warningsOf(sectors(15), confirmed)).toEqual(['confirmed B3']);
    expect(read(sectors(15), confirmed).cells).toHaveLength(8);
  });
  it('with blank parts may be right: missing is never zero', () => {
    const grid = official([
      ['四、终端消费量', 15, null],
      ['工业', 5, null],
    ]);
    expect(faultsOf(grid)).toEqual([]);
    expect(warningsOf(grid)).toEqual(['parts-missing B3']);
  });
  it('below a part are wrong whatever is blank', () => {
    const grid = official([
      ['四、终端消费量', 4, null],
      ['工业', 5, null],
    ]);
    expect(faultsOf(grid)).toEqual(['total-differs 能源平衡!B3']);
  });
});

describe('a number in another unit, caught by its magnitude', () => {
  const previous = [cell('final.industry', 'raw_coal', 118.3, '10k-t')];
  it.each([
    ['t for 10^4 t', 1_200_000, ['unit-slip 能源平衡!B3'], '吨'],
    ['10^4 t for t', 0.0119, ['unit-slip 能源平衡!B3'], null],
    ['a good year', 300, [], null],
    ['a bad year', 30, [], null],
    ['a fuel nearly given up', 0.2, [], null],
  ])('%s', (_, value, faults, unit) => {
    const found = read(official([['工业', value, null]]), { previous });
    expect(found.faults.map(({ code, sheet, column, row }) => `${code} ${sheet}!${column}${row}`)).toEqual(faults);
    if (unit !== null) expect(found.faults[0]?.message.zh).toContain(`像是按${unit}填的`);
  });
  it('kWh for 10^8 kWh', () => {
    const known = { previous: [cell('final.industry', 'electricity', 42, '100m-kWh')] };
    const [found] = read(official([['工业', null, 4_300_000_000]]), known).faults;
    expect(found).toMatchObject({ code: 'unit-slip', column: 'C', row: 3 });
    expect(found?.message.zh).toContain('像是按千瓦时填的');
  });
  it('against the province, where there is no last year', () => {
    const provincial = new Map([['energy:final.industry:raw_coal', { value: 5000, unit: '10k-t' as const }]]);
    expect(faultsOf(official([['工业', 1_200_000, null]]), { provincial })).toEqual(['unit-slip 能源平衡!B3']);
    expect(faultsOf(official([['工业', 1200, null]]), { provincial })).toEqual([]);
  });
  it('against the total of its column, which is not blamed as well', () => {
    const grid = official([
      ['四、终端消费量', 150, null],
      ['工业', 1_200_000, null],
    ]);
    expect(faultsOf(grid)).toEqual(['unit-slip 能源平衡!B4']);
  });
  it('against other years of the item in the sheet', () => {
    const grid = activities([
      ['population.resident', null, 2023, 300, '万人'],
      ['population.resident', null, 2024, 3_010_000, '万人'],
    ]);
    expect(faultsOf(grid)).toEqual(['unit-slip 工业过程!D3']);
  });
  it('passes when confirmed', () => {
    const confirmed = new Set(['unit-slip@energy:final.industry:raw_coal']);
    expect(faultsOf(official([['工业', 1_200_000, null]]), { previous, confirmed })).toEqual([]);
  });
});

describe('a file of another book', () => {
  const template = (year: number, name: string) =>
    templateBook({ area: { name, code: null }, year, method: 'guide-2011' }).map((sheet) =>
      gridOf(
        sheet.name,
        sheet.rows.map((row) => row.map((one) => one?.value ?? null)),
      ),
    );
  it('another year by its template', () =>
    expect(new Set(read(template(2023, '临江市')).faults.map(({ code }) => code))).toEqual(new Set(['other-year'])));
  it('another area by its template', () =>
    expect(new Set(read(template(2024, '江陵市')).faults.map(({ code }) => code))).toEqual(new Set(['other-area'])));
  it('another year by its title', () =>
    expect(
      faultsOf(gridOf('a', [['临江市能源平衡表 2023 年'], ['项目', '原煤（万吨）', '焦炭（万吨）'], ['工业', 1, 2]])),
    ).toEqual(['other-year a!']));
  it('another area by its rows', () =>
    expect(
      faultsOf(
        gridOf('a', [
          ['地区', '年份', '项目', '品种', '数值', '单位'],
          ['江陵市', 2024, '工业', '原煤', 1, '万吨'],
        ]),
      ),
    ).toEqual(['other-area a!']));
  it('last year by all of its rows', () =>
    expect(faultsOf(activities([['population.resident', null, 2023, 300, '万人']]))).toEqual([
      'other-year 工业过程!C2',
    ]));
  it('one that is in the book already', () => {
    const uploads = new Map([['a'.repeat(64), '上次.xlsx']]);
    expect(faultsOf(official([['工业', 1, 2]]), { uploads })).toEqual(['duplicate-upload !']);
  });
  it('one cell in two of its sheets', () =>
    expect(faultsOf([official([['工业', 1, 2]]), { ...official([['工业', 1, 2]]), name: '副本' }])).toEqual([
      'two-sheets 副本!B3',
    ]));
});

describe('a CSV in the long form', () => {
  it('is read like a sheet', () => {
    const table = parseCsv(
      'a.csv',
      'region,year,flow,product,value,unit\n临江,2024,final.industry,raw_coal,"1,200",1e4 t\n',
    );
    const { cells, faults } = read(gridOfTable('a.csv', table.ok ? table.value.rows : []));
    expect(faults).toEqual([]);
    expect(numberAt(cells, 'energy:final.industry:raw_coal')).toBe(1200);
  });
});
