import { arithmeticOf, fullTracer, quantity, reported, type Trace } from '@dafeng/quantity';
import { type FactorSet, getFactorSet } from '@dafeng/reference';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBalances } from '../balance/read-balance.ts';
import { parseCsv } from '../balance/table.ts';
import { accountCo2 } from '../co2/account-co2.ts';
import { getCo2Rule } from '../co2/co2-rule.ts';
import { compileTraces } from './compile-traces.ts';
import { differentiate } from './differentiate-program.ts';
import { evaluateProgram } from './evaluate-program.ts';
import { co2, coal, explain, factor, total } from './testing/derivations.ts';
import { registerCount } from './trace-program.ts';

const near = (a: number, b: number, scale = Math.abs(b)) => expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-12 * scale);

const sampleAccount = () => {
  const lines = [
    'final.industry,raw_coal,120,1e4 t',
    'final.industry,coke,30.5,1e4 t',
    'final.industry,natural_gas,4.2,1e8 m3',
    'final.industry.non_energy,natural_gas,1.1,1e8 m3',
    'transform.thermal_power,raw_coal,-310,1e4 t',
    'final.residential.urban,natural_gas,2.25,1e8 m3',
    'final.transport,diesel,18.3,1e4 t',
  ];
  const table = parseCsv(
    '临江.csv',
    `region,year,flow,product,value,unit\n${lines.map((line) => `临江市,2007,${line}`).join('\n')}`,
  );
  const read = table.ok ? readBalances(table.value) : table;
  const [balance] = read.ok ? read.value : [];
  if (!balance) throw new Error('no balance');
  return accountCo2(balance, getFactorSet('provincial-guide-2011') as FactorSet, getCo2Rule('ceads'), fullTracer);
};

describe('a program of traces', () => {
  it('gives every published number of an account again', () => {
    const account = sampleAccount();
    const roots = [
      ...account.cells.map(({ flow, product, co2: amount }) => ({ id: `${flow}:${product}`, trace: amount.trace })),
      ...(account.total.ok ? [{ id: 'total', trace: account.total.value.trace }] : []),
    ];
    const program = compileTraces(roots);
    const values = evaluateProgram(program);
    expect(program.roots).toHaveLength(6);
    for (const { register, stated } of program.roots) near(values[register] as number, stated.value);
  });
  it('takes one factor in many cells for one variable, and other rows and years for others', () => {
    const program = compileTraces([
      { id: 'a', trace: co2('工业', 10, 'coal', 1.9).trace },
      { id: 'b', trace: co2('农业', 20, 'coal', 1.9).trace },
      { id: 'last year', trace: explain.product('x', coal('工业', 10, '2022'), factor('coal', 1.9), 'tCO2').trace },
    ]);
    expect(program.leaves.map(({ trace }) => trace.kind).sort()).toEqual([
      'factor',
      'observation',
      'observation',
      'observation',
    ]);
  });
  it('is the same whatever the order of the roots, and after JSON', () => {
    const sum = total(co2('工业', 10, 'coal', 1.9), co2('农业', 20, 'coal', 1.9));
    const roots = [
      { id: 'sum', trace: sum.trace },
      { id: 'line', trace: co2('农业', 20, 'coal', 1.9).trace },
    ];
    const program = compileTraces(roots);
    const turned = compileTraces([...roots].reverse());
    const parsed = compileTraces(JSON.parse(JSON.stringify(roots)) as typeof roots);
    expect(turned.leaves.map(({ key }) => key)).toEqual(program.leaves.map(({ key }) => key));
    // Equal steps are one: the line of the total is the line itself.
    expect(registerCount(parsed)).toBe(registerCount(program));
    expect(registerCount(turned)).toBe(registerCount(program));
  });
  it('costs nothing for evidence: a rejected candidate is no part of it', () => {
    const chosen = explain.choose('x', 'first', coal('工业', 10), [{ because: 'older', explained: coal('旧表', 11) }]);
    expect(compileTraces([{ id: 'x', trace: chosen.trace }]).leaves).toHaveLength(1);
  });
  it('is compiled without recursion: a chain of ten thousand years', () => {
    let stock = coal('年初', 1);
    const share = explain.assume('share', quantity(0.9, '1', 'plain'), 'k');
    for (let year = 0; year < 10_000; year += 1) stock = explain.product('stock', stock, share) as typeof stock;
    const program = compileTraces([{ id: 'stock', trace: stock.trace }]);
    near(evaluateProgram(program).at(-1) as number, stock.value.value, 1);
  });
});

