import { describe, expect, it } from 'vitest';
import { parseCsv } from '../balance/table.ts';
import type { BookCell } from '../books/book-cell.ts';
import { readActivityRows } from './read-activity-rows.ts';
import { toBookCells, toInventoryInput } from './read-book.ts';

const owner = { area: '临江市', region: '510000', year: 2023 };
const cell = (over: Partial<BookCell>): BookCell => ({
  sheet: 'energy',
  row: 'final.industry',
  column: 'raw_coal',
  value: 5,
  unit: '10k-t',
  absence: null,
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: null,
  comment: null,
  entries: [],
  ...over,
});

describe('cells of a book', () => {
  const cells = [
    cell({}),
    cell({ row: 'final.agriculture', column: 'diesel', value: null, absence: 'NO' }),
    cell({ sheet: 'activities', row: 'coal.surface.output', column: '2023', value: 3, uncertainty: 0.1 }),
    cell({ sheet: 'activities', row: 'gdp.current', column: '2022', value: 900, unit: '100m-yuan' }),
  ];
  it('become a balance and activity data, each with its reason where there is no number', () => {
    const { balance, activities } = toInventoryInput(cells, owner);
    expect(balance?.cells.get('final.industry:raw_coal')?.value).toBe(5);
    expect(balance?.absences.get('final.agriculture:diesel')).toEqual({ ok: false, why: 'NO' });
    expect(activities.map(({ activity, year }) => [activity, year])).toEqual([
      ['coal.surface.output', 2023],
      ['gdp.current', 2022],
    ]);
  });
  it('go out again with the same values and reasons', () => {
    const again = toBookCells(toInventoryInput(cells, owner));
    const brief = (list: readonly BookCell[]) =>
      list.map(({ sheet, row, column, value, absence }) => [sheet, row, column, value, absence]);
    expect(brief(again)).toEqual(brief(cells));
  });
  it('name a row that the balance does not have', () => {
    const { balance } = toInventoryInput([...cells, cell({ row: 'final.moon', value: 7 })], owner);
    expect(balance?.notices.map(({ code, cells: rows }) => [code, rows])).toEqual([['unknown-flow', ['final.moon']]]);
  });
  it('are no balance where there is none', () => {
    expect(toInventoryInput(cells.slice(2), owner).balance).toBeNull();
  });
});

describe('an activity sheet', () => {
  const read = (text: string, year = 2023) => {
    const table = parseCsv('a.csv', text);
    if (!table.ok) throw new Error('no table');
    return readActivityRows(table.value, { year });
  };
  it('takes numbers in other units, notation keys and uncertainty, below a title', () => {
    const rows = read(
      '临江市活动数据,,,,\n代码,数值,单位,标识,不确定性（%）\ncoal.surface.output,30000,吨,,10\n硝酸产量（高压法）,,,NO,\ncoal.underground.output,,,,\n',
    );
    expect(rows.ok && rows.value.entries).toMatchObject([
      { activity: 'coal.surface.output', year: 2023, value: 3, unit: '10k-t', uncertainty: 0.1 },
      { activity: 'nitric_acid.high_pressure', value: null, absence: 'NO' },
    ]);
    expect(rows.ok && rows.value.entries[0]?.entries[0]?.place).toMatchObject({ row: 3, column: 'B' });
  });
  it('takes other years for a series, and none for an item of the year', () => {
    expect(read('代码,年份,数值\ngdp.current,2019,900\n').ok).toBe(true);
    const other = read('代码,年份,数值\ncoal.surface.output,2019,900\n');
    expect(!other.ok && other.faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['other-year', 2, 'B'],
    ]);
  });
  it('adds rows of one code in their own units', () => {
    const rows = read('代码,数值,单位\ncoal.surface.output,1,万吨\ncoal.surface.output,5000,吨\n');
    expect(rows.ok && rows.value.entries.map(({ value }) => value)).toEqual([1.5]);
    expect(rows.ok && rows.value.notices.map(({ code }) => code)).toEqual(['repeated-activity']);
  });
});
