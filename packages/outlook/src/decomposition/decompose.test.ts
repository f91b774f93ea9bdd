/** @module Decompositions with known answers; the published series are in tests/golden. */
import { describe, expect, it } from 'vitest';
import { decompose } from './decompose.ts';
import { readDecompositionInput } from './decomposition-input.ts';

const run = (method: string, first: number[][], last: number[][], more: object = {}) => {
  const input = readDecompositionInput({
    method,
    factors: (first[0] ?? []).map((_, index) => `f${index}`),
    periods: [
      { year: 2020, x: first },
      { year: 2025, x: last },
    ],
    ...more,
  });
  if (!input.ok) throw new Error(input.error.message.en);
  return decompose(input.value);
};
const only = (result: ReturnType<typeof run>) => {
  if (!result.ok) throw new Error(result.error.message.en);
  const [effect] = result.value.effects;
  if (!effect) throw new Error('no effect');
  return effect;
};

describe('the limits of LMDI', () => {
  it('gives equal totals their common value as weight', () => {
    const { total, byFactor } = only(run('lmdi-1-additive', [[10, 10]], [[20, 5]]));
    expect(total).toBe(0);
    expect(byFactor[0]).toBeCloseTo(69.31471805599453, 10);
    expect(byFactor[1]).toBeCloseTo(-69.31471805599453, 10);
    expect(only(run('lmdi-1-multiplicative', [[10, 10]], [[20, 5]])).byFactor[0]).toBeCloseTo(2, 12);
  });
  it('gives a part that appears to the factor that moved from zero', () => {
    expect(
      only(
        run(
          'lmdi-1-additive',
          [
            [10, 1],
            [0, 1],
          ],
          [
            [10, 1],
            [5, 1],
          ],
        ),
      ).byFactor,
    ).toEqual([5, 0]);
    const two = only(
      run(
        'lmdi-2-multiplicative',
        [
          [10, 1],
          [0, 1],
        ],
        [
          [10, 1],
          [5, 1],
        ],
      ),
    );
    expect(two.byFactor[0]).toBeCloseTo(1.5, 12);
    expect(two.byFactor[1]).toBe(1);
  });
  it('shares a part that disappears among the factors that fell to zero', () => {
    expect(only(run('lmdi-1-additive', [[4, 2, 1]], [[0, 0, 3]])).byFactor).toEqual([-4, -4, 0]);
  });
  it('leaves alone a part that never was, whatever its other factors do', () => {
    expect(
      only(
        run(
          'lmdi-1-additive',
          [
            [2, 3],
            [0, 7],
          ],
          [
            [2, 3],
            [0, 9],
          ],
        ),
      ).byFactor,
    ).toEqual([0, 0]);
  });
  it('refuses a ratio of nothing, and shares that all change hands', () => {
    const refused = (result: ReturnType<typeof run>) => (result.ok ? null : result.error.code);
    expect(refused(run('lmdi-1-multiplicative', [[0, 1]], [[2, 1]]))).toBe('total-zero');
    expect(
      refused(
        run(
          'lmdi-2-multiplicative',
          [
            [1, 1],
            [0, 1],
          ],
          [
            [0, 1],
            [1, 1],
          ],
        ),
      ),
    ).toBe('shares-all-change');
  });
});

describe('bad input', () => {
  const code = (raw: unknown) => {
    const result = readDecompositionInput(raw);
    return result.ok ? null : `${result.error.code}: ${result.error.message.en}`;
  };
  const input = (x0: unknown, x1: unknown, factors = ['energy', 'intensity']) => ({
    method: 'lmdi-1-additive',
    factors,
    chained: true,
    periods: [
      { year: 2020, x: x0 },
      { year: 2021, x: x1 },
    ],
  });
  it('is named with year, part and factor', () => {
    expect(code(input([[1, 2]], [[1, null]]))).toBe('value-missing: 2021, part 1, factor intensity has no value.');
    expect(code(input([[1, 2]], [[-1, 2]]))).toContain('2021, part 1, factor energy is negative');
    expect(
      code(
        input(
          [[1, 2]],
          [
            [1, 2],
            [3, 4],
          ],
        ),
      ),
    ).toContain('parts-differ: 2021 has 2 parts');
    expect(code(input([[1, 2, 3]], [[1, 2]]))).toContain('factors-differ: 2020, part 1: 3');
    expect(code({ ...input([[1, 2]], [[1, 2]]), periods: [{ year: 2020, x: [[1, 2]] }] })).toContain('too-few-periods');
    expect(code({ ...input([[1, 2]], [[1, 2]]), method: 'laspeyres' })).toContain('unknown-method');
    expect(code([])).toContain('not-an-object');
  });
  it('includes shares that do not add up to one, but not nested ones', () => {
    const names = ['gdp', 'share', 'intensity'];
    const good = [
      [9, 0.4, 1],
      [9, 0.6, 2],
    ];
    expect(
      code(
        input(
          good,
          [
            [9, 0.5, 1],
            [9, 0.5, 2],
          ],
          names,
        ),
      ),
    ).toBeNull();
    expect(
      code(
        input(
          good,
          [
            [9, 0.5, 1],
            [9, 0.9, 2],
          ],
          names,
        ),
      ),
    ).toContain('2021: the parts of share add up to 1.4');
    const nested = [
      [9, 0.4, 1],
      [9, 0.4, 3],
      [9, 0.6, 2],
    ];
    expect(code(input(nested, nested, names))).toBeNull();
  });
});
