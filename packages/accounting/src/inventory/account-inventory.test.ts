import { checkTrace, fullTracer, noTracer, type Quantity } from '@dafeng/quantity';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EnergyBalance } from '../balance/energy-balance.ts';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { accountInventory } from './account-inventory.ts';
import { getActivity } from './activity-catalogue.ts';
import type { ActivityEntry, Inventory, InventoryInput, InventoryMethod } from './inventory.ts';
import { getInventoryMethod } from './inventory-method.ts';

const balanceOf = (rows: readonly string[], year = 2023): EnergyBalance => {
  const text = `region,year,flow,product,value,unit\n${rows.map((row) => `临江市,${year},${row}`).join('\n')}`;
  const table = parseCsv('临江.csv', text);
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error(read.ok ? 'no balance' : read.faults.map(({ message }) => message.en).join('; '));
  return balance;
};
const entry = (activity: string, value: number | null, absence: ActivityEntry['absence'] = null): ActivityEntry => ({
  activity,
  year: 2023,
  unit: getActivity(activity).unit,
  value,
  absence,
  entries: [],
  status: 'reported',
  uncertainty: null,
});
const inputOf = (
  rows: readonly string[],
  activities: readonly ActivityEntry[] = [],
  region: string | null = '510000',
) =>
  ({
    area: '临江市',
    region,
    year: 2023,
    balance: rows.length === 0 ? null : balanceOf(rows),
    activities,
  }) satisfies InventoryInput;
const guide = getInventoryMethod('guide-2025');
const account = (
  rows: readonly string[],
  activities: readonly ActivityEntry[] = [],
  method: InventoryMethod = guide,
): Inventory => accountInventory(inputOf(rows, activities), method, fullTracer);
const numberIn = (of: { readonly ok: boolean; readonly value?: { readonly value: Quantity } }): number | null =>
  of.ok ? (of.value?.value.value ?? null) : null;
const amount = (inventory: Inventory, id: string) => {
  const line = inventory.lines.find((one) => one.id === id);
  return line ? numberIn(line.amount) : undefined;
};
const totals = ({ totals: t }: Inventory) => ({
  direct: numberIn(t.directEnergyCo2.total),
  assessment: numberIn(t.assessmentCo2.total),
  all: numberIn(t.greenhouseGases.total),
  net: numberIn(t.netImport.total),
});

// River City, 2023: 10^4 t of bituminous coal burnt for power and in industry, 10^8 m3 of gas at home, 10 of its 20 units of power from outside.
const city = [
  'transform.thermal_power,raw_coal,-100,1e4 t',
  'transform.thermal_power,electricity,10,1e8 kWh',
  'final.industry,raw_coal,50,1e4 t',
  'final.residential.urban,natural_gas,1,1e8 m3',
  'final.total,electricity,20,1e8 kWh',
  'supply.in_from_provinces,electricity,10,1e8 kWh',
];
// tCO2 per t of bituminous coal and per 10^4 m3 of gas: NCV x CC x OF x 44/12 (guide 2025).
const coal = (19.57 * 26.1 * 0.93 * 44) / 12 / 1000;
const gas = (389.31 * 15.3 * 0.99 * 44) / 12 / 1000;

