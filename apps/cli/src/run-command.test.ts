/** @module `dafeng outlook run` and `iamc` as a person calls them: the object of the contract, the same for the same seed, and refusals. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { addOutlookCommands } from './outlook-commands.ts';
import { RefusedError } from './refusal.ts';
import { addRunCommands } from './run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafeng-run-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const run = async (...args: string[]): Promise<string> => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done) => {
    written.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  const program = new Command().exitOverride();
  addOutlookCommands(program);
  addRunCommands(program);
  await program.parseAsync(['node', 'dafeng', 'outlook', ...args]);
  return written.join('');
};
const refused = (...args: string[]): Promise<string> =>
  run(...args).then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof RefusedError ? `${error.refusal.code}: ${error.refusal.message.en}` : String(error),
  );

describe('dafeng outlook run', () => {
  it('prints the object of the contract, twice the same', async () => {
    const args = ['run', '--city', 'river-city', '--draws', '256', '--seed', '3', '--json'];
    const text = await run(...args);
    expect(await run(...args)).toBe(text);
    const outlook = JSON.parse(text);
    expect(outlook).toMatchObject({ seed: 3, draws: 256, city: 'river-city', fictional: true });
    expect(Object.keys(outlook.paths)).toEqual(['years', 'p05', 'p25', 'p50', 'p75', 'p95']);
    expect(outlook.peak.pBy['2030']).toEqual({ value: expect.any(Number), standardError: expect.any(Number) });
    expect(outlook.peak.distribution).toHaveProperty('notByHorizon');
    expect(outlook.targets[0]).toMatchObject({ id: 'non-fossil-2025', pMet: expect.any(Number) });
    expect(outlook.assumptions.every((one: { status: string; source: string }) => one.status && one.source)).toBe(true);
    expect(outlook.levers).toHaveLength(15);
  });
  it('runs a scenario, and writes a table whose parts add up', async () => {
    const path = join(folder, 'out.csv');
    await run('run', '--city', 'panzhihua', '--scenario', 'no-measures', '--draws', '64', '--iamc', path);
    expect(readFileSync(path, 'utf8')).toMatch(/^Model,Scenario,Region,Variable,Unit,2020,/);
    expect(await run('iamc', path)).toContain('parts equal totals');
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => !line.includes('industry and construction|coal'))
        .join('\n'),
    );
    expect(JSON.parse(await run('iamc', path, '--json')).partsDiffer[0]).toMatchObject({ year: 2020 });
  });
  it('says what is wrong and where', async () => {
    expect(await refused('run')).toBe('no-model: no model is given.');
    expect(await refused('run', '--city', 'atlantis')).toBe('no-such-model: there is no model of atlantis.');
    expect(await refused('run', '--city', 'river-city', '--draws', 'many')).toBe(
      'not-whole: --draws is no whole number: many.',
    );
    expect(await refused('run', '--city', 'river-city', '--scenario', 'wishes')).toContain('unknown-scenario');
    const path = join(folder, 'model.yaml');
    writeFileSync(path, 'format: dafeng-outlook-model/1\nid: x\n');
    expect(await refused('run', '--model', path)).toContain('more)');
    writeFileSync(path, 'a: [\n');
    expect(await refused('run', '--model', path)).toContain('not-yaml');
  });
});
