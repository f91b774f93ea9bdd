/**
 * @module Scenarios of the outlook as rows: stored, changed by revision, removed where no other builds on them.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { StoredScenario } from '../model/outlook.ts';
import { RegistryError } from '../registry-error.ts';
import type { OutlookScenarios } from '../registry-outlook.ts';
import type { Schema } from '../schema.ts';

const toScenario = (row: Selectable<Schema['outlook_scenario']>): StoredScenario => ({
  id: row.id,
  cityId: row.city_id,
  name: row.name,
  parent: row.parent,
  changes: row.changes,
  revision: row.revision,
  createdAt: toIso(row.created_at),
  createdBy: { userId: row.created_by, name: row.created_by_name },
  changedAt: toIso(row.changed_at),
  changedBy: { userId: row.changed_by, name: row.changed_by_name },
});

const conflict = (now: StoredScenario): RegistryError =>
  new RegistryError(
    'revision-conflict',
    {
      zh: `${now.changedBy.name} 已修改了情景“${now.name}”。`,
      en: `${now.changedBy.name} has changed the scenario ${now.name} meanwhile.`,
    },
    { zh: '请看过新内容后再保存，或另存为新情景。', en: 'Look at it and save again, or save under another name.' },
    {
      currentRevision: now.revision,
      changedBy: now.changedBy.name,
      changedAt: now.changedAt,
      change: now.name,
      current: now,
    },
  );
const inUse = (name: string, children: readonly string[]): RegistryError =>
  new RegistryError(
    'scenario-in-use',
    {
      zh: `情景“${name}”是 ${children.join('、')} 的上级，不能删除。`,
      en: `The scenario ${name} is the parent of ${children.join(', ')} and cannot be deleted.`,
    },
    { zh: '请先删除或改接它们。', en: 'Delete those first, or give them another parent.' },
    { children },
  );

export const outlookScenariosOf = (context: Context): OutlookScenarios => {
  const { db, actor, at, audit } = context;
  const get = async (id: string): Promise<StoredScenario | null> => {
    const row = await db.selectFrom('outlook_scenario').selectAll().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toScenario(row);
  };
  const mustGet = async (id: string): Promise<StoredScenario> => {
    const found = await get(id);
    if (found === null) throw notFound('scenario', id);
    return found;
  };
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('outlook_scenario')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('created_at')
          .orderBy('id')
          .execute()
      ).map(toScenario),
    get,
    create: async ({ cityId, name, parent, changes }) => {
      const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
      if (city === undefined) throw notFound('city', cityId);
      const row = await db
        .insertInto('outlook_scenario')
        .values({
          id: context.newId(),
          city_id: cityId,
          name: toText(name),
          parent,
          changes: toJson(changes),
          revision: 1,
          created_at: at,
          created_by: actor.userId,
          created_by_name: actor.name,
          changed_at: at,
          changed_by: actor.userId,
          changed_by_name: actor.name,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({ action: 'scenario.create', subject: row.name, subjectId: row.id, cityId, detail: { parent, changes } });
      return toScenario(row);
    },
    change: async (id, expectedRevision, change) => {
      const before = await mustGet(id);
      if (before.revision !== expectedRevision) throw conflict(before);
      const row = await db
        .updateTable('outlook_scenario')
        .set({
          ...(change.name === undefined ? {} : { name: toText(change.name) }),
          ...(change.parent === undefined ? {} : { parent: change.parent }),
          ...(change.changes === undefined ? {} : { changes: toJson(change.changes) }),
          revision: expectedRevision + 1,
          changed_at: at,
          changed_by: actor.userId,
          changed_by_name: actor.name,
        })
        .where('id', '=', id)
        .where('revision', '=', expectedRevision)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) {
        const now = await mustGet(id);
        throw now.revision === expectedRevision ? notAllowed() : conflict(now);
      }
      audit({ action: 'scenario.change', subject: row.name, subjectId: id, cityId: row.city_id, detail: change });
      return toScenario(row);
    },
    remove: async (id) => {
      const { cityId, name, parent, changes } = await mustGet(id);
      const children = await db.selectFrom('outlook_scenario').select('name').where('parent', '=', id).execute();
      if (children.length > 0)
        throw inUse(
          name,
          children.map((child) => child.name),
        );
      const { numDeletedRows } = await db.deleteFrom('outlook_scenario').where('id', '=', id).executeTakeFirst();
      if (numDeletedRows === 0n) throw notAllowed();
      audit({ action: 'scenario.remove', subject: name, subjectId: id, cityId, detail: { parent, changes } });
    },
  };
};
