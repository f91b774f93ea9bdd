/**
 * @module What was entered about tasks of the plan, by the key of the task: a new version of the plan finds it again by that key, and what it no
 * longer has stays. A row is made when first something is entered.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { StoredWork, TaskIdentity } from '../model/filings.ts';
import type { TaskWork } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { checkRevision } from './filing-conflict.ts';

type WorkRow = Selectable<Schema['task_work']>;
const toWork = (row: WorkRow): StoredWork => ({
  cityId: row.city_id,
  key: row.task_key,
  title: row.title,
  section: row.section,
  leadId: row.lead_id,
  status: row.status,
  assignee: row.assignee_name === null ? null : { userId: row.assignee_id, name: row.assignee_name },
  note: row.note,
  report: row.report,
  revision: row.revision,
  changedAt: toIso(row.changed_at),
  changedBy: { userId: row.changed_by, name: row.changed_by_name },
});

const rowOf = ({ db }: Context, cityId: string, key: string) =>
  db.selectFrom('task_work').selectAll().where('city_id', '=', cityId).where('task_key', '=', key);

/** The row of a task, made where there is none yet; locked. Errors: `not-found` for the city, `not-allowed`. */
export const needWork = async (context: Context, { cityId, key, title, section }: TaskIdentity): Promise<WorkRow> => {
  const { db, at, actor } = context;
  const standing = await rowOf(context, cityId, key).forUpdate().executeTakeFirst();
  if (standing !== undefined) return standing;
  // Under row-level security a lock asks for the right to write: what may only be read comes back empty.
  if ((await rowOf(context, cityId, key).executeTakeFirst()) !== undefined) throw notAllowed();
  const city = await db.selectFrom('city').select('id').where('id', '=', cityId).executeTakeFirst();
  if (city === undefined) throw notFound('city', cityId);
  return db
    .insertInto('task_work')
    .values({
      city_id: cityId,
      task_key: key,
      title: toText(title),
      section,
      revision: 1,
      changed_at: at,
      changed_by: actor.userId,
      changed_by_name: actor.name,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
};

export const taskWorkOf = (context: Context): TaskWork => {
  const { db, at, actor, audit } = context;
  return {
    list: async (cityId) =>
      (
        await db
          .selectFrom('task_work')
          .selectAll()
          .where('city_id', '=', cityId)
          .orderBy('section')
          .orderBy('task_key')
          .execute()
      ).map(toWork),
    get: async (cityId, key) => {
      const row = await rowOf(context, cityId, key).executeTakeFirst();
      return row === undefined ? null : toWork(row);
    },
    change: async (task, expectedRevision, change) => {
      const before = await rowOf(context, task.cityId, task.key).executeTakeFirst();
      const row = await needWork(context, task);
      if (before !== undefined || expectedRevision !== 0)
        checkRevision(row, expectedRevision, row.title, { change: 'change', current: toWork(row) });
      const changed = await db
        .updateTable('task_work')
        .set({
          title: toText(task.title),
          section: task.section,
          ...(change.leadId === undefined ? {} : { lead_id: change.leadId }),
          ...(change.status === undefined ? {} : { status: change.status }),
          ...(change.assignee === undefined
            ? {}
            : { assignee_id: change.assignee?.userId ?? null, assignee_name: change.assignee?.name ?? null }),
          ...(change.note === undefined ? {} : { note: change.note === null ? null : toText(change.note) }),
          revision: before === undefined ? 1 : row.revision + 1,
          changed_at: at,
          changed_by: actor.userId,
          changed_by_name: actor.name,
        })
        .where('city_id', '=', task.cityId)
        .where('task_key', '=', task.key)
        .returningAll()
        .executeTakeFirst();
      if (changed === undefined) throw notAllowed();
      audit({
        action: 'work.change',
        subject: changed.title,
        subjectId: task.key,
        cityId: task.cityId,
        detail: change,
      });
      return toWork(changed);
    },
    noteReport: async (task, report) => {
      const { revision } = await needWork(context, task);
      await db
        .updateTable('task_work')
        .set({
          report: report === null ? null : toJson(report),
          revision: revision + 1,
          changed_at: at,
          changed_by: actor.userId,
          changed_by_name: actor.name,
        })
        .where('city_id', '=', task.cityId)
        .where('task_key', '=', task.key)
        .execute();
    },
  };
};
