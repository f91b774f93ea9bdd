/**
 * @module The city's books, one a year: opened, written, taken back, closed and reopened.
 */
import { sql } from 'kysely';
import { type Context, notFound, toIso, toIsoOrNull } from '../context.ts';
import { toCanonicalJson, toJson, toText } from '../json.ts';
import type { Book, BookMethod, BookWrite, NewBook } from '../model/books.ts';
import type { BookStep, Books } from '../registry-books.ts';
import { RegistryError } from '../registry-error.ts';
import { listCells, resolveSteps, standingCells } from './book-cells.ts';
import { commentsOf } from './book-comments.ts';
import { cellHistory, getChange, listChanges, moveBookStep } from './book-history.ts';
import { resultsOf } from './book-results.ts';
import { type BookRow, beginBookStep, recordStep, takeStep } from './book-steps.ts';
import { commitUpload } from './uploads.ts';

const toBook = (row: BookRow & { readonly energy: number; readonly activities: number }): Book => ({
  id: row.id,
  cityId: row.city_id,
  year: row.year,
  status: row.status,
  method: row.method,
  revision: row.revision,
  note: row.note,
  example: row.example,
  cells: { energy: row.energy, activities: row.activities },
  createdAt: toIso(row.created_at),
  createdBy: { userId: row.created_by, name: row.created_by_name },
  changedAt: toIso(row.changed_at),
  changedBy: { userId: row.changed_by, name: row.changed_by_name },
  closedAt: toIsoOrNull(row.closed_at),
  closedBy: row.closed_by_name === null ? null : { userId: row.closed_by, name: row.closed_by_name },
  canUndo: row.status === 'open' && row.undo_depth > 0,
  canRedo: row.status === 'open' && row.redo_depth > 0,
});
const booksQuery = ({ db }: Context) =>
  db
    .selectFrom('book')
    .selectAll('book')
    .select([
      sql<number>`(select count(*)::int from book_cell c where c.book_id = book.id and c.sheet = 'energy')`.as(
        'energy',
      ),
      sql<number>`(select count(*)::int from book_cell c where c.book_id = book.id and c.sheet = 'activities')`.as(
        'activities',
      ),
    ]);

const missing = (field: string, zh: string, en: string): RegistryError =>
  new RegistryError('field-invalid', { zh, en }, { zh: '补充后重新提交。', en: 'Add it and send again.' }, { field });

const methodFor = async ({ db }: Context, book: NewBook): Promise<BookMethod> => {
  if (book.copyMethodFrom === undefined) {
    if (book.method === undefined) throw missing('method', '没有给出核算方法。', 'No method is given.');
    return book.method;
  }
  const from = await db
    .selectFrom('book')
    .select('method')
    .where('id', '=', book.copyMethodFrom)
    .where('city_id', '=', book.cityId)
    .executeTakeFirst();
  if (from === undefined) throw notFound('book', book.copyMethodFrom);
  return from.method;
};

const createBook = async (context: Context, book: NewBook): Promise<string> => {
  const { db, actor, at } = context;
  if (!Number.isInteger(book.year)) throw missing('year', '年份无效。', 'The year is not valid.');
  const city = await db.selectFrom('city').select('id').where('id', '=', book.cityId).executeTakeFirst();
  if (city === undefined) throw notFound('city', book.cityId);
  const method = await methodFor(context, book);
  const id = context.newId();
  await db
    .insertInto('book')
    .values({
      id,
      city_id: book.cityId,
      year: book.year,
      method: toJson(method),
      revision: 1,
      note: book.note == null ? null : toText(book.note),
      example: book.example ?? false,
      created_at: at,
      created_by: actor.userId,
      created_by_name: actor.name,
      changed_at: at,
      changed_by: actor.userId,
      changed_by_name: actor.name,
    })
    .execute();
  await recordStep(context, { id, city_id: book.cityId }, 1, {
    kind: 'create',
    summary: { zh: `建立${book.year}年账`, en: `Open the books of ${book.year}` },
    note: book.note,
  });
  context.audit({
    action: 'book.create',
    subject: String(book.year),
    subjectId: id,
    cityId: book.cityId,
    detail: { year: book.year, method, copyMethodFrom: book.copyMethodFrom ?? null, example: book.example ?? false },
  });
  return id;
};

