/**
 * @module Talk about a cell: said, answered, resolved; what was said stays as it was said. A closed book may still be talked about.
 */
import { bookCellKey } from '@dafeng/accounting';
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toText } from '../json.ts';
import type { BookComment } from '../model/books.ts';
import type { BookComments } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toComment = (row: Selectable<Schema['book_comment']>): BookComment => ({
  id: row.id,
  bookId: row.book_id,
  sheet: row.sheet,
  row: row.row_id,
  column: row.column_id,
  text: row.text,
  at: toIso(row.at),
  by: { userId: row.by_id, name: row.by_name },
  resolvedAt: toIsoOrNull(row.resolved_at),
  resolvedBy: row.resolved_by_name === null ? null : { userId: row.resolved_by, name: row.resolved_by_name },
});

export const commentsOf = (context: Context): BookComments => {
  const { db, actor, at, audit } = context;
  return {
    list: async (bookId, key) =>
      (
        await db
          .selectFrom('book_comment')
          .selectAll()
          .where('book_id', '=', bookId)
          .$if(key !== undefined, (q) =>
            q
              .where('sheet', '=', key?.sheet ?? 'energy')
              .where('row_id', '=', key?.row ?? '')
              .where('column_id', '=', key?.column ?? ''),
          )
          .orderBy('at')
          .orderBy('id')
          .execute()
      ).map(toComment),
    add: async (bookId, comment) => {
      const book = await db.selectFrom('book').select('city_id').where('id', '=', bookId).executeTakeFirst();
      if (book === undefined) throw notFound('book', bookId);
      if (comment.text.trim() === '')
        throw new RegistryError(
          'field-invalid',
          { zh: '批注是空的。', en: 'The comment is empty.' },
          { zh: '写下内容后再提交。', en: 'Write something and send again.' },
          { field: 'text' },
        );
      const row = await db
        .insertInto('book_comment')
        .values({
          id: context.newId(),
          book_id: bookId,
          city_id: book.city_id,
          sheet: comment.sheet,
          row_id: comment.row,
          column_id: comment.column,
          text: toText(comment.text),
          at,
          by_id: actor.userId,
          by_name: actor.name,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      audit({
        action: 'book.comment',
        subject: bookCellKey(comment),
        subjectId: bookId,
        cityId: book.city_id,
        detail: { comment: row.id, text: row.text },
      });
      return toComment(row);
    },
    resolve: async (id) => {
      const standing = await db.selectFrom('book_comment').selectAll().where('id', '=', id).executeTakeFirst();
      if (standing === undefined) throw notFound('comment', id);
      if (standing.resolved_at !== null) return toComment(standing);
      const row = await db
        .updateTable('book_comment')
        .set({ resolved_at: at, resolved_by: actor.userId, resolved_by_name: actor.name })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) throw notAllowed();
      const comment = toComment(row);
      audit({
        action: 'book.comment-resolve',
        subject: bookCellKey(comment),
        subjectId: comment.bookId,
        cityId: row.city_id,
        detail: { comment: id },
      });
      return comment;
    },
  };
};
