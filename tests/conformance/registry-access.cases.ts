/**
 * @module Cases of access: users, sessions, one-time tokens, organisations and their merging.
 */
import { expect, it } from 'vitest';
import { draft, newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

export const runAccessTests = ({ registry }: StoreUnderTest): void => {
  it('keeps users with their cities, and tells the password hash only to sign-in', async () => {
    const cityId = await newCity(registry());
    const id = await registry().asSystem(
      async ({ users }) =>
        (await users.create({ loginName: `li-${cityId}`, displayName: '李', role: 'officer', cityIds: [cityId] })).id,
    );
    await registry().asSystem(({ users }) => users.setPasswordHash(id, '$argon2id$…'));
    await registry().asSystem(({ users }) => users.change(id, { displayName: '李工', active: false }));
    const user = await registry().asSystem(({ users }) => users.get(id));
    expect(user).toMatchObject({
      displayName: '李工',
      active: false,
      cityIds: [cityId],
      hasPassword: true,
      locale: 'zh',
    });
    expect(user).not.toHaveProperty('passwordHash');
    expect(await registry().asSystem(({ users }) => users.findByLoginName(`li-${cityId}`))).toHaveProperty(
      'passwordHash',
      '$argon2id$…',
    );
  });

  it('refuses a second user of the same login name', async () => {
    const wanted = { loginName: `twice-${await newCity(registry())}`, displayName: '王', role: 'viewer' } as const;
    await registry().asSystem(({ users }) => users.create(wanted));
    await expect(registry().asSystem(({ users }) => users.create(wanted))).rejects.toMatchObject({
      code: 'already-exists',
    });
  });

  it('redeems a one-time token once, and not after it expired', async () => {
    const cityId = await newCity(registry());
    await registry().asSystem(async ({ users, sessions }) => {
      const { id } = await users.create({ loginName: `once-${cityId}`, displayName: '赵', role: 'administrator' });
      await sessions.createSignInToken({ tokenHash: `a${cityId}`, userId: id, expiresAt: '2999-01-01T00:00:00Z' });
      await sessions.createSignInToken({ tokenHash: `b${cityId}`, userId: id, expiresAt: '2000-01-01T00:00:00Z' });
    });
    const redeem = (hash: string) => registry().asSystem(({ sessions }) => sessions.redeemSignInToken(hash));
    expect(await redeem(`a${cityId}`)).toMatchObject({ displayName: '赵' });
    expect(await redeem(`a${cityId}`)).toBeNull();
    expect(await redeem(`b${cityId}`)).toBeNull();
  });

  it('finds a live session of an active user only', async () => {
    const cityId = await newCity(registry());
    const session = { csrfToken: 'c', mustSetPassword: true };
    const id = await registry().asSystem(async ({ users, sessions }) => {
      const user = await users.create({ loginName: `session-${cityId}`, displayName: '钱', role: 'viewer' });
      await sessions.create({
        ...session,
        tokenHash: `live${cityId}`,
        userId: user.id,
        expiresAt: '2999-01-01T00:00:00Z',
      });
      await sessions.create({
        ...session,
        tokenHash: `old${cityId}`,
        userId: user.id,
        expiresAt: '2000-01-01T00:00:00Z',
      });
      return user.id;
    });
    const find = (hash: string) => registry().asSystem(({ sessions }) => sessions.find(hash));
    expect(await find(`live${cityId}`)).toMatchObject({ session: { mustSetPassword: true }, user: { id } });
    expect(await find(`old${cityId}`)).toBeNull();
    await registry().asSystem(({ users }) => users.change(id, { active: false }));
    expect(await find(`live${cityId}`)).toBeNull();
  });

  it('knows one body under all its printed wordings', async () => {
    const cityId = await newCity(registry());
    await registry().asSystem(({ versions }) => versions.saveDraft(draft(cityId)));
    const organisations = await registry().asSystem((unit) => unit.organisations.list(cityId));
    const commission = organisations.find(({ name }) => name === '市发展改革委');
    expect(commission).toMatchObject({ aliases: ['市发展改革委', '市发改委'].sort(), kind: 'department' });
    expect(organisations).toHaveLength(4);
  });

  it('moves tasks, members and wordings when two bodies are merged, and keeps to it at the next import', async () => {
    const cityId = await newCity(registry());
    const { versionId, keep, gone, member } = await registry().asSystem(async ({ versions, organisations, users }) => {
      const version = await versions.saveDraft(draft(cityId));
      await versions.publish(version.id, { acceptRest: true });
      const all = await organisations.list(cityId);
      const id = (name: string): string => all.find((organisation) => organisation.name === name)?.id ?? '';
      const user = await users.create({
        loginName: `member-${cityId}`,
        displayName: '孙',
        role: 'officer',
        organisationId: id('国网临江供电公司'),
        cityIds: [cityId],
      });
      return { versionId: version.id, keep: id('市经济和信息化局'), gone: id('国网临江供电公司'), member: user.id };
    });
    const office = principal('city-office', [cityId]);
    const merged = await registry().as(office, ({ organisations }) => organisations.merge(keep, gone));
    expect(merged.aliases).toContain('国网临江供电公司');
    await registry().asSystem(async ({ organisations, versions, users }) => {
      expect((await organisations.list(cityId)).map(({ id }) => id)).not.toContain(gone);
      expect(await users.get(member)).toMatchObject({ organisationId: keep });
      const detail = await versions.getDetail(versionId);
      const bodies = detail?.items.flatMap((item) => (item.kind === 'task' ? item.bodies : [])) ?? [];
      expect(
        bodies.filter(({ printed }) => printed === '国网临江供电公司').map(({ organisationId }) => organisationId),
      ).toEqual([keep]);
      await versions.saveDraft(draft(cityId));
      expect(await organisations.list(cityId)).toHaveLength(3);
    });
  });
};
