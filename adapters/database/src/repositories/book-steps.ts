/**
 * @module Steps on a book: each locks its book first, names the revision it saw, is counted and recorded with what it did to which cell.
 */
import { bookCellKey } from '@dafeng/accounting';
import type { Selectable } from 'kysely';
import { type Context, notAllowed, notFound, toIso } from '../context.ts';
import { toJson, toText } from '../json.ts';
import type { BookChangeKind, BookMethod } from '../model/books.ts';
import { type Bilingual, RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import { applySteps, type CellStep } from './book-cells.ts';
import { insertRows } from './insert-rows.ts';

export type BookRow = Selectable<Schema['book']>;

const bookClosed = (book: BookRow): RegistryError =>
  new RegistryError(
    'book-closed',
    {
      zh: `${book.year}年账已由${book.closed_by_name ?? ''}于 ${toIso(book.closed_at ?? book.changed_at)} 关账，数据与方法不再变动。`,
      en: `The books of ${book.year} were closed by ${book.closed_by_name ?? ''} at ${toIso(book.closed_at ?? book.changed_at)}; cells and method stay.`,
    },
    { zh: '确需修改时，写明理由重新开账。', en: 'If it must change, reopen the books with a written reason.' },
    {
      bookId: book.id,
      year: book.year,
      closedBy: book.closed_by_name,
      closedAt: toIso(book.closed_at ?? book.changed_at),
    },
  );
const bookOpen = (book: BookRow): RegistryError =>
  new RegistryError(
    'book-not-closed',
    { zh: `${book.year}年账没有关账。`, en: `The books of ${book.year} are not closed.` },
    { zh: '可以直接修改。', en: 'They can be changed as they are.' },
    { bookId: book.id, year: book.year },
  );

/** Cells named in a conflict. */
const mostNamed = 50;

/** Who was faster, with what, and which cells that touched. */
const conflict = async ({ db }: Context, book: BookRow, seen: number): Promise<RegistryError> => {
  const last = await db
    .selectFrom('book_change')
    .selectAll()
    .where('book_id', '=', book.id)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const cells = await db
    .selectFrom('book_cell_change as cell')
    .innerJoin('book_change as change', 'change.id', 'cell.change_id')
    .where('change.book_id', '=', book.id)
    .where('change.revision', '>', seen)
    .select(['cell.sheet', 'cell.row_id as row', 'cell.column_id as column'])
    .distinct()
    .limit(mostNamed)
    .execute();
  const by = last?.actor_name ?? book.changed_by_name;
  const at = toIso(last?.at ?? book.changed_at);
  const summary: Bilingual = { zh: last?.summary_zh ?? '', en: last?.summary_en ?? '' };
  return new RegistryError(
    'revision-conflict',
    {
      zh: `${by} 已于 ${at} 修改${book.year}年账（${summary.zh}）。`,
      en: `${by} changed the books of ${book.year} at ${at} (${summary.en}).`,
    },
    { zh: '查看现在的内容，再决定是否仍要修改。', en: 'Look at what stands there now, then decide again.' },
    {
      currentRevision: book.revision,
      changedBy: by,
      changedAt: at,
      change: last?.kind ?? 'create',
      summary,
      current: { status: book.status, revision: book.revision, cells: cells.map(bookCellKey) },
    },
  );
};

/**
 * Locks the book for the rest of the transaction and checks that the step may be taken.
 *
 * Errors: `not-found`, `not-allowed` where it is seen but not kept, `revision-conflict`, `book-closed`, `book-not-closed`.
 */
export const beginBookStep = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  needed: BookRow['status'] = 'open',
): Promise<BookRow> => {
  const { db } = context;
  // Under row-level security a lock asks for the right to write: what may only be read comes back empty.
  const book = await db.selectFrom('book').selectAll().where('id', '=', bookId).forUpdate().executeTakeFirst();
  if (book === undefined) {
    const seen = await db.selectFrom('book').select('id').where('id', '=', bookId).executeTakeFirst();
    throw seen === undefined ? notFound('book', bookId) : notAllowed();
  }
  if (book.revision !== expectedRevision) throw await conflict(context, book, expectedRevision);
  if (book.status !== needed) throw needed === 'open' ? bookClosed(book) : bookOpen(book);
  return book;
};

export interface StepToRecord {
  readonly kind: BookChangeKind;
  readonly summary: Bilingual;
  readonly of?: string;
  readonly note?: string | null | undefined;
  readonly method?: { readonly before: BookMethod; readonly after: BookMethod };
  readonly file?: { readonly sha256: string; readonly name: string } | undefined;
}

/** Inserts the step and its cells; answers its id. The book's own row is the caller's. */
export const recordStep = async (
  context: Context,
  book: Pick<BookRow, 'id' | 'city_id'>,
  revision: number,
  step: StepToRecord,
  cells: readonly CellStep[] = [],
): Promise<string> => {
  const id = context.newId();
  await context.db
    .insertInto('book_change')
    .values({
      id,
      book_id: book.id,
      city_id: book.city_id,
      revision,
      kind: step.kind,
      of_id: step.of ?? null,
      summary_zh: toText(step.summary.zh),
      summary_en: toText(step.summary.en),
      note: step.note == null ? null : toText(step.note),
      method_before: step.method === undefined ? null : toJson(step.method.before),
      method_after: step.method === undefined ? null : toJson(step.method.after),
      cells: cells.length,
      file_sha256: step.file?.sha256 ?? null,
      file_name: step.file === undefined ? null : toText(step.file.name),
      actor_id: context.actor.userId,
      actor_name: context.actor.name,
      at: context.at,
    })
    .execute();
  await insertRows(
    context,
    'book_cell_change',
    {
      change_id: 'text',
      book_id: 'text',
      city_id: 'text',
      sheet: 'text',
      row_id: 'text',
      column_id: 'text',
      before: 'jsonb',
      after: 'jsonb',
    },
    cells.map(({ key, before, after }) => ({
      change_id: id,
      book_id: book.id,
      city_id: book.city_id,
      sheet: key.sheet,
      row_id: key.row,
      column_id: key.column,
      before,
      after,
    })),
  );
  return id;
};

/** What of the book's row a step changes, besides its revision. */
interface BookRowChange {
  readonly status?: BookRow['status'];
  readonly method?: string;
  readonly closed_at?: string | null;
  readonly closed_by?: string | null;
  readonly closed_by_name?: string | null;
  readonly undo_depth?: number;
  readonly redo_depth?: number;
}

/** Takes the step: cells, record, revision, audit row. Answers the id of the step. */
export const takeStep = async (
  context: Context,
  book: BookRow,
  step: StepToRecord,
  change: BookRowChange,
  cells: readonly CellStep[] = [],
): Promise<string> => {
  await applySteps(context, book, cells);
  const id = await recordStep(context, book, book.revision + 1, step, cells);
  await context.db
    .updateTable('book')
    .set({
      ...change,
      revision: book.revision + 1,
      changed_at: context.at,
      changed_by: context.actor.userId,
      changed_by_name: context.actor.name,
    })
    .where('id', '=', book.id)
    .execute();
  context.audit({
    action: `book.${step.kind}`,
    subject: `${book.year}: ${step.summary.zh}`,
    subjectId: book.id,
    cityId: book.city_id,
    detail: {
      change: id,
      year: book.year,
      revision: book.revision + 1,
      cells: cells.length,
      of: step.of ?? null,
      note: step.note ?? null,
      method: step.method ?? null,
      file: step.file ?? null,
    },
  });
  return id;
};
