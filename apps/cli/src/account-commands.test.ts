import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toXlsx } from '@dafeng/spreadsheets';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { addAccountCommands } from './account-commands.ts';
import { FaultyFileError, RefusedError } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafeng-account-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = async (...args: string[]): Promise<string> => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done) => {
    written.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  const program = new Command().exitOverride();
  addAccountCommands(program);
  await program.parseAsync(['node', 'dafeng', 'account', ...args]);
  return written.join('');
};
const json = async (...args: string[]) => JSON.parse(await run(...args, '--json'));
const caught = (...args: string[]): Promise<unknown> =>
  run(...args).then(
    () => null,
    (error: unknown) => error,
  );

const rows = [
  '四川,2007,农、林、牧、渔业,原煤,30.42,万吨',
  '四川,2007,final.industry,raw_coal,2445.99,1e4 t',
  '四川,2007,transform.thermal_power,raw_coal,-3239,1e4 t',
  '四川,2007,transform.thermal_power,electricity,500,1e8 kWh',
  '四川,2007,final.industry,refinery_gas,1,1e4 t',
];
const head = 'region,year,flow,product,value,unit';
const file = put('四川.csv', [head, ...rows].join('\n'));

describe('dafeng account co2', () => {
  it('prints the object of the contract', async () => {
    const account = await json(
      'co2',
      '--balance',
      file,
      '--region',
      'Sichuan',
      '--year',
      '2007',
      '--factors',
      'ceads-2007',
    );
    expect(account).toMatchObject({ region: '四川', year: 2007, factorSet: 'ceads-2007', method: 'ceads' });
    expect(account.cells[0]).toMatchObject({
      flow: 'final.agriculture',
      product: 'raw_coal',
      activity: 30.42,
      unit: '1e4 t',
      factor: 1.6440034222,
      factorId: 'ceads-2007/raw_coal/emission-factor/co2/agriculture-construction/2007',
      co2Mt: expect.closeTo(0.50010584103324, 12),
    });
    expect(Object.keys(account.totals.byFlow)).toEqual(['final.agriculture', 'final.industry']);
    expect(account.totals.co2Mt).toBeCloseTo(account.totals.byProduct.raw_coal, 12);
    expect(account.coverage).toMatchObject({
      expected: 3,
      present: 2,
      missing: [{ id: 'final.industry:refinery_gas' }],
    });
    expect(account.warnings.map(({ code }: { code: string }) => code)).toContain('unmapped-product');
  });
  it('prints the trace of one cell as a tree, in words', async () => {
    const tree = await run('co2', '--balance', file, '--factors', 'ceads-2007', '--explain', '工业:原煤');
    expect(tree).toContain('final.industry:raw_coal');
    expect(tree).toMatch(/直接排放 = 93\.4.* MtCO2/);
    expect(tree).toMatch(/└─ transform\.thermal_power:raw_coal/);
    expect(tree).toContain('四川.csv: 火力发电 × 原煤, row 4, value');
    expect(tree).not.toContain(folder);
  });
  it('refuses a cell that is none', async () => {
    const error = await caught('co2', '--balance', file, '--factors', 'ceads-2007', '--explain', 'loss:heat');
    expect(error instanceof RefusedError && error.refusal.code).toBe('no-such-cell');
  });
  it('takes factors from a file, in the long form and as effective factors', async () => {
    const own = put('own.csv', 'product,value,unit,source,gas\nraw_coal,2,tCO2/t,own measurement,co2\n');
    const effective = put(
      'effective.csv',
      'sector_group,product,unit_activity,ef_tCO2_per_unit,n_cells\nagri_constr,raw_coal,t,1.5,1\nservices_household,raw_coal,t,1.2,1\n',
    );
    const [byOwn, byEffective] = [
      await json('co2', '--balance', file, '--factors', own),
      await json('co2', '--balance', file, '--factors', effective),
    ];
    expect(byOwn.cells.map(({ factor }: { factor: number }) => factor)).toEqual([2, 2]);
    expect(byEffective.cells.map(({ factor }: { factor: number }) => factor)).toEqual([1.5, 1.5]);
    expect(byEffective.factorSet).toBe('effective');
  });
  it('refuses a balance in standard coal, an unknown set, and a file that is not there', async () => {
    const standard = put('standard.csv', `${head}\nR,2007,final.industry,raw_coal,1,1e4 tce\n`);
    const refusals = [
      await caught('co2', '--balance', standard, '--factors', 'ceads-2007'),
      await caught('co2', '--balance', file, '--factors', 'nope'),
      await caught('co2', '--balance', join(folder, 'none.csv'), '--factors', 'ceads-2007'),
    ].map((error) => error instanceof RefusedError && error.refusal.code);
    expect(refusals).toEqual(['not-physical', 'unknown-factor-set', 'unreadable-file']);
  });
});

