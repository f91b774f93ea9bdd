import { quantity } from '@dafeng/quantity';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTraces } from './compile-traces.ts';
import { deviationsInHalfWidth, lognormalAround } from './distribution.ts';
import {
  type LeafUncertainty,
  leafUncertainty,
  lookUpCells,
  registerOnly,
  withUncertainty,
} from './leaf-uncertainty.ts';
import { propagateProgram, propagateTrend } from './propagate-uncertainty.ts';
import { createSimulation, simulateUncertainty } from './simulate-uncertainty.ts';
import { co2, coal, explain, factor, lookupOf, total } from './testing/derivations.ts';
import { findRoot } from './trace-program.ts';

const uncertain = (trace: Parameters<typeof compileTraces>[0][number]['trace'], widths: Record<string, number>) =>
  withUncertainty(compileTraces([{ id: 'x', trace }]), lookupOf(widths));
const propagate = (...args: Parameters<typeof uncertain>) => {
  const [result] = propagateProgram(uncertain(...args));
  if (!result?.relative.ok || !result.independentLines.ok) throw new Error('no result');
  return { ...result, relative: result.relative.value, independent: result.independentLines.value };
};

describe('closed forms (GT-10; IPCC 2006 volume 1 chapter 3, equations 3.1 and 3.2)', () => {
  it('a product of 5 % and 10 % is 11.1803 %', () => {
    expect(propagate(co2('工业', 10, 'coal', 2).trace, { 工业: 0.05, coal: 0.1 }).relative).toBeCloseTo(0.111803, 6);
  });
  it('100 ± 10 % and 50 ± 20 % are 150 ± 9.4281 %', () => {
    const sum = total(co2('a', 100, 'f', 1), co2('b', 50, 'g', 1));
    const result = propagate(sum.trace, { a: 0.1, b: 0.2 });
    expect(result.relative).toBeCloseTo(0.094281, 6);
    expect(result.independent).toBeCloseTo(0.094281, 6);
  });
  it('a factor shared by two lines is one variable; taken apart the lines say less', () => {
    const result = propagate(total(co2('a', 100, 'f', 2), co2('b', 100, 'f', 2)).trace, { f: 0.1 });
    expect(result.relative).toBeCloseTo(0.1, 12);
    expect(result.independent).toBeCloseTo(0.1 / Math.SQRT2, 12);
  });
  it('a shared factor leaves a trend alone, which activity alone makes uncertain (sqrt 2 for equal years)', () => {
    const now = co2('a', 110, 'f', 2);
    const before = explain.product('directEmissions', coal('a', 100, '2022'), factor('f', 2), 'tCO2');
    const program = withUncertainty(
      compileTraces([
        { id: 'now', trace: now.trace },
        { id: 'before', trace: before.trace },
      ]),
      lookupOf({ a: 0.05, f: 0.5 }),
    );
    const [earlier, later] = [findRoot(program.program, 'before'), findRoot(program.program, 'now')];
    if (!earlier || !later) throw new Error('no roots');
    const trend = propagateTrend(program, earlier, later);
    expect(trend.ok && trend.value.change).toBeCloseTo(0.1, 12);
    expect(trend.ok && trend.value.halfWidth).toBeCloseTo(1.1 * 0.05 * Math.SQRT2, 12);
  });
});

