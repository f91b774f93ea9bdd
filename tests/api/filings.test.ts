/**
 * @module Filings over HTTP: a notice from draft to approved by three people, two officers on one form, rounds that close, evidence that is not
 * what its name says, what belongs to another body, hand-over, reminders, county plans in balance, a plan published again.
 */
import type {
  CountyBalance,
  Evidence,
  Filing,
  FilingDetail,
  MyWork,
  RoundDetail,
  WorkDetail,
  WorkList,
} from '@dafeng/contract';
import { localDay } from '@dafeng/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, ended, examplePlan, onEachEngine, riverCity, type Served } from './served.ts';

const dayFromToday = (days: number): string => localDay(new Date(Date.now() + days * 86_400_000));
const pdf = (text = '整改报告') => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.from(text)]);
/** A ZIP of stored, empty files under these names. */
const zip = (...names: string[]): Buffer => {
  const entries = names.map((name) => {
    const bytes = Buffer.from(name);
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(bytes.length, 28);
    return Buffer.concat([head, bytes]);
  });
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), Buffer.alloc(26)]);
  const list = Buffer.concat(entries);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, list, end]);
};
const answerOf = {
  cause: '检修期间负荷转移，产量集中在三月。',
  measures: '已调整生产计划并关停两台落后锅炉。',
  progress: 60,
  outcome: 'under-way',
};

