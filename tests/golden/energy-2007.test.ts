import { existsSync } from 'node:fs';
import { accountEnergy, defaultCoefficientSet, type EnergyAccount, type EnergyBalance } from '@dafeng/accounting';
import { checkTrace, fullTracer, type Reported, type Trace } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';
import { balancesIn, balancesOf, groundTruth } from './ground-truth.ts';

const account = (balance: EnergyBalance | undefined): EnergyAccount<Trace> => {
  if (!balance) throw new Error('no balance');
  return accountEnergy(balance, getFactorSet(defaultCoefficientSet(balance)) as FactorSet, fullTracer);
};
const numberIn = (item: Reported<{ readonly value: { readonly value: number } }> | undefined): number =>
  item?.ok ? item.value.value.value : Number.NaN;
const rowOf = (energy: EnergyAccount<Trace>, flow: string) => energy.rows.find((row) => row.flow === flow);

// China 2007, China Energy Statistical Yearbook 2008, table 4-1, 1e4 tce: total by calorific value, its electricity and heat, total by coal equivalent.
type Row = readonly [
  flow: string,
  calorific: number,
  electricity: number | null,
  heat: number | null,
  coalEquivalent: number,
];
const printed: readonly Row[] = [
  ['supply.indigenous.hydro', 5963.89456, 5963.89456, null, 16669.00867],
  ['supply.indigenous.nuclear', 763.5777, 763.5777, null, 2134.18986],
  ['loss', 3075.76343, 2533.84159, 108.05949, 7657.47413],
  ['final.total', 183546.06635, 37668.96706, 8710.21561, 253861.47741],
  ['final.agriculture', 6083.72748, 1203.136, 3.9774, 8244.5741],
  ['final.industry', 127090.14982, 27737.4239, 6343.5616, 178844.92417],
  ['final.construction', 3343.53461, 379.761, 20.21857, 4031.46833],
  ['final.transport', 19053.56883, 653.71739, 55.79919, 20244.28046],
  ['final.trade_catering', 3878.14838, 1142.74878, 105.63771, 5962.11463],
  ['final.other', 5908.87754, 2099.8694, 213.83605, 9744.40365],
  ['final.residential', 18188.05968, 4452.31059, 1967.18508, 26789.71208],
  ['final.residential.urban', 11458.13303, 2620.05594, 1967.18508, 16770.91187],
  ['final.residential.rural', 6729.92665, 1832.25465, null, 10018.80021],
];
// The two rows that the rates follow from, and the totals of transformation.
const heads = [
  'transform.thermal_power,total_calorific,-60068.96964',
  'transform.thermal_power,electricity,33464.84657',
  'transform.heating,total_calorific,-2733.62028',
  'transform.heating,heat,8818.35094',
  'transform.total,total_calorific,-66866.62824',
  'transform.total,electricity,33464.84657',
  'transform.total,heat,8818.35094',
];

describe('GT-02, transcribed rows of table 4-1', () => {
  const lines = [
    ...heads,
    ...printed.flatMap(([flow, calorific, electricity, heat]) => [
      `${flow},total_calorific,${calorific}`,
      `${flow},electricity,${electricity ?? ''}`,
      `${flow},heat,${heat ?? ''}`,
    ]),
  ].map((line) => `China,2007,${line},1e4 tce`);
  const [balance] = balancesOf('table 4-1', `region,year,flow,product,value,unit\n${lines.join('\n')}`);
  const energy = account(balance);
  it('derives both rates from the table', () => {
    expect(numberIn(energy.rates.powerCoalRate)).toBeCloseTo(3.435039, 6);
    expect(numberIn(energy.rates.heat)).toBeCloseTo(1.309992, 6);
  });
  it.each(printed)('%s to 0.01', (flow, _calorific, _electricity, _heat, coalEquivalent) => {
    expect(Math.abs(numberIn(rowOf(energy, flow)?.coalEquivalent) - coalEquivalent)).toBeLessThan(0.01);
  });
  it('gives total consumption in both methods by B7', () => {
    expect(Math.abs(numberIn(rowOf(energy, 'consumption.total')?.calorific) - 253488.45802)).toBeLessThan(0.01);
    expect(Math.abs(numberIn(rowOf(energy, 'consumption.total')?.coalEquivalent) - 265582.98987)).toBeLessThan(0.01);
  });
  it('shows a hydro area 2.8 times cleaner in one basis than in the other (pitfall 7)', () => {
    const hydro = rowOf(energy, 'supply.indigenous.hydro');
    expect(numberIn(hydro?.coalEquivalent) / numberIn(hydro?.calorific)).toBeCloseTo(2.795, 3);
    expect(numberIn(energy.nonFossilShare.coalEquivalent) / numberIn(energy.nonFossilShare.calorific)).toBeCloseTo(
      2.668,
      3,
    );
  });
});

const standardFile = groundTruth('cesy2007/energy_balance_standard_china_2007.csv');
const physicalFile = groundTruth('cesy2007/energy_balance_physical_2007.csv');
const here = existsSync(standardFile) && existsSync(physicalFile);

describe.skipIf(!here)('GT-02 and GT-03 on the whole national tables (skipped without ../shared)', () => {
  const standard = here ? account(balancesIn(standardFile)[0]) : null;
  const physical = here ? account(balancesIn(physicalFile).find(({ region }) => region === 'China')) : null;
  it('GT-02: every printed coal-equivalent cell to 0.01, but production, which is printed 0.096 low', () => {
    const differ = standard?.rows.flatMap(({ flow, coalEquivalent, printedCoalEquivalent }) => {
      if (printedCoalEquivalent === null) return [];
      const difference = numberIn(coalEquivalent) - printedCoalEquivalent;
      return Math.abs(difference) > 0.01 ? [[flow, Math.round(difference * 1000) / 1000]] : [];
    });
    expect(differ).toEqual([['supply.indigenous', 0.096]]);
    expect(standard?.rows.filter(({ printedCoalEquivalent }) => printedCoalEquivalent !== null)).toHaveLength(31);
  });
  it('GT-03: the physical table gives every total of the table in standard coal to 0.01', () => {
    for (const { flow, calorific, coalEquivalent } of standard?.rows ?? []) {
      const ours = physical && rowOf(physical, flow);
      // Rows of supply are printed with two decimals, rows of use with five.
      const tolerance = flow.startsWith('supply') ? 0.01 : 1e-4;
      expect(Math.abs(numberIn(ours?.calorific) - numberIn(calorific)), flow).toBeLessThan(tolerance);
      expect(Math.abs(numberIn(ours?.coalEquivalent) - numberIn(coalEquivalent)), flow).toBeLessThan(tolerance);
    }
  });
  it('says with which coefficients', () => {
    const coal = physical?.coefficients.filter(({ product }) => product === 'raw_coal').map(({ value }) => value);
    expect(coal?.sort()).toEqual([0.68, 0.6928, 0.7, 0.7143, 0.7143, 0.724759272, 0.75, 0.752, 0.795]);
  });
  it('replays every number', () => {
    for (const energy of [standard, physical])
      for (const { calorific, coalEquivalent } of energy?.rows ?? [])
        for (const item of [calorific, coalEquivalent]) {
          if (item.ok) expect(checkTrace(item.value.trace).mismatches).toEqual([]);
        }
  });
});
