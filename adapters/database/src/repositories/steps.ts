/**
 * @module Steps on a version: each is counted, recorded with what it did to which item, and can be taken back.
 * A step locks its version first, so two steps on one version never cross.
 */
import { type Selectable, sql } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { type AnyContent, bodiesOf, gramsOfItem, quoteOf, toColumns } from '../item-columns.ts';
import { toCanonicalJson, toJson } from '../json.ts';
import type { ChangeKind, ReviewState, VersionStatus } from '../model/plan.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import { insertRows } from './insert-rows.ts';
import type { ItemRow } from './item-rows.ts';
import { resolveBodies } from './organisations.ts';
import { bodyTypes } from './save-draft.ts';

export type VersionRow = Selectable<Schema['plan_version']>;

/** The state of an item that a step can change. `content` only where the step changed it. */
export interface Snapshot {
  readonly review: ReviewState;
  readonly note: string | null;
  readonly removed: boolean;
  readonly content?: Readonly<Record<string, unknown>>;
}
export interface ItemStep {
  readonly itemId: string;
  readonly before: Snapshot | null;
  readonly after: Snapshot | null;
}

const statusNames: Readonly<Record<VersionStatus, { zh: string; en: string }>> = {
  draft: { zh: '草稿', en: 'a draft' },
  accepted: { zh: '现行版本', en: 'the version in force' },
  superseded: { zh: '已被取代的版本', en: 'a superseded version' },
  discarded: { zh: '已放弃的草稿', en: 'a discarded draft' },
};
const wrongStatus = (needed: 'draft' | 'accepted' | 'discarded', is: VersionStatus): RegistryError =>
  new RegistryError(
    `version-not-${needed}`,
    {
      zh: `这是${statusNames[is].zh}，不是${statusNames[needed].zh}。`,
      en: `This is ${statusNames[is].en}, not ${statusNames[needed].en}.`,
    },
    {
      zh: '刷新页面查看版本的现状；要修改已发布的内容，请重新导入或先撤销发布。',
      en: 'Reload to see how it stands; to change what is published, import again or undo the publishing.',
    },
    { status: is, needed },
  );

/** Refusal that says who was faster. */
export const conflict = (change: {
  by: string;
  at: string;
  what: string;
  revision: number;
  current: unknown;
}): RegistryError =>
  new RegistryError(
    'revision-conflict',
    {
      zh: `${change.by} 已于 ${change.at} 修改（${change.what}）。`,
      en: `${change.by} changed this at ${change.at} (${change.what}).`,
    },
    { zh: '查看现在的内容，再决定是否仍要修改。', en: 'Look at what stands there now, then decide again.' },
    {
      currentRevision: change.revision,
      changedBy: change.by,
      changedAt: change.at,
      change: change.what,
      current: change.current,
    },
  );

/** Locks the version and counts the step; checks that it may be taken. */
export const beginStep = async (
  context: Context,
  versionId: string,
  needed: readonly ('draft' | 'accepted' | 'discarded')[],
  expectedRevision?: number,
): Promise<VersionRow> => {
  const { rows } = await sql<{ revision: number | null }>`select version_touch(${versionId}) as revision`.execute(
    context.db,
  );
  const revision = rows[0]?.revision ?? null;
  const version = await context.db
    .selectFrom('plan_version')
    .selectAll()
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (version === undefined) throw notFound('version', versionId);
  if (revision === null) throw notAllowed();
  if (expectedRevision !== undefined && expectedRevision !== revision - 1) {
    const last = await context.db
      .selectFrom('change')
      .selectAll()
      .where('version_id', '=', versionId)
      .orderBy('revision', 'desc')
      .limit(1)
      .executeTakeFirst();
    throw conflict({
      by: last?.actor_name ?? version.created_by_name,
      at: toIso(last?.at ?? version.created_at),
      what: last?.kind ?? 'create',
      revision: revision - 1,
      current: { status: version.status, revision: revision - 1 },
    });
  }
  const first = needed[0] ?? 'draft';
  if (!needed.some((status) => status === version.status)) throw wrongStatus(first, version.status);
  return version;
};

