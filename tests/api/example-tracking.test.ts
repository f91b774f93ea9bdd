/**
 * The example city as a first start loads it, and the two files that lie ready: dark in February with its reason, yellow with March because of
 * steel and two plants, green with the half year. The arithmetic is in `tests/golden/river-city-replay.test.ts`.
 */
import type { TrackingSummary, WarningLine } from '@dafeng/contract';
import {
  loadExampleBodies,
  loadExampleBreakdown,
  loadExampleBudgets,
  loadExampleDispatch,
  loadExampleMonths,
} from '@dafeng/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, root, type Served } from './served.ts';

const energyFall = 'energy-intensity-of-gdp-reduction@2030';

onEachEngine((start) => {
  let served: Served;
  let viewer: Caller;
  const look = async () => (await viewer.get<TrackingSummary>(`/cities/${riverCity}/tracking`)).body;
  const light = async () => (await look()).targets.find(({ targetId }) => targetId === energyFall);
  const warnings = async () => {
    await look();
    const { body } = await viewer.get<{ items: readonly WarningLine[] }>(
      `/cities/${riverCity}/tracking/warnings?state=all`,
    );
    return body.items.filter(({ targetId, kind }) => targetId === energyFall && kind === 'light');
  };
  beforeAll(async () => {
    served = await start();
    await loadExampleBodies(served.registry, root);
    viewer = await served.signedIn('months-reader', { role: 'viewer', cityIds: [riverCity] });
  });
  afterAll(() => served?.close());

  it('loads three files, and nothing twice', async () => {
    expect(await loadExampleMonths(served.registry, root)).toEqual(['2024.csv', '2025.csv', '2026-01-02.csv']);
    expect(await loadExampleMonths(served.registry, root)).toEqual([]);
  });
  it('has a quarter answered and approved, milestones and a budget, once', async () => {
    expect(await loadExampleDispatch(served.registry)).toBe(true);
    expect(await loadExampleDispatch(served.registry)).toBe(false);
    expect(await loadExampleBudgets(served.registry)).toHaveLength(4);
    expect(await loadExampleBudgets(served.registry)).toEqual([]);
    expect(await loadExampleBreakdown(served.registry)).toBe(7);
    expect(await loadExampleBreakdown(served.registry)).toBe(0);
    const held = await served.registry.asSystem(async ({ filings, rounds, milestones }) => ({
      states: (await filings.list({ cityId: riverCity })).map(({ state }) => state),
      rounds: (await rounds.list(riverCity)).map(({ period, status }) => `${period} ${status}`),
      milestones: (await milestones.list(riverCity)).length,
    }));
    expect(held).toEqual({ states: Array(7).fill('approved'), rounds: ['2025Q4 closed'], milestones: 3 });
  });
  it('February: 14 % are assigned, no quarter is in, so there is no light and it says why', async () => {
    expect(await look()).toMatchObject({ at: '2026-02', dataUntil: '2026-02', counts: { pending: 0 } });
    expect(await light()).toMatchObject({
      pending: false,
      assignment: { value: 14, base: 2025 },
      light: { fired: null, dark: { why: 'not-reported' } },
    });
    expect(await warnings()).toEqual([]);
  });
  it('March: 2.74 % where 2.97 % are due, because of steel and two plants', async () => {
    await loadExampleMonths(served.registry, root, ['2026-03.csv']);
    const target = await light();
    expect(target?.light.fired).toMatchObject({
      ruleSet: 'ndrc-2021',
      rule: 'yellow',
      level: { colourName: 'yellow' },
    });
    expect(target?.light.fired?.arithmetic.zh).toContain('7.76');
    const [warning] = await warnings();
    expect(warning).toMatchObject({ state: 'open', at: '2026-03' });
    const [sector, ...others] = warning?.causes ?? [];
    expect(sector).toMatchObject({ label: { zh: '黑色金属冶炼和压延加工业' }, organisationId: null });
    expect(sector?.share).toBeGreaterThan(1);
    expect(others.slice(0, 2).map(({ label }) => label.zh)).toEqual(['云渡钢铁公司', '清渡铁合金公司']);
    expect(
      warning?.causes.filter(({ sector, organisationId }) => sector === null && organisationId !== null)[0]?.label.zh,
    ).toBe('云渡区');
  });
  it('the half year: 3.29 %, green, and the warning is cleared', async () => {
    await loadExampleMonths(served.registry, root, ['2026-06.csv']);
    expect((await light())?.light.fired).toMatchObject({ rule: 'green' });
    expect((await warnings()).map(({ state }) => state)).toEqual(['cleared']);
  });
});
