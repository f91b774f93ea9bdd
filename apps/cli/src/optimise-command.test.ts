/** @module `dafeng outlook optimise` as a person calls it: the object of the contract, and where there is no optimum a reason and no number. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { addOptimiseCommand } from './optimise-command.ts';
import { addOutlookCommands } from './outlook-commands.ts';
import { RefusedError } from './refusal.ts';

const example = fileURLToPath(new URL('../../../examples/river-city/least-cost.yaml', import.meta.url));
const changed = join(tmpdir(), `dafeng-optimise-${process.pid}.yaml`);
afterAll(() => rmSync(changed, { force: true }));
afterEach(() => vi.restoreAllMocks());

const run = async (...args: string[]) => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text, done) => {
    written.push(String(text));
    (done as (() => void) | undefined)?.();
    return true;
  });
  const program = new Command().exitOverride();
  addOutlookCommands(program);
  addOptimiseCommand(program);
  const refusal = await program.parseAsync(['node', 'dafeng', 'outlook', 'optimise', ...args]).then(
    () => null,
    (error: unknown) => {
      if (error instanceof RefusedError) return error.refusal;
      throw error;
    },
  );
  return { text: written.join(''), refusal };
};
const withChange = (from: string, to: string): string => {
  writeFileSync(changed, readFileSync(example, 'utf8').replace(from, to));
  return changed;
};

describe('dafeng outlook optimise', () => {
  it('prints the object of the contract', async () => {
    const { text, refusal } = await run('--model', example, '--json');
    expect(refusal).toBeNull();
    const found = JSON.parse(text);
    expect(found).toMatchObject({ status: 'optimal', conflicts: [] });
    expect(found.objective).toBeGreaterThan(0);
    expect(Object.keys(found.duals.co2)).toEqual(['2030', '2035']);
    expect(found.capacities[0]).toMatchObject({ technology: 'coal-power', period: '2025', total: 60, added: 0 });
    expect((await run('--model', example)).text).toContain('CO2-cap:2030');
  });
  it('names the clash and prints no number', async () => {
    const path = withChange('technologies: solar, atLeast: 60', 'technologies: solar, atLeast: 160');
    const { text, refusal } = await run('--model', path, '--json');
    expect(JSON.parse(text)).toMatchObject({ status: 'infeasible', objective: null, conflicts: ['solar-2030'] });
    expect(refusal?.code).toBe('model-infeasible');
    expect(refusal?.message.zh).toContain('solar-2030');
  });
  it('adds the curve and the range that are asked for', async () => {
    const { text } = await run('--model', example, '--curve', '2035:480,5', '--range', 'wind:2035', '--json');
    const { curve, range } = JSON.parse(text);
    expect(curve.map(({ status }: { status: string }) => status)).toEqual(['optimal', 'infeasible']);
    expect(curve[1]).toMatchObject({ cost: null, marginalCost: null });
    expect(range.most).toBeGreaterThan(range.least);
    expect((await run('--model', example, '--curve', '2031:1')).refusal?.code).toBe('option-unreadable');
    expect((await run('--model', example, '--range', 'nuclear:2035')).refusal?.code).toBe('option-unreadable');
  });
  it('refuses what is no model, with the place', async () => {
    expect((await run('--model', withChange('life: 30', 'life: long'))).refusal?.message.en).toContain(
      'technologies.coal-power.life',
    );
    expect((await run('--model', withChange('periods: [', 'periods: [['))).refusal?.code).toBe('not-yaml');
    expect((await run('--model', join(tmpdir(), 'dafeng-absent.yaml'))).refusal?.code).toBe('file-not-found');
    expect((await run()).refusal?.code).toBe('field-missing');
    expect((await run('--model', example, '--time-limit', 'soon')).refusal?.code).toBe('value-out-of-range');
  });
});
