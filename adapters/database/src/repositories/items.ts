/**
 * @module Items of a draft under review: decided one by one, added where the reader missed one, each with its history.
 */
import { type Context, notFound, toIso } from '../context.ts';
import { type AnyContent, bodiesOf, gramsOfItem, quoteOf, toColumns, withoutQuote } from '../item-columns.ts';
import type { Decision, Item, ItemHistoryEntry, ReviewState } from '../model/plan.ts';
import type { Items } from '../registry.ts';
import { applyChange, checkWhole, refuse } from './check-change.ts';
import { insertRows } from './insert-rows.ts';
import { type ItemRow, itemSelection, selectItem } from './item-rows.ts';
import { resolveBodies } from './organisations.ts';
import { bodyTypes, itemTypes, joinTitles, sectionTitles } from './save-draft.ts';
import { addedKey, applySnapshot, beginStep, conflict, endStep, type Snapshot } from './steps.ts';
import { undoneChanges } from './undo.ts';

export const snapshotOf = (row: Pick<ItemRow, 'review' | 'note' | 'removed'>): Snapshot => ({
  review: row.review,
  note: row.note,
  removed: row.removed,
});

/** What accepting makes of an item: a corrected or added one keeps saying so. */
const acceptedAs = (row: ItemRow): ReviewState =>
  row.key.startsWith(addedKey) ? 'added' : row.as_read === null ? 'accepted' : 'corrected';

const decided = (row: ItemRow, decision: Decision): Snapshot => {
  const note = decision.note ?? row.note;
  switch (decision.decision) {
    case 'accept':
      return { review: acceptedAs(row), note, removed: false };
    case 'reject':
      return { review: 'rejected', note, removed: false };
    case 'reopen':
      return { review: 'pending', note, removed: false };
    case 'correct':
      return {
        review: row.key.startsWith(addedKey) ? 'added' : 'corrected',
        note,
        removed: false,
        content: applyChange(row.kind, row.content, decision.change),
      };
  }
};

/** Fields that differ, flat, as a person reads them. */
const differing = (
  one: Readonly<Record<string, unknown>> | null,
  other: Readonly<Record<string, unknown>> | null,
): Readonly<Record<string, unknown>> | null => {
  if (one === null) return null;
  const flat = (snapshot: Readonly<Record<string, unknown>>): Record<string, unknown> => {
    const { content, removed: _removed, ...rest } = snapshot;
    return { ...rest, ...((content as Record<string, unknown> | undefined) ?? {}) };
  };
  const there = other === null ? {} : flat(other);
  const entries = Object.entries(flat(one));
  return Object.fromEntries(entries.filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(there[field])));
};

