/**
 * @module What a person types into a grid as cells of the book: units checked against the row and column, numbers and reasons never both, and
 * what is odd said at its cell. Nothing is written here.
 */
import {
  type BookCell,
  type BookToCheck,
  bookCellKey,
  checkBookCells,
  getActivity,
  getProduct,
  isActivityId,
  isFlowId,
  isProductId,
  unitOfCell,
} from '@dafeng/accounting';
import type { CellRemark, CellWrite } from '@dafeng/contract';
import type { StoredCell } from '@dafeng/database';
import { type Bilingual, getUnit, isUnitId, type UnitId } from '@dafeng/quantity';
import { ProblemError } from '../http/problem-error.ts';
import { nameOfCell } from './names.ts';

const refuse = (code: string, write: CellWrite, message: Bilingual, remedy: Bilingual): ProblemError =>
  new ProblemError({ code, status: 422, message, remedy, where: bookCellKey(write) });

/** Unit in which the cell is kept, or null where there is no such cell. */
export const unitOfBookCell = ({ sheet, row, column }: Pick<CellWrite, 'sheet' | 'row' | 'column'>): UnitId | null => {
  if (sheet === 'energy') return isFlowId(row) && isProductId(column) ? unitOfCell('physical', column) : null;
  return isActivityId(row) && /^(?:19|20)\d{2}$/.test(column) ? getActivity(row).unit : null;
};

const unitFor = (write: CellWrite): UnitId => {
  const own = unitOfBookCell(write);
  if (own === null)
    throw refuse(
      'cell-unknown',
      write,
      { zh: `没有单元格 ${bookCellKey(write)}。`, en: `There is no cell ${bookCellKey(write)}.` },
      { zh: '行列编号见账表接口。', en: 'Rows and columns are those of the grid.' },
    );
  if (write.unit === undefined || write.unit === own) return own;
  if (isUnitId(write.unit) && getUnit(write.unit).dimension === getUnit(own).dimension) return write.unit;
  throw refuse(
    'unit-mismatch',
    write,
    {
      zh: `${nameOfCell(write.row, write.column).zh} 的单位不能是“${write.unit}”。`,
      en: `${nameOfCell(write.row, write.column).en} cannot be in ${write.unit}.`,
    },
    { zh: `请折成${getUnit(own).zh}。`, en: `Give it in ${getUnit(own).en}.` },
  );
};

const remark = (write: CellWrite, code: string, message: Bilingual, remedy: Bilingual): CellRemark => ({
  code,
  severity: 'warning',
  file: 'screen',
  sheet: null,
  row: null,
  column: null,
  message,
  remedy,
  cell: bookCellKey(write),
  confirmation: null,
});

export interface Prepared {
  readonly cells: readonly BookCell[];
  readonly removed: readonly Pick<BookCell, 'sheet' | 'row' | 'column'>[];
  readonly remarks: readonly CellRemark[];
}

/**
 * @throws ProblemError `cell-unknown`, `unit-mismatch`, `value-and-reason`, naming the cell
 */
export const prepareWrites = (
  writes: readonly CellWrite[],
  standing: readonly StoredCell[],
  beside: Pick<BookToCheck, 'year' | 'previous'>,
): Prepared => {
  const known = new Map(standing.map((cell) => [bookCellKey(cell), cell]));
  const cells: BookCell[] = [];
  const removed: Pick<BookCell, 'sheet' | 'row' | 'column'>[] = [];
  const remarks: CellRemark[] = [];
  for (const write of writes) {
    const unit = unitFor(write);
    const name = nameOfCell(write.row, write.column);
    if (write.value !== null && write.absence !== null)
      throw refuse(
        'value-and-reason',
        write,
        { zh: `${name.zh} 同时给了数值和缺数原因。`, en: `${name.en} has both a number and a reason for having none.` },
        { zh: '两者只留一个。', en: 'Leave one of them.' },
      );
    const key = { sheet: write.sheet, row: write.row, column: write.column };
    if (write.value === null && write.absence === null) {
      removed.push(key);
      continue;
    }
    const before = known.get(bookCellKey(write));
    const source = write.source ?? before?.entries[0]?.source ?? null;
    cells.push({
      ...key,
      value: write.value,
      unit,
      absence: write.absence,
      status: write.status,
      method: null,
      spread: null,
      uncertainty: write.uncertainty === undefined ? (before?.uncertainty ?? null) : write.uncertainty,
      comment: write.comment === undefined ? (before?.comment ?? null) : write.comment,
      entries:
        write.value === null
          ? []
          : [
              {
                value: write.value,
                unit,
                source,
                place: { file: 'screen', fileSha256: null, sheet: null, row: null, column: null },
              },
            ],
    });
    if (write.sheet === 'energy' && isProductId(write.column) && getProduct(write.column).kind === 'aggregate')
      remarks.push(
        remark(
          write,
          'aggregate-typed',
          { zh: `${name.zh} 是合计栏，不参与核算。`, en: `${name.en} is a total; the accounts use its parts.` },
          { zh: '请填各分品种。', en: 'Fill in the products.' },
        ),
      );
  }
  // Only what was just written is remarked on; what stood before has its flags in the grid.
  for (const { code, message, remedy, cell } of checkBookCells({ ...beside, cells, balance: null }))
    remarks.push({
      code,
      severity: 'warning',
      file: 'screen',
      sheet: null,
      row: null,
      column: null,
      message,
      remedy,
      cell,
      confirmation: null,
    });
  return { cells, removed, remarks };
};
