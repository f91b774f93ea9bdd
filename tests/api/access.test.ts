/** @module Who gets in, and what each role may do: sign-in, cookies, CSRF, rights, other people's ids. */
import type { Problem, Session } from '@dafeng/contract';
import { routes } from '@dafeng/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

onEachEngine((start) => {
  let served: Served;
  let admin: Caller;
  beforeAll(async () => {
    served = await start();
    admin = await served.signedIn('admin');
  });
  afterAll(() => served.close());

  describe('signing in', () => {
    it('by a one-time link works once and asks for a password', async () => {
      const { body } = await admin.send<{ signInPath: string; user: { id: string } }>('POST', '/users', {
        loginName: 'office',
        displayName: '双碳办',
        role: 'city-office',
        cityIds: [riverCity],
      });
      const token = new URL(body.signInPath, 'http://x').searchParams.get('token') ?? '';
      const first = await served.stranger.send<Session>('POST', '/session/one-time', { token });
      expect(first.status).toBe(200);
      expect(first.body.mustSetPassword).toBe(true);
      expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Lax/);
      const second = await served.stranger.send<Problem>('POST', '/session/one-time', { token });
      expect([second.status, second.body.code]).toEqual([401, 'sign-in-link-used']);
    });
    it('by password, wrong name and wrong password alike; the old password is needed to change it', async () => {
      const office = await served.signedIn('office');
      expect((await office.send('PUT', '/session/password', { current: null, next: 'river-2030-peak' })).status).toBe(
        204,
      );
      const good = await served.stranger.send<Session>('POST', '/session', {
        loginName: 'Office ',
        password: 'river-2030-peak',
      });
      expect(good.status).toBe(200);
      expect(good.body.mustSetPassword).toBe(false);
      const wrong = await served.stranger.send<Problem>('POST', '/session', { loginName: 'office', password: 'x' });
      const unknown = await served.stranger.send<Problem>('POST', '/session', { loginName: 'nobody', password: 'x' });
      expect([wrong.status, wrong.body.code, wrong.body.message]).toEqual([
        unknown.status,
        unknown.body.code,
        unknown.body.message,
      ]);
    });
    it('is limited: guessing gets 429', async () => {
      const tries = await Promise.all(
        Array.from({ length: 15 }, () =>
          served.stranger.send<Problem>('POST', '/session', { loginName: 'guess', password: 'x' }),
        ),
      );
      expect(tries.some(({ status, body }) => status === 429 && body.code === 'too-many-tries')).toBe(true);
    });
  });

  describe('rights', () => {
    const paths = Object.values(routes).filter((route) => route.access !== 'anyone');
    it.each(paths.map((route) => [route.method, route.path] as const))(
      'a stranger gets 401 from %s %s',
      async (method, path) => {
        const url = path.replace(/:\w+/g, 'x');
        const reply =
          method === 'GET'
            ? await served.stranger.get<Problem>(url)
            : await served.stranger.send<Problem>(method, url, {});
        expect([400, 401]).toContain(reply.status);
        if (reply.status === 401) expect(reply.body.code).toBe('sign-in-needed');
      },
    );
    it('a viewer reads its city, writes nothing, administers nothing, and sees no other city', async () => {
      const viewer = await served.signedIn('viewer', { role: 'viewer', cityIds: [riverCity] });
      const stranger = await served.signedIn('elsewhere', { role: 'city-office', cityIds: [] });
      expect((await viewer.get(`/cities/${riverCity}`)).status).toBe(200);
      expect((await viewer.get('/users')).status).toBe(403);
      expect((await viewer.upload<Problem>(`/cities/${riverCity}/imports`, 'a.txt', Buffer.from('x'))).status).toBe(
        403,
      );
      expect((await stranger.get(`/cities/${riverCity}`)).status).toBe(404);
      const { body } = await viewer.get<{ items: { id: string }[] }>(`/cities/${riverCity}/versions`);
      const versionId = body.items[0]?.id ?? '';
      expect((await viewer.get(`/versions/${versionId}`)).status).toBe(200);
      expect((await stranger.get<Problem>(`/versions/${versionId}`)).body.code).toBe('not-found');
      expect((await stranger.get<{ total: number }>('/targets')).body.total).toBe(0);
      expect(
        (await stranger.get<{ items: unknown[] }>(`/search?q=${encodeURIComponent('森林')}`)).body.items.filter(
          (hit) => (hit as { cityId: string | null }).cityId !== null,
        ),
      ).toEqual([]);
    });
    it('a write without the CSRF token, or from another site, changes nothing', async () => {
      const without = await admin.send<Problem>(
        'POST',
        '/cities',
        { id: '510500', nameZh: '甲市' },
        { 'x-csrf-token': 'wrong' },
      );
      expect([without.status, without.body.code]).toEqual([403, 'csrf']);
      const foreign = await admin.send<Problem>(
        'POST',
        '/cities',
        { id: '510500', nameZh: '甲市' },
        { origin: 'http://elsewhere.example' },
      );
      expect([foreign.status, foreign.body.code]).toEqual([403, 'csrf']);
      expect((await admin.get<{ items: { id: string }[] }>('/cities')).body.items.map(({ id }) => id)).not.toContain(
        '510500',
      );
    });
    it('an administrator cannot lock itself out', async () => {
      const { body } = await admin.get<{ session: { user: { id: string } } }>('/session');
      const reply = await admin.send<Problem>('PATCH', `/users/${body.session.user.id}`, { active: false });
      expect([reply.status, reply.body.code]).toEqual([422, 'own-rights']);
    });
    it('a person put out of use is signed out at once', async () => {
      const leaver = await served.signedIn('leaver', { role: 'viewer', cityIds: [riverCity] });
      const { body } = await leaver.get<{ session: { user: { id: string } } }>('/session');
      await admin.send('PATCH', `/users/${body.session.user.id}`, { active: false });
      expect((await leaver.get('/cities')).status).toBe(401);
    });
  });

  describe('the audit log', () => {
    it('names who did what, and its chain is intact', async () => {
      const { body } = await admin.get<{ items: { action: string; actorName: string }[] }>('/audit?limit=1000');
      expect(body.items.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['session.open', 'session.refused', 'user.create']),
      );
      expect((await admin.get('/audit/verification')).body).toMatchObject({ intact: true, firstBrokenSequence: null });
    });
  });

  describe('errors', () => {
    it('say what, where and the remedy, in the language asked', async () => {
      const reply = await admin.send<Problem>('POST', '/cities', { id: '12', nameZh: '' }, { 'accept-language': 'en' });
      expect(reply.status).toBe(400);
      expect(reply.headers['content-type']).toMatch(/problem\+json/);
      expect(reply.body.code).toBe('request-invalid');
      expect(reply.body.where).toContain('id');
      expect(reply.body.title).toBe(reply.body.message.en);
      expect(reply.body.remedy.zh).not.toBe('');
    });
    it('an unknown path is a 404 problem, not a page', async () => {
      const reply = await admin.get<Problem>('/nothing-here');
      expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
    });
    it('OpenAPI lists every route of the contract', async () => {
      const document = await served.app.inject({ method: 'GET', url: '/api/docs/json' });
      const described = Object.keys(document.json<{ paths: object }>().paths);
      for (const { path } of Object.values(routes))
        expect(described).toContain(`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`);
    });
  });
});
