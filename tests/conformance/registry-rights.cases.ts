/**
 * @module Cases of rights by row: what a role does not hold is not there, even where a query forgot its WHERE.
 */
import type { Registry } from '@dafeng/database';
import { expect, it } from 'vitest';
import { draft, newCity, principal, publishedCity } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const cityTables = [
  'organisation',
  'organisation_alias',
  'document',
  'plan_version',
  'heading',
  'item',
  'item_body',
  'change',
  'item_change',
  'import_job',
];
const systemTables = ['session', 'sign_in_token', 'audit_head'];
/** Statements that make the session a person's, as the registry does for each unit of work. */
const become = (role: string, cityIds: readonly string[], userId = 'stranger'): string =>
  `select set_config('role', 'dafeng_app', false), set_config('app.role', '${role}', false), set_config('app.user_id', '${userId}', false),
   set_config('app.organisation_id', '', false), set_config('app.city_ids', '${cityIds.join(',')}', false)`;

const twoCities = async (registry: Registry): Promise<readonly [mine: string, other: string]> => {
  const [mine, other] = [await publishedCity(registry), await publishedCity(registry)];
  for (const { cityId } of [mine, other])
    await registry.asSystem(async ({ imports, versions, organisations, items }) => {
      await imports.create({ cityId, fileName: '方案.txt', size: 1 });
      const version = await versions.saveDraft(draft(cityId));
      const item = (await versions.getDetail(version.id))?.items[0];
      if (item !== undefined) await items.decide(item.id, 1, { decision: 'accept' });
      await organisations.list(cityId);
    });
  return [mine.cityId, other.cityId];
};