/** Records the step and renews the version's counts. */
export const endStep = async (
  context: Context,
  version: Pick<VersionRow, 'id' | 'city_id' | 'revision'>,
  step: { readonly kind: ChangeKind; readonly of?: string; readonly note?: string | undefined },
  items: readonly ItemStep[],
): Promise<string> => {
  const id = context.newId();
  await context.db
    .insertInto('change')
    .values({
      id,
      version_id: version.id,
      city_id: version.city_id,
      revision: version.revision,
      kind: step.kind,
      of_id: step.of ?? null,
      actor_id: context.actor.userId,
      actor_name: context.actor.name,
      at: context.at,
      note: step.note ?? null,
    })
    .execute();
  await insertRows(
    context,
    'item_change',
    {
      id: 'text',
      change_id: 'text',
      version_id: 'text',
      city_id: 'text',
      item_id: 'text',
      before: 'jsonb',
      after: 'jsonb',
    },
    items.map(({ itemId, before, after }) => ({
      id: `${id}/${itemId}`,
      change_id: id,
      version_id: version.id,
      city_id: version.city_id,
      item_id: itemId,
      before,
      after,
    })),
  );
  await tally(context, version.id);
  return id;
};

export const tally = async ({ db }: Context, versionId: string): Promise<void> => {
  await sql`select version_tally(${versionId})`.execute(db);
};

const replaceBodies = async (context: Context, row: ItemRow, item: AnyContent): Promise<void> => {
  if (item.kind !== 'task') return;
  const bodies = bodiesOf(item.content);
  const city = await context.db
    .selectFrom('city')
    .select('name_zh')
    .where('id', '=', row.city_id)
    .executeTakeFirstOrThrow();
  const organisations = await resolveBodies(
    context,
    row.city_id,
    city.name_zh,
    bodies.map((body) => body.printed),
  );
  await context.db.deleteFrom('item_body').where('item_id', '=', row.id).execute();
  await insertRows(
    context,
    'item_body',
    bodyTypes,
    bodies.map(({ part, printed }, position) => ({
      item_id: row.id,
      part,
      position,
      version_id: row.version_id,
      city_id: row.city_id,
      section: item.content.section,
      organisation_id: organisations.get(printed),
      printed,
    })),
  );
};

/** The sentence between the anchors of a content, where the text of its document is held. */
const cutQuote = async ({ db }: Context, versionId: string, start: number, end: number): Promise<string | null> => {
  const document = await db
    .selectFrom('plan_version')
    .innerJoin('document', 'document.id', 'plan_version.document_id')
    .where('plan_version.id', '=', versionId)
    .select('document.text')
    .executeTakeFirst();
  return quoteOf(document?.text ?? null, start, end);
};

/**
 * Puts an item into the state of a snapshot. Content that differs from the reader's keeps the reader's beside it (`as_read`).
 *
 * Errors: `not-allowed` where the row may be seen but not written.
 */
export const applySnapshot = async (context: Context, row: ItemRow, to: Snapshot): Promise<void> => {
  const state = {
    review: to.review,
    note: to.note,
    removed: to.removed,
    revision: row.revision + 1,
    updated_at: context.at,
    updated_by: context.actor.userId,
    updated_by_name: context.actor.name,
  };
  const update = context.db.updateTable('item').where('id', '=', row.id).where('revision', '=', row.revision);
  if (to.content === undefined) {
    if ((await update.set(state).executeTakeFirst()).numUpdatedRows === 0n) throw notAllowed();
    return;
  }
  const item = { kind: row.kind, content: to.content } as unknown as AnyContent;
  const columns = toColumns(item);
  const { start, end, section } = item.content;
  const quote = row.kind === 'task' ? null : await cutQuote(context, row.version_id, start, end);
  const asRead = row.key.startsWith(addedKey) ? null : (row.as_read ?? row.content);
  const changed = asRead !== null && toCanonicalJson(asRead) !== toCanonicalJson(to.content);
  const { numUpdatedRows } = await update
    .set({
      ...state,
      ...columns,
      section,
      start_at: start,
      end_at: end,
      content: toJson(to.content),
      as_read: changed ? toJson(asRead) : null,
      quote: quote,
      grams: gramsOfItem(columns, quote),
    })
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notAllowed();
  if (toCanonicalJson(row.content.responsible ?? null) !== toCanonicalJson(to.content.responsible ?? null))
    await replaceBodies(context, row, item);
};

/** Keys of items a person added: no reading has them. */
export const addedKey = 'added:';