export const itemsOf = (context: Context): Items => {
  const { db, audit } = context;
  const need = async (id: string): Promise<Item> => {
    const item = await selectItem(context, id);
    if (item === null) throw notFound('item', id);
    return item;
  };
  const rowOf = (id: string): Promise<ItemRow | undefined> =>
    db.selectFrom('item').select(itemSelection).where('id', '=', id).where('removed', '=', false).executeTakeFirst();

  return {
    get: (id) => selectItem(context, id),
    decide: async (id, expectedRevision, decision) => {
      const seen = await rowOf(id);
      if (seen === undefined) throw notFound('item', id);
      const version = await beginStep(context, seen.version_id, ['draft']);
      // Read again behind the lock: what was seen before it may be old.
      const row = await rowOf(id);
      if (row === undefined) throw notFound('item', id);
      if (row.revision !== expectedRevision) {
        const [last] = (await historyOf(id)).slice(-1);
        throw conflict({
          by: row.updated_by_name,
          at: toIso(row.updated_at),
          what: last?.action ?? 'create',
          revision: row.revision,
          current: await need(id),
        });
      }
      const after = decided(row, decision);
      const before: Snapshot = { ...snapshotOf(row), ...(after.content === undefined ? {} : { content: row.content }) };
      await applySnapshot(context, row, after);
      await endStep(context, version, { kind: decision.decision, note: decision.note }, [
        { itemId: id, before, after },
      ]);
      audit({
        action: `item.${decision.decision}`,
        subject: row.title,
        subjectId: id,
        cityId: row.city_id,
        detail: {
          versionId: row.version_id,
          before: differing({ ...before }, { ...after }),
          after: differing({ ...after }, { ...before }),
        },
      });
      return need(id);
    },
    add: async (versionId, wanted) => {
      const version = await beginStep(context, versionId, ['draft']);
      const id = context.newId();
      const key = `${addedKey}${id}`;
      const content = checkWhole(wanted.kind, withoutQuote({ ...wanted.content }));
      const item = { kind: wanted.kind, content: { ...content, id: key } } as unknown as AnyContent;
      const { section, start, end } = item.content;
      const headings = await db
        .selectFrom('heading')
        .select(['outline_id as id', 'title'])
        .where('version_id', '=', versionId)
        .execute();
      const document = await db
        .selectFrom('document')
        .select(['text', 'characters'])
        .where('id', '=', version.document_id)
        .executeTakeFirst();
      if (document !== undefined && end > document.characters) throw refuse('field-invalid', 'end');
      const columns = toColumns(item);
      const quote = item.kind === 'task' ? null : quoteOf(document?.text ?? null, start, end);
      const { position } = await db
        .selectFrom('item')
        .where('version_id', '=', versionId)
        .select((eb) => eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)).as('position'))
        .executeTakeFirstOrThrow();
      await insertRows(context, 'item', itemTypes, [
        {
          id,
          version_id: versionId,
          city_id: version.city_id,
          key,
          kind: item.kind,
          section,
          section_title: joinTitles(sectionTitles(headings)(section)),
          position: position + 1,
          start_at: start,
          end_at: end,
          ...columns,
          content: item.content,
          warnings: null,
          quote,
          review: 'added',
          revision: 1,
          note: wanted.note ?? null,
          removed: false,
          live: false,
          updated_at: context.at,
          updated_by: context.actor.userId,
          updated_by_name: context.actor.name,
          grams: gramsOfItem(columns, quote),
        },
      ]);
      if (item.kind === 'task') {
        const bodies = bodiesOf(item.content);
        const city = await db
          .selectFrom('city')
          .select('name_zh')
          .where('id', '=', version.city_id)
          .executeTakeFirstOrThrow();
        const found = await resolveBodies(
          context,
          version.city_id,
          city.name_zh,
          bodies.map((body) => body.printed),
        );
        await insertRows(
          context,
          'item_body',
          bodyTypes,
          bodies.map(({ part, printed }, at) => ({
            item_id: id,
            part,
            position: at,
            version_id: versionId,
            city_id: version.city_id,
            section,
            organisation_id: found.get(printed),
            printed,
          })),
        );
      }
      const after: Snapshot = {
        review: 'added',
        note: wanted.note ?? null,
        removed: false,
        content: item.content as never,
      };
      await endStep(context, version, { kind: 'add', note: wanted.note }, [{ itemId: id, before: null, after }]);
      audit({
        action: 'item.add',
        subject: columns.title,
        subjectId: id,
        cityId: version.city_id,
        detail: { versionId, content: item.content },
      });
      return need(id);
    },
    history: (id) => historyOf(id),
  };

  async function historyOf(id: string): Promise<readonly ItemHistoryEntry[]> {
    const rows = await db
      .selectFrom('item_change')
      .innerJoin('change', 'change.id', 'item_change.change_id')
      .where('item_change.item_id', '=', id)
      .orderBy('change.revision')
      .select([
        'item_change.id',
        'change_id',
        'at',
        'actor_id',
        'actor_name',
        'kind',
        'before',
        'after',
        'change.note',
        'change.version_id',
      ])
      .execute();
    const [first] = rows;
    const undone = first === undefined ? new Set<string>() : await undoneChanges(context, first.version_id);
    return rows.map((row) => ({
      id: row.id,
      changeId: row.change_id,
      at: toIso(row.at),
      by: { userId: row.actor_id, name: row.actor_name },
      action: row.kind,
      before: differing(row.before, row.after),
      after: differing(row.after, row.before),
      note: row.note,
      undone: undone.has(row.change_id),
    }));
  }
};
