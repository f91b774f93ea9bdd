/**
 * @module How much of a fuel, or of electricity, an area used up in a year, out of the balance: final use and losses, less what transformation
 * gave, plus what it took. Shares and targets are left to the indicators.
 *
 * Formula: net use = final consumption + loss - net transformation, over the columns of the fuel; washing, coking and refining cancel
 * within it, so that nothing is counted as input and output both.
 */
import { absent, type Part, type Quantity, quantity, type Reported, type Trace, type UnitId } from '@dafeng/quantity';
import { cellKey, type EnergyBalance, numberOf } from '../balance/energy-balance.ts';
import { explainAmount } from '../balance/explain-cell.ts';
import { type FlowId, partsOfFlow } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import { type AnyExplained, type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';

export interface FuelUse<T extends Trace | null> {
  readonly value: AnyReported<T>;
  readonly from: readonly string[];
}
/** Reads a cell in one kind of unit: physical amounts or standard coal. */
export type CellReader<T extends Trace | null> = (flow: FlowId, product: ProductId) => AnyReported<T>;

/** The row where the table prints it, else the rows it is made of; `焦炭再投入` stands below the line and is in no total. */
const rowsOf = (balance: EnergyBalance, flow: FlowId, product: ProductId): readonly FlowId[] =>
  numberOf(balance, flow, product) !== null
    ? [flow]
    : partsOfFlow(flow)
        .map(({ id }) => id)
        .filter((id) => id !== 'transform.coke_reinput' && numberOf(balance, id, product) !== null);

/** Net use of the columns, in `unit`. Absent where none of the columns has a number. */
export const netUse = <T extends Trace | null>(
  explain: LooseExplain<T>,
  balance: EnergyBalance,
  products: readonly ProductId[],
  cellOf: CellReader<T>,
  unit: UnitId,
  term: string,
): FuelUse<T> => {
  // Inputs stand with a minus sign in the table: what was put in was used up.
  const minusOne = explain.assume('transformation', quantity(-1, '1'), 'inputs-are-printed-with-a-minus-sign');
  const parts: Part<AnyExplained<T>>[] = [];
  for (const product of products)
    for (const [of, taken] of [
      ['final.total', false],
      ['loss', false],
      ['transform.total', true],
    ] as const)
      for (const flow of rowsOf(balance, of, product)) {
        const cell = cellOf(flow, product);
        parts.push({
          id: cellKey(flow, product),
          item:
            cell.ok && taken
              ? { ok: true, value: explain.product(term, cell.value, minusOne as unknown as AnyExplained<T>) }
              : cell,
        });
      }
  if (parts.length === 0) return { value: absent('not-reported', products.join(', ')), from: [] };
  return { value: explain.sum(term, parts, unit).total, from: parts.map(({ id }) => `energy:${id}`) };
};

/** The cell in its physical unit. */
export const physicalReader =
  <T extends Trace | null>(explain: LooseExplain<T>, balance: EnergyBalance): CellReader<T> =>
  (flow, product) =>
    anyReported(
      explainAmount(explain as unknown as Parameters<typeof explainAmount<T>>[0], balance, flow, product) as Reported<{
        value: Quantity;
        trace: T;
      }>,
    );

/** Electricity used in the area (全社会用电量): final consumption and what the grid lost. */
export const electricityUse = <T extends Trace | null>(
  explain: LooseExplain<T>,
  balance: EnergyBalance,
  term: string,
): FuelUse<T> => {
  const read = physicalReader(explain, balance);
  const parts = (['final.total', 'loss'] as const)
    .flatMap((flow) => rowsOf(balance, flow, 'electricity'))
    .map((flow) => ({ id: cellKey(flow, 'electricity'), item: read(flow, 'electricity') }));
  if (!parts.some(({ id }) => id.startsWith('final')))
    return { value: absent('not-reported', cellKey('final.total', 'electricity')), from: [] };
  return {
    value: explain.sum(term, parts, '100m-kWh').total,
    from: parts.map(({ id }) => `energy:${id}`),
  };
};
