import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin/dafeng.mjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'dafeng-inventory-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const dirOf = (name: string, files: Readonly<Record<string, string>>): string => {
  const dir = join(root, name);
  mkdirSync(dir);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dir, file), text);
  return dir;
};
const run = (...args: string[]) => {
  const done = spawnSync(process.execPath, [bin, 'account', ...args], { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, err: done.stderr };
};

// River City is fictional.
const balance = `地区,年份,流向,品种,数值,单位
临江市,2023,final.industry,raw_coal,50,万吨
临江市,2023,transform.thermal_power,raw_coal,-100,万吨
临江市,2023,final.residential.urban,natural_gas,1,亿立方米
`;
const activities = `代码,项目,年份,数值,单位,标识,来源,不确定性（%）,备注
,能源,,,,,,,
electricity.consumption,全社会用电量,2023,20,亿千瓦时,,统计局,5,
electricity.generation.thermal,,2023,100000,万千瓦时,,,,
electricity.generation.hydro,,2023,,,NO,,,
cement.clinker.portland,,2023,100,万吨,,,,
`;
const profile = `名称,临江市\n行政区划代码,510000\n年份,2023\n方法,guide-2025\n`;

describe('dafeng account inventory', () => {
  it('reads sheets by their headings and prints the contract', () => {
    const dir = dirOf('whole', { 'x1.csv': balance, 'x2.csv': activities, 'x3.csv': profile });
    const { code, out, err } = run('inventory', '--dir', dir, '--json');
    expect(err).toBe('');
    expect(code).toBe(0);
    const printed = JSON.parse(out);
    expect(printed).toMatchObject({ area: '临江市', year: 2023, gwpSet: 'AR5-100', method: { id: 'guide-2025' } });
    const { co2, ch4, n2o, co2e, fgases } = printed.totals;
    expect(co2 + ch4 + n2o + (fgases ?? 0)).toBeCloseTo(co2e, 4);
    // 1e9 kWh x 0.1564 kgCO2/kWh.
    expect(printed.netImport.value).toBeCloseTo(156_400, 6);
    expect(printed.assessmentCo2.value - printed.directEnergyCo2.value).toBeCloseTo(156_400, 6);
    expect(printed.notationKeys).toContainEqual({ id: '2.C.3/aluminium.output/co2', key: 'NE' });
    expect(printed.uncertainty.low).toBeLessThan(co2e);
    expect(printed.uncertainty.high).toBeGreaterThan(co2e);
    expect(printed.keyCategories[0]).toMatchObject({ category: '1.A.1', gas: 'co2' });
    for (const key of ['sectors', 'removals', 'uncertainty', 'keyCategories', 'trace'])
      expect(printed).toHaveProperty(key);
  });
  it('works with only a balance, by another GWP set, and explains a line', () => {
    const dir = dirOf('balance', { 'b.csv': balance });
    const { code, out } = run('inventory', '--dir', dir, '--gwp', 'AR6', '--region', '四川', '--json');
    expect(code).toBe(2);
    expect(out).toBe('');
    const plain = run('inventory', '--dir', dir, '--gwp', 'AR6', '--json');
    expect(JSON.parse(plain.out).gwpSet).toBe('AR6-100');
    const told = run('inventory', '--dir', dir, '--explain', '1.A.2/final.industry:raw_coal/co2');
    expect(told.out).toContain('b.csv');
  });
  it('names each fault by file, row and column, and computes nothing', () => {
    const dir = dirOf('faulty', {
      'b.csv': balance,
      'a.csv':
        '代码,年份,数值,单位\nno.such,2023,1,万吨\ncement.clinker.portland,2023,约100,万吨\ncement.clinker.white,2023,-3,万吨\nlime.output,2022,3,万吨\nlime.dolomitic,2023,3,亿千瓦时\nlime.hydraulic,2023,=B2,万吨\n',
      'p.csv': profile,
    });
    const { code, out, err } = run('inventory', '--dir', dir, '--json');
    expect(code).toBe(2);
    expect(out).toBe('');
    const lines = err.trim().split('\n');
    expect(lines).toHaveLength(6);
    for (const [index, [row, column, fault]] of [
      [2, 'A', 'unknown-activity'],
      [3, 'C', 'not-a-number'],
      [4, 'C', 'negative-amount'],
      [5, 'B', 'other-year'],
      [6, 'D', 'unit-mismatch'],
      [7, 'C', 'formula'],
    ].entries()) {
      expect(lines[index]).toContain(`row ${row}, column ${column}`);
      expect(lines[index]).toContain(`[${fault}]`);
      expect(lines[index]).toContain('a.csv');
    }
  });
  it('adds two rows of one code and says so', () => {
    const dir = dirOf('twice', {
      'a.csv': '代码,年份,数值,单位\ncoal.surface.output,2023,1,万吨\ncoal.surface.output,2023,2,万吨\n',
    });
    const printed = JSON.parse(run('inventory', '--dir', dir, '--json').out);
    expect(printed.warnings.map(({ code }: { code: string }) => code)).toContain('repeated-activity');
    const line = printed.lines.find(({ id }: { id: string }) => id === '1.B.1/coal.surface.output/ch4');
    expect(line.amount).toBeCloseTo(3e4 * 1.3 * 0.00067, 9);
  });
  it('refuses a directory without sheets, and a method that does not exist', () => {
    expect(run('inventory', '--dir', dirOf('empty', { 'note.csv': 'a,b\n1,2\n' })).err).toContain(
      '[nothing-recognised]',
    );
    expect(run('inventory', '--dir', join(root, 'balance'), '--method', 'x').err).toContain('[unknown-method]');
  });
  it('lists the methods with their pinned sets', () => {
    expect(run('methods').out).toContain('provincial-guide-2025@2026-11');
  });
});
