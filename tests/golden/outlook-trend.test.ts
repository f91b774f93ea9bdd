/** @module Mann-Kendall in five variants, exact probabilities of 3 to 15 points, critical values. Skipped by name without the files. */
import { existsSync, readFileSync } from 'node:fs';
import { exactTwoSidedP, mannKendall, mannKendallVariants } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const cases = groundTruth('modelling/mann_kendall_cases.json');
const exact = groundTruth('modelling/mk_exact_small_n.csv');
const near = (actual: number | null | undefined, expected: number, tolerance = 1e-9) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(expected)));

interface Published {
  readonly p: number;
  readonly z: number;
  readonly Tau: number;
  readonly s: number;
  readonly var_s: number;
  readonly slope: number;
}
interface Case {
  readonly series: number[];
  readonly results: Record<string, Published> & { readonly exact_two_sided_p_own?: number };
}

describe.skipIf(!existsSync(cases))('Mann-Kendall (skipped: ground truth absent)', () => {
  const all: Record<string, Case> = existsSync(cases) ? JSON.parse(readFileSync(cases, 'utf8')) : {};
  it.each(Object.entries(all))('%s', (_, { series, results }) => {
    const plain = mannKendall(series);
    const variants = mannKendallVariants(series);
    const found = {
      original_test: plain,
      hamed_rao_modification_test: variants.hamedRao,
      yue_wang_modification_test: variants.yueWang,
      pre_whitening_modification_test: variants.preWhitening,
      trend_free_pre_whitening_modification_test: variants.trendFreePreWhitening,
    };
    for (const [name, test] of Object.entries(found)) {
      const published = results[name];
      if (!published) throw new Error(`no ${name}`);
      expect(test?.s).toBe(published.s);
      near(test?.varS, published.var_s);
      near(test?.z, published.z);
      near(test?.p, published.p);
      near(test?.tau, published.Tau);
      near(plain.senSlope, published.slope);
    }
    if (results.exact_two_sided_p_own !== undefined) near(plain.pExact, results.exact_two_sided_p_own, 1e-12);
  });
});

describe.skipIf(!existsSync(exact))('exact small samples (skipped: ground truth absent)', () => {
  it('reach the published extremes and critical values', () => {
    for (const row of rowsIn(exact)) {
      const n = Number(row.n);
      const ones = Array.from({ length: n }, () => 1);
      const most = Number(row.S_max);
      const p = exactTwoSidedP(most, ones);
      expect(Math.abs(p / Number(row.exact_two_sided_p_at_S_max) - 1)).toBeLessThan(1e-9);
      const falling = mannKendall(ones.map((_, index) => -index));
      near(falling.varS, Number(row.var_S_no_ties), 1e-6);
      expect(Math.abs(falling.p / Number(row.normal_approx_two_sided_p_at_S_max) - 1)).toBeLessThan(1e-9);
      const reach = (level: number) => {
        for (let s = most % 2; s <= most; s += 2) if (exactTwoSidedP(s, ones) <= level) return String(s);
        return '';
      };
      expect(reach(0.05)).toBe(row.critical_abs_S_two_sided_5pct_exact);
      expect(reach(0.1)).toBe(row.critical_S_one_sided_5pct_exact);
    }
  });
});
