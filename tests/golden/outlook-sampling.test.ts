/** @module Sampling and sensitivity against cases with known answers. Skipped by name without the files. */
import { existsSync, readFileSync } from 'node:fs';
import {
  linearShapley,
  monteCarloShapley,
  normalQuantile,
  scrambledSobol,
  sobolIndices,
  sobolPoint,
} from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const points = groundTruth('modelling/sobol_first16_d6.csv');
const sensitivity = groundTruth('modelling/sensitivity_analytic.json');
const law = groundTruth('modelling/peak_year_closed_form.csv');

describe.skipIf(!existsSync(points))('the first Sobol points (skipped: ground truth absent)', () => {
  it('equal every coordinate', () => {
    const rows = rowsIn(points).map((row) => Object.values(row).map(Number));
    expect(rows).toHaveLength(16);
    expect(rows.map((_, index) => [...sobolPoint(index, 6)])).toEqual(rows);
  });
});

describe.skipIf(!existsSync(sensitivity))('sensitivity with known answers (skipped: ground truth absent)', () => {
  const { ishigami, linear_gaussian_correlated: linear } = existsSync(sensitivity)
    ? JSON.parse(readFileSync(sensitivity, 'utf8'))
    : { ishigami: null, linear_gaussian_correlated: [] };
  const groups = [0, 1, 2];
  const f = (u: Float64Array): number => {
    const [x1, x2, x3] = Array.from(u, (one) => Math.PI * (2 * one - 1)) as [number, number, number];
    return Math.sin(x1) + ishigami.a * Math.sin(x2) ** 2 + ishigami.b * x3 ** 4 * Math.sin(x1);
  };
  it('finds the indices of Ishigami within three standard errors', () => {
    const repeats = Array.from({ length: 8 }, (_, seed) => sobolIndices(f, 3, 1024, seed + 1));
    for (const [key, expected] of [
      ['first', ishigami.S1],
      ['total', ishigami.ST],
    ] as const)
      for (const i of groups) {
        const found = repeats.map((one) => one[key][i] ?? 0);
        const mean = found.reduce((sum, one) => sum + one, 0) / 8;
        const error = Math.sqrt(found.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 7 / 8);
        expect(Math.abs(mean - expected[i]), `${key} ${i}: ${mean}`).toBeLessThan(3 * error + 1e-4);
      }
  });
  it('gives the Shapley effects of the line exactly, dependent inputs too', () => {
    for (const { sd, rho_g_e: rho, shapley } of linear) {
      const r = [
        [1, rho, 0],
        [rho, 1, 0],
        [0, 0, 1],
      ];
      const found = linearShapley([sd[0], -sd[1], -sd[2]], r, groups, 3);
      for (const i of groups) expect(found[i]).toBeCloseTo(shapley[i], 12);
    }
  });
  it('finds them by simulation too', () => {
    for (const { sd, mean, rho_g_e: rho, shapley } of linear) {
      const r = [
        [1, rho, 0],
        [rho, 1, 0],
        [0, 0, 1],
      ];
      const response = (z: Float64Array) =>
        mean[0] + sd[0] * (z[0] ?? 0) - (mean[1] + sd[1] * (z[1] ?? 0)) - (mean[2] + sd[2] * (z[2] ?? 0));
      const repeats = Array.from({ length: 8 }, (_, seed) => monteCarloShapley(response, r, groups, 3, 1024, seed + 1));
      for (const i of groups) {
        const found = repeats.map((one) => one[i] ?? 0);
        const middle = found.reduce((sum, one) => sum + one, 0) / 8;
        const error = Math.sqrt(found.reduce((sum, one) => sum + (one - middle) ** 2, 0) / 7 / 8);
        expect(Math.abs(middle - shapley[i])).toBeLessThan(3 * error + 1e-4);
      }
    }
  });
});

describe.skipIf(!existsSync(law))('the law of the peak year by draws (skipped: ground truth absent)', () => {
  it('holds within three standard errors in every row', () => {
    const rows = rowsIn(law);
    for (const name of new Set(rows.map((row) => row.case))) {
      const own = rows.filter((row) => row.case === name);
      const [first] = own;
      const [mu, sd, b] = [Number(first?.mu_a), Number(first?.sd_a), Number(first?.b)];
      const g = { sd: 0.012, mean: 0.055 };
      const by = Array.from({ length: 8 }, (_, repeat) => {
        const counts = new Float64Array(60);
        for (let draw = 0; draw < 1024; draw += 1) {
          const z = [0, 1, 2].map((dimension) => normalQuantile(scrambledSobol(draw, dimension, repeat + 11)));
          // The second case is a = g - e - n with three independent normals.
          const a =
            name === 'single_normal'
              ? mu + sd * (z[0] ?? 0)
              : g.mean + g.sd * (z[0] ?? 0) - (0.03 + 0.008 * (z[1] ?? 0)) - (0.01 + 0.004 * (z[2] ?? 0));
          let [best, at] = [Number.NEGATIVE_INFINITY, 0];
          for (let t = 0; t < 60; t += 1) {
            const level = a * t - (b * t * t) / 2;
            if (level > best) [best, at] = [level, t];
          }
          counts[at] = (counts[at] as number) + 1;
        }
        return counts;
      });
      for (const row of own) {
        const k = Number(row.k_years_after_base);
        const shares = by.map((counts) => counts.subarray(0, k + 1).reduce((sum, one) => sum + one, 0) / 1024);
        const mean = shares.reduce((sum, one) => sum + one, 0) / 8;
        const error = Math.sqrt(shares.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 7 / 8);
        // In the far tails no draw falls: one draw in all is then the finest that can be told.
        expect(Math.abs(mean - Number(row.P_peak_le_k)), `${name} ${k}: ${mean}`).toBeLessThan(
          3 * Math.max(error, 1 / 8192),
        );
      }
    }
  });
});
