/**
 * @module The city's books over HTTP: years, cells, undo, remarks, closing. Workbooks are in `uploads.handlers.ts`, what the books come to in
 * `inventory.handlers.ts`.
 */
import { getInventoryMethod } from '@dafeng/accounting';
import type { Book as BookAnswer, BookSummary } from '@dafeng/contract';
import type { Book, BookStep, StoredCell, UnitOfWork } from '@dafeng/database';
import { absent } from '@dafeng/quantity';
import { toBook, toBookChange, toCellHistory, toComment } from '../answers/books.ts';
import { toFigure } from '../answers/figures.ts';
import { toTotal } from '../answers/inventory.ts';
import type { BookAccountant, BookAccounts } from '../books/book-accounts.ts';
import { pinsOf } from '../books/book-accounts.ts';
import { prepareWrites } from '../books/cell-writes.ts';
import { isActivityTab, makeGrid } from '../books/grid.ts';
import { recordResult } from '../books/record-result.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

/** The book with its neighbours and counts. */
export const answerBook = async (unit: UnitOfWork, book: Book, cells?: readonly StoredCell[]): Promise<BookAnswer> => {
  const years = await unit.books.list(book.cityId);
  return toBook(book, {
    cells: cells ?? (await unit.books.cells(book.id)),
    comments: await unit.books.comments.list(book.id),
    previousId: years.find(({ year }) => year === book.year - 1)?.id ?? null,
    nextId: years.find(({ year }) => year === book.year + 1)?.id ?? null,
  });
};
export const requireBook = async (unit: UnitOfWork, bookId: string): Promise<Book> => {
  const book = await unit.books.get(bookId);
  if (book === null) throw notFound();
  return book;
};

/** Cells of the year before, where the city has its books. */
export const cellsBefore = async (unit: UnitOfWork, book: Book): Promise<readonly StoredCell[]> => {
  const before = await unit.books.getByYear(book.cityId, book.year - 1);
  return before === null ? [] : unit.books.cells(before.id);
};

const summarise = (accounts: BookAccounts, book: BookAnswer): BookSummary => {
  const { energy, inventory } = accounts;
  const consumption = energy?.rows.find(({ flow }) => flow === 'consumption.total');
  return {
    book,
    energyTotal: toFigure(consumption?.coalEquivalent ?? absent('not-reported'), {
      unit: '10k-tce',
      ref: 'energy:consumption.total:coalEquivalent',
    }),
    directEnergyCo2: toTotal('directEnergyCo2', inventory.totals.directEnergyCo2),
    assessmentCo2: toTotal('assessmentCo2', inventory.totals.assessmentCo2),
    greenhouseGases: toTotal('greenhouseGases', inventory.totals.greenhouseGases),
    removals: toTotal('removals', inventory.totals.removals),
    attention: inventory.notices.length,
  };
};

/** The newest year of a city's books with what it comes to; null where the city has none. */
export const newestBooks = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  cityId: string,
): Promise<BookSummary | null> => {
  const newest = (await unit.books.list(cityId)).at(-1);
  if (newest === undefined) return null;
  const accounts = await accountant.of(unit, newest.id);
  return summarise(accounts, await answerBook(unit, newest, accounts.cells));
};

const nothingToDo = (zh: string, en: string): ProblemError =>
  new ProblemError({
    code: 'nothing-to-undo',
    status: 409,
    message: { zh, en },
    remedy: { zh: '修改记录里可以看到做过什么。', en: 'The list of changes shows what was done.' },
  });

export const bookHandlers = ({
  accountant,
}: Services): SomeHandlers<
  | 'listBooks'
  | 'createBook'
  | 'getBook'
  | 'setBookMethod'
  | 'closeBook'
  | 'reopenBook'
  | 'getGrid'
  | 'writeCells'
  | 'undoBook'
  | 'redoBook'
  | 'listBookChanges'
  | 'getCellHistory'
  | 'listCellComments'
  | 'addCellComment'
  | 'resolveCellComment'
