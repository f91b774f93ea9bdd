/** @module `dafeng track` as a person calls it: lights with their arithmetic, an assessment, a breakdown; what is wrong is said and nothing printed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { FaultyTrackingError, RefusedError } from './refusal.ts';
import { addTrackCommands } from './track-commands.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafeng-track-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

const run = async (...args: string[]) => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done) => {
    written.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  const program = new Command().exitOverride();
  addTrackCommands(program);
  const codes = await program.parseAsync(['node', 'dafeng', 'track', ...args]).then(
    () => [],
    (error: unknown) => {
      if (error instanceof RefusedError) return [error.refusal.code];
      if (error instanceof FaultyTrackingError) return error.faults.map(({ code }) => code);
      throw error;
    },
  );
  return { text: written.join(''), codes };
};

describe('dafeng track lights', () => {
  const series = file(
    'series.csv',
    `indicator,period,value,unit,since
energy-intensity-of-gdp-reduction,2021,3.4,%,2020
energy-intensity-of-gdp-reduction,2022,3.0,%,2021
energy-intensity-of-gdp-reduction,2023,2.0,%,2022
energy-intensity-of-gdp-reduction,2024,2.6,%,2023
energy-intensity-of-gdp-reduction,2025-01..2025-09,2.2,%,2024
`,
  );
  it('lights a real plan: 10.56 % against 1 - 0.85^0.8 until 2024, an estimate beside it', async () => {
    const { text } = await run('lights', '--plan', 'panzhihua', '--series', series, '--at', '2025-09', '--json');
    const { targets } = JSON.parse(text);
    const target = targets.find(
      (one: { indicator: string; year: number }) =>
        one.indicator === 'energy-intensity-of-gdp-reduction' && one.year === 2025,
    );
    expect(target.light.fired).toMatchObject({ ruleSet: 'ndrc-2021', rule: 'red' });
    expect(target.result.value.value.value.value).toBeCloseTo(1 - 0.966 * 0.97 * 0.98 * 0.974, 12);
    expect(target.estimate.value.value.value.value).toBeCloseTo(1 - 0.966 * 0.97 * 0.98 * 0.974 * 0.978, 12);
    expect(targets.filter((one: { goal: { why?: string } }) => one.goal.why === 'pending-assignment')).not.toHaveLength(
      0,
    );
    const words = (await run('lights', '--plan', 'panzhihua', '--series', series, '--at', '2025-09')).text;
    expect(words).toContain('应达 required 15%');
    expect(words).toContain('待上级下达');
  });
  it.each([
    ['a period that is none', ['--at', 'March'], series, 'not-a-period'],
    ['a rule that is not there', ['--at', '2025', '--rule-set', 'nobody'], series, 'unknown-rule'],
    ['an assignment nobody waits for', ['--at', '2025', '--assigned', 't1=5%'], series, 'unknown-target'],
    [
      'a table with faults',
      ['--at', '2025'],
      file('bad.csv', 'indicator,period,value\nforest-cover,x,1'),
      'not-a-period',
    ],
  ])('%s', async (_, args, path, code) => {
    const { text, codes } = await run('lights', '--plan', 'panzhihua', '--series', path, ...args);
    expect([text, codes]).toEqual(['', [code]]);
  });
});

describe('dafeng track assess and allocate', () => {
  it('assesses by the scheme of the date and names what is open', async () => {
    const results = file('r.yaml', 'items:\n  control-co2-total-2026: { met: false }\n');
    const { text } = await run(
      'assess',
      '--on',
      '2027-03-01',
      '--results',
      results,
      '--notified',
      '2026-07-01',
      '--json',
    );
    expect(JSON.parse(text)).toMatchObject({
      grade: { id: 'failed' },
      consequences: [{ deadline: { value: { last: '2026-08-12' } } }],
    });
    expect(JSON.parse(text).open).toHaveLength(13);
    expect((await run('assess', '--on', '2022-01-01', '--results', results)).codes).toEqual(['unknown-scheme']);
    expect((await run('assess', '--scheme', 'energy-2007', '--results', results)).codes).toEqual(['unknown-item']);
  });
  it('takes from a plan the results of the year assessed and no other', async () => {
    const series = file('s2.csv', 'indicator,period,value\nnon-fossil-share,2020,28.5\nnon-fossil-share,2024,31.6\n');
    const shareOf = async (at: string) => {
      const { text } = await run(
        'assess',
        '--on',
        '2027-03-01',
        '--plan',
        'panzhihua',
        '--series',
        series,
        '--at',
        at,
        '--json',
      );
      return JSON.parse(text).items.find(
        ({ item }: { item: { id: string } }) => item.id === 'control-non-fossil-share-2026',
      ).state;
    };
    expect([await shareOf('2024'), await shareOf('2025')]).toEqual(['met', 'open']);
  });
  it('lists the schemes by subject, and refuses a subject nobody assesses', async () => {
    const { text } = await run('assess', '--list', '--subject', 'enterprise', '--json');
    expect(JSON.parse(text).map(({ id }: { id: string }) => id)).toEqual(['body-annual']);
    expect((await run('assess', '--list', '--on', '2027-03-01')).text).toContain('control-co2-total-2026');
    expect((await run('assess', '--list', '--subject', 'province')).codes).toEqual(['unknown-subject']);
  });
  it('breaks a total down by every rule that has its numbers', async () => {
    const receivers = file('a.csv', 'name,base,output,potential\n甲县,120,300,10\n乙县,80,400,\n丙区,33.3,90,4\n');
    const { text } = await run('allocate', '--total', '20', '--receivers', receivers, '--json');
    const { rules } = JSON.parse(text);
    expect(rules.map(({ allocation }: { allocation: { ok: boolean } }) => allocation.ok)).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(rules[0].allocation.value.shares.map(({ value }: { value: number }) => value)).toEqual([10.3, 6.9, 2.8]);
    expect((await run('allocate', '--total', '20', '--receivers', receivers, '--rule', 'by-potential')).codes).toEqual([
      'missing-input',
    ]);
  });
});

describe('dafeng track allocate --lock', () => {
  const counties = file('locked.csv', '区县,基期\n东湾区,120\n西岭县,80\n北川区,33.3\n');
  it('keeps the agreed share and breaks the rest down again', async () => {
    const { text } = await run(
      'allocate',
      '--total',
      '20',
      '--receivers',
      counties,
      '--rule',
      'equal-rate',
      '--lock',
      '东湾区=9',
    );
    // 11 x 80/113.3 = 7.767, 11 x 33.3/113.3 = 3.233.
    expect(text).toMatch(/东湾区 {2}9 {2}锁定 locked[\s\S]*西岭县 {2}7\.8[\s\S]*北川区 {2}3\.2/);
  });
  it('refuses a lock on nobody, and locks beyond the total', async () => {
    const of = (lock: string) =>
      run('allocate', '--total', '20', '--receivers', counties, '--rule', 'equal-rate', '--lock', lock);
    expect((await of('南区=1')).codes).toEqual(['unknown-receiver']);
    expect((await of('东湾区=21')).codes).toEqual(['sum-differs']);
    expect((await of('东湾区=多')).codes).toEqual(['not-a-number']);
  });
});

describe('dafeng track budget', () => {
  const months = (year: number, each: number, count: number) =>
    Array.from(
      { length: count },
      (_, index) => `total-energy-consumption,${year}-${String(index + 1).padStart(2, '0')},${each},万吨标准煤`,
    );
  const series = file(
    'use.csv',
    ['indicator,period,value,unit', ...months(2025, 50, 12), ...months(2026, 55, 3)].join('\n'),
  );
  const budgets = (text: string) => file('budgets.yaml', text);
  const city = `budgets:
  - name: 全市
    kind: energy
    from: 2026
    issues:
      - { year: 2026, amount: 600, on: '2026-01-10', document: 临府发1号, reason: 年度下达 }
  - name: 东湾区
    kind: energy
    region: 东湾区
    parent: 全市
    from: 2026
    issues:
      - { year: 2026, amount: 601, on: '2026-01-10', document: 临府发1号, reason: 年度下达 }
`;
  it('says where each stands and what does not agree', async () => {
    const { text } = await run('budget', '--budgets', budgets(city), '--series', series, '--at', '2026-03');
    expect(text).toMatch(
      /预计超 expected over {2}全市（2026）[\s\S]*剩余 remaining 435 万吨标准煤[\s\S]*overrun 60 万吨标准煤/,
    );
    expect(text).toContain('缺数 open  东湾区');
    expect(text).toMatch(/对不上 differs.*601/);
  });
  it('prints traces as JSON, and sees only what was issued by a day', async () => {
    const { text } = await run(
      'budget',
      '--budgets',
      budgets(city),
      '--series',
      series,
      '--at',
      '2026-03',
      '--on',
      '2026-01-01',
      '--json',
    );
    const { budgets: stood } = JSON.parse(text) as {
      budgets: { issued: { ok: boolean }; used: { value: { trace: { kind: string } } } }[];
    };
    expect(stood[0]).toMatchObject({ issued: { ok: false }, used: { value: { trace: { kind: 'sum' } } } });
  });
  it('refuses a file that is none, and a row that is wrong at its place', async () => {
    expect((await run('budget', '--budgets', budgets('a: 1'), '--series', series, '--at', '2026-03')).codes).toEqual([
      'no-budgets',
    ]);
    const wrong = budgets(city.replace('amount: 601', 'amount: 六百'));
    expect((await run('budget', '--budgets', wrong, '--series', series, '--at', '2026-03')).codes).toEqual([
      'not-a-number',
    ]);
  });
});
