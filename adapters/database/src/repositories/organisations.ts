/**
 * @module Organisations of a city, their printed aliases and their merging.
 */
import { canonicalBody } from '@dafeng/plan';
import { sql } from 'kysely';
import { type Context, notAllowed, notFound } from '../context.ts';
import type { Organisation, OrganisationKind } from '../model/access.ts';
import { kindOf, nameAsPrinted } from '../organisation-name.ts';
import type { Organisations } from '../registry.ts';
import { RegistryError } from '../registry-error.ts';
import { toGrams } from '../search/grams.ts';
import { moveWork } from './move-work.ts';

interface Row {
  readonly id: string;
  readonly city_id: string;
  readonly parent_id: string | null;
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly key: string;
  readonly aliases: readonly string[] | null;
  readonly tasks: number;
  readonly leads: number;
}
const toOrganisation = (row: Row): Organisation => ({
  id: row.id,
  cityId: row.city_id,
  parentId: row.parent_id,
  kind: row.kind,
  name: row.name,
  key: row.key,
  aliases: row.aliases ?? [],
  taskCount: row.tasks,
  leadCount: row.leads,
});

/** Live organisations of a city, or one by id, with aliases and the load of the accepted plan. */
export const selectOrganisations = async (
  { db }: Pick<Context, 'db'>,
  by: { readonly cityId: string } | { readonly id: string },
): Promise<readonly Organisation[]> => {
  const which = 'cityId' in by ? sql`o.city_id = ${by.cityId}` : sql`o.id = ${by.id}`;
  const { rows } = await sql<Row>`
    select o.id, o.city_id, o.parent_id, o.kind, o.name, o.key,
      (select array_agg(a.printed order by a.printed) from organisation_alias a where a.organisation_id = o.id) as aliases,
      coalesce(l.tasks, 0) as tasks, coalesce(l.leads, 0) as leads
    from organisation o
    left join (
      select b.organisation_id, count(distinct b.item_id)::int as tasks,
        count(distinct b.item_id) filter (where b.part = 'lead')::int as leads
      from item_body b join item i on i.id = b.item_id and i.live
      ${'cityId' in by ? sql`where b.city_id = ${by.cityId}` : sql`where b.organisation_id = ${by.id}`}
      group by b.organisation_id
    ) l on l.organisation_id = o.id
    where ${which} and o.merged_into is null
    order by coalesce(l.tasks, 0) desc, o.name collate "C"`.execute(db);
  return rows.map(toOrganisation);
};

const gramsOf = (name: string, aliases: readonly string[]): string =>
  toGrams([[name, 'A'], ...aliases.map((alias) => [alias, 'B'] as const)]);

const refreshGrams = async ({ db }: Context, id: string): Promise<void> => {
  const organisation = await db.selectFrom('organisation').select('name').where('id', '=', id).executeTakeFirst();
  if (organisation === undefined) return;
  const aliases = await db
    .selectFrom('organisation_alias')
    .select('printed')
    .where('organisation_id', '=', id)
    .execute();
  await db
    .updateTable('organisation')
    .set({
      grams: gramsOf(
        organisation.name,
        aliases.map(({ printed }) => printed),
      ),
    })
    .where('id', '=', id)
    .execute();
};

/**
 * The organisation of each printed name, made where the city has none yet. Merged ones lead to the one kept.
 */
export const resolveBodies = async (
  context: Context,
  cityId: string,
  cityName: string,
  printed: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { db } = context;
  const known = await db
    .selectFrom('organisation')
    .select(['id', 'key', 'merged_into'])
    .where('city_id', '=', cityId)
    .execute();
  const keptOf = new Map(known.map((row) => [row.id, row.merged_into]));
  const follow = (id: string): string => {
    const into = keptOf.get(id);
    return into === null || into === undefined ? id : follow(into);
  };
  const byKey = new Map(known.map((row) => [row.key, follow(row.id)]));
  const aliases = await db.selectFrom('organisation_alias').selectAll().where('city_id', '=', cityId).execute();
  const byPrinted = new Map(aliases.map((row) => [row.printed, follow(row.organisation_id)]));

  const touched = new Set<string>();
  // The fullest wording first: it names the body on screen.
  for (const name of [...new Set(printed)].sort((a, b) => b.length - a.length)) {
    if (byPrinted.has(name)) continue;
    const shown = nameAsPrinted(name);
    const key = canonicalBody(shown, { place: cityName });
    let id = byKey.get(key);
    if (id === undefined) {
      id = context.newId();
      await db
        .insertInto('organisation')
        .values({ id, city_id: cityId, parent_id: null, kind: kindOf(shown), name: shown, key, grams: '' })
        .execute();
      byKey.set(key, id);
    }
    await db.insertInto('organisation_alias').values({ city_id: cityId, printed: name, organisation_id: id }).execute();
    byPrinted.set(name, id);
    touched.add(id);
  }
  for (const id of touched) await refreshGrams(context, id);
  return byPrinted;
};