> => {
  const stepped = async (unit: UnitOfWork, { book, change }: BookStep) => {
    if (change === null) throw nothingToDo('没有可撤销的修改。', 'There is nothing to take back.');
    return { book: await answerBook(unit, book), change: toBookChange(change) };
  };
  return {
    listBooks: async ({ params, unit }) =>
      unit(async (work) => {
        if ((await work.cities.get(params.cityId)) === null) throw notFound();
        const books = await work.books.list(params.cityId);
        const items: BookSummary[] = [];
        for (const book of [...books].reverse()) {
          const accounts = await accountant.of(work, book.id);
          items.push(summarise(accounts, await answerBook(work, book, accounts.cells)));
        }
        return { items };
      }),
    createBook: async ({ params, body, unit }) =>
      unit(async (work) => {
        const city = await work.cities.get(params.cityId);
        if (city === null) throw notFound();
        const method = getInventoryMethod(body.method, body.gwpSet === undefined ? {} : { gwpSet: body.gwpSet });
        const book = await work.books.create({
          cityId: city.id,
          year: body.year,
          method: pinsOf(method),
          example: city.example,
        });
        return answerBook(work, book);
      }),
    getBook: async ({ params, unit }) => unit(async (work) => answerBook(work, await requireBook(work, params.bookId))),
    setBookMethod: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        const method = getInventoryMethod(body.method, body.gwpSet === undefined ? {} : { gwpSet: body.gwpSet });
        const { book } = await work.books.setMethod(params.bookId, body.expectedRevision, pinsOf(method));
        await recordResult(work, accountant, book.id, 'method');
        return answerBook(work, book);
      }),
    closeBook: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        const { book } = await work.books.close(params.bookId, body.expectedRevision);
        await recordResult(work, accountant, book.id, 'closed');
        return answerBook(work, book);
      }),
    reopenBook: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        const { book } = await work.books.reopen(params.bookId, body.expectedRevision, body.reason);
        await recordResult(work, accountant, book.id, 'reopened');
        return answerBook(work, book);
      }),
    getGrid: async ({ params, query, unit }) =>
      unit(async (work) => {
        const accounts = await accountant.of(work, params.bookId);
        const tab = query.tab !== undefined && isActivityTab(query.tab) ? query.tab : null;
        return makeGrid(
          accounts,
          await answerBook(work, accounts.book, accounts.cells),
          { sheet: query.sheet, tab: query.sheet === 'activities' ? (tab ?? 'economy') : null },
          {
            comments: await work.books.comments.list(params.bookId),
            previous: await cellsBefore(work, accounts.book),
          },
        );
      }),
    writeCells: async ({ params, body, unit }) =>
      unit(async (work) => {
        const book = await requireBook(work, params.bookId);
        const { cells, removed, remarks } = prepareWrites(body.cells, await work.books.cells(book.id), {
          year: book.year,
          previous: await cellsBefore(work, book),
        });
        const count = cells.length + removed.length;
        const step = await work.books.write(book.id, body.expectedRevision, {
          kind: body.kind,
          summary: {
            zh: `${body.kind === 'paste' ? '粘贴' : body.kind === 'clear' ? '清空' : '填写'} ${count} 格`,
            en: `${body.kind === 'paste' ? 'pasted' : body.kind === 'clear' ? 'cleared' : 'wrote'} ${count} cells`,
          },
          cells,
          removed,
        });
        return { book: await answerBook(work, step.book), written: step.change?.cells ?? 0, remarks: [...remarks] };
      }),
    undoBook: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        return stepped(work, await work.books.undo(params.bookId, body.expectedRevision));
      }),
    redoBook: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        return stepped(work, await work.books.redo(params.bookId, body.expectedRevision));
      }),
    listBookChanges: async ({ params, query, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        const page = await work.books.changes(params.bookId, { cursor: query.cursor, limit: query.limit });
        return { ...page, items: page.items.map(toBookChange) };
      }),
    getCellHistory: async ({ params, query, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        return { items: (await work.books.cellHistory(params.bookId, query)).map(toCellHistory) };
      }),
    listCellComments: async ({ params, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        return { items: (await work.books.comments.list(params.bookId)).map(toComment) };
      }),
    addCellComment: async ({ params, body, unit }) =>
      unit(async (work) => {
        await requireBook(work, params.bookId);
        return toComment(await work.books.comments.add(params.bookId, body));
      }),
    resolveCellComment: async ({ params, unit }) =>
      unit(async (work) => {
        const known = await work.books.comments.list(params.bookId);
        if (!known.some(({ id }) => id === params.id)) throw notFound();
        return toComment(await work.books.comments.resolve(params.id));
      }),
  };
};
