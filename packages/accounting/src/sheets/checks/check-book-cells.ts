/**
 * @module What is odd about the cells of a book as they stand, however they came in: signs, magnitudes, totals. The same doubts that an upload
 * raises; here they stand at their cells and refuse nothing.
 */
import type { EnergyBalance } from '../../balance/energy-balance.ts';
import type { BookCell } from '../../books/book-cell.ts';
import type { SheetFault } from '../sheet-fault.ts';
import { checkMagnitude } from './check-magnitude.ts';
import { checkSigns } from './check-signs.ts';
import { checkTotals } from './check-totals.ts';

export interface BookToCheck {
  readonly year: number;
  readonly cells: readonly BookCell[];
  /** Cells of the year before; nothing is compared with it where there are none. */
  readonly previous: readonly BookCell[];
  /** The balance the cells make; null where they make none. */
  readonly balance: EnergyBalance | null;
}

/** Doubts at cells, each with its key in `cell`. Signs first, then magnitudes, then totals. */
export const checkBookCells = ({ year, cells, previous, balance }: BookToCheck): readonly SheetFault[] => [
  ...checkSigns(cells, ''),
  ...checkMagnitude(cells, year, { previous }, ''),
  ...(balance === null ? [] : checkTotals(balance, cells, '').faults),
];
