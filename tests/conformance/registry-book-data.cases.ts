/**
 * @module Cases of what lies beside the books: results, comments, uploads, mappings, confirmed factors, indicator values.
 */
import type { NewIndicatorValue } from '@dafeng/database';
import { expect, it } from 'vitest';
import { cell, method, newBook, summary } from './book-fixtures.ts';
import { principal } from './registry-fixtures.ts';
import type { StoreUnderTest } from './registry-suite.ts';

const indicator = (change: Partial<NewIndicatorValue> = {}): NewIndicatorValue => ({
  indicatorId: 'energy-total',
  basis: 'equivalent',
  value: 812.4,
  unit: '10k-tce',
  absence: null,
  bookId: null,
  quality: { covered: 11, of: 12 },
  digest: 'd1',
  ...change,
});

export const runBookDataTests = ({ registry, raw }: StoreUnderTest): void => {
  it('appends results by the pins of the book and changes none', async () => {
    const { book, office } = await newBook(registry());
    const result = { revision: 1, reason: 'edited', totals: { co2: 3.5 }, traceDigest: 't1', codeVersion: '0.1.0' };
    const { first, list } = await registry().as(office, async ({ books }) => {
      const first = await books.results.add(book.id, result);
      await books.results.add(book.id, { ...result, traceDigest: 't2', method: { ...method, gwpSet: 'AR6' } });
      return { first, list: await books.results.list(book.id) };
    });
    expect(first).toMatchObject({ ...result, method, by: { name: office.name } });
    expect(list.map(({ traceDigest }) => traceDigest)).toEqual(['t2', 't1']);
    await expect(
      registry().as(office, ({ books }) => books.results.add(book.id, { ...result, revision: 2 })),
    ).rejects.toMatchObject({ code: 'field-invalid' });
    for (const table of ['book_result', 'book_change']) {
      await expect(raw([`update ${table} set at = now() where book_id = '${book.id}'`])).rejects.toThrow(/refused/);
      await expect(raw([`delete from ${table} where book_id = '${book.id}'`])).rejects.toThrow(/refused/);
    }
    await expect(raw(['truncate book_cell_change'])).rejects.toThrow(/refused/);
  });

  it('keeps a thread on a cell, also of a closed book, and resolves it once', async () => {
    const { book, office } = await newBook(registry());
    await registry().as(office, ({ books }) => books.close(book.id, 1));
    const key = { sheet: 'energy', row: 'industry', column: 'raw_coal' } as const;
    const { id } = await registry().as(office, ({ books }) =>
      books.comments.add(book.id, { ...key, text: '与省平衡表不符' }),
    );
    await registry().as(office, ({ books }) => books.comments.add(book.id, { ...key, column: 'coke', text: '待核' }));
    const resolved = await registry().as(office, ({ books }) => books.comments.resolve(id));
    expect(resolved).toMatchObject({ ...key, text: '与省平衡表不符', resolvedBy: { name: office.name } });
    expect(await registry().as(office, ({ books }) => books.comments.resolve(id))).toEqual(resolved);
    expect(await registry().as(office, ({ books }) => books.comments.list(book.id, key))).toEqual([resolved]);
    expect(await registry().as(office, ({ books }) => books.comments.list(book.id))).toHaveLength(2);
    await expect(
      registry().as(office, ({ books }) => books.comments.add(book.id, { ...key, text: ' ' })),
    ).rejects.toMatchObject({ code: 'field-invalid' });
  });

  it('holds an upload until it is confirmed, and knows the same file again', async () => {
    const { cityId, book, office } = await newBook(registry());
    const file = { fileSha256: `sha-${cityId}`, fileName: '平衡表.xlsx', size: 4096 };
    const preview = { cells: 1, faults: [{ code: 'text-in-number', place: '表1!C7' }] };
    expect(await registry().as(office, ({ uploads }) => uploads.findBySha(cityId, file.fileSha256))).toBeNull();
    const upload = await registry().as(office, ({ uploads }) => uploads.create({ bookId: book.id, ...file, preview }));
    expect(upload).toMatchObject({ ...file, preview, status: 'read', changeId: null, endedAt: null });
    expect(await registry().as(office, ({ uploads }) => uploads.get(upload.id))).toEqual(upload);
    const confirm = (revision: number) =>
      registry().as(office, ({ books }) =>
        books.write(book.id, revision, {
          kind: 'upload',
          summary: summary('上传', 'Upload'),
          cells: [cell()],
          uploadId: upload.id,
        }),
      );
    const { change } = await confirm(1);
    const known = await registry().as(office, ({ uploads }) => uploads.findBySha(cityId, file.fileSha256));
    expect(known).toMatchObject({
      id: upload.id,
      status: 'committed',
      changeId: change?.id,
      endedBy: { name: office.name },
    });
    await expect(confirm(2)).rejects.toMatchObject({ code: 'upload-ended', context: { status: 'committed' } });
    const second = await registry().as(office, ({ uploads }) => uploads.create({ bookId: book.id, ...file, preview }));
    await registry().as(office, ({ uploads }) => uploads.discard(second.id));
    await expect(registry().as(office, ({ uploads }) => uploads.discard(second.id))).rejects.toMatchObject({
      code: 'upload-ended',
      context: { status: 'discarded' },
    });
    expect((await registry().as(office, ({ uploads }) => uploads.list(book.id))).map(({ id }) => id)).toEqual([
      upload.id,
    ]);
  });

  it('writes nothing where the upload it confirms is of another book', async () => {
    const [mine, other] = [await newBook(registry()), await newBook(registry(), 2024)];
    const upload = await registry().asSystem(({ uploads }) =>
      uploads.create({ bookId: other.book.id, fileSha256: 's', fileName: 'a.xlsx', size: 1, preview: {} }),
    );
    const write = { kind: 'upload', summary: summary(), cells: [cell()], uploadId: upload.id } as const;
    await expect(registry().asSystem(({ books }) => books.write(mine.book.id, 1, write))).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await registry().asSystem(({ books }) => books.cells(mine.book.id))).toEqual([]);
    expect(await registry().asSystem(({ uploads }) => uploads.get(upload.id))).toMatchObject({ status: 'read' });
  });

  it('remembers a mapping by the signature of the heads', async () => {
    const { cityId, office } = await newBook(registry());
    const mapping = {
      cityId,
      signature: '项目|原煤|焦炭',
      name: '企业月报',
      mapping: { row: 0, columns: ['raw_coal', 'coke'] },
    };
    await registry().as(office, ({ sheetMappings }) => sheetMappings.save(mapping));
    await registry().as(office, ({ sheetMappings }) => sheetMappings.save({ ...mapping, name: '企业年报' }));
    await registry().as(office, ({ sheetMappings }) => sheetMappings.noteUse(cityId, mapping.signature));
    const found = await registry().as(office, ({ sheetMappings }) => sheetMappings.find(cityId, mapping.signature));
    expect(found).toMatchObject({ ...mapping, name: '企业年报', createdBy: { name: office.name } });
    expect(await registry().as(office, ({ sheetMappings }) => sheetMappings.list(cityId))).toEqual([found]);
    await registry().as(office, ({ sheetMappings }) => sheetMappings.remove(cityId, mapping.signature));
    await expect(
      registry().as(office, ({ sheetMappings }) => sheetMappings.noteUse(cityId, mapping.signature)),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lets administrators confirm a factor with its source, once at a time, for everybody to see', async () => {
    const { cityId, office } = await newBook(registry());
    const administrator = principal('administrator', [cityId]);
    const seen = { factorId: `raw_coal-${cityId}`, setId: 'fuel', edition: '2011', source: '指南', locator: '表 1.7' };
    const confirmed = await registry().as(administrator, (unit) => unit.factorConfirmations.confirm(seen));
    expect(confirmed).toMatchObject({ ...seen, confirmedBy: { name: administrator.name }, withdrawnAt: null });
    const ofOffice = async (withdrawn: boolean) =>
      (await registry().as(office, (unit) => unit.factorConfirmations.list({ withdrawn }))).filter(
        ({ factorId }) => factorId === seen.factorId,
      );
    expect(await ofOffice(false)).toEqual([confirmed]);
    const confirm = (who = administrator, what = seen) =>
      registry().as(who, (unit) => unit.factorConfirmations.confirm(what));
    await expect(confirm()).rejects.toMatchObject({ code: 'already-exists' });
    await expect(confirm(office, { ...seen, edition: '2' })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(confirm(administrator, { ...seen, locator: '' })).rejects.toMatchObject({ code: 'field-invalid' });
    await expect(
      registry().as(office, (unit) => unit.factorConfirmations.withdraw(confirmed.id)),
    ).rejects.toMatchObject({ code: 'not-allowed' });
    await registry().as(administrator, (unit) => unit.factorConfirmations.withdraw(confirmed.id));
    expect(await ofOffice(false)).toEqual([]);
    expect(await ofOffice(true)).toMatchObject([{ withdrawnBy: { name: administrator.name } }]);
    expect((await confirm()).id).not.toBe(confirmed.id);
  });

  it('keeps one indicator value per city, year, source and basis, and replaces a year whole', async () => {
    const { cityId, book, office } = await newBook(registry());
    const of = { cityId, year: 2023, source: 'books' } as const;
    const list = () => registry().as(office, ({ indicatorValues }) => indicatorValues.list({ cityIds: [cityId] }));
    const said = async () => (await list()).map(({ indicatorId, basis, value }) => [indicatorId, basis, value]);
    await registry().as(office, ({ indicatorValues }) =>
      indicatorValues.replace(of, [
        indicator({ bookId: book.id }),
        indicator({ basis: 'calorific', value: 700 }),
        indicator({ indicatorId: 'coal-use', basis: null, value: null, absence: 'NE', unit: '10k-t' }),
      ]),
    );
    await registry().as(office, ({ indicatorValues }) =>
      indicatorValues.put({ ...of, source: 'report' }, [indicator({ basis: null, value: 800 })]),
    );
    expect((await list()).find(({ basis }) => basis === 'equivalent')).toMatchObject({
      ...indicator({ bookId: book.id }),
      ...of,
    });
    await registry().as(office, ({ indicatorValues }) =>
      indicatorValues.put(of, [indicator({ indicatorId: 'coal-use', basis: null, value: 90, unit: '10k-t' })]),
    );
    expect(await said()).toEqual([
      ['coal-use', null, 90],
      ['energy-total', 'calorific', 700],
      ['energy-total', 'equivalent', 812.4],
      ['energy-total', null, 800],
    ]);
    await registry().as(office, ({ indicatorValues }) => indicatorValues.replace(of, [indicator({ value: 1 })]));
    expect(await said()).toEqual([
      ['energy-total', 'equivalent', 1],
      ['energy-total', null, 800],
    ]);
    for (const wrong of [[indicator({ value: null })], [indicator(), indicator()]])
      await expect(
        registry().as(office, ({ indicatorValues }) => indicatorValues.replace(of, wrong)),
      ).rejects.toMatchObject({ code: 'field-invalid' });
  });
};