export const organisationsOf = (context: Context): Organisations => {
  const { db, audit } = context;
  const get = async (id: string): Promise<Organisation | null> =>
    (await selectOrganisations(context, { id }))[0] ?? null;
  const need = async (id: string): Promise<Organisation> => {
    const organisation = await get(id);
    if (organisation === null) throw notFound('organisation', id);
    return organisation;
  };
  const checkParent = async (cityId: string, id: string | null, parentId: string): Promise<void> => {
    // Walking up from the parent must neither leave the city nor come back to the child.
    for (let above: string | null = parentId; above !== null; ) {
      const organisation: Organisation = await need(above);
      if (organisation.cityId === cityId && organisation.id !== id) above = organisation.parentId;
      else
        throw new RegistryError(
          'field-invalid',
          {
            zh: '上级单位须在同一城市，且不能是自己的下级。',
            en: 'A parent must be of the same city and not below the organisation itself.',
          },
          { zh: '另选上级单位。', en: 'Choose another parent.' },
          { field: 'parentId' },
        );
    }
  };

  return {
    list: (cityId) => selectOrganisations(context, { cityId }),
    get,
    create: async (wanted) => {
      const city = await db.selectFrom('city').select('name_zh').where('id', '=', wanted.cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', wanted.cityId);
      if (wanted.parentId) await checkParent(wanted.cityId, null, wanted.parentId);
      const id = context.newId();
      await db
        .insertInto('organisation')
        .values({
          id,
          city_id: wanted.cityId,
          parent_id: wanted.parentId ?? null,
          kind: wanted.kind ?? kindOf(wanted.name),
          name: wanted.name,
          key: canonicalBody(nameAsPrinted(wanted.name), { place: city.name_zh }),
          grams: gramsOf(wanted.name, []),
        })
        .execute();
      audit({
        action: 'organisation.create',
        subject: wanted.name,
        subjectId: id,
        cityId: wanted.cityId,
        detail: wanted,
      });
      return need(id);
    },
    change: async (id, change) => {
      const before = await need(id);
      if (change.parentId) await checkParent(before.cityId, id, change.parentId);
      const set = {
        name: change.name ?? before.name,
        kind: change.kind ?? before.kind,
        parent_id: change.parentId === undefined ? before.parentId : change.parentId,
        grams: gramsOf(change.name ?? before.name, before.aliases),
      };
      const { numUpdatedRows } = await db.updateTable('organisation').set(set).where('id', '=', id).executeTakeFirst();
      if (numUpdatedRows === 0n) throw notAllowed();
      audit({ action: 'organisation.change', subject: set.name, subjectId: id, cityId: before.cityId, detail: change });
      return need(id);
    },
    merge: async (keepId, mergeId) => {
      const keep = await need(keepId);
      const merged = await need(mergeId);
      if (keep.cityId !== merged.cityId || keepId === mergeId)
        throw new RegistryError(
          'field-invalid',
          { zh: '只能合并同一城市的两个不同单位。', en: 'Only two different organisations of one city can be merged.' },
          { zh: '重新选择要合并的单位。', en: 'Choose the two again.' },
          { field: 'mergeId' },
        );
      const { numUpdatedRows } = await db
        .updateTable('organisation')
        .set({ merged_into: keepId })
        .where('id', '=', mergeId)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notAllowed();
      await db.updateTable('organisation').set({ merged_into: keepId }).where('merged_into', '=', mergeId).execute();
      await db
        .updateTable('organisation')
        .set({ parent_id: keepId })
        .where('parent_id', '=', mergeId)
        .where('id', '<>', keepId)
        .execute();
      await db
        .updateTable('organisation_alias')
        .set({ organisation_id: keepId })
        .where('organisation_id', '=', mergeId)
        .execute();
      await db
        .updateTable('item_body')
        .set({ organisation_id: keepId })
        .where('organisation_id', '=', mergeId)
        .execute();
      await moveWork(context, mergeId, keepId);
      await sql`select move_members(${mergeId}, ${keepId})`.execute(db);
      await db
        .insertInto('organisation_merge')
        .values({
          id: context.newId(),
          city_id: keep.cityId,
          kept_id: keepId,
          merged_id: mergeId,
          at: context.at,
          by_id: context.actor.userId,
          by_name: context.actor.name,
        })
        .execute();
      await refreshGrams(context, keepId);
      audit({
        action: 'organisation.merge',
        subject: `${merged.name} → ${keep.name}`,
        subjectId: keepId,
        cityId: keep.cityId,
        detail: {
          kept: { id: keepId, name: keep.name },
          merged: { id: mergeId, name: merged.name, aliases: merged.aliases },
        },
      });
      return need(keepId);
    },
  };
};
