/**
 * @module Items out of their rows: content, review, bodies of tasks.
 */
import { type Selectable, sql } from 'kysely';
import { type Context, toIso } from '../context.ts';
import type { BodyLink, Item } from '../model/plan.ts';
import type { Schema } from '../schema.ts';

/** Content and kind were written together by `toColumns`; here they are read together again. */
export const itemSelection = [
  'item.id',
  'item.version_id',
  'item.city_id',
  'item.key',
  'item.kind',
  'item.section',
  'item.section_title',
  'item.position',
  'item.title',
  'item.content',
  'item.as_read',
  'item.warnings',
  'item.quote',
  'item.review',
  'item.revision',
  'item.note',
  'item.removed',
  'item.start_at',
  'item.end_at',
  'item.updated_at',
  'item.updated_by',
  'item.updated_by_name',
] as const;
export type ItemRow = Pick<
  Selectable<Schema['item']>,
  | 'id'
  | 'version_id'
  | 'city_id'
  | 'key'
  | 'kind'
  | 'section'
  | 'section_title'
  | 'position'
  | 'title'
  | 'content'
  | 'as_read'
  | 'warnings'
  | 'quote'
  | 'review'
  | 'revision'
  | 'note'
  | 'removed'
  | 'start_at'
  | 'end_at'
  | 'updated_at'
  | 'updated_by'
  | 'updated_by_name'
>;

/** Rows of `item` for raw queries, the same columns as `itemSelection`. */
export const itemColumns = sql.join(itemSelection.map((column) => sql.ref(column)));

/** Number of targets in the section of the item at hand. */
export const targetsInSection = sql<number>`(
  select count(*)::int from item target where target.version_id = item.version_id and target.section = item.section
    and target.kind = 'target' and target.review <> 'rejected' and not target.removed)`;

export interface TaskExtras {
  readonly bodies: readonly BodyLink[];
  readonly targetCount: number;
}
const noExtras: TaskExtras = { bodies: [], targetCount: 0 };

export const toItem = (row: ItemRow, extras: TaskExtras = noExtras): Item => {
  const common = {
    id: row.id,
    versionId: row.version_id,
    cityId: row.city_id,
    key: row.key,
    section: row.section,
    sectionTitle: row.section_title,
    position: row.position,
    review: row.review,
    revision: row.revision,
    note: row.note,
    updatedAt: toIso(row.updated_at),
    updatedBy: { userId: row.updated_by, name: row.updated_by_name },
    warnings: row.warnings ?? [],
    quote: row.quote,
    kind: row.kind,
    content: row.content,
    asRead: row.as_read,
  };
  return (row.kind === 'task' ? { ...common, ...extras } : common) as unknown as Item;
};

/** Bodies of the tasks among `ids`, in print order. */
export const selectBodies = async (
  { db }: Pick<Context, 'db'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly BodyLink[]>> => {
  const links = new Map<string, BodyLink[]>();
  if (ids.length === 0) return links;
  const rows = await db
    .selectFrom('item_body')
    .where('item_id', '=', sql<string>`any(${[...ids]}::text[])`)
    .orderBy('position')
    .select(['item_id', 'organisation_id', 'printed', 'part'])
    .execute();
  // Few bodies stand in many tasks: their names are asked for once, not joined to every row.
  const named = await db
    .selectFrom('organisation')
    .where('id', '=', sql<string>`any(${[...new Set(rows.map((row) => row.organisation_id))]}::text[])`)
    .select(['id', 'name'])
    .execute();
  const names = new Map(named.map(({ id, name }) => [id, name]));
  for (const row of rows) {
    const name = names.get(row.organisation_id);
    if (name === undefined) continue;
    const of = links.get(row.item_id) ?? [];
    of.push({ organisationId: row.organisation_id, name, printed: row.printed, part: row.part });
    links.set(row.item_id, of);
  }
  return links;
};

export const selectItem = async (context: Pick<Context, 'db'>, id: string): Promise<Item | null> => {
  const row = await context.db
    .selectFrom('item')
    .select(itemSelection)
    .select(targetsInSection.as('targets'))
    .where('item.id', '=', id)
    .where('item.removed', '=', false)
    .executeTakeFirst();
  if (row === undefined) return null;
  const bodies = row.kind === 'task' ? ((await selectBodies(context, [id])).get(id) ?? []) : [];
  return toItem(row, { bodies, targetCount: row.targets });
};
