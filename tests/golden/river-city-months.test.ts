/** @module The months of River City against its one account: sums in the last printed digit, the books of 2024, the column of 2025, a generator that repeats itself. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseCsv } from '@dafeng/accounting';
import { getSector } from '@dafeng/tracking';
import { describe, expect, it } from 'vitest';
import { monthFiles, monthTable } from './river-city-months.ts';

const root = fileURLToPath(new URL('../../examples/river-city/', import.meta.url));
const table = monthTable();
const [head = [], ...body] = table.rows;
interface Row {
  readonly indicator: string;
  readonly subject: string;
  readonly period: string;
  readonly value: number;
  readonly quality: string;
  readonly target: string;
  readonly source: string;
}
const rows = body.map((cells): Row => {
  const of = (name: string) => String(cells[head.indexOf(name)] ?? '');
  return {
    indicator: of('indicator'),
    subject: of('subject'),
    period: of('period'),
    value: Number(of('value')),
    quality: of('quality'),
    target: of('target'),
    source: of('source'),
  };
});
const counties = ['云渡区', '石矶区', '禾泽县', '青岚县', '松隐县', '临江高新区管委会', '临江化工园区管委会'];
const of = (indicator: string, subject: (name: string) => boolean) =>
  rows.filter(
    (one) => one.indicator === indicator && subject(one.subject) && one.target === '' && one.quality !== 'poor',
  );
/** Thousandths, so that sums of printed numbers are exact. */
const exact = (list: readonly { readonly value: number }[]): number =>
  list.reduce((sum, { value }) => sum + Math.round(value * 1000), 0);
const city = (indicator: string, period?: RegExp) =>
  of(indicator, (name) => name === 'city').filter((one) => period?.test(one.period) ?? true);
const monthsOf = (year: number) => new RegExp(`^${year}-\\d\\d$`);

/** Rows of parts, by period, against the row of the whole. */
const sumsTo = (parts: readonly Row[], whole: readonly Row[]): number => {
  const periods = [...new Set(parts.map(({ period }) => period))];
  for (const period of periods)
    expect(exact(parts.filter((one) => one.period === period)), period).toBe(
      exact(whole.filter((one) => one.period === period)),
    );
  return periods.length;
};

describe('everything adds up', () => {
  it('sectors to the city: energy and electricity of 30 months, value added of 10 quarters', () => {
    const isSector = (name: string) => name.startsWith('sector:');
    for (const id of ['total-energy-consumption', 'total-electricity-consumption'])
      expect(sumsTo(of(id, isSector), city(id))).toBe(30);
    expect(sumsTo(of('value-added', isSector), city('gross-domestic-product'))).toBe(10);
  });
  it('counties, districts and zones to the city: energy and value added of 10 quarters to date', () => {
    const isCounty = (name: string) => counties.includes(name.replace('body:', ''));
    const energy = of('total-energy-consumption', isCounty);
    expect(sumsTo(of('gross-domestic-product', isCounty), city('gross-domestic-product'))).toBe(10);
    for (const period of new Set(energy.map((one) => one.period))) {
      const [from, to = from] = period.split('..') as [string, string?];
      const year = from.slice(0, 4);
      const months = city('total-energy-consumption', monthsOf(Number(year))).filter(
        (one) => to === year || one.period <= to,
      );
      expect(exact(energy.filter((one) => one.period === period)), period).toBe(exact(months));
    }
  });
  it('enterprises stay within their sector', () => {
    const plants = of(
      'total-energy-consumption',
      (name) => name.startsWith('body:') && !counties.includes(name.slice(5)),
    );
    const steel = of('total-energy-consumption', (name) => name === 'sector:steel');
    for (const { period, value } of steel) {
      const both = plants.filter((one) => one.period === period && /钢铁|铁合金/.test(one.subject));
      expect(both).toHaveLength(2);
      expect(exact(both)).toBeLessThanOrEqual(Math.round(value * 1000));
    }
  });
  it('every sector is one of the list', () => {
    for (const { subject } of rows)
      if (subject.startsWith('sector:')) expect(getSector(subject.slice(7)), subject).not.toBeNull();
  });
  it('every source says that it is fictional', () => {
    for (const { source } of rows) expect(source).toContain('虚构');
  });
});

describe('the one account of the city', () => {
  // README, column 2025.
  it.each([
    ['total-energy-consumption', 1150.9, 0.05],
    ['total-co2-emissions', 1943.5, 0.05],
    ['total-electricity-consumption', 170, 0],
    ['raw-coal-consumption', 770, 0],
    ['natural-gas-consumption', 9.5, 0],
    ['non-fossil-energy-consumption', 310.7, 0],
  ])('%s of 2025 is %d', (indicator, expected, within) => {
    const total = exact(city(indicator, monthsOf(2025))) / 1000;
    expect(Math.abs(total - expected)).toBeLessThanOrEqual(within + 1e-9);
  });
  // Books of 2024, consumption.total.
  it.each([
    ['raw-coal-consumption', 'raw_coal'],
    ['natural-gas-consumption', 'natural_gas'],
    ['total-electricity-consumption', 'electricity'],
  ])('%s of 2024 is that of the books', (indicator, product) => {
    const books = parseCsv('energy.csv', readFileSync(`${root}books/2024/energy.csv`, 'utf8'));
    const row = books.ok
      ? books.value.rows.find(([, , flow, of]) => flow === 'consumption.total' && of === product)
      : null;
    expect(exact(city(indicator, monthsOf(2024)))).toBe(Math.round(Number(row?.[4]) * 1000));
  });
  it('intensities are energy and CO2 over GDP, to the last printed digit', () => {
    for (const [intensity, amount] of [
      ['energy-intensity-of-gdp', 'total-energy-consumption'],
      ['carbon-intensity-of-gdp', 'total-co2-emissions'],
    ] as const)
      for (const { period, value } of city(intensity).filter((one) => one.period >= '2025')) {
        const [from, to = `${from}-12`] = period.split('..') as [string, string?];
        const months = city(amount, monthsOf(Number(from.slice(0, 4)))).filter((one) => one.period <= to);
        const [gdp] = city('gross-domestic-product').filter((one) => one.period === period);
        expect(value, period).toBeCloseTo(exact(months) / 1000 / (gdp?.value ?? 0), 5);
      }
  });
  it('steel needs 545 kgce a tonne in 2025, as the plan asks', () => {
    const mill = (indicator: string) =>
      exact(of(indicator, (name) => name === 'body:云渡钢铁公司').filter((one) => monthsOf(2025).test(one.period)));
    expect(mill('total-energy-consumption') / mill('main-product-output')).toBeCloseTo(0.545, 6);
  });
});

it('is written again byte for byte', () => {
  const folder = mkdtempSync(join(tmpdir(), 'river-city-'));
  try {
    for (const name of ['make-months.mjs', 'months-account.mjs', 'months-arithmetic.mjs'])
      cpSync(`${root}${name}`, join(folder, name));
    execFileSync(process.execPath, [join(folder, 'make-months.mjs')]);
    for (const name of monthFiles)
      expect(readFileSync(join(folder, 'months', name), 'utf8'), name).toBe(
        readFileSync(`${root}months/${name}`, 'utf8'),
      );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
