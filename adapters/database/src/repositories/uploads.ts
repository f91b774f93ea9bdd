/**
 * @module Workbooks that were read and wait for somebody to confirm them; the same file sent twice is recognised by its hash.
 */
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { Upload } from '../model/books.ts';
import type { Uploads } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toUpload = (row: Selectable<Schema['upload']>): Upload => ({
  id: row.id,
  cityId: row.city_id,
  bookId: row.book_id,
  fileSha256: row.file_sha256,
  fileName: row.file_name,
  size: Number(row.size),
  status: row.status,
  preview: row.preview,
  changeId: row.change_id,
  at: toIso(row.at),
  by: { userId: row.by_id, name: row.by_name },
  endedAt: toIsoOrNull(row.ended_at),
  endedBy: row.ended_by_name === null ? null : { userId: row.ended_by, name: row.ended_by_name },
});

const ended = (upload: Upload): RegistryError =>
  new RegistryError(
    'upload-ended',
    upload.status === 'committed'
      ? { zh: `${upload.fileName} 已经写入账中。`, en: `${upload.fileName} has been written into the books already.` }
      : { zh: `${upload.fileName} 已被放弃。`, en: `${upload.fileName} was discarded.` },
    { zh: '需要时重新上传。', en: 'Upload it again if needed.' },
    {
      status: upload.status,
      endedAt: upload.endedAt,
      endedBy: upload.endedBy?.name ?? null,
      changeId: upload.changeId,
    },
  );

const get = async ({ db }: Context, id: string): Promise<Upload | null> => {
  const row = await db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toUpload(row);
};

/** Ends a waiting upload once. Errors: `not-found`, `upload-ended`, `not-allowed`. */
const end = async (
  context: Context,
  id: string,
  to: { readonly status: 'committed' | 'discarded'; readonly change_id?: string | null },
): Promise<Upload> => {
  const row = await context.db
    .updateTable('upload')
    .set({ ...to, ended_at: context.at, ended_by: context.actor.userId, ended_by_name: context.actor.name })
    .where('id', '=', id)
    .where('status', '=', 'read')
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) {
    const standing = await get(context, id);
    if (standing === null) throw notFound('upload', id);
    throw standing.status === 'read' ? notAllowed() : ended(standing);
  }
  context.audit({
    action: `upload.${to.status === 'committed' ? 'commit' : 'discard'}`,
    subject: row.file_name,
    subjectId: id,
    cityId: row.city_id,
    detail: { fileSha256: row.file_sha256, bookId: row.book_id, change: to.change_id ?? null },
  });
  return toUpload(row);
};

/** The upload of this book is written: by `changeId`, or by nothing where it held nothing new. */
export const commitUpload = async (
  context: Context,
  id: string,
  bookId: string,
  changeId: string | null,
): Promise<void> => {
  const { bookId: of } = await end(context, id, { status: 'committed', change_id: changeId });
  if (of !== bookId) throw notFound('upload', id);
};

export const uploadsOf = (context: Context): Uploads => {
  const { db, actor, at } = context;
  return {
    get: (id) => get(context, id),
    list: async (bookId) =>
      (
        await db
          .selectFrom('upload')
          .selectAll()
          .where('book_id', '=', bookId)
          .where('status', '<>', 'discarded')
          .orderBy('at', 'desc')
          .orderBy('id', 'desc')
          .execute()
      ).map(toUpload),
    create: async (upload) => {
      const book = await db.selectFrom('book').select('city_id').where('id', '=', upload.bookId).executeTakeFirst();
      if (book === undefined) throw notFound('book', upload.bookId);
      const row = await db
        .insertInto('upload')
        .values({
          id: context.newId(),
          city_id: book.city_id,
          book_id: upload.bookId,
          file_sha256: upload.fileSha256,
          file_name: toText(upload.fileName),
          size: upload.size,
          status: 'read',
          preview: toJson(upload.preview),
          at,
          by_id: actor.userId,
          by_name: actor.name,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      context.audit({
        action: 'upload.read',
        subject: row.file_name,
        subjectId: row.id,
        cityId: book.city_id,
        detail: { fileSha256: upload.fileSha256, size: upload.size, bookId: upload.bookId },
      });
      return toUpload(row);
    },
    revise: async (id, preview) => {
      const row = await db
        .updateTable('upload')
        .set({ preview: toJson(preview) })
        .where('id', '=', id)
        .where('status', '=', 'read')
        .returningAll()
        .executeTakeFirst();
      if (row !== undefined) return toUpload(row);
      const standing = await get(context, id);
      if (standing === null) throw notFound('upload', id);
      throw standing.status === 'read' ? notAllowed() : ended(standing);
    },
    findBySha: async (cityId, fileSha256) => {
      const row = await db
        .selectFrom('upload')
        .selectAll()
        .where('city_id', '=', cityId)
        .where('file_sha256', '=', fileSha256)
        .where('status', '<>', 'discarded')
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row === undefined ? null : toUpload(row);
    },
    discard: (id) => end(context, id, { status: 'discarded' }),
  };
};
