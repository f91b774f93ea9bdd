/**
 * @module The status of a version and what hangs on it: its number, which version it supersedes, and whether its rows are live.
 * Draft → accepted → superseded; a draft may be discarded; each way back is an undo.
 */
import { sql } from 'kysely';
import { type Context, notAllowed } from '../context.ts';
import { RegistryError } from '../registry-error.ts';
import type { VersionRow } from './steps.ts';

/** Lists and search read only live rows, so that they need not ask each time which version is in force. */
const setLive = async ({ db }: Context, versionId: string, live: boolean): Promise<void> => {
  await sql`update item set live = ${live} and review <> 'rejected' and not removed where version_id = ${versionId}`.execute(
    db,
  );
  await db.updateTable('heading').set({ live }).where('version_id', '=', versionId).execute();
};

const itemsPending = (pending: number): RegistryError =>
  new RegistryError(
    'items-pending',
    { zh: `还有 ${pending} 项未审阅。`, en: `${pending} items still wait for review.` },
    { zh: '逐项审阅，或选择“其余全部接受”后再发布。', en: 'Review them, or accept the rest, then publish.' },
    { pending },
  );

/** Draft → accepted with the next number; what was in force is superseded. Errors: `items-pending`. */
export const publishRow = async (context: Context, version: VersionRow): Promise<void> => {
  const { db, at, actor } = context;
  const { pending } = await db
    .selectFrom('item')
    .where('version_id', '=', version.id)
    .where('review', '=', 'pending')
    .where('removed', '=', false)
    .select(sql<number>`count(*)::int`.as('pending'))
    .executeTakeFirstOrThrow();
  if (pending > 0) throw itemsPending(pending);
  const before = await db
    .updateTable('plan_version')
    .set({ status: 'superseded' })
    .where('city_id', '=', version.city_id)
    .where('status', '=', 'accepted')
    .returning('id')
    .executeTakeFirst();
  if (before !== undefined) await setLive(context, before.id, false);
  const { numUpdatedRows } = await db
    .updateTable('plan_version')
    .set((eb) => ({
      status: 'accepted',
      number: eb
        .selectFrom('plan_version as other')
        .where('other.city_id', '=', version.city_id)
        .select(sql<number>`coalesce(max(other.number), 0) + 1`.as('next')),
      supersedes_id: before?.id ?? null,
      published_at: at,
      published_by: actor.userId,
      published_by_name: actor.name,
    }))
    .where('id', '=', version.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notAllowed();
  await setLive(context, version.id, true);
};

/** Accepted → draft; what it had superseded is in force again, with its number. */
export const withdrawRow = async (context: Context, version: VersionRow): Promise<void> => {
  const { numUpdatedRows } = await context.db
    .updateTable('plan_version')
    .set({
      status: 'draft',
      number: null,
      supersedes_id: null,
      published_at: null,
      published_by: null,
      published_by_name: null,
    })
    .where('id', '=', version.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notAllowed();
  await setLive(context, version.id, false);
  if (version.supersedes_id === null) return;
  await context.db
    .updateTable('plan_version')
    .set({ status: 'accepted' })
    .where('id', '=', version.supersedes_id)
    .execute();
  await setLive(context, version.supersedes_id, true);
};

export const discardRow = async ({ db }: Context, version: VersionRow): Promise<void> => {
  const { numUpdatedRows } = await db
    .updateTable('plan_version')
    .set({ status: 'discarded' })
    .where('id', '=', version.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notAllowed();
};
export const restoreRow = async ({ db }: Context, version: VersionRow): Promise<void> => {
  const { numUpdatedRows } = await db
    .updateTable('plan_version')
    .set({ status: 'draft' })
    .where('id', '=', version.id)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notAllowed();
};