describe('three totals of a small city, by hand', () => {
  const inventory = account(city);
  it('counts fuel where it burns and adds net import, not all consumption (pitfalls 1 and 2)', () => {
    expect(totals(inventory).direct).toBeCloseTo(1.5e6 * coal + 1e4 * gas, 4);
    // 10^9 kWh at 0.1564 kg: Sichuan 2023.
    expect(totals(inventory).net).toBeCloseTo(156_400, 6);
    expect(totals(inventory).assessment).toBeCloseTo(1.5e6 * coal + 1e4 * gas + 156_400, 4);
  });
  it('puts power in 1.A.1 and industry in 1.A.2 by the guide, all in 1.A.2 by CEADs', () => {
    expect(amount(inventory, '1.A.1/transform.thermal_power:raw_coal/co2')).toBeCloseTo(1e6 * coal, 4);
    expect(amount(inventory, '1.A.2/final.industry:raw_coal/co2')).toBeCloseTo(0.5e6 * coal, 4);
    const ceads = account(city, [], getInventoryMethod('ceads'));
    expect(amount(ceads, '1.A.1/transform.thermal_power:raw_coal/co2')).toBeUndefined();
    expect(amount(ceads, '1.A.2/final.industry:raw_coal/co2')).toBeCloseTo(1.5e6 * 1.6440034222, 4);
  });
  it('takes CH4 and N2O by heat: industry 10 and 1.5 kg/TJ, power 1 and 1.5, gas at home 5 and 0.1', () => {
    expect(amount(inventory, '1.A.2/final.industry:raw_coal/ch4')).toBeCloseTo((0.5e6 * 19.57 * 10) / 1e6, 9);
    expect(amount(inventory, '1.A.1/transform.thermal_power:raw_coal/n2o')).toBeCloseTo((1e6 * 19.57 * 1.5) / 1e6, 9);
    expect(amount(inventory, '1.A.4.b/final.residential.urban:natural_gas/ch4')).toBeCloseTo(
      (1e4 * 389.31 * 5) / 1e6,
      9,
    );
  });
  it('converts each gas by one set (pitfall 15)', () => {
    const [ch4, n2o] = ['ch4', 'n2o'].map(
      (id) => numberIn(inventory.totals.byGas.get(id as 'ch4')?.total ?? { ok: false }) ?? 0,
    );
    const direct = totals(inventory).direct ?? 0;
    expect(totals(inventory).all).toBeCloseTo(direct + 28 * (ch4 ?? 0) + 265 * (n2o ?? 0), 4);
    const sar = account(city, [], getInventoryMethod('guide-2025', { gwpSet: 'SAR-100' }));
    expect(totals(sar).all).toBeCloseTo(direct + 21 * (ch4 ?? 0) + 310 * (n2o ?? 0), 4);
    expect(sar.lines.every(({ co2e }) => !co2e.ok || co2e.value.value.basis.startsWith('SAR-100'))).toBe(true);
  });
  it('replays every line, category and total', () => {
    for (const { amount: own, co2e } of inventory.lines)
      for (const item of [own, co2e]) if (item.ok) expect(checkTrace(item.value.trace).mismatches).toEqual([]);
    for (const { total } of [
      ...inventory.categories,
      ...Object.values(inventory.totals).flatMap((one) => ('total' in one ? [one] : [])),
    ])
      if (total.ok) expect(checkTrace(total.value.trace).mismatches).toEqual([]);
    for (const { amount: own } of inventory.alternatives) expect(checkTrace(own.trace).mismatches).toEqual([]);
  });
  it('gives the same numbers without traces', () => {
    const plain = accountInventory(inputOf(city), guide, noTracer);
    expect(plain.lines.map(({ id, amount: own }) => [id, own.ok && own.value.value])).toEqual(
      inventory.lines.map(({ id, amount: own }) => [id, own.ok && own.value.value]),
    );
  });
});

describe('what is not there', () => {
  it('names a category that nobody reported as NE, in every total it belongs to, and never as zero (pitfall 20)', () => {
    const { categories, totals: found } = account(city);
    const cement = categories.find(({ category }) => category === '2.A.1');
    expect(cement?.total).toMatchObject({ ok: false, why: 'NE' });
    expect(found.greenhouseGases.coverage.missing).toContainEqual({ id: '2.F', why: 'NE' });
    expect(categories.find(({ category }) => category === '2')?.total).toMatchObject({ ok: false, why: 'NE' });
  });
  it('carries a notation key of a cell and of an item through the sums', () => {
    const inventory = account(
      [...city, 'final.agriculture,diesel,IE,1e4 t'],
      [entry('coal.underground.output', null, 'NO'), entry('coal.surface.output', null, 'C')],
    );
    const at = (code: string) => inventory.categories.find(({ category }) => category === code)?.coverage;
    expect(at('1.A.4.c')?.settled.map(({ why }) => why)).toEqual(['IE', 'IE', 'IE']);
    expect(at('1')?.settled).toContainEqual({ id: '1.B.1/coal.underground.output/ch4', why: 'NO' });
    expect(at('1')?.missing).toContainEqual({ id: '1.B.1/coal.surface.output/ch4', why: 'C' });
  });
  it('has no total of nothing', () => {
    const inventory = account([]);
    expect(totals(inventory)).toEqual({ direct: null, assessment: null, all: null, net: null });
  });
  it('leaves what a method does not have absent', () => {
    const ceads = account(city, [], getInventoryMethod('ceads'));
    expect(ceads.lines.find(({ id }) => id === '1.A.2/combustion/ch4')?.amount).toMatchObject({
      why: 'outside-validity',
    });
  });
});

