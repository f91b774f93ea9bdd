/**
 * Assessment over HTTP: one click fills an assessment from the targets followed, reviewers decide what the numbers leave open, the result, what is
 * still possible, notice and deadline, falsified data, appeal, replay, bodies side by side; and everything that is refused.
 */
import type {
  Assessment,
  AssessmentList,
  AssessmentRanking,
  AssessmentScheme,
  Explanation,
  ReplayAnswer,
  WhatIfAnswer,
} from '@dafeng/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

const national = 'comprehensive-assessment-2026';
const base = `/cities/${riverCity}/assessments`;

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let viewer: Caller;
  let foreigner: Caller;
  let officer: Caller;
  let bodyId: string;
  let otherId: string;

  const ok = async (reply: Promise<{ status: number; body: Assessment }>): Promise<Assessment> => {
    const { status, body } = await reply;
    expect([status, (body as unknown as { code?: string }).code]).toEqual([expect.any(Number), undefined]);
    expect(status).toBeLessThan(300);
    return body;
  };
  const refused = async (reply: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await reply;
    const { code, message, remedy } = body as {
      code: string;
      message: { zh: string; en: string };
      remedy: { zh: string };
    };
    // Every refusal says what and what to do, in both languages.
    expect([message.zh, message.en, remedy.zh].every((text) => text.length > 3)).toBe(true);
    return [status, code];
  };
  const make = (schemeId: string, year: number, subject = 'city'): Promise<Assessment> =>
    ok(office.send<Assessment>('POST', base, { subject, schemeId, year }));
  const verdict = (one: Assessment, itemId: string, verdictOf: object | null, reason = '依据佐证材料') =>
    ok(
      office.send<Assessment>('PUT', `${base}/${one.id}/items/${itemId}/verdict`, {
        expectedRevision: one.revision,
        verdict: verdictOf,
        reason,
      }),
    );
  const act = (one: Assessment, action: string, reason?: string) =>
    ok(
      office.send<Assessment>('POST', `${base}/${one.id}/status`, {
        expectedRevision: one.revision,
        action,
        ...(reason === undefined ? {} : { reason }),
      }),
    );
  /** All items as told; the rest met. */
  const decideAll = async (one: Assessment, missed: readonly string[] = []): Promise<Assessment> => {
    let now = one;
    for (const item of one.items) now = await verdict(now, item.id, { met: !missed.includes(item.id) });
    return now;
  };

  beforeAll(async () => {
    served = await start({ books: true });
    office = await served.signedIn('assess-office', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('assess-viewer', { role: 'viewer', cityIds: [riverCity] });
    foreigner = await served.signedIn('assess-foreigner', { role: 'city-office', cityIds: [] });
    await served.registry.asSystem(async ({ organisations, users }) => {
      const bodies = await organisations.list(riverCity);
      bodyId = bodies.find(({ kind }) => kind === 'county')?.id ?? '';
      otherId = bodies.find(({ id, kind }) => kind === 'department' && id !== bodyId)?.id ?? '';
      await users.create({
        loginName: 'assess-officer',
        displayName: '县发改局 李',
        role: 'officer',
        organisationId: bodyId,
        cityIds: [riverCity],
      });
    });
    officer = await served.signedIn('assess-officer');
  });
  afterAll(() => served?.close());

  it('lists the schemes with how sure they are', async () => {
    const { body } = await viewer.get<{ items: AssessmentScheme[] }>('/assessment-schemes');
    const rule = body.items.find(({ id }) => id === national);
    expect(rule).toMatchObject({ status: 'second-hand', subjects: ['city', 'county'] });
    expect(rule?.note.zh).toContain('市级版本未公开');
    expect(rule?.items.map(({ role }) => role)).toEqual([...Array(5).fill('control'), ...Array(9).fill('supporting')]);
    expect(rule?.items[4]?.indicators).toMatchObject([{ id: 'non-fossil-share', fit: 'same' }]);
  });

  it('one click fills the pack: control first, what is open named with its reason, nothing estimated counted', async () => {
    const made = await make(national, 2025);
    expect(made).toMatchObject({ status: 'draft', revision: 1, example: true, subject: { key: 'city', kind: 'city' } });
    expect(made.items).toHaveLength(14);
    const share = made.items.find(({ id }) => id === 'control-non-fossil-share-2026');
    expect(share?.targets.filter(({ decides }) => decides)).toMatchObject([
      { indicatorId: 'non-fossil-share', year: 2025 },
    ]);
    expect(share?.bodies).toEqual(expect.any(Array));
    // Books reach 2024: there is no result of 2025, whatever might be estimated.
    expect(share?.state).toBe('open');
    expect(share?.derived.because.zh).toContain('2024');
    expect(made.outcome).toMatchObject({ grade: null, counts: { open: 14 } });
    expect(made.outcome.possible.map(({ id }) => id)).toEqual(['failed', 'qualified', 'excellent']);
    expect(made.open.map(({ itemId }) => itemId)).toEqual(made.items.map(({ id }) => id));
    expect(made.decision.map(({ outcome }) => outcome)).toEqual(['possible', 'possible', 'possible']);
    expect(await refused(office.send('POST', base, { schemeId: national, year: 2025 }))).toEqual([
      409,
      'already-exists',
    ]);
  });

  it('refuses a scheme, a subject or a year that do not go together', async () => {
    const post = (body: object) => refused(office.send('POST', base, { schemeId: national, year: 2025, ...body }));
    expect(await post({ schemeId: 'no-such' })).toEqual([422, 'unknown-scheme']);
    expect(await post({ year: 2020 })).toEqual([422, 'scheme-not-in-force']);
    expect(await post({ year: 2060 })).toEqual([422, 'year-not-begun']);
    expect(await post({ schemeId: 'body-annual' })).toEqual([422, 'scheme-not-for-subject']);
    expect(await post({ subject: 'body:nobody' })).toEqual([404, 'not-found']);
    expect(await post({ subject: 'sector:steel' })).toEqual([404, 'not-found']);
    expect(await post({ year: 'next' })).toEqual([400, 'request-invalid']);
  });

  it('is for the office of the city: others may not write, strangers see nothing', async () => {
    const [first] = (await office.get<AssessmentList>(base)).body.items;
    expect((await viewer.get<AssessmentList>(base)).body.items).toEqual([]);
    expect(await refused(viewer.get(`${base}/${first?.id}`))).toEqual([404, 'not-found']);
    expect(await refused(viewer.send('POST', base, { schemeId: national, year: 2024 }))).toEqual([403, 'not-allowed']);
    expect(await refused(officer.send('POST', base, { schemeId: national, year: 2024 }))).toEqual([403, 'not-allowed']);
    for (const path of [base, `${base}/${first?.id}`, `${base}/${first?.id}/replay`, `${base}/${first?.id}/export`])
      expect((await foreigner.get(path)).status).toBe(404);
    expect((await foreigner.get(`/cities/${riverCity}/assessment-ranking?year=2025`)).status).toBe(404);
    expect((await served.stranger.get(base)).status).toBe(401);
  });

  it('a reviewer decides with a reason; what is said is checked against the item; taking it back gives the numbers the word', async () => {
    let one = (await office.get<AssessmentList>(base)).body.items[0] as unknown as Assessment;
    const put = (item: string, body: object) =>
      refused(
        office.send('PUT', `${base}/${one.id}/items/${item}/verdict`, {
          expectedRevision: one.revision,
          reason: '依据',
          verdict: { met: true },
          ...body,
        }),
      );
    expect(await put('no-such', {})).toEqual([422, 'unknown-item']);
    expect(await put('supporting-ets-2026', { verdict: { points: 5 } })).toEqual([422, 'verdict-unfit']);
    expect(await put('supporting-ets-2026', { reason: '' })).toEqual([400, 'request-invalid']);
    expect(await put('supporting-ets-2026', { expectedRevision: 99 })).toEqual([409, 'revision-conflict']);
    one = await verdict(one, 'supporting-ets-2026', { met: true }, '配额清缴凭证');
    const item = one.items.find(({ id }) => id === 'supporting-ets-2026');
    expect(item).toMatchObject({
      state: 'met',
      derived: { state: 'open' },
      entered: { reason: '配额清缴凭证', via: 'review' },
    });
    one = await verdict(one, 'supporting-ets-2026', null, '凭证有误');
    expect(one.items.find(({ id }) => id === 'supporting-ets-2026')).toMatchObject({
      state: 'open',
      entered: null,
      verdicts: [{ kind: 'met' }, { kind: 'withdrawn' }],
    });
  });

  it('what if is answered and not stored; each item says what it would turn', async () => {
    const [{ id }] = (await office.get<AssessmentList>(base)).body.items as [Assessment];
    const settled = await decideAll(await ok(office.get<Assessment>(`${base}/${id}`)));
    expect(settled.outcome.grade?.id).toBe('excellent');
    expect(settled.items[0]?.ifMissed).toEqual(['failed']);
    expect(settled.items[13]?.ifMissed).toEqual(['qualified']);
    const ask = (body: object) => office.send<WhatIfAnswer>('POST', `${base}/${id}/what-if`, body);
    const { body } = await ask({ changes: { 'control-coal-total-2026': { met: false } } });
    expect([body.before.grade?.id, body.after.grade?.id]).toEqual(['excellent', 'failed']);
    expect((await ask({ changes: {}, falsified: true })).body.after.grade?.id).toBe('failed');
    expect(await refused(ask({ changes: { nothing: { met: false } } }))).toEqual([422, 'unknown-item']);
    expect((await ok(office.get<Assessment>(`${base}/${id}`))).revision).toBe(settled.revision);
  });

  it('a failure is notified, rectified within 30 working days of the notice, and closed; nothing is skipped', async () => {
    const id = (await office.get<AssessmentList>(base)).body.items[0]?.id ?? '';
    let one = await ok(office.get<Assessment>(`${base}/${id}`));
    one = await verdict(one, 'control-coal-total-2026', { met: false }, '超出控制量');
    const notify = (on: string) =>
      office.send<Assessment>('POST', `${base}/${id}/notice`, {
        expectedRevision: one.revision,
        on,
        document: '川考〔2026〕1号',
      });
    expect(await refused(notify('2026-07-01'))).toEqual([409, 'action-not-allowed']);
    one = await act(one, 'score');
    expect((await viewer.get<Assessment>(`${base}/${id}`)).body).toMatchObject({
      status: 'scored',
      may: { edit: false },
    });
    expect(
      await refused(office.send('POST', `${base}/${id}/status`, { expectedRevision: one.revision, action: 'reopen' })),
    ).toEqual([422, 'reason-missing']);
    expect(await refused(notify('2026-13-01'))).toEqual([422, 'not-a-date']);
    expect(await refused(notify('2999-01-01'))).toEqual([422, 'day-ahead']);
    expect(await refused(notify('2025-07-01'))).toEqual([422, 'day-too-early']);
    one = await ok(notify('2026-07-01'));
    expect(one).toMatchObject({
      status: 'notified',
      outcome: { grade: { id: 'failed' } },
      rectification: { due: '2026-08-12', workingDays: 30, status: 'memory' },
    });
    expect(
      await refused(
        office.send('PUT', `${base}/${id}/items/control-coal-total-2026/verdict`, {
          expectedRevision: one.revision,
          verdict: { met: true },
          reason: '改判',
        }),
      ),
    ).toEqual([409, 'action-not-allowed']);
    expect(
      await refused(office.send('POST', `${base}/${id}/status`, { expectedRevision: one.revision, action: 'close' })),
    ).toEqual([409, 'guard-failed']);
    const rectify = (on: string) =>
      office.send<Assessment>('POST', `${base}/${id}/rectification`, { on, note: '压减方案已报省' });
    expect(await refused(rectify('2026-06-30'))).toEqual([422, 'day-too-early']);
    expect((await ok(rectify('2026-08-20'))).rectification).toMatchObject({
      state: 'done-late',
      done: { on: '2026-08-20' },
    });
    const attach = (name: string) =>
      office.upload<{ id: string }>(
        `/cities/${riverCity}/evidence?of=${encodeURIComponent(`assessment:${id}:control-coal-total-2026`)}`,
        name,
        Buffer.from(`%PDF-1.4\n% ${name}\ntrailer\n<<>>\n%%EOF\n`),
      );
    const file = await attach('压减方案.pdf');
    expect(file.status).toBe(201);
    one = await act(await ok(office.get<Assessment>(`${base}/${id}`)), 'close');
    expect(await refused(attach('后补.pdf'))).toEqual([409, 'assessment-closed']);
    expect((await office.send('DELETE', `/evidence/${file.body.id}`)).status).toBe(403);
    expect(one.may).toMatchObject({ edit: false, falsify: false, close: false });
    expect(
      await refused(
        office.send('POST', `${base}/${id}/falsification`, {
          expectedRevision: one.revision,
          falsified: true,
          reason: '查实',
        }),
      ),
    ).toEqual([400, 'request-invalid']);
    expect(
      await refused(
        office.send('POST', `${base}/${id}/falsification`, {
          expectedRevision: one.revision,
          falsified: true,
          reason: '查实数据造假',
        }),
      ),
    ).toEqual([409, 'action-not-allowed']);
  });

  it('judged again by the rules of its date it gives the same, and the digest holds', async () => {
    const id = (await office.get<AssessmentList>(base)).body.items[0]?.id ?? '';
    const { body } = await office.get<ReplayAnswer>(`${base}/${id}/replay`);
    expect(body).toMatchObject({
      same: true,
      differs: [],
      digestHolds: true,
      schemeChanged: false,
      today: { grade: { id: 'failed' } },
    });
    const file = await office.get(`${base}/${id}/export?language=zh`);
    expect(file.headers['content-type']).toContain('spreadsheetml');
    expect(file.raw.subarray(0, 2).toString()).toBe('PK');
  });

  it('falsified data fail whatever the rest, and it can be taken back with a reason', async () => {
    let one = await decideAll(await make(national, 2025, `body:${bodyId}`));
    const declare = (falsified: boolean) =>
      office.send<Assessment>('POST', `${base}/${one.id}/falsification`, {
        expectedRevision: one.revision,
        falsified,
        reason: '抽查发现台账与计量不符',
      });
    one = await ok(declare(true));
    expect(one).toMatchObject({
      falsified: true,
      outcome: { grade: { id: 'failed' } },
      falsification: { by: 'assess-office' },
    });
    one = await ok(declare(false));
    expect(one).toMatchObject({ falsified: false, outcome: { grade: { id: 'excellent' } }, falsification: null });
    expect(one.events.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['create', 'verdict', 'falsify', 'unfalsify']),
    );
  });

  it('a body appeals against its own result once; the office decides, and the points follow', async () => {
    let one = await make('body-annual', 2025, `body:${bodyId}`);
    expect(one.open.map(({ itemId }) => itemId)).toEqual(['assigned-targets', 'reporting', 'tasks']);
    one = await verdict(one, 'assigned-targets', { completion: 0.9, met: false });
    one = await verdict(one, 'reporting', { met: true, completion: 1 });
    const over = office.send('PUT', `${base}/${one.id}/items/tasks/verdict`, {
      expectedRevision: one.revision,
      verdict: { points: 21 },
      reason: '超过满分',
    });
    expect(await refused(over)).toEqual([422, 'points-over']);
    one = await verdict(one, 'tasks', { points: 12 });
    // 60 x 0.9 + 20 + 12
    expect(one.outcome).toMatchObject({ score: 86, outOf: 100, grade: { id: 'good' } });
    expect(one.items[2]).toMatchObject({ points: 12, lost: 8 });
    expect(await refused(officer.get(`${base}/${one.id}`))).toEqual([404, 'not-found']);
    one = await act(one, 'score');
    one = await ok(
      office.send('POST', `${base}/${one.id}/notice`, { expectedRevision: one.revision, on: '2026-06-01' }),
    );

    const mine = await ok(officer.get<Assessment>(`${base}/${one.id}`));
    expect(mine.may).toMatchObject({ appeal: true, edit: false, decide: false });
    expect((await officer.get<AssessmentList>(base)).body.items.map(({ id }) => id)).toContain(one.id);
    const appeal = (who: Caller, itemId: string) =>
      who.send<Assessment>('POST', `${base}/${one.id}/appeals`, { itemId, text: '佐证材料已补交，请复核' });
    expect(await refused(appeal(officer, 'nothing'))).toEqual([422, 'unknown-item']);
    expect(await refused(appeal(viewer, 'tasks'))).toEqual([403, 'not-allowed']);
    const appealed = await ok(appeal(officer, 'tasks'));
    expect(appealed.openAppeals).toBe(1);
    expect(await refused(appeal(officer, 'tasks'))).toEqual([422, 'appeal-open']);
    const [open] = appealed.items[2]?.appeals ?? [];
    const decide = (who: Caller, body: object, appealId = open?.id ?? '') =>
      who.send<Assessment>('POST', `${base}/${one.id}/appeals/${appealId}/decision`, {
        expectedRevision: one.revision,
        reason: '材料属实',
        ...body,
      });
    expect(await refused(decide(officer, { granted: true, verdict: { points: 20 } }))).toEqual([403, 'not-allowed']);
    expect(await refused(decide(office, { granted: true }))).toEqual([422, 'verdict-unfit']);
    expect(await refused(decide(office, { granted: false }, 'nothing'))).toEqual([404, 'not-found']);
    expect(
      await refused(
        office.send('POST', `${base}/${one.id}/status`, { expectedRevision: one.revision, action: 'close' }),
      ),
    ).toEqual([409, 'guard-failed']);
    one = await ok(decide(office, { granted: true, verdict: { points: 18 } }));
    expect(one.outcome).toMatchObject({ score: 92, grade: { id: 'excellent' } });
    expect(one.items[2]).toMatchObject({ entered: { via: 'appeal' }, appeals: [{ decision: { granted: true } }] });
    expect(await refused(decide(office, { granted: false }))).toEqual([422, 'appeal-decided']);
  });

  it('bodies stand side by side, best first; those without an assessment are named', async () => {
    let other = await make('body-annual', 2025, `body:${otherId}`);
    other = await verdict(other, 'assigned-targets', { met: true, completion: 1 });
    const { body } = await office.get<AssessmentRanking>(
      `/cities/${riverCity}/assessment-ranking?year=2025&scheme=body-annual`,
    );
    expect(body.rows.map(({ subject, rank }) => [subject.organisationId, rank])).toEqual([
      [bodyId, 1],
      [otherId, null],
    ]);
    expect(body.rows[0]?.cells).toHaveLength(3);
    expect(body.missing.length).toBeGreaterThan(0);
    expect(body.missing.some(({ organisationId }) => organisationId === otherId)).toBe(false);
    expect(await refused(officer.get(`/cities/${riverCity}/assessment-ranking?year=2025`))).toEqual([
      403,
      'not-allowed',
    ]);
  });

  it('an item takes its verdict from the result of its year, and its numbers open as they were kept', async () => {
    const point = (period: string, value: number) => ({
      subject: 'city',
      sector: null,
      indicator: 'non-fossil-share',
      target: null,
      period,
      since: null,
      value,
      absence: null,
      unit: '%' as const,
      basis: 'plain',
      method: 'test',
      quality: 'final' as const,
      due: null,
      received: '2026-02-01',
      source: 'test',
      locator: period,
      origin: 'report' as const,
    });
    const add = (period: string, value: number) =>
      served.registry.asSystem(({ tracking }) => tracking.points.add(riverCity, [point(period, value)]));
    await add('2020', 22);
    await add('2025', 27.6);
    let one = await make(national, 2026);
    one = (await office.get<Assessment>(`${base}/${one.id}`)).body;
    // 2025 is not the year assessed; the path to 34 % in 2030 requires 27.6 + 6.4/5 of 2026, base year 2025.
    const before = one.items.find(({ id }) => id === 'control-non-fossil-share-2026');
    expect(before).toMatchObject({
      state: 'open',
      targets: [
        { year: 2030, decides: true },
        { year: 2025, decides: false },
      ],
    });
    await add('2026', 30);
    expect((await office.get<Assessment>(`${base}/${one.id}`)).body.moved).toBe(true);
    one = await act(one, 'refresh');
    const item = one.items.find(({ id }) => id === 'control-non-fossil-share-2026');
    expect(item).toMatchObject({ state: 'met', derived: { state: 'met' }, entered: null });
    const [target] = item?.targets ?? [];
    expect(target?.result.value).toBe(30);
    expect(target?.required.value).toBeCloseTo(27.6 + (34 - 27.6) / 5, 9);
    const open = (ref: string) => office.get<Explanation>(`${base}/${one.id}/trace?ref=${encodeURIComponent(ref)}`);
    const { body } = await open(target?.completion.ref ?? '');
    expect(body).toMatchObject({ replays: true, figure: { value: target?.completion.value } });
    expect(body.title.zh).toContain('2026 年考核');
    expect(await refused(open(`assessment:${one.id}:control-non-fossil-share-2026:9:result`))).toEqual([
      404,
      'not-found',
    ]);
    expect(await refused(open('assessment:other:x:0:result'))).toEqual([404, 'not-found']);
    // The number moves on; the assessment keeps its own.
    await add('2026', 25);
    expect((await open(target?.result.ref ?? '')).body.figure.value).toBe(30);
    const replayed = await office.get<ReplayAnswer>(`${base}/${one.id}/replay`);
    expect(replayed.body).toMatchObject({ same: true, digestHolds: true });
  });

  it('evidence hangs on its item; a body adds it to its own result', async () => {
    const { body: list } = await officer.get<AssessmentList>(base);
    const own = list.items.find(({ subject }) => subject.organisationId === bodyId);
    const of = `assessment:${own?.id}:tasks`;
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
    const sent = await officer.upload<{ id: string; name: string }>(
      `/cities/${riverCity}/evidence?of=${encodeURIComponent(of)}`,
      '整改报告.pdf',
      pdf,
    );
    expect(sent.status).toBe(201);
    const { body } = await officer.get<Assessment>(`${base}/${own?.id}`);
    expect(body.mayAddEvidence).toBe(true);
    expect(body.items.find(({ id }) => id === 'tasks')?.evidence).toMatchObject([{ name: '整改报告.pdf' }]);
    const bad = await officer.upload(
      `/cities/${riverCity}/evidence?of=${encodeURIComponent(of)}`,
      'x.pdf',
      Buffer.from('MZ'),
    );
    expect(bad.status).toBeGreaterThanOrEqual(400);
  });

  it('a draft nobody worked on is removed, any other stays', async () => {
    const fresh = await make('body-annual', 2026, `body:${otherId}`);
    expect((await office.send('DELETE', `${base}/${fresh.id}`)).status).toBe(204);
    expect(await refused(office.get(`${base}/${fresh.id}`))).toEqual([404, 'not-found']);
    const [first] = (await office.get<AssessmentList>(`${base}?subject=body:${otherId}&year=2025`)).body.items;
    expect(await refused(office.send('DELETE', `${base}/${first?.id}`))).toEqual([409, 'assessment-begun']);
  });
});
