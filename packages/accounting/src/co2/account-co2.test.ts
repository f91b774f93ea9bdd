import { checkTrace, fullTracer, isComplete, noTracer } from '@dafeng/quantity';
import { type FactorSet, getFactorSet, parseFactorFile } from '@dafeng/reference';
import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { accountCo2 } from './account-co2.ts';
import { getCo2Rule } from './co2-rule.ts';

const ceads = getFactorSet('ceads-2007') as FactorSet;
const rule = getCo2Rule('ceads');
const balanceOf = (lines: readonly string[]) => {
  const table = parseCsv(
    '临江.csv',
    `region,year,flow,product,value,unit\n${lines.map((line) => `临江市,2007,${line}`).join('\n')}`,
  );
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error(read.ok ? 'no balance' : read.faults.map(({ message }) => message.en).join('; '));
  return balance;
};
const account = (...lines: string[]) => accountCo2(balanceOf(lines), ceads, rule, fullTracer);
const totalOf = (result: ReturnType<typeof account>) => (result.total.ok ? result.total.value.value.value : null);
const codes = (result: ReturnType<typeof account>) => result.notices.map(({ code }) => code);
const keys = (result: ReturnType<typeof account>) => result.cells.map(({ flow, product }) => `${flow}:${product}`);

describe('what burns', () => {
  it('counts fuel of power and heat in industry once, and electricity and heat never (pitfalls 1 and 2)', () => {
    const result = account(
      'transform.thermal_power,raw_coal,-100,1e4 t',
      'transform.thermal_power,electricity,20,1e8 kWh',
      'transform.heating,raw_coal,-10,1e4 t',
      'final.industry,electricity,15,1e8 kWh',
      'final.residential.urban,heat,3,1e10 kJ',
    );
    expect(keys(result)).toEqual(['final.industry:raw_coal']);
    expect(result.cells[0]?.activity.value).toMatchObject({ value: 110, unit: '10k-t' });
    expect(isComplete(result.coverage)).toBe(true);
  });
  it('takes coking, washing, refining and losses for no emission (pitfall 2)', () => {
    const result = account(
      'transform.coking,cleaned_coal,-50,1e4 t',
      'transform.coal_washing,raw_coal,-80,1e4 t',
      'transform.refining,crude_oil,-30,1e4 t',
      'loss,natural_gas,2,1e8 m3',
      'final.industry,coke,10,1e4 t',
    );
    expect(keys(result)).toEqual(['final.industry:coke']);
  });
  it('deducts what becomes a material, but not of fuel gases and crude oil (pitfall 5)', () => {
    const result = account(
      'final.industry,natural_gas,10,1e8 m3',
      'final.industry.non_energy,natural_gas,4,1e8 m3',
      'final.industry,coke_oven_gas,10,1e8 m3',
      'final.industry.non_energy,coke_oven_gas,4,1e8 m3',
    );
    expect(result.cells.map(({ product, activity }) => [product, activity.value.value])).toEqual([
      ['coke_oven_gas', 10],
      ['natural_gas', 6],
    ]);
  });
  it('leaves an output of transformation out of the inputs, and says so', () => {
    const result = account('final.industry,diesel,5,1e4 t', 'transform.thermal_power,diesel,0.01,1e4 t');
    expect(result.cells[0]?.activity.value.value).toBe(5);
    expect(codes(result)).toContain('output-among-inputs');
  });
  it('takes residential as printed where urban and rural are not, and the parts where they are', () => {
    expect(keys(account('final.residential,lpg,5,1e4 t'))).toEqual(['final.residential:lpg']);
    const both = account('final.residential,lpg,5,1e4 t', 'final.residential.urban,lpg,3,1e4 t');
    expect(keys(both)).toEqual(['final.residential.urban:lpg']);
    expect(codes(both)).toContain('parts-differ');
  });
  it('shows coke and recovered gas counted twice beside counted once (pitfall 3)', () => {
    const result = account(
      'supply.recovery,other_gas,20,1e8 m3',
      'final.industry,other_gas,20,1e8 m3',
      'final.industry,coke,100,1e4 t',
    );
    const coke = result.cells.find(({ product }) => product === 'coke')?.co2.value.value;
    expect(result.alternatives.map(({ id, total }) => [id, total.value.value])).toEqual([
      ['coke-carbon-once', expect.closeTo(coke ?? 0, 12)],
    ]);
    expect(codes(result)).toContain('blast-furnace-gas');
  });
});

describe('what is missing', () => {
  it('names a known product without a factor and an unknown one, and counts neither as zero (pitfall 20)', () => {
    const result = account(
      'final.industry,refinery_gas,7,1e4 t',
      'final.industry,泥炭,3,1e4 t',
      'final.transport,diesel,10,1e4 t',
    );
    expect(codes(result)).toEqual(expect.arrayContaining(['unknown-product', 'unmapped-product']));
    expect(result.coverage).toMatchObject({
      expected: 2,
      present: 1,
      missing: [{ id: 'final.industry:refinery_gas' }],
    });
    expect(keys(result)).toEqual(['final.transport:diesel']);
  });
  it('has no total of nothing', () => {
    expect(account('final.industry,electricity,1,1e8 kWh').total).toMatchObject({ ok: false });
  });
  it('never counts a total beside its products, and names a total without products', () => {
    const result = account(
      'final.industry,coal_total,12,1e4 t',
      'final.industry,raw_coal,10,1e4 t',
      'final.transport,oil_total,4,1e4 t',
    );
    expect(keys(result)).toEqual(['final.industry:raw_coal']);
    expect(codes(result)).toEqual(expect.arrayContaining(['aggregate-differs', 'aggregate-only']));
  });
  it('says that a factor of another year or group stands in', () => {
    const table = parseCsv('x', 'region,year,flow,product,value,unit\n临江市,2019,final.industry,raw_coal,1,1e4 t\n');
    const read = table.ok ? readBalances(table.value) : table;
    const [balance] = read.ok ? read.value : [];
    const result = balance && accountCo2(balance, ceads, rule, fullTracer);
    expect(result?.notices.filter(({ code }) => code === 'factor-stands-in')).toHaveLength(2);
    expect(result?.cells[0]?.co2.trace).toMatchObject({ perUnit: { kind: 'lookup', found: { time: 'earlier' } } });
  });
});