describe('simulation', () => {
  const draws = 100_000;
  it('comes within 1 % of the closed forms (GT-10)', () => {
    const product = simulateUncertainty(uncertain(co2('工业', 10, 'coal', 2).trace, { 工业: 0.05, coal: 0.1 }), {
      draws,
      seed: 1,
    });
    const sum = simulateUncertainty(
      uncertain(total(co2('a', 100, 'f', 1), co2('b', 50, 'g', 1)).trace, { a: 0.1, b: 0.2 }),
      { draws, seed: 1 },
    );
    for (const [result, expected] of [
      [product?.[0], 0.111803],
      [sum?.[0], 0.094281],
    ] as const) {
      if (!result?.relative.ok || !result.monteCarloError.ok) throw new Error('no result');
      expect(Math.abs(result.relative.value / expected - 1)).toBeLessThan(0.01);
      expect(result.monteCarloError.value).toBeLessThan(0.002);
    }
  });
  it('gives a product of independent lognormals its own lognormal, quantile by quantile', () => {
    const { program } = uncertain(co2('工业', 10, 'coal', 2).trace, {});
    const deviations = [0.5, 0.8];
    const uncertainties = program.leaves.map(
      ({ trace }, slot): LeafUncertainty => ({
        distribution: lognormalAround(trace.result.value, deviations[slot] ?? 0),
        halfWidth: 0,
        by: 'default',
        cited: null,
      }),
    );
    const [result] = simulateUncertainty({ program, uncertainties }, { draws, seed: 3 }) ?? [];
    const variance = Math.log1p(0.25) + Math.log1p(0.64);
    const median = 20e4 * Math.exp(-variance / 2);
    const at = (z: number) => median * Math.exp(z * Math.sqrt(variance));
    expect(Math.abs((result?.median ?? 0) / median - 1)).toBeLessThan(0.01);
    expect(Math.abs((result?.mean ?? 0) / 20e4 - 1)).toBeLessThan(0.01);
    expect(Math.abs((result?.low ?? 0) / at(-deviationsInHalfWidth) - 1)).toBeLessThan(0.02);
    expect(Math.abs((result?.high ?? 0) / at(deviationsInHalfWidth) - 1)).toBeLessThan(0.02);
  });
  it('repeats bit for bit, in whatever slices and whatever the order of the lines', () => {
    const [a, b] = [co2('a', 100, 'f', 2), co2('b', 50, 'f', 2)];
    const widths = { a: 0.1, b: 0.2, f: 0.3 };
    const run = (seed: number, slice: number, ...parts: (typeof a)[]) =>
      simulateUncertainty(uncertain(total(...parts).trace, widths), { draws: 1000, seed, slice })?.map(
        ({ root: _root, ...numbers }) => numbers,
      );
    expect(run(1, 1000, a, b)).toEqual(run(1, 37, a, b));
    expect(run(1, 1000, a, b)?.[0]?.median).toBeCloseTo(run(1, 1000, b, a)?.[0]?.median ?? 0, 6);
    expect(run(1, 1000, a, b)).not.toEqual(run(2, 1000, a, b));
  });
  it('says how far it is, and stops when told: half a simulation is no result', () => {
    const program = uncertain(co2('a', 1, 'f', 1).trace, { a: 0.1 });
    const heard: number[] = [];
    const options = { draws: 1000, seed: 1, slice: 300, onProgress: (done: number) => heard.push(done) };
    expect(simulateUncertainty(program, options)).not.toBeNull();
    expect(heard).toEqual([300, 600, 900, 1000]);
    expect(simulateUncertainty(program, { ...options, shouldStop: () => heard.length >= 6 })).toBeNull();
    const simulation = createSimulation(program, { draws: 100, seed: 1 });
    expect(simulation.result()).toEqual([]);
    expect(simulation.advance(1e6)).toBe(100);
  });
  it('never lets what is burnt become negative', () => {
    const [result] =
      simulateUncertainty(uncertain(co2('a', 1, 'f', 1).trace, { a: 0.6 }), { draws: 20_000, seed: 1 }) ?? [];
    expect(result?.low).toBeGreaterThan(0);
  });
});

