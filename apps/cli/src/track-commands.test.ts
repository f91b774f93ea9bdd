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