export const runRightsTests = ({ registry, raw }: StoreUnderTest): void => {
  it('shows a forgotten WHERE only the rows of granted cities', async () => {
    const [mine] = await twoCities(registry());
    const results = await raw([
      become('viewer', [mine]),
      ...cityTables.map(
        (table) =>
          `select count(*)::int as rows, count(*) filter (where city_id <> '${mine}')::int as strange from ${table}`,
      ),
      `select count(*)::int as rows, count(*) filter (where id <> '${mine}')::int as strange from city`,
      "select count(*)::int as rows, 0 as strange from search_items('''水电'''::tsquery, null, 1000, 1000)",
    ]);
    for (const [result] of results.slice(1)) {
      expect(result).toMatchObject({ strange: 0 });
      expect(Number(result?.rows)).toBeGreaterThan(0);
    }
    const [users, grants, log] = (
      await raw([
        become('viewer', [mine]),
        'select * from app_user',
        'select * from user_city',
        'select * from audit_log',
      ])
    ).slice(1);
    expect([users, grants, log]).toEqual([[], [], []]);
  });

  it('shows nothing to a session without settings', async () => {
    await twoCities(registry());
    const results = await raw([
      become('', []),
      ...cityTables.map((table) => `select * from ${table} limit 1`),
      'select * from city',
    ]);
    expect(results.slice(1).every((rows) => rows.length === 0)).toBe(true);
  });

  it.each(systemTables)('refuses even an administrator the table %s', async (table) => {
    await expect(raw([become('administrator', []), `select * from ${table}`])).rejects.toThrow(/permission denied/);
  });

  it('lets a forgotten WHERE of a write touch nothing elsewhere', async () => {
    const [mine, other] = await twoCities(registry());
    const [, , , , left] = await raw([
      become('city-office', [mine]),
      `update item set note = 'touched'`,
      `delete from item_body`,
      `select set_config('role', 'none', false)`,
      `select count(*) filter (where note = 'touched')::int as touched, (select count(*)::int from item_body where city_id = '${other}') as bodies
       from item where city_id = '${other}'`,
    ]);
    expect(left).toEqual([{ touched: 0, bodies: 10 }]);
  });

  it('refuses to sign an audit row with the name of another', async () => {
    const act = `{"actorId":"somebody","actorName":"x","at":"2026-01-01T00:00:00Z","action":"a","subject":"s"}`;
    await expect(raw([become('viewer', [], 'me'), `select audit_append('${act}')`])).rejects.toThrow(
      /the actor of an audit row/,
    );
  });

  it('makes what is not granted look as if it did not exist', async () => {
    const { cityId, version } = await publishedCity(registry());
    const stranger = principal('city-office', [await newCity(registry())]);
    const seen = await registry().as(stranger, async ({ cities, versions, targets, tasks, search, organisations }) => ({
      city: await cities.get(cityId),
      version: await versions.getDetail(version.id),
      targets: (await targets.list({ cityIds: [cityId] })).total,
      tasks: (await tasks.list({})).items.length,
      found: await search.find({ text: '水电' }),
      bodies: await organisations.list(cityId),
    }));
    expect(seen).toEqual({ city: null, version: null, targets: 0, tasks: 0, found: [], bodies: [] });
    await expect(registry().as(stranger, ({ versions }) => versions.discard(version.id))).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('lets viewers write nothing', async () => {
    const { cityId } = await publishedCity(registry());
    const version = await registry().asSystem(({ versions }) => versions.saveDraft(draft(cityId)));
    const viewer = principal('viewer', [cityId]);
    const item = (await registry().as(viewer, ({ versions }) => versions.getDetail(version.id)))?.items[0];
    await expect(
      registry().as(viewer, ({ items }) => items.decide(item?.id ?? '', 1, { decision: 'accept' })),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(registry().as(viewer, ({ versions }) => versions.saveDraft(draft(cityId)))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(
      registry().as(viewer, ({ imports }) => imports.create({ cityId, fileName: 'a', size: 1 })),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('lets officers decide what their own body answers for, and nothing else', async () => {
    const { cityId } = await publishedCity(registry());
    const version = await registry().asSystem(({ versions }) => versions.saveDraft(draft(cityId)));
    const housing = (await registry().asSystem(({ organisations }) => organisations.list(cityId))).find(
      ({ name }) => name === '市住房城乡建设局',
    );
    const officer = principal('officer', [cityId], housing?.id ?? '');
    const items = (await registry().as(officer, ({ versions }) => versions.getDetail(version.id)))?.items ?? [];
    const idOf = (key: string): string => items.find((item) => item.key === key)?.id ?? '';
    const decide = (key: string) =>
      registry().as(officer, (unit) => unit.items.decide(idOf(key), 1, { decision: 'accept' }));
    expect(await decide('t3')).toMatchObject({ review: 'accepted', updatedBy: { userId: officer.userId } });
    expect(await decide('k2')).toMatchObject({ review: 'accepted' });
    await expect(decide('t1')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(decide('k1')).rejects.toMatchObject({ code: 'not-allowed' });
    for (const work of ['acceptRest', 'discard', 'publish'] as const)
      await expect(registry().as(officer, ({ versions }) => versions[work](version.id))).rejects.toMatchObject({
        code: expect.stringMatching(/not-allowed|items-pending/),
      });
    expect(await registry().asSystem(({ versions }) => versions.get(version.id))).toMatchObject({
      status: 'draft',
      review: { accepted: 2, pending: 5 },
    });
  });

  it('keeps cities and users to administrators, who see every city', async () => {
    const { cityId } = await publishedCity(registry());
    const office = principal('city-office', [cityId]);
    const city = { id: `x${cityId}`, slug: `x${cityId}`, name: { zh: '某市', en: '' }, province: null, example: true };
    await expect(registry().as(office, ({ cities }) => cities.create(city))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(
      registry().as(office, ({ users }) =>
        users.create({ loginName: `x${cityId}`, displayName: 'x', role: 'administrator' }),
      ),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    const administrator = principal('administrator', []);
    expect((await registry().as(administrator, ({ targets }) => targets.list({ cityIds: [cityId] }))).total).toBe(3);
    expect(await registry().as(administrator, ({ cities }) => cities.create(city))).toEqual(city);
  });

  it('lets everybody change the own language and nothing else of a user', async () => {
    const cityId = await newCity(registry());
    const user = await registry().asSystem(({ users }) =>
      users.create({ loginName: `own-${cityId}`, displayName: '周', role: 'viewer', cityIds: [cityId] }),
    );
    const self = { ...principal('viewer', [cityId]), userId: user.id };
    await registry().as(self, ({ users }) => users.setLocale(user.id, 'en'));
    expect(await registry().as(self, ({ users }) => users.get(user.id))).toMatchObject({ locale: 'en' });
    await expect(
      registry().as(self, ({ users }) => users.change(user.id, { role: 'administrator' })),
    ).rejects.toMatchObject({ code: 'not-allowed' });
  });
};
