/**
 * @module The energy balance of a city that has none: what it knows goes in and stays, the missing-data ladder fills the rest, the supply side is
 * closed. Every filled cell says by what, how sure, and opens to its trace. Judging the result is left to the checks.
 */
import type { Trace, Tracer } from '@dafeng/quantity';
import { cellKey, productsOf } from '../balance/energy-balance.ts';
import { compareFlows, type FlowId, getFlow, isFlowId, listFlows } from '../balance/flow.ts';
import { compareProducts, getProduct, isProductId, type ProductId } from '../balance/product.ts';
import type { BookCell } from '../books/book-cell.ts';
import { type Notice, notice } from '../fault.ts';
import { type AnyExplained, createLooseExplain } from '../indicators/loose-explain.ts';
import { activityReader } from '../indicators/read-activity.ts';
import type { Adjustment, BalanceRequest, BuiltBalance } from './balance-request.ts';
import { explainBookCell } from './cells-to-balance.ts';
import { type Column, closeColumn } from './close-balance.ts';
import { type FillSources, fillCell } from './fill-cell.ts';
import { fillableFlows, spreadOf } from './ladder.ts';

const isCounted = (product: ProductId): boolean => !['aggregate', 'total'].includes(getProduct(product).kind);
const settled = new Set(['NO', 'NA', 'IE', 'C']);

/**
 * Builds the balance of the year.
 *
 * Shape: cells of the sheet `energy` in the physical units of the columns; known cells come back as given, filled ones with status `filled`, the
 * step as method and its spread. Totals of columns (煤合计, 油品合计) are not made.
 * Gotchas: a cell marked NO, NA, IE or C is known and stays empty. What no step can fill is named, not zero. Small users beside the large entities
 * are in no number of that step.
 */
export const buildBalance = <T extends Trace | null>(request: BalanceRequest, tracer: Tracer<T>): BuiltBalance<T> => {
  const { year, cells, province, nation } = request;
  const explain = createLooseExplain(tracer);
  const notices: Notice[] = [];
  const adjustments: Adjustment[] = [];
  const city = activityReader(explain, request.economy);
  const sources: FillSources<T> = {
    year,
    entities: request.largeEntities ?? [],
    city,
    larger: [
      { method: 'provincial-row' as const, area: province },
      ...(nation ? [{ method: 'national-intensity' as const, area: nation }] : []),
    ].map((one) => ({ ...one, read: activityReader(explain, one.area.economy, one.area.name) })),
  };
  const known = new Map<string, BookCell>();
  for (const cell of cells)
    if (cell.sheet === 'energy' && isFlowId(cell.row) && isProductId(cell.column))
      known.set(`${cell.row}:${cell.column}`, cell);
  const products = [
    ...new Set<ProductId>([
      ...productsOf(province.balance),
      ...(nation ? productsOf(nation.balance) : []),
      ...sources.entities.map(({ product }) => product),
      ...[...known.values()].map(({ column }) => column as ProductId),
    ]),
  ]
    .filter(isCounted)
    .sort(compareProducts);

  const filled = new Map<string, AnyExplained<T>>();
  const made: BookCell[] = [];
  const unfilled: string[] = [];
  for (const product of products) {
    const column: Column<T> = new Map();
    for (const { id } of listFlows()) {
      const cell = known.get(cellKey(id, product));
      if (cell?.value !== undefined && cell.value !== null)
        column.set(id, {
          explained: explainBookCell(explain, { ...cell, value: cell.value }, year),
          method: null,
          spread: cell.spread ?? 0,
        });
    }
    for (const flow of fillableFlows) {
      const cell = known.get(cellKey(flow, product));
      if (column.has(flow) || (cell?.absence && settled.has(cell.absence))) continue;
      const found = fillCell(explain, sources, flow, product);
      if (found) column.set(flow, { ...found, spread: spreadOf(found.method) });
      else if (sources.larger.some(({ area }) => area.balance.cells.has(cellKey(flow, product))))
        unfilled.push(cellKey(flow, product));
    }
    const use = product === 'electricity' ? city('electricity.consumption', year) : null;
    closeColumn(
      { explain, product, column, adjustments, notices },
      use?.ok ? explain.convert('activityData', use.value, getProduct(product).unit) : null,
    );
    const rows = [...column.keys()].sort(compareFlows);
    for (const flow of rows) {
      const { explained, method, spread } = column.get(flow) as NonNullable<ReturnType<Column<T>['get']>>;
      if (method === null || known.get(cellKey(flow, product))?.value != null) continue;
      filled.set(cellKey(flow, product), explained);
      made.push(filledCell(flow, product, explained.value.value, method, spread));
    }
  }
  if (unfilled.length > 0)
    notices.push(
      notice(
        'not-filled',
        [
          `${unfilled.length} 个单元格上级表中有数而本市没有驱动指标，未填补，也不作零。`,
          `${unfilled.length} cells have a number in the larger area but the city has no driver for them; they are not filled and are not zero.`,
        ],
        unfilled,
      ),
    );
  for (const { total, known: value, before, factor, parts } of adjustments)
    notices.push(
      notice(
        'reconciled',
        [
          `${total} 已知合计 ${value}，分项原为 ${before}，填补的分项统一乘以 ${factor}。`,
          `${total} is known to be ${value}, its parts came to ${before}; the filled ones were multiplied by ${factor}.`,
        ],
        parts,
      ),
    );
  return { cells: [...cells, ...made], filled, adjustments, notices };
};

const filledCell = (flow: FlowId, product: ProductId, value: number, method: string, spread: number): BookCell => ({
  sheet: 'energy',
  row: getFlow(flow).id,
  column: product,
  value,
  unit: getProduct(product).unit,
  absence: null,
  status: 'filled',
  method,
  spread,
  uncertainty: null,
  comment: null,
  entries: [],
});

/** How a filled cell came to be; null for a known cell and where nothing was filled. */
export const explainFilled = <T extends Trace | null>(
  built: BuiltBalance<T>,
  flow: FlowId,
  product: ProductId,
): AnyExplained<T> | null => built.filled.get(cellKey(flow, product)) ?? null;
