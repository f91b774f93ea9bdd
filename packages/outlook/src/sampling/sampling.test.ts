/** @module Points, quantiles and dependence: against published values, and reproducible to the bit. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Distribution } from '../model/parameter.ts';
import { betaProbability, betaQuantile, betaShape } from './beta.ts';
import { nearestCorrelation, rankCorrelations } from './correlation.ts';
import { latinHypercube } from './latin-hypercube.ts';
import { normalProbability, normalQuantile } from './normal.ts';
import { naturalExp, naturalLog } from './portable-functions.ts';
import { quantileOf } from './quantile.ts';
import { fillScrambledSobol, scrambledSobol, sobolLimit, sobolPoint } from './sobol.ts';

describe('Sobol points', () => {
  it('begin as those of Joe and Kuo', () => {
    // First points in six dimensions, as any implementation of these direction numbers gives them.
    const expected = [
      [0, 0, 0, 0, 0, 0],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
      [0.75, 0.25, 0.25, 0.25, 0.75, 0.75],
      [0.25, 0.75, 0.75, 0.75, 0.25, 0.25],
      [0.375, 0.375, 0.625, 0.875, 0.375, 0.125],
    ];
    expect(expected.map((_, index) => [...sobolPoint(index, 6)])).toEqual(expected);
  });
  it('put one point in every slice of every dimension, scrambled or not', () => {
    for (const dimension of [0, 1, 7, sobolLimit - 1])
      for (const seed of [1, 77]) {
        const slices = new Set(
          Array.from({ length: 256 }, (_, index) => Math.floor(scrambledSobol(index, dimension, seed) * 256)),
        );
        expect(slices.size).toBe(256);
      }
  });
  it('are the same one at a time and in a row, from anywhere', () => {
    const row = new Float64Array(300);
    fillScrambledSobol(row, 777, 5, 42);
    expect([...row]).toEqual(Array.from(row, (_, k) => scrambledSobol(777 + k, 5, 42)));
  });
  it('do not change with the machine: pinned bits', () => {
    const digest = Array.from(
      { length: 4096 },
      (_, index) => scrambledSobol(index, index % 17, 1) * 2 ** 32 - 0.5,
    ).reduce((sum, bits) => (Math.imul(sum, 31) + (bits | 0)) | 0, 0);
    expect(digest).toBe(-419844667);
    // Doubles pinned by their shortest text.
    expect([naturalExp(1), naturalLog(10), normalQuantile(0.025), naturalExp(-0.3)].map(String)).toEqual([
      '2.7182818284590455',
      '2.302585092994046',
      '-1.9599639845400538',
      '0.7408182206817179',
    ]);
  });
});

describe('a Latin hypercube', () => {
  it('has one draw in every slice', () => {
    const draws = latinHypercube(500, 3, 9);
    expect(new Set(Array.from(draws, (u) => Math.floor(u * 500))).size).toBe(500);
  });
});

describe('portable exponential and logarithm', () => {
  it('agree with those of the engine to the last place or two', () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
        const [mine, engine] = [naturalExp(x), Math.exp(x)];
        expect(Math.abs(mine - engine)).toBeLessThanOrEqual(4.5e-16 * engine);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: 1e308, noNaN: true }), (x) => {
        expect(Math.abs(naturalLog(x) - Math.log(x))).toBeLessThanOrEqual(4.5e-16 * Math.abs(Math.log(x)));
      }),
    );
    expect([naturalExp(-800), naturalExp(800), naturalLog(0), naturalExp(0), naturalLog(1)]).toEqual([
      0,
      Infinity,
      -Infinity,
      1,
      0,
    ]);
    expect(naturalExp(-740) / Math.exp(-740)).toBeCloseTo(1, 2);
  });
});

describe('quantiles', () => {
  // Published values: normal tables; beta(2, 3) has P(X <= 0.4) = 0.5248 (polynomial 6x² - 8x³ + 3x⁴).
  it('are those of the tables', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13);
    expect(normalQuantile(1e-9)).toBeCloseTo(-5.997807015007687, 10);
    expect(normalProbability(1)).toBeCloseTo(0.8413447460685429, 13);
    expect(betaProbability(betaShape(2, 3), 0.4)).toBeCloseTo(0.5248, 12);
    expect(betaQuantile(betaShape(1, 3), 0.784)).toBeCloseTo(0.4, 12);
  });
  it.each<[string, Distribution, number]>([
    ['normal between bounds', { kind: 'normal', sd: 1, low: 0, high: 3 }, 1],
    ['triangular', { kind: 'triangular', low: 1, high: 5 }, 2],
    ['PERT', { kind: 'pert', low: 1, high: 5 }, 2],
    ['lognormal', { kind: 'lognormal', sd: 0.3 }, 2],
    ['beta', { kind: 'beta', concentration: 6 }, 0.6],
    ['empirical', { kind: 'empirical', values: [1, 2, 4, 8] }, 2],
  ])('of a %s rise and stay inside', (_, distribution, value) => {
    const quantile = quantileOf(distribution, value);
    let before = Number.NEGATIVE_INFINITY;
    for (let z = -7; z <= 7; z += 0.05) {
      const x = quantile(z);
      expect(x).toBeGreaterThanOrEqual(before);
      before = x;
    }
    const draws = Array.from({ length: 4096 }, (__, index) => quantile(normalQuantile(scrambledSobol(index, 0, 3))));
    const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
    const known = {
      triangular: (1 + 5 + 2) / 3,
      pert: (1 + 5 + 4 * 2) / 6,
      lognormal: 2 * Math.exp(0.045),
      beta: 0.6,
      empirical: (1.5 + 3 + 6) / 3,
    } as Record<string, number>;
    if (known[distribution.kind]) expect(mean / (known[distribution.kind] as number)).toBeCloseTo(1, 3);
  });
});

describe('correlations', () => {
  it('that cannot be together become the nearest that can', () => {
    const impossible = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ];
    const { matrix, correction, lower } = nearestCorrelation(impossible);
    expect(lower).toHaveLength(3);
    // By symmetry the nearest is ±1/2.
    expect(matrix[0]?.[1]).toBeCloseTo(0.5, 3);
    expect(matrix[0]?.[2]).toBeCloseTo(-0.5, 3);
    expect(correction).toBeCloseTo(0.4, 3);
    expect(
      nearestCorrelation([
        [1, 0.5],
        [0.5, 1],
      ]).correction,
    ).toBe(0);
  });
  it('have the rank correlations of the Gaussian copula', () => {
    expect(rankCorrelations(0.5)).toEqual({
      spearman: expect.closeTo(0.4825837395, 9),
      kendall: expect.closeTo(1 / 3, 12),
    });
  });
});
