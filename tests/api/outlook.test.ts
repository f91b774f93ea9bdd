/**
 * The outlook over HTTP: the plan audited and re-audited with a known datum, the model with its sources, runs in the background, scenarios
 * that store differences, least cost, decomposition, trend, and tables of integrated assessment.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  AuditComparison,
  CityDecomposition,
  CostModel,
  Decomposition,
  OutlookJob,
  OutlookModel,
  OutlookScenario,
  PlanAudit,
  TrendAssessment,
  TrendSeries,
} from '@dafeng/contract';
import { loadExampleBooks } from '@dafeng/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, root, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let viewer: Caller;
  let foreigner: Caller;

  const finished = async (who: Caller, id: string): Promise<OutlookJob> => {
    for (let tries = 0; tries < 400; tries += 1) {
      const { body } = await who.get<OutlookJob>(`/outlook/jobs/${id}`);
      if (body.status !== 'running' && body.status !== 'waiting') return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the job never ended');
  };

  beforeAll(async () => {
    served = await start();
    office = await served.signedIn('outlook-office', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('outlook-viewer', { role: 'viewer', cityIds: [riverCity] });
    foreigner = await served.signedIn('outlook-foreigner', { role: 'city-office', cityIds: [] });
  });
  afterAll(() => served?.close());

  it('audits the accepted plan, each finding standing on items of the plan', async () => {
    const { status, body } = await viewer.get<PlanAudit>(`/cities/${riverCity}/audit`);
    expect(status).toBe(200);
    expect(body.identity.impliedBaseShare.value).toBeCloseTo(0.2103, 4);
    const cited = body.findings.flatMap(({ clauses }) => clauses);
    expect(cited.length).toBeGreaterThan(5);
    expect(cited.filter((id) => body.clauses[id] === undefined)).toEqual([]);
    expect(body.bases.map(({ basis }) => basis)).toEqual(['B0', 'B1', 'B2', 'B3']);
    const open = body.findings.find(({ code }) => code === 'identity-b0');
    expect(open).toMatchObject({ verdict: 'untestable', missing: { id: 'non-fossil-share-2020' } });
    expect(body.known.find(({ id }) => id === 'non-fossil-share-2020')?.settles).toContain('identity-b0');
  });
  it('settles it with one known datum, and says which numbers would agree', async () => {
    const { body } = await viewer.get<PlanAudit>(`/cities/${riverCity}/audit?known=non-fossil-share-2020:0.26`);
    const finding = body.findings.find(({ code }) => code === 'identity-b0');
    expect(finding?.verdict).toMatch(/incoherent|strained/);
    const { carbonIntensityDrop: c, energyIntensityDrop: e, nonFossilShare2025: s1 } = body.identity;
    const way = finding?.ways.find(({ changes }) => changes === 'carbon-intensity-drop');
    // (1-c) = (1-e)(1-s1)/(1-s0), by hand.
    expect(way?.to).toBeCloseTo(1 - ((1 - (e ?? 0)) * (1 - (s1 ?? 0))) / 0.74, 12);
    expect(way?.from).toBe(c);
    const refused = await viewer.get(`/cities/${riverCity}/audit?known=non-fossil-share-2020:7`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'value-out-of-range' } });
  });
  it('shows nothing of a city to those who may not see it', async () => {
    for (const path of ['audit', 'outlook/model', 'outlook/scenarios', 'decomposition', 'outlook/series'])
      expect((await foreigner.get(`/cities/${riverCity}/${path}`)).status).toBe(404);
    expect((await foreigner.get<AuditComparison>('/outlook/audits')).body.items).toEqual([]);
    expect((await foreigner.send('POST', '/outlook/run', { cityId: riverCity })).status).toBe(404);
  });
  it('sets the plans side by side', async () => {
    const { body } = await viewer.get<AuditComparison>('/outlook/audits');
    expect(body.items).toMatchObject([{ cityId: riverCity, example: true }]);
  });

  it('gives the model with status and source of each assumption', async () => {
    const { body } = await viewer.get<OutlookModel>(`/cities/${riverCity}/outlook/model`);
    expect(body).toMatchObject({ id: 'river-city', fictional: true, model: { format: 'dafeng-outlook-model/1' } });
    expect(body.assumptions.length).toBeGreaterThan(50);
    expect(body.assumptions.every(({ source, status }) => source !== '' && status.length > 0)).toBe(true);
  });
  it('runs it in the background, the same for the same seed', async () => {
    const ask = { cityId: riverCity, draws: 256, seed: 7, skipRemoval: true };
    const first = await viewer.send<OutlookJob>('POST', '/outlook/run', ask);
    expect(first.status).toBe(202);
    const done = await finished(viewer, first.body.id);
    expect(done).toMatchObject({ status: 'done', progress: { done: 256, total: 256 } });
    const total = Object.values(done.run?.summary.distribution ?? {}).reduce((sum, share) => sum + share, 0);
    expect(total).toBeCloseTo(1, 12);
    const again = await viewer.send<OutlookJob>('POST', '/outlook/run', ask);
    expect((await finished(viewer, again.body.id)).run?.summary).toEqual(done.run?.summary);
    expect((await foreigner.get(`/outlook/jobs/${first.body.id}`)).status).toBe(404);
    const cancelled = await viewer.send<OutlookJob>('DELETE', `/outlook/jobs/${first.body.id}`);
    expect(cancelled.body.status).toBe('done');
  });
  it('refuses a run of what is not in the model before it starts', async () => {
    expect(await viewer.send('POST', '/outlook/run', { cityId: riverCity, scenario: 'nowhere' })).toMatchObject({
      status: 422,
      body: { code: 'unknown-scenario' },
    });
    const changes = { levers: { 'no-such-lever': true }, set: {} };
    expect(await viewer.send('POST', '/outlook/run', { cityId: riverCity, changes })).toMatchObject({
      status: 422,
      body: { code: 'unknown-lever' },
    });
  });
  it('stores scenarios as differences, one on the other, and runs them', async () => {
    const path = `/cities/${riverCity}/outlook/scenarios`;
    const { body: model } = await viewer.get<OutlookModel>(`/cities/${riverCity}/outlook/model`);
    const [lever] = (model.model.levers as { id: string }[]).map(({ id }) => id);
    const made = await office.send<OutlookScenario>('POST', path, {
      name: '缓行',
      changes: { levers: { [lever ?? '']: false } },
    });
    expect(made).toMatchObject({ status: 201, body: { revision: 1, parent: null, changes: { set: {} } } });
    const child = await office.send<OutlookScenario>('POST', path, {
      name: '缓行再慢',
      parent: made.body.id,
      changes: {},
    });
    expect(child.status).toBe(201);
    expect((await viewer.send('POST', path, { name: '不许', changes: {} })).status).toBe(403);
    expect((await office.send('POST', path, { name: '缓行', changes: {} })).status).toBe(409);
    const bad = await office.send('POST', path, { name: '错', changes: { levers: { nothing: true } } });
    expect(bad).toMatchObject({ status: 422, body: { code: 'unknown-lever' } });
    const run = await viewer.send<OutlookJob>('POST', '/outlook/run', {
      cityId: riverCity,
      scenario: child.body.id,
      draws: 64,
      skipRemoval: true,
    });
    expect((await finished(viewer, run.body.id)).run?.scenario).toBe(child.body.id);
    const one = `${path}/${made.body.id}`;
    expect(await office.send('DELETE', one)).toMatchObject({ status: 409, body: { code: 'scenario-in-use' } });
    const renamed = await office.send<OutlookScenario>('PATCH', one, { expectedRevision: 1, name: '缓行一' });
    expect(renamed.body).toMatchObject({ name: '缓行一', revision: 2 });
    const stale = await office.send('PATCH', one, { expectedRevision: 1, name: '晚了' });
    expect(stale).toMatchObject({ status: 409, body: { code: 'revision-conflict' } });
    const circle = await office.send('PATCH', one, { expectedRevision: 2, parent: child.body.id });
    expect(circle).toMatchObject({ status: 422, body: { code: 'cycle' } });
    expect((await office.send('DELETE', `${path}/${child.body.id}`)).status).toBe(204);
    expect((await office.send('DELETE', one)).status).toBe(204);
  });

  it('finds the least cost, its curve from the duals, and names targets that clash', async () => {
    const { body: held } = await viewer.get<{ items: CostModel[] }>('/outlook/cost-models');
    expect(held.items).toMatchObject([{ id: 'river-city', periods: ['2025', '2030', '2035'] }]);
    const asked = await viewer.send<OutlookJob>('POST', '/outlook/optimise', {
      modelId: 'river-city',
      curve: { period: '2035', caps: [480, 400] },
      ranges: [{ technology: 'wind', period: '2035' }],
    });
    const { optimisation, status } = await finished(viewer, asked.body.id);
    expect(status).toBe('done');
    expect(optimisation).toMatchObject({ status: 'optimal', units: { co2: '10kt-co2' } });
    const [loose, tight] = optimisation?.curve?.points ?? [];
    expect(tight?.marginalCost ?? 0).toBeGreaterThanOrEqual(loose?.marginalCost ?? 0);
    expect(optimisation?.ranges[0]?.most ?? 0).toBeGreaterThanOrEqual(optimisation?.ranges[0]?.least ?? 0);
    // Somebody else's work is not there for others.
    expect((await office.get(`/outlook/jobs/${asked.body.id}`)).status).toBe(404);
    const text = readFileSync(join(root, 'examples/river-city/least-cost.yaml'), 'utf8');
    const clash = await viewer.send<OutlookJob>('POST', '/outlook/optimise', {
      text: text.replace('cap: { 2030: 560, 2035: 480 }', 'cap: { 2030: 1, 2035: 1 }'),
    });
    const refused = (await finished(viewer, clash.body.id)).optimisation;
    expect(refused).toMatchObject({ status: 'infeasible', objective: null, refusal: { code: 'model-infeasible' } });
    expect(refused?.conflicts.join()).toContain('CO2-cap');
    expect(await viewer.send('POST', '/outlook/optimise', { modelId: 'moon' })).toMatchObject({
      status: 422,
      body: { code: 'no-cost-model' },
    });
  });

  it('decomposes numbers that are sent, exactly, and says whether the fall was made', async () => {
    const { body } = await viewer.send<Decomposition>('POST', '/outlook/decompose', {
      factors: ['gdp', 'intensity'],
      roles: ['activity', 'intensity'],
      periods: [
        { year: 2020, x: [[100, 2]] },
        { year: 2025, x: [[120, 1.5]] },
      ],
    });
    const [effect] = body.effects;
    expect(effect?.total).toBeCloseTo(-20, 12);
    expect(effect?.byFactor.reduce((sum, one) => sum + one, 0)).toBeCloseTo(-20, 12);
    expect(body.cause).toMatchObject({ label: 'active', activeShare: 1 });
    const hole = await viewer.send('POST', '/outlook/decompose', {
      factors: ['gdp', 'intensity'],
      periods: [
        { year: 2020, x: [[100, 2]] },
        { year: 2025, x: [[120, null]] },
      ],
    });
    expect(hole).toMatchObject({ status: 422, body: { code: 'value-missing' } });
  });
  it('says why there is nothing to decompose, and decomposes the books once there are two years', async () => {
    const before = await viewer.get(`/cities/${riverCity}/decomposition`);
    expect(before).toMatchObject({ status: 404, body: { code: 'two-years-needed' } });
    await loadExampleBooks(served.registry, root);
    for (const chain of ['kaya', 'kaya-fossil', 'sector']) {
      const { status, body } = await viewer.get<CityDecomposition>(`/cities/${riverCity}/decomposition?chain=${chain}`);
      expect(status).toBe(200);
      const [first, last] = [body.periods[0], body.periods.at(-1)];
      const whole = body.result.cumulative;
      expect(whole?.total).toBeCloseTo((last?.total ?? 0) - (first?.total ?? 0), 6);
      expect(whole?.byFactor.reduce((sum, one) => sum + one, 0)).toBeCloseTo(whole?.total ?? 0, 6);
      // Every total opens down to its cells.
      const refs = body.periods.flatMap(({ bookId, refs }) =>
        refs.flatMap(({ ref }) => (ref ? [{ bookId, ref }] : [])),
      );
      const [one] = refs;
      const opened = await viewer.get(`/books/${one?.bookId}/trace?ref=${encodeURIComponent(one?.ref ?? '')}`);
      expect(opened.status).toBe(200);
    }
    const { body: series } = await viewer.get<TrendSeries>(`/cities/${riverCity}/outlook/series`);
    expect(series.items.map(({ id }) => id)).toContain('total-co2-emissions/assessment');
  }, 60_000);
  it('judges a series, or says what is wanting', async () => {
    const series = [5, 6, 7, 8, 9, 9.5, 9, 8.6, 8.1, 7.7, 7.4, 7];
    const years = series.map((_, index) => 2008 + index);
    const { body } = await viewer.send<TrendAssessment>('POST', '/outlook/trend', { series, years });
    expect(body).toMatchObject({ n: 12, class: 'peaked', refusals: [] });
    expect(body.pPeaked.value ?? 0).toBeGreaterThan(0.5);
    const short = await viewer.send<TrendAssessment>('POST', '/outlook/trend', { series: [3, 2, 1] });
    expect(short.body).toMatchObject({ class: null, pPeaked: { value: null }, refusals: [{ code: 'too-few-points' }] });
    expect((await viewer.send('POST', '/outlook/trend', { series: [1, 2] })).status).toBe(422);
  });
  it('writes an IAMC table and reads it back', async () => {
    const written = await viewer.get(`/cities/${riverCity}/outlook/iamc`);
    expect(written.status).toBe(200);
    const read = await viewer.upload<{ rows: unknown[]; partsDiffer: unknown[] }>(
      '/outlook/iamc',
      'river.csv',
      written.raw,
    );
    expect(read.status).toBe(200);
    expect(read.body.rows.length).toBeGreaterThan(20);
    expect(read.body.partsDiffer).toEqual([]);
  });
});
