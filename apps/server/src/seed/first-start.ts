/**
 * @module What a new store holds after its first start: the plan packs as accepted versions, River City with its text, the first
 * administrator. Running it again changes nothing.
 */
import type { Registry } from '@dafeng/database';
import type { PlanPack } from './plan-packs.ts';

const loader = { userId: null, name: '数据包 data pack' };

/** Each city that is not there yet is created, and its plan published. @returns slugs of the cities loaded now. */
export const loadPlanPacks = async (registry: Registry, packs: readonly PlanPack[]): Promise<string[]> => {
  const loaded: string[] = [];
  const known = new Set((await registry.asSystem(({ cities }) => cities.list())).map(({ id }) => id));
  for (const pack of packs) {
    if (known.has(pack.city.id)) continue;
    // One transaction a city: a start that is cut off leaves whole cities only.
    await registry.asSystem(async ({ cities, versions }) => {
      await cities.create(pack.city);
      const draft = await versions.saveDraft({ cityId: pack.city.id, ...pack.draft });
      await versions.publish(draft.id, { acceptRest: true });
    }, loader);
    loaded.push(pack.city.slug);
  }
  return loaded;
};

/** The first administrator, made when there is none in use. @returns the user to sign in while no administrator has a password. */
export const findUnclaimedAdministrator = async (registry: Registry): Promise<{ id: string } | null> =>
  registry.asSystem(async ({ users }) => {
    const all = await users.list();
    const administrators = all.filter((user) => user.role === 'administrator' && user.active);
    if (administrators.some((user) => user.hasPassword)) return null;
    const taken = new Set(all.map(({ loginName }) => loginName));
    let loginName = 'admin';
    for (let n = 2; taken.has(loginName); n += 1) loginName = `admin-${n}`;
    return administrators[0] ?? users.create({ loginName, displayName: '管理员', role: 'administrator' });
  }, loader);
