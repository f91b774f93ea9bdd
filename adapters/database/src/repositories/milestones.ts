/** @module Milestones of tasks: set by the office, reached by a body, taken out and put back; nothing is erased. */
import { type Selectable, sql } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toText } from '../json.ts';
import type { MilestoneToChange, StoredMilestone } from '../model/filings.ts';
import { RegistryError } from '../registry-error.ts';
import type { Milestones } from '../registry-filings.ts';
import type { Schema } from '../schema.ts';
import { checkRevision } from './filing-conflict.ts';
import { keptAgain, keptAnew } from './kept-row.ts';
import { needWork } from './task-work.ts';

type Row = Selectable<Schema['milestone']> & { readonly evidence: number; readonly comments: number };
const toMilestone = (row: Row): StoredMilestone => ({
  id: row.id,
  cityId: row.city_id,
  task: row.task_key,
  title: row.title,
  due: row.due,
  organisationId: row.organisation_id,
  evidenceNeeded: row.evidence_needed,
  position: row.position,
  doneOn: row.done_on,
  doneBy: row.done_by_name === null ? null : { userId: row.done_by, name: row.done_by_name },
  doneNote: row.done_note,
  removedAt: toIsoOrNull(row.removed_at),
  evidence: row.evidence,
  comments: row.comments,
  revision: row.revision,
  createdAt: toIso(row.created_at),
});

const removed = (title: string): RegistryError =>
  new RegistryError(
    'milestone-removed',
    { zh: `节点“${title}”已被删除。`, en: `The milestone ${title} was taken out.` },
    { zh: '需要时先恢复它。', en: 'Restore it first if it is needed.' },
  );
const withoutEvidence = (title: string): RegistryError =>
  new RegistryError(
    'evidence-missing',
    {
      zh: `节点“${title}”须有佐证材料才能记为完成。`,
      en: `The milestone ${title} needs evidence before it is reached.`,
    },
    { zh: '先上传佐证材料。', en: 'Upload evidence first.' },
  );

export const milestonesOf = (context: Context): Milestones => {
  const { db, actor, at, audit } = context;
  const select = () =>
    db
      .selectFrom('milestone')
      .selectAll('milestone')
      .select([
        sql<number>`(select count(*)::int from evidence e where e.city_id = milestone.city_id
          and e.about = 'milestone:' || milestone.id and e.withdrawn_at is null)`.as('evidence'),
        sql<number>`(select count(*)::int from work_comment c where c.city_id = milestone.city_id
          and c.about = 'milestone:' || milestone.id)`.as('comments'),
      ]);
  const get = async (id: string): Promise<StoredMilestone | null> => {
    const row = await select().where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toMilestone(row);
  };
  const need = async (id: string): Promise<StoredMilestone> => {
    const found = await get(id);
    if (found === null) throw notFound('milestone', id);
    return found;
  };
  /** Locked; without a revision any will do. */
  const lock = async (id: string, expectedRevision: number | null): Promise<Selectable<Schema['milestone']>> => {
    const row = await db.selectFrom('milestone').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    const seen = await need(id);
    if (row === undefined) throw notAllowed();
    if (expectedRevision !== null) checkRevision(row, expectedRevision, row.title, { change: 'change', current: seen });
    return row;
  };
  const write = async (
    row: Selectable<Schema['milestone']>,
    action: string,
    columns: Partial<Record<keyof Schema['milestone'], unknown>>,
    detail?: unknown,
  ): Promise<StoredMilestone> => {
    const { numUpdatedRows } = await db
      .updateTable('milestone')
      .set({ ...columns, ...keptAgain(context, row.revision) } as never)
      .where('id', '=', row.id)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw notAllowed();
    audit({
      action: `milestone.${action}`,
      subject: row.title,
      subjectId: row.id,
      cityId: row.city_id,
      detail: { task: row.task_key, ...(detail as object) },
    });
    return need(row.id);
  };
  const columnsOf = (change: MilestoneToChange) => ({
    ...(change.title === undefined ? {} : { title: toText(change.title) }),
    ...(change.due === undefined ? {} : { due: change.due }),
    ...(change.organisationId === undefined ? {} : { organisation_id: change.organisationId }),
    ...(change.evidenceNeeded === undefined ? {} : { evidence_needed: change.evidenceNeeded }),
    ...(change.position === undefined ? {} : { position: change.position }),
  });

  return {
    list: async (cityId, options = {}) =>
      (
        await select()
          .where('city_id', '=', cityId)
          .$if(options.task !== undefined, (q) => q.where('task_key', '=', options.task ?? ''))
          .$if(options.removed !== true, (q) => q.where('removed_at', 'is', null))
          .orderBy('task_key')
          .orderBy('position')
          .orderBy('due')
          .orderBy('id')
          .execute()
      ).map(toMilestone),
    get,
    add: async (task, milestone) => {
      await needWork(context, task);
      const { last } = await db
        .selectFrom('milestone')
        .where('city_id', '=', task.cityId)
        .where('task_key', '=', task.key)
        .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('last'))
        .executeTakeFirstOrThrow();
      const id = context.newId();
      await db
        .insertInto('milestone')
        .values({
          id,
          city_id: task.cityId,
          task_key: task.key,
          title: toText(milestone.title),
          due: milestone.due,
          organisation_id: milestone.organisationId,
          evidence_needed: milestone.evidenceNeeded,
          position: last + 1,
          ...keptAnew(context),
        })
        .execute();
      audit({
        action: 'milestone.add',
        subject: milestone.title,
        subjectId: id,
        cityId: task.cityId,
        detail: { task: task.key, due: milestone.due },
      });
      return need(id);
    },
    change: async (id, expectedRevision, change) => {
      const row = await lock(id, expectedRevision);
      if (row.removed_at !== null) throw removed(row.title);
      return write(row, 'change', columnsOf(change), change);
    },
    complete: async (id, expectedRevision, doneOn, note) => {
      const row = await lock(id, expectedRevision);
      if (row.removed_at !== null) throw removed(row.title);
      if (doneOn !== null && row.evidence_needed && (await need(id)).evidence === 0) throw withoutEvidence(row.title);
      const by = doneOn === null ? null : actor;
      return write(
        row,
        doneOn === null ? 'undone' : 'done',
        {
          done_on: doneOn,
          done_by: by?.userId ?? null,
          done_by_name: by?.name ?? null,
          done_note: note === null ? null : toText(note),
        },
        { on: doneOn },
      );
    },
    remove: async (id) => {
      const row = await lock(id, null);
      if (row.removed_at !== null) return;
      await write(row, 'remove', { removed_at: at, removed_by: actor.userId, removed_by_name: actor.name });
    },
    restore: async (id) => {
      const row = await lock(id, null);
      if (row.removed_at === null) return need(id);
      return write(row, 'restore', { removed_at: null, removed_by: null, removed_by_name: null });
    },
  };
};
