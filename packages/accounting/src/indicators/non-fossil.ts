/**
 * @module Non-fossil energy of an area's consumption: primary electricity made in the area, and of the power from outside what the sending
 * grid made without fossil fuel. Shares and deductions are left to `energy-total.ts`.
 *
 * Formula: non-fossil energy = (local primary electricity + non-fossil electricity from outside) x rate; the rate is the coal rate of
 *   the year (等价值) or the heat of a kWh (当量值), never one over the other.
 * Source: design section 2.3; whose the power counts as is a declared method, provinces differ.
 */
import { absent, type Part, type Quantity, type Reported, reported, type Trace, thenReported } from '@dafeng/quantity';
import { cellKey, numberOf } from '../balance/energy-balance.ts';
import { explainAmount, explainEnergy } from '../balance/explain-cell.ts';
import type { FlowId } from '../balance/flow.ts';
import { primaryElectricity } from '../energy/account-energy.ts';
import { calorificValueOfPower } from '../energy/conversion-rates.ts';
import { type Notice, notice } from '../fault.ts';
import type { EnergyBasis, SendingGridShare, YearOfBooks } from './indicator-value.ts';
import { type AnyExplained, type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';
import type { ReadActivity } from './read-activity.ts';

type Tight<T extends Trace | null> = Parameters<typeof explainAmount<T>>[0];
/** Electricity as the balance has it: kWh in a physical one, standard coal by its own heat in the other. */
export const readPower = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
  flow: FlowId,
): AnyReported<T> => {
  const { balance } = book;
  if (!balance) return absent('not-reported', `${book.year} 年能源平衡表 / energy balance of ${book.year}`);
  const found =
    balance.accounting === 'physical'
      ? explainAmount(explain as unknown as Tight<T>, balance, flow, 'electricity')
      : explainEnergy(explain as unknown as Tight<T>, balance, flow, 'electricity');
  return anyReported(found as Reported<{ value: Quantity; trace: T }>);
};

/** What electricity is worth in coal by one method, on the basis of the year's total. */
export const powerInCoal = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
  power: AnyExplained<T>,
  basis: EnergyBasis,
  basisText: string,
): AnyReported<T> => {
  const physical = book.balance?.accounting === 'physical';
  const inCoal = ((): AnyReported<T> => {
    if (basis === 'calorific') {
      if (!physical) return reported(power);
      const heat = calorificValueOfPower(explain as unknown as Tight<T>, book.year);
      return thenReported(anyReported(heat as Reported<{ value: Quantity; trace: T }>), (rate) =>
        reported(explain.product('primaryElectricityAndOther', power, rate, '10k-tce')),
      );
    }
    const rates = book.energy?.rates;
    const rate = physical ? rates?.powerCoalRate : rates?.power;
    return thenReported(
      anyReported((rate ?? absent('not-reported')) as Reported<{ value: Quantity; trace: T }>),
      (found) => reported(explain.product('primaryElectricityAndOther', power, found, '10k-tce')),
    );
  })();
  return thenReported(inCoal, (energy) =>
    reported(
      explain.assumeBasis(
        basis === 'calorific' ? 'basis.calorificMethod' : 'basis.equivalentMethod',
        energy,
        basisText,
        basis === 'calorific' ? 'every-carrier-by-its-own-heat' : 'power-and-heat-by-the-fuel-they-took',
      ),
    ),
  );
};

export interface NonFossilPower<T extends Trace | null> {
  /** Electricity, in the unit of the balance. */
  readonly value: AnyReported<T>;
  readonly method: 'local-primary' | 'net-import-by-sending-grid' | 'non-fossil-import-as-reported';
  readonly from: readonly string[];
  readonly notices: readonly Notice[];
}

/**
 * Non-fossil electricity that the area used.
 *
 * Gotchas: with neither the non-fossil part of the import reported nor a share of the sending grid, only local primary electricity counts, with a
 * notice. An area that sends out more than it takes in: what it sends is not taken off, which is named; provinces differ.
 */
export const nonFossilPower = <T extends Trace | null>(
  explain: LooseExplain<T>,
  book: YearOfBooks<T>,
  read: ReadActivity<T>,
  sendingGrid: readonly SendingGridShare[],
): NonFossilPower<T> => {
  const { balance, year } = book;
  if (!balance) return { value: absent('not-reported'), method: 'local-primary', from: [], notices: [] };
  const rows = primaryElectricity(balance);
  const local: Part<AnyExplained<T>>[] = rows.map((flow) => ({ id: flow, item: readPower(explain, book, flow) }));
  const localFrom = rows.map((flow) => `energy:${cellKey(flow, 'electricity')}`);
  const notices: Notice[] = [];
  const term = 'primaryElectricityAndOther';
  const unit = balance.accounting === 'physical' ? '100m-kWh' : '10k-tce';

  const transfers: readonly FlowId[] = [
    'supply.in_from_provinces',
    'supply.import',
    'supply.out_to_provinces(-)',
    'supply.export(-)',
  ];
  const there = transfers.filter((flow) => numberOf(balance, flow, 'electricity') !== null);
  const net = explain.sum(
    term,
    there.map((flow) => ({ id: flow, item: readPower(explain, book, flow) })),
    unit,
  ).total;
  const imported = net.ok ? net.value.value.value : 0;
  const cells = there.map((flow) => cellKey(flow, 'electricity'));
  if (imported < 0)
    notices.push(
      notice(
        'exported-power-not-split',
        [
          `${year} 年净调出电力；调出部分未从非化石电力中扣除，各省做法不同，须另行声明。`,
          `the area sent out more power than it took in ${year}; what it sent is not taken off its non-fossil power. Provinces differ: declare the method.`,
        ],
        cells,
      ),
    );

  const asReported = balance.accounting === 'physical' ? read('electricity.in.nonfossil', year) : absent('NA');
  const share = sendingGrid.find((one) => one.year === year);
  const whole = (parts: readonly Part<AnyExplained<T>>[]) => explain.sum(term, parts, unit).total;
  if (asReported.ok)
    return {
      value: whole([...local, { id: 'from-outside', item: asReported }]),
      method: 'non-fossil-import-as-reported',
      from: [...localFrom, `activities:electricity.in.nonfossil:${year}`],
      notices,
    };
  if (share && net.ok && imported > 0) {
    const ratio = explain.factor('nonFossilShare', share.share, {
      factor: `sending-grid/${share.year}`,
      source: share.source,
      locator: share.locator,
    }) as unknown as AnyExplained<T>;
    return {
      value: whole([...local, { id: 'from-outside', item: reported(explain.product(term, net.value, ratio)) }]),
      method: 'net-import-by-sending-grid',
      from: [...localFrom, ...cells.map((cell) => `energy:${cell}`)],
      notices,
    };
  }
  if (imported > 0)
    notices.push(
      notice(
        'imported-power-not-split',
        [
          `${year} 年净调入电量未按送端电网的非化石比重拆分；只计本地一次电力，结果偏低。`,
          `power from outside of ${year} is not split by the mix of the sending grid; only local primary electricity counts, and the result is low.`,
        ],
        cells,
      ),
    );
  return { value: whole(local), method: 'local-primary', from: localFrom, notices };
};
