/**
 * @module The recalculation log of a book: what came out of which revision, appended and never changed.
 */
import type { Selectable } from 'kysely';
import { type Context, notFound, toIso } from '../context.ts';
import { toJson } from '../json.ts';
import type { BookResult } from '../model/books.ts';
import type { BookResults } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

const toResult = (row: Selectable<Schema['book_result']>): BookResult => ({
  id: row.id,
  bookId: row.book_id,
  revision: row.revision,
  at: toIso(row.at),
  by: { userId: row.by_id, name: row.by_name },
  reason: row.reason,
  method: row.method,
  totals: row.totals,
  traceDigest: row.trace_digest,
  codeVersion: row.code_version,
});

export const resultsOf = (context: Context): BookResults => ({
  list: async (bookId) =>
    (
      await context.db
        .selectFrom('book_result')
        .selectAll()
        .where('book_id', '=', bookId)
        .orderBy('at', 'desc')
        .orderBy('id', 'desc')
        .execute()
    ).map(toResult),
  add: async (bookId, result) => {
    const { db, actor, at } = context;
    const book = await db
      .selectFrom('book')
      .select(['city_id', 'year', 'revision', 'method'])
      .where('id', '=', bookId)
      .executeTakeFirst();
    if (book === undefined) throw notFound('book', bookId);
    if (!(result.revision >= 1 && result.revision <= book.revision))
      throw new RegistryError(
        'field-invalid',
        { zh: `该账没有第 ${result.revision} 次修订。`, en: `The book has no revision ${result.revision}.` },
        { zh: '按现在的账重新计算。', en: 'Compute again from the book as it stands.' },
        { field: 'revision', revision: book.revision },
      );
    const row = await db
      .insertInto('book_result')
      .values({
        id: context.newId(),
        book_id: bookId,
        city_id: book.city_id,
        revision: result.revision,
        at,
        by_id: actor.userId,
        by_name: actor.name,
        reason: result.reason,
        method: toJson(result.method ?? book.method),
        totals: toJson(result.totals),
        trace_digest: result.traceDigest,
        code_version: result.codeVersion,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    context.audit({
      action: 'book.result',
      subject: `${book.year}: ${result.reason}`,
      subjectId: bookId,
      cityId: book.city_id,
      detail: {
        result: row.id,
        revision: result.revision,
        traceDigest: result.traceDigest,
        codeVersion: result.codeVersion,
      },
    });
    return toResult(row);
  },
});
