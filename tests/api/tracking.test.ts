/**
 * @module Targets followed over HTTP on both engines: files in and out, lights, warnings, assignments, rules, every refusal. River City, with
 * numbers written here.
 */
import type {
  Explanation,
  MonthlyView,
  Problem,
  RuleBackTest,
  SeriesImport,
  SeriesImportPreview,
  SubjectSeries,
  TargetDetail,
  TrackedTarget,
  TrackingRules,
  TrackingSummary,
  WarningLine,
} from '@dafeng/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, onEachEngine, type Reply, riverCity, type Served } from './served.ts';

const city = `/cities/${riverCity}`;
const head = 'indicator,subject,period,value,unit,since,method,quality,due,received,source,target';
const csv = (...rows: string[]): Buffer => Buffer.from(`${head}\n${rows.join('\n')}\n`, 'utf8');

/** 2025 as the base, and the first quarters of both years; the fall so far is 1 - 0.5929/0.61. */
const year2025 = csv(
  'energy-intensity-of-gdp,,2025,0.54,吨标准煤/万元,,,final,,2026-01-20,统计局（示例）,',
  'energy-intensity-of-gdp,,2025-01..2025-03,0.61,吨标准煤/万元,,,final,,2025-04-18,统计局（示例）,',
);
const quarter = (value: number, received = '2026-04-18'): Buffer =>
  csv(`energy-intensity-of-gdp,,2026-01..2026-03,${value},吨标准煤/万元,,,preliminary,,${received},统计局（示例）,`);
