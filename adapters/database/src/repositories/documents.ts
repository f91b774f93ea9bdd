/**
 * @module Documents behind the versions: facts about the file, and the text where it is held.
 */
import type { Selectable } from 'kysely';
import { sql } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { gramsOfItem, quoteOf } from '../item-columns.ts';
import { toJson, toText } from '../json.ts';
import type { DocumentToSave, StoredDocument } from '../model/plan.ts';
import type { Documents } from '../registry.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

export type DocumentRow = Omit<Selectable<Schema['document']>, 'text'> & { readonly text_held: boolean };
export const toDocument = (row: DocumentRow): StoredDocument => ({
  id: row.id,
  cityId: row.city_id,
  textSha256: row.text_sha256,
  fileSha256: row.file_sha256,
  format: row.format,
  fileName: row.file_name,
  size: row.size === null ? null : Number(row.size),
  characters: row.characters,
  pages: row.pages,
  textHeld: row.text_held,
  createdAt: toIso(row.created_at),
});

export const documentColumns = [
  'id',
  'city_id',
  'text_sha256',
  'file_sha256',
  'format',
  'file_name',
  'size',
  'characters',
  'pages',
  'created_at',
] as const;

export const insertDocument = async (
  { db, newId, at }: Context,
  cityId: string,
  document: DocumentToSave,
): Promise<string> => {
  const id = newId();
  await db
    .insertInto('document')
    .values({
      id,
      city_id: cityId,
      text_sha256: document.textSha256,
      file_sha256: document.fileSha256,
      format: document.format,
      file_name: document.fileName,
      size: document.size,
      characters: document.characters,
      text: document.text === null ? null : toText(document.text),
      pages: toJson(document.pages),
      created_at: at,
    })
    .execute();
  return id;
};

/** Cuts the sentences of all items made from the document, and lets the search find them. */
const fillQuotes = async ({ db }: Context, documentId: string, text: string): Promise<void> => {
  const items = await db
    .selectFrom('item')
    .innerJoin('plan_version', 'plan_version.id', 'item.version_id')
    .where('plan_version.document_id', '=', documentId)
    .select([
      'item.id',
      'item.title',
      'indicator_id',
      'value',
      'unit',
      'year',
      'strength',
      'scope',
      'ambiguous',
      'pending_assignment',
      'start_at',
      'end_at',
    ])
    .execute();
  for (const { id, start_at, end_at, ...columns } of items) {
    const quote = quoteOf(text, start_at, end_at);
    if (quote === null) continue;
    await db
      .updateTable('item')
      .set({ quote: toText(quote), grams: gramsOfItem(columns, quote) })
      .where('id', '=', id)
      .execute();
  }
};

export const documentsOf = (context: Context): Documents => {
  const { db, audit } = context;
  const get = async (id: string): Promise<StoredDocument | null> => {
    const row = await db
      .selectFrom('document')
      .select([...documentColumns, sql<boolean>`text is not null`.as('text_held')])
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : toDocument(row);
  };
  return {
    get,
    getText: async (id) => {
      const row = await db
        .selectFrom('document')
        .select(['text', 'text_sha256', 'pages'])
        .where('id', '=', id)
        .where('text', 'is not', null)
        .executeTakeFirst();
      return row === undefined || row.text === null
        ? null
        : { text: row.text, textSha256: row.text_sha256, pages: row.pages };
    },
    findVersion: async (cityId, textSha256) => {
      const row = await db
        .selectFrom('document')
        .innerJoin('plan_version', 'plan_version.document_id', 'document.id')
        .where('document.city_id', '=', cityId)
        .where('text_sha256', '=', textSha256)
        .where('plan_version.status', '<>', 'discarded')
        .orderBy('plan_version.created_at', 'desc')
        .orderBy('plan_version.id', 'desc')
        .select(['plan_version.id as versionId', 'document.id as documentId'])
        .limit(1)
        .executeTakeFirst();
      return row ?? null;
    },
    attachText: async (id, document) => {
      const held = await get(id);
      if (held === null) throw notFound('document', id);
      if (held.textSha256 !== document.textSha256 || document.text === null)
        throw new RegistryError(
          'text-differs',
          { zh: '这份文件的文本与已登记的方案不同。', en: 'The text of this file is not that of the plan held.' },
          { zh: '把它作为新版本导入。', en: 'Import it as a new version.' },
          { held: held.textSha256, given: document.textSha256 },
        );
      const { numUpdatedRows } = await db
        .updateTable('document')
        .set({
          text: toText(document.text),
          pages: toJson(document.pages),
          file_sha256: document.fileSha256,
          format: document.format,
          file_name: document.fileName,
          size: document.size,
          characters: document.characters,
        })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notAllowed();
      await fillQuotes(context, id, document.text);
      audit({
        action: 'document.attach-text',
        subject: document.fileName ?? document.textSha256,
        subjectId: id,
        cityId: held.cityId,
        detail: { textSha256: document.textSha256, fileSha256: document.fileSha256 },
      });
      const stored = await get(id);
      if (stored === null) throw notFound('document', id);
      return stored;
    },
  };
};
