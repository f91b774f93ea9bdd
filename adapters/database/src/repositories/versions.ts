/**
 * @module Versions of a city's plan: saved as drafts, reviewed, published, superseded, discarded, taken back.
 */
import { sql } from 'kysely';
import { type Context, notFound, toIso, toIsoOrNull } from '../context.ts';
import type { ItemKind, OutlineEntryWithCounts, Version, VersionDetail } from '../model/plan.ts';
import type { Versions } from '../registry.ts';
import { toDocument } from './documents.ts';
import { importsOf } from './imports.ts';
import { itemSelection, selectBodies, toItem } from './item-rows.ts';
import { saveDraft } from './save-draft.ts';
import { beginStep, endStep, tally, type VersionRow } from './steps.ts';
import { listChanges, moveStep } from './undo.ts';
import { discardRow, publishRow } from './version-status.ts';

// Not the warnings, corrections and grams: a list of five hundred versions would carry them for nothing.
const versionColumns = [
  'plan_version.id',
  'plan_version.city_id',
  'plan_version.document_id',
  'plan_version.number',
  'plan_version.status',
  'plan_version.title',
  'plan_version.doc_number',
  'plan_version.issuer',
  'plan_version.date',
  'plan_version.source',
  'plan_version.reader_version',
  'plan_version.revision',
  'plan_version.tally',
  'plan_version.can_undo',
  'plan_version.can_redo',
  'plan_version.created_at',
  'plan_version.created_by',
  'plan_version.created_by_name',
  'plan_version.published_at',
  'plan_version.published_by',
  'plan_version.published_by_name',
] as const;
const versionsQuery = ({ db }: Pick<Context, 'db'>) =>
  db
    .selectFrom('plan_version')
    .innerJoin('document', 'document.id', 'plan_version.document_id')
    .select([
      ...versionColumns,
      'document.city_id as document_city_id',
      'document.text_sha256 as document_text_sha256',
      'document.file_sha256 as document_file_sha256',
      'document.format as document_format',
      'document.file_name as document_file_name',
      'document.size as document_size',
      'document.characters as document_characters',
      'document.pages as document_pages',
      'document.created_at as document_created_at',
      sql<boolean>`document.text is not null`.as('text_held'),
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof versionsQuery>['execute']>>[number];

const toCounts = ({
  targets,
  ambiguousTargets,
  qualitativeTargets,
  tasks,
  bodies,
  projects,
  headings,
  warnings,
}: VersionRow['tally']): Version['counts'] => ({
  targets,
  ambiguousTargets,
  qualitativeTargets,
  tasks,
  bodies,
  projects,
  headings,
  warnings,
});

const toVersion = (row: Row): Version => {
  const { tally: counts } = row;
  return {
    id: row.id,
    cityId: row.city_id,
    number: row.number,
    status: row.status,
    title: row.title,
    docNumber: row.doc_number,
    issuer: row.issuer,
    date: row.date,
    source: row.source,
    readerVersion: row.reader_version,
    document: toDocument({
      id: row.document_id,
      city_id: row.document_city_id,
      text_sha256: row.document_text_sha256,
      file_sha256: row.document_file_sha256,
      format: row.document_format,
      file_name: row.document_file_name,
      size: row.document_size,
      characters: row.document_characters,
      pages: row.document_pages,
      created_at: row.document_created_at,
      text_held: row.text_held,
    }),
    createdAt: toIso(row.created_at),
    createdBy: { userId: row.created_by, name: row.created_by_name },
    publishedAt: toIsoOrNull(row.published_at),
    publishedBy: row.published_by_name === null ? null : { userId: row.published_by, name: row.published_by_name },
    revision: row.revision,
    counts: toCounts(counts),
    review: {
      total: counts.total,
      pending: counts.pending,
      accepted: counts.accepted,
      corrected: counts.corrected,
      rejected: counts.rejected,
      added: counts.added,
    },
    canUndo: row.can_undo && row.status !== 'superseded',
    canRedo: row.can_redo && row.status !== 'superseded',
  };
};

const detailOf = async (context: Context, row: Row, kinds?: readonly ItemKind[]): Promise<VersionDetail> => {
  const { db } = context;
  const { warnings, corrections } = await db
    .selectFrom('plan_version')
    .select(['warnings', 'corrections'])
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  const headings = await db
    .selectFrom('heading')
    .selectAll()
    .where('version_id', '=', row.id)
    .orderBy('position')
    .execute();
  const items = await db
    .selectFrom('item')
    .select(itemSelection)
    .where('version_id', '=', row.id)
    .where('removed', '=', false)
    .$if(kinds !== undefined, (q) => q.where('kind', 'in', [...(kinds ?? [])]))
    .orderBy('start_at')
    .orderBy('position')
    .execute();
  const bodies = await selectBodies(
    context,
    items.filter((item) => item.kind === 'task').map((item) => item.id),
  );
  // Each heading counts what stands in it and below it.
  const targets = new Map<string, number>();
  const tasks = new Map<string, number>();
  const inSection = new Map<string, number>();
  for (const item of items) {
    if (item.review === 'rejected' || (item.kind !== 'target' && item.kind !== 'task')) continue;
    if (item.kind === 'target') inSection.set(item.section, (inSection.get(item.section) ?? 0) + 1);
    const counted = item.kind === 'target' ? targets : tasks;
    const parts = item.section.split('.');
    parts.forEach((_, at) => {
      const section = parts.slice(0, at + 1).join('.');
      counted.set(section, (counted.get(section) ?? 0) + 1);
    });
  }
  const idOfKey = new Map(items.map((item) => [item.key, item.id]));
  return {
    ...toVersion(row),
    outline: headings.map((heading) => ({
      id: heading.outline_id,
      level: heading.level,
      label: heading.label,
      title: heading.title,
      kind: heading.kind as OutlineEntryWithCounts['kind'],
      start: heading.start_at,
      end: heading.end_at,
      targets: targets.get(heading.outline_id) ?? 0,
      tasks: tasks.get(heading.outline_id) ?? 0,
    })),
    items: items.map((item) =>
      toItem(item, { bodies: bodies.get(item.id) ?? [], targetCount: inSection.get(item.section) ?? 0 }),
    ),
    warnings,
    corrections: corrections.map((correction) => ({
      ...correction,
      itemId: idOfKey.get(correction.itemKey) ?? null,
    })),
  };
};

/** Accepts what waits, in two statements however many items there are. */
const acceptPending = async (context: Context, version: VersionRow): Promise<number> => {
  const changeId = await endStep(context, version, { kind: 'accept-rest' }, []);
  const { rows } = await sql<{ id: string }>`
    with accepted as (
      update item set review = 'accepted', revision = revision + 1, updated_at = ${context.at}::timestamptz,
        updated_by = ${context.actor.userId}, updated_by_name = ${context.actor.name}
      where version_id = ${version.id} and review = 'pending' and not removed
      returning id, note)
    insert into item_change (id, change_id, version_id, city_id, item_id, before, after)
    select ${changeId}::text || '/' || id, ${changeId}, ${version.id}, ${version.city_id}, id,
      jsonb_build_object('review', 'pending', 'note', note, 'removed', false),
      jsonb_build_object('review', 'accepted', 'note', note, 'removed', false)
    from accepted returning item_id as id`.execute(context.db);
  await tally(context, version.id);
  return rows.length;
};

export const versionsOf = (context: Context): Versions => {
  const { audit } = context;
  const rowOf = (id: string) => versionsQuery(context).where('plan_version.id', '=', id).executeTakeFirst();
  const get = async (id: string): Promise<Version | null> => {
    const row = await rowOf(id);
    return row === undefined ? null : toVersion(row);
  };
  const need = async (id: string): Promise<Version> => {
    const version = await get(id);
    if (version === null) throw notFound('version', id);
    return version;
  };
  const note = (action: string, version: VersionRow, detail: unknown = null): void =>
    audit({ action, subject: version.title, subjectId: version.id, cityId: version.city_id, detail });
  const acceptRest = async (id: string, expectedRevision?: number): Promise<void> => {
    const version = await beginStep(context, id, ['draft'], expectedRevision);
    note('plan.accept-rest', version, { items: await acceptPending(context, version) });
  };

  return {
    list: async (cityId) =>
      (
        await versionsQuery(context)
          .where('plan_version.city_id', '=', cityId)
          .orderBy('plan_version.created_at', 'desc')
          .orderBy('plan_version.id', 'desc')
          .execute()
      ).map(toVersion),
    listAccepted: async (cityIds) => {
      const rows = await context.db
        .selectFrom('plan_version as v')
        .innerJoin('document', 'document.id', 'v.document_id')
        .select(['v.id', 'v.city_id', 'v.number', 'v.title', 'v.doc_number', 'v.date', 'v.tally'])
        .select(sql<boolean>`document.text is not null`.as('text_held'))
        .where('v.status', '=', 'accepted')
        .$if(cityIds !== undefined, (q) => q.where('v.city_id', '=', sql<string>`any(${[...(cityIds ?? [])]}::text[])`))
        .orderBy('v.city_id')
        .execute();
      return rows.map((row) => ({
        id: row.id,
        cityId: row.city_id,
        number: row.number ?? 0,
        title: row.title,
        docNumber: row.doc_number,
        date: row.date,
        counts: toCounts(row.tally),
        textHeld: row.text_held,
      }));
    },
    countDrafts: async () => {
      const rows = await context.db
        .selectFrom('plan_version')
        .where('status', '=', 'draft')
        .groupBy('city_id')
        .select(['city_id', sql<number>`count(*)::int`.as('drafts')])
        .execute();
      return new Map(rows.map((row) => [row.city_id, row.drafts]));
    },
    get,
    getDetail: async (id, kinds) => {
      const row = await rowOf(id);
      return row === undefined ? null : detailOf(context, row, kinds);
    },
    saveDraft: async (draft) => {
      const id = await saveDraft(context, draft);
      await endStep(context, { id, city_id: draft.cityId, revision: 1 }, { kind: 'create' }, []);
      if (draft.importJobId !== undefined) await importsOf(context).finish(draft.importJobId, { versionId: id });
      const version = await need(id);
      audit({
        action: 'plan.save-draft',
        subject: version.title,
        subjectId: id,
        cityId: draft.cityId,
        detail: {
          source: draft.source,
          readerVersion: draft.readerVersion,
          textSha256: draft.document.textSha256,
          fileSha256: draft.document.fileSha256,
          counts: version.counts,
          corrections: draft.corrections?.length ?? 0,
        },
      });
      return version;
    },
    acceptRest: async (id, expectedRevision) => {
      await acceptRest(id, expectedRevision);
      return need(id);
    },
    publish: async (id, options = {}) => {
      if (options.acceptRest === true) await acceptRest(id, options.expectedRevision);
      const version = await beginStep(
        context,
        id,
        ['draft'],
        options.acceptRest === true ? undefined : options.expectedRevision,
      );
      await publishRow(context, version);
      await endStep(context, version, { kind: 'publish' }, []);
      const published = await need(id);
      note('plan.publish', version, { number: published.number, counts: published.counts, review: published.review });
      return published;
    },
    withdraw: async (id) => {
      await moveStep(context, id, 'undo', 'publish');
      return need(id);
    },
    discard: async (id) => {
      const version = await beginStep(context, id, ['draft']);
      await discardRow(context, version);
      await endStep(context, version, { kind: 'discard' }, []);
      note('plan.discard', version);
      return need(id);
    },
    restore: async (id) => {
      await moveStep(context, id, 'undo', 'discard');
      return need(id);
    },
    undo: async (id) => ({ change: await moveStep(context, id, 'undo'), version: await need(id) }),
    redo: async (id) => ({ change: await moveStep(context, id, 'redo'), version: await need(id) }),
    changes: (id) => listChanges(context, id),
  };
};
