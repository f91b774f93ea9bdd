/**
 * @module The shapes of an indicator out of the books: the number with its trace, and everything that is part of its identity. Computing
 * is in the neighbours, rounding in `published-value.ts`.
 */
import type { Bilingual, GwpSet, Quantity, Reported, Trace, Tracer } from '@dafeng/quantity';
import type { FactorSet, IndicatorId } from '@dafeng/reference';
import type { EnergyBalance } from '../balance/energy-balance.ts';
import type { EnergyAccount } from '../energy/account-energy.ts';
import type { Notice } from '../fault.ts';
import type { ActivityEntry, Inventory } from '../inventory/inventory.ts';
import type { AnyExplained, AnyReported } from './loose-explain.ts';

/** What is known of one year. A part that is null leaves its indicators absent, never zero. */
export interface YearOfBooks<T extends Trace | null = Trace> {
  /** As printed: 临江市. */
  readonly area: string;
  /** Division code, for changes of the area; null where it has none. */
  readonly areaCode: string | null;
  readonly year: number;
  readonly balance: EnergyBalance | null;
  readonly energy: EnergyAccount<T> | null;
  readonly inventory: Inventory<T> | null;
  /** Items of the tab `economy` and of the exchange of power, of any year. */
  readonly economy: readonly ActivityEntry[];
  /** Coefficients that `energy` was made with; the default set of the balance unless given. */
  readonly coefficients?: FactorSet;
}

export type EnergyBasis = 'calorific' | 'coal-equivalent';
/** Everything that must agree before two years are compared; `coalRate` excepted, which every year has its own. */
export interface IndicatorMethod {
  readonly basis: EnergyBasis | null;
  /** Variant of the energy total (`data/inventory/indicator-methods.yaml`). */
  readonly energyTotal: string | null;
  /** Whose the power from outside is counted as. */
  readonly nonFossil: string | null;
  /** Accounting of the balance and set of coefficients. */
  readonly coefficients: string | null;
  /** Edition of the inventory. */
  readonly edition: string | null;
  readonly gwpSet: GwpSet | null;
  readonly factorSets: Readonly<Record<string, string>> | null;
  /** `territorial`, `with-net-power-import`; which fuels of a fuel total. */
  readonly boundary: string | null;
  /** Year whose prices GDP is measured at. */
  readonly pricesOf: number | null;
  /** First year of the area as it stood; null where it never changed. */
  readonly areaSince: number | null;
  /** Coal rate of the year, stored beside every coal-equivalent number; of the balance itself. */
  readonly coalRate: Quantity | null;
}

export interface IndicatorValue<T extends Trace | null = Trace> {
  readonly indicator: IndicatorId;
  /** Tells variants of one indicator apart, stable across years: `coal-equivalent/less-feedstock`. */
  readonly variant: string;
  /** Basis and boundary in words. */
  readonly label: Bilingual;
  readonly year: number;
  /** Year a fall, a growth or an elasticity is measured from; null for the state of a year. */
  readonly since: number | null;
  readonly value: AnyReported<T>;
  readonly method: IndicatorMethod;
  /** Cells of the books it was made of, `energy:flow:product` or `activities:item:year`. */
  readonly from: readonly string[];
  /** Years that were brought to the method of the later year. */
  readonly restated: readonly number[];
  readonly notices: readonly Notice[];
}

/** Non-fossil share of the grid that sends power into the area, as a declared method: who says so, for which year. */
export interface SendingGridShare {
  readonly year: number;
  /** A plain ratio, in `%` or `1`. */
  readonly share: Quantity<'ratio', 'plain'>;
  readonly source: string;
  readonly locator: string;
}
export interface IndicatorOptions<T extends Trace | null> {
  readonly tracer: Tracer<T>;
  /** Year whose prices GDP is measured at and from which falls accumulate; else that of the five-year plan of the last year. */
  readonly baseYear?: number;
  readonly sendingGrid?: readonly SendingGridShare[];
  /** The books of `earlier` by the method and on the area of `later`; null where that cannot be done. Without it, years of two methods are refused. */
  readonly restate?: (earlier: YearOfBooks<T>, later: YearOfBooks<T>) => YearOfBooks<T> | null;
}

/** A number of one year before it becomes an indicator: with what it was made of. */
export interface Measured<T extends Trace | null> {
  readonly value: Reported<AnyExplained<T>>;
  readonly method: IndicatorMethod;
  readonly from: readonly string[];
  readonly notices: readonly Notice[];
}
