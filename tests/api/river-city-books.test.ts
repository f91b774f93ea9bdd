/**
 * The example's books as a first start loads them: every year whole, every identity holds, every number replays, and the published totals are those
 * recorded, so that a change of one shows in the diff of `tests/golden/river-city-books.recorded.txt`.
 */
import type { Book, Grid, Inventory } from '@dafeng/contract';
import { checkTrace, type Trace } from '@dafeng/quantity';
import { loadExampleBooks, makeBookAccountant } from '@dafeng/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, onEachEngine, riverCity, root, type Served } from './served.ts';

const years = [2020, 2021, 2022, 2023, 2024];

onEachEngine((start) => {
  let served: Served;
  let viewer: Caller;
  let books: readonly Book[];

  beforeAll(async () => {
    served = await start({ books: true });
    viewer = await served.signedIn('books-reader', { role: 'viewer', cityIds: [riverCity] });
    const { body } = await viewer.get<{ items: { book: Book }[] }>(`/cities/${riverCity}/books`);
    books = body.items.map(({ book }) => book);
  });
  afterAll(() => served?.close());

  it('holds every year, closed but the last, and names the file of each number', async () => {
    expect(books.map(({ year, status, example }) => ({ year, status, example }))).toEqual(
      [...years].reverse().map((year) => ({ year, status: year === 2024 ? 'open' : 'closed', example: true })),
    );
    const { body } = await viewer.get<Grid>(`/books/${books[0]?.id}/grid`);
    expect(body.cells.length).toBeGreaterThan(200);
    for (const { value, entries } of body.cells)
      expect(entries.every(({ place }) => place?.file === '2024/energy.csv' && place.row !== null)).toBe(
        value === null ? entries.length === 0 : true,
      );
  });
  it('loads nothing twice, and a year that is missing by itself', async () => {
    expect(await loadExampleBooks(served.registry, root)).toEqual([]);
  });
  it('holds B1 to B6 in every year', async () => {
    for (const { id, year } of books) {
      const { body } = await viewer.get<Grid>(`/books/${id}/grid`);
      expect(new Set(body.identities.map((identity) => identity.id))).toEqual(
        new Set(['B1', 'B2', 'B3', 'B4', 'B5', 'B6']),
      );
      expect(
        body.identities.filter(({ holds }) => !holds),
        String(year),
      ).toEqual([]);
    }
  });
  it('replays every number of every year', async () => {
    const accountant = makeBookAccountant();
    const wrong: string[] = [];
    let replayed = 0;
    const replay = (name: string, trace: Trace): void => {
      replayed += 1;
      if (checkTrace(trace).mismatches.length > 0) wrong.push(name);
    };
    for (const { id, year } of books) {
      const { inventory, energy } = await served.registry.asSystem((work) => accountant.of(work, id));
      for (const { id: line, amount, co2e } of inventory.lines)
        for (const item of [amount, co2e]) if (item.ok) replay(`${year} ${line}`, item.value.trace);
      for (const { category, total } of inventory.categories)
        if (total.ok) replay(`${year} ${category}`, total.value.trace);
      for (const { flow, calorific, coalEquivalent } of energy?.rows ?? [])
        for (const item of [calorific, coalEquivalent]) if (item.ok) replay(`${year} ${flow}`, item.value.trace);
    }
    expect(wrong).toEqual([]);
    expect(replayed).toBeGreaterThan(1000);
  });
  it('publishes the recorded totals', async () => {
    const lines: string[] = [];
    for (const { id, year } of [...books].reverse()) {
      const { body } = await viewer.get<Inventory>(`/books/${id}/inventory`);
      const { directEnergyCo2, assessmentCo2, greenhouseGases, removals, netImport } = body.totals;
      for (const [name, figure] of Object.entries({
        directEnergyCo2,
        assessmentCo2,
        greenhouseGases,
        removals,
        netImport,
      }))
        lines.push(`${year}\t${name}\t${figure.value}\t${figure.unit.id}`);
      for (const { id: line, amount } of body.lines)
        lines.push(`${year}\t${line}\t${amount.value ?? amount.absent?.why ?? '—'}`);
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../golden/river-city-books.recorded.txt');
  });
});
