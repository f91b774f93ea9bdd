/**
 * @module Numbers that are right but for their unit: t where 10^4 t was asked. Found by magnitude, against last year, the province, the
 * total of the column and the other years of the sheet; thresholds are data.
 */
import { convertNumber, getUnit, listUnits, type UnitId } from '@dafeng/quantity';
import { getFlow, isFlowId } from '../../balance/flow.ts';
import { fitsUnit } from '../../balance/read-unit.ts';
import { type BookCell, bookCellKey } from '../../books/book-cell.ts';
import { SHEET_CHECKS } from '../../generated/sheet-checks.ts';
import { nameOfCell } from '../cell-name.ts';
import { placeOfEntry } from '../found-cells.ts';
import type { SheetKnowledge } from '../reading-context.ts';
import { type SheetFault, sheetFault } from '../sheet-fault.ts';

/** How many times too large (or, below 1, too small) the number is; null where its magnitude is in order. */
export const slipOf = (value: number, reference: number): number | null => {
  if (value === 0 || reference === 0) return null;
  const ratio = Math.abs(value / reference);
  for (const { times, within } of SHEET_CHECKS.unitSlips)
    for (const slip of [times, 1 / times]) if (ratio / slip <= within && slip / ratio <= within) return slip;
  return null;
};

/** The unit in which the number would be in order: t for 10^4 t, ten thousand times too large. */
export const likelyUnit = (unit: UnitId, slip: number): UnitId | null => {
  const near = (other: UnitId) => Math.abs(convertNumber(1, unit, other) / slip - 1) < Number.EPSILON * 8;
  return listUnits().find(({ id, parts }) => parts === null && fitsUnit(id, unit) && near(id))?.id ?? null;
};

interface Reference {
  readonly value: number;
  readonly zh: string;
  readonly en: string;
}

const previousOf = (cell: BookCell, previous: readonly BookCell[]): Reference | null => {
  const found = previous.find(
    (other) =>
      other.sheet === cell.sheet &&
      other.row === cell.row &&
      (cell.sheet === 'energy' ? other.column === cell.column : Number(other.column) === Number(cell.column) - 1),
  );
  return found && found.value !== null && fitsUnit(found.unit, cell.unit)
    ? { value: convertNumber(found.value, found.unit, cell.unit), zh: '上年', en: 'last year' }
    : null;
};

/** The nearest other year of the item in the sheet. */
const besideOf = (cell: BookCell, cells: readonly BookCell[]): Reference | null => {
  if (cell.sheet === 'energy') return null;
  const years = (other: BookCell) => Math.abs(Number(other.column) - Number(cell.column));
  const [other] = cells
    .filter(
      ({ sheet, row, column, value }) => sheet === cell.sheet && row === cell.row && column !== cell.column && value,
    )
    .sort((a, b) => years(a) - years(b));
  return other?.value
    ? { value: other.value, zh: `本表 ${other.column} 年`, en: `${other.column} in this sheet` }
    : null;
};

const doubt = (cell: BookCell, reference: Reference, slip: number, file: string): SheetFault[] => {
  const [entry] = cell.entries;
  if (!entry) return [];
  const unit = getUnit(cell.unit);
  const likely = likelyUnit(cell.unit, slip);
  const { zh, en } = nameOfCell(cell);
  const [times, timesEn] =
    slip > 1
      ? [`约为${reference.zh}的 ${slip} 倍`, `about ${slip} times`]
      : [`约为${reference.zh}的 1/${Math.round(1 / slip)}`, `about 1/${Math.round(1 / slip)} of`];
  const round = (value: number) => String(Number(value.toPrecision(6)));
  return [
    sheetFault(
      'unit-slip',
      placeOfEntry(file, entry),
      [
        `${zh}填 ${round(cell.value as number)} ${unit.zh}，${reference.zh}是 ${round(reference.value)} ${unit.zh}，${times}${likely ? `，像是按${getUnit(likely).zh}填的` : ''}。`,
        `${en} says ${round(cell.value as number)} ${unit.en}, ${timesEn} ${reference.en} (${round(reference.value)} ${unit.en})${likely ? `; it looks as if given in ${getUnit(likely).en}` : ''}.`,
      ],
      [
        `请折成${unit.zh}，或在单位栏写明；确无误时请确认。`,
        `Convert it to ${unit.en}, or state the unit; confirm it where it is right.`,
      ],
      { cell: bookCellKey(cell), confirmable: true },
    ),
  ];
};

/** One doubt a cell at most, by the best reference at hand: last year, other years of the sheet, the province, the total of the column. */
export const checkMagnitude = (
  cells: readonly BookCell[],
  year: number,
  { previous = [], provincial }: SheetKnowledge,
  file: string,
): readonly SheetFault[] => {
  const byKey = new Map(cells.map((cell) => [bookCellKey(cell), cell]));
  return cells.flatMap((cell): SheetFault[] => {
    const { value } = cell;
    if (value === null || value === 0) return [];
    const before = previousOf(cell, previous) ?? (cell.column === String(year) ? besideOf(cell, cells) : null);
    if (before && before.value !== 0) {
      const slip = slipOf(value, before.value);
      return slip === null ? [] : doubt(cell, before, slip, file);
    }
    return againstWhole(cell, provincial, file) ?? againstTotal(cell, byKey, file);
  });
};

/** A part cannot be larger than its whole; too small a part is nothing to say. */
const againstWhole = (cell: BookCell, provincial: SheetKnowledge['provincial'], file: string): SheetFault[] | null => {
  const whole =
    provincial?.get(bookCellKey(cell)) ??
    (cell.sheet === 'activities' ? provincial?.get(`activities:${cell.row}`) : undefined);
  if (!whole || !fitsUnit(whole.unit, cell.unit)) return null;
  const most = Math.abs(convertNumber(whole.value, whole.unit, cell.unit));
  const value = Math.abs(cell.value as number);
  if (most === 0 || value <= most * SHEET_CHECKS.province.mostOfWhole) return [];
  const slip = SHEET_CHECKS.unitSlips.map(({ times }) => times).find((times) => value / times <= most);
  return slip === undefined ? [] : doubt(cell, { value: most, zh: '全省', en: 'that of the province' }, slip, file);
};

const againstTotal = (cell: BookCell, byKey: ReadonlyMap<string, BookCell>, file: string): SheetFault[] => {
  const of = cell.sheet === 'energy' && isFlowId(cell.row) ? getFlow(cell.row).of : null;
  const total = of === null ? null : byKey.get(bookCellKey({ ...cell, row: of }))?.value;
  // Parts of supply and transformation take signs and may cancel; final consumption does not.
  if (!total || of === null || getFlow(of).part !== 'final') return [];
  const value = Math.abs(cell.value as number);
  if (value <= Math.abs(total) * SHEET_CHECKS.total.partOverTotal) return [];
  const slip = SHEET_CHECKS.unitSlips.map(({ times }) => times).find((times) => value / times <= Math.abs(total));
  return slip === undefined
    ? []
    : doubt(cell, { value: total, zh: `“${getFlow(of).zh}”`, en: `"${getFlow(of).en}"` }, slip, file);
};