/** Decays of a landfill: w (1 - e^(-k t)) + w e^(-k t) ^ p, over a ratio. */
const landfill = (waste: number, rate: number, elapsed: number, exponent: number) => {
  const k = explain.factor('decayRate', quantity(rate, '1', 'plain'), { factor: 'k', source: 'own', locator: 'row' });
  const kept = explain.decay('kept', k, elapsed);
  const amount = coal('填埋', waste);
  const gone = explain.product('gone', amount, explain.complement('share', kept));
  const left = explain.product('left', amount, explain.power('share', kept, exponent));
  const sum = explain.sum('both', [
    { id: 'gone', item: reported(gone) },
    { id: 'left', item: reported(left) },
  ]).total;
  if (!sum.ok) throw new Error('a sum of nothing');
  const ratio = explain.ratio('share', sum.value, coal('全部', waste * 3), '%');
  if (!ratio.ok) throw new Error('no ratio');
  return explain.product('part', explain.difference('net', amount, sum.value), ratio.value);
};

describe('properties', () => {
  const positive = fc.double({ min: 0.01, max: 1e4, noNaN: true });
  const derivation = fc.record({
    waste: positive,
    rate: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    elapsed: fc.integer({ min: 0, max: 20 }),
    exponent: fc.double({ min: 0.2, max: 2, noNaN: true }),
  });
  it('every step gives the number of its node', () =>
    fc.assert(
      fc.property(derivation, ({ waste, rate, elapsed, exponent }) => {
        const { trace, value } = landfill(waste, rate, elapsed, exponent);
        const nodes: Trace[] = [];
        const visit = (node: Trace): void => {
          nodes.push(node);
          const inner = arithmeticOf(node);
          for (const key of ['left', 'right', 'over', 'under', 'of'] as const)
            if (key in inner) visit((inner as unknown as Record<string, Trace>)[key] as Trace);
          if (inner.kind === 'linear') for (const term of inner.terms) visit(term.of);
        };
        visit(trace);
        const program = compileTraces(nodes.map((node, index) => ({ id: String(index), trace: node })));
        const values = evaluateProgram(program);
        for (const { register, stated } of program.roots)
          near(values[register] as number, stated.value, Math.max(waste, 1, Math.abs(value.value)));
      }),
    ));
  it('derivatives are those of small steps to either side', () =>
    fc.assert(
      fc.property(derivation, ({ waste, rate, elapsed, exponent }) => {
        const program = compileTraces([{ id: 'x', trace: landfill(waste, rate, elapsed, exponent).trace }]);
        const register = program.roots[0]?.register ?? -1;
        const slopes = differentiate(program, evaluateProgram(program), register);
        for (const [slot, slope] of slopes.entries()) {
          const step = 1e-5 * Math.abs(program.base[slot] as number);
          const [up, down] = [1, -1].map((side) => {
            const leaves = program.base.slice();
            leaves[slot] = (leaves[slot] as number) + side * step;
            return evaluateProgram(program, leaves)[register] as number;
          }) as [number, number];
          expect(Math.abs((up - down) / (2 * step) - slope)).toBeLessThanOrEqual(
            1e-5 * (1 + waste / (program.base[slot] as number)),
          );
        }
      }),
    ));
  it('any tree of sums and differences keeps its number', () => {
    const { tree } = fc.letrec<{ tree: ReturnType<typeof co2> }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 5, depthSize: 'small' },
        fc.tuple(positive, positive, fc.constantFrom('a', 'b')).map(([x, f, row]) => co2(row, x, row, f)),
        fc.array(tie('tree'), { minLength: 1, maxLength: 5 }).map((parts) => total(...parts)),
        fc.tuple(tie('tree'), tie('tree')).map(([a, b]) => explain.difference('net', a, b) as typeof a),
        tie('tree').map((a) => explain.convert('same', a, 'MtCO2')),
      ),
    }));
    fc.assert(
      fc.property(tree, ({ trace }) => {
        const program = compileTraces([{ id: 'x', trace }]);
        const value = evaluateProgram(program)[program.roots[0]?.register ?? -1] as number;
        const size = program.base.reduce((most, x) => Math.max(most, Math.abs(x)), 1) ** 2 * 1e4;
        near(value, trace.result.value, size);
      }),
    );
  });
});