describe('properties', () => {
  const line = fc.record({
    amount: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
    value: fc.double({ min: 0.01, max: 100, noNaN: true }),
    width: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    shared: fc.boolean(),
  });
  const linesOf = (lines: readonly { amount: number; value: number; shared: boolean }[], k = 1) =>
    total(
      ...lines.map(({ amount, value, shared }, index) =>
        co2(`row${index}`, k * amount, shared ? 'f' : `f${index}`, shared ? 2 : value),
      ),
    );
  const widthsOf = (lines: readonly { width: number }[]) => ({
    f: 0.2,
    ...Object.fromEntries(
      lines.flatMap(({ width }, index) => [
        [`row${index}`, width],
        [`f${index}`, width / 2],
      ]),
    ),
  });
  const some = fc.array(line, { minLength: 1, maxLength: 8 });
  it('relative uncertainty does not change with scale', () =>
    fc.assert(
      fc.property(some, fc.double({ min: 0.01, max: 100, noNaN: true }), (lines, k) => {
        const [one, other] = [
          propagate(linesOf(lines).trace, widthsOf(lines)),
          propagate(linesOf(lines, k).trace, widthsOf(lines)),
        ];
        expect(other.relative).toBeCloseTo(one.relative, 10);
      }),
    ));
  it('shares of the leaves sum to one, and independent lines never say more where all is positive', () =>
    fc.assert(
      fc.property(some, (lines) => {
        const { contributions, relative, independent } = propagate(linesOf(lines).trace, widthsOf(lines));
        expect(contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
        expect(independent).toBeLessThanOrEqual(relative * (1 + 1e-12));
      }),
    ));
  it('the order of the lines changes nothing', () =>
    fc.assert(
      fc.property(some, (lines) => {
        const parts = lines.map(({ amount, value }, index) => co2(`row${index}`, amount, `f${index}`, value));
        const [one, other] = [total(...parts), total(...[...parts].reverse())].map((sum) =>
          propagate(sum.trace, widthsOf(lines)),
        );
        expect(other?.relative).toBeCloseTo(one?.relative ?? 0, 12);
      }),
    ));
});

describe('how uncertain a leaf is', () => {
  const observation = coal('工业', 10).trace;
  const factorLeaf = (id: string, term: string, value: number) =>
    explain.factor(term, quantity(value, '1', 'plain'), { factor: id, source: 'ipcc-2006', locator: 'x' }).trace;
  const of = (leaf: ReturnType<typeof factorLeaf>, entry: ReturnType<typeof registerOnly.entry> = null) => {
    if (leaf.kind !== 'factor' && leaf.kind !== 'observation') throw new Error('no leaf');
    return leafUncertainty(leaf, { ...registerOnly, entry: () => entry });
  };
  it.each([
    ['what the provider states comes first', { uncertainty: 0.03, spread: 0.2, status: 'measured' }, 'provider', 0.3],
    [
      'then the spread of a filled cell, a standard deviation',
      { uncertainty: null, spread: 0.1, status: 'filled' },
      'spread',
      1.95996,
    ],
    ['then how it came into the books', { uncertainty: null, spread: null, status: 'measured' }, 'status', 0.2],
    ['then the default of statistics', null, 'default', 0.5],
  ] as const)('%s', (_name, entry, by, halfWidth) => {
    const found = of(observation, entry);
    expect(found.by).toBe(by);
    expect(found.halfWidth).toBeCloseTo(halfWidth, 4);
  });
  it.each([
    // Printed ranges: rice 1.30 (0.80-2.20) is skewed, dry pre-season 1 (0.88-1.14) nearly even, nitrogen of rice 0.003 (0-0.006) even.
    ['agriculture-ipcc-2006', 'rice', 'riceBaseline', 'lognormal', 0.7],
    ['agriculture-ipcc-2006', 'pre_season_dry_short', 'ricePreSeasonScaling', 'normal', 0.13],
    ['agriculture-ipcc-2006', 'nitrogen_to_rice', 'emissionFactor', 'normal', 0.003],
  ] as const)('the range printed in %s for %s', (set, product, term, shape, halfWidth) => {
    const found = registerOnly.factor(idOf(set, product, term));
    if (!found) throw new Error('no such factor');
    const result = of(factorLeaf(idOf(set, product, term), term, found.quantity.value));
    expect(result.by).toBe('range');
    expect(result.distribution.shape).toBe(shape);
    expect(result.halfWidth).toBeCloseTo(halfWidth, 10);
  });
  it('entries are found by the cell their leaf names', () => {
    const entry = lookUpCells([
      { sheet: 'energy', row: 'final.industry', column: 'raw_coal', uncertainty: null, spread: 0.2, status: 'filled' },
    ]);
    const found = explain.observation('activityData', quantity(10, '10k-t'), {
      source: '临江.csv',
      locator: 'x',
      cell: 'energy:final.industry:raw_coal',
    }).trace as never;
    expect(leafUncertainty(found, { ...registerOnly, entry }).by).toBe('spread');
    expect(leafUncertainty(coal('工业', 10).trace as never, { ...registerOnly, entry }).by).toBe('default');
  });
  it('a sign is no estimate, a share that was assumed is one', () => {
    const assumed = (value: number) => explain.assume('share', quantity(value, '1', 'plain'), 'kept').trace as never;
    expect(leafUncertainty(assumed(-1), registerOnly).halfWidth).toBe(0);
    expect(leafUncertainty(assumed(0.5), registerOnly).halfWidth).toBeCloseTo(0.15, 12);
  });
  it('molecular masses, GWPs and units of energy are exact; a value of zero is exact', () => {
    expect(of(factorLeaf('constants/none', 'unitConversion', 44 / 12)).distribution.shape).toBe('exact');
    expect(of(coal('工业', 0).trace as never).distribution.shape).toBe('exact');
  });
});
const idOf = (set: string, product: string, term: string): string => {
  const kebab = term.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const candidates = ['', '/ch4', '/n2o'].map((gas) => `${set}/${product}/${kebab}${gas}`);
  return candidates.find((id) => registerOnly.factor(id)) ?? candidates[0] ?? '';
};
