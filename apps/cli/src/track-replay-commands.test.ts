/** @module `dafeng track warnings|back-test|nowcast` as a person calls them, on the months of River City. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { FaultyTrackingError, RefusedError } from './refusal.ts';
import { addTrackCommands } from './track-commands.ts';

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/river-city/${name}`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'dafeng-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

/** All files of the months as one: what `cat` of them with one head would be. */
const months = join(folder, 'months.csv');
const files = ['2024', '2025', '2026-01-02', '2026-03', '2026-06'].map((name) =>
  readFileSync(example(`months/${name}.csv`), 'utf8')
    .trim()
    .split('\n'),
);
// Numbers of a part of the area are of one target, named otherwise on the command line: left out.
const rows = files.flatMap(([, ...body]) => body).filter((row) => !/@20\d\d/.test(row));
writeFileSync(months, [files[0]?.[0] ?? '', ...rows].join('\n'));

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
const plan = example('plan.txt');
const asked = ['--plan', plan, '--series', months, '--from', '2026-01', '--to', '2026-08'];

describe('months replayed', () => {
  it('open the warning when March has arrived and clear it with the half year', async () => {
    const { targets } = JSON.parse(
      (await run('lights', '--plan', plan, '--series', months, '--at', '2026-03', '--json')).text,
    );
    const pending = targets.find((one: { goal: { why?: string } }) => one.goal.why === 'pending-assignment');
    const replay = await run(
      'warnings',
      ...asked,
      '--assigned',
      `${pending.id}=14%@2025`,
      '--target',
      pending.id,
      '--json',
    );
    expect(replay.codes).toEqual([]);
    const { warnings } = JSON.parse(replay.text);
    // March is reported in April, the half year in July.
    expect(warnings).toMatchObject([
      {
        state: 'cleared',
        log: [
          { on: '2026-04-30', state: 'open' },
          { on: '2026-07-31', state: 'cleared' },
        ],
      },
    ]);
    const test = await run(
      'back-test',
      ...asked,
      '--assigned',
      `${pending.id}=14%@2025`,
      '--target',
      pending.id,
      '--json',
    );
    const [one] = JSON.parse(test.text).tests;
    expect(one.lights.map(({ level }: { level: string | null }) => level)).toEqual([
      null,
      null,
      null,
      'second',
      'second',
      'second',
      'third',
      'third',
    ]);
    expect((await run('warnings', ...asked, '--assigned', `${pending.id}=14%@2025`)).text).toContain('解除 cleared');
  });
  it('are refused where they make no sense', async () => {
    expect((await run('warnings', ...asked, '--target', 'none')).codes).toEqual(['unknown-target']);
    expect((await run('warnings', ...asked, '--rule-set', 'none')).codes).toEqual(['unknown-rule']);
    expect((await run('back-test', ...asked, '--every', '13')).codes).toEqual(['not-a-number']);
    expect(
      (await run('back-test', '--plan', plan, '--series', months, '--from', '2026-08', '--to', '2026-01')).codes,
    ).toEqual(['not-a-period']);
    expect(
      (await run('nowcast', '--series', months, '--from', '2026-01', '--to', '2026-01', '--indicator', 'x')).codes,
    ).toEqual(['unknown-indicator']);
  });
});

describe('dafeng track nowcast', () => {
  it('estimates a month from electricity, and months of a year with books sum to them', async () => {
    const { text } = await run('nowcast', '--series', months, '--from', '2025-01', '--to', '2026-03', '--json');
    const { months: made } = JSON.parse(text);
    const year = made.filter(({ month }: { month: string }) => month.startsWith('2025'));
    expect(year).toHaveLength(12);
    const total = year.reduce((sum: number, { value }: { value: number }) => sum + value, 0);
    // The months of energy of 2025 in the files.
    expect(total).toBeCloseTo(1150.88, 6);
    expect(made.at(-1)).toMatchObject({
      month: '2026-03',
      unit: '10k-tce',
      intervalWhy: expect.stringContaining('区间'),
    });
  });
});
