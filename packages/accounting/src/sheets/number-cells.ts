/**
 * @module What may stand in a cell that holds a number: a formula with what it came to, no formula without, no percentage, no merged
 * number. Text that is no number is found by the readers of the sheet.
 */
import { columnLetter, textOf } from '../balance/table.ts';
import {
  listAddresses,
  type SheetFault,
  type SheetPlace,
  type SheetWarning,
  sheetFault,
  sheetWarning,
} from './sheet-fault.ts';
import type { SheetCell, SheetGrid } from './sheet-grid.ts';

export interface NumberCellCheck {
  readonly faults: readonly SheetFault[];
  readonly warnings: readonly SheetWarning[];
  /** Indexes of cells that are refused here; the reader takes them as blank and says nothing more. */
  readonly refused: ReadonlySet<string>;
}
export const indexKey = (row: number, column: number): string => `${row}:${column}`;

const judge = (cell: SheetCell, place: SheetPlace): SheetFault | null => {
  if (cell.formula !== undefined && textOf(cell.value) === '')
    return sheetFault(
      'formula',
      place,
      [`单元格是公式 =${cell.formula}，没有算出的数。`, `The cell holds a formula (=${cell.formula}) and no number.`],
      [
        '请在 Excel 或 WPS 中打开重算后保存，或粘贴为数值。',
        'Open it in Excel or WPS, recalculate and save, or paste it as a value.',
      ],
    );
  if (cell.span && typeof cell.value === 'number')
    return sheetFault(
      'merged-number',
      place,
      [
        `数 ${cell.value} 在合并单元格里（${cell.span.rows} 行 ${cell.span.columns} 列），不知道属于哪一格。`,
        `The number ${cell.value} stands in a merged cell (${cell.span.rows} rows, ${cell.span.columns} columns) and may belong to any of them.`,
      ],
      ['请取消合并，把数分别填入各格。', 'Unmerge the cells and give each its own number.'],
    );
  if (cell.percent)
    return sheetFault(
      'percent',
      place,
      [`单元格是百分数（${Number(cell.value) * 100}%）。`, `The cell is a percentage (${Number(cell.value) * 100}%).`],
      [
        '请改为常规格式，按表头的单位填数。',
        'Change its format to General and give an amount in the unit of the heading.',
      ],
    );
  return null;
};

/** Looks at every cell that `isNumberCell` names, in the order of the sheet. */
export const checkNumberCells = (
  grid: SheetGrid,
  file: string,
  isNumberCell: (row: number, column: number) => boolean,
): NumberCellCheck => {
  const faults: SheetFault[] = [];
  const refused = new Set<string>();
  const formulas: SheetPlace[] = [];
  for (const [r, cells] of grid.rows.entries())
    for (const [c, cell] of cells.entries()) {
      if ((cell.formula === undefined && !cell.span && !cell.percent) || !isNumberCell(r, c)) continue;
      const place = { file, sheet: grid.name, row: r + 1, column: columnLetter(c) };
      const found = judge(cell, place);
      if (found) {
        faults.push(found);
        refused.add(indexKey(r, c));
      } else if (cell.formula !== undefined) formulas.push(place);
    }
  const warnings =
    formulas.length === 0
      ? []
      : [
          sheetWarning(
            'formula-value',
            [
              `${listAddresses(formulas)} 是公式，按文件里保存的计算结果计入。`,
              `${listAddresses(formulas)} hold formulas; counted with the results saved in the file.`,
            ],
            formulas,
          ),
        ];
  return { faults, warnings, refused };
};