/** Required by the end of 2026 of 14 % by 2030: 2.97 %. */
const behind = 0.61 * (1 - 0.028);
const kept = 0.61 * (1 - 0.031);

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let colleague: Caller;
  let officer: Caller;
  let viewer: Caller;
  let elsewhere: Caller;
  let mill: string;
  let pending: TrackedTarget;

  const bring = async (who: Caller, name: string, bytes: Buffer): Promise<SeriesImportPreview> => {
    const { body, status } = await who.upload<SeriesImportPreview>(`${city}/series/imports`, name, bytes);
    expect(status).toBe(201);
    return body;
  };
  const commit = (who: Caller, id: string): Promise<Reply<SeriesImport & Pick<Problem, 'code'>>> =>
    who.send('POST', `${city}/series/imports/${id}/commit`, {});
  const takeIn = async (name: string, bytes: Buffer): Promise<SeriesImport> => {
    const { id } = await bring(office, name, bytes);
    const { body, status } = await commit(office, id);
    expect([status, body.status]).toEqual([200, 'committed']);
    return body;
  };
  const summary = async (query = ''): Promise<TrackingSummary> =>
    (await office.get<TrackingSummary>(`${city}/tracking${query}`)).body;
  const fall = async (query = ''): Promise<TrackedTarget> => {
    const found = (await summary(query)).targets.find(({ targetId }) => targetId === pending.targetId);
    if (!found) throw new Error('no target');
    return found;
  };
  const warningsOf = async (state = 'standing'): Promise<WarningLine[]> =>
    (
      await office.get<{ items: WarningLine[] }>(`${city}/tracking/warnings?kind=light&state=${state}`)
    ).body.items.filter(({ targetId }) => targetId === pending.targetId);

  beforeAll(async () => {
    served = await start();
    office = await served.signedIn('office', { role: 'city-office', cityIds: [riverCity] });
    colleague = await served.signedIn('colleague', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('viewer', { role: 'viewer', cityIds: [riverCity] });
    elsewhere = await served.signedIn('elsewhere', { role: 'city-office', cityIds: [] });
    officer = await served.signedIn('officer', { role: 'officer', cityIds: [riverCity] });
    mill = await served.registry.asSystem(async ({ organisations, users }) => {
      const found = (await organisations.list(riverCity)).find(({ name }) => name === '云渡钢铁公司');
      const user = await users.findByLoginName('officer');
      if (!found || !user) throw new Error('River City has its steel works');
      await users.change(user.id, { organisationId: found.id });
      return found.id;
    });
    const first = (await summary()).targets.find((one) => one.pending);
    if (!first) throw new Error('River City waits for a number of the province');
    pending = first;
  });
  afterAll(() => served.close());

  describe('a city without a number', () => {
    it('lists its targets dark, each with the reason, and says what to do', async () => {
      const body = await summary();
      expect(body.counts).toMatchObject({ followed: 0, lit: 0, pending: 1, warnings: 0 });
      expect(body.targets).toHaveLength(body.counts.targets);
      expect(body.behind?.remedy.zh).toContain('模板');
      expect(body.targets.every(({ light }) => light.fired === null && light.dark !== null)).toBe(true);
      expect(pending).toMatchObject({ pending: true, goal: { value: null, absent: { why: 'pending-assignment' } } });
    });
    it('gives a template that it reads again, in both forms', async () => {
      for (const format of ['csv', 'xlsx']) {
        const file = await office.get(`${city}/series/template?format=${format}`);
        expect(file.status).toBe(200);
        const read = await bring(office, `template.${format}`, file.raw);
        // Nothing is filled in: no row, and no fault either.
        expect(read).toMatchObject({ counts: { rows: 0, faults: 0 }, mayCommit: false });
        expect((await commit(office, read.id)).body.code).toBe('upload-empty');
      }
    });
  });

  describe('a file of numbers', () => {
    it('is previewed by row, and every fault has its row, its column and a remedy', async () => {
      const read = await bring(
        office,
        'faults.csv',
        csv(
          'energy-intensity-of-gdp,,2025,0.5,公里,,,,,,,',
          'energy-intensity-of-gdp,,2025年底,0.5,吨标准煤/万元,,,,,,,',
          'total-energy-consumption,外市某公司,2025-01,3,万吨标准煤,,,,,,,',
          'total-energy-consumption,,2025-01,三,万吨标准煤,,,,,,,',
          'total-energy-consumption,,2025-02,3,万吨标准煤,,,,,2026-02-30,,',
          'no-such-indicator,,2025-02,3,%,,,,,,,',
          'energy-intensity-of-gdp-reduction,,2025,3,%,,,,,,,',
          'total-energy-consumption,,2025-03,3,万吨标准煤,,,,,,,no-target',
          'total-energy-consumption,,2025-04,3,万吨标准煤,,,excellent,,,,',
          'total-energy-consumption,,2025-05,7,万吨标准煤,,,,,,,',
        ),
      );
      expect(read.mayCommit).toBe(false);
      expect(read.faults.map(({ row, column, code }) => [row, column, code]).sort()).toEqual(
        [
          [2, 'unit', 'unknown-unit'],
          [3, 'period', 'not-a-period'],
          [4, 'subject', 'unknown-subject'],
          [5, 'value', 'not-a-number'],
          [6, 'received', 'not-a-date'],
          [7, 'indicator', 'unknown-target'],
          [8, 'since', 'since-missing'],
          [9, 'target', 'unknown-target'],
          [10, 'quality', 'unknown-quality'],
        ].sort(),
      );
      for (const { message, remedy } of read.faults) {
        expect(message.zh.length).toBeGreaterThan(5);
        expect(remedy.zh.length).toBeGreaterThan(3);
      }
      // What is right is shown beside what is wrong, and nothing is taken in.
      expect(read.points.map(({ row, value, change }) => [row, value, change])).toEqual([[11, 7, 'new']]);
      expect(await commit(office, read.id)).toMatchObject({ status: 422, body: { code: 'upload-has-faults' } });
      expect((await summary()).dataUntil).toBeNull();
      expect(await served.registry.asSystem(({ tracking }) => tracking.points.list(riverCity))).toEqual([]);
      const thrown = await office.send<SeriesImport>('DELETE', `${city}/series/imports/${read.id}`);
      expect(thrown.body.status).toBe('discarded');
    });
    it('that names no columns, or is no table, is said at once', async () => {
      const read = await bring(office, 'other.csv', Buffer.from('a,b\n1,2\n'));
      expect(read.faults).toMatchObject([{ code: 'missing-column' }]);
      const bad = await office.upload<Problem>(`${city}/series/imports`, 'x.xlsx', Buffer.from([0, 1, 2, 3]));
      expect(bad.status).toBe(422);
    });
    it('is taken in whole, once, and the same file is recognised', async () => {
      const done = await takeIn('2025.csv', year2025);
      expect(done.counts).toMatchObject({ new: 2, revisions: 0, same: 0 });
      expect(await commit(office, done.id)).toMatchObject({ status: 409, body: { code: 'upload-ended' } });
      const again = await bring(colleague, '2025 again.csv', year2025);
      expect(again).toMatchObject({ duplicateOf: { id: done.id }, counts: { same: 2 }, mayCommit: false });
      expect((await commit(colleague, again.id)).body.code).toBe('upload-empty');
      expect(await summary()).toMatchObject({ dataUntil: '2025-12', at: '2025-12' });
    });
    it('cannot be sent by who may not report, and is not there for another city', async () => {
      expect((await viewer.upload(`${city}/series/imports`, 'x.csv', year2025)).status).toBe(403);
      expect((await elsewhere.upload(`${city}/series/imports`, 'x.csv', year2025)).status).toBe(404);
      expect((await elsewhere.get(`${city}/tracking`)).status).toBe(404);
      expect((await served.stranger.get(`${city}/tracking`)).status).toBe(401);
      const { id } = await bring(office, 'mine.csv', quarter(0.6));
      expect((await office.send('POST', `/cities/510400/series/imports/${id}/commit`, {})).status).toBe(404);
      expect((await commit(officer, id)).status).toBe(403);
      // Not taken in yet: the office's own.
      for (const other of [officer, viewer]) {
        expect((await other.get(`${city}/series/imports/${id}`)).status).toBe(404);
        expect((await other.get<{ items: { id: string }[] }>(`${city}/series/imports`)).body.items).not.toContainEqual(
          expect.objectContaining({ id }),
        );
      }
      expect((await colleague.get(`${city}/series/imports/${id}`)).status).toBe(200);
      await office.send('DELETE', `${city}/series/imports/${id}`);
    });
  });

  describe('a number that the province assigns', () => {
    const enter = (who: Caller, more: object): Promise<Reply<Problem>> =>
      who.send('POST', `${city}/tracking/assignments`, {
        itemId: pending.itemId,
        value: 14,
        unit: '%',
        base: 2025,
        document: '川府函〔2026〕1号（示例）',
        expectedRevision: 0,
        ...more,
      });
    it('is refused where the unit, the base year or the target is wrong', async () => {
      expect((await enter(office, { unit: '万吨' })).body.code).toBe('unknown-unit');
      expect((await enter(office, { base: undefined })).body.code).toBe('base-missing');
      expect((await enter(office, { base: 2030 })).body.code).toBe('base-too-late');
      expect((await enter(office, { document: ' ' })).status).toBe(400);
      expect((await enter(office, { itemId: 'nothing' })).status).toBe(404);
      const stated = (await summary()).targets.find((one) => !one.pending);
      expect((await enter(office, { itemId: stated?.itemId })).body.code).toBe('not-pending');
      expect((await enter(viewer, {})).status).toBe(403);
      expect((await enter(elsewhere, {})).status).toBe(404);
    });
    it('turns the waiting target into one to follow; two who enter at once are told of each other', async () => {
      expect((await enter(office, {})).status).toBe(201);
      const late = await enter(colleague, { value: 15 });
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'revision-conflict', current: { changedBy: 'office' } },
      });
      expect(await fall()).toMatchObject({
        pending: false,
        base: 2025,
        goal: { value: 14, unit: { id: '%' } },
        assignment: { value: 14, document: '川府函〔2026〕1号（示例）', by: 'office', revision: 1 },
      });
      expect((await summary()).counts.pending).toBe(0);
    });
    it('is taken back, and the target waits again', async () => {
      const path = `${city}/tracking/assignments/${pending.itemId}`;
      expect((await office.send('DELETE', `${path}?expectedRevision=0`)).status).toBe(409);
      expect((await office.send('DELETE', `${path}?expectedRevision=1`)).status).toBe(204);
      expect((await fall()).pending).toBe(true);
      const { body } = await office.get<{ items: { value: number | null }[]; waiting: { revision: number }[] }>(
        `${city}/tracking/assignments`,
      );
      expect(body.items.map(({ value }) => value)).toEqual([null, 14]);
      expect((await enter(office, { expectedRevision: body.waiting[0]?.revision })).status).toBe(201);
    });
  });

  describe('the light and its warning', () => {
    let first: SeriesImport;
    it('turns yellow when the quarter arrives, with its arithmetic, and opens a warning', async () => {
      first = await takeIn('2026-03.csv', quarter(behind));
      const one = await fall();
      expect(one.light).toMatchObject({
        judged: 'estimate',
        fired: { rule: 'yellow', level: { order: 1 }, clause: '未完成进度目标，差距在目标的10%以内为二级' },
      });
      expect(one.estimate.standing?.figure.value).toBeCloseTo(2.8, 10);
      expect(one.estimate.standing?.required.value).toBeCloseTo(100 * (1 - 0.86 ** 0.2), 10);
      expect(one.result.standing?.figure.value ?? null).toBeNull();
      expect(one.light.fired?.arithmetic.zh).toContain('差距占进度要求的比例 5.76');
      expect(await warningsOf()).toMatchObject([
        { state: 'open', kind: 'light', at: '2026-03', revision: 1, level: { order: 1 } },
      ]);
      expect(one.warningKeys).toHaveLength(1);
      // Whoever asks, and however often: one event.
      await Promise.all([office, colleague, viewer].map((who) => who.get(`${city}/tracking/warnings`)));
      expect((await warningsOf())[0]?.revision).toBe(1);
    });
    it('opens down to the row of the file, and replays', async () => {
      const ref = (await fall()).estimate.standing?.figure.ref ?? '';
      const { body } = await viewer.get<Explanation>(`${city}/tracking/trace?ref=${encodeURIComponent(ref)}`);
      expect(body.replays).toBe(true);
      expect(body.figure.value).toBeCloseTo(2.8, 10);
      expect(body.text).toContain('2026-03.csv:2');
      expect((await viewer.get(`${city}/tracking/trace?ref=t|none|2026-03||goal`)).status).toBe(404);
      expect((await viewer.get(`${city}/tracking/trace?ref=nonsense`)).status).toBe(404);
      const absent = `t|${pending.itemId}|2026-03||result.value`;
      expect((await viewer.get<Problem>(`${city}/tracking/trace?ref=${encodeURIComponent(absent)}`)).body.code).toBe(
        'number-absent',
      );
    });
    it('shows the target with its path, its numbers and the lights of the months before', async () => {
      const { body } = await office.get<TargetDetail>(`${city}/tracking/targets/${pending.itemId}`);
      expect(body.path.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030]);
      expect(body.path.at(-1)?.required.value).toBe(14);
      expect(body.lights).toHaveLength(24);
      expect(body.lights.at(-1)).toMatchObject({ month: '2026-03', level: { order: 1 } });
      expect(body.lights.at(0)).toMatchObject({ level: null });
      expect(body.ruleSet).toMatchObject({ id: 'ndrc-2021', rows: { length: 3 } });
      expect((await office.get(`${city}/tracking/targets/none`)).status).toBe(404);
    });
    it('is acknowledged once, by who saw the last event', async () => {
      const [warning] = await warningsOf();
      const path = `${city}/tracking/warnings/${warning?.key}`;
      expect(warning).toMatchObject({ mayAcknowledge: true, escalateWhy: { zh: expect.stringContaining('14 天') } });
      expect((await viewer.send('POST', `${path}/acknowledge`, { expectedRevision: 1 })).status).toBe(403);
      expect((await office.send<Problem>('POST', `${path}/escalate`, { expectedRevision: 1 })).body.code).toBe(
        'action-not-allowed',
      );
      const done = await office.send<WarningLine>('POST', `${path}/acknowledge`, { note: '已知', expectedRevision: 1 });
      expect(done.body).toMatchObject({ state: 'acknowledged', revision: 2, mayAcknowledge: false });
      const late = await colleague.send<Problem>('POST', `${path}/acknowledge`, { expectedRevision: 1 });
      expect(late).toMatchObject({
        status: 409,
        body: { code: 'revision-conflict', current: { changedBy: 'office' } },
      });
      expect((await office.send<Problem>('POST', `${path}/acknowledge`, { expectedRevision: 2 })).body.code).toBe(
        'action-not-allowed',
      );
      expect(
        (await office.send('POST', `${city}/tracking/warnings/w-none/acknowledge`, { expectedRevision: 0 })).status,
      ).toBe(404);
    });
    it('clears with a revision, which stands beside what it revises', async () => {
      await takeIn('2026-03 revised.csv', quarter(kept, '2026-04-25'));
      expect((await fall()).light.fired).toMatchObject({ rule: 'green' });
      expect(await warningsOf()).toEqual([]);
      expect(await warningsOf('cleared')).toMatchObject([
        { log: [{ state: 'open' }, { state: 'acknowledged', by: 'office', note: '已知' }, { state: 'cleared' }] },
      ]);
      const { body } = await office.get<SubjectSeries>(`${city}/series/points?indicator=energy-intensity-of-gdp`);
      const [point] = body.items[0]?.points.filter(({ period }) => period === '2026-01..2026-03') ?? [];
      expect(point).toMatchObject({ received: '2026-04-25', earlier: [{ received: '2026-04-18' }] });
      expect(point?.earlier[0]?.value).toBeCloseTo(behind, 12);
      // Whoever looks with the eyes of that day sees the light of that day.
      expect((await fall('?asOf=2026-04-20')).light.fired).toMatchObject({ rule: 'yellow' });
      expect((await fall('?asOf=2026-04-01')).light.fired).toBeNull();
    });
    it('stands again when the import is withdrawn, and goes when the first one is', async () => {
      const { body } = await office.get<{ items: SeriesImport[] }>(`${city}/series/imports`);
      const revision = body.items.find(({ fileName }) => fileName === '2026-03 revised.csv');
      const path = `${city}/series/imports/${revision?.id}`;
      expect((await viewer.send('DELETE', path)).status).toBe(403);
      expect((await officer.send('DELETE', path)).status).toBe(403);
      expect((await office.send<SeriesImport>('DELETE', path)).body.status).toBe('withdrawn');
      expect((await office.send<Problem>('DELETE', path)).body.code).toBe('upload-ended');
      expect((await fall()).light.fired).toMatchObject({ rule: 'yellow' });
      expect(await warningsOf()).toMatchObject([{ state: 'open' }]);
      await office.send('DELETE', `${city}/series/imports/${first.id}`);
      expect((await fall()).light.fired).toBeNull();
      expect((await summary()).dataUntil).toBe('2025-12');
      await takeIn('2026-03.csv', quarter(behind));
    });
  });

  describe('one number at a time', () => {
    const report = (who: Caller, more: object): Promise<Reply<SubjectSeries & Problem>> =>
      who.send('POST', `${city}/series/points`, {
        subject: `body:${mill}`,
        indicator: 'total-energy-consumption',
        period: '2026-03',
        value: 23.5,
        ...more,
      });
    it('is reported by the body it is of, and by no other', async () => {
      const done = await report(officer, {});
      expect(done.status).toBe(201);
      expect(done.body.items).toMatchObject([
        { subjectName: { zh: '云渡钢铁公司' }, origin: 'report', points: [{ period: '2026-03' }] },
      ]);
      expect((await report(officer, { subject: 'city' })).body).toMatchObject({
        code: 'upload-has-faults',
        current: { faults: [{ code: 'not-own-body' }] },
      });
      expect((await report(viewer, {})).status).toBe(403);
      expect((await report(elsewhere, {})).status).toBe(404);
      expect((await report(office, { subject: 'body:of-another-city' })).body).toMatchObject({
        current: { faults: [{ code: 'unknown-subject', column: 'subject' }] },
      });
      expect((await report(officer, { unit: '公里' })).body).toMatchObject({
        current: { faults: [{ code: 'unknown-unit' }] },
      });
    });
    it('knows the number that stood, and keeps it', async () => {
      expect((await report(officer, { value: 24, expected: 20 })).body.code).toBe('revision-conflict');
      const revised = await report(officer, { value: 24, expected: 23.5 });
      expect(revised.body.items[0]?.points[0]?.figure.value).toBe(24);
      // Taken back: not reported, and never nothing.
      const blank = await report(officer, { value: null, expected: 24 });
      expect(blank.body.items[0]?.points[0]?.figure).toMatchObject({ value: null, absent: { why: 'not-reported' } });
    });
    it('of a file an officer sends only those of its own body', async () => {
      const read = await bring(
        officer,
        'own.csv',
        csv(
          'total-energy-consumption,云渡钢铁公司,2026-02,20,万吨标准煤,,,,,,,',
          'total-energy-consumption,,2026-02,90,万吨标准煤,,,,,,,',
        ),
      );
      expect(read.faults).toMatchObject([{ code: 'not-own-body', row: 3 }]);
      const own = await bring(
        officer,
        'own.csv',
        csv('total-energy-consumption,云渡钢铁公司,2026-02,20,万吨标准煤,,,,,,,'),
      );
      const done = await commit(officer, own.id);
      expect([done.status, done.body.code]).toEqual([200, undefined]);
    });
  });

  describe('numbers that are late or poor', () => {
    it('are a warning of their own', async () => {
      await takeIn(
        'gas.csv',
        csv(
          'natural-gas-consumption,,2026-01,1.0,亿立方米,,,poor,2026-02-20,2026-02-18,示例,',
          'natural-gas-consumption,,2026-02,,亿立方米,,,,2026-03-20,,示例,',
        ),
      );
      const one = (await summary()).targets.find(({ targetId }) => targetId === 'natural-gas-consumption@2030');
      expect(one?.daysLate).toBeGreaterThan(0);
      expect(one?.data.map(({ rule }) => rule)).toContain('late');
      const { body } = await office.get<{ items: WarningLine[] }>(`${city}/tracking/warnings?kind=data`);
      expect(body.items.some(({ targetId }) => targetId === one?.targetId)).toBe(true);
    });
  });

  describe('the rules', () => {
    const set = (who: Caller, body: object): Promise<Reply<TrackingRules & Problem>> =>
      who.send('PUT', `${city}/tracking/rules`, { from: '2026-01-01', ...body });
    let example: string;
    it('are the national ones until the city chooses', async () => {
      const { body } = await viewer.get<TrackingRules>(`${city}/tracking/rules`);
      expect(body).toMatchObject({ revision: 0, inForce: 'ndrc-2021', choices: [] });
      example = body.example;
    });
    it('say every fault of what is written, with its place, and keep nothing', async () => {
      const typo = await set(office, {
        yaml: example.replace('not met and shortfall <= 5%', 'not met und shortfall <= 5%'),
        expectedRevision: 0,
      });
      expect(typo).toMatchObject({
        status: 422,
        body: {
          code: 'rules-have-faults',
          current: { faults: [{ code: 'rule-typo', message: { zh: expect.stringContaining('第 9 个字符') } }] },
        },
      });
      for (const [yaml, words] of [
        ['rules: [', 'YAML'],
        [example.replace('level: second', 'level: fourth'), 'fourth'],
        [
          example.replace(
            '{ name: 差8%, fires: false, facts: { met: false, shortfall: 0.08 } }',
            '{ name: 差8%, fires: false, facts: { met: false, shortfall: 0.04 } }',
          ),
          '算例',
        ],
        [example.replace('energy-intensity-of-gdp-reduction]', 'no-such-thing]'), 'no-such-thing'],
        [example.replace('clause:', 'klause:'), 'klause'],
      ] as const) {
        const refused = await set(office, { yaml, expectedRevision: 0 });
        expect(refused.status).toBe(422);
        expect(refused.body.message.zh).toContain(words);
      }
      expect((await set(office, { ruleSet: 'none', expectedRevision: 0 })).body.code).toBe('unknown-rule');
      expect((await set(office, { expectedRevision: 0 })).status).toBe(400);
      expect((await set(viewer, { ruleSet: 'city-2010', expectedRevision: 0 })).status).toBe(403);
      expect((await viewer.get<TrackingRules>(`${city}/tracking/rules`)).body.revision).toBe(0);
    });
    it('of its own turn the light red at a smaller gap, from their day on', async () => {
      expect((await fall()).light.fired?.rule).toBe('yellow');
      // A store keeps the names of facts in an order of its own: here another than they are read in.
      const yaml = example.replace('not met and shortfall > 5%', 'shortfall > 5% and not met');
      const done = await set(office, { yaml, expectedRevision: 0 });
      expect(done.body).toMatchObject({ revision: 1, inForce: 'own', choices: [{ own: true, by: 'office' }] });
      expect((await set(colleague, { ruleSet: 'city-2010', expectedRevision: 0 })).body.code).toBe('revision-conflict');
      // 5.8 % behind: yellow up to 10 % nationally, red beyond 5 % here.
      expect((await fall()).light.fired).toMatchObject({ rule: 'red', ruleSet: 'own' });
      const [red] = await warningsOf();
      expect(red).toMatchObject({ level: { order: 2 } });
      // The same rules once more, and all is worked out anew: the light that stands is not told twice.
      expect((await set(office, { yaml, expectedRevision: 1 })).body.revision).toBe(2);
      expect(await warningsOf()).toMatchObject([{ key: red?.key, revision: red?.revision }]);
    });
    it('are held against past months', async () => {
      const test = async (ruleSet: string) =>
        (
          await viewer.get<RuleBackTest & Problem>(
            `${city}/tracking/rules/back-test?ruleSet=${ruleSet}&itemId=${pending.itemId}&from=2026-03&to=2026-06`,
          )
        ).body;
      // What arrived on 18 April was not known by the end of March.
      expect((await test('own')).lights.map(({ month, level }) => [month, level?.id ?? null])).toEqual([
        ['2026-03', null],
        ['2026-04', 'first'],
        ['2026-05', 'first'],
        ['2026-06', 'first'],
      ]);
      expect((await test('ndrc-2021')).lights.at(-1)?.level?.id).toBe('second');
      expect((await test('nothing')).code).toBe('unknown-rule');
    });
  });

  describe('months', () => {
    it('show the month, the year to date and the change on the year before, and the days of a leap year', async () => {
      const month = (year: number, number: number, value: number) =>
        `total-electricity-consumption,,${year}-0${number},${value},亿千瓦时,,,,,${year}-0${number + 1}-18,示例,`;
      await takeIn('power.csv', csv(month(2023, 1, 10), month(2023, 2, 9), month(2024, 1, 11), month(2024, 2, 9.9)));
      const { body } = await viewer.get<MonthlyView>(
        `${city}/tracking/months?at=2024-02&indicator=total-electricity-consumption&months=2`,
      );
      const [one] = body.indicators;
      const february = one?.months.at(-1);
      expect(february?.own).toMatchObject({ figure: { value: 9.9 }, note: { zh: '去年同期 28 天，今年 29 天。' } });
      expect(february?.own.yearOnYear.value).toBeCloseTo(10, 9);
      expect(february?.toDate.figure.value).toBeCloseTo(20.9, 12);
      const ref = encodeURIComponent(february?.toDate.yearOnYear.ref ?? '');
      expect((await viewer.get<Explanation>(`${city}/tracking/trace?ref=${ref}`)).body).toMatchObject({
        replays: true,
      });
      expect(body.nowcastWhy).not.toBeNull();
    });
  });

  describe('months and days that are none', () => {
    it.each([
      ['/tracking?at=2026-13', 400],
      ['/tracking?at=0000-01', 400],
      ['/tracking?at=2026-03-01', 400],
      ['/tracking?asOf=2026-02-30', 400],
      ['/tracking/months?months=0', 400],
      ['/tracking/trace?ref=m|city|x|0000-01||amount', 404],
      ['/tracking/trace?ref=m|city|total-electricity-consumption|2024-02..2024-01||amount', 404],
    ])('%s is refused', async (path, status) => {
      expect((await viewer.get(`${city}${path}`)).status).toBe(status);
    });
    it('a month long ago or ahead is dark, never an error', async () => {
      for (const at of ['1990-01', '2060-12']) expect((await viewer.get(`${city}/tracking?at=${at}`)).status).toBe(200);
    });
  });

  describe('the table', () => {
    it('is exported as the screen shows it', async () => {
      const file = await viewer.get(`${city}/tracking/export?format=csv`);
      const text = file.raw.toString('utf8');
      expect(text).toContain('一级');
      expect(text.split('\r\n').length).toBeGreaterThan((await summary()).counts.targets);
      expect((await viewer.get(`${city}/tracking/export?format=xlsx`)).status).toBe(200);
      expect((await viewer.get(`${city}/tracking/export?format=pdf`)).status).toBe(400);
    });
  });
});
