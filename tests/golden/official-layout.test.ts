import { existsSync } from 'node:fs';
import {
  type BalanceCell,
  compareFlows,
  type EnergyBalance,
  flowsOf,
  getFlow,
  listProducts,
  type Product,
  productsOf,
  readBalances,
  type TableCell,
} from '@dafeng/accounting';
import { getUnit } from '@dafeng/quantity';
import { describe, expect, it } from 'vitest';
import { balancesIn, groundTruth } from './ground-truth.ts';

const file = groundTruth('cesy2007/energy_balance_physical_2007.csv');
const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** The balance as the yearbook prints it: title, names over units, numbered rows, blanks where nothing is printed. */
const printOfficially = (balance: EnergyBalance, products: readonly Product[]): TableCell[][] => {
  const flows = [...flowsOf(balance)].sort(compareFlows);
  return [
    [`6-23 ${balance.region === 'China' ? '全国' : '示例'}能源平衡表（实物量）—${balance.year}`],
    ['项 目', ...products.map(({ zh, en }) => `${zh}\n${en}`)],
    [null, ...products.map(({ unit }) => `（${getUnit(unit).zh}）`)],
    ...flows.map((flow, index) => [
      `${flow.endsWith('total') ? `${numerals[index % 10]}、` : `${index}. `}${getFlow(flow).zh} ${getFlow(flow).en}`,
      ...products.map(({ id }) => balance.cells.get(`${flow}:${id}`)?.value ?? '…'),
    ]),
    ['注：电力、热力按等价热值折算。'],
  ];
};
const valuesOf = (cells: Iterable<BalanceCell>) =>
  [...cells].map(({ flow, product, value }) => `${flow}:${product} ${value}`).sort();

describe.skipIf(!existsSync(file))('the official layout of the ten balances (skipped without ../shared)', () => {
  const balances = existsSync(file) ? balancesIn(file) : [];
  it.each(balances.map((balance) => [balance.region, balance] as const))(
    '%s reads as its long form, in either column order',
    (_, balance) => {
      const national = listProducts().filter(({ id }) => productsOf(balance).has(id));
      const gas = national.filter(({ id }) => id === 'natural_gas');
      const provincial = national
        .filter(({ id }) => id !== 'natural_gas')
        .flatMap((product) => (product.id === 'other_petroleum' ? [...gas, product] : [product]));
      for (const products of [national, provincial]) {
        const read = readBalances({ file: 'sheet', rows: printOfficially(balance, products) });
        if (!read.ok)
          throw new Error(read.faults.map(({ message, row, column }) => `${row} ${column} ${message.en}`).join('; '));
        expect(valuesOf(read.value[0]?.cells.values() ?? [])).toEqual(valuesOf(balance.cells.values()));
      }
    },
  );
});