describe('factors by carbon', () => {
  const guide = getFactorSet('provincial-guide-2011') as FactorSet;
  it('multiplies heat, carbon, oxidation once, and 44/12 (pitfalls 10, 14 and 16)', () => {
    const balance = balanceOf(['final.transport,gasoline,1,1e4 t', 'final.transport,natural_gas,1,1e8 m3']);
    const result = accountCo2(balance, guide, rule, fullTracer);
    const [gasoline, gas] = result.cells.map(({ co2 }) => co2.value.value);
    // t x GJ/t x tC/TJ x OF x 44/12: 1e4 x 43.07 x 18.9 / 1000 x 0.98 x 44/12 t, and 1e4 (1e4 m3) x 389.31 GJ x 15.32 / 1000 x 0.99 x 44/12 t.
    expect(gasoline).toBeCloseTo((1e4 * 43.07 * 18.9 * 0.98 * 44) / 12 / 1000 / 1e6, 12);
    expect(gas).toBeCloseTo((1e4 * 389.31 * 15.32 * 0.99 * 44) / 12 / 1000 / 1e6, 12);
    for (const { co2 } of result.cells) expect(checkTrace(co2.trace).mismatches).toEqual([]);
  });
});

describe('a set of factors of one’s own', () => {
  it('answers only for what it has', () => {
    const parsed = parseFactorFile('品种,数值,单位,来源,参数,气体\nraw_coal,2,tCO2/t,实测,emissionFactor,co2\n', {
      file: 'own.csv',
      id: 'own',
      edition: '1',
    });
    if (!parsed.ok) throw new Error(parsed.error.map(({ message }) => message.en).join('; '));
    const result = accountCo2(
      balanceOf(['final.industry,raw_coal,10,1e4 t', 'final.industry,coke,1,1e4 t']),
      parsed.value,
      rule,
      fullTracer,
    );
    expect(totalOf(result)).toBeCloseTo(0.2, 12);
    expect(codes(result)).toContain('unmapped-product');
  });
});

describe('properties', () => {
  const rows = [
    ['final.agriculture', 'diesel', 12.5],
    ['final.industry', 'raw_coal', 300],
    ['final.industry.non_energy', 'raw_coal', 20],
    ['transform.thermal_power', 'raw_coal', -150.7],
    ['final.transport', 'gasoline', 44.1],
    ['final.residential.rural', 'briquettes', 3.3],
    ['final.industry', 'other_gas', 9.2],
  ] as const;
  const line = ([flow, product, value]: readonly [string, string, number]) =>
    `${flow},${product},${value},${product === 'other_gas' ? '1e8 m3' : '1e4 t'}`;
  const whole = account(...rows.map(line));
  it('permutation: the order of rows changes nothing', () => {
    const turned = account(...[...rows].reverse().map(line));
    expect(totalOf(turned)).toBe(totalOf(whole));
    expect(keys(turned)).toEqual(keys(whole));
  });
  it('scaling: twice the fuel is twice the CO2', () => {
    const twice = account(...rows.map(([flow, product, value]) => line([flow, product, 2 * value])));
    expect(totalOf(twice)).toBeCloseTo(2 * (totalOf(whole) ?? 0), 12);
  });
  it('partition: sums by flow and by product are the total', () => {
    const sum = (parts: Iterable<{ value: { value: number } }>) =>
      [...parts].reduce((total, { value }) => total + value.value, 0);
    expect(sum(whole.byFlow.values())).toBeCloseTo(totalOf(whole) ?? 0, 12);
    expect(sum(whole.byProduct.values())).toBeCloseTo(totalOf(whole) ?? 0, 12);
  });
  it('partition: a row split over two lines is the row', () => {
    const split = account(
      ...rows.slice(1).map(line),
      'final.agriculture,diesel,10,1e4 t',
      'final.agriculture,diesel,2.5,1e4 t',
    );
    expect(totalOf(split)).toBe(totalOf(whole));
  });
  it('deleting a source removes its numbers', () => {
    const less = account(...rows.slice(1).map(line));
    const diesel = whole.cells.find(({ product }) => product === 'diesel')?.co2.value.value ?? 0;
    expect(keys(less)).not.toContain('final.agriculture:diesel');
    expect(totalOf(less)).toBeCloseTo((totalOf(whole) ?? 0) - diesel, 12);
  });
  it('replay: every number follows from its trace, and the same numbers come without traces', () => {
    for (const { co2 } of whole.cells) expect(checkTrace(JSON.parse(JSON.stringify(co2.trace))).mismatches).toEqual([]);
    const bare = accountCo2(balanceOf(rows.map(line)), ceads, rule, noTracer);
    expect(bare.cells.map(({ co2 }) => co2.value.value)).toEqual(whole.cells.map(({ co2 }) => co2.value.value));
    expect(bare.cells[0]?.co2.trace).toBeNull();
  });
});
