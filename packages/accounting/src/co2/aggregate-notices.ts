/**
 * @module Where totals and parts of a balance disagree in rows that burn: a total without products, products that miss the total, urban and rural
 * that miss residential. What counts is decided in `account-co2.ts`.
 */
import { type BalanceCell, cellKey, type EnergyBalance, numberOf } from '../balance/energy-balance.ts';
import { type FlowId, getFlow } from '../balance/flow.ts';
import { getProduct, listProducts, type ProductId } from '../balance/product.ts';
import { sumNumbers } from '../balance/sum-numbers.ts';
import { type Notice, notice } from '../fault.ts';
import { isWithinTolerance } from '../identities/check-balance.ts';
import type { Co2Rule } from './co2-rule.ts';

const places = (cell: BalanceCell | undefined) => cell?.entries.map(({ place }) => place) ?? [];

const aggregates = listProducts().filter(({ kind }) => kind === 'aggregate');
const printedParts = (balance: EnergyBalance, flow: FlowId, parts: readonly ProductId[]): readonly number[] => {
  const numbers: number[] = [];
  for (const part of parts) {
    const number = numberOf(balance, flow, part);
    if (number !== null) numbers.push(number);
  }
  return numbers;
};

/** Totals of coal and oil against their products, row by row. */
export const aggregateNotices = (balance: EnergyBalance, rule: Co2Rule): Notice[] => {
  const cells: BalanceCell[] = [];
  for (const { id } of aggregates)
    for (const { flow } of [...rule.sectors, rule.industry]) {
      const cell = balance.cells.get(cellKey(flow, id));
      if (cell) cells.push(cell);
    }
  return cells.flatMap((cell) => {
    const product = getProduct(cell.product);
    const parts = printedParts(balance, cell.flow, product.parts);
    const key = cellKey(cell.flow, cell.product);
    const name = `${getFlow(cell.flow).zh} ${product.zh}`;
    if (parts.length === 0 && cell.value !== 0)
      return [
        notice(
          'aggregate-only',
          [
            `${name} 只有合计 ${cell.value}，没有分品种，未计入排放。`,
            `${key} is printed as a total only (${cell.value}); it is not in the emissions.`,
          ],
          [key],
          places(cell),
        ),
      ];
    const sum = sumNumbers(parts);
    return isWithinTolerance(cell.value, sum)
      ? []
      : [
          notice(
            'aggregate-differs',
            [
              `${name} 合计 ${cell.value} 与分品种之和 ${sum} 不符；按分品种计。`,
              `${key} is ${cell.value}, its products add up to ${sum}; the products count.`,
            ],
            [key],
            places(cell),
          ),
        ];
  });
};

/** A row against the rows it stands for where both are printed. */
export const partsNotices = (balance: EnergyBalance, rule: Co2Rule, product: ProductId): Notice[] =>
  rule.instead.flatMap(({ flow, of }) => {
    const whole = numberOf(balance, flow, product);
    if (whole === null) return [];
    const parts = of.flatMap((part) => numberOf(balance, part, product) ?? []);
    if (parts.length === 0 || isWithinTolerance(whole, sumNumbers(parts))) return [];
    const key = cellKey(flow, product);
    return [
      notice(
        'parts-differ',
        [
          `${getFlow(flow).zh} ${getProduct(product).zh} 为 ${whole}，各部分之和为 ${sumNumbers(parts)}；按各部分计。`,
          `${key} is ${whole}, its parts add up to ${sumNumbers(parts)}; the parts count.`,
        ],
        [key],
        places(balance.cells.get(key)),
      ),
    ];
  });
