/**
 * @module The reference approach as a cross-check: apparent consumption x carbon, beside the sectoral sum, with the gap explained above a
 * threshold that is data. It is in no total.
 *
 * Source: 2006 IPCC Guidelines, volume 2, chapter 6.
 */
import { type Explain, type Part, quantity, type Reported, reported, type Trace } from '@dafeng/quantity';
import { type FactorSet, findRegion } from '@dafeng/reference';
import { cellKey, type EnergyBalance, numberOf, unitOfCell } from '../../balance/energy-balance.ts';
import { type Amount, explainAmount } from '../../balance/explain-cell.ts';
import type { FlowId } from '../../balance/flow.ts';
import { listProducts, type ProductId } from '../../balance/product.ts';
import { sumNumbers } from '../../balance/sum-numbers.ts';
import type { Co2Amount, Co2Cell } from '../../co2/co2-cell.ts';
import { accountFuelCo2 } from '../../co2/fuel-co2.ts';
import { fuelResolver } from '../../co2/resolve-fuel.ts';
import { notice } from '../../fault.ts';
import { COMBUSTION } from '../../generated/inventory.ts';
import type { StreamContext } from '../stream.ts';

/** Supply without recovered energy, whose carbon came in before; rows stand with the sign the table prints. */
const supply: readonly FlowId[] = [
  'supply.indigenous',
  'supply.in_from_provinces',
  'supply.import',
  'supply.cn_refuel_abroad',
  'supply.out_to_provinces(-)',
  'supply.export(-)',
  'supply.foreign_refuel_in_cn(-)',
  'supply.stock_change',
];
const stored: FlowId = 'final.industry.non_energy';
const fuels = listProducts().filter(({ kind }) => kind === 'fuel');

const apparent = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  product: ProductId,
): Reported<Amount<T>> | null => {
  const printed = supply.filter((flow) => numberOf(balance, flow, product) !== null);
  if (printed.length === 0) return null;
  const parts: Part<Amount<T>>[] = printed.map((flow) => ({
    id: cellKey(flow, product),
    item: explainAmount(explain, balance, flow, product),
  }));
  const kept = explainAmount(explain, balance, stored, product);
  if (kept.ok) {
    const sign = explain.assume('activityData', quantity(-1, '1'), 'carbon-kept-in-materials');
    const less = explain.product('activityData', kept.value as unknown as Amount<T, 'mass'>, sign);
    parts.push({ id: cellKey(stored, product), item: reported(less as unknown as Amount<T>) });
  }
  const unit = unitOfCell(balance.accounting, product) as 't';
  const { total } = explain.sum('activityData', parts as unknown as Part<Amount<T, 'mass'>>[], unit);
  return total as unknown as Reported<Amount<T>>;
};

/** Adds the alternative `reference-approach` where the balance prints supply, and a notice where it strays too far. */
export const compareReferenceApproach = <T extends Trace | null>(
  context: StreamContext<T>,
  set: FactorSet,
  completion: FactorSet | null,
  cells: readonly Co2Cell<T>[],
): void => {
  const { explain, input } = context;
  const { balance } = input;
  if (balance === null) return;
  const region = findRegion(input.region ?? balance.region);
  const resolve = fuelResolver(set, completion, region, balance.year);
  const parts: Part<Co2Amount<T>>[] = [];
  for (const { id: product } of fuels) {
    const amount = apparent(explain, balance, product);
    if (!amount?.ok) continue;
    const resolved = resolve(product, 'industry');
    const made = resolved.ok ? accountFuelCo2(explain, amount.value, resolved.value, 'tCO2') : null;
    // One fuel without a factor and the check says nothing about the whole.
    if (made === null) return;
    parts.push({ id: product, item: reported(made.co2) });
  }
  const sectoral = sumNumbers(cells.map(({ co2 }) => co2.value.value));
  const { total } = explain.sum('directEmissions', parts, 'tCO2');
  if (!total.ok || sectoral === 0) return;
  context.alternative({
    id: 'reference-approach',
    category: '1.A',
    zh: '参考方法：表观消费量×含碳量，扣除固碳',
    en: 'reference approach: apparent consumption x carbon, less what is stored',
    amount: total.value as never,
  });
  const gap = total.value.value.value / sectoral - 1;
  if (Math.abs(gap) <= COMBUSTION.referenceGap.value) return;
  const [share, limit] = [(gap * 100).toFixed(1), COMBUSTION.referenceGap.value * 100];
  context.notice(
    notice('reference-gap', [
      `参考方法比部门方法${gap > 0 ? '高' : '低'} ${Math.abs(Number(share))} %，超过 ${limit} %；请核对调入调出、库存、加工转换损失和原料用能。`,
      `the reference approach differs from the sectoral sum by ${share} %, more than ${limit} %; check transfers, stocks, losses of transformation and feedstock.`,
    ]),
  );
};
