/**
 * @module Shares of the nation of 2007 out of its printed balance, against what the same table prints: hydro in both methods, coal, oil and gas.
 * Source: China Energy Statistical Yearbook 2008, table 4-1.
 */
import { existsSync } from 'node:fs';
import { accountEnergy, accountIndicators, defaultCoefficientSet, type YearOfBooks } from '@dafeng/accounting';
import { checkTrace, fullTracer, quantity, type Trace } from '@dafeng/quantity';
import { expectQuantity } from '@dafeng/quantity/testing';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';
import { balancesIn, balancesOf, groundTruth } from './ground-truth.ts';

const bookOf = (balance: ReturnType<typeof balancesOf>[number] | undefined): YearOfBooks<Trace> => {
  if (!balance) throw new Error('no balance');
  return {
    area: 'China',
    areaCode: null,
    year: balance.year,
    balance,
    energy: accountEnergy(balance, getFactorSet(defaultCoefficientSet(balance)) as FactorSet, fullTracer),
    inventory: null,
    economy: [],
  };
};
const shareIn = (book: YearOfBooks<Trace>, indicator: string, variant: string) => {
  const found = accountIndicators([book], { tracer: fullTracer }).find(
    (one) => one.indicator === indicator && one.variant === variant,
  );
  if (!found) throw new Error(`no ${indicator}`);
  if (found.value.ok) expect(checkTrace(found.value.value.trace).mismatches).toEqual([]);
  return found.value;
};

// Rows of table 4-1, 1e4 tce: total by calorific value, its electricity and heat. Hydro is the only primary electricity kept here.
const rows: readonly (readonly [string, number, number | null, number | null])[] = [
  ['supply.indigenous.hydro', 5963.89456, 5963.89456, null],
  ['transform.thermal_power', -60068.96964, 33464.84657, null],
  ['transform.heating', -2733.62028, null, 8818.35094],
  ['transform.total', -66866.62824, 33464.84657, 8818.35094],
  ['loss', 3075.76343, 2533.84159, 108.05949],
  ['final.total', 183546.06635, 37668.96706, 8710.21561],
];

describe('shares of hydro, transcribed rows', () => {
  const text = rows
    .flatMap(([flow, total, electricity, heat]) => [
      `China,2007,${flow},total_calorific,${total},1e4 tce`,
      `China,2007,${flow},electricity,${electricity ?? ''},1e4 tce`,
      `China,2007,${flow},heat,${heat ?? ''},1e4 tce`,
    ])
    .join('\n');
  const book = bookOf(balancesOf('table 4-1', `region,year,flow,product,value,unit\n${text}`)[0]);
  it('is 6.3 % by coal equivalent and 2.4 % by calorific value (pitfall 7)', () => {
    // 16 669.009 / 265 582.990 and 5 963.895 / 253 488.458, all four printed.
    expectQuantity(shareIn(book, 'non-fossil-share', 'coal-equivalent'), quantity(1666900.867 / 265582.99, '%'), {
      abs: 1e-5,
    });
    expectQuantity(shareIn(book, 'non-fossil-share', 'calorific'), quantity(596389.456 / 253488.458, '%'), {
      abs: 1e-5,
    });
  });
  it('adds up to the printed totals of both methods', () => {
    const total = (variant: string) => shareIn(book, 'total-energy-consumption', variant);
    expect(total('calorific/full')).toMatchObject({ value: { value: { value: expect.closeTo(253488.458, 2) } } });
    expect(total('coal-equivalent/full')).toMatchObject({ value: { value: { value: expect.closeTo(265582.99, 2) } } });
  });
});

const standard = groundTruth('cesy2007/energy_balance_standard_china_2007.csv');
const physical = groundTruth('cesy2007/energy_balance_physical_2007.csv');
const absence = '(skipped: ../shared/ground-truth is absent)';
describe.skipIf(!existsSync(standard))(`the whole table 4-1 ${existsSync(standard) ? '' : absence}`, () => {
  it.each([
    // Final use and loss less transformation of the column, over the total, as the table prints them.
    ['coal-share', 'coal-equivalent', 69.557],
    ['natural-gas-share', 'coal-equivalent', 3.4816],
    // The whole row of primary electricity, 6 865.4398 by calorific value, at the printed rate of hydro: x 16 669.00867 / 5 963.89456, over 265 582.990.
    ['non-fossil-share', 'coal-equivalent', 7.2252],
  ])('%s is %s %d %%', (indicator, variant, expected) => {
    const [balance] = balancesIn(standard);
    expectQuantity(shareIn(bookOf(balance), indicator, variant), quantity(expected, '%'), { abs: 0.0005 });
  });
});
describe.skipIf(!existsSync(physical))(`physical balances ${existsSync(physical) ? '' : absence}`, () => {
  it('uses the coal that the printed consumption has, where it prints one without re-input', () => {
    const sichuan = balancesIn(physical).find(({ region }) => region === 'Sichuan');
    const coal = shareIn(bookOf(sichuan), 'coal-consumption', 'physical');
    const printed = sichuan?.cells.get('consumption.total:coal_total')?.value ?? Number.NaN;
    expect(coal.ok && Math.abs(coal.value.value.value / printed - 1)).toBeLessThan(0.001);
  });
});
