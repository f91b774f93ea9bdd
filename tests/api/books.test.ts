/**
 * The city's books over HTTP: a year is opened, filled, undone, closed; what it comes to opens down to its cells and factors.
 */
import type { Book, Explanation, FactorCard, Grid, Inventory, TraceNode } from '@dafeng/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, type Served } from './served.ts';

const leaves = (node: TraceNode): TraceNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap((child) => leaves(child));
const cell = (row: string, column: string, value: number | null, more: object = {}) => ({
  sheet: 'energy',
  row,
  column,
  value,
  ...more,
});

onEachEngine((start) => {
  let served: Served;
  let office: Caller;
  let viewer: Caller;
  let book: Book;
  /** A year that the example has no books of. */
  const year = 2001;
  const write = async (cells: object[], kind = 'edit') => {
    const reply = await office.send<{ book: Book; written: number; remarks: { code: string; cell: string }[] }>(
      'PATCH',
      `/books/${book.id}/cells`,
      { expectedRevision: book.revision, kind, cells },
    );
    if (reply.status === 200) book = reply.body.book;
    return reply;
  };

  beforeAll(async () => {
    served = await start();
    office = await served.signedIn('books-office', { role: 'city-office', cityIds: [riverCity] });
    viewer = await served.signedIn('books-viewer', { role: 'viewer', cityIds: [riverCity] });
    const made = await office.send<Book>('POST', `/cities/${riverCity}/books`, { year, method: 'guide-2011' });
    expect(made.status).toBe(201);
    book = made.body;
  });
  afterAll(() => served?.close());

  it('opens a year with its method pinned, once', async () => {
    expect(book).toMatchObject({
      year,
      status: 'open',
      example: true,
      method: { id: 'guide-2011', gwpSet: 'SAR-100' },
    });
    expect(Object.values(book.method.factorSets).every((pin) => /@20\d\d-\d\d$/.test(pin))).toBe(true);
    const again = await office.send('POST', `/cities/${riverCity}/books`, { year });
    expect(again.status).toBe(409);
  });
  it('writes all cells or none, in the unit of the table, and says what is odd at its cell', async () => {
    const { status, body } = await write([
      cell('final.transport', 'diesel', 10),
      cell('final.industry', 'natural_gas', 2),
      cell('final.agriculture', 'diesel', -1),
    ]);
    expect(status).toBe(200);
    expect(body).toMatchObject({ written: 3 });
    expect(body.remarks).toMatchObject([{ code: 'negative-consumption', cell: 'energy:final.agriculture:diesel' }]);
    const bad = await write([cell('final.transport', 'gasoline', 1), cell('final.transport', 'moonshine', 1)]);
    expect(bad.status).toBe(422);
    expect(bad.body).toMatchObject({ code: 'cell-unknown', where: 'energy:final.transport:moonshine' });
    expect((await write([cell('final.transport', 'gasoline', 1, { unit: '100m-m3' })])).body).toMatchObject({
      code: 'unit-mismatch',
    });
    expect((await write([cell('final.transport', 'gasoline', 1, { absence: 'NO' })])).body).toMatchObject({
      code: 'value-and-reason',
    });
    const { body: grid } = await viewer.get<Grid>(`/books/${book.id}/grid`);
    expect(grid.cells.map(({ row, column, value }) => [row, column, value])).toEqual(
      expect.arrayContaining([['final.transport', 'diesel', 10]]),
    );
    expect(grid.cells).toHaveLength(3);
    expect(grid.cells.find(({ row }) => row === 'final.agriculture')?.flags).toContain('negative-consumption');
  });
  it('undoes and does again, and refuses a stale revision naming who was faster', async () => {
    await write([cell('final.agriculture', 'diesel', 1)]);
    const undone = await office.send<{ book: Book }>('POST', `/books/${book.id}/undo`, {
      expectedRevision: book.revision,
    });
    expect(undone.status).toBe(200);
    const stale = await write([cell('final.agriculture', 'diesel', 5)]);
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'revision-conflict' });
    const redone = await office.send<{ book: Book }>('POST', `/books/${book.id}/redo`, {
      expectedRevision: undone.body.book.revision,
    });
    book = redone.body.book;
    const { body: grid } = await office.get<Grid>(`/books/${book.id}/grid`);
    expect(grid.cells.find(({ row }) => row === 'final.agriculture')?.value).toBe(1);
  });
  it('accounts: three totals, and a number opens down to its cells and factors and replays', async () => {
    const { body } = await viewer.get<Inventory>(`/books/${book.id}/inventory`);
    // Diesel 11 x 1e4 t x 42.652 GJ/t x 20.2 tC/TJ x 0.98 x 44/12; gas 2e4 x 389.31 x 15.32 x 0.99 x 44/12 (provincial guide 2011).
    const diesel = (11e4 * 42.652 * 20.2 * 0.98 * 44) / 12 / 1000;
    const gas = (2e4 * 389.31 * 15.32 * 0.99 * 44) / 12 / 1000;
    expect(body.totals.directEnergyCo2).toMatchObject({ unit: { zh: '万吨二氧化碳' } });
    expect(body.totals.directEnergyCo2.value).toBeCloseTo((diesel + gas) / 1e4, 9);
    expect(body.totals.removals).toMatchObject({ value: null, ref: null });
    expect(body.coverage.greenhouseGases?.missing.length).toBeGreaterThan(0);
    const { status, body: opened } = await viewer.get<Explanation>(
      `/books/${book.id}/trace?ref=${encodeURIComponent(body.totals.directEnergyCo2.ref ?? '')}`,
    );
    expect(status).toBe(200);
    expect(opened.replays).toBe(true);
    expect(opened.figure.value).toBe(body.totals.directEnergyCo2.value);
    const ends = leaves(opened.root);
    expect(ends.map(({ link }) => link)).toEqual(
      expect.arrayContaining([
        { kind: 'cell', bookId: book.id, sheet: 'energy', row: 'final.transport', column: 'diesel' },
      ]),
    );
    expect(opened.factors.map(({ product }) => product.zh)).toEqual(expect.arrayContaining(['柴油', '天然气']));
    for (const line of body.lines)
      for (const { ref } of [line.amount, line.co2e])
        if (ref !== null)
          expect((await viewer.get(`/books/${book.id}/trace?ref=${encodeURIComponent(ref)}`)).status, ref).toBe(200);
  });
  it('shows another method beside the books and says so', async () => {
    const { body } = await viewer.get<Inventory>(`/books/${book.id}/inventory?method=ipcc-2006`);
    expect(body).toMatchObject({ restated: true, method: { id: 'ipcc-2006' } });
    expect((await viewer.get<Book>(`/books/${book.id}`)).body.method.id).toBe('guide-2011');
  });
  it('keeps remarks on cells, and a history of each', async () => {
    const made = await office.send<{ id: string }>('POST', `/books/${book.id}/comments`, {
      sheet: 'energy',
      row: 'final.transport',
      column: 'diesel',
      text: '与公路运输统计核对',
    });
    expect(made.status).toBe(201);
    const { body: grid } = await office.get<Grid>(`/books/${book.id}/grid`);
    expect(grid.cells.find(({ row }) => row === 'final.transport')?.comments).toBe(1);
    await office.send('POST', `/books/${book.id}/comments/${made.body.id}/resolve`, {});
    const { body: history } = await office.get<{ items: { kind: string; after: { value: number } }[] }>(
      `/books/${book.id}/cell-history?sheet=energy&row=final.agriculture&column=diesel`,
    );
    expect(history.items.at(-1)).toMatchObject({ kind: 'edit', after: { value: -1 } });
  });
  it('closes a year: nothing moves until it is reopened with a reason', async () => {
    const closed = await office.send<Book>('POST', `/books/${book.id}/close`, { expectedRevision: book.revision });
    expect(closed.body.status).toBe('closed');
    book = closed.body;
    expect((await write([cell('final.transport', 'diesel', 99)])).body).toMatchObject({ code: 'book-closed' });
    expect(
      (await office.send('POST', `/books/${book.id}/reopen`, { expectedRevision: book.revision, reason: '' })).status,
    ).toBe(400);
    const opened = await office.send<Book>('POST', `/books/${book.id}/reopen`, {
      expectedRevision: book.revision,
      reason: '经济普查修订',
    });
    book = opened.body;
    expect(book.status).toBe('open');
  });
  it('lets nobody write who may only look, and shows strangers nothing', async () => {
    const written = { expectedRevision: 1, cells: [cell('loss', 'diesel', 1)] };
    expect((await viewer.send('PATCH', `/books/${book.id}/cells`, written)).status).toBe(403);
    const stranger = await served.signedIn('books-elsewhere', { role: 'city-office', cityIds: [] });
    for (const path of ['', '/grid', '/inventory', '/changes', '/trace?ref=total:removals'])
      expect((await stranger.get(`/books/${book.id}${path}`)).status, path).toBe(404);
    expect((await stranger.send('POST', `/books/${book.id}/undo`, { expectedRevision: 1 })).status).toBe(404);
  });
  it('shows the factor library, and a remembered factor stays marked until it is confirmed with a source', async () => {
    const administrator = await served.signedIn('books-admin');
    const { body } = await administrator.get<{ items: FactorCard[]; total: number }>('/factors?mark=M&limit=1000');
    expect(body.items.length).toBe(body.total);
    const factor = body.items[0] as FactorCard;
    const confirmation = {
      factorId: factor.id,
      set: factor.set,
      edition: factor.edition,
      source: '省级温室气体清单编制指南（试行）',
      locator: '表 2.6',
    };
    expect((await office.send('POST', '/factor-confirmations', confirmation)).status).toBe(403);
    const done = await administrator.send<FactorCard>('POST', '/factor-confirmations', confirmation);
    expect(done.body.confirmation).toMatchObject({ source: confirmation.source });
    const address = `/factor?id=${encodeURIComponent(factor.id)}&set=${factor.set}`;
    expect((await viewer.get<{ card: FactorCard }>(address)).body.card.confirmation?.locator).toBe('表 2.6');
    await administrator.send('DELETE', `/factor-confirmations/${done.body.confirmation?.id}`);
    expect((await viewer.get<{ card: FactorCard }>(address)).body.card.confirmation).toBeNull();
  });
});
