/**
 * @module Cases of the city's books: opened, written, taken back, closed; two writers; what the store refuses by itself.
 */
import type { BookStep, Books } from '@dafeng/database';
import { expect, it } from 'vitest';
import { balance, bare, cell, method, newBook, reasonFor, summary } from './book-fixtures.ts';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const edit = (cells = [cell()]) => ({ kind: 'edit', summary: summary(), cells }) as const;

export const runBookTests = ({ registry, raw }: StoreUnderTest): void => {
  const open = async () => {
    const kept = await newBook(registry());
    const { id } = kept.book;
    const doing = <T>(work: (books: Books) => Promise<T>): Promise<T> =>
      registry().as(kept.office, ({ books }) => work(books));
    return { ...kept, id, doing, cells: () => doing((books) => books.cells(id)) };
  };

  it('opens one book a year, by its own pins or those of another year', async () => {
    const { cityId, book, office, doing } = await open();
    expect(book).toMatchObject({
      cityId,
      year: 2023,
      status: 'open',
      method,
      revision: 1,
      cells: { energy: 0, activities: 0 },
      createdBy: { userId: office.userId, name: office.name },
      canUndo: false,
      canRedo: false,
    });
    const next = await doing((books) => books.create({ cityId, year: 2024, copyMethodFrom: book.id, note: '试算' }));
    expect(next).toMatchObject({ method, note: '试算' });
    expect(await doing((books) => books.getByYear(cityId, 2024))).toEqual(next);
    expect((await doing((books) => books.list(cityId))).map(({ year }) => year)).toEqual([2023, 2024]);
    await expect(doing((books) => books.create({ cityId, year: 2023, method }))).rejects.toMatchObject({
      code: 'already-exists',
    });
    await expect(doing((books) => books.create({ cityId, year: 2025 }))).rejects.toMatchObject({
      code: 'field-invalid',
      context: { field: 'method' },
    });
  });

  it('gives cells back exactly, numbers to the last digit, and says who wrote them', async () => {
    const { id, doing, cells, office } = await open();
    const written = [
      cell({ value: 0.1 + 0.2, spread: 1e-300 }),
      cell({ column: 'coke', value: -1.7976931348623157e308, comment: '含"引号"、换行\n与 𠮷' }),
      reasonFor({ column: 'crude_oil' }),
      cell({ sheet: 'activities', row: 'cement.clinker', column: '2023', value: 0, unit: 't', entries: [] }),
    ];
    const { book, change } = await doing((books) => books.write(id, 1, edit(written)));
    expect(book).toMatchObject({ revision: 2, cells: { energy: 3, activities: 1 }, canUndo: true });
    expect(change).toMatchObject({ kind: 'edit', revision: 2, cells: 4, undone: false, by: { name: office.name } });
    expect(bare(await cells())).toEqual(bare(written));
    expect((await cells())[0]).toMatchObject({ updatedBy: { userId: office.userId }, updatedAt: change?.at });
    expect(await doing((books) => books.cells(id, 'activities'))).toHaveLength(1);
  });

  it('records what is different and nothing else', async () => {
    const { id, doing } = await open();
    await doing((books) => books.write(id, 1, edit([cell(), cell({ column: 'coke' })])));
    const same = await doing((books) => books.write(id, 2, edit([cell(), cell({ column: 'coke' })])));
    expect(same).toMatchObject({ change: null, book: { revision: 2 } });
    const { change } = await doing((books) =>
      books.write(id, 2, {
        ...edit([cell({ value: 13 }), cell({ column: 'coke' })]),
        removed: [cell({ column: 'lng' })],
      }),
    );
    expect(change).toMatchObject({ cells: 1 });
    expect((await doing((books) => books.changes(id))).items.map(({ kind }) => kind)).toEqual([
      'edit',
      'edit',
      'create',
    ]);
    const cleared = await doing((books) =>
      books.write(id, 3, { kind: 'clear', summary: summary('清空', 'Clear'), removed: [cell()] }),
    );
    expect(cleared).toMatchObject({ change: { kind: 'clear', cells: 1 }, book: { cells: { energy: 1 } } });
    const history = await doing((books) => books.cellHistory(id, cell()));
    expect(history.map(({ before, after }) => [before?.value ?? null, after?.value ?? null])).toEqual([
      [13, null],
      [12.5, 13],
      [null, 12.5],
    ]);
  });

  const faulty = [
    ['both value and reason', cell({ absence: 'NE' })],
    ['neither value nor reason', cell({ value: null })],
    ['a value that is no number', cell({ value: Number.NaN })],
    ['an unknown unit', cell({ unit: 'bushel' as never })],
    ['a negative spread', cell({ spread: -1 })],
  ] as const;
  it.each(faulty)('refuses all where one cell has %s', async (_why, wrong) => {
    const { id, doing, cells } = await open();
    const write = edit([cell({ column: 'coke' }), wrong]);
    await expect(doing((books) => books.write(id, 1, write))).rejects.toMatchObject({
      code: 'field-invalid',
      context: { sheet: 'energy', row: 'industry', column: 'raw_coal' },
    });
    expect(await cells()).toEqual([]);
  });
  it('refuses a cell that comes twice', async () => {
    const { id, doing } = await open();
    await expect(doing((books) => books.write(id, 1, { ...edit(), removed: [cell()] }))).rejects.toMatchObject({
      code: 'field-invalid',
    });
  });

  it('tells the slower of two writers who changed which cells and when', async () => {
    const { cityId, id, doing, office } = await open();
    const writers = [
      doing,
      <T>(work: (books: Books) => Promise<T>) =>
        registry().as(principal('administrator', [cityId]), ({ books }) => work(books)),
    ];
    const results = await Promise.allSettled(
      writers.map((as, at) => as((books) => books.write(id, 1, edit([cell({ value: at + 1 })])))),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const failed = results.find((result) => result.status === 'rejected');
    expect(failed?.reason).toMatchObject({
      code: 'revision-conflict',
      context: {
        currentRevision: 2,
        change: 'edit',
        summary: summary(),
        current: { cells: ['energy:industry:raw_coal'] },
      },
    });
    expect(failed?.reason.context.changedBy).toMatch(/张$/);
    expect((await doing((books) => books.changes(id))).total).toBe(2);
    expect(office.name).toMatch(/张$/);
  });

  it('takes back and redoes an upload of a whole balance, entries and comments included', async () => {
    const { id, doing, cells } = await open();
    const first = balance();
    const file = { sha256: 'f'.repeat(64), name: '平衡表.xlsx' };
    await doing((books) =>
      books.write(id, 1, { kind: 'upload', summary: summary('上传', 'Upload'), cells: first, file }),
    );
    await doing((books) => books.write(id, 2, { kind: 'upload', summary: summary(), cells: balance(700, 2), file }));
    const changed = await cells();
    const undone = await doing((books) => books.undo(id, 3));
    expect(undone).toMatchObject({
      book: { revision: 4, canUndo: true, canRedo: true },
      change: { kind: 'undo', file: null },
    });
    expect(bare(await cells())).toEqual(bare(first));
    await doing((books) => books.undo(id, 4));
    expect(await cells()).toEqual([]);
    await expect(doing((books) => books.undo(id, 5))).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await doing((books) => books.redo(id, 5));
    await doing((books) => books.redo(id, 6));
    expect(bare(await cells())).toEqual(bare(changed));
    await expect(doing((books) => books.redo(id, 7))).rejects.toMatchObject({ code: 'nothing-to-redo' });
    const { items } = await doing((books) => books.changes(id));
    expect(items.map(({ kind, undone: fallen }) => [kind, fallen])).toEqual([
      ['redo', false],
      ['redo', false],
      ['undo', false],
      ['undo', false],
      ['upload', false],
      ['upload', false],
      ['create', false],
    ]);
    expect(items[4]?.file).toEqual(file);
  });

  it('ends what could be redone with the next edit, and says which steps no longer stand', async () => {
    const { id, doing } = await open();
    await doing((books) => books.write(id, 1, edit()));
    await doing((books) => books.undo(id, 2));
    const { book } = await doing((books) => books.write(id, 3, edit([cell({ value: 9 })])));
    expect(book).toMatchObject({ canUndo: true, canRedo: false });
    await expect(doing((books) => books.redo(id, 4))).rejects.toMatchObject({ code: 'nothing-to-redo' });
    const page = await doing((books) => books.changes(id, { limit: 3 }));
    expect(page.items.map(({ undone }) => undone)).toEqual([false, false, true]);
    const rest = await doing((books) => books.changes(id, { limit: 3, cursor: page.next ?? '' }));
    expect(rest).toMatchObject({ items: [{ kind: 'create' }], total: 4, next: null });
  });

  it('changes the method as a step that can be taken back', async () => {
    const { id, doing } = await open();
    const newer = { ...method, gwpSet: 'AR6' };
    expect(await doing((books) => books.setMethod(id, 1, method))).toMatchObject({
      change: null,
      book: { revision: 1 },
    });
    const set = await doing((books) => books.setMethod(id, 1, newer, '按新要求'));
    expect(set).toMatchObject({
      book: { method: newer },
      change: { kind: 'method', method: { before: method, after: newer } },
    });
    expect(await doing((books) => books.undo(id, 2))).toMatchObject({
      book: { method },
      change: { method: { before: newer, after: method } },
    });
    expect((await doing((books) => books.redo(id, 3))).book.method).toEqual(newer);
  });

  it('freezes a closed book until it is reopened with a reason, and passes over both when undoing', async () => {
    const { id, doing, cells } = await open();
    await doing((books) => books.write(id, 1, edit()));
    const { book } = await doing((books) => books.close(id, 2));
    expect(book).toMatchObject({
      status: 'closed',
      revision: 3,
      canUndo: false,
      closedBy: { name: expect.any(String) },
    });
    const steps: readonly ((books: Books) => Promise<BookStep>)[] = [
      (books) => books.write(id, 3, edit([cell({ value: 1 })])),
      (books) => books.undo(id, 3),
      (books) => books.redo(id, 3),
      (books) => books.setMethod(id, 3, { ...method, gwpSet: 'AR6' }),
      (books) => books.close(id, 3),
    ];
    for (const step of steps) await expect(doing(step)).rejects.toMatchObject({ code: 'book-closed' });
    await expect(doing((books) => books.reopen(id, 3, ' '))).rejects.toMatchObject({ code: 'field-invalid' });
    const reopened = await doing((books) => books.reopen(id, 3, '统计局修订了年报'));
    expect(reopened).toMatchObject({
      book: { status: 'open', method, closedAt: null, closedBy: null, canUndo: true },
      change: { kind: 'reopen', note: '统计局修订了年报' },
    });
    await expect(doing((books) => books.reopen(id, 4, '再开'))).rejects.toMatchObject({ code: 'book-not-closed' });
    await doing((books) => books.undo(id, 4));
    expect(await cells()).toEqual([]);
  });

  it('is frozen and checked by the database itself, whoever writes', async () => {
    const { id, doing } = await open();
    await doing((books) => books.write(id, 1, edit()));
    await expect(raw([`update book_cell set absence = 'NE' where book_id = '${id}'`])).rejects.toThrow(
      /value_or_absence/,
    );
    await expect(raw([`update book_cell set value = null where book_id = '${id}'`])).rejects.toThrow(
      /value_or_absence/,
    );
    await expect(raw([`update book set year = 2030 where id = '${id}'`])).rejects.toThrow(/stay/);
    await doing((books) => books.close(id, 2));
    await expect(raw([`update book_cell set value = 1 where book_id = '${id}'`])).rejects.toThrow(/refused/);
    await expect(raw([`delete from book_cell where book_id = '${id}'`])).rejects.toThrow(/refused/);
    await expect(raw([`update book set method = '{}' where id = '${id}'`])).rejects.toThrow(/pinned/);
  });

  it('leaves nothing of a write that failed on its way', async () => {
    const { id, doing, cells } = await open();
    const failing = doing(async (books) => {
      await books.write(id, 1, { ...edit(), cells: balance() });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await cells()).toEqual([]);
    expect(await doing((books) => books.get(id))).toMatchObject({ revision: 1 });
  });

  it('answers nothing for a book that is not there', async () => {
    const nobody = principal('city-office', [await newCity(registry())]);
    await registry().as(nobody, async ({ books }) => {
      expect(await books.get('none')).toBeNull();
      expect(await books.cells('none')).toEqual([]);
      expect(await books.changes('none')).toEqual({ items: [], total: 0, next: null });
      expect(await books.cellHistory('none', cell())).toEqual([]);
    });
  });
};
