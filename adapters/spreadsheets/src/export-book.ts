/**
 * @module What is on the screen as a file: the same rows and columns in the same order, empty where there is no number with the reason
 * beside it, and where the numbers come from. Which cells are shown is decided by the screen.
 */
import {
  type BookCell,
  bookCellKey,
  columnLetter,
  getActivity,
  getFlow,
  getProduct,
  isActivityId,
  isFlowId,
  isProductId,
} from '@dafeng/accounting';
import { absenceLabel, getUnit } from '@dafeng/quantity';
import { toCsv } from './csv.ts';
import type { Cell, Sheet, SheetColumn } from './sheet.ts';
import { toXlsx } from './xlsx.ts';

/** A grid as shown: labels, then one cell for each column. */
export interface ShownGrid {
  readonly name: string;
  readonly labels: readonly string[];
  /** Heads with their units: 原煤（万吨）. */
  readonly columns: readonly string[];
  readonly rows: readonly ShownRow[];
}
export interface ShownRow {
  readonly labels: readonly string[];
  readonly cells: readonly ShownCell[];
}
export interface ShownCell {
  readonly value: number | string | null;
  /** Why there is none, or what is remarked of it: 未估算 NE, 估算. */
  readonly remark: string | null;
}
export interface ExportMeta {
  readonly area: string;
  readonly year: number;
  /** Where the numbers come from, by what method, when it was exported: each a line under the table. */
  readonly source: string;
  readonly method: string;
  readonly date: string;
  /** Further lines: fictional, not yet closed, units. */
  readonly notes?: readonly string[];
}

const numbersIn = (rows: readonly ShownRow[], column: number): boolean =>
  rows.some(({ cells }) => typeof cells[column]?.value === 'number');

const sheetOf = ({ name, labels, columns, rows }: ShownGrid, meta: ExportMeta): Sheet => {
  const comments = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ remark }, column) =>
      remark === null ? [] : [{ row, column: labels.length + column, text: remark }],
    ),
  );
  return {
    name,
    columns: [
      ...labels.map((title): SheetColumn => ({ title, width: 28 })),
      ...columns.map((title, column): SheetColumn => ({ title, width: 14, numeric: numbersIn(rows, column) })),
    ],
    rows: rows.map((row) => [...row.labels, ...row.cells.map(({ value }): Cell => value)]),
    comments,
    frozenColumns: labels.length,
    notes: [
      `${meta.area} ${meta.year} 年 ${name}`,
      `来源：${meta.source}`,
      `方法：${meta.method}`,
      `导出日期：${meta.date}`,
      ...(meta.notes ?? []),
      ...remarkLines(comments),
    ],
  };
};

/** 未估算 NE：C2、D7: what the comments say, for formats that have none. */
const remarkLines = (comments: NonNullable<Sheet['comments']>): readonly string[] => {
  const byText = new Map<string, string[]>();
  for (const { row, column, text } of comments) {
    const address = `${columnLetter(column)}${row + 2}`;
    byText.set(text, [...(byText.get(text) ?? []), address]);
  }
  return [...byText].map(([text, addresses]) => `${text}：${addresses.join('、')}`);
};

/** The grid as xlsx (reasons as comments and as lines) or csv (as lines). Text that a program would run is disarmed. */
export const exportBook = async (grid: ShownGrid, meta: ExportMeta, format: 'xlsx' | 'csv'): Promise<Buffer> => {
  const sheet = sheetOf(grid, meta);
  return format === 'xlsx' ? toXlsx([sheet]) : toCsv(sheet);
};

const remarkOf = (cell: BookCell | undefined): string | null => {
  if (cell === undefined) return null;
  const words = [
    cell.absence === null ? null : `${absenceLabel(cell.absence).zh} ${cell.absence}`,
    cell.status === 'filled'
      ? `推算${cell.method === null ? '' : `（${cell.method}）`}`
      : cell.status === 'estimated'
        ? '估算'
        : null,
    cell.comment,
  ].filter((word) => word !== null);
  return words.length === 0 ? null : words.join('；');
};

/** A balance as the screen shows it: the rows and columns given, in their order. */
export const shownBalance = (
  cells: readonly BookCell[],
  flows: readonly string[],
  products: readonly string[],
): ShownGrid => {
  const held = new Map(cells.map((cell) => [bookCellKey(cell), cell]));
  return {
    name: '能源平衡',
    labels: ['项目'],
    columns: products.map((id) => {
      const product = isProductId(id) ? getProduct(id) : null;
      return product === null ? id : `${product.zh}（${getUnit(product.unit).zh}）`;
    }),
    rows: flows.map((flow) => ({
      labels: [isFlowId(flow) ? getFlow(flow).zh : flow],
      cells: products.map((product) => {
        const cell = held.get(bookCellKey({ sheet: 'energy', row: flow, column: product }));
        return { value: cell?.value ?? null, remark: remarkOf(cell) };
      }),
    })),
  };
};

/** Activity data as the screen lists it, one row a cell, its reason in a column of its own. */
export const shownActivities = (cells: readonly BookCell[]): ShownGrid => ({
  name: '活动数据',
  labels: ['代码', '项目'],
  columns: ['年份', '数值', '单位', '标识', '来源', '不确定性（±%）', '备注'],
  rows: cells
    .filter(({ sheet }) => sheet === 'activities')
    .map((cell) => ({
      labels: [cell.row, isActivityId(cell.row) ? getActivity(cell.row).zh : cell.row],
      cells: [
        Number(cell.column),
        cell.value,
        getUnit(cell.unit).zh,
        cell.absence,
        [...new Set(cell.entries.flatMap(({ source }) => source ?? []))].join('；') || null,
        cell.uncertainty === null ? null : Number((cell.uncertainty * 100).toPrecision(12)),
        cell.comment,
      ].map((value): ShownCell => ({ value, remark: null })),
    })),
});
