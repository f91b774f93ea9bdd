import { checkTrace, fullTracer } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import type { BookCell } from '../books/book-cell.ts';
import { changedCounties, reconcileCounties } from './reconcile-counties.ts';

const cell = (row: string, value: number | null, unit: BookCell['unit'] = '10k-t', column = 'raw_coal'): BookCell => ({
  sheet: 'energy',
  row,
  column,
  value,
  unit,
  absence: value === null ? 'NE' : null,
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: null,
  comment: null,
  entries: [],
});
const county = (name: string, ...cells: BookCell[]) => ({ name, code: null, cells });
const city = (...cells: BookCell[]) => ({ year: 2022, cells });
const reconcile = (whole: ReturnType<typeof city>, ...parts: ReturnType<typeof county>[]) =>
  reconcileCounties(whole, parts, fullTracer);

describe('counties against the city', () => {
  it('adds up in the unit of the city, with what no county claims', () => {
    const { cells, notices } = reconcile(
      city(cell('final.industry', 100)),
      county('甲县', cell('final.industry', 40)),
      county('乙县', cell('final.industry', 500000, 't')),
    );
    expect(cells).toMatchObject([
      { key: 'energy:final.industry:raw_coal', city: 100, unallocated: 10, agrees: false, rule: 'together' },
    ]);
    const [{ counties } = { counties: { ok: false as const, why: 'NE' as const } }] = cells;
    expect(counties.ok && checkTrace(counties.value.trace).mismatches).toEqual([]);
    expect(notices).toEqual([]);
  });
  it('agrees within the tolerance of the balance', () => {
    const { cells } = reconcile(city(cell('final.industry', 100)), county('甲县', cell('final.industry', 99.99)));
    expect(cells[0]?.agrees).toBe(true);
  });
  it('names counties above the city', () => {
    const { notices } = reconcile(city(cell('final.industry', 100)), county('甲县', cell('final.industry', 101)));
    expect(notices.map(({ code }) => code)).toEqual(['counties-above-city']);
  });
  it('gives no verdict while a county is missing: it is not zero (pitfall 20)', () => {
    const { cells, notices } = reconcile(
      city(cell('final.industry', 100)),
      county('甲县', cell('final.industry', 40)),
      county('乙县', cell('final.industry', null)),
    );
    expect(cells[0]).toMatchObject({
      unallocated: null,
      agrees: null,
      coverage: { missing: [{ id: '乙县', why: 'NE' }] },
    });
    expect(notices[0]?.message.zh).toContain('乙县');
  });
  it('leaves line loss at one level (pitfall 22)', () => {
    const { cells, notices } = reconcile(
      city(cell('loss', 5, '100m-kWh', 'electricity')),
      county('甲县', cell('loss', 3, '100m-kWh', 'electricity')),
    );
    expect(cells[0]).toMatchObject({ rule: 'one-level', agrees: null });
    expect(notices.map(({ code }) => code)).toEqual(['one-level-only']);
  });
  it('does not add what one county takes from the next (pitfall 22)', () => {
    const { cells, notices } = reconcile(
      city(cell('supply.in_from_provinces', 50, '100m-kWh', 'electricity')),
      county('甲县', cell('supply.in_from_provinces', 40, '100m-kWh', 'electricity')),
      county('乙县', cell('supply.in_from_provinces', 30, '100m-kWh', 'electricity')),
    );
    expect(cells[0]).toMatchObject({ rule: 'net-only', agrees: null });
    expect(notices.map(({ code }) => code)).toEqual(['net-only']);
  });
  it('names areas that are not the same in both years (pitfall 13)', () => {
    const areas = [
      { name: '资阳市', code: '512000' },
      { name: '南充市', code: '511300' },
    ];
    expect(changedCounties(areas, 2015, 2017)).toEqual(['资阳市']);
    expect(changedCounties(areas, 2016, 2017)).toEqual([]);
  });
});
