/**
 * @module The carbon of recovered gases in a steel city, beside the plain rule: coke carbon counted once, less what stays in steel and what
 * leaves as gas; and the plain rule with the carbon content of blast-furnace gas by the IPCC. In no total: the city decides.
 *
 * Why: balances print coke in final consumption and the gas it becomes under recovered energy, so its carbon counts twice; and the old carbon
 * content of mixed gas is a fifth of that of blast-furnace gas.
 */
import { quantity, type Trace } from '@dafeng/quantity';
import { getFactorSet, type ResolvedFactor } from '@dafeng/reference';
import { numberOf } from '../../balance/energy-balance.ts';
import { explainAmount } from '../../balance/explain-cell.ts';
import { type Co2Amount, type Co2Cell, sumCells } from '../../co2/co2-cell.ts';
import { accountFuelCo2 } from '../../co2/fuel-co2.ts';
import { countRecoveredGasOnce, recoveredGases } from '../../co2/recovered-gas.ts';
import type { ByCarbon, FuelFactor } from '../../co2/resolve-fuel.ts';
import { oncePerPair } from '../../once-per.ts';
import { resolveOnce } from '../../resolve-once.ts';
import { isActivityId } from '../activity-catalogue.ts';
import type { StreamContext } from '../stream.ts';

/** Item of crude steel output in the catalogue. */
const STEEL = 'steel.crude_steel';

/** Adds the alternatives `coke-carbon-once`, `coke-carbon-balance` and `gas-carbon-ipcc` where the balance recovers such gases. */
export const compareCarbonOfGas = <T extends Trace | null>(
  context: StreamContext<T>,
  cells: readonly Co2Cell<T>[],
): void => {
  const { explain, input, method } = context;
  const { balance } = input;
  if (balance === null || !recoveredGases.some((product) => (numberOf(balance, 'supply.recovery', product) ?? 0) > 0))
    return;
  const total = sumCells(explain, cells, 'tCO2');
  const { alternatives, notices } = countRecoveredGasOnce(explain, balance, cells, total);
  for (const one of notices) context.notice(one);
  const [once] = alternatives;
  if (!once || !total) return;
  const show = (id: string, zh: string, en: string, amount: Co2Amount<T>) =>
    context.alternative({ id, category: '1.A', zh, en, amount: amount as never });
  show(once.id, once.zh, once.en, once.total);

  let rest = once.total;
  const kept: string[] = [];
  // Gas sent over the border takes its carbon along; the row is printed negative.
  for (const cell of firstOfEach(cells)) {
    const row = explainAmount(explain, balance, 'supply.out_to_provinces(-)', cell.product);
    const out = row.ok ? accountFuelCo2(explain, row.value, cell.factor, 'tCO2') : null;
    if (!out || out.co2.value.value === 0) continue;
    const negative = explain.product(
      'directEmissions',
      out.co2,
      explain.assume('activityData', minusOne, 'sign-of-balance-rows'),
    );
    rest = explain.difference('directEmissions', rest, negative as Co2Amount<T>);
    kept.push('gas');
  }
  const steel = isActivityId(STEEL) ? context.activity(STEEL) : null;
  const perSteel = steel?.ok
    ? context.factor('process-steel', { product: 'crude_steel', term: 'sequesteredCarbon', gas: 'co2', optional: true })
    : null;
  if (steel?.ok && perSteel?.ok) {
    const carbon = explain.product('sequesteredCarbon', steel.value as never, perSteel.value as never, 'tCO2' as never);
    rest = explain.difference('directEmissions', rest, carbon as unknown as Co2Amount<T>);
    kept.push('steel');
  }
  if (kept.length > 0)
    show(
      'coke-carbon-balance',
      '高炉煤气碳平衡：焦炭带入的碳，减去留在钢中的和随煤气调出的碳',
      'carbon balance of the blast furnace: carbon in with coke, less what stays in steel and leaves as gas',
      rest,
    );

  const ipcc = getFactorSet('ipcc-2006');
  const found =
    ipcc && resolveOnce(ipcc, { product: 'blast_furnace_gas', term: 'carbonContentPerEnergy', year: input.year });
  if (!found?.ok || method.factorSets.fuel === undefined) return;
  const mixed = cells.map((cell) => {
    if (cell.product !== 'blast_furnace_gas' && cell.product !== 'other_gas') return cell;
    if (cell.factor.kind !== 'by-carbon') return cell;
    const made = accountFuelCo2(explain, cell.activity, withCarbonOf(cell.factor, found.value), 'tCO2');
    return made ? { ...cell, ...made } : cell;
  });
  if (mixed.every((cell, index) => cell.co2.value.value === cells[index]?.co2.value.value)) return;
  const other = sumCells(explain, mixed, 'tCO2');
  if (other)
    show(
      'gas-carbon-ipcc',
      '高炉煤气、其他煤气按IPCC含碳量（约为旧省级缺省值的五倍）',
      'blast-furnace and other gas with the carbon content of the IPCC, some five times the old provincial default',
      other,
    );
};

const minusOne = quantity(-1, '1');
const firstOfEach = <T extends Trace | null>(cells: readonly Co2Cell<T>[]): readonly Co2Cell<T>[] =>
  recoveredGases.flatMap((product) => cells.find((cell) => cell.product === product) ?? []);
/** A fuel's factors with the carbon content of another set; one for all cells. */
const withCarbonOf = oncePerPair((factor: ByCarbon, carbon: ResolvedFactor): FuelFactor => ({ ...factor, carbon }));
