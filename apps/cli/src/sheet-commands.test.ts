/** @module An officer's path without a server: template, filled, read, inventory; and the same with mistakes in it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BookCell } from '@dafeng/accounting';
import { writeTemplate } from '@dafeng/spreadsheets';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dafeng.mjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'dafeng-sheets-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const run = (...args: string[]) => {
  const done = spawnSync(process.execPath, [bin, 'account', ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, lines: done.stderr.trim().split('\n') };
};

// River City is fictional.
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
  { ...base, sheet: 'energy', row: 'transform.thermal_power', column: 'raw_coal', value: -100, unit: '10k-t' },
  { ...base, sheet: 'energy', row: 'final.industry', column: 'raw_coal', value: 50, unit: '10k-t' },
  {
    ...base,
    sheet: 'energy',
    row: 'final.construction',
    column: 'raw_coal',
    value: null,
    absence: 'NO',
    unit: '10k-t',
  },
  {
    ...base,
    sheet: 'activities',
    row: 'electricity.consumption',
    column: '2023',
    value: 20,
    unit: '100m-kWh',
    uncertainty: 0.05,
  },
  { ...base, sheet: 'activities', row: 'electricity.generation.thermal', column: '2023', value: 10, unit: '100m-kWh' },
  {
    ...base,
    sheet: 'activities',
    row: 'electricity.generation.hydro',
    column: '2023',
    value: null,
    absence: 'NO',
    unit: '100m-kWh',
  },
];
const template = (year = 2023) =>
  writeTemplate({ area: { name: '临江市', code: '510000' }, year, method: 'guide-2025', cells });

describe('dafeng account template', () => {
  it('writes a workbook, or a directory of long tables', () => {
    const file = join(root, 'sub', 'lj.xlsx');
    expect(run('template', '--city', '临江市', '--year', '2023', '--out', file)).toMatchObject({
      code: 0,
      out: `${file}\n`,
    });
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
    const dir = join(root, 'csv');
    expect(run('template', '--city', '临江市', '--year', '2023', '--out', dir).code).toBe(0);
    expect(readFileSync(join(dir, 'energy.csv'), 'utf8')).toContain('region,year,flow,product,value,unit');
    expect(run('read', join(dir, 'energy.csv'), '--city', '临江市', '--year', '2023').code).toBe(0);
  });
  it('knows the methods', () =>
    expect(run('template', '--city', 'x', '--year', '2023', '--out', join(root, 'a.xlsx'), '--method', 'y').code).toBe(
      2,
    ));
});

describe('dafeng account read', () => {
  it('prints every cell with its place', async () => {
    const file = join(root, 'filled.xlsx');
    writeFileSync(file, await template());
    const { code, out } = run('read', file, '--json');
    expect(code).toBe(0);
    const read = JSON.parse(out);
    expect(read.cells.map((cell: BookCell) => [cell.row, cell.value ?? cell.absence])).toEqual([
      ['transform.thermal_power', -100],
      ['final.industry', 50],
      ['final.construction', 'NO'],
      ['electricity.consumption', 20],
      ['electricity.generation.thermal', 10],
      ['electricity.generation.hydro', 'NO'],
    ]);
    expect(run('read', file).out).toMatch(/energy:final\.industry:raw_coal\t“工业·原煤”\t50 万吨\t能源平衡!D\d+/);
  });
  it('names a template of another year, once a sheet', async () => {
    const file = join(root, 'other.xlsx');
    writeFileSync(file, await template(2022));
    const { code, out, lines } = run('read', file, '--year', '2023', '--city', '临江市');
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const line of lines) expect(line).toMatch(/2022 年的模板，账本是 2023 年.*\[other-year\]$/);
  });
  it('names every fault with file, sheet, row and column', () => {
    const file = join(root, 'faulty.csv');
    writeFileSync(
      file,
      '地区,年份,项目,品种,数值,单位\n临江市,2023,工业,原煤,约五十,万吨\n临江市,2023,工业用能,原煤,1,万吨\n临江市,2023,建筑业,原煤,-3,万吨\n',
    );
    const { code, lines } = run('read', file, '--city', '临江市', '--year', '2023');
    expect(code).toBe(2);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/第 2 行 E 列.*\[not-a-number\]$/);
    expect(lines[1]).toMatch(/第 3 行 C 列.*\[unknown-flow\]$/);
  });
  it('asks whose book it is, and refuses what is no sheet', () => {
    const file = join(root, 'bare.csv');
    writeFileSync(file, '项目,原煤（万吨）,焦炭（万吨）\n工业,1,2\n');
    expect(run('read', file).lines[0]).toContain('[which-book]');
    const noise = join(root, 'noise.xlsx');
    writeFileSync(noise, Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]));
    expect(run('read', noise).lines[0]).toContain('[unreadable-file]');
  });
});

describe('a filled template', () => {
  it('makes an inventory', async () => {
    const dir = join(root, 'book');
    mkdirSync(dir);
    writeFileSync(join(dir, '临江.xlsx'), await template());
    const { code, out, lines } = run('inventory', '--dir', dir, '--json');
    expect(lines).toEqual(['']);
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ area: '临江市', year: 2023, method: { id: 'guide-2025' } });
    expect(printed.totals.co2).toBeGreaterThan(0);
    // (20 - 10)e8 kWh x 0.1564 kgCO2/kWh (Sichuan, MEE and NBS notice 2025 no. 47).
    expect(printed.netImport.value).toBeCloseTo(156_400, 6);
  });
});
