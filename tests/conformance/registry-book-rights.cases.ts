/**
 * @module Cases of rights on the books: who sees the city sees them, its office and administrators keep them, every write leaves its audit row.
 */
import type { UnitOfWork } from '@dafeng/database';
import { expect, it } from 'vitest';
import { cell, type KeptBook, method, newBook, summary } from './book-fixtures.ts';
import { newCity, principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const bookTables = [
  'book',
  'book_cell',
  'book_change',
  'book_cell_change',
  'book_comment',
  'book_result',
  'sheet_mapping',
  'upload',
  'indicator_value',
];
const become = (role: string, cityIds: readonly string[], userId = 'stranger'): string =>
  `select set_config('role', 'dafeng_app', false), set_config('app.role', '${role}', false), set_config('app.user_id', '${userId}', false),
   set_config('app.organisation_id', '', false), set_config('app.city_ids', '${cityIds.join(',')}', false)`;
const key = { sheet: 'energy', row: 'industry', column: 'raw_coal' } as const;
const result = { revision: 2, reason: 'edited', totals: {}, traceDigest: 't', codeVersion: '0' };

/** A book with a row in every table. */
const full = async (kept: KeptBook, as: StoreUnderTest['registry']) => {
  const { cityId, book, office } = kept;
  return as().as(office, async ({ books, uploads, sheetMappings, indicatorValues }) => {
    await books.write(book.id, 1, { kind: 'edit', summary: summary(), cells: [cell()] });
    const comment = await books.comments.add(book.id, { ...key, text: '待核' });
    await books.results.add(book.id, result);
    const upload = await uploads.create({ bookId: book.id, fileSha256: 's', fileName: 'a.xlsx', size: 1, preview: {} });
    await sheetMappings.save({ cityId, signature: 's', name: 'n', mapping: {} });
    await indicatorValues.put({ cityId, year: 2023, source: 'books' }, [
      {
        indicatorId: 'i',
        basis: null,
        value: 1,
        unit: '1',
        absence: null,
        bookId: book.id,
        quality: null,
        digest: null,
      },
    ]);
    return { ...kept, commentId: comment.id, uploadId: upload.id };
  });
};
type Full = Awaited<ReturnType<typeof full>>;

const writes: readonly (readonly [what: string, write: (unit: UnitOfWork, of: Full) => Promise<unknown>])[] = [
  ['create', ({ books }, { cityId }) => books.create({ cityId, year: 2030, method })],
  [
    'write',
    ({ books }, { book }) => books.write(book.id, 2, { kind: 'edit', summary: summary(), cells: [cell({ value: 1 })] }),
  ],
  ['undo', ({ books }, { book }) => books.undo(book.id, 2)],
  ['close', ({ books }, { book }) => books.close(book.id, 2)],
  ['set the method', ({ books }, { book }) => books.setMethod(book.id, 2, { ...method, id: 'x' })],
  ['add a result', ({ books }, { book }) => books.results.add(book.id, result)],
  ['comment', ({ books }, { book }) => books.comments.add(book.id, { ...key, text: 'x' })],
  ['resolve a comment', ({ books }, { commentId }) => books.comments.resolve(commentId)],
  [
    'upload',
    ({ uploads }, { book }) =>
      uploads.create({ bookId: book.id, fileSha256: 's', fileName: 'x', size: 1, preview: {} }),
  ],
  ['discard an upload', ({ uploads }, { uploadId }) => uploads.discard(uploadId)],
  [
    'save a mapping',
    ({ sheetMappings }, { cityId }) => sheetMappings.save({ cityId, signature: 's', name: 'x', mapping: {} }),
  ],
  ['note a use', ({ sheetMappings }, { cityId }) => sheetMappings.noteUse(cityId, 's')],
  ['remove a mapping', ({ sheetMappings }, { cityId }) => sheetMappings.remove(cityId, 's')],
  [
    'replace indicators',
    ({ indicatorValues }, { cityId }) => indicatorValues.replace({ cityId, year: 2023, source: 'books' }, []),
  ],
];

export const runBookRightsTests = ({ registry, raw }: StoreUnderTest): void => {
  it('shows a forgotten WHERE only the rows of granted cities, and a session without settings nothing', async () => {
    const mine = await full(await newBook(registry()), registry);
    await full(await newBook(registry()), registry);
    const counted = await raw([
      become('viewer', [mine.cityId]),
      ...bookTables.map(
        (name) =>
          `select count(*)::int as rows, count(*) filter (where city_id <> '${mine.cityId}')::int as strange from ${name}`,
      ),
      become('', []),
      ...bookTables.map((name) => `select count(*)::int as rows from ${name}`),
      'select count(*)::int as rows from factor_confirmation',
    ]);
    for (const [row] of counted.slice(1, bookTables.length + 1)) {
      expect(row).toMatchObject({ strange: 0 });
      expect(Number(row?.rows)).toBeGreaterThan(0);
    }
    for (const [row] of counted.slice(bookTables.length + 2)) expect(row).toEqual({ rows: 0 });
  });

  it('lets no row claim a city that its book is not of', async () => {
    const [mine, other] = [await newBook(registry()), await newBook(registry())];
    await expect(
      raw([
        become('city-office', [mine.cityId]),
        `insert into book_cell (book_id, city_id, sheet, row_id, column_id, value, unit, status, entries, updated_at, updated_by_name)
         values ('${other.book.id}', '${mine.cityId}', 'energy', 'a', 'b', 1, 't', 'reported', '[]', now(), 'x')`,
      ]),
    ).rejects.toThrow(/foreign key/);
  });

  it.each([
    ['update book_comment set text = $$x$$'],
    ['update upload set file_sha256 = $$0$$'],
    ['delete from book'],
    ['delete from upload'],
    ['update book_result set reason = $$x$$'],
  ])('grants nobody: %s', async (statement) => {
    await expect(raw([become('administrator', []), statement])).rejects.toThrow(/permission denied/);
  });

  it.each(writes)('hides from another city and refuses viewers and officers: %s', async (_what, write) => {
    const of = await full(await newBook(registry()), registry);
    const stranger = principal('city-office', [await newCity(registry())]);
    await expect(registry().as(stranger, (unit) => write(unit, of))).rejects.toMatchObject({ code: 'not-found' });
    for (const role of ['viewer', 'officer'] as const)
      await expect(registry().as(principal(role, [of.cityId]), (unit) => write(unit, of))).rejects.toMatchObject({
        code: 'not-allowed',
      });
    await registry().as(principal('administrator', []), (unit) => write(unit, of));
  });

  it('shows everybody who sees the city the books, and strangers nothing', async () => {
    const { cityId, book, uploadId } = await full(await newBook(registry()), registry);
    const look = ({ books, uploads, sheetMappings, indicatorValues }: UnitOfWork) =>
      Promise.all([
        books.get(book.id),
        books.getByYear(cityId, 2023),
        uploads.get(uploadId),
        uploads.findBySha(cityId, 's'),
        sheetMappings.find(cityId, 's'),
      ]).then(async (single) => [
        ...single.map((found) => (found === null ? 0 : 1)),
        (await books.list(cityId)).length,
        (await books.cells(book.id)).length,
        (await books.changes(book.id)).total,
        (await books.cellHistory(book.id, key)).length,
        (await books.comments.list(book.id)).length,
        (await books.results.list(book.id)).length,
        (await indicatorValues.list({ cityIds: [cityId] })).length,
      ]);
    expect(await registry().as(principal('viewer', [cityId]), look)).toEqual([1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 1]);
    const stranger = principal('city-office', [await newCity(registry())]);
    expect(await registry().as(stranger, look)).toEqual(Array(12).fill(0));
  });

  it('leaves an audit row for each write and an intact chain', async () => {
    const { cityId, book, office, commentId, uploadId } = await full(await newBook(registry()), registry);
    await registry().as(office, async ({ books, uploads, sheetMappings }) => {
      await books.undo(book.id, 2);
      await books.redo(book.id, 3);
      await books.setMethod(book.id, 4, { ...method, id: 'x' });
      await books.close(book.id, 5);
      await books.reopen(book.id, 6, '修订');
      await books.comments.resolve(commentId);
      await uploads.discard(uploadId);
      await sheetMappings.remove(cityId, 's');
    });
    const administrator = principal('administrator', []);
    const log = await registry().as(administrator, ({ audit }) => audit.list({ cityId }));
    expect(log.items.map(({ action }) => action).reverse()).toEqual([
      'city.create',
      'book.create',
      'book.edit',
      'book.comment',
      'book.result',
      'upload.read',
      'mapping.save',
      'indicator.put',
      'book.undo',
      'book.redo',
      'book.method',
      'book.close',
      'book.reopen',
      'book.comment-resolve',
      'upload.discard',
      'mapping.remove',
    ]);
    expect(log.items[3]).toMatchObject({ actorName: office.name, subjectId: book.id, detail: { note: '修订' } });
    expect(await registry().as(administrator, ({ audit }) => audit.verify())).toMatchObject({ intact: true });
  });
};
