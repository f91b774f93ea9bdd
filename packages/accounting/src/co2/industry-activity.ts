/**
 * @module What industry burns of a fuel: its final consumption and the inputs to power and heat, less what becomes a material. Factors are
 * left to `fuel-co2.ts`.
 */
import {
  absent,
  type Coverage,
  type Explain,
  type Part,
  quantity,
  type Reported,
  reported,
  type Trace,
} from '@dafeng/quantity';
import { cellKey, type EnergyBalance, numberOf, unitOfCell } from '../balance/energy-balance.ts';
import { type Amount, explainAmount } from '../balance/explain-cell.ts';
import { type FlowId, getFlow } from '../balance/flow.ts';
import { getProduct, type ProductId } from '../balance/product.ts';
import { type Notice, notice } from '../fault.ts';
import type { Co2Rule } from './co2-rule.ts';

export interface IndustryActivity<T extends Trace | null> {
  readonly total: Reported<Amount<T>>;
  readonly coverage: Coverage;
  readonly notices: readonly Notice[];
}

const outputNotice = (balance: EnergyBalance, flow: FlowId, product: ProductId, value: number): Notice =>
  notice(
    'output-among-inputs',
    [
      `${getFlow(flow).zh} ${getProduct(product).zh} 为正数 ${value}，是产出而非投入，未计入。`,
      `${flow}, ${product} is positive (${value}): an output, not counted as input.`,
    ],
    [cellKey(flow, product)],
    balance.cells.get(cellKey(flow, product))?.entries.map(({ place }) => place) ?? [],
  );

/** A row with its sign turned. */
const reversed = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
): Reported<Amount<T>> => {
  const row = explainAmount(explain, balance, flow, product);
  if (!row.ok) return row;
  // Multiplying by a plain ratio keeps mass mass and volume volume; the types only know one of them at a time.
  const amount = row.value as unknown as Amount<T, 'mass'>;
  const sign = explain.assume('activityData', quantity(-1, '1'), 'sign-of-balance-rows');
  return reported(explain.product('activityData', amount, sign) as unknown as Amount<T>);
};

/**
 * What a row of transformation takes in: its negative number, turned. A positive one is an output: named in `notices`, and not applicable.
 */
export const explainInput = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  flow: FlowId,
  product: ProductId,
  notices: Notice[],
): Reported<Amount<T>> => {
  const printed = numberOf(balance, flow, product);
  if (printed === null || printed <= 0) return reversed(explain, balance, flow, product);
  notices.push(outputNotice(balance, flow, product, printed));
  return absent('NA', 'output');
};

/**
 * activity = final industry + inputs to thermal power and heating - non-energy use, in the unit of the balance.
 *
 * Gotchas: inputs are the negative numbers of the transformation rows; a positive one is an output. A part that is not printed is
 * missing, not zero, and is named in the coverage. By the rule some fuels keep their non-energy use, some have no inputs.
 */
export const accountIndustryActivity = <T extends Trace | null>(
  explain: Explain<T>,
  balance: EnergyBalance,
  product: ProductId,
  rule: Co2Rule,
): IndustryActivity<T> => {
  const { industry } = rule;
  const notices: Notice[] = [];
  const inputs = industry.withoutInputs.includes(product) ? [] : industry.inputs;
  const parts: Part<Amount<T>>[] = [
    { id: cellKey(industry.flow, product), item: explainAmount(explain, balance, industry.flow, product) },
    ...inputs.map((flow) => ({
      id: cellKey(flow, product),
      item: explainInput(explain, balance, flow, product, notices),
    })),
    ...(industry.withoutDeduction.includes(product)
      ? []
      : [{ id: cellKey(industry.deduct, product), item: reversed(explain, balance, industry.deduct, product) }]),
  ];
  const { total, coverage } = explain.sum(
    'activityData',
    parts as unknown as Part<Amount<T, 'mass'>>[],
    unitOfCell(balance.accounting, product) as 't',
  );
  return { total: total as unknown as Reported<Amount<T>>, coverage, notices };
};