/** Id of the step, or null where nothing was different. */
const writeBook = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  write: BookWrite,
): Promise<string | null> => {
  const book = await beginBookStep(context, bookId, expectedRevision);
  const { cells = [], removed = [] } = write;
  const steps = resolveSteps(await standingCells(context, bookId, [...cells, ...removed]), cells, removed);
  const change =
    steps.length === 0
      ? null
      : await takeStep(
          context,
          book,
          { kind: write.kind, summary: write.summary, note: write.note, file: write.file },
          { undo_depth: book.undo_depth + 1, redo_depth: 0 },
          steps,
        );
  if (write.uploadId !== undefined) await commitUpload(context, write.uploadId, bookId, change);
  return change;
};

const setMethod = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  method: BookMethod,
  note?: string,
): Promise<string | null> => {
  const book = await beginBookStep(context, bookId, expectedRevision);
  if (toCanonicalJson(book.method) === toCanonicalJson(method)) return null;
  return takeStep(
    context,
    book,
    {
      kind: 'method',
      summary: {
        zh: `核算方法改为 ${method.id}（${method.gwpSet}）`,
        en: `Method set to ${method.id} (${method.gwpSet})`,
      },
      note,
      method: { before: book.method, after: method },
    },
    { method: toJson(method), undo_depth: book.undo_depth + 1, redo_depth: 0 },
  );
};

const closeBook = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  note?: string,
): Promise<string> => {
  const book = await beginBookStep(context, bookId, expectedRevision);
  const { at, actor } = context;
  return takeStep(
    context,
    book,
    { kind: 'close', summary: { zh: `${book.year}年关账`, en: `Close the books of ${book.year}` }, note },
    { status: 'closed', closed_at: at, closed_by: actor.userId, closed_by_name: actor.name },
  );
};

const reopenBook = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  reason: string,
): Promise<string> => {
  const book = await beginBookStep(context, bookId, expectedRevision, 'closed');
  if (reason.trim() === '') throw missing('reason', '重新开账须写明理由。', 'Reopening needs a written reason.');
  return takeStep(
    context,
    book,
    { kind: 'reopen', summary: { zh: `${book.year}年重新开账`, en: `Reopen the books of ${book.year}` }, note: reason },
    { status: 'open', closed_at: null, closed_by: null, closed_by_name: null },
  );
};

export const booksOf = (context: Context): Books => {
  const get = async (id: string): Promise<Book | null> => {
    const row = await booksQuery(context).where('id', '=', id).executeTakeFirst();
    return row === undefined ? null : toBook(row);
  };
  const taken = async (bookId: string, change: string | null): Promise<BookStep> => {
    const book = await get(bookId);
    if (book === null) throw notFound('book', bookId);
    return { book, change: change === null ? null : await getChange(context, change) };
  };
  return {
    list: async (cityId) =>
      (await booksQuery(context).where('city_id', '=', cityId).orderBy('year').execute()).map(toBook),
    get,
    getByYear: async (cityId, year) => {
      const row = await booksQuery(context).where('city_id', '=', cityId).where('year', '=', year).executeTakeFirst();
      return row === undefined ? null : toBook(row);
    },
    create: async (book) => (await taken(await createBook(context, book), null)).book,
    cells: (bookId, sheet) => listCells(context, bookId, sheet),
    write: async (bookId, revision, write) => taken(bookId, await writeBook(context, bookId, revision, write)),
    undo: async (bookId, revision) => taken(bookId, await moveBookStep(context, bookId, revision, 'undo')),
    redo: async (bookId, revision) => taken(bookId, await moveBookStep(context, bookId, revision, 'redo')),
    setMethod: async (bookId, revision, method, note) =>
      taken(bookId, await setMethod(context, bookId, revision, method, note)),
    close: async (bookId, revision, note) => taken(bookId, await closeBook(context, bookId, revision, note)),
    reopen: async (bookId, revision, reason) => taken(bookId, await reopenBook(context, bookId, revision, reason)),
    changes: (bookId, page = {}) => listChanges(context, bookId, page),
    cellHistory: (bookId, key) => cellHistory(context, bookId, key),
    results: resultsOf(context),
    comments: commentsOf(context),
  };
};