describe('net import', () => {
  const net = (rows: readonly string[], activities: readonly ActivityEntry[] = [], method = guide) =>
    account(rows, activities, method).lines.filter(({ category }) => category === 'P.1');
  it('by sending grid, what goes out below zero', () => {
    const lines = net(
      [],
      [entry('electricity.in.province', 8), entry('electricity.in.northwest', 2), entry('electricity.out', 1)],
    );
    // 2023: Sichuan 0.1564 kgCO2/kWh.
    expect(numberIn(lines[0]?.amount ?? { ok: false })).toBeCloseTo(8e8 * 0.1564e-3, 6);
    expect(numberIn(lines.at(-1)?.amount ?? { ok: false })).toBeCloseTo(-1e8 * 0.1564e-3, 6);
    expect(lines.every(({ kind }) => kind === 'net-import')).toBe(true);
  });
  it('as consumption less local generation, with the kinds of plant that were left blank named', () => {
    const inventory = account([], [entry('electricity.consumption', 30), entry('electricity.generation.hydro', 12)]);
    expect(amount(inventory, 'P.1/electricity/co2')).toBeCloseTo(18e8 * 0.1564e-3, 6);
    expect(inventory.notices.map(({ code }) => code)).toContain('generation-incomplete');
  });
  it('out of the balance where it prints no exchange', () => {
    const lines = net([
      'transform.thermal_power,electricity,10,1e8 kWh',
      'final.total,electricity,24,1e8 kWh',
      'loss,electricity,1,1e8 kWh',
    ]);
    expect(numberIn(lines[0]?.amount ?? { ok: false })).toBeCloseTo(15e8 * 0.1564e-3, 6);
  });
  it('of heat at 0.11 tCO2/GJ', () => {
    const inventory = account([], [entry('heat.in', 5), entry('heat.out', 1)]);
    expect(amount(inventory, 'P.2/heat/co2')).toBeCloseTo(4e4 * 0.11, 9);
  });
  it('of heat out of the balance, in 10^10 kJ', () => {
    const inventory = account([
      'supply.in_from_provinces,heat,2,1e10 kJ',
      'supply.out_to_provinces(-),heat,-1,1e10 kJ',
    ]);
    expect(amount(inventory, 'P.2/heat/co2')).toBeCloseTo(1e4 * 0.11, 9);
    const line = inventory.lines.find(({ id }) => id === 'P.2/heat/co2');
    expect(line?.amount.ok && checkTrace(line.amount.value.trace).mismatches).toEqual([]);
  });
  it('never by a factor of a later year, and an earlier one says so (pitfall 8)', () => {
    const old = accountInventory(
      {
        ...inputOf([]),
        year: 2019,
        activities: [
          { ...entry('electricity.consumption', 3), year: 2019 },
          { ...entry('electricity.generation.hydro', 1), year: 2019 },
        ],
      },
      guide,
      noTracer,
    );
    expect(old.lines.find(({ id }) => id === 'P.1/electricity/co2')?.amount).toMatchObject({
      ok: false,
      why: 'outside-validity',
    });
    const now = accountInventory(
      {
        ...inputOf([]),
        year: 2024,
        activities: [
          { ...entry('electricity.consumption', 3), year: 2024 },
          { ...entry('electricity.generation.hydro', 1), year: 2024 },
        ],
      },
      guide,
      noTracer,
    );
    expect(amount(now as unknown as Inventory, 'P.1/electricity/co2')).toBeCloseTo(2e8 * 0.1564e-3, 6);
    expect(now.notices.some(({ code }) => code === 'factor-stands-in')).toBe(true);
  });
  it('refuses baselines of offset projects (pitfall 8)', () => {
    const method = getInventoryMethod('guide-2025', { factorSets: { electricity: 'grid-baseline-cn@2026-11' } });
    expect(net(city, [], method)[0]?.amount).toMatchObject({ ok: false, why: 'rejected' });
  });
  it('is not moved by certificates (pitfall 9)', () => {
    expect(totals(account(city, [entry('electricity.certificates', 10)]))).toEqual(totals(account(city)));
  });
});

