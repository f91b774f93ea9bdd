/** @module What a person must not reach or upset: other cities by id, items of another version, forged origins, floods of uploads, odd file names. */
import type { ImportJob, PlanVersion, PlanVersionDetail, Problem, Session } from '@dafeng/contract';
import { findUnclaimedAdministrator } from '@dafeng/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, ended, examplePlan, onEachEngine, riverCity, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let admin: Caller;
  let version: PlanVersionDetail;
  beforeAll(async () => {
    served = await start();
    admin = await served.signedIn('admin');
    const [held] = (await admin.get<{ items: PlanVersion[] }>(`/cities/${riverCity}/versions`)).body.items;
    version = (await admin.get<PlanVersionDetail>(`/versions/${held?.id}`)).body;
  });
  afterAll(() => served.close());

  const importFile = async (name: string, bytes: Buffer): Promise<ImportJob> => {
    const reply = await admin.upload<ImportJob>(`/cities/${riverCity}/imports`, name, bytes);
    expect(reply.status).toBe(202);
    return ended<ImportJob>(admin, reply.body.id);
  };
  const acts = async () =>
    (await admin.get<{ items: { action: string; subject: string; cityId: string | null }[] }>('/audit?limit=1000')).body
      .items;

  describe('ids of a city that is not granted', () => {
    it('lead nowhere, to read or to write, on every route that takes one', async () => {
      await admin.send('POST', '/cities', { id: '510500', nameZh: '甲市' });
      const other = await served.signedIn('neighbour', { role: 'city-office', cityIds: ['510500'] });
      const job = await importFile('plan-v2.txt', examplePlan('plan-v2.txt'));
      const item = version.items[0];
      const organisations = (await admin.get<{ items: { id: string }[] }>(`/cities/${riverCity}/organisations`)).body
        .items;
      const reads = [
        `/imports/${job.id}`,
        `/cities/${riverCity}/imports`,
        `/cities/${riverCity}/versions`,
        `/cities/${riverCity}/organisations`,
        `/cities/${riverCity}/task-matrix`,
        `/versions/${version.id}`,
        `/versions/${version.id}/text`,
        `/versions/${version.id}/document`,
        `/versions/${version.id}/diff/${job.versionId}`,
        `/versions/${version.id}/items/${item?.id}/history`,
      ];
      for (const path of reads) {
        const reply = await other.get<Problem>(path);
        expect([path, reply.status, reply.body.code]).toEqual([path, 404, 'not-found']);
        // Shown on screen: no name of a field of ours.
        expect(reply.body.where).toBeUndefined();
      }
      const expectedRevision = version.revision;
      const writes = [
        ['DELETE', `/imports/${job.id}`, undefined],
        ['DELETE', `/versions/${job.versionId}`, undefined],
        ['POST', `/versions/${job.versionId}/restore`, undefined],
        ['POST', `/versions/${job.versionId}/accept-rest`, { expectedRevision: 1 }],
        ['POST', `/versions/${job.versionId}/publish`, { expectedRevision: 1 }],
        ['POST', `/versions/${version.id}/undo`, undefined],
        ['PATCH', `/versions/${version.id}/items/${item?.id}`, { expectedRevision, decision: 'reject' }],
        ['POST', '/cities/510500/organisations/merge', { keepId: organisations[0]?.id, mergeId: organisations[1]?.id }],
        [
          'POST',
          `/cities/${riverCity}/organisations/merge`,
          { keepId: organisations[0]?.id, mergeId: organisations[1]?.id },
        ],
      ] as const;
      for (const [method, path, body] of writes) {
        const reply = await other.send<Problem>(method, path, body);
        expect([method, path, reply.status, reply.body.code]).toEqual([method, path, 404, 'not-found']);
      }
      const upload = await other.upload<Problem>(`/cities/${riverCity}/imports`, 'a.txt', Buffer.from('x'));
      expect(upload.status).toBe(404);
      for (const path of ['/targets', '/target-rows', '/tasks']) {
        const found = await other.get<{ items: unknown[] }>(`${path}?city=${riverCity}`);
        expect([path, found.body.items.length]).toEqual([path, 0]);
      }
      expect((await other.get<{ cities: unknown[] }>(`/compare?city=${riverCity}`)).body.cities).toEqual([]);
      const table = await other.get(`/targets/export?city=${riverCity}&format=csv`);
      expect(table.raw.toString('utf8')).not.toContain('临江市');
      expect((await admin.get<PlanVersion>(`/versions/${job.versionId}`)).body.status).toBe('draft');
    });

    it('an item is reached through its own version only', async () => {
      const [draft] = (await admin.get<{ items: PlanVersion[] }>(`/cities/${riverCity}/versions`)).body.items.filter(
        ({ status }) => status === 'draft',
      );
      const item = version.items[0];
      const path = `/versions/${draft?.id}/items/${item?.id}`;
      const decided = await admin.send<Problem>('PATCH', path, { expectedRevision: 1, decision: 'reject' });
      expect([decided.status, decided.body.code]).toEqual([404, 'not-found']);
      expect((await admin.get(`${path}/history`)).status).toBe(404);
    });
  });

  describe('requests that are not what they seem', () => {
    it.each(['nonsense', 'null', 'http://', 'file://x'])('a write with the origin %s is refused', async (origin) => {
      const reply = await admin.send<Problem>('POST', '/cities', { id: '510600', nameZh: '乙市' }, { origin });
      expect([reply.status, reply.body.code]).toEqual([403, 'csrf']);
    });
    it('answers of the API are kept by no cache', async () => {
      expect((await admin.get('/cities')).headers['cache-control']).toBe('no-store');
      expect((await admin.get('/targets/export?format=csv')).headers['cache-control']).toBe('no-store');
    });
    it('signing in again ends the session whose cookie was sent', async () => {
      const before = await served.signedIn('twice');
      const { body } = await before.get<{ session: Session }>('/session');
      const link = await admin.send<{ signInPath: string }>('POST', `/users/${body.session.user.id}/sign-in-link`);
      const token = new URL(link.body.signInPath, 'http://x').searchParams.get('token') ?? '';
      expect((await before.send('POST', '/session/one-time', { token })).status).toBe(200);
      expect((await before.get('/cities')).status).toBe(401);
    });
    it('a refused link and a wrong present password stand in the audit log', async () => {
      const person = await served.signedIn('forgetful');
      await person.send('PUT', '/session/password', { current: null, next: 'river-2030-peak' });
      const wrong = await person.send<Problem>('PUT', '/session/password', { current: 'x', next: 'river-2060-zero' });
      expect([wrong.status, wrong.body.code]).toEqual([422, 'password-wrong']);
      await served.stranger.send('POST', '/session/one-time', { token: 'made-up' });
      const refused = (await acts()).filter(({ action }) => action === 'session.refused');
      expect(refused.map(({ subject }) => subject)).toEqual(
        expect.arrayContaining(['forgetful', '一次性链接 one-time link']),
      );
    });
  });

  describe('uploads', () => {
    it('over the size limit are refused before they are read to the end', async () => {
      const reply = await admin.upload<Problem>(
        `/cities/${riverCity}/imports`,
        'long.txt',
        Buffer.alloc(31 * 1024 * 1024, 'x'),
      );
      expect([reply.status, reply.body.code]).toEqual([413, 'too-large']);
    });
    it('wait in a line that has an end', async () => {
      const replies = await Promise.all(
        Array.from({ length: 40 }, (_, i) =>
          admin.upload<Problem & ImportJob>(`/cities/${riverCity}/imports`, `note-${i}.txt`, Buffer.from(`第${i}号`)),
        ),
      );
      const refused = replies.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(0);
      expect(new Set(refused.map(({ body }) => body.code))).toEqual(new Set(['imports-waiting']));
      for (const { body } of replies.filter(({ status }) => status === 202)) await ended(admin, body.id);
      expect((await importFile('after.txt', Buffer.from('后来'))).stage).toBe('failed');
    });
    it('say where the trouble is in words, not in the names of fields', async () => {
      const job = await importFile('empty.txt', Buffer.alloc(0));
      expect(job.problem?.where).toBe('empty.txt');
    });
    it('of several at once each becomes its own draft, and one cancelled in the line leaves none', async () => {
      const text = examplePlan('plan.txt').toString('utf8');
      const replies = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          admin.upload<ImportJob>(
            `/cities/${riverCity}/imports`,
            `${i}.txt`,
            Buffer.from(text.replaceAll('41', String(50 + i))),
          ),
        ),
      );
      const last =
        replies
          .map(({ body }) => body.id)
          .sort()
          .at(-1) ?? '';
      const cancelled = await admin.send<ImportJob>('DELETE', `/imports/${last}`);
      const rest = replies.filter(({ body }) => body.id !== last);
      const done = await Promise.all(rest.map(({ body }) => ended<ImportJob>(admin, body.id)));
      expect(new Set(done.map(({ stage }) => stage))).toEqual(new Set(['done']));
      expect(new Set(done.map(({ versionId }) => versionId)).size).toBe(7);
      expect(cancelled.body.stage).toBe('cancelled');
      expect(await ended<ImportJob>(admin, last)).toMatchObject({ stage: 'cancelled', versionId: null });
    });
    it('keep their name without breaking the header it is sent back in', async () => {
      const text = examplePlan('plan.txt').toString('utf8');
      const name = `..%2f临江'(新)*;${'长'.repeat(300)}.txt`;
      const job = await importFile(name, Buffer.from(text.replaceAll('41', '47')));
      const file = await admin.get(`/versions/${job.versionId}/document`);
      const header = String(file.headers['content-disposition']);
      expect(file.status).toBe(200);
      expect(header).toMatch(/^attachment; filename="[ !#-[\]-~]+"; filename\*=UTF-8''[\w%.~!#$&+^`|-]+$/);
      expect(header).not.toContain('/');
      expect(header.length).toBeLessThan(3000);
      expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toContain("临江'(新)*");
    });
  });

  it('an added item stands on a stretch of the text, not on one that ends before it begins', async () => {
    const text = examplePlan('plan.txt').toString('utf8');
    const job = await importFile('added.txt', Buffer.from(text.replaceAll('41', '49')));
    const target = version.items.find((item) => item.kind === 'target');
    if (target?.kind !== 'target') throw new Error('no target');
    const { kind: _kind, ...fields } = target;
    for (const [start, end] of [
      [20, 10],
      [-5, 10],
      [0, text.length * 2],
    ]) {
      const reply = await admin.send<Problem>('POST', `/versions/${job.versionId}/items`, {
        section: target.section,
        start,
        end,
        fields,
      });
      expect([start, end, reply.status, reply.body.code]).toEqual([start, end, 422, 'field-invalid']);
    }
    await admin.send('DELETE', `/versions/${job.versionId}`);
  });

  describe('publishing', () => {
    it('is undone whole: the version before is in force again, and can be published anew', async () => {
      const text = examplePlan('plan.txt').toString('utf8');
      const job = await importFile('next.txt', Buffer.from(text.replaceAll('41', '48')));
      const path = `/versions/${job.versionId}`;
      const accepted = await admin.send<PlanVersion>('POST', `${path}/accept-rest`, { expectedRevision: 1 });
      const revision = accepted.body.revision;
      const published = await admin.send<PlanVersion>('POST', `${path}/publish`, { expectedRevision: revision });
      expect([published.body.status, published.body.number]).toEqual(['accepted', 2]);
      const total = async () => (await admin.get<{ total: number }>(`/targets?city=${riverCity}`)).body.total;
      const inForce = await total();

      const undone = await admin.send<{ undone: string; version: PlanVersion }>('POST', `${path}/undo`);
      expect([undone.body.undone, undone.body.version.status]).toEqual(['发布', 'draft']);
      expect((await admin.get<PlanVersion>(`/versions/${version.id}`)).body).toMatchObject({
        status: 'accepted',
        number: 1,
      });
      const again = await admin.send<PlanVersion>('POST', `${path}/publish`, {
        expectedRevision: undone.body.version.revision,
      });
      expect([again.body.status, again.body.number]).toEqual(['accepted', 2]);
      expect(await total()).toBe(inForce);
      const stale = await admin.send<Problem>('POST', `${path}/publish`, { expectedRevision: revision });
      expect(stale.status).toBe(409);
    });
  });

  it('a store whose administrators were all put out of use is claimed anew, under a name of its own', async () => {
    await served.registry.asSystem(async ({ users }) => {
      for (const user of await users.list())
        if (user.role === 'administrator') await users.change(user.id, { active: false });
    });
    const made = await findUnclaimedAdministrator(served.registry);
    const found = await served.registry.asSystem(({ users }) => users.get(made?.id ?? ''));
    expect(found).toMatchObject({ loginName: 'admin-2', role: 'administrator', active: true });
    admin = await served.signedIn('admin-2');
  });

  it('every kind of write stands in the audit log, under the city it was done to', async () => {
    const done = await acts();
    expect([...new Set(done.map(({ action }) => action))]).toEqual(
      expect.arrayContaining([
        'city.create',
        'import.start',
        'import.finish',
        'import.fail',
        'import.cancel',
        'plan.save-draft',
        'plan.accept-rest',
        'plan.publish',
        'plan.undo',
        'session.open',
        'session.refused',
        'targets.export',
        'user.create',
        'user.set-password',
        'user.issue-sign-in-link',
      ]),
    );
    const ofCity = done.filter(({ action }) => action.startsWith('plan.') || action.startsWith('import.'));
    expect(new Set(ofCity.map(({ cityId }) => cityId))).toEqual(new Set([riverCity]));
  });
});
