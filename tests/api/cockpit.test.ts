/** @module The cockpit over HTTP on both engines: with books alone, with a county's target, for a stranger. */
import type { Cockpit, Explanation, PeakChance } from '@dafeng/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  beforeAll(async () => {
    served = await start({ books: true });
    office = await served.signedIn('office', { role: 'city-office', cityIds: [riverCity] });
  });
  afterAll(() => served.close());
  const cockpit = async () => (await office.get<Cockpit>(`/cities/${riverCity}/cockpit`)).body;

  describe('the cockpit of a city', () => {
    it('counts every light once and says why the others are dark', async () => {
      const { lights, headline, city } = await cockpit();
      expect(city.example).toBe(true);
      expect(headline.length).toBeGreaterThan(0);
      expect(lights.levels.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
      for (const { level, dark } of headline) expect(level === null).toBe(dark !== null);
    });

    it('draws the counties on a schematic map and says that nothing was broken down to them', async () => {
      const { counties } = await cockpit();
      expect(counties.layout?.zh).toContain('示意');
      expect(counties.tiles).toHaveLength(7);
      expect(counties.tiles.every(({ dark, level }) => level === null && dark?.note?.includes('没有下达'))).toBe(true);
    });

    it('opens the number of a county', async () => {
      const county = await served.registry.asSystem(({ organisations }) =>
        organisations.create({ cityId: riverCity, name: '云渡区', kind: 'county' }),
      );
      const point = (period: string, value: number) => ({
        subject: `body:${county.id}`,
        indicator: 'total-energy-consumption',
        sector: null,
        target: null,
        period,
        since: null,
        value,
        absence: null,
        unit: '10k-tce' as const,
        basis: 'calorific',
        method: null,
        quality: 'final' as const,
        due: null,
        received: '2025-01-20',
        source: '试例',
        locator: '试例',
        origin: 'report' as const,
      });
      await served.registry.asSystem(async ({ breakdowns, tracking }) => {
        await tracking.points.add(riverCity, [point('2023', 400), point('2024', 430)]);
        const made = await breakdowns.create({
          cityId: riverCity,
          name: '2024 年能源消费总量',
          kind: 'amount',
          indicatorId: 'total-energy-consumption',
          unit: '10k-tce',
          basis: 'calorific',
          year: 2024,
          baseYear: 2023,
          total: 410,
          places: 1,
          origin: '试例',
          itemId: null,
          budgetId: null,
        });
        const { revision } = await breakdowns.addVersion(made.id, made.revision, {
          rule: 'by-hand',
          total: 410,
          places: 1,
          reason: '试例',
          shares: [{ organisationId: county.id, fields: {}, weight: null, locked: true, exact: 410, value: 410 }],
        });
        const agreed = await breakdowns.agree(made.id, revision);
        await breakdowns.issue(made.id, agreed.revision, { document: '试例文号', on: '2024-01-10' });
      });
      const tile = (await cockpit()).counties.tiles.find(({ name }) => name.zh === '云渡区');
      // 430 against a cap of 410, which lies above the base of 400: no share of a change is known, and 4.9 % over is yellow.
      expect(tile).toMatchObject({
        organisationId: county.id,
        until: '2024',
        value: { value: 430 },
        required: { value: 410 },
        level: { order: 1 },
        dark: null,
      });
      const opened = await office.get<Explanation>(
        `/cities/${riverCity}/tracking/trace?ref=${encodeURIComponent(tile?.value?.ref ?? '')}`,
      );
      expect(opened.body).toMatchObject({ replays: true, figure: { value: 430 } });
    });

    it('gives the probability of peaking once the model has run', async () => {
      const ask = async () => (await office.get<PeakChance>(`/cities/${riverCity}/peak-chance`)).body;
      await ask();
      await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe('ready');
      const chance = await ask();
      expect(chance.fictional).toBe(true);
      const all = Object.values(chance.distribution).reduce((sum, share) => sum + share, 0);
      expect(all).toBeCloseTo(1, 9);
    });

    it('is not to be seen by those who may not see the city', async () => {
      const other = await served.signedIn('other', { role: 'viewer', cityIds: [] });
      expect((await other.get(`/cities/${riverCity}/cockpit`)).status).toBe(404);
      expect((await other.get(`/cities/${riverCity}/peak-chance`)).status).toBe(404);
      expect((await served.stranger.get(`/cities/${riverCity}/cockpit`)).status).toBe(401);
    });

    it('opens headline numbers through the trace of tracking', async () => {
      const { headline } = await cockpit();
      const ref = headline.find(({ value }) => value.ref !== null)?.value.ref ?? '';
      const opened = await office.get<Explanation>(
        `/cities/${riverCity}/tracking/trace?ref=${encodeURIComponent(ref)}`,
      );
      expect(opened.body.replays).toBe(true);
    });
  });
});
