/** @module Work that goes from one officer or body to another: filings and tasks move, logs stay and say so. */
import { isOpenFiling } from '@dafeng/tracking';
import { type Selectable, sql } from 'kysely';
import type { Context } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { CityMember, Holder, NewHandOver, StoredHandOver } from '../model/filings.ts';
import { RegistryError } from '../registry-error.ts';
import type { HandOvers } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { changeFiling, type FilingRow, lockFiling } from './filing-rows.ts';
import { signatureOf, signedNow } from './kept-row.ts';
import { needWork } from './task-work.ts';

const toHandOver = (row: Selectable<Schema['hand_over']>): StoredHandOver => ({
  id: row.id,
  cityId: row.city_id,
  from: { organisationId: row.from_organisation_id, userId: row.from_user_id, name: row.from_name },
  to: { organisationId: row.to_organisation_id, userId: row.to_user_id, name: row.to_name },
  filings: row.filings,
  tasks: row.tasks,
  reason: row.reason,
  ...signatureOf(row),
});
const notOpen = ({ title }: FilingRow): RegistryError =>
  new RegistryError(
    'filing-not-open',
    { zh: `“${title}”已经办结，不再交接。`, en: `${title} is done and is not handed over.` },
    { zh: '刷新后重新选择。', en: 'Reload and choose again.' },
  );
/** A person takes over in their own name; a body without a named person leaves it open who in it does the work. */
const holderColumns = (to: Holder, assigneeName: string | null) => ({
  assignee_id: to.userId,
  assignee_name: to.userId === null ? null : assigneeName,
});

export const handOversOf = (context: Context): HandOvers => {
  const { db, at, actor, audit } = context;
  const members = async (cityId: string): Promise<readonly CityMember[]> =>
    (
      await sql<{ id: string; name: string; role: CityMember['role']; organisation_id: string | null }>`
        select * from city_members(${cityId})`.execute(db)
    ).rows.map((row) => ({ id: row.id, name: row.name, role: row.role, organisationId: row.organisation_id }));
  const moveFilings = async ({ cityId, to, filingIds, reason }: NewHandOver, name: string | null) => {
    const moved: { id: string; title: string }[] = [];
    for (const id of filingIds) {
      const row = await lockFiling(context, id, null);
      if (!isOpenFiling(row.state) || row.city_id !== cityId) throw notOpen(row);
      await changeFiling(context, row, {
        action: 'hand-over',
        note: `${to.name}：${reason}`,
        columns: {
          ...(to.organisationId === null ? {} : { organisation_id: to.organisationId }),
          ...holderColumns(to, name),
        },
      });
      moved.push({ id, title: row.title });
    }
    return moved;
  };
  const moveTasks = async ({ to, tasks }: NewHandOver, name: string | null) => {
    const moved: { key: string; title: string }[] = [];
    for (const task of tasks) {
      const { revision } = await needWork(context, task);
      await db
        .updateTable('task_work')
        .set({
          ...(to.organisationId === null ? {} : { lead_id: to.organisationId }),
          ...holderColumns(to, name),
          revision: revision + 1,
          changed_at: at,
          changed_by: actor.userId,
          changed_by_name: actor.name,
        })
        .where('city_id', '=', task.cityId)
        .where('task_key', '=', task.key)
        .execute();
      moved.push({ key: task.key, title: task.title });
    }
    return moved;
  };

  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('hand_over')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(toHandOver),
    create: async (handOver) => {
      const { cityId, from, to, reason } = handOver;
      const person =
        to.userId === null ? null : ((await members(cityId)).find(({ id }) => id === to.userId)?.name ?? to.name);
      const filings = await moveFilings(handOver, person);
      const tasks = await moveTasks(handOver, person);
      const row = await db
        .insertInto('hand_over')
        .values({
          id: context.newId(),
          city_id: cityId,
          from_organisation_id: from.organisationId,
          from_user_id: from.userId,
          from_name: from.name,
          to_organisation_id: to.organisationId,
          to_user_id: to.userId,
          to_name: to.name,
          filings: toJson(filings),
          tasks: toJson(tasks),
          reason: toText(reason),
          ...signedNow(context),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'work.hand-over',
        subject: `${from.name} → ${to.name}`,
        subjectId: row.id,
        cityId,
        detail: { reason, filings: filings.map(({ id }) => id), tasks: tasks.map(({ key }) => key) },
      });
      return toHandOver(row);
    },
    members,
  };
};
