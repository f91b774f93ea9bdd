/**
 * @module One cell that the city does not know, by the best step of the ladder that has what it needs. Totals and transfers are left to
 * `close-balance.ts`.
 *
 * Formula: large entities: sum of what they used. Provincial or national row: cell of the larger area x driver of the city / driver of
 * the larger area, which is sector value added x sector intensity of the larger area.
 */
import { getUnit, type Part, quantity, reported, type Trace } from '@dafeng/quantity';
import { getCell } from '../balance/energy-balance.ts';
import { type FlowId, getFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import type { AnyExplained, LooseExplain } from '../indicators/loose-explain.ts';
import type { ReadActivity } from '../indicators/read-activity.ts';
import type { LargeEntity, LargerArea } from './balance-request.ts';
import { basisOfUnit } from './cells-to-balance.ts';
import { driversOf, type LadderStepId } from './ladder.ts';

export interface FilledCell<T extends Trace | null> {
  readonly method: LadderStepId;
  readonly explained: AnyExplained<T>;
}
export interface FillSources<T extends Trace | null> {
  readonly year: number;
  readonly entities: readonly LargeEntity[];
  readonly city: ReadActivity<T>;
  readonly larger: readonly {
    readonly method: LadderStepId;
    readonly area: LargerArea;
    readonly read: ReadActivity<T>;
  }[];
}

/** Inputs to transformation stand with a minus sign; an entity states what it used. */
const signOf = (flow: FlowId): 1 | -1 => (getFlow(flow).part === 'transform' ? -1 : 1);

const ofEntities = <T extends Trace | null>(
  explain: LooseExplain<T>,
  { entities, year }: FillSources<T>,
  flow: FlowId,
  product: ProductId,
): AnyExplained<T> | null => {
  const parts: Part<AnyExplained<T>>[] = entities
    .filter((entity) => (entity.flow ?? 'final.industry') === flow && entity.product === product)
    .map(({ name, amount, unit, source }, index) => ({
      id: `${String(index).padStart(5, '0')}-${name}`,
      item: reported(
        explain.observation(
          'activityData',
          quantity(signOf(flow) * amount, unit as '10k-tce', basisOfUnit(unit) as 'unstated'),
          { source, locator: name, period: String(year) },
        ) as unknown as AnyExplained<T>,
      ),
    }));
  if (parts.length === 0) return null;
  const { total } = explain.sum('activityData', parts, getProduct(product).unit);
  return total.ok ? total.value : null;
};

/** The cell of the larger area scaled by the first driver that both have; null where it has no cell or there is no driver. */
const scaled = <T extends Trace | null>(
  explain: LooseExplain<T>,
  { city, year }: FillSources<T>,
  { area, read }: FillSources<T>['larger'][number],
  flow: FlowId,
  product: ProductId,
): AnyExplained<T> | null => {
  const cell = getCell(area.balance, flow, product);
  if (!cell.ok) return null;
  const { unit } = getProduct(product);
  for (const driver of driversOf(flow, product)) {
    const [own, whole] = [city(driver, year), read(driver, year)];
    if (!own.ok || !whole.ok || getUnit(own.value.value.unit).dimension !== getUnit(whole.value.value.unit).dimension)
      continue;
    const share = explain.ratio(driver, own.value, whole.value);
    if (!share.ok) continue;
    const row = explain.observation(
      'activityData',
      quantity(cell.value.value, unit as '10k-tce', basisOfUnit(unit) as 'unstated'),
      {
        source: area.balance.file.replace(/^.*[\\/]/, ''),
        locator: `${area.name} ${area.balance.year}: ${getFlow(flow).zh} × ${getProduct(product).zh}`,
        period: String(area.balance.year),
      },
    ) as unknown as AnyExplained<T>;
    return explain.product('activityData', row, share.value);
  }
  return null;
};

/** The cell by the best step that can make it; coarser ones stay in the trace with the reason against them. Null where no step can. */
export const fillCell = <T extends Trace | null>(
  explain: LooseExplain<T>,
  sources: FillSources<T>,
  flow: FlowId,
  product: ProductId,
): FilledCell<T> | null => {
  const entities = ofEntities(explain, sources, flow, product);
  const candidates: FilledCell<T>[] = [
    ...(entities ? [{ method: 'large-entities' as const, explained: entities }] : []),
    ...sources.larger.flatMap((one) => {
      const made = scaled(explain, sources, one, flow, product);
      return made ? [{ method: one.method, explained: made }] : [];
    }),
  ];
  const [best, ...coarser] = candidates;
  if (!best) return null;
  return {
    method: best.method,
    explained: explain.choose(
      'activityData',
      `missing-data-ladder/${best.method}`,
      best.explained,
      coarser.map(({ method, explained }) => ({ because: `coarser-step/${method}`, explained })),
    ),
  };
};
