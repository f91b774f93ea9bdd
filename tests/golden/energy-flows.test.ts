/** Flows of a balance: what enters a carrier leaves it, uses add up to the printed rows of table 4-1 (CESY 2008), nothing leads back. */
import { existsSync } from 'node:fs';
import { type EnergyFlows, listEnergyFlows } from '@dafeng/accounting';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';
import { balancesIn, balancesOf, groundTruth } from './ground-truth.ts';

const set = (id: string) => getFactorSet(id) as FactorSet;
const total = (flows: EnergyFlows, chosen: (link: EnergyFlows['links'][number]) => boolean): number =>
  flows.links.filter(chosen).reduce((sum, { calorific }) => sum + calorific, 0);

/** Every carrier and transformation passes on what it gets, in both bases. */
const expectConserved = (flows: EnergyFlows): void => {
  for (const { id, kind } of flows.nodes) {
    if (kind !== 'carrier' && kind !== 'transformation') continue;
    const into = total(flows, ({ target }) => target === id);
    const out = total(flows, ({ source }) => source === id);
    // A transformation may yield more than it takes where a table says so; it never has a loss then.
    if (kind === 'carrier' || into >= out) expect(out, id).toBeCloseTo(into, 6);
  }
};
const expectAcyclic = ({ links }: EnergyFlows): void => {
  const visit = (id: string, seen: readonly string[]): void => {
    expect(seen).not.toContain(id);
    for (const { source, target } of links) if (source === id) visit(target, [...seen, id]);
  };
  for (const { source } of links) visit(source, []);
};

describe('a small balance', () => {
  const [balance] = balancesOf(
    '临江.csv',
    `region,year,flow,product,value,unit
临江市,2023,supply.in_from_provinces,raw_coal,100,1e4 t
临江市,2023,transform.thermal_power,raw_coal,-80,1e4 t
临江市,2023,transform.thermal_power,electricity,20,1e8 kWh
临江市,2023,supply.indigenous,electricity,10,1e8 kWh
临江市,2023,final.industry,raw_coal,18,1e4 t
临江市,2023,final.industry,electricity,25,1e8 kWh
临江市,2023,loss,electricity,2,1e8 kWh
`,
  );
  const flows = listEnergyFlows(balance as NonNullable<typeof balance>, set('cesy-2008'));
  const size = (from: string, to: string) => total(flows, ({ source, target }) => source === from && target === to);
  it('draws supply, passing through, conversion, use and difference in 1e4 tce', () => {
    // Raw coal 0.7143 kgce/kg, electricity 0.1229 kgce/kWh.
    expect(size('supply.in_from_provinces', 'coal.0')).toBeCloseTo(71.43, 9);
    expect(size('coal.1', 'transform.thermal_power')).toBeCloseTo(57.144, 9);
    expect(size('transform.thermal_power', 'electricity.2')).toBeCloseTo(24.58, 9);
    expect(size('transform.thermal_power', 'loss.conversion')).toBeCloseTo(57.144 - 24.58, 9);
    expect(size('electricity.2', 'final.industry')).toBeCloseTo(30.725, 9);
    expect(size('coal.2', 'difference.out')).toBeCloseTo(71.43 - 57.144 - 12.8574, 9);
  });
  it('values power by the fuel it took in the other basis: no conversion loss is left', () => {
    const power = flows.links.find(
      ({ source, target }) => source === 'transform.thermal_power' && target === 'electricity.2',
    );
    expect(power?.coalEquivalent).toBeCloseTo(57.144, 9);
  });
  it('conserves and never leads back', () => {
    expectConserved(flows);
    expectAcyclic(flows);
  });
});

describe.skipIf(!existsSync(groundTruth('cesy2007')))('ten balances of 2007 (needs ../shared/ground-truth)', () => {
  const balances = existsSync(groundTruth('cesy2007'))
    ? balancesIn(groundTruth('cesy2007/energy_balance_physical_2007.csv'))
    : [];
  it.each(balances.map((balance) => [balance.region, balance] as const))('%s', (region, balance) => {
    const flows = listEnergyFlows(balance, set(region === 'China' ? 'cesy-2008-national-2007' : 'cesy-2008'));
    expectConserved(flows);
    expectAcyclic(flows);
    expect(flows.links.length).toBeGreaterThan(20);
    if (region !== 'China') return;
    const use = total(flows, ({ target }) => target.startsWith('final.'));
    expect(Math.abs(use - 183546.06635)).toBeLessThan(0.05);
    expect(
      Math.abs(total(flows, ({ target }) => target.startsWith('loss') && target !== 'loss.conversion') - 3075.76343),
    ).toBeLessThan(0.01);
  });
});
