/**
 * @module Cells of a book between rows and values: read, compared with what stands there, written a whole balance at a time.
 */
import { type BookCell, type BookSheet, bookCellKey } from '@dafeng/accounting';
import { isUnitId } from '@dafeng/quantity';
import { CompiledQuery, type Selectable } from 'kysely';
import { type Context, toIso } from '../context.ts';
import { toCanonicalJson, toJson, toText } from '../json.ts';
import type { CellContent, CellKey, StoredCell } from '../model/books.ts';
import { RegistryError } from '../registry-error.ts';
import type { Schema } from '../schema.ts';

type CellRow = Selectable<Schema['book_cell']>;

const contentOfRow = (row: CellRow): CellContent => ({
  value: row.value,
  unit: row.unit,
  absence: row.absence,
  status: row.status,
  method: row.method,
  spread: row.spread,
  uncertainty: row.uncertainty,
  comment: row.comment,
  entries: row.entries,
});
const toStoredCell = (row: CellRow): StoredCell => ({
  sheet: row.sheet,
  row: row.row_id,
  column: row.column_id,
  ...contentOfRow(row),
  updatedAt: toIso(row.updated_at),
  updatedBy: { userId: row.updated_by, name: row.updated_by_name },
});
const contentOf = ({ value, unit, absence, status, method, spread, uncertainty, comment, entries }: BookCell) => ({
  value,
  unit,
  absence,
  status,
  method,
  spread,
  uncertainty,
  comment,
  entries,
});

export const listCells = async ({ db }: Context, bookId: string, sheet?: BookSheet): Promise<readonly StoredCell[]> =>
  (
    await db
      .selectFrom('book_cell')
      .selectAll()
      .where('book_id', '=', bookId)
      .$if(sheet !== undefined, (q) => q.where('sheet', '=', sheet ?? 'energy'))
      .orderBy('sheet')
      .orderBy('row_id')
      .orderBy('column_id')
      .execute()
  ).map(toStoredCell);

/** What one step does to one cell; never the same on both sides. */
export interface CellStep {
  readonly key: CellKey;
  readonly before: CellContent | null;
  readonly after: CellContent | null;
}

const invalid = (key: CellKey, zh: string, en: string): RegistryError =>
  new RegistryError(
    'field-invalid',
    { zh: `单元格 ${bookCellKey(key)}：${zh}`, en: `Cell ${bookCellKey(key)}: ${en}` },
    { zh: '改正该单元格后重新保存；没有写入任何内容。', en: 'Mend that cell and save again; nothing was written.' },
    { sheet: key.sheet, row: key.row, column: key.column },
  );
const statuses: ReadonlySet<unknown> = new Set(['measured', 'reported', 'estimated', 'default', 'filled']);
const isShare = (share: number | null): boolean => share === null || (Number.isFinite(share) && share >= 0);

const checkCell = (cell: BookCell): void => {
  if (cell.sheet !== 'energy' && cell.sheet !== 'activities') throw invalid(cell, '没有这张表。', 'no such sheet.');
  if ((cell.value === null) === (cell.absence === null))
    throw invalid(
      cell,
      '须有数值或缺失原因，且只能有其一。',
      'a cell has a value or the reason why there is none, one of the two.',
    );
  if (cell.value !== null && !Number.isFinite(cell.value)) throw invalid(cell, '数值无效。', 'the value is no number.');
  if (!isUnitId(cell.unit)) throw invalid(cell, `没有这个单位：${cell.unit}。`, `no such unit: ${cell.unit}.`);
  if (!statuses.has(cell.status)) throw invalid(cell, '没有这种来历。', 'no such status.');
  if (!isShare(cell.spread) || !isShare(cell.uncertainty))
    throw invalid(cell, '不确定度须为非负数。', 'spread and uncertainty are numbers that are not negative.');
  if (cell.entries.some(({ value }) => !Number.isFinite(value)))
    throw invalid(cell, '有一项明细不是数。', 'one of its entries is no number.');
};

