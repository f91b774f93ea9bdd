/**
 * @module The steps of a book in their order: which stand, which were taken back, what they did to a cell; and taking them back.
 * Nothing is erased: undoing is a step of its own that points at the step it undoes (ADR 0010).
 */
import { bookCellKey } from '@dafeng/accounting';
import type { Selectable } from 'kysely';
import { type Context, toIso } from '../context.ts';
import { toJson } from '../json.ts';
import type { BookChange, BookChangeKind, CellContent, CellHistoryEntry, CellKey } from '../model/books.ts';
import type { PageOf, PageRequest } from '../model/query.ts';
import { decodeCursor, encodeCursor, pageSize } from '../paging.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';
import type { CellStep } from './book-cells.ts';
import { beginBookStep, takeStep } from './book-steps.ts';

type ChangeRow = Selectable<Schema['book_change']>;

/** Closing and reopening are no edits: they are neither taken back nor in the way of taking back what was before them. */
const passedOver: ReadonlySet<BookChangeKind> = new Set(['create', 'close', 'reopen']);

interface Stacks {
  readonly done: readonly string[];
  readonly undone: readonly string[];
  /** Ids of steps that no longer stand, whether or not they could still be redone. */
  readonly fallen: ReadonlySet<string>;
}

/** Replays the steps into what stands and what was taken back, latest last; a new step ends what could be redone. */
const stacksOf = async ({ db }: Context, bookId: string): Promise<Stacks> => {
  const steps = await db
    .selectFrom('book_change')
    .select(['id', 'kind'])
    .where('book_id', '=', bookId)
    .orderBy('revision')
    .execute();
  const done: string[] = [];
  let undone: string[] = [];
  const fallen = new Set<string>();
  for (const { id, kind } of steps) {
    if (passedOver.has(kind)) continue;
    if (kind === 'undo') {
      const taken = done.pop();
      if (taken === undefined) continue;
      undone.push(taken);
      fallen.add(taken);
    } else if (kind === 'redo') {
      const again = undone.pop();
      if (again === undefined) continue;
      done.push(again);
      fallen.delete(again);
    } else {
      done.push(id);
      undone = [];
    }
  }
  return { done, undone, fallen };
};

const toChange = (row: ChangeRow, fallen: ReadonlySet<string>): BookChange => ({
  id: row.id,
  bookId: row.book_id,
  revision: row.revision,
  kind: row.kind,
  of: row.of_id,
  summary: { zh: row.summary_zh, en: row.summary_en },
  note: row.note,
  method:
    row.method_before === null || row.method_after === null
      ? null
      : { before: row.method_before, after: row.method_after },
  cells: row.cells,
  file: row.file_sha256 === null ? null : { sha256: row.file_sha256, name: row.file_name ?? '' },
  at: toIso(row.at),
  by: { userId: row.actor_id, name: row.actor_name },
  undone: fallen.has(row.id),
});

const nobody: ReadonlySet<string> = new Set();
/** A step just taken: it stands. */
export const getChange = async ({ db }: Context, id: string): Promise<BookChange> =>
  toChange(await db.selectFrom('book_change').selectAll().where('id', '=', id).executeTakeFirstOrThrow(), nobody);

export const listChanges = async (context: Context, bookId: string, page: PageRequest): Promise<PageOf<BookChange>> => {
  const limit = pageSize(page.limit);
  const [before] = page.cursor === undefined ? [] : decodeCursor(page.cursor, 1);
  const ofBook = context.db.selectFrom('book_change').where('book_id', '=', bookId);
  const rows = await ofBook
    .selectAll()
    .$if(before !== undefined, (q) => q.where('revision', '<', Number(before)))
    .orderBy('revision', 'desc')
    .limit(limit + 1)
    .execute();
  const { total } = await ofBook.select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  const { fallen } = await stacksOf(context, bookId);
  const items = rows.slice(0, limit).map((row) => toChange(row, fallen));
  const last = items.at(-1);
  return {
    items,
    total: Number(total),
    next: rows.length > limit && last !== undefined ? encodeCursor([last.revision]) : null,
  };
};

export const cellHistory = async (
  context: Context,
  bookId: string,
  { sheet, row, column }: CellKey,
): Promise<readonly CellHistoryEntry[]> => {
  const cells = await context.db
    .selectFrom('book_cell_change')
    .select(['change_id', 'before', 'after'])
    .where('book_id', '=', bookId)
    .where('sheet', '=', sheet)
    .where('row_id', '=', row)
    .where('column_id', '=', column)
    .execute();
  if (cells.length === 0) return [];
  const byChange = new Map(cells.map((cell) => [cell.change_id, cell]));
  const changes = await context.db
    .selectFrom('book_change')
    .selectAll()
    .where('id', 'in', [...byChange.keys()])
    .orderBy('revision', 'desc')
    .execute();
  const { fallen } = await stacksOf(context, bookId);
  return changes.map((change) => ({
    change: toChange(change, fallen),
    before: byChange.get(change.id)?.before ?? null,
    after: byChange.get(change.id)?.after ?? null,
  }));
};

const nothing = (direction: 'undo' | 'redo'): RegistryError =>
  new RegistryError(
    `nothing-to-${direction}`,
    direction === 'undo'
      ? { zh: '没有可撤销的操作。', en: 'There is nothing to undo.' }
      : { zh: '没有可重做的操作。', en: 'There is nothing to redo.' },
    { zh: '继续编制即可。', en: 'Carry on.' },
  );

/**
 * Undoes the last standing step on cells or method, or redoes the last undone one: every cell is again what it was, entries and comment included.
 * Answers the id of the new step.
 *
 * Errors: those of `beginBookStep`; `nothing-to-undo`, `nothing-to-redo`.
 */
export const moveBookStep = async (
  context: Context,
  bookId: string,
  expectedRevision: number,
  direction: 'undo' | 'redo',
): Promise<string> => {
  const book = await beginBookStep(context, bookId, expectedRevision);
  const { done, undone } = await stacksOf(context, bookId);
  const stepId = direction === 'undo' ? done.at(-1) : undone.at(-1);
  if (stepId === undefined) throw nothing(direction);
  const step = await getChange(context, stepId);
  const rows = await context.db.selectFrom('book_cell_change').selectAll().where('change_id', '=', stepId).execute();
  const turn = <T>(before: T, after: T): { readonly before: T; readonly after: T } =>
    direction === 'undo' ? { before: after, after: before } : { before, after };
  const cells: readonly CellStep[] = rows
    .map((row) => ({
      key: { sheet: row.sheet, row: row.row_id, column: row.column_id },
      ...turn<CellContent | null>(row.before, row.after),
    }))
    .sort((a, b) => (bookCellKey(a.key) < bookCellKey(b.key) ? -1 : 1));
  const method = step.method === null ? undefined : turn(step.method.before, step.method.after);
  const up = direction === 'redo' ? 1 : -1;
  return takeStep(
    context,
    book,
    {
      kind: direction,
      of: stepId,
      summary:
        direction === 'undo'
          ? { zh: `撤销：${step.summary.zh}`, en: `Undo: ${step.summary.en}` }
          : { zh: `重做：${step.summary.zh}`, en: `Redo: ${step.summary.en}` },
      ...(method === undefined ? {} : { method }),
    },
    {
      undo_depth: book.undo_depth + up,
      redo_depth: book.redo_depth - up,
      ...(method === undefined ? {} : { method: toJson(method.after) }),
    },
    cells,
  );
};