describe('a steel city (pitfalls 3 and 4)', () => {
  const steel = [
    'final.industry,coke,100,1e4 t',
    'final.industry,other_gas,20,1e8 m3',
    'supply.recovery,other_gas,20,1e8 m3',
  ];
  const inventory = account(steel, [], getInventoryMethod('guide-2011'));
  const other = (id: string) => inventory.alternatives.find((one) => one.id === id)?.amount.value.value;
  const cokeCo2 = (1e6 * 28.435 * 29.42 * 0.93 * 44) / 12 / 1000;
  const gasCo2 = (carbon: number) => (20e4 * 52.27 * carbon * 0.99 * 44) / 12 / 1000;
  it('counts both by the rule and shows coke carbon once beside it', () => {
    expect(totals(inventory).direct).toBeCloseTo(cokeCo2 + gasCo2(12.2), 3);
    expect(other('coke-carbon-once')).toBeCloseTo(cokeCo2, 3);
  });
  it('shows the gas with the carbon content of the IPCC, near six times as much', () => {
    expect(other('gas-carbon-ipcc')).toBeCloseTo(cokeCo2 + gasCo2(70.8), 3);
  });
  it('takes off the gas that leaves', () => {
    const sending = account(
      [...steel, 'supply.out_to_provinces(-),other_gas,-5,1e8 m3'],
      [],
      getInventoryMethod('guide-2011'),
    );
    const balance = sending.alternatives.find(({ id }) => id === 'coke-carbon-balance')?.amount.value.value;
    expect(balance).toBeCloseTo(cokeCo2 - gasCo2(12.2) / 4, 3);
  });
  it('takes off the carbon that stays in crude steel: 0.0154 tCO2/t', () => {
    const making = account(steel, [entry('steel.crude_steel', 300)], getInventoryMethod('guide-2011'));
    const balance = making.alternatives.find(({ id }) => id === 'coke-carbon-balance')?.amount.value.value;
    expect(balance).toBeCloseTo(cokeCo2 - 3e6 * 0.0154, 3);
  });
});

describe('what an inventory does not count, it names', () => {
  it('activity data of an item that the catalogue does not have', () => {
    const stranger = { ...entry('coal.underground.output', 1), activity: 'coal.lost' };
    const { notices } = account(city, [stranger]);
    expect(notices.find(({ code }) => code === 'unknown-activity')?.cells).toEqual(['coal.lost:2023']);
    expect(account(city).notices.some(({ code }) => code === 'unknown-activity')).toBe(false);
  });
  it('straw and firewood among other energy: no fossil CO2, and a hole of its own, not zero (pitfall 6)', () => {
    const inventory = account([...city, 'final.residential.rural,other_energy,12,1e4 tce']);
    expect(totals(inventory).direct).toBe(totals(account(city)).direct);
    const line = inventory.lines.find(({ id }) => id.includes('final.residential.rural:other_energy/co2'));
    expect(line?.amount).toMatchObject({ ok: false, why: 'NE' });
  });
});