/** In the one order in which every step goes through cells. */
const byKey = (a: CellStep, b: CellStep): number => (bookCellKey(a.key) < bookCellKey(b.key) ? -1 : 1);

/** What these writes change, given what stands there; unchanged cells are left out. Errors: `field-invalid` naming the cell. */
export const resolveSteps = (
  standing: ReadonlyMap<string, CellContent>,
  cells: readonly BookCell[],
  removed: readonly CellKey[],
): readonly CellStep[] => {
  const steps = new Map<string, CellStep>();
  const add = (key: CellKey, after: CellContent | null): void => {
    const name = bookCellKey(key);
    if (steps.has(name)) throw invalid(key, '出现了两次。', 'it comes twice.');
    steps.set(name, {
      key: { sheet: key.sheet, row: key.row, column: key.column },
      before: standing.get(name) ?? null,
      after,
    });
  };
  for (const cell of cells) {
    checkCell(cell);
    // As the store will give it back: what JSON cannot hold is settled before comparing.
    add(cell, JSON.parse(toJson(contentOf(cell))) as CellContent);
  }
  for (const key of removed) add(key, null);
  return [...steps.values()]
    .filter(({ before, after }) => toCanonicalJson(before) !== toCanonicalJson(after))
    .sort(byKey);
};

// One array that is hashed, not a join: a join of rows the planner knows nothing about went through the book once per cell.
const isNamed = `book_id = $1 and sheet || chr(31) || row_id || chr(31) || column_id = any ($2::text[])`;
const namesOf = (keys: readonly CellKey[]): readonly string[] =>
  keys.map(({ sheet, row, column }) => toText([sheet, row, column].join('\u001f')));

/** Contents by key of those of these cells that are there; the book is locked, so they stay. */
export const standingCells = async (
  { db }: Context,
  bookId: string,
  keys: readonly CellKey[],
): Promise<ReadonlyMap<string, CellContent>> => {
  const { rows } = await db.executeQuery<CellRow>(
    CompiledQuery.raw(`select * from book_cell where ${isNamed}`, [bookId, namesOf(keys)]),
  );
  return new Map(
    rows.map((row) => [bookCellKey({ sheet: row.sheet, row: row.row_id, column: row.column_id }), contentOfRow(row)]),
  );
};

const columns = {
  value: 'double precision',
  unit: 'text',
  absence: 'text',
  status: 'text',
  method: 'text',
  spread: 'double precision',
  uncertainty: 'double precision',
  comment: 'text',
  entries: 'jsonb',
} as const;
const names = Object.keys(columns);
const put = `insert into book_cell (book_id, city_id, sheet, row_id, column_id, ${names.join(', ')}, updated_at, updated_by, updated_by_name)
  select $2, $3, sheet, "row", "column", ${names.join(', ')}, $4::timestamptz, $5, $6
  from json_to_recordset($1::json) as given (sheet text, "row" text, "column" text, ${Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ')})
  on conflict (book_id, sheet, row_id, column_id) do update set
    ${[...names, 'updated_at', 'updated_by', 'updated_by_name'].map((name) => `${name} = excluded.${name}`).join(', ')}`;
const take = `delete from book_cell where ${isNamed}`;

/** Puts every cell into its state after the steps: two statements however many cells there are. */
export const applySteps = async (
  { db, at, actor }: Context,
  book: { readonly id: string; readonly city_id: string },
  steps: readonly CellStep[],
): Promise<void> => {
  const written = steps.flatMap(({ key, after }) => (after === null ? [] : [{ ...key, ...after }]));
  const taken = steps.flatMap(({ key, after }) => (after === null ? [key] : []));
  if (written.length > 0)
    await db.executeQuery(
      CompiledQuery.raw(put, [toJson(written), book.id, book.city_id, at, actor.userId, actor.name]),
    );
  if (taken.length > 0) await db.executeQuery(CompiledQuery.raw(take, [book.id, namesOf(taken)]));
};
