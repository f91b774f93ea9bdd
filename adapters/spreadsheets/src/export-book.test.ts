import type { BookCell } from '@dafeng/accounting';
import { readXlsx } from 'hucre/xlsx';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { exportBook, shownActivities, shownBalance } from './export-book.ts';

const base = {
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: null,
  comment: null,
  absence: null,
  entries: [],
} as const;
const cells: readonly BookCell[] = [
  { ...base, sheet: 'energy', row: 'final.industry', column: 'raw_coal', value: 120.5, unit: '10k-t' },
  {
    ...base,
    sheet: 'energy',
    row: 'final.industry',
    column: 'electricity',
    value: null,
    absence: 'NE',
    unit: '100m-kWh',
  },
  {
    ...base,
    sheet: 'energy',
    row: 'final.construction',
    column: 'raw_coal',
    value: 0,
    unit: '10k-t',
    status: 'filled',
    method: 'scaled-province',
  },
  {
    ...base,
    sheet: 'activities',
    row: 'population.resident',
    column: '2024',
    value: 301.5,
    unit: '10k-person',
    uncertainty: 0.05,
    comment: '=cmd|x',
    entries: [{ value: 301.5, unit: '10k-person', source: '统计年鉴', place: null }],
  },
];
const meta = {
  area: '临江市',
  year: 2024,
  source: '临江市能源平衡表（示例）',
  method: 'guide-2025',
  date: '2026-11-28',
};
const balance = shownBalance(cells, ['final.industry', 'final.construction'], ['raw_coal', 'electricity']);

describe('what is on the screen, as a file', () => {
  it('has the same rows and columns, missing as empty and zero as zero', async () => {
    const [sheet] = await readXlsxFile(await exportBook(balance, meta, 'xlsx'));
    expect(sheet?.data.slice(0, 3)).toEqual([
      ['项目', '原煤（万吨）', '电力（亿千瓦时）'],
      ['工业', 120.5, null],
      ['建筑业', 0, null],
    ]);
    const notes = sheet?.data.slice(3).map(([first]) => first);
    for (const note of [
      '来源：临江市能源平衡表（示例）',
      '方法：guide-2025',
      '导出日期：2026-11-28',
      '未估算 NE：C2',
      '推算（scaled-province）：B3',
    ])
      expect(notes).toContain(note);
  });
  it('says at the cell why it is empty', async () => {
    const { sheets } = await readXlsx(await exportBook(balance, meta, 'xlsx'));
    expect(sheets[0]?.cells?.get('1,2')?.comment?.text).toBe('未估算 NE');
    expect(sheets[0]?.freezePane).toMatchObject({ rows: 1, columns: 1 });
  });
  it('as text has the same, and its reasons below', async () => {
    const text = (await exportBook(balance, meta, 'csv')).toString('utf8');
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFF项目,原煤（万吨）,电力（亿千瓦时）',
      '工业,120.5,',
      '建筑业,0,',
    ]);
    expect(text).toContain('未估算 NE：C2');
  });
  it('runs nothing', async () => {
    const list = shownActivities(cells);
    const text = (await exportBook(list, meta, 'csv')).toString('utf8');
    expect(text.split('\r\n')[1]).toBe("population.resident,年末常住人口,2024,301.5,万人,,统计年鉴,5,'=cmd|x");
    const { sheets } = await readXlsx(await exportBook(list, meta, 'xlsx'));
    expect(sheets[0]?.rows[1]?.at(-1)).toBe("'=cmd|x");
    expect([...(sheets[0]?.cells?.values() ?? [])].some(({ formula }) => formula !== undefined)).toBe(false);
  });
});
