/**
 * @module The cells of a city's books as input of its inventory, and back. Storing books is left to the database, sheets to `../sheets`.
 */
import { absent, convertNumber, type UnitId } from '@dafeng/quantity';
import { type BalanceCell, type BalanceEntry, cellKey, type EnergyBalance } from '../balance/energy-balance.ts';
import { isFlowId } from '../balance/flow.ts';
import { getProduct, isProductId } from '../balance/product.ts';
import type { BookCell, BookEntry } from '../books/book-cell.ts';
import { type Notice, notice } from '../fault.ts';
import type { ActivityEntry, InventoryInput } from './inventory.ts';

export interface BookOwner {
  readonly area: string;
  readonly region: string | null;
  readonly year: number;
}

const entryOf = (entry: BookEntry, area: string): BalanceEntry => ({
  value: entry.value,
  unit: entry.unit,
  place: {
    file: entry.place?.file ?? area,
    row: entry.place?.row ?? null,
    column: entry.place?.column ?? null,
  },
  citation: entry.source,
});

/** The physical balance of the cells; null where they hold none. A column that no longer exists is kept among the unknown, a row is named in a notice. */
const balanceOf = (cells: readonly BookCell[], { area, region, year }: BookOwner): EnergyBalance | null => {
  const energy = cells.filter(({ sheet }) => sheet === 'energy');
  if (energy.length === 0) return null;
  const found = new Map<string, BalanceCell>();
  const absences = new Map<string, ReturnType<typeof absent>>();
  const unknown: EnergyBalance['unknown'][number][] = [];
  const lost = new Set<string>();
  for (const { row, column, value, unit, absence, entries } of energy) {
    if (!isFlowId(row)) {
      if (value !== null) lost.add(row);
      continue;
    }
    if (!isProductId(column)) {
      if (value !== null)
        unknown.push({ product: column, flow: row, value, place: { file: area, row: null, column: null } });
      continue;
    }
    if (value === null) {
      absences.set(cellKey(row, column), absent(absence ?? 'not-reported'));
      continue;
    }
    const own = entries.map((entry) => entryOf(entry, area));
    const [first, ...rest] = own;
    found.set(cellKey(row, column), {
      flow: row,
      product: column,
      value: convertNumber(value, unit, getProduct(column).unit),
      entries: [first ?? entryOf({ value, unit, source: null, place: null }, area), ...rest],
    });
  }
  return {
    region: region ?? area,
    year,
    accounting: 'physical',
    file: area,
    cells: found,
    absences,
    unknown,
    notices: lost.size === 0 ? [] : [lostRows([...lost])],
  };
};

const lostRows = (rows: readonly string[]): Notice =>
  notice(
    'unknown-flow',
    [
      `能源平衡表里有不认识的行，未计入：${rows.join('、')}。请改用平衡表的行代码。`,
      `the balance has rows that are not known, in no total: ${rows.join(', ')}. Use the codes of its rows.`,
    ],
    rows,
  );

const activityOf = ({ row, column, unit, value, absence, entries, status, uncertainty }: BookCell): ActivityEntry => ({
  activity: row,
  year: Number(column),
  unit,
  value,
  absence,
  entries,
  status,
  uncertainty,
});

/** The input of an inventory out of the cells of a book. Activity data of years before go along: series need them. */
export const toInventoryInput = (cells: readonly BookCell[], owner: BookOwner): InventoryInput => ({
  ...owner,
  balance: balanceOf(cells, owner),
  activities: cells.filter(({ sheet }) => sheet === 'activities').map(activityOf),
});

const bare = { method: null, spread: null, comment: null } as const;

/** The cells of an input, as a book stores them. What a balance does not know (status, uncertainty) is `reported` and unsaid. */
export const toBookCells = ({ balance, activities }: InventoryInput): readonly BookCell[] => {
  const energy = [...(balance?.cells.values() ?? [])].map(
    ({ flow, product, value, entries }): BookCell => ({
      ...bare,
      sheet: 'energy',
      row: flow,
      column: product,
      value,
      unit: getProduct(product).unit,
      absence: null,
      status: 'reported',
      uncertainty: null,
      entries: entries.map(({ value: own, unit, place, citation }) => ({
        value: own,
        unit,
        source: citation,
        place: { ...place, fileSha256: null, sheet: null },
      })),
    }),
  );
  const missing = [...(balance?.absences ?? [])].flatMap(([key, { why }]): BookCell[] => {
    const at = key.lastIndexOf(':');
    const [row, column] = [key.slice(0, at), key.slice(at + 1)];
    return isProductId(column)
      ? [{ ...bare, ...blank(row, column, getProduct(column).unit), absence: why, status: 'reported' }]
      : [];
  });
  return [
    ...energy,
    ...missing,
    ...activities.map(
      ({ activity, year, unit, value, absence, entries, status, uncertainty }): BookCell => ({
        ...bare,
        sheet: 'activities',
        row: activity,
        column: String(year),
        value,
        unit,
        absence,
        status,
        uncertainty,
        entries,
      }),
    ),
  ];
};

const blank = (row: string, column: string, unit: UnitId) =>
  ({ sheet: 'energy', row, column, unit, value: null, uncertainty: null, entries: [] }) as const;
