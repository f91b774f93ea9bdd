/**
 * @module A sheet with an energy balance, long form or official layout, as cells of the book. The balance itself is read by `../balance`;
 * here its cells get sheet and column letter, and what a book cannot hold is refused. Whether the numbers make sense is in `checks/`.
 */
import { type EnergyBalance, unitOfCell } from '../balance/energy-balance.ts';
import { isFlowId } from '../balance/flow.ts';
import { getProduct, isProductId } from '../balance/product.ts';
import { readBalances } from '../balance/read-balance.ts';
import { longHeadingOf } from '../balance/read-long-form.ts';
import { findWideColumns } from '../balance/read-wide-form.ts';
import { columnLetter, textOf } from '../balance/table.ts';
import type { BookCell } from '../books/book-cell.ts';
import type { Fault, Outcome } from '../fault.ts';
import { type FoundSheet, nothingFound } from './found-cells.ts';
import { checkNumberCells, indexKey } from './number-cells.ts';
import { isArea, type SheetContext } from './reading-context.ts';
import { type SheetFault, type SheetWarning, sheetFault, sheetWarning } from './sheet-fault.ts';
import { type SheetGrid, spreadHeads } from './sheet-grid.ts';
import { nearFlows, nearProducts, suggestion } from './similar-name.ts';

export interface EnergySheet extends FoundSheet {
  /** The balance of the area and year, for the checks; null where it could not be read. */
  readonly balance: EnergyBalance | null;
}
const none: EnergySheet = { ...nothingFound, balance: null };

/** Reads the balance of the area and year out of the sheet. `form` is what the sheet was recognised as. */
export const readEnergySheet = (
  grid: SheetGrid,
  form: 'long' | 'official',
  firstRow: number,
  context: SheetContext,
): EnergySheet => {
  const { file, area, year } = context;
  const table = { file, rows: spreadHeads(grid, firstRow) };
  const longHead = (table.rows[0] ?? []).map((cell) => longHeadingOf(textOf(cell))?.heading ?? null);
  const wide = form === 'official' ? findWideColumns(table) : null;
  const productColumns = new Map((wide?.columns ?? []).map((column) => [column.index, column]));
  const isNumberCell = (row: number, column: number): boolean =>
    form === 'long'
      ? row > 0 && longHead[column] === 'value'
      : row >= (wide?.firstRow ?? 0) && productColumns.has(column);
  const checked = checkNumberCells(grid, file, isNumberCell);
  const rows = table.rows.map((cells, r) =>
    cells.map((cell, c) => (checked.refused.has(indexKey(r, c)) ? null : cell)),
  );

  const letterOf = (column: string | null): string | null => {
    if (column === null || form === 'official') return column;
    const index = (rows[0] ?? []).findIndex(
      (cell) => textOf(cell) === column || longHeadingOf(textOf(cell))?.heading === column,
    );
    return index < 0 ? null : columnLetter(index);
  };
  const { faults, warnings } = checked;
  const read = readBalances({ file, rows }, { region: area.name, year });
  return takeBalance(read, { faults, warnings }, grid.name, context, letterOf, wide === null ? null : wide.firstRow);
};

