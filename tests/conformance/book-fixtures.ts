/**
 * @module What the books are tested with: fictional cells, a whole balance, a book of a new city and who keeps it.
 */
import type { BookCell } from '@dafeng/accounting';
import type { Book, BookMethod, Principal, Registry } from '@dafeng/database';
import { newCity, principal } from './registry-fixtures.ts';

export const method: BookMethod = {
  id: 'guide-2011',
  gwpSet: 'AR5',
  factorSets: { fuel: 'fuel-guide-2011@2011', electricity: 'electricity-province@2022' },
  co2Rule: 'burnt',
};
export const cell = (change: Partial<BookCell> = {}): BookCell => ({
  sheet: 'energy',
  row: 'industry',
  column: 'raw_coal',
  value: 12.5,
  unit: '10k-t',
  absence: null,
  status: 'reported',
  method: null,
  spread: null,
  uncertainty: 0.05,
  comment: '统计局报表',
  entries: [
    {
      value: 12,
      unit: '10k-t',
      source: '统计局',
      place: { file: '平衡表.xlsx', fileSha256: 'a1', sheet: '表1', row: 7, column: 'C' },
    },
    { value: 0.5, unit: '10k-t', source: null, place: null },
  ],
  ...change,
});
export const reasonFor = (change: Partial<BookCell> = {}): BookCell =>
  cell({ value: null, absence: 'NO', uncertainty: null, comment: null, entries: [], ...change });
/** As many cells as a whole balance has. */
export const balance = (size = 700, scale = 1): readonly BookCell[] =>
  Array.from({ length: size }, (_, at) =>
    at % 7 === 0
      ? reasonFor({ row: `flow-${Math.floor(at / 20)}`, column: `product-${at % 20}` })
      : cell({ row: `flow-${Math.floor(at / 20)}`, column: `product-${at % 20}`, value: (at * scale) / 3 }),
  );
export const summary = (zh = '修改', en = 'Edit') => ({ zh, en });
/** Cells without who wrote them, to be compared with what was written. */
export const bare = (cells: readonly BookCell[]): readonly BookCell[] =>
  [...cells]
    .sort((a, b) => (`${a.row} ${a.column}` < `${b.row} ${b.column}` ? -1 : 1))
    .map((full) => {
      const {
        updatedAt: _at,
        updatedBy: _by,
        ...rest
      } = full as BookCell & { updatedAt?: string; updatedBy?: unknown };
      return rest;
    });

export interface KeptBook {
  readonly cityId: string;
  readonly book: Book;
  readonly office: Principal;
}
export const newBook = async (registry: Registry, year = 2023): Promise<KeptBook> => {
  const cityId = await newCity(registry);
  const office = principal('city-office', [cityId]);
  const book = await registry.as(office, ({ books }) => books.create({ cityId, year, method }));
  return { cityId, book, office };
};