describe('coal mines', () => {
  it('output x (18 + 2.5) m3/t x 0.67 kg/m3, less what was drained and used', () => {
    const inventory = account(
      [],
      [entry('coal.underground.output', 100), entry('coal.surface.output', 50), entry('coal.methane.used', 300)],
    );
    expect(amount(inventory, '1.B.1/coal.underground.output/ch4')).toBeCloseTo((1e6 * 20.5 - 3e6) * 0.00067, 6);
    expect(amount(inventory, '1.B.1/coal.surface.output/ch4')).toBeCloseTo(5e5 * 1.3 * 0.00067, 6);
  });
  it('has no factor for oil and gas, and says so rather than zero', () => {
    const inventory = account([], [entry('gas.output', 10)]);
    expect(inventory.lines.find(({ id }) => id === '1.B.2/gas.output/ch4')?.amount).toMatchObject({
      ok: false,
      why: 'outside-validity',
    });
  });
});

describe('reference approach', () => {
  it('is shown beside, in no total, and explains itself above five per cent', () => {
    const rows = ['supply.indigenous,raw_coal,112,1e4 t', 'final.industry,raw_coal,100,1e4 t'];
    const inventory = account(rows);
    expect(inventory.alternatives.find(({ id }) => id === 'reference-approach')?.amount.value.value).toBeCloseTo(
      1.12e6 * coal,
      4,
    );
    expect(totals(inventory).direct).toBeCloseTo(1e6 * coal, 4);
    expect(inventory.notices.map(({ code }) => code)).toContain('reference-gap');
    expect(
      account(['supply.indigenous,raw_coal,104,1e4 t', rows[1] ?? '']).notices.map(({ code }) => code),
    ).not.toContain('reference-gap');
  });
});

describe('laws', () => {
  const cells = fc.array(
    fc.record({
      flow: fc.constantFrom(
        'final.industry',
        'final.agriculture',
        'final.transport',
        'final.residential.urban',
        'final.other',
      ),
      product: fc.constantFrom('raw_coal', 'diesel', 'gasoline', 'natural_gas', 'coke'),
      value: fc.integer({ min: 1, max: 10_000 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const rowsOf = (list: readonly { flow: string; product: string; value: number }[], times = 1) =>
    list.map(
      ({ flow, product, value }) =>
        `${flow},${product},${value * times},${product === 'natural_gas' ? '1e8 m3' : '1e4 t'}`,
    );
  const all = (rows: readonly string[]) =>
    totals(accountInventory(inputOf(rows), guide, noTracer) as unknown as Inventory).all ?? 0;

  it('scaling every cell scales the total; the order of rows does not matter', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const one = all(rowsOf(list));
        expect(all(rowsOf(list, 3)) / one).toBeCloseTo(3, 9);
        expect(all([...rowsOf(list)].reverse())).toBe(one);
      }),
      { numRuns: 25 },
    );
  });
  it('the sectors and the gases each add up to the whole, and a source that is deleted takes its numbers along', () => {
    fc.assert(
      fc.property(cells, (list) => {
        const inventory = account(rowsOf(list));
        const whole = totals(inventory).all ?? 0;
        const tops = inventory.categories.filter(({ category }) => /^[1-4]$/.test(category));
        expect(tops.reduce((sum, { total }) => sum + (numberIn(total) ?? 0), 0) / whole).toBeCloseTo(1, 9);
        const [first, ...rest] = list;
        const gone = list.filter(({ flow, product }) => flow !== first?.flow || product !== first.product);
        if (gone.length === 0) return;
        const lost = inventory.lines
          .filter(({ from }) => 'flow' in from && from.flow === first?.flow && from.product === first.product)
          .reduce((sum, { co2e }) => sum + (numberIn(co2e) ?? 0), 0);
        expect(rest.length).toBeGreaterThan(0);
        expect(all(rowsOf(gone)) / (whole - lost)).toBeCloseTo(1, 9);
      }),
      { numRuns: 25 },
    );
  });
  it('the same id never stands for two lines', () => {
    const { lines } = account(city);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
  });
});
