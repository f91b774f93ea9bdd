/**
 * @module Totals of a balance that are not the sum of their parts, at the cell of the total, with both numbers. The identities themselves
 * are in `../../identities`.
 */
import { getUnit } from '@dafeng/quantity';
import { type EnergyBalance, numberOf, unitOfCell } from '../../balance/energy-balance.ts';
import { type FlowId, getFlow, partsOfFlow } from '../../balance/flow.ts';
import { getProduct, listProducts, type ProductId } from '../../balance/product.ts';
import { sumNumbers } from '../../balance/sum-numbers.ts';
import { type BookCell, bookCellKey } from '../../books/book-cell.ts';
import { checkBalance, type IdentityId, isWithinTolerance, listIdentities } from '../../identities/check-balance.ts';
import { nameOfCell } from '../cell-name.ts';
import { placeOfEntry } from '../found-cells.ts';
import { type SheetFault, type SheetPlace, type SheetWarning, sheetFault, sheetWarning } from '../sheet-fault.ts';

/** The row each identity tests. */
const leftOf: Readonly<Record<IdentityId, FlowId>> = {
  B1: 'supply.total',
  B2: 'stat_difference',
  B3: 'final.total',
  B4: 'final.residential',
  B5: 'transform.total',
  B6: 'consumption.total',
  B7: 'consumption.total',
};
/** Sums of rows, where a blank part may be what is missing; the others compare totals. */
const sums: ReadonlySet<IdentityId> = new Set(['B1', 'B3', 'B4', 'B5']);
/** Two and a half digits more than the inputs have would be noise of the machine. */
const shown = (value: number): string => String(Number(value.toPrecision(10)));

const blankParts = (balance: EnergyBalance, total: FlowId, product: ProductId): readonly FlowId[] =>
  partsOfFlow(total)
    .map(({ id }) => id)
    .filter((id) => numberOf(balance, id, product) === null);

interface Difference {
  readonly flow: FlowId;
  readonly product: ProductId;
  readonly total: number;
  readonly sum: number;
  readonly what: { readonly zh: string; readonly en: string };
  /** Parts without a number that could make up a positive difference. */
  readonly blank: readonly { readonly zh: string; readonly en: string }[];
  readonly known: { readonly zh: string; readonly en: string } | null;
}

const rowDifferences = (balance: EnergyBalance): readonly Difference[] => {
  // A blank difference or total says nothing at a cell of the sheet.
  const failing = checkBalance(balance).filter(({ holds, left }) => !holds && left !== null);
  const wrongSums = new Set(failing.filter(({ id }) => sums.has(id)).map(({ product }) => product));
  // One wrong total makes every identity over it fail; only the sum is the thing to mend.
  return failing
    .filter(({ id, product }) => sums.has(id) || !wrongSums.has(product))
    .map(({ id, product, left, right, known }) => ({
      flow: leftOf[id],
      product,
      total: left as number,
      sum: right,
      what: listIdentities().find((one) => one.id === id) as { zh: string; en: string },
      blank: sums.has(id) ? blankParts(balance, leftOf[id], product).map(getFlow) : [],
      known,
    }));
};

/**
 * 煤合计 and 油品合计 against the columns they hold, where any of these is filled. Not in the row of total consumption: what is washed or refined
 * would be counted there with what is made of it, and the official tables leave it out of the sum.
 */
const columnDifferences = (balance: EnergyBalance): readonly Difference[] =>
  listProducts()
    .filter(({ kind }) => kind === 'aggregate')
    .flatMap(({ id: product, parts }) =>
      [...balance.cells.values()].flatMap((cell): Difference[] => {
        if (cell.product !== product || getFlow(cell.flow).part === 'consumption') return [];
        const numbers = parts.map((part) => numberOf(balance, cell.flow, part));
        const given = numbers.filter((value) => value !== null);
        const sum = sumNumbers(given);
        if (given.length === 0 || isWithinTolerance(cell.value, sum)) return [];
        return [
          {
            flow: cell.flow,
            product,
            total: cell.value,
            sum,
            what: {
              zh: `${getProduct(product).zh} = 各品种之和`,
              en: `${getProduct(product).en} = sum of its columns`,
            },
            blank: parts.filter((_, at) => numbers[at] === null).map(getProduct),
            known: null,
          },
        ];
      }),
    );

/** Every total that differs: a fault to mend or confirm, or a warning where blank parts or a known exception explain it. */
export const checkTotals = (
  balance: EnergyBalance,
  cells: readonly BookCell[],
  file: string,
): { readonly faults: readonly SheetFault[]; readonly warnings: readonly SheetWarning[] } => {
  const faults: SheetFault[] = [];
  const warnings: SheetWarning[] = [];
  const byKey = new Map(cells.map((cell) => [bookCellKey(cell), cell]));
  for (const { flow, product, total, sum, what, blank, known } of [
    ...rowDifferences(balance),
    ...columnDifferences(balance),
  ]) {
    const cell = { sheet: 'energy', row: flow, column: product } as const;
    const key = bookCellKey(cell);
    const entry = byKey.get(key)?.entries[0];
    const place: SheetPlace = entry ? placeOfEntry(file, entry) : { file, sheet: null, row: null, column: null };
    const unit = getUnit(unitOfCell(balance.accounting, product));
    const { zh, en } = nameOfCell(cell);
    const words = [
      `${zh}填 ${shown(total)} ${unit.zh}，按“${what.zh}”应为 ${shown(sum)}，相差 ${shown(total - sum)}。`,
      `${en} says ${shown(total)} ${unit.en}; by "${what.en}" it is ${shown(sum)}, a difference of ${shown(total - sum)}.`,
    ] as const;
    if (known) {
      warnings.push(sheetWarning('known-exception', [words[0] + known.zh, `${words[1]} ${known.en}`], [place], [key]));
      continue;
    }
    // What is blank is not reported, never zero: it may be the difference.
    if (Math.abs(total) > Math.abs(sum) && total * sum >= 0 && blank.length > 0) {
      warnings.push(
        sheetWarning(
          'parts-missing',
          [
            `${words[0]}未填的分项：${blank.map((part) => part.zh).join('、')}。`,
            `${words[1]} Parts without a number: ${blank.map((part) => part.en).join(', ')}.`,
          ],
          [place],
          [key],
        ),
      );
      continue;
    }
    faults.push(
      sheetFault(
        'total-differs',
        place,
        words,
        ['请核对合计与分项；以原表为准时请确认。', 'Check total and parts; confirm it where the source prints it so.'],
        { cell: key, confirmable: true },
      ),
    );
  }
  return { faults, warnings };
};
