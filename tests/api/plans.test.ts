/** @module A document from upload to accepted version through the API, the diff, the questions across plans, the exports, the refusals. */

import { createHash } from 'node:crypto';
import type {
  ImportJob,
  PlanDiff,
  PlanItem,
  PlanVersion,
  PlanVersionDetail,
  Problem,
  TargetRow,
  TaskMatrix,
} from '@dafeng/contract';
import { readerVersion, readPlan } from '@dafeng/plan';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, ended, examplePlan, onEachEngine, riverCity, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let admin: Caller;
  let first: PlanVersion;
  beforeAll(async () => {
    served = await start();
    admin = await served.signedIn('admin');
    const [version] = (await admin.get<{ items: PlanVersion[] }>(`/cities/${riverCity}/versions`)).body.items;
    if (version === undefined) throw new Error('River City was not loaded');
    first = version;
  });
  afterAll(() => served.close());

  const importFile = async (name: string, bytes: Buffer): Promise<ImportJob> => {
    const reply = await admin.upload<ImportJob>(`/cities/${riverCity}/imports`, name, bytes);
    expect(reply.status).toBe(202);
    return ended<ImportJob>(admin, reply.body.id);
  };
  const detail = async (id: string): Promise<PlanVersionDetail> =>
    (await admin.get<PlanVersionDetail>(`/versions/${id}`)).body;

  describe('from drop to accepted version', () => {
    let draft: PlanVersionDetail;

    it('a document becomes a draft whose every quote is the text between its anchors', async () => {
      const job = await importFile('plan-v2.txt', examplePlan('plan-v2.txt'));
      expect(job).toMatchObject({ stage: 'done', problem: null });
      draft = await detail(job.versionId ?? '');
      expect(draft.status).toBe('draft');
      const { text } = (await admin.get<{ text: string }>(`/versions/${draft.id}/text`)).body;
      expect(text).toBe(examplePlan('plan-v2.txt').toString('utf8'));
      const quoted = draft.items.filter((item) => item.quote !== null && item.kind !== 'task');
      expect(quoted.length).toBeGreaterThan(40);
      for (const item of quoted) expect(text.slice(item.start ?? 0, item.end ?? 0)).toBe(item.quote);
    });

    it('items are accepted, corrected, rejected, added; each step can be undone', async () => {
      const [one, two, three] = draft.items.filter((item) => item.kind === 'target');
      if (!one || !two || !three) throw new Error('too few targets');
      const decide = (item: PlanItem, body: object) =>
        admin.send<{ item: PlanItem; version: PlanVersion }>('PATCH', `/versions/${draft.id}/items/${item.id}`, {
          expectedRevision: item.revision,
          ...body,
        });
      expect((await decide(one, { decision: 'accept' })).body.item.review).toBe('accepted');
      const corrected = await decide(two, {
        decision: 'correct',
        fields: { value: 1234.5, strength: 'aspirational' },
        note: '核对原文',
      });
      expect(corrected.body.item).toMatchObject({ review: 'corrected', value: 1234.5, strength: 'aspirational' });
      expect((await decide(three, { decision: 'reject' })).body.item.review).toBe('rejected');

      const stale = await decide(two, { decision: 'accept' });
      expect([stale.status, (stale.body as unknown as Problem).code]).toEqual([409, 'revision-conflict']);

      const undone = await admin.send<{ undone: string; itemIds: string[] }>('POST', `/versions/${draft.id}/undo`);
      expect(undone.body).toMatchObject({ undone: '拒绝', itemIds: [three.id] });
      const history = await admin.get<{ items: { action: string; note: string | null }[] }>(
        `/versions/${draft.id}/items/${two.id}/history`,
      );
      expect(history.body.items.map(({ action, note }) => [action, note])).toContainEqual(['correct', '核对原文']);

      const { kind: _kind, ...fields } = one as Extract<PlanItem, { kind: 'target' }>;
      const added = await admin.send<{ item: PlanItem }>('POST', `/versions/${draft.id}/items`, {
        section: one.section,
        start: one.start,
        end: one.end,
        fields: { ...fields, indicator: '补充的指标', value: 7 },
      });
      expect([added.status, added.body.item.review]).toEqual([201, 'added']);
    });

    it('does not publish while items wait, then does, and the version before is superseded', async () => {
      const now = await detail(draft.id);
      const early = await admin.send<Problem>('POST', `/versions/${draft.id}/publish`, {
        expectedRevision: now.revision,
      });
      expect([early.status, early.body.code]).toEqual([409, 'items-pending']);
      const rest = await admin.send<PlanVersion>('POST', `/versions/${draft.id}/accept-rest`, {
        expectedRevision: now.revision,
      });
      expect(rest.body.review.pending).toBe(0);
      const published = await admin.send<PlanVersion>('POST', `/versions/${draft.id}/publish`, {
        expectedRevision: rest.body.revision,
      });
      expect(published.body).toMatchObject({ status: 'accepted', number: (first.number ?? 0) + 1 });
      expect((await detail(first.id)).status).toBe('superseded');
    });

    it('the diff between the versions names what changed', async () => {
      const { body } = await admin.get<PlanDiff>(`/versions/${first.id}/diff/${draft.id}`);
      expect(
        body.items.some((item) => item.change === 'changed' && item.kind === 'target' && item.fields.includes('value')),
      ).toBe(true);
      expect(body.items.some((item) => item.change === 'added')).toBe(true);
      expect(body.unchanged).toBeGreaterThan(30);
      const { body: none } = await admin.get<PlanDiff>(`/versions/${draft.id}/diff/${draft.id}`);
      expect(none.items).toEqual([]);
    });

    it('the same document again makes no second draft', async () => {
      const job = await importFile('again.txt', examplePlan('plan-v2.txt'));
      expect(job).toMatchObject({ stage: 'done', versionId: null, matchedVersionId: draft.id });
    });

    it('the document behind a pack of facts shows its text there, and makes a draft to review', async () => {
      const text = examplePlan('plan.txt').toString('utf8').replaceAll('临江', '望海');
      const reading = readPlan(text);
      if (!reading.ok) throw new Error(reading.error.message.en);
      const cityId = '999902';
      const factsId = await served.registry.asSystem(async ({ cities, versions }) => {
        await cities.create({
          id: cityId,
          slug: 'seaview',
          name: { zh: '望海市', en: 'Seaview' },
          province: null,
          example: true,
        });
        const textSha256 = createHash('sha256').update(text).digest('hex');
        const draft = await versions.saveDraft({
          cityId,
          reading: reading.value,
          source: 'pack',
          readerVersion,
          document: {
            textSha256,
            fileSha256: null,
            format: null,
            fileName: null,
            size: null,
            characters: text.length,
            text: null,
            pages: [],
          },
        });
        return (await versions.publish(draft.id, { acceptRest: true })).id;
      });
      expect((await admin.get<Problem>(`/versions/${factsId}/text`)).body.code).toBe('text-not-held');
      const upload = await admin.upload<ImportJob>(`/cities/${cityId}/imports`, 'plan.txt', Buffer.from(text));
      const job = await ended<ImportJob>(admin, upload.body.id);
      expect((await admin.get<{ text: string }>(`/versions/${factsId}/text`)).body.text).toBe(text);
      expect((await detail(job.versionId ?? '')).status).toBe('draft');
      const again = await ended<ImportJob>(
        admin,
        (await admin.upload<ImportJob>(`/cities/${cityId}/imports`, 'plan.txt', Buffer.from(text))).body.id,
      );
      expect(again).toMatchObject({ versionId: null, matchedVersionId: job.versionId });
    });

    it('a document whose version was replaced can be put in force again: it becomes a draft', async () => {
      const job = await importFile('plan.txt', examplePlan('plan.txt'));
      expect(job.matchedVersionId).toBeNull();
      expect((await detail(job.versionId ?? '')).status).toBe('draft');
      await admin.send('DELETE', `/versions/${job.versionId}`);
    });

    it('a draft adds no body to those in force', async () => {
      const before = (await admin.get<{ items: { name: string }[] }>(`/cities/${riverCity}/organisations`)).body.items;
      const text = examplePlan('plan.txt').toString('utf8').replaceAll('市气象局', '市极光观测局');
      const job = await importFile('bodies.txt', Buffer.from(text));
      const after = (await admin.get<{ items: { name: string }[] }>(`/cities/${riverCity}/organisations`)).body.items;
      expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
      const { body } = await admin.get<{ items: unknown[] }>(`/search?q=${encodeURIComponent('极光观测局')}`);
      expect(body.items).toEqual([]);
      await admin.send('DELETE', `/versions/${job.versionId}`);
    });

    it('a discarded draft can be restored', async () => {
      const text = examplePlan('plan.txt').toString('utf8').replace('41', '42');
      const job = await importFile('other.txt', Buffer.from(text));
      const gone = await admin.send<PlanVersion>('DELETE', `/versions/${job.versionId}`);
      expect(gone.body.status).toBe('discarded');
      const back = await admin.send<PlanVersion>('POST', `/versions/${job.versionId}/restore`);
      expect(back.body.status).toBe('draft');
      await admin.send('DELETE', `/versions/${job.versionId}`);
    });
  });

  describe('refused documents leave nothing behind', () => {
    const novel = `第一章 雪夜\n\n${'那年冬天雪下得很大，老人坐在门槛上抽烟，看着远处的山。孩子问他山那边是什么，他说是海，其实他也没有见过海。\n'.repeat(80)}`;
    it.each([
      ['empty.txt', Buffer.alloc(0), 'empty-file'],
      ['random.pdf', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)), 'unsupported-format'],
      ['novel.txt', Buffer.from(novel), 'not-a-plan'],
      ['cut.docx', Buffer.from('504b0304140000000800', 'hex'), 'corrupt-docx'],
    ])('%s', async (name, bytes, code) => {
      const before = (await admin.get<{ items: unknown[] }>(`/cities/${riverCity}/versions`)).body.items.length;
      const job = await importFile(name, bytes);
      expect([job.stage, job.problem?.code, job.versionId]).toEqual(['failed', code, null]);
      expect(job.problem?.remedy.zh).not.toBe('');
      expect((await admin.get<{ items: unknown[] }>(`/cities/${riverCity}/versions`)).body.items.length).toBe(before);
    });
  });

  describe('questions across the plans', () => {
    it('targets filter by year, theme and words, and page by keyset', async () => {
      const all = (await admin.get<{ total: number; items: { id: string }[]; next: string | null }>('/targets?limit=7'))
        .body;
      expect(all.items).toHaveLength(7);
      const second = (
        await admin.get<{ items: { id: string }[] }>(`/targets?limit=7&cursor=${encodeURIComponent(all.next ?? '')}`)
      ).body;
      expect(second.items.map(({ id }) => id)).not.toContain(all.items[0]?.id);
      const in2030 = (await admin.get<{ items: { year: number }[]; total: number }>('/targets?year=2030&limit=500'))
        .body;
      expect(in2030.total).toBeGreaterThan(0);
      expect(new Set(in2030.items.map(({ year }) => year))).toEqual(new Set([2030]));
      expect(in2030.total).toBeLessThan(all.total);
      const forest = (await admin.get<{ items: { theme: string }[] }>('/targets?theme=forest-sink&limit=500')).body
        .items;
      expect(forest.length).toBeGreaterThan(0);
      expect(new Set(forest.map(({ theme }) => theme))).toEqual(new Set(['forest-sink']));
    });

    it.each(['targets', 'target-rows'])(
      '%s page by page are the list at once, by words and in every order',
      async (list) => {
        type Page = {
          total: number;
          items: { id?: string; indicator: string; section: string }[];
          next: string | null;
        };
        const keyOf = (item: Page['items'][number]) => item.id ?? JSON.stringify([item.indicator, item.section, item]);
        for (const q of ['', `&q=${encodeURIComponent('能')}`, `&q=${encodeURIComponent('没有这样的话')}`])
          for (const sort of ['document', 'indicator', 'year', 'value'])
            for (const order of ['asc', 'desc']) {
              const query = `/${list}?sort=${sort}&order=${order}${q}`;
              const whole = (await admin.get<Page>(`${query}&limit=1000`)).body;
              const paged: string[] = [];
              let next: string | null = null;
              do {
                const cursor: string = next === null ? '' : `&cursor=${encodeURIComponent(next)}`;
                const page: Page = (await admin.get<Page>(`${query}&limit=11${cursor}`)).body;
                expect(page.total).toBe(whole.total);
                paged.push(...page.items.map(keyOf));
                next = page.next;
              } while (next !== null);
              expect(whole.items).toHaveLength(whole.total);
              expect(paged).toEqual(whole.items.map(keyOf));
            }
      },
    );

    it('the exported table equals the rows on screen', async () => {
      const rows = (await admin.get<{ items: TargetRow[]; total: number }>('/target-rows?year=2025,2030&limit=1000'))
        .body;
      const file = await admin.get('/targets/export?year=2025,2030&format=xlsx');
      const [sheet] = await readXlsxFile(file.raw);
      const table = sheet?.data ?? [];
      const head = (table[0] ?? []).map(String);
      expect(table.slice(1, rows.items.length + 1).map((line) => line[1])).toEqual(
        rows.items.map(({ indicator }) => indicator),
      );
      const column = head.indexOf('2030 年');
      expect(table.slice(1, rows.items.length + 1).map((line) => line[column] ?? null)).toEqual(
        rows.items.map(({ cells }) => cells['2030']?.[0]?.value ?? null),
      );
      expect(table.flat().some((cell) => String(cell).includes('示例'))).toBe(true);
      const csv = (await admin.get('/targets/export?year=2025,2030&format=csv')).raw.toString('utf8');
      expect(csv.split('\r\n')[0]).toContain('2030 年');
    });

    it('the matrix carries each body once and adds up', async () => {
      const { body } = await admin.get<TaskMatrix>(`/cities/${riverCity}/task-matrix`);
      expect(body.tasks.length).toBeGreaterThan(30);
      expect(new Set(body.organisations.map(({ name }) => name)).size).toBe(body.organisations.length);
      body.organisations.forEach((organisation, column) => {
        const letters = body.cells.map((row) => row[column]);
        expect(letters.filter((letter) => letter === 'L')).toHaveLength(organisation.lead);
        expect(letters.filter((letter) => letter === 'P')).toHaveLength(organisation.participant);
      });
    });

    it('search finds targets, tasks, bodies and the catalogue, each with the path of its screen', async () => {
      const { body } = await admin.get<{ items: { kind: string; href: string; title: string }[] }>(
        `/search?q=${encodeURIComponent('森林覆盖率')}`,
      );
      expect(body.items.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['target', 'indicator']));
      for (const { href } of body.items) expect(href).toMatch(/^\/(cities|reference)\//);
      const bodies = await admin.get<{ items: { kind: string }[] }>(`/search?q=${encodeURIComponent('发展改革')}`);
      expect(bodies.body.items.map(({ kind }) => kind)).toContain('organisation');
    });

    it('a city at a glance says what is missing and why', async () => {
      const { body } = await admin.get<{ headline: unknown[]; missing: { block: string; why: { zh: string } }[] }>(
        `/cities/${riverCity}`,
      );
      expect(body.headline.length).toBeGreaterThan(3);
      expect(body.missing.map(({ block }) => block)).toContain('accounts');
    });
  });
});
