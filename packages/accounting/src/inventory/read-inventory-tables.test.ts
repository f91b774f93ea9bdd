import { describe, expect, it } from 'vitest';
import type { Table } from '../balance/table.ts';
import { readInventoryTables } from './read-inventory-tables.ts';

// River City is fictional.
const sheet = (file: string, ...lines: readonly string[]): Table => ({
  file,
  rows: lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell))),
});
const balance = sheet('b', '地区,年份,流向,品种,数值,单位', '临江市,2023,final.industry,raw_coal,50,万吨');
const activities = (file: string, ...rows: readonly string[]): Table =>
  sheet(file, '代码,年份,数值,单位,标识', ...rows);
const read = (...tables: readonly Table[]) =>
  readInventoryTables(tables, { sameRegion: (a, b) => a === b, findRegion: () => null });
const codesOf = (...tables: readonly Table[]): readonly string[] => {
  const found = read(...tables);
  return found.ok ? found.value.notices.map(({ code }) => code) : found.faults.map(({ code }) => code);
};

describe('readInventoryTables', () => {
  it('takes a balance of a single row for a balance, not for a profile', () => {
    const found = read(balance);
    expect(found.ok && found.value.input).toMatchObject({ area: '临江市', year: 2023 });
    expect(found.ok && found.value.input.balance?.cells.size).toBe(1);
  });
  it('reads a percentage where a share is asked, and a key with its meaning', () => {
    const found = read(activities('a', 'landfill.covered,2023,85%,%,', 'aluminium.output,2023,,万吨,NO 不发生'));
    expect(found.ok && found.value.input.activities.map(({ value, absence }) => [value, absence])).toEqual([
      [85, null],
      [null, 'NO'],
    ]);
  });
  const cases: readonly (readonly [string, readonly Table[], readonly string[]])[] = [
    ['a percentage of tonnes', [activities('a', 'lime.output,2023,85%,万吨,')], ['percent']],
    ['a share above the whole', [activities('a', 'landfill.covered,2023,140,%,')], ['not-a-share']],
    ['an index above 100 is none', [balance, activities('a', 'gdp.index,2023,106,%,')], []],
    ['rows of another year than the balance', [balance, activities('a', 'lime.output,2021,5,万吨,')], ['other-year']],
    [
      'one sheet twice',
      [activities('a', 'lime.output,2023,5,万吨,'), activities('c', 'lime.output,2023,5,万吨,')],
      ['duplicate-upload'],
    ],
    [
      'one item on two sheets',
      [activities('a', 'lime.output,2023,5,万吨,'), activities('c', 'lime.output,2023,6,万吨,')],
      ['repeated-activity'],
    ],
    [
      'a balance of another area than the profile',
      [sheet('p', '地区,江陵市', '年份,2023'), balance],
      ['several-areas'],
    ],
  ];
  it.each(cases)('%s', (_, tables, codes) => expect(codesOf(...tables)).toEqual(codes));
});
