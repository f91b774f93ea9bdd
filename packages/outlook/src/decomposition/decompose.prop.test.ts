/** @module Laws of every decomposition: effects make up the change, backwards is the opposite, the unit does not matter, never NaN. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decomposition, decompose } from './decompose.ts';
import { type DecompositionMethod, type DecompositionPeriod, decompositionMethods } from './decomposition-input.ts';

const value = fc.oneof(
  { weight: 5, arbitrary: fc.double({ min: 1e-3, max: 1e3, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(0) },
);
const chainOf = fc
  .record({
    parts: fc.integer({ min: 1, max: 4 }),
    factors: fc.integer({ min: 1, max: 4 }),
    years: fc.integer({ min: 2, max: 5 }),
  })
  .chain(({ parts, factors, years }) =>
    fc.array(
      fc.array(fc.array(value, { minLength: factors, maxLength: factors }), { minLength: parts, maxLength: parts }),
      {
        minLength: years,
        maxLength: years,
      },
    ),
  );
const method = fc.constantFrom(...decompositionMethods);
const periodsOf = (xs: readonly (readonly (readonly number[])[])[]): DecompositionPeriod[] =>
  xs.map((x, index) => ({ year: 2000 + index, x }));
const run = (
  by: DecompositionMethod,
  periods: readonly DecompositionPeriod[],
  chained = true,
): Decomposition | null => {
  const result = decompose({ method: by, factors: (periods[0]?.x[0] ?? []).map(String), chained, periods });
  return result.ok ? result.value : null;
};
const additive = (by: DecompositionMethod) => by === 'lmdi-1-additive';

describe('a decomposition', () => {
  it('is complete and finite, link by link and as a whole', () => {
    fc.assert(
      fc.property(method, chainOf, fc.boolean(), (by, xs, chained) => {
        const result = run(by, periodsOf(xs), chained);
        for (const { total, byFactor } of [
          ...(result?.effects ?? []),
          ...(result?.cumulative ? [result.cumulative] : []),
        ]) {
          expect(byFactor.every(Number.isFinite)).toBe(true);
          if (additive(by)) {
            const size = byFactor.reduce((sum, effect) => sum + Math.abs(effect), 1);
            expect(Math.abs(byFactor.reduce((sum, effect) => sum + effect, 0) - total)).toBeLessThan(1e-9 * size);
          } else {
            const logs = byFactor.map(Math.log);
            const size = logs.reduce((sum, effect) => sum + Math.abs(effect), 1);
            expect(Math.abs(logs.reduce((sum, effect) => sum + effect, 0) - Math.log(total))).toBeLessThan(1e-9 * size);
          }
        }
      }),
    );
  });
  it('reverses in time', () => {
    fc.assert(
      fc.property(method, chainOf, (by, xs) => {
        const ends = [xs[0] ?? [], xs.at(-1) ?? []];
        const there = run(by, periodsOf(ends))?.effects[0];
        const back = run(by, periodsOf([...ends].reverse()))?.effects[0];
        expect(back === undefined).toBe(there === undefined);
        for (const [factor, effect] of (there?.byFactor ?? []).entries()) {
          const opposite = back?.byFactor[factor] ?? Number.NaN;
          if (additive(by)) expect(Math.abs(effect + opposite)).toBeLessThan(1e-9 * (1 + Math.abs(effect)));
          else expect(Math.abs(Math.log(effect) + Math.log(opposite))).toBeLessThan(1e-9);
        }
      }),
    );
  });
  it('follows the unit of a factor', () => {
    fc.assert(
      fc.property(chainOf, fc.double({ min: 1e-2, max: 1e2, noNaN: true }), (xs, unit) => {
        const scaled = xs.map((x) => x.map(([first = 0, ...rest]) => [first * unit, ...rest]));
        const [plain, other] = [run('lmdi-1-additive', periodsOf(xs)), run('lmdi-1-additive', periodsOf(scaled))];
        // An effect is a difference of totals: its rounding error is measured by the totals, however small the effect.
        const total = xs
          .flat()
          .reduce((sum, factors) => sum + factors.reduce((product, value) => product * value, 1), 0);
        for (const [factor, effect] of (plain?.cumulative?.byFactor ?? []).entries()) {
          const size =
            1e-13 * total * unit +
            1e-9 *
              (1 +
                Math.abs(effect) * unit +
                Math.abs(plain?.effects.reduce((sum, one) => sum + Math.abs(one.byFactor[factor] ?? 0), 0) ?? 0) *
                  unit);
          expect(Math.abs((other?.cumulative?.byFactor[factor] ?? Number.NaN) - effect * unit)).toBeLessThan(size);
        }
      }),
    );
  });
});
