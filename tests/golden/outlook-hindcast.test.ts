/**
 * @module The probability of having peaked against what followed in real cities (CEADs, 1997-2019, gappy): fitted to a year, judged on the
 * years after. It must beat the share of peaks among all cases and the rule of five years. Skipped by name without the series.
 */
import { existsSync } from 'node:fs';
import { peakClassOf, peakProbability } from '@dafeng/outlook';
import { describe, expect, it } from 'vitest';
import { groundTruth, rowsIn } from './ground-truth.ts';

const series = groundTruth('ceads/cities_dev.csv');

const casesOf = (): readonly { readonly seen: number[]; readonly ahead: number; readonly peaked: number }[] => {
  const cities = new Map<string, Map<number, number>>();
  for (const { city = '', year, MtCO2 } of rowsIn(series)) {
    const value = Number(MtCO2);
    if (!(value > 0)) continue;
    const years = cities.get(city) ?? new Map<number, number>();
    cities.set(city, years.set(Number(year), value));
  }
  const last = 2019;
  return [...cities.values()].flatMap((years) =>
    [2010, 2011, 2012, 2013, 2014].flatMap((until) => {
      const seen: number[] = [];
      for (let year = until; years.has(year); year -= 1) seen.unshift(years.get(year) ?? 0);
      const later = Array.from({ length: last - until }, (_, index) => years.get(until + 1 + index) ?? []).flat();
      if (seen.length < 8 || later.length < 5) return [];
      return [{ seen, ahead: last - until, peaked: Math.max(...later) <= Math.max(...seen) ? 1 : 0 }];
    }),
  );
};

describe.skipIf(!existsSync(series))('hindcast over real cities (skipped: ground truth absent)', () => {
  it('scores better than the base rate and the rule of five years', () => {
    const cases = casesOf();
    const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const brier = (forecast: (one: (typeof cases)[number]) => number) =>
      meanOf(cases.map((one) => (forecast(one) - one.peaked) ** 2));
    const base = meanOf(cases.map(({ peaked }) => peaked));
    const model = brier(({ seen, ahead }) => peakProbability(seen, { draws: 600, horizonYears: ahead }).value);
    expect(cases.length).toBeGreaterThan(200);
    expect(model).toBeLessThan(brier(() => base));
    expect(model).toBeLessThan(brier(({ seen }) => (peakClassOf(seen) === 'peaked' ? 1 : 0)));
  });
});
