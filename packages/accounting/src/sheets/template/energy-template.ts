/**
 * @module The energy balance as a sheet to fill: the official physical layout, rows of flows under columns of products with their units,
 * in the order of the national or of the provincial table.
 */
import { absenceLabel, getUnit } from '@dafeng/quantity';
import { getFlow, listFlows } from '../../balance/flow.ts';
import { listProducts, type Product } from '../../balance/product.ts';
import type { BookCell } from '../../books/book-cell.ts';
import type { SheetArea } from '../reading-context.ts';
import { templateVersion, writeMarker } from '../template-marker.ts';
import { type WrittenCell, type WrittenSheet, written } from './written-sheet.ts';

export type ColumnOrder = 'national' | 'provincial';
export interface TemplateRequest {
  readonly area: SheetArea;
  readonly year: number;
  /** Id of the method edition, for the profile; the sheets are the same for all. */
  readonly method: string;
  readonly order?: ColumnOrder;
  /** Last year's cells: grey beside the cells to fill, or as notes at them. */
  readonly previous?: readonly BookCell[];
  /** What the book holds already. */
  readonly cells?: readonly BookCell[];
}

/**
 * Columns of the physical balance of a year. The provincial tables print natural gas before the other petroleum products, the national
 * table after them (CESY 2008, tables 4-2 and 6-1).
 */
export const productsOfLayout = (year: number, order: ColumnOrder): readonly Product[] => {
  const columns = listProducts().filter(({ kind, since }) => kind !== 'total' && (since === null || since <= year));
  if (order === 'national') return columns;
  const gas = columns.filter(({ id }) => id === 'natural_gas');
  return columns
    .filter(({ id }) => id !== 'natural_gas')
    .flatMap((product) => (product.id === 'other_petroleum' ? [...gas, product] : [product]));
};

/** A number, or the key that says why there is none. */
export const contentOf = (cell: BookCell | undefined): string | number | null =>
  cell === undefined
    ? null
    : (cell.value ?? (cell.absence !== null && cell.absence !== 'not-reported' ? cell.absence : null));

const depthOf = (id: Parameters<typeof getFlow>[0]): number => {
  const { of } = getFlow(id);
  return of === null ? 0 : 1 + depthOf(of);
};

export const energyTemplate = ({
  area,
  year,
  order = 'provincial',
  previous = [],
  cells = [],
}: TemplateRequest): WrittenSheet => {
  const products = productsOfLayout(year, order);
  const at = (list: readonly BookCell[]) =>
    new Map(list.filter(({ sheet }) => sheet === 'energy').map((cell) => [`${cell.row}:${cell.column}`, cell]));
  const [held, before] = [at(cells), at(previous)];
  const marker = writeMarker({
    version: templateVersion,
    year,
    area: area.code ?? area.name,
    areaName: area.name,
    sheet: 'energy',
  });
  const head = (product: Product): WrittenCell => written('head')(`${product.zh}\n${product.en}`);
  const input = (flow: string, product: Product): WrittenCell => {
    const key = `${flow}:${product.id}`;
    const old = before.get(key);
    const comment =
      old === undefined
        ? undefined
        : old.value !== null
          ? `${year - 1} 年：${old.value} ${getUnit(old.unit).zh}`
          : old.absence === null
            ? undefined
            : `${year - 1} 年：${old.absence} ${absenceLabel(old.absence).zh}`;
    return written('input')(contentOf(held.get(key)), comment);
  };
  return {
    name: '能源平衡',
    rows: [
      [written('fixed')(marker)],
      [written('title')(`${area.name}能源平衡表（实物量） ${year} 年`)],
      [
        written('note')(
          '没有的留空；确认没有发生的填 NO，未估算填 NE，列在别处填 IE。投入、调出、出口为负数。 Leave blank what is not known; NO, NE, NA, IE, C say why there is none.',
        ),
      ],
      [written('head')('项目\nRow'), written('head')('Flow'), ...products.map(head)],
      [null, null, ...products.map(({ unit }) => written('unit')(getUnit(unit).zh))],
      ...listFlows().map(({ id, zh, en }) => [
        written(depthOf(id) === 0 ? 'label' : 'sublabel')(`${'　'.repeat(depthOf(id))}${zh}`),
        written('sublabel')(en),
        ...products.map((product) => input(id, product)),
      ]),
    ],
    widths: [30, 24, ...products.map(() => 12)],
    frozenRows: 5,
    frozenColumns: 2,
    hiddenRows: [0],
    lists: [],
  };
};
