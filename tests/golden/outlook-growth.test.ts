/** @module Closed forms of growth: the law of the peak year, and a published energy budget. Skipped by name without the files. */
import { existsSync, readFileSync } from 'node:fs';
import { elasticityOf, energyAfter, peaksByYear } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const law = groundTruth('modelling/peak_year_closed_form.csv');
const budget = groundTruth('modelling/energy_budget_example_chongqing.json');

describe.skipIf(!existsSync(law))('the law of the peak year (skipped: ground truth absent)', () => {
  it('equals every row', () => {
    for (const row of rowsIn(law)) {
      const path = { meanA: Number(row.mu_a), deviationA: Number(row.sd_a), b: Number(row.b) };
      expect(Math.abs(peaksByYear(path, Number(row.k_years_after_base)) - Number(row.P_peak_le_k))).toBeLessThan(1e-9);
    }
  });
});

describe.skipIf(!existsSync(budget))('an energy budget from targets (skipped: ground truth absent)', () => {
  it('comes to the published total, with the elasticity by both definitions', () => {
    const {
      energy2020_1e4tce: energy,
      growth_per_year: growth,
      e_target: e,
      expected,
    } = JSON.parse(readFileSync(budget, 'utf8'));
    expect(energyAfter(energy, growth, e)).toBeCloseTo(expected.energy2025_1e4tce, 2);
    const { ofTotals, ofYearlyRates } = elasticityOf(growth, e);
    expect(ofTotals).toBeCloseTo(expected.elasticity_total_growth_ratio, 3);
    expect(ofYearlyRates).toBeCloseTo(0.475, 3);
  });
});
