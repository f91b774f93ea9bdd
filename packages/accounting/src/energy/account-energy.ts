/**
 * @module Every row of a balance in both methods of calculation, and what share of the energy is non-fossil in each. A ratio never has one
 * basis above and the other below. Indicators and targets are left to those who use the totals.
 *
 * Formula: CE_row = fuels + k_e x electricity + k_h x heat, CAL_row = fuels + electricity + heat; `conversion-rates.ts` has k_e and k_h.
 */
import {
  absent,
  createExplain,
  type Explained,
  type Part,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type Tracer,
  thenReported,
} from '@dafeng/quantity';
import { type FactorSet, findRegion } from '@dafeng/reference';
import { cellKey, type EnergyBalance, flowsOf, numberOf, productsOf } from '../balance/energy-balance.ts';
import { explainEnergy, type UnstatedEnergy } from '../balance/explain-cell.ts';
import { compareFlows, type FlowId, getFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { type Notice, notice } from '../fault.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import { type ConversionRates, deriveRates } from './conversion-rates.ts';
import { type Coefficient, standardCoalAsPrinted, toStandardCoal } from './standard-coal.ts';

export type CalorificEnergy<T extends Trace | null> = Explained<Quantity<'energy', 'calorific'>, T>;
export type EquivalentEnergy<T extends Trace | null> = Explained<Quantity<'energy', `equivalent@${string}`>, T>;

export interface EnergyRow<T extends Trace | null> {
  readonly flow: FlowId;
  /** By calorific value (电热当量计算法), 1e4 tce. */
  readonly calorific: Reported<CalorificEnergy<T>>;
  /** By coal equivalent (发电煤耗计算法), 1e4 tce. */
  readonly coalEquivalent: Reported<EquivalentEnergy<T>>;
  /** What the table prints for the second, where it does. */
  readonly printedCoalEquivalent: number | null;
}
type Share<T extends Trace | null> = Reported<Explained<Quantity<'ratio', 'plain'>, T>>;
export interface EnergyAccount<T extends Trace | null> {
  readonly region: string;
  readonly year: number;
  readonly accounting: EnergyBalance['accounting'];
  readonly rates: ConversionRates<T>;
  readonly rows: readonly EnergyRow<T>[];
  readonly nonFossilShare: { readonly calorific: Share<T>; readonly coalEquivalent: Share<T> };
  /** Coefficients that a physical balance was converted with; empty for one in standard coal. */
  readonly coefficients: readonly Coefficient[];
  readonly notices: readonly Notice[];
}

const counted = (product: ProductId): boolean =>
  ['fuel', 'electricity', 'heat', 'other'].includes(getProduct(product).kind);

/**
 * Accounts every row in both bases.
 *
 * Shape: a balance in standard coal is taken as printed, its total column first; a physical one is converted with `coefficients`. Rows come
 * in official order, in 1e4 tce. The total row of consumption is the printed one, else final + loss - transformation.
 * Gotchas: without thermal power in the balance there is no rate, and rows with electricity have no coal-equivalent value (absent, with a
 * notice). The printed total of physical consumption is no sum of energy and is not used. Non-fossil is primary electricity made in the area;
 * power from outside would need the mix of the sending grid, and is named.
 */
export const accountEnergy = <T extends Trace | null>(
  balance: EnergyBalance,
  coefficients: FactorSet,
  tracer: Tracer<T>,
): EnergyAccount<T> => {
  const explain = createExplain(tracer);
  const physical = balance.accounting === 'physical';
  const coal = physical ? toStandardCoal(explain, balance, coefficients) : standardCoalAsPrinted(explain, balance);
  const products = [...productsOf(balance)].filter(counted);
  const notices: Notice[] = [...balance.notices];
  const summed: FlowId[] = [];

  const sumOfProducts = (flow: FlowId): Reported<UnstatedEnergy<T>> => {
    const parts = products
      .filter((product) => balance.cells.has(cellKey(flow, product)))
      .map((product) => ({ id: product, item: coal.cellOf(flow, product) }));
    return explain.sum('totalEnergyConsumption', parts as Part<UnstatedEnergy<T>>[], '10k-tce').total;
  };
  const totals = new Map<FlowId, Reported<UnstatedEnergy<T>>>();
  const totalOf = (flow: FlowId): Reported<UnstatedEnergy<T>> => {
    const known = totals.get(flow);
    if (known) return known;
    const printed = physical ? absent('NA') : explainEnergy(explain, balance, flow, 'total_calorific');
    const total = printed.ok ? printed : sumOfProducts(flow);
    if (!physical && !printed.ok && total.ok) summed.push(flow);
    totals.set(flow, total);
    return total;
  };

  const rates = deriveRates(explain, { cellOf: coal.cellOf, totalOf }, balance.year);
  const basis = `equivalent@${findRegion(balance.region) ?? 'area'}-${balance.year}` as const;
  const calorific = (energy: UnstatedEnergy<T>): CalorificEnergy<T> =>
    explain.assumeBasis('basis.calorificMethod', energy, 'calorific', 'every-carrier-by-its-own-heat');
  const equivalent = (energy: UnstatedEnergy<T>): EquivalentEnergy<T> =>
    explain.assumeBasis('basis.equivalentMethod', energy, basis, 'power-and-heat-by-the-fuel-they-took');

  /** The row with electricity and heat replaced by the fuel they took, before its basis is named. */
  const asFuel = (flow: FlowId): Reported<UnstatedEnergy<T>> =>
    thenReported(totalOf(flow), (total) => {
      const electricity = coal.cellOf(flow, 'electricity');
      const heat = coal.cellOf(flow, 'heat');
      let fuels = total;
      const parts: Part<UnstatedEnergy<T>>[] = [];
      for (const [id, cell, rate] of [
        ['electricity', electricity, rates.power],
        ['heat', heat, rates.heat],
      ] as const) {
        if (!cell.ok) continue;
        if (!rate.ok && cell.value.value.value !== 0) return absent('outside-validity', `no rate of ${id}`);
        fuels = explain.difference('primaryEnergy', fuels, cell.value);
        if (rate.ok) parts.push({ id, item: reported(explain.product('grossCoalRate', cell.value, rate.value)) });
      }
      return explain.sum('totalEnergyConsumption', [{ id: 'fuels', item: reported(fuels) }, ...parts], '10k-tce').total;
    });

  const rowOf = (flow: FlowId): EnergyRow<T> => {
    const total = totalOf(flow);
    const fuel = asFuel(flow);
    return {
      flow,
      calorific: total.ok ? reported(calorific(total.value)) : total,
      coalEquivalent: fuel.ok ? reported(equivalent(fuel.value)) : fuel,
      printedCoalEquivalent: physical ? null : numberOf(balance, flow, 'total_coal_equivalent'),
    };
  };

  /** B7: total consumption = final + loss - transformation. */
  const consumption = (rowValue: (flow: FlowId) => Reported<UnstatedEnergy<T>>): Reported<UnstatedEnergy<T>> =>
    thenReported(rowValue('final.total'), (final) => {
      const [loss, transformed] = [rowValue('loss'), rowValue('transform.total')];
      // Absent because no rate was found is a hole; absent because the table has no such row is not.
      for (const [flow, part] of [
        ['loss', loss],
        ['transform.total', transformed],
      ] as const)
        if (!part.ok && rows.some((row) => row.flow === flow)) return part;
      const used = explain.sum('totalEnergyConsumption', [
        { id: 'final.total', item: reported(final) },
        { id: 'loss', item: loss },
      ]).total;
      return thenReported(used, (sum) =>
        reported(transformed.ok ? explain.difference('totalEnergyConsumption', sum, transformed.value) : sum),
      );
    });

  const flows = [...flowsOf(balance)].filter((flow) => flow !== 'consumption.total').sort(compareFlows);
  const rows = flows.map(rowOf).filter(({ calorific: value }) => value.ok);
  const printedTotal = physical
    ? absent('NA')
    : explainEnergy(explain, balance, 'consumption.total', 'total_calorific');
  const totalCalorific = printedTotal.ok ? printedTotal : consumption(totalOf);
  const totalAsFuel = consumption(asFuel);
  if (totalCalorific.ok)
    rows.push({
      flow: 'consumption.total',
      calorific: reported(calorific(totalCalorific.value)),
      coalEquivalent: totalAsFuel.ok ? reported(equivalent(totalAsFuel.value)) : totalAsFuel,
      printedCoalEquivalent: physical ? null : numberOf(balance, 'consumption.total', 'total_coal_equivalent'),
    });

  const primaryPower = primaryElectricity(balance);
  const shareOf = (
    total: Reported<UnstatedEnergy<T>>,
    worth: (power: UnstatedEnergy<T>) => Reported<UnstatedEnergy<T>>,
  ): Share<T> =>
    thenReported(total, (whole) => {
      const parts = primaryPower.map((flow) => ({ id: flow, item: coal.cellOf(flow, 'electricity') }));
      const power = explain.sum('primaryElectricityAndOther', parts as Part<UnstatedEnergy<T>>[], '10k-tce').total;
      return thenReported(power, (sum) =>
        thenReported(worth(sum), (over) => explain.ratio('nonFossilShare', over, whole)),
      );
    });
  const nonFossilShare = {
    calorific: shareOf(totalCalorific, (power) => reported(power)),
    coalEquivalent: shareOf(totalAsFuel, (power) =>
      thenReported(rates.power, (rate) => reported(explain.product('grossCoalRate', power, rate))),
    ),
  };
  notices.push(...energyNotices(balance, { rates, summed, without: coal.without() }));
  return {
    region: balance.region,
    year: balance.year,
    accounting: balance.accounting,
    rates,
    rows,
    nonFossilShare,
    coefficients: coal.coefficients(),
    notices,
  };
};

/** Rows of primary electricity: the whole row where it is printed, else what is printed of it. */
export const primaryElectricity = (balance: EnergyBalance): readonly FlowId[] => {
  const has = (flow: FlowId) => numberOf(balance, flow, 'electricity') !== null;
  if (has('supply.indigenous')) return ['supply.indigenous'];
  const parts: readonly FlowId[] = [
    'supply.indigenous.hydro',
    'supply.indigenous.nuclear',
    'supply.indigenous.wind',
    'supply.indigenous.solar',
  ];
  return parts.filter(has);
};

interface Found<T extends Trace | null> {
  readonly rates: ConversionRates<T>;
  readonly summed: readonly FlowId[];
  readonly without: readonly string[];
}

const energyNotices = <T extends Trace | null>(
  balance: EnergyBalance,
  { rates, summed, without }: Found<T>,
): Notice[] => {
  const notices: Notice[] = [];
  if (!rates.power.ok)
    notices.push(
      notice('no-thermal-rate', [
        '表内没有火力发电，得不出当年发电煤耗；含电力的行没有等价值。',
        'no thermal power in the table, hence no coal rate; rows with electricity have no coal-equivalent value.',
      ]),
    );
  if (!rates.heat.ok && productsOf(balance).has('heat'))
    notices.push(
      notice('no-heat-rate', [
        '表内没有供热产出，得不出供热煤耗；含热力的行没有等价值。',
        'no heat is made in the table, hence no rate of heat; rows with heat have no coal-equivalent value.',
      ]),
    );
  if (without.length > 0)
    notices.push(
      notice(
        'no-coefficient',
        [
          `${without.length} 个单元格没有折标准煤系数，未计入合计。`,
          `${without.length} cells have no coefficient of standard coal and are in no total.`,
        ],
        without,
      ),
    );
  if (summed.length > 0)
    notices.push(
      notice(
        'sum-of-products',
        [
          `${summed.length} 行没有印电热当量计算法合计，取各品种之和。`,
          `${summed.length} rows print no calorific total; the sum of the products is taken.`,
        ],
        summed,
      ),
    );
  const imported = numberOf(balance, 'supply.in_from_provinces', 'electricity') ?? 0;
  if (imported > 0)
    notices.push(
      notice(
        'imported-power-not-split',
        [
          '外来电未按送端电网的非化石比重拆分；非化石占比只计本地一次电力。',
          'power from outside is not split by the mix of the sending grid; the non-fossil share counts local primary electricity only.',
        ],
        [cellKey('supply.in_from_provinces', 'electricity')],
      ),
    );
  for (const cell of balance.cells.values()) {
    const product = getProduct(cell.product);
    if (product.kind !== 'aggregate' || getFlow(cell.flow).part === 'consumption') continue;
    const parts = product.parts.filter((part) => numberOf(balance, cell.flow, part) !== null);
    if (parts.length > 0 || isWithinTolerance(cell.value, 0)) continue;
    const key = cellKey(cell.flow, cell.product);
    notices.push(
      notice(
        'aggregate-only',
        [
          `${getFlow(cell.flow).zh} ${product.zh} 只有合计 ${cell.value}，没有分品种，未计入合计。`,
          `${key} is printed as a total only (${cell.value}); it is in no total.`,
        ],
        [key],
      ),
    );
  }
  return notices;
};
