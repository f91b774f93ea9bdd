/**
 * @module One column of the simplified balance: filled parts brought to a total that is known, totals out of their parts, and the supply
 * side closed by what came in or went out, so that the identities of the table hold. Where numbers come from is left to `fill-cell.ts`.
 *
 * Formula: filled part x (known total - known parts) / filled parts; supply = final + loss - transformation;
 *   transfer = supply - other rows of supply; where transfers are known the statistical difference closes instead.
 */
import { type Part, quantity, reported, type Trace } from '@dafeng/quantity';
import { cellKey } from '../balance/energy-balance.ts';
import { type FlowId, partsOfFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { type Notice, notice } from '../fault.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import type { AnyExplained, LooseExplain } from '../indicators/loose-explain.ts';
import type { Adjustment } from './balance-request.ts';
import type { ClosingId, LadderStepId } from './ladder.ts';

export interface Entry<T extends Trace | null> {
  readonly explained: AnyExplained<T>;
  /** Null for what the city knows. */
  readonly method: LadderStepId | ClosingId | null;
  /** Relative standard deviation; zero for a known cell that states none. */
  readonly spread: number;
}
/** A column by rows. */
export type Column<T extends Trace | null> = Map<FlowId, Entry<T>>;

/** 其中 rows and rows below the line are in no total. */
const inNoTotal: readonly FlowId[] = ['transform.coke_reinput', 'final.industry.non_energy', 'loss.transmission'];
const partIds = (flow: FlowId): readonly FlowId[] =>
  partsOfFlow(flow)
    .map(({ id }) => id)
    .filter((id) => !inNoTotal.includes(id));
const numberIn = <T extends Trace | null>(entry: Entry<T> | undefined): number => entry?.explained.value.value ?? 0;

/** What a total is made of, at the level where it is known or filled: a known row stands for its parts. */
const unitsOf = <T extends Trace | null>(column: Column<T>, flow: FlowId): readonly FlowId[] => {
  if (column.has(flow)) return [flow];
  const parts = partIds(flow);
  return parts.flatMap((part) => unitsOf(column, part));
};

export interface Closing<T extends Trace | null> {
  readonly explain: LooseExplain<T>;
  readonly product: ProductId;
  readonly column: Column<T>;
  readonly adjustments: Adjustment[];
  readonly notices: Notice[];
}

const signed = <T extends Trace | null>(
  { explain }: Closing<T>,
  terms: readonly (readonly [id: string, sign: 1 | -1, entry: Entry<T>])[],
  product: ProductId,
): Entry<T> | null => {
  if (terms.length === 0) return null;
  const minusOne = explain.assume(
    'transformation',
    quantity(-1, '1'),
    'other-side-of-the-balance',
  ) as unknown as AnyExplained<T>;
  const parts: Part<AnyExplained<T>>[] = terms.map(([id, sign, { explained }]) => ({
    id,
    item: reported(sign === 1 ? explained : explain.product('activityData', explained, minusOne)),
  }));
  const { total } = explain.sum('activityData', parts, getProduct(product).unit);
  if (!total.ok) return null;
  const absolute = Math.hypot(...terms.map(([, , entry]) => entry.spread * numberIn(entry)));
  const value = Math.abs(total.value.value.value);
  return { explained: total.value, method: 'sum-of-parts', spread: value === 0 ? 0 : absolute / value };
};

/** Brings the filled parts of a known total to it; what is known stays. */
const reconcile = <T extends Trace | null>(
  closing: Closing<T>,
  flow: FlowId,
  total: Entry<T>,
  units: readonly (readonly [FlowId, 1 | -1])[],
): void => {
  const { explain, product, column, adjustments, notices } = closing;
  const terms = units.map(([id, sign]) => [id, sign, column.get(id) as Entry<T>] as const);
  const free = terms.filter(([, , entry]) => entry.method !== null);
  const fixed = terms.filter(([, , entry]) => entry.method === null);
  const key = cellKey(flow, product);
  const freeSum = signed(closing, free, product);
  const known = numberIn(total);
  const fixedSum = signed(closing, fixed, product);
  const before = numberIn(freeSum ?? undefined) + numberIn(fixedSum ?? undefined);
  if (isWithinTolerance(known, before)) return;
  const rest = fixedSum ? explain.difference('activityData', total.explained, fixedSum.explained) : total.explained;
  if (!freeSum || numberIn(freeSum) <= 0 || rest.value.value < 0) {
    notices.push(
      notice(
        'not-reconciled',
        [
          `${key} 已知合计 ${known}，${freeSum ? '已知分项之和超过合计' : '没有可分摊的分项'}，未调整。`,
          `${key} is known to be ${known}, but ${freeSum ? 'its known parts exceed it' : 'no part was filled'}; nothing was adjusted.`,
        ],
        [key],
      ),
    );
    return;
  }
  const factor = explain.ratio('activityData', rest, freeSum.explained);
  if (!factor.ok) return;
  for (const [id, , entry] of free)
    column.set(id, { ...entry, explained: explain.product('activityData', entry.explained, factor.value) });
  // 其中 goes with the row it is a part of.
  const feedstock = column.get('final.industry.non_energy');
  if (feedstock && feedstock.method !== null && free.some(([id]) => id === 'final.industry'))
    column.set('final.industry.non_energy', {
      ...feedstock,
      explained: explain.product('activityData', feedstock.explained, factor.value),
    });
  adjustments.push({
    total: key,
    known,
    before,
    factor: factor.value.value.value,
    parts: free.map(([id]) => cellKey(id, product)),
  });
};

const putSum = <T extends Trace | null>(
  closing: Closing<T>,
  flow: FlowId,
  terms: readonly (readonly [FlowId, 1 | -1])[],
  method: ClosingId = 'sum-of-parts',
): void => {
  const { column, product } = closing;
  if (column.has(flow)) return;
  const there = terms.flatMap(([id, sign]) => {
    const entry = column.get(id);
    return entry ? [[id, sign, entry] as const] : [];
  });
  const sum = signed(closing, there, product);
  if (sum) column.set(flow, { ...sum, method });
};
const plus = (flows: readonly FlowId[]): readonly (readonly [FlowId, 1])[] => flows.map((flow) => [flow, 1] as const);
const inputsOf = <T extends Trace | null>(column: Column<T>): readonly FlowId[] =>
  partIds('transform.total').filter((flow) => numberIn(column.get(flow)) < 0);

/**
 * Reconciles, adds up and closes one column in place. `knownUse` is a total use known from elsewhere (全社会用电量) where the table has none.
 *
 * Gotchas: a known total with no filled part, or known parts above it, is left and named. The cell that closes is flagged.
 */
export const closeColumn = <T extends Trace | null>(closing: Closing<T>, knownUse: AnyExplained<T> | null): void => {
  const { product, column, notices } = closing;
  for (const flow of ['final.residential', 'final.total', 'transform.total'] as const) {
    const total = column.get(flow);
    if (total) {
      const units = partIds(flow).flatMap((part) => unitsOf(column, part));
      // Inputs and outputs of transformation have two signs: there is no share of a total to scale by.
      if (flow !== 'transform.total' && units.length > 0) reconcile(closing, flow, total, plus(units));
    }
  }
  const use = column.get('consumption.total') ?? (knownUse && { explained: knownUse, method: null, spread: 0 });
  if (use) {
    const inputs = inputsOf(column).map((flow) => [flow, -1] as const);
    const finals = unitsOf(column, 'final.total');
    const units = [...plus(finals), ...plus(column.has('loss') ? ['loss'] : []), ...inputs];
    reconcile(closing, 'consumption.total', use, units);
  }
  putSum(closing, 'final.residential', plus(partIds('final.residential')));
  putSum(closing, 'final.total', plus(partIds('final.total')));
  putSum(closing, 'transform.total', plus(partIds('transform.total')));
  putSum(closing, 'consumption.total', [
    ...plus(['final.total', 'loss']),
    ...inputsOf(column).map((flow) => [flow, -1] as const),
  ]);
  putSum(closing, 'supply.indigenous', plus(partIds('supply.indigenous')));

  const needed: readonly (readonly [FlowId, 1 | -1])[] = [
    ['final.total', 1],
    ['loss', 1],
    ['transform.total', -1],
  ];
  if (!needed.some(([flow]) => column.has(flow))) return;
  const supplyRows = partIds('supply.total');
  const [comesIn, goesOut] = ['supply.in_from_provinces', 'supply.out_to_provinces(-)'] as const;
  const key = (flow: FlowId) => cellKey(flow, product);
  if (column.has(comesIn) || column.has(goesOut)) putSum(closing, 'supply.total', plus(supplyRows));
  else {
    putSum(closing, 'supply.total', needed);
    const supply = column.get('supply.total') as Entry<T>;
    const others = supplyRows.flatMap((flow) => {
      const entry = column.get(flow);
      return entry ? [[flow, -1, entry] as const] : [];
    });
    const gap = signed(closing, [['supply.total', 1, supply], ...others], product);
    if (gap && !isWithinTolerance(numberIn(gap), 0)) {
      const flow = numberIn(gap) > 0 ? comesIn : goesOut;
      column.set(flow, { ...gap, method: 'closing-transfer' });
      notices.push(
        notice(
          'closed-by-transfer',
          [`${key(flow)} 由平衡推得，不是统计数。`, `${key(flow)} follows from the balance and is no statistic.`],
          [key(flow)],
        ),
      );
    }
  }
  if (column.has('stat_difference')) return;
  putSum(
    closing,
    'stat_difference',
    [['supply.total', 1], ...needed.map(([flow, sign]) => [flow, -sign as 1 | -1] as const)],
    'closing-difference',
  );
  const difference = column.get('stat_difference');
  if (isWithinTolerance(numberIn(difference), 0)) column.delete('stat_difference');
  else
    notices.push(
      notice(
        'closed-by-difference',
        [
          `${key('stat_difference')} 由平衡推得：已知的供应与消费不相等。`,
          `${key('stat_difference')} follows from the balance: known supply and use do not agree.`,
        ],
        [key('stat_difference')],
      ),
    );
};
