/**
 * @module Gas that blast furnaces and converters give back: the plain rule counts its carbon with the coke and again as gas. Both totals are shown;
 * which one a city reports is its own decision.
 */
import type { Explain, Trace } from '@dafeng/quantity';
import { cellKey, type EnergyBalance, numberOf } from '../balance/energy-balance.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { type Notice, notice } from '../fault.ts';
import { type Co2Alternative, type Co2Amount, type Co2Cell, sumCells } from './co2-cell.ts';

/** Gases whose carbon came in as coke. */
export const recoveredGases: readonly ProductId[] = ['blast_furnace_gas', 'converter_gas', 'other_gas'];

/** The total without recovered gases, where the balance recovers any; nothing where it does not. */
export const countRecoveredGasOnce = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  cells: readonly Co2Cell<T>[],
  total: Co2Amount<T> | null,
): { alternatives: readonly Co2Alternative<T>[]; notices: readonly Notice[] } => {
  const recovered = recoveredGases.filter((product) => (numberOf(balance, 'supply.recovery', product) ?? 0) > 0);
  const burnt = cells.filter(({ product }) => recovered.includes(product));
  const gases = sumCells(explain, burnt, total?.value.unit === 'tCO2' ? 'tCO2' : 'MtCO2');
  if (!total || !gases || gases.value.value === 0) return { alternatives: [], notices: [] };
  const names = recovered.map((product) => getProduct(product).zh).join('、');
  return {
    alternatives: [
      {
        id: 'coke-carbon-once',
        zh: `不另计回收的${names}：其碳已随焦炭计入（高炉煤气碳平衡的下限）`,
        en: `without recovered ${recovered.join(', ')}: its carbon came in as coke (lower bound of the blast-furnace balance)`,
        total: explain.difference('directEmissions', total, gases),
      },
    ],
    notices: [
      notice(
        'blast-furnace-gas',
        [
          `${names}是回收能，碳可能已在焦炭中计过一次；按规则两处都计，另列只计一次的结果。`,
          `${recovered.join(', ')} is recovered energy whose carbon may be counted with coke already; the rule counts both, the total with one is shown beside it.`,
        ],
        recovered.map((product) => cellKey('supply.recovery', product)),
      ),
    ],
  };
};
