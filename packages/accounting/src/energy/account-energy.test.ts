import { checkTrace, fullTracer, type Trace } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { accountEnergy, type EnergyAccount } from './account-energy.ts';
import { defaultCoefficientSet } from './standard-coal.ts';

type Account = EnergyAccount<Trace>;
const accountOf = (
  unit: (product: string) => string,
  lines: readonly string[],
  region = '临江市',
  year = 2024,
): Account => {
  const text = lines.map((line) => `${region},${year},${line},${unit(line.split(',')[1] ?? '')}`);
  const table = parseCsv('临江.csv', `region,year,flow,product,value,unit\n${text.join('\n')}`);
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error(read.ok ? 'no balance' : read.faults.map(({ message }) => message.en).join('; '));
  return accountEnergy(balance, getFactorSet(defaultCoefficientSet(balance)) as FactorSet, fullTracer);
};
const tce = () => '1e4 tce';
const physicalUnits: Readonly<Record<string, string>> = {
  electricity: '1e8 kWh',
  heat: '1e10 kJ',
  natural_gas: '1e8 m3',
  other_energy: '1e4 tce',
};
const physical = (product: string) => physicalUnits[product] ?? '1e4 t';
const cell = (account: Account, flow: string, kind: 'calorific' | 'coalEquivalent') => {
  const value = account.rows.find((row) => row.flow === flow)?.[kind];
  return value?.ok ? value.value.value.value : (value?.why ?? null);
};
const codes = (account: Account) => account.notices.map(({ code }) => code);

// 30 of coal make 12 of electricity: 2.5 of coal a unit of power; 12 make 10 of heat: 1.2.
const standard = [
  'transform.thermal_power,raw_coal,-30',
  'transform.thermal_power,electricity,12',
  'transform.heating,raw_coal,-12',
  'transform.heating,heat,10',
  'transform.total,raw_coal,-42',
  'transform.total,electricity,12',
  'transform.total,heat,10',
  'supply.indigenous,electricity,4',
  'final.total,raw_coal,20',
  'final.total,electricity,15',
  'final.total,heat,10',
  'final.industry,electricity,15',
  'loss,electricity,1',
];

describe('both methods of calculation', () => {
  const account = accountOf(tce, standard);
  it('derives what power and heat took from the table', () => {
    expect(account.rates.power).toMatchObject({ value: { value: { value: 2.5 } } });
    expect(account.rates.heat).toMatchObject({ value: { value: { value: 1.2 } } });
    expect(account.rates.powerCoalRate).toMatchObject({ value: { value: { value: expect.closeTo(2.5 * 1.229, 12) } } });
  });
  it('counts electricity and heat by what they took, fuels alike', () => {
    expect([cell(account, 'final.total', 'calorific'), cell(account, 'final.total', 'coalEquivalent')]).toEqual([
      45, 69.5,
    ]);
    expect(cell(account, 'transform.thermal_power', 'coalEquivalent')).toBe(0);
  });
  it('adds up total consumption as final plus loss less transformation, in each method', () => {
    // 45 + 1 + 20, and 69.5 + 2.5 + 0.
    expect(cell(account, 'consumption.total', 'calorific')).toBe(66);
    expect(cell(account, 'consumption.total', 'coalEquivalent')).toBe(72);
  });
  it('never mixes the two methods in one ratio (pitfall 7)', () => {
    expect(account.nonFossilShare.calorific).toMatchObject({ value: { value: { value: expect.closeTo(4 / 66, 14) } } });
    expect(account.nonFossilShare.coalEquivalent).toMatchObject({
      value: { value: { value: expect.closeTo(10 / 72, 14) } },
    });
  });
  it('names the basis of every row and replays it', () => {
    for (const { calorific, coalEquivalent } of account.rows) {
      if (!calorific.ok || !coalEquivalent.ok) throw new Error('absent');
      expect([calorific.value.value.basis, coalEquivalent.value.value.basis]).toEqual([
        'calorific',
        'equivalent@999901-2024',
      ]);
      expect(checkTrace(calorific.value.trace).mismatches).toEqual([]);
      expect(checkTrace(coalEquivalent.value.trace).mismatches).toEqual([]);
    }
  });
  it('has no coal equivalent of power where the table makes none, and says so', () => {
    const bare = accountOf(tce, [
      'final.total,electricity,5',
      'final.total,raw_coal,1',
      'final.agriculture,raw_coal,1',
    ]);
    expect(cell(bare, 'final.total', 'coalEquivalent')).toBe('outside-validity');
    expect(cell(bare, 'final.agriculture', 'coalEquivalent')).toBe(1);
    expect(cell(bare, 'consumption.total', 'calorific')).toBe(6);
    expect(bare.nonFossilShare.coalEquivalent.ok).toBe(false);
    expect(codes(bare)).toContain('no-thermal-rate');
  });
});

describe('a physical balance', () => {
  it('is converted product by product, totals of coal and oil never beside their products', () => {
    const account = accountOf(physical, [
      'final.industry,coal_total,10',
      'final.industry,raw_coal,10',
      'final.industry,natural_gas,2',
      'final.industry,other_energy,3',
    ]);
    expect(cell(account, 'final.industry', 'calorific')).toBeCloseTo(10 * 0.7143 + 2 * 13.3 + 3, 12);
    expect(account.coefficients.map(({ product, value }) => [product, value])).toEqual([
      ['raw_coal', 0.7143],
      ['natural_gas', 1.33],
    ]);
  });
  it('does not take the printed total of physical consumption for energy', () => {
    const account = accountOf(physical, ['final.total,diesel,10', 'loss,diesel,1', 'consumption.total,diesel,99']);
    expect(cell(account, 'consumption.total', 'calorific')).toBeCloseTo(11 * 1.4571, 12);
  });
  it('names cells without a coefficient, totals without products, and imported power', () => {
    const account = accountOf(physical, [
      'final.total,naphtha,4',
      'final.total,oil_total,4',
      'final.total,diesel,1',
      'final.transport,oil_total,2',
      'supply.in_from_provinces,electricity,8',
    ]);
    expect(cell(account, 'final.total', 'calorific')).toBeCloseTo(1.4571, 12);
    expect(codes(account)).toEqual(
      expect.arrayContaining(['no-coefficient', 'aggregate-only', 'imported-power-not-split']),
    );
    expect(account.notices.find(({ code }) => code === 'no-coefficient')?.cells).toEqual(['final.total:naphtha']);
  });
  it('takes the nation of 2007 with the coefficients its own tables imply, others with the default table', () => {
    expect(defaultCoefficientSet({ region: '四川', year: 2007 } as never)).toBe('cesy-2008');
    const account = accountOf(
      physical,
      ['transform.thermal_power,raw_coal,-100', 'final.total,raw_coal,100'],
      'China',
      2007,
    );
    expect(cell(account, 'transform.thermal_power', 'calorific')).toBeCloseTo(-69.28, 12);
    expect(cell(account, 'final.total', 'calorific')).toBeCloseTo(72.4759272, 12);
  });
});
