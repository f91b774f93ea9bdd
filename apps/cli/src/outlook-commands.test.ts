/** @module `dafeng outlook …` and `dafeng plan audit` as a person calls them: the objects of the contract, and refusals with place and remedy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { addAuditCommand } from './audit-command.ts';
import { addOutlookCommands } from './outlook-commands.ts';
import { addPlanCommands } from './plan-commands.ts';
import { RefusedError } from './refusal.ts';

const folder = mkdtempSync(join(tmpdir(), 'dafeng-outlook-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

const put = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
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
  addPlanCommands(program);
  addAuditCommand(program);
  addOutlookCommands(program);
  await program.parseAsync(['node', 'dafeng', ...args]);
  return written.join('');
};
const json = async (...args: string[]) => JSON.parse(await run(...args, '--json'));
const refused = (...args: string[]): Promise<string> =>
  run(...args).then(
    () => 'accepted',
    (error: unknown) =>
      error instanceof RefusedError ? `${error.refusal.code}: ${error.refusal.message.en}` : String(error),
  );

describe('dafeng outlook decompose', () => {
  const input = (more: object = {}) => ({
    method: 'lmdi-1-additive',
    factors: ['activity', 'intensity'],
    chained: true,
    periods: [
      { year: 2020, x: [[10, 10]] },
      { year: 2021, x: [[20, 5]] },
      { year: 2022, x: [[20, 10]] },
    ],
    ...more,
  });
  it('prints one effect a link, or one from end to end', async () => {
    const chained = await json('outlook', 'decompose', '--input', put('chained.json', input()));
    expect(chained.effects.map(({ from, to }: { from: number; to: number }) => [from, to])).toEqual([
      [2020, 2021],
      [2021, 2022],
    ]);
    expect(chained.effects[0].byFactor[0]).toBeCloseTo(69.31471805599453, 10);
    expect(chained.cumulative.total).toBe(100);
    const ends = await json('outlook', 'decompose', '--input', put('ends.json', input({ chained: false })));
    expect(ends.effects).toHaveLength(1);
    expect(ends.effects[0]).toMatchObject({ from: 2020, to: 2022, total: 100 });
    expect(await run('outlook', 'decompose', '--input', put('chained.json', input()))).toContain('2020–2022\t100');
  });
  it('refuses with place', async () => {
    const bad = (name: string, content: unknown) => refused('outlook', 'decompose', '--input', put(name, content));
    expect(
      await bad(
        'negative.json',
        input({
          periods: [
            { year: 2020, x: [[1, 1]] },
            { year: 2021, x: [[1, -1]] },
          ],
        }),
      ),
    ).toMatch(/value-negative: .*negative\.json: 2021, part 1, factor intensity/);
    expect(await bad('one.json', input({ periods: [{ year: 2020, x: [[1, 1]] }] }))).toContain('too-few-periods');
    expect(await bad('torn.json', '{ "method": ')).toContain('not-json');
    expect(await refused('outlook', 'decompose', '--input', join(folder, 'absent.json'))).toContain('file-not-found');
  });
});

describe('dafeng outlook trend', () => {
  it('prints the object of the contract', async () => {
    const trend = await json('outlook', 'trend', '--series', '5,4,3,2,1', '--years', '2001-2005');
    expect(trend).toMatchObject({ n: 5, class: 'plateau', mannKendall: { s: -10, tau: -1, senSlope: -1 } });
    expect(trend.mannKendall.pExact).toBeCloseTo(1 / 60, 12);
    expect(trend.pPeaked.value).toBeGreaterThanOrEqual(0);
    expect(trend.pPeaked.model).toBe('local-linear-trend');
    expect(await run('outlook', 'trend', '--series', '5,4,3,2,1')).toContain('S = -10');
  });
  it('refuses too little, gaps and years that do not fit', async () => {
    const bad = (...args: string[]) => refused('outlook', 'trend', '--series', ...args);
    expect(await bad('5')).toContain('too-few-points');
    expect(await bad('5,,3,2,1')).toContain('value-missing: value 2');
    expect(await bad('5,x,3,2,1')).toContain('value-not-finite: value 2');
    expect(await bad('5,4,3', '--years', '2001-2005')).toContain('years-differ');
    expect(await bad('5,4,3', '--years', 'lately')).toContain('years-unreadable');
    expect(await bad('5,4,3', '--years', '2001,2002,2004')).toContain('years-not-consecutive');
  });
});

describe('dafeng plan audit', () => {
  it('finds a city by slug, name and code, and prints the object of the contract', async () => {
    const audits = await Promise.all([json('plan', 'audit', 'panzhihua')]);
    expect(audits[0]).toMatchObject({
      city: 'panzhihua',
      identity: { energyIntensityDrop: 0.15, carbonIntensityDrop: 0.2, nonFossilShare2025: 0.33, basis: 'B0' },
      growth: { maxGrowth2030: { atIntensityDrop: 0.15 } },
    });
    for (const name of ['攀枝花', '攀枝花市', '510400', 'Panzhihua'])
      expect((await json('plan', 'audit', name)).identity).toEqual(audits[0].identity);
    for (const finding of audits[0].findings)
      expect(Object.keys(finding)).toEqual(
        expect.arrayContaining(['code', 'verdict', 'targets', 'arithmetic', 'missing', 'message']),
      );
  });
  it('reads River City, a text and the output of plan read alike', async () => {
    const example = await json('plan', 'audit', '临江市');
    expect(example.city).toBe('river-city');
    const text = new URL('../../../examples/river-city/plan.txt', import.meta.url).pathname;
    const reading = put('reading.json', await run('plan', 'read', text, '--json'));
    expect((await json('plan', 'audit', text)).findings).toEqual(example.findings);
    expect((await json('plan', 'audit', reading)).findings).toEqual(example.findings);
  });
  it('leaves null what a plan does not allow, and names it', async () => {
    const { identity, growth } = await json('plan', 'audit', 'ziyang');
    expect([growth.maxGapAt2030, growth.maxGrowth2030.value]).toEqual([null, null]);
    expect(growth.missing[0].id).toBe('non-fossil-share-2030');
    expect(identity.impliedBaseShare.value).toBeCloseTo(0.2789, 4);
  });
  it('prints cards with the formula filled', async () => {
    const text = await run('plan', 'audit', 'panzhihua');
    expect(text).toContain('■ 矛盾 incoherent  parts-against-total');
    expect(text).toContain('1 − 0.67 × 0.85 / 0.8 = 28.81%');
  });
  it('refuses what is no plan, no city and no datum', async () => {
    expect(await refused('plan', 'audit', 'atlantis')).toContain('no-such-plan');
    expect(await refused('plan', 'audit', put('other.json', { a: 1 }))).toContain('not-plan-facts');
    expect(await refused('plan', 'audit', 'meishan', '--known', 'non-fossil-share-2020=48')).toContain(
      'value-out-of-range',
    );
  });
});