describe('filings', () => {
  onEachEngine((start) => {
    let served: Served;
    let office: Caller;
    let deputy: Caller;
    let east: Caller;
    let eastToo: Caller;
    let west: Caller;
    let bodies: { east: string; west: string };
    let task = '';

    beforeAll(async () => {
      served = await start();
      const cityIds = [riverCity];
      office = await served.signedIn('office', { role: 'city-office', cityIds });
      deputy = await served.signedIn('deputy', { role: 'city-office', cityIds });
      bodies = await served.registry.asSystem(async ({ organisations }) => {
        const one = await organisations.create({ cityId: riverCity, name: '测试东湾县', kind: 'county' });
        const two = await organisations.create({ cityId: riverCity, name: '测试西岭县', kind: 'county' });
        return { east: one.id, west: two.id };
      });
      east = await served.signedIn('east', { role: 'officer', cityIds, organisationId: bodies.east });
      eastToo = await served.signedIn('east-too', { role: 'officer', cityIds, organisationId: bodies.east });
      west = await served.signedIn('west', { role: 'officer', cityIds, organisationId: bodies.west });
      const { body } = await office.get<WorkList>(`/cities/${riverCity}/work`);
      task = body.items[0]?.key ?? '';
    });
    afterAll(() => served.close());

    const notice = async (bodyIds: string[] = [bodies.east]): Promise<Filing> => {
      const draft = await office.get<{ title: string; text: string; due: string }>(
        `/cities/${riverCity}/notices/draft?subject=task:${task}`,
      );
      expect(draft.status).toBe(200);
      const { title, text, due } = draft.body;
      const sent = await office.send<{ items: Filing[] }>('POST', `/cities/${riverCity}/notices`, {
        subject: `task:${task}`,
        bodyIds,
        title,
        text,
        due,
      });
      expect(sent.status).toBe(201);
      return sent.body.items[0] as Filing;
    };
    const read = async (who: Caller, id: string) => (await who.get<FilingDetail>(`/filings/${id}`)).body;
    const save = (who: Caller, filing: { id: string; revision: number }, content: object) =>
      who.send<FilingDetail>('PUT', `/filings/${filing.id}/content`, { expectedRevision: filing.revision, content });
    const act = async (who: Caller, id: string, action: string, note: string | null = null) => {
      const { revision } = await read(office, id);
      return who.send<FilingDetail>('POST', `/filings/${id}/actions`, { action, expectedRevision: revision, note });
    };
    const attach = (who: Caller, of: string, name = '整改.pdf', bytes: Buffer = pdf()) =>
      who.upload<Evidence & { code: string }>(`/cities/${riverCity}/evidence?of=${of}`, name, bytes);

    describe('a notice', () => {
      it('lives from draft to approved by three people, and its log tells it', async () => {
        const { id } = await notice();
        const asked = await read(east, id);
        expect(asked).toMatchObject({ state: 'draft', timing: 'open', kind: 'notice', subject: `task:${task}` });
        expect(asked.ask).toContain('请于');
        expect(asked.faults.map(({ field }) => field)).toEqual([
          'cause',
          'measures',
          'progress',
          'outcome',
          'evidence',
        ]);
        expect(asked.actions.find(({ action }) => action === 'submit')).toMatchObject({ allowed: false });

        const early = await act(east, id, 'submit');
        expect(early).toMatchObject({ status: 422, body: { code: 'filing-incomplete' } });
        expect((await save(east, asked, answerOf)).status).toBe(200);
        expect((await attach(east, `filing:${id}`)).status).toBe(201);
        expect((await act(east, id, 'submit')).body).toMatchObject({ state: 'submitted', timing: 'filed' });
        expect((await act(office, id, 'return')).body).toMatchObject({ code: 'reason-missing' });
        expect((await act(office, id, 'return', '请补充锅炉关停时间')).body).toMatchObject({ state: 'returned' });
        const returned = await read(east, id);
        await save(east, returned, { ...answerOf, measures: `${answerOf.measures}三月十日完成。` });
        expect((await act(east, id, 'submit')).body.state).toBe('submitted');
        expect((await act(east, id, 'review')).body).toMatchObject({ code: 'not-allowed' });
        expect((await act(office, id, 'approve')).body).toMatchObject({ code: 'action-not-allowed' });
        expect((await act(office, id, 'review')).body.state).toBe('reviewed');
        const approved = (await act(deputy, id, 'approve')).body;
        expect(approved).toMatchObject({
          state: 'approved',
          approvedBy: { name: 'deputy' },
          submittedBy: { name: 'east' },
        });
        expect(approved.log.map(({ action }) => action)).toEqual([
          'create',
          'save',
          'submit',
          'return',
          'save',
          'submit',
          'review',
          'approve',
        ]);
        expect(approved.log[4]?.changes.map(({ field }) => field)).toEqual(['measures']);
        expect((await save(east, approved, answerOf)).body).toMatchObject({ code: 'filing-not-open' });
        expect((await attach(east, `filing:${id}`, 'b.pdf', pdf('b'))).body.code).toBe('filing-not-open');
      });
      it('is neither reviewed nor approved by who submitted it', async () => {
        const { id } = await notice();
        await attach(office, `filing:${id}`);
        await save(office, await read(office, id), answerOf);
        expect((await act(office, id, 'submit')).body.state).toBe('submitted');
        expect(await act(office, id, 'review')).toMatchObject({ status: 403, body: { code: 'not-self' } });
        expect((await act(deputy, id, 'review')).body.state).toBe('reviewed');
        expect(await act(office, id, 'approve')).toMatchObject({ status: 403, body: { code: 'not-self' } });
      });
      it('of another body looks like none', async () => {
        const { id } = await notice();
        for (const reply of [
          await west.get(`/filings/${id}`),
          await save(west, { id, revision: 1 }, answerOf),
          await west.send('POST', `/filings/${id}/actions`, { action: 'submit', expectedRevision: 1 }),
          await attach(west, `filing:${id}`),
          await west.send('POST', `/cities/${riverCity}/comments`, { of: `filing:${id}`, text: '看看' }),
        ])
          expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
        expect(
          (await west.get<{ items: Filing[] }>(`/cities/${riverCity}/filings`)).body.items.map((one) => one.id),
        ).not.toContain(id);
      });
      it('cannot be sent for what is not there, to whom is not there, or for a day gone by', async () => {
        const send = (change: object, who = office) =>
          who.send('POST', `/cities/${riverCity}/notices`, {
            subject: `task:${task}`,
            bodyIds: [bodies.east],
            title: '督办',
            text: '请说明原因。',
            due: dayFromToday(10),
            ...change,
          });
        expect(await send({ subject: 'warning:nothing' })).toMatchObject({ status: 404 });
        expect(await send({ subject: 'moon:1' })).toMatchObject({ status: 422, body: { code: 'subject-unknown' } });
        expect(await send({ bodyIds: ['nobody'] })).toMatchObject({ status: 404 });
        expect(await send({ due: dayFromToday(-1) })).toMatchObject({ status: 422, body: { code: 'due-passed' } });
        expect(await send({ due: '2026-02-30' })).toMatchObject({ status: 400 });
        expect(await send({}, east)).toMatchObject({ status: 403 });
      });
    });

    it('a due day moves for one body, with a reason, never into the past', async () => {
      const { id, due } = await notice();
      const move = (who: Caller, to: string, reason = '防汛') =>
        who.send<FilingDetail>('POST', `/filings/${id}/due`, { expectedRevision: 1, due: to, reason });
      expect(await move(office, dayFromToday(-1))).toMatchObject({ status: 422, body: { code: 'due-passed' } });
      expect((await move(east, dayFromToday(30))).status).toBe(403);
      const moved = (await move(office, dayFromToday(30))).body;
      expect(moved).toMatchObject({ due: dayFromToday(30), revision: 2 });
      expect(moved.log.at(-1)).toMatchObject({ action: 'due', note: `${due} → ${dayFromToday(30)}：防汛` });
    });
    it('a save that changes nothing leaves nothing in the log', async () => {
      const filing = await notice();
      const saved = (await save(east, filing, { cause: '检修' })).body;
      expect((await save(east, saved, { cause: '检修', until: '' })).body).toMatchObject({ revision: saved.revision });
    });

    describe('two officers on one form', () => {
      it('the slower one gets who changed what and when, and both texts', async () => {
        const { id } = await notice();
        const seen = await read(east, id);
        await save(east, seen, { cause: '三月检修' });
        const slow = await save(eastToo, seen, { cause: '产量上升', progress: 20 });
        expect(slow).toMatchObject({
          status: 409,
          body: {
            code: 'revision-conflict',
            current: {
              changedBy: 'east',
              change: 'save',
              currentRevision: 2,
              current: { cause: '三月检修' },
              differences: [
                { field: 'cause', mine: '产量上升', theirs: '三月检修' },
                { field: 'progress', mine: 20, theirs: null },
              ],
            },
          },
        });
        expect((await read(east, id)).content).toEqual({ cause: '三月检修' });
      });
      it('names the field that cannot be saved', async () => {
        const filing = await notice();
        const reply = await save(east, filing, { progress: 120, outcome: 'perhaps', moon: 'x' });
        expect(reply.status).toBe(422);
        const { faults } = (reply.body as unknown as { current: { faults: { field: string; code: string }[] } })
          .current;
        expect(faults.map(({ field, code }) => [field, code])).toEqual([
          ['moon', 'unknown-field'],
          ['progress', 'out-of-range'],
          ['outcome', 'wrong-type'],
        ]);
      });
    });

    describe('a round', () => {
      it('opens by the schedule, counts who filed, and refuses a report once closed', async () => {
        const made = await office.send<RoundDetail>('POST', `/cities/${riverCity}/rounds`, {
          kind: 'quarterly',
          period: '2026Q1',
          bodyIds: [bodies.east, bodies.west],
          due: dayFromToday(5),
          closes: dayFromToday(9),
        });
        expect(made).toMatchObject({
          status: 201,
          body: { status: 'open', counts: { bodies: 2, filed: 0, missing: 2 } },
        });
        const again = { kind: 'quarterly', period: '2026Q1', bodyIds: [bodies.east] };
        expect((await office.send('POST', `/cities/${riverCity}/rounds`, again)).body).toMatchObject({
          code: 'already-exists',
        });
        const own = made.body.filings.find(({ organisation }) => organisation.id === bodies.east) as Filing;
        const report = { tasks: [], summary: '各项任务按计划推进，没有偏离。', next: '推进屋顶光伏。' };
        const detail = (await save(east, own, report)).body;
        expect(detail.faults).toEqual([]);
        expect((await act(east, own.id, 'submit')).body.state).toBe('submitted');
        expect((await office.get<RoundDetail>(`/rounds/${made.body.id}`)).body.counts).toMatchObject({
          filed: 1,
          missing: 1,
        });
        const closed = await office.send<RoundDetail>('POST', `/rounds/${made.body.id}/close`, { expectedRevision: 1 });
        expect(closed.body.status).toBe('closed');
        const late = made.body.filings.find(({ organisation }) => organisation.id === bodies.west) as Filing;
        expect((await read(west, late.id)).timing).toBe('closed');
        expect(await save(west, late, report)).toMatchObject({ status: 409, body: { code: 'round-closed' } });
        expect((await act(west, late.id, 'submit')).body).toMatchObject({ code: 'round-closed' });
        const open = await office.send<RoundDetail>('POST', `/rounds/${made.body.id}/reopen`, {
          expectedRevision: 2,
          closes: dayFromToday(20),
        });
        expect(open.body.status).toBe('open');
        expect((await save(west, late, report)).status).toBe(200);
        expect((await west.send('POST', `/rounds/${made.body.id}/close`, { expectedRevision: 3 })).status).toBe(403);
      });
      it('refuses a period that is none and days out of order', async () => {
        const send = (body: object) =>
          office.send('POST', `/cities/${riverCity}/rounds`, { bodyIds: [bodies.east], ...body });
        expect((await send({ kind: 'annual', period: '2026Q1' })).body).toMatchObject({ code: 'not-a-period' });
        expect(
          (await send({ kind: 'quarterly', period: '2026Q2', due: '2026-07-10', closes: '2026-07-01' })).body,
        ).toMatchObject({
          code: 'field-invalid',
        });
        expect((await send({ kind: 'quarterly', period: '2026Q3', formId: 'appeal' })).body).toMatchObject({
          code: 'form-unknown',
        });
      });
      it('an approved report is seen at its task by everybody, the report itself by its body alone', async () => {
        await office.send('PATCH', `/cities/${riverCity}/work/${task}`, { expectedRevision: 0, leadId: bodies.east });
        const { body: round } = await office.send<RoundDetail>('POST', `/cities/${riverCity}/rounds`, {
          kind: 'annual',
          period: '2025',
          bodyIds: [bodies.east],
          due: dayFromToday(5),
          closes: dayFromToday(9),
        });
        const [own] = round.filings as [Filing];
        const short = {
          summary: '全年任务总体按计划推进，两项滞后，原因是资金到位较晚。',
          problems: '资金',
          next: '加快建设。',
        };
        const detail = (await save(east, own, short)).body;
        expect(detail.faults.map(({ field }) => field)).toEqual(['tasks']);
        const tasks = [{ task, progress: 40, done: '完成可研', problem: '' }];
        await save(east, detail, { ...short, tasks });
        for (const [who, action] of [
          [east, 'submit'],
          [office, 'review'],
          [deputy, 'approve'],
        ] as const)
          expect((await act(who, own.id, action)).status).toBe(200);
        const { body: seen } = await west.get<WorkDetail>(`/cities/${riverCity}/work/${task}`);
        expect(seen).toMatchObject({
          standing: 'under-way',
          progress: 40,
          progressFrom: 'report',
          lastReport: { period: '2025' },
        });
        expect(seen.reports).toEqual([]);
        expect((await east.get<WorkDetail>(`/cities/${riverCity}/work/${task}`)).body.reports).toMatchObject([
          { progress: 40 },
        ]);
        await act(office, own.id, 'reopen', '数字有误');
        expect((await west.get<WorkDetail>(`/cities/${riverCity}/work/${task}`)).body).toMatchObject({
          standing: 'unplanned',
          lastReport: null,
        });
      });
    });

    describe('evidence', () => {
      it('is known by its bytes, not by its name', async () => {
        const { id } = await notice();
        const of = `filing:${id}`;
        const codeOf = async (name: string, bytes: Buffer) => (await attach(east, of, name, bytes)).body.code;
        expect(await codeOf('a.pdf', Buffer.from('MZ not a pdf'))).toBe('evidence-type');
        expect(await codeOf('a.pdf', Buffer.alloc(0))).toBe('evidence-empty');
        expect(await codeOf('a.docx', zip('readme.txt'))).toBe('evidence-type');
        expect(await codeOf('a.docx', zip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toBe(
          'evidence-type',
        );
        expect(await codeOf('a.pdf', Buffer.concat([pdf(), Buffer.alloc(20 * 1024 * 1024)]))).toBe(
          'evidence-too-large',
        );
        const word = await attach(east, of, '整改.exe', zip('[Content_Types].xml', 'word/document.xml'));
        expect(word).toMatchObject({ status: 201, body: { name: '整改.exe.docx', typeName: { zh: 'Word 文档' } } });
        const path = await attach(east, of, '..%2F..%2Fetc\\\\passwd.pdf', pdf('p'));
        expect(path.body.name).not.toMatch(/[/\\]/);
        expect(path.body.name).toMatch(/passwd\.pdf$/);
      });
      it('says that the same file is there already; is withdrawn, and comes back as it was sent', async () => {
        const { id } = await notice();
        const first = await attach(east, `filing:${id}`);
        const second = await attach(eastToo, `filing:${id}`, '又一份.pdf');
        expect(second).toMatchObject({ status: 409, body: { code: 'evidence-twice', current: { by: 'east' } } });
        const got = await office.get(`/evidence/${first.body.id}/file`);
        expect(got.status).toBe(200);
        expect(got.raw.equals(pdf())).toBe(true);
        expect(got.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'content-type': 'application/pdf' });
        expect(String(got.headers['content-disposition'])).toMatch(/^attachment/);
        expect((await west.get(`/evidence/${first.body.id}/file`)).status).toBe(404);
        expect((await west.send('DELETE', `/evidence/${first.body.id}`)).status).toBe(404);
        expect((await east.send<Evidence>('DELETE', `/evidence/${first.body.id}`)).body.withdrawnBy).toMatchObject({
          name: 'east',
        });
        expect((await read(east, id)).evidence).toBe(0);
      });
      it('hangs on nothing that is not there or not understood', async () => {
        expect((await attach(east, 'filing:none')).status).toBe(404);
        expect((await attach(east, 'task:none')).status).toBe(404);
        expect((await attach(east, 'assessment:none:item')).status).toBe(404);
        expect((await attach(east, 'moon:1')).body.code).toBe('subject-unknown');
      });
    });

    describe('tasks as work', () => {
      it('milestones make the standing; a deletion is taken back; a body reaches its own', async () => {
        const { body: list } = await office.get<WorkList>(`/cities/${riverCity}/work`);
        const other = list.items[1]?.key ?? '';
        const add = (title: string, due: string) =>
          office.send<{ id: string; revision: number }>('POST', `/cities/${riverCity}/work/${other}/milestones`, {
            title,
            due,
            organisationId: bodies.west,
          });
        const late = (await add('完成选址', dayFromToday(-3))).body;
        const next = (await add('开工', dayFromToday(60))).body;
        const stand = async () => (await west.get<WorkDetail>(`/cities/${riverCity}/work/${other}`)).body;
        expect(await stand()).toMatchObject({
          standing: 'overdue',
          progress: 0,
          milestones: { total: 2, done: 0, overdue: 1 },
        });
        const done = (who: Caller, id: string, revision: number, day = dayFromToday(-1)) =>
          who.send('POST', `/milestones/${id}/done`, { expectedRevision: revision, doneAt: day });
        expect((await done(east, late.id, 1)).status).toBe(403);
        expect((await done(west, late.id, 1, dayFromToday(1))).body).toMatchObject({ code: 'day-in-future' });
        expect((await done(west, late.id, 1)).status).toBe(200);
        expect(await stand()).toMatchObject({ standing: 'under-way', progress: 50 });
        expect((await office.send('DELETE', `/milestones/${next.id}`)).status).toBe(204);
        expect(await stand()).toMatchObject({ standing: 'done', removedMilestones: [{ title: '开工' }] });
        expect((await office.send('POST', `/milestones/${next.id}/restore`)).status).toBe(200);
        expect(await stand()).toMatchObject({ standing: 'under-way' });
        expect(
          (await west.get<MyWork>(`/cities/${riverCity}/my-work`)).body.milestones.map(({ title }) => title),
        ).toContain('开工');
        const sheet = await office.get(`/cities/${riverCity}/work/export?format=csv`);
        expect(sheet.raw.toString()).toContain('推进中');
      });
      it('keep their work when the plan is published again', async () => {
        const before = (await office.get<WorkDetail>(`/cities/${riverCity}/work/${task}`)).body;
        const { body: job } = await office.upload<{ id: string }>(
          `/cities/${riverCity}/imports`,
          'plan-v2.txt',
          examplePlan('plan-v2.txt'),
        );
        const { versionId } = await ended<{ stage: string; versionId: string }>(office, job.id);
        await served.registry.asSystem(({ versions }) => versions.publish(versionId, { acceptRest: true }));
        const after = (await office.get<WorkDetail>(`/cities/${riverCity}/work/${task}`)).body;
        expect(after.itemId).not.toBe(before.itemId);
        expect(after).toMatchObject({ lead: { id: bodies.east }, leadFrom: 'office', unmatched: false });
      });
      it('what the plan no longer has is flagged and not dropped', async () => {
        const gone = { cityId: riverCity, key: 'task-gone', title: '旧方案的任务', section: '9.9' };
        await served.registry.asSystem(({ taskWork }) => taskWork.change(gone, 0, { note: '已做一半' }));
        const { body } = await office.get<WorkList>(`/cities/${riverCity}/work`);
        expect(body.unmatched).toBe(1);
        expect(body.items.at(-1)).toMatchObject({ key: 'task-gone', unmatched: true, itemId: null, note: '已做一半' });
        expect((await office.get<WorkDetail>(`/cities/${riverCity}/work/task-gone`)).body).toMatchObject({
          clause: null,
        });
      });
    });

    describe('hand-over and reminders', () => {
      it('open things go to another body, the log stays', async () => {
        const { id } = await notice();
        const hand = (body: object, who = office) =>
          who.send<{ code: string; filings: { id: string }[] }>('POST', `/cities/${riverCity}/hand-overs`, body);
        const refused = await hand({ from: {}, to: { organisationId: bodies.west }, reason: '调整分工' });
        expect(refused.body.code).toBe('holder-missing');
        const made = await hand({
          from: { organisationId: bodies.east },
          to: { organisationId: bodies.west },
          filingIds: [id],
          tasks: [],
          reason: '调整分工',
        });
        expect(made).toMatchObject({ status: 201, body: { filings: [{ id }], tasks: [] } });
        expect((await east.get(`/filings/${id}`)).status).toBe(404);
        expect((await read(west, id)).log.map(({ action }) => action)).toEqual(['create', 'hand-over']);
        expect(
          (
            await hand(
              { from: { organisationId: bodies.west }, to: { organisationId: bodies.east }, reason: '不行' },
              east,
            )
          ).status,
        ).toBe(403);
      });
      it('an officer takes over from an officer', async () => {
        const { id } = await notice();
        const { body } = await office.get<{ members: { id: string; name: string }[] }>(
          `/cities/${riverCity}/hand-overs`,
        );
        const [one, two] = ['east', 'east-too'].map((name) => body.members.find((member) => member.name === name)?.id);
        const reply = await office.send('POST', `/cities/${riverCity}/hand-overs`, {
          from: { userId: one },
          to: { userId: two },
          filingIds: [id],
          tasks: [],
          reason: '轮岗',
        });
        expect(reply.status).toBe(201);
        expect(await read(east, id)).toMatchObject({ assignee: { id: two }, organisation: { id: bodies.east } });
        expect((await east.get<{ members: unknown[] }>(`/cities/${riverCity}/hand-overs`)).body.members).toEqual([]);
      });
      it('reminders are told and sent once', async () => {
        type List = { due: { of: string }[]; sent: { of: string }[] };
        const before = (await office.get<List>(`/cities/${riverCity}/reminders`)).body;
        const after = (await office.send<List>('POST', `/cities/${riverCity}/reminders`)).body;
        expect(after.due).toEqual([]);
        expect(after.sent.length).toBe(before.due.length);
        expect((await office.send<List>('POST', `/cities/${riverCity}/reminders`)).body.sent.length).toBe(
          before.due.length,
        );
      });
    });

    describe('county plans', () => {
      it('are begun by a county, held against the city, and never peak later than it', async () => {
        const begun = await east.send<FilingDetail>('POST', `/cities/${riverCity}/filings`, {
          kind: 'county-plan',
          organisationId: bodies.east,
        });
        expect(begun).toMatchObject({ status: 201, body: { state: 'draft', kind: 'county-plan' } });
        const choice = begun.body.targetChoices.find(({ adds }) => adds);
        const content = {
          peakYear: 2032,
          targets: [{ target: choice?.key ?? '', value: choice?.value ?? null }],
          roadmap: '二〇二六年完成煤改气，二〇二八年建成光伏基地，二〇三〇年达峰。',
        };
        const late = await save(east, begun.body, content);
        expect(late.body.faults.map(({ field }) => field)).toEqual(['peakYear', 'evidence']);
        await save(east, late.body, { ...content, peakYear: 2029 });
        await attach(east, `filing:${begun.body.id}`, '方案.pdf', pdf('plan'));
        expect((await act(east, begun.body.id, 'submit')).body.state).toBe('submitted');
        const { body } = await office.get<CountyBalance>(`/cities/${riverCity}/county-plans/balance`);
        expect(body.counties.find(({ organisation }) => organisation.id === bodies.east)).toMatchObject({
          peakYear: 2029,
          peakInTime: true,
        });
        const row = body.targets.find(({ target }) => target.key === choice?.key);
        expect(row).toMatchObject({ sum: choice?.value, gap: 0 });
        expect(row?.missing).toContain('测试西岭县');
        expect(
          body.targets.filter(({ target }) => !target.adds).every(({ verdict }) => verdict === 'not-additive'),
        ).toBe(true);
        expect(
          (
            await west.send('POST', `/cities/${riverCity}/filings`, {
              kind: 'county-plan',
              organisationId: bodies.east,
            })
          ).status,
        ).toBe(403);
        expect(
          (await west.send('POST', `/cities/${riverCity}/filings`, { kind: 'appeal', organisationId: bodies.west }))
            .body,
        ).toMatchObject({
          code: 'subject-unknown',
        });
      });
    });
  });
});
