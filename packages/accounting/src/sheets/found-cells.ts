/**
 * @module What one sheet came to: cells for the book, faults, warnings. And how the rows found under one code become one cell: they add,
 * never overwrite, and it is said.
 */
import { type AbsenceReason, convertNumber, getUnit, type UnitId } from '@dafeng/quantity';
import { sumNumbers } from '../balance/sum-numbers.ts';
import { type BookCell, type BookEntry, type BookSheet, bookCellKey } from '../books/book-cell.ts';
import { listAddresses, type SheetFault, type SheetPlace, type SheetWarning, sheetWarning } from './sheet-fault.ts';

export interface FoundSheet {
  readonly cells: readonly BookCell[];
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly SheetWarning[];
}
export const nothingFound: FoundSheet = { cells: [], faults: [], warnings: [] };

/** One row or one crossing of a sheet, read. */
export interface FoundEntry {
  readonly sheet: BookSheet;
  readonly row: string;
  readonly column: string;
  /** Unit of the cell. */
  readonly unit: UnitId;
  readonly content: { readonly value: number; readonly unit: UnitId } | { readonly absent: AbsenceReason };
  readonly source: string | null;
  readonly place: SheetPlace;
  readonly uncertainty: number | null;
  readonly comment: string | null;
}

export const placeOfEntry = (file: string, { place }: BookEntry): SheetPlace => ({
  file: place?.file ?? file,
  sheet: place?.sheet ?? null,
  row: place?.row ?? null,
  column: place?.column ?? null,
});

/** Names of a cell in messages: 原煤·工业. */
export type CellName = (cell: Pick<BookCell, 'sheet' | 'row' | 'column'>) => {
  readonly zh: string;
  readonly en: string;
};

const joined = (texts: readonly (string | null)[]): string | null => {
  const given = [...new Set(texts.filter((text) => text !== null))];
  return given.length === 0 ? null : given.join('；');
};

/** Cells in the order in which they first occur. Entries have their printed unit; the value is in the unit of the cell. */
export const collectCells = (
  found: readonly FoundEntry[],
  fileSha256: string | null,
  nameOf: CellName,
): { readonly cells: readonly BookCell[]; readonly warnings: readonly SheetWarning[] } => {
  const groups = new Map<string, FoundEntry[]>();
  for (const entry of found) {
    const key = bookCellKey(entry);
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  const warnings: SheetWarning[] = [];
  const cells = [...groups].map(([key, group]): BookCell => {
    const [first] = group as [FoundEntry, ...FoundEntry[]];
    const numbers = group.flatMap((entry) => ('value' in entry.content ? [{ entry, content: entry.content }] : []));
    const places = group.map(({ place }) => place);
    const { zh, en } = nameOf(first);
    if (numbers.length > 0 && numbers.length < group.length)
      warnings.push(
        sheetWarning(
          'notation-beside-number',
          [
            `${zh}既有数又有标识（${listAddresses(places)}），按数计。`,
            `${en} has a number and a notation key (${listAddresses(places)}); the number counts.`,
          ],
          places,
          [key],
        ),
      );
    const value =
      numbers.length === 0
        ? null
        : sumNumbers(numbers.map(({ content }) => convertNumber(content.value, content.unit, first.unit)));
    const without = group.find((entry) => 'absent' in entry.content);
    return {
      sheet: first.sheet,
      row: first.row,
      column: first.column,
      value,
      unit: first.unit,
      absence: value === null && without && 'absent' in without.content ? without.content.absent : null,
      status: 'reported',
      method: null,
      spread: null,
      uncertainty: group.find(({ uncertainty }) => uncertainty !== null)?.uncertainty ?? null,
      comment: joined(group.map(({ comment }) => comment)),
      entries: numbers.map(({ entry, content }) => ({
        value: content.value,
        unit: content.unit,
        source: entry.source,
        place: { ...entry.place, fileSha256 },
      })),
    };
  });
  return { cells, warnings };
};

/** Says where several entries were added, and where a unit was converted. */
export const warnOfEntries = (cells: readonly BookCell[], file: string, nameOf: CellName): readonly SheetWarning[] =>
  cells.flatMap((cell) => {
    const key = bookCellKey(cell);
    const { zh, en } = nameOf(cell);
    const places = cell.entries.map((entry) => placeOfEntry(file, entry));
    const warnings: SheetWarning[] = [];
    if (cell.entries.length > 1) {
      const shown = (language: 'zh' | 'en') =>
        cell.entries.map(({ value, unit }) => `${value} ${getUnit(unit)[language]}`).join(' + ');
      warnings.push(
        sheetWarning(
          'rows-added',
          [
            `${zh}出现 ${cell.entries.length} 次（${listAddresses(places)}），已相加：${shown('zh')}。若是重复录入请删去。`,
            `${en} is there ${cell.entries.length} times (${listAddresses(places)}); they add: ${shown('en')}. Delete what was entered twice.`,
          ],
          places,
          [key],
        ),
      );
    }
    const converted = cell.entries.find(({ unit }) => unit !== cell.unit);
    if (converted) {
      const [from, to] = [getUnit(converted.unit), getUnit(cell.unit)];
      warnings.push(
        sheetWarning(
          'unit-converted',
          [
            `${zh}按${from.zh}填报（${listAddresses(places)}），已折成 ${cell.value} ${to.zh}。`,
            `${en} is given in ${from.en} (${listAddresses(places)}); converted to ${cell.value} ${to.en}.`,
          ],
          places,
          [key],
        ),
      );
    }
    return warnings;
  });
