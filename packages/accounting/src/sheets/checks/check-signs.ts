/**
 * @module Consumption below zero. A balance prints minus signs in rows of export and transformation; what is burnt, lost or used is never
 * negative.
 */

import { getUnit } from '@dafeng/quantity';
import { getFlow, isFlowId } from '../../balance/flow.ts';
import { type BookCell, bookCellKey } from '../../books/book-cell.ts';
import { isWithinTolerance } from '../../identities/check-balance.ts';
import { getActivity, isActivityId } from '../../inventory/activity-catalogue.ts';
import { nameOfCell } from '../cell-name.ts';
import { placeOfEntry } from '../found-cells.ts';
import { type SheetFault, sheetFault } from '../sheet-fault.ts';

const maybeNegative = ({ sheet, row }: BookCell): boolean => {
  if (sheet === 'activities') return isActivityId(row) && getActivity(row).isSigned;
  if (!isFlowId(row)) return true;
  const { part, isNegative } = getFlow(row);
  return isNegative || !(part === 'final' || part === 'loss' || part === 'consumption');
};

/** A doubt a person may confirm: corrections of earlier years are booked as negative amounts in places. */
export const checkSigns = (cells: readonly BookCell[], file: string): readonly SheetFault[] =>
  cells.flatMap((cell) => {
    if (cell.value === null || cell.value >= 0 || maybeNegative(cell)) return [];
    // Printed balances leave -0.01 where rounded rows are taken from each other.
    if (cell.sheet === 'energy' && isWithinTolerance(cell.value, 0)) return [];
    const { zh, en } = nameOfCell(cell);
    const entry = cell.entries.find(({ value }) => value < 0) ?? cell.entries[0];
    if (!entry) return [];
    return [
      sheetFault(
        'negative-consumption',
        placeOfEntry(file, entry),
        [
          `${zh}是负数：${cell.value} ${getUnit(cell.unit).zh}。`,
          `${en} is negative: ${cell.value} ${getUnit(cell.unit).en}.`,
        ],
        ['请核对正负号；确是冲减的请确认。', 'Check the sign; confirm it where it is a correction.'],
        { cell: bookCellKey(cell), confirmable: true },
      ),
    ];
  });
