/** @module Cells of the books as an energy balance, and a number of one as an explained quantity. Storing and mapping sheets is left to others. */
import { absent, getUnit, quantity, type Trace } from '@dafeng/quantity';
import { type BalanceCell, cellKey, type EnergyBalance } from '../balance/energy-balance.ts';
import { isFlowId } from '../balance/flow.ts';
import { getProduct, isProductId } from '../balance/product.ts';
import { type BookCell, bookCellKey } from '../books/book-cell.ts';
import type { AnyExplained, LooseExplain } from '../indicators/loose-explain.ts';

/** Energy cells as a physical balance; cells of other sheets, or of rows and columns that the table does not have, are left out. */
export const cellsToBalance = (
  cells: readonly BookCell[],
  { area, year }: { readonly area: string; readonly year: number },
): EnergyBalance => {
  const found = new Map<string, BalanceCell>();
  const absences: [string, ReturnType<typeof absent>][] = [];
  for (const cell of cells) {
    const { sheet, row, column, value, unit } = cell;
    if (sheet !== 'energy' || !isFlowId(row) || !isProductId(column)) continue;
    const key = cellKey(row, column);
    if (value === null) {
      absences.push([key, absent(cell.absence ?? 'not-reported')]);
      continue;
    }
    const place = { file: 'books', row: null, column: null };
    found.set(key, { flow: row, product: column, value, entries: [{ value, unit, place, citation: cell.method }] });
  }
  return {
    region: area,
    year,
    accounting: 'physical',
    file: 'books',
    cells: found,
    absences: new Map(absences),
    unknown: [],
    notices: [],
  };
};

/** The basis of a number whose cell names none: money at current prices, energy left open. */
export const basisOfUnit = (unit: BookCell['unit']): 'plain' | 'unstated' | 'current' => {
  const { dimension } = getUnit(unit);
  return dimension === 'energy' ? 'unstated' : dimension === 'money' ? 'current' : 'plain';
};

/** The number of a cell that has one, in the unit of its column. */
export const explainBookCell = <T extends Trace | null>(
  explain: LooseExplain<T>,
  cell: BookCell & { readonly value: number },
  year: number,
): AnyExplained<T> => {
  const seen = explain.observation(
    'activityData',
    quantity(cell.value, cell.unit as '10k-tce', basisOfUnit(cell.unit) as 'unstated'),
    {
      source: cell.entries[0]?.source ?? cell.entries[0]?.place?.file ?? 'books',
      locator: `${cell.row} × ${cell.column}`,
      period: String(year),
      cell: bookCellKey(cell),
    },
  ) as unknown as AnyExplained<T>;
  const unit = isProductId(cell.column) ? getProduct(cell.column).unit : cell.unit;
  return unit === cell.unit ? seen : explain.convert('activityData', seen, unit);
};