/** The balance of the book out of those a sheet holds, with what a book refuses. Column letters are found by `letterOf`. */
export const takeBalance = (
  read: Outcome<readonly EnergyBalance[]>,
  before: { readonly faults: readonly SheetFault[]; readonly warnings: readonly SheetWarning[] },
  sheet: string,
  context: SheetContext,
  letterOf: (column: string | null) => string | null = (column) => column,
  /** Row of the heads, where products head columns. */
  productRow: number | null = null,
): EnergySheet => {
  const { file, area, year } = context;
  const at = { file, sheet };
  const faults: SheetFault[] = [...before.faults];
  const warnings: SheetWarning[] = [...before.warnings];
  const lift = (fault: Fault): SheetFault => {
    const found: SheetFault = { ...fault, ...at, column: letterOf(fault.column), cell: null, confirmation: null };
    if (fault.code !== 'unknown-flow') return found;
    const [zh, en] = suggestion(nearFlows(/“(.*)”/su.exec(fault.message.zh)?.[1] ?? ''));
    return { ...found, remedy: { zh: zh + found.remedy.zh, en: en + found.remedy.en } };
  };
  if (!read.ok) {
    // A sheet whose only number was refused has nothing left to say.
    const rest = read.faults.filter(({ code }) => code !== 'no-cells' || faults.length === 0);
    return { ...none, faults: [...faults, ...rest.map(lift)], warnings };
  }
  const balances = read.value;
  const balance = balances.find((one) => one.year === year && isArea(one.region, area));
  if (!balance) return { ...none, faults: [...faults, strange(balances, context, sheet)], warnings };
  const others = balances.filter((one) => one !== balance);
  if (others.length > 0)
    warnings.push(
      sheetWarning(
        'other-years-left-out',
        [
          `还有 ${others.map((one) => `${one.region} ${one.year} 年`).join('、')}的数，未导入 ${year} 年账本。`,
          `Numbers of ${others.map((one) => `${one.region} ${one.year}`).join(', ')} are not taken into the book of ${year}.`,
        ],
        [{ ...at, row: null, column: null }],
      ),
    );
  if (balance.accounting === 'standard-coal')
    faults.push(
      sheetFault(
        'standard-coal-sheet',
        { ...at, row: null, column: null },
        ['这是标准量平衡表，账本按实物量记。', 'This balance is in standard coal; the book holds physical amounts.'],
        [
          '请填实物量表；标准量由系统折算，两种口径都给出。',
          'Fill the physical table; standard coal is computed from it, by both methods.',
        ],
      ),
    );
  const named = new Set<string>();
  for (const { product, place } of balance.unknown) {
    if (named.has(product)) continue;
    named.add(product);
    const [zh, en] = suggestion(nearProducts(product));
    faults.push(
      sheetFault(
        'unknown-product',
        { ...at, row: productRow ?? place.row, column: letterOf(productRow === null ? 'product' : place.column) },
        [`不认识的能源品种“${product}”。`, `Unknown product "${product}".`],
        [
          `${zh}请用平衡表的品种名；不报送的列请删去。`,
          `${en}Use a product of the balance; delete columns that are not reported.`,
        ],
      ),
    );
  }
  for (const notice of balance.notices)
    if (notice.code === 'sign-of-row')
      warnings.push({
        code: 'sign-of-row',
        message: notice.message,
        cells: notice.cells.map((cell) => `energy:${cell}`),
        places: notice.places.map(({ row, column }) => ({ ...at, row, column: letterOf(column) })),
      });
  return { cells: cellsOf(balance, context, sheet, letterOf), faults, warnings, balance };
};

const strange = (balances: readonly EnergyBalance[], { area, year, file }: SheetContext, sheet: string): SheetFault => {
  const place = { file, sheet, row: null, column: null };
  const held = balances.map((one) => `${one.region} ${one.year} 年`).join('、');
  const heldEn = balances.map((one) => `${one.region} ${one.year}`).join(', ');
  return balances.some((one) => isArea(one.region, area))
    ? sheetFault(
        'other-year',
        place,
        [`这是${held}的表，账本是 ${year} 年。`, `This is the table of ${heldEn}; the book is of ${year}.`],
        [
          `请改用 ${year} 年的表，或打开 ${balances[0]?.year} 年的账本。`,
          `Use the table of ${year}, or open the book of ${balances[0]?.year}.`,
        ],
      )
    : sheetFault(
        'other-area',
        place,
        [`这是${held}的表，账本是${area.name}的。`, `This is the table of ${heldEn}; the book is of ${area.name}.`],
        [`请上传${area.name}的表。`, `Upload the table of ${area.name}.`],
      );
};

const cellsOf = (
  balance: EnergyBalance,
  { file, fileSha256 }: SheetContext,
  sheet: string,
  letterOf: (column: string | null) => string | null,
): readonly BookCell[] => {
  const base = {
    sheet: 'energy',
    status: 'reported',
    method: null,
    spread: null,
    uncertainty: null,
    comment: null,
  } as const;
  const numbers = [...balance.cells.values()].map(
    (cell): BookCell => ({
      ...base,
      row: cell.flow,
      column: cell.product,
      value: cell.value,
      unit: unitOfCell(balance.accounting, cell.product),
      absence: null,
      entries: cell.entries.map(({ value, unit, citation, place }) => ({
        value,
        unit,
        source: citation,
        place: { file, fileSha256, sheet, row: place.row, column: letterOf(place.column) },
      })),
    }),
  );
  const keys = [...balance.absences].flatMap(([key, { why }]): BookCell[] => {
    const at = key.lastIndexOf(':');
    const [row, column] = [key.slice(0, at), key.slice(at + 1)];
    // A blank says nothing; a notation key is an answer.
    return why === 'not-reported' || !isFlowId(row) || !isProductId(column)
      ? []
      : [{ ...base, row, column, value: null, unit: getProduct(column).unit, absence: why, entries: [] }];
  });
  return [...numbers, ...keys];
};
