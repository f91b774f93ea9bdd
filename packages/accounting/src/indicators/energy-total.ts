/**
 * @module Total energy consumption in both methods of calculation and in every variant that targets were set on: all energy, less feedstock,
 * less new renewable or all non-fossil energy. Which variant a target means is left to the plan.
 *
 * Formula: counted = total - feedstock - (renewables of the year - renewables of the base year) or - non-fossil energy.
 * Source: `data/inventory/indicator-methods.yaml` (notices 803 and 1258 of 2022, 113 of 2024), each with its status.
 */
import { absent, type Quantity, type Reported, reported, type Trace, thenReported } from '@dafeng/quantity';
import { cellKey, numberOf } from '../balance/energy-balance.ts';
import type { FlowId } from '../balance/flow.ts';
import { type Notice, notice } from '../fault.ts';
import { INDICATOR_METHODS } from '../generated/book-methods.ts';
import type { EnergyBasis, Measured, YearOfBooks } from './indicator-value.ts';
import { type AnyExplained, type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';
import { methodOfBalance } from './method-identity.ts';
import { type NonFossilPower, powerInCoal, readPower } from './non-fossil.ts';

export type EnergyTotalId = (typeof INDICATOR_METHODS.energyTotals)[number]['id'];
export interface EnergyTotal {
  readonly id: EnergyTotalId;
  readonly leaves: readonly ('feedstock' | 'new-renewables' | 'non-fossil')[];
  /** First year whose targets mean this variant; null for every year. */
  readonly from: number | null;
  readonly renewablesSince: number | null;
  readonly status: 'first-hand' | 'second-hand' | 'memory' | 'assumed';
  readonly source: string;
  readonly locator: string;
  readonly zh: string;
  readonly en: string;
}
/** The variants in the order of the data. */
export const listEnergyTotals = (): readonly EnergyTotal[] =>
  INDICATOR_METHODS.energyTotals.map((row) => ({
    ...row,
    renewablesSince: 'renewablesSince' in row ? row.renewablesSince : null,
  }));

const feedstockRow: FlowId = INDICATOR_METHODS.feedstock.flow;
const renewableRows: readonly FlowId[] = INDICATOR_METHODS.renewables;

/** A row of the account by one method, with its basis. */
export const rowBy = <T extends Trace | null>(
  book: YearOfBooks<T>,
  flow: FlowId,
  basis: EnergyBasis,
): AnyReported<T> => {
  if (!book.energy) return absent('not-reported', `${book.year} 年能源平衡表 / energy balance of ${book.year}`);
  const row = book.energy.rows.find((one) => one.flow === flow);
  if (!row) return absent('not-reported', `${book.year}: ${flow}`);
  return anyReported(
    (basis === 'calorific' ? row.calorific : row.coalEquivalent) as unknown as Reported<{ value: Quantity; trace: T }>,
  );
};

const renewablePower = <T extends Trace | null>(explain: LooseExplain<T>, book: YearOfBooks<T>): AnyReported<T> => {
  const { balance } = book;
  if (!balance) return absent('not-reported', String(book.year));
  const rows = renewableRows.filter((flow) => numberOf(balance, flow, 'electricity') !== null);
  return explain.sum(
    'primaryElectricityAndOther',
    rows.map((flow) => ({ id: flow, item: readPower(explain, book, flow) })),
    balance.accounting === 'physical' ? '100m-kWh' : '10k-tce',
  ).total;
};

interface Surroundings<T extends Trace | null> {
  readonly nonFossil: NonFossilPower<T>;
  /** The books of another year, for the base of new renewables. */
  readonly bookOf: (year: number) => YearOfBooks<T> | null;
}

/**
 * One variant by one method, 1e4 tce.
 *
 * Gotchas: feedstock is the row 用作原料、材料 of industry, wider than the products that the notice lists; renewable power made in the
 * area stands for renewable power used there. Both are named. Without the row or the base year the variant is absent, never the full total.
 */
export const measureEnergyTotal = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
  variant: EnergyTotal,
  basis: EnergyBasis,
  { nonFossil, bookOf }: Surroundings<T>,
): Measured<T> => {
  const term = 'total-energy-consumption';
  const notices: Notice[] = [];
  const from = ['energy:consumption.total', 'energy:final.total', 'energy:loss', 'energy:transform.total'];
  const whole = rowBy(book, 'consumption.total', basis);
  const rate = book.energy?.rates.powerCoalRate;
  const method = {
    ...methodOfBalance(book),
    basis,
    energyTotal: variant.id,
    nonFossil: variant.leaves.includes('non-fossil') ? nonFossil.method : null,
    coalRate: basis === 'coal-equivalent' && rate?.ok ? (rate.value.value as unknown as Quantity) : null,
  };
  const without = (left: (typeof variant.leaves)[number], basisText: string): AnyReported<T> => {
    switch (left) {
      case 'feedstock':
        from.push(`energy:${feedstockRow}`);
        notices.push(
          notice(
            'stands-in',
            [
              '原料用能按平衡表“用作原料、材料”行计，范围宽于文件所列产品。',
              'feedstock is the row of non-energy use of the balance, wider than the products that the notice lists.',
            ],
            [feedstockRow],
          ),
        );
        return rowBy(book, feedstockRow, basis);
      case 'non-fossil':
        from.push(...nonFossil.from);
        notices.push(...nonFossil.notices);
        return thenReported(nonFossil.value, (power) => powerInCoal(explain, book, power, basis, basisText));
      case 'new-renewables': {
        const since = variant.renewablesSince ?? book.year;
        const base = bookOf(since);
        if (!base) return absent('not-reported', `${since} 年可再生能源发电 / renewable power of ${since}`);
        from.push(...renewableRows.map((flow) => `energy:${cellKey(flow, 'electricity')}`));
        notices.push(
          notice(
            'stands-in',
            [
              '新增可再生能源按本地可再生发电量的增量计，代替消费量。',
              'new renewable energy is what renewable power made in the area has grown by, in place of what was used.',
            ],
            renewableRows.map((flow) => cellKey(flow, 'electricity')),
          ),
        );
        return thenReported(renewablePower(explain, book), (now) =>
          thenReported(renewablePower(explain, base), (then) =>
            powerInCoal(explain, book, explain.difference('primaryElectricityAndOther', now, then), basis, basisText),
          ),
        );
      }
    }
  };
  const value = variant.leaves.reduce<AnyReported<T>>(
    (rest, left) =>
      thenReported(rest, (energy) =>
        thenReported(without(left, energy.value.basis), (less) => reported(explain.difference(term, energy, less))),
      ),
    thenReported(whole, (energy: AnyExplained<T>) => reported(explain.convert(term, energy, '10k-tce'))),
  );
  return { value, method, from, notices };
};