describe('dafeng account energy and check', () => {
  const standard = put(
    'coal.csv',
    [
      'region,year,flow,product,value_1e4_tce',
      'R,2007,transform.thermal_power,total_calorific,-18',
      'R,2007,transform.thermal_power,electricity,12',
      'R,2007,final.total,total_calorific,45',
      'R,2007,final.total,electricity,15',
    ].join('\n'),
  );
  it('prints rates, rows and shares', async () => {
    const energy = await json('energy', '--balance', standard);
    expect(energy.rates).toMatchObject({ powerCoalRate: expect.closeTo(2.5 * 1.229, 10), heatRate: null });
    expect(energy.rows).toContainEqual({ flow: 'final.total', calorific: 45, coalEquivalent: 67.5 });
    expect(energy.nonFossilShare).toEqual({ calorific: null, coalEquivalent: null });
  });
  it('prints every identity with its place, and a list for several balances', async () => {
    const two = put(
      'two.csv',
      `${head}\n甲,2024,final.residential,lpg,3,万吨\n甲,2024,城镇,lpg,2,万吨\n乙,2024,final.total,lpg,3,万吨\n`,
    );
    const { identities, summary } = await json('check', '--balance', two);
    expect(identities.find(({ id }: { id: string }) => id === 'B4')).toMatchObject({
      region: '甲',
      product: 'lpg',
      left: 3,
      right: 2,
      difference: 1,
      holds: false,
    });
    expect(summary.map(({ id }: { id: string }) => id)).toEqual(['B2', 'B4']);
    expect((await json('energy', '--balance', two)).balances).toHaveLength(2);
  });
  it('prints tables for people', async () => {
    expect(await run('energy', '--balance', standard)).toMatch(/终端消费量\s+45\.00\s+67\.50/);
    expect(await run('check', '--balance', file)).toContain('不成立');
    expect(await run('co2', '--balance', file, '--factors', 'ceads-2007')).toMatch(/合计 93\.9\d+ Mt（2\/3/);
  });
});

describe('files as offices save them', () => {
  it('reads GB 18030', async () => {
    // 地区,年份,项目,品种,数值,单位 / 甲,2024,工业,原煤,1,万吨
    const bytes = Buffer.from(
      'b5d8c7f82cc4eab7dd2ccfeec4bf2cc6b7d6d62ccafdd6b52cb5a5cebb0abcd72c323032342cb9a4d2b52cd4adc3ba2c312ccdf2b6d60a',
      'hex',
    );
    const { cells } = await json('co2', '--balance', put('gb.csv', bytes), '--factors', 'ceads-2007');
    expect(cells).toMatchObject([{ flow: 'final.industry', product: 'raw_coal', activity: 1 }]);
  });
  it('reads the official layout from a workbook', async () => {
    const book = await toXlsx([
      {
        name: '平衡表',
        columns: [
          { title: '项目' },
          { title: '原煤（万吨）', numeric: true },
          { title: '天然气（亿立方米）', numeric: true },
        ],
        rows: [
          ['1.农、林、牧、渔业', 3, null],
          ['2.工业', 10, 2.5],
        ],
        notes: ['临江市能源平衡表（实物量）-2024'],
      },
    ]);
    const args = [
      '--balance',
      put('book.xlsx', book),
      '--factors',
      'ceads-2007',
      '--region',
      '临江市',
      '--year',
      '2024',
    ];
    const { cells, region } = await json('co2', ...args);
    expect(region).toBe('临江市');
    expect(cells.map(({ flow, product, activity }: Record<string, unknown>) => [flow, product, activity])).toEqual([
      ['final.agriculture', 'raw_coal', 3],
      ['final.industry', 'raw_coal', 10],
      ['final.industry', 'natural_gas', 2.5],
    ]);
  });
  it('names every fault at once, and a workbook that is none', async () => {
    const bad = put(
      'bad.csv',
      `${head}\nR,2024,final.industry,raw_coal,约三十,1e4 t\nR,2024,final.indus,raw_coal,1,1e4 t\n`,
    );
    const error = await caught('check', '--balance', bad);
    expect(
      error instanceof FaultyFileError && error.faults.map(({ code, row, column }) => [code, row, column]),
    ).toEqual([
      ['not-a-number', 2, 'value'],
      ['unknown-flow', 3, 'flow'],
    ]);
    const broken = await caught('check', '--balance', put('broken.xlsx', 'no zip'));
    expect(broken instanceof RefusedError && broken.refusal.code).toBe('unreadable-file');
  });
});
