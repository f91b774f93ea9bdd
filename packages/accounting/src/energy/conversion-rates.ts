/**
 * @module What a unit of electricity and of heat is worth in coal in this very balance: fuel put in over energy got out. Applying the
 * rates to rows is left to `account-energy.ts`.
 *
 * Formula: k_e = thermal-power input / electricity made; k_h = heating input / heat made, both by calorific value;
 *   input = made - net value of the row; the coal rate f_e = k_e x 1.2290 tce per 1e4 kWh.
 * Source: China Energy Statistical Yearbook 2008, table 4-1 (发电煤耗计算法), reproduced to the last digit.
 */
import {
  absent,
  type Explain,
  type Explained,
  type Quantity,
  type Reported,
  type Trace,
  thenReported,
  yearOf,
} from '@dafeng/quantity';
import { getFactorSet, resolveFactor } from '@dafeng/reference';
import type { UnstatedEnergy } from '../balance/explain-cell.ts';
import type { FlowId } from '../balance/flow.ts';
import type { ProductId } from '../balance/product.ts';
import { COEFFICIENTS } from '../generated/balance.ts';

type Ratio<T extends Trace | null> = Explained<Quantity<'ratio', 'plain'>, T>;

export interface ConversionRates<T extends Trace | null> {
  /** Coal put in per calorific unit of electricity: 2.795 in 2007. */
  readonly power: Reported<Ratio<T>>;
  /** Coal put in per calorific unit of heat: 1.310 in 2007. */
  readonly heat: Reported<Ratio<T>>;
  /** Coal rate of thermal power (发电煤耗) in tce per 1e4 kWh. */
  readonly powerCoalRate: Reported<Explained<Quantity<'energy-per-electricity', 'unstated/plain'>, T>>;
}

/** The pieces a rate is made of: a cell, and the net value of a whole row. */
export interface RowReader<T extends Trace | null> {
  readonly cellOf: (flow: FlowId, product: ProductId) => Reported<UnstatedEnergy<T>>;
  readonly totalOf: (flow: FlowId) => Reported<UnstatedEnergy<T>>;
}

const inputPerOutput = <T extends Trace | null>(
  explain: Explain<T>,
  { cellOf, totalOf }: RowReader<T>,
  flow: FlowId,
  product: ProductId,
): Reported<Ratio<T>> =>
  thenReported(cellOf(flow, product), (made) => {
    if (made.value.value <= 0) return absent('NO', 'nothing made');
    return thenReported(totalOf(flow), (net) =>
      explain.ratio('grossCoalRate', explain.difference('transformation', made, net), made),
    );
  });

/** Calorific value of electricity by statistical convention, 0.1229 kgce/kWh, as a factor with its source. */
export const calorificValueOfPower = <T extends Trace | null>(
  explain: Explain<T>,
  year: number,
): Reported<Explained<Quantity<'energy-per-electricity', 'unstated/plain'>, T>> => {
  const set = getFactorSet(COEFFICIENTS.default);
  const found =
    set && resolveFactor(set, { product: 'electricity', term: 'coalEquivalentCoefficient', at: yearOf(year) });
  if (!found?.ok) return absent('outside-validity');
  const { id, source, locator, quantity } = found.value.factor;
  const value = { ...quantity, basis: 'unstated/plain' } as unknown as Quantity<
    'energy-per-electricity',
    'unstated/plain'
  >;
  return {
    ok: true,
    value: explain.factor('coalEquivalentCoefficient', value, { factor: id, source, locator, status: 'national' }),
  };
};

/** The rates of the balance; absent (`NO`) where it makes no thermal power or no heat. */
export const deriveRates = <T extends Trace | null>(
  explain: Explain<T>,
  reader: RowReader<T>,
  year: number,
): ConversionRates<T> => {
  const power = inputPerOutput(explain, reader, 'transform.thermal_power', 'electricity');
  const heat = inputPerOutput(explain, reader, 'transform.heating', 'heat');
  const powerCoalRate = thenReported(power, (ratio) => {
    const coefficient = calorificValueOfPower(explain, year);
    return coefficient.ok
      ? { ok: true, value: explain.product('grossCoalRate', coefficient.value, ratio, 'tce/10k-kWh') }
      : coefficient;
  });
  return { power, heat, powerCoalRate };
};
