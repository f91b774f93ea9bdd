/** @module The growth form of the identity, year by year: what of a change of CO2 is GDP, energy intensity, share and CO2 of fossil energy. */
import { naturalLog } from '../sampling/portable-functions.ts';

export interface GrowthTerms {
  readonly year: number;
  /** ln C_t/C_(t-1), the sum of the four. */
  readonly co2: number;
  readonly gdp: number;
  readonly intensity: number;
  /** ln (1 - s_t)/(1 - s_(t-1)). */
  readonly share: number;
  /** CO2 per fossil energy. */
  readonly factor: number;
}

/**
 * dlnC = dlnG + dln(E/G) + dln(1 - s) + dln(C/F) with F = (1 - s)E: exact for every pair of years. In the smooth form, g - x - (ds/dt)/(1-s) +
 * dlnφ.
 *
 * Series of one length, all positive; years without are left out of the result, never NaN.
 */
export const growthForm = (
  years: readonly number[],
  series: {
    readonly co2: readonly number[];
    readonly gdp: readonly number[];
    readonly energy: readonly number[];
    readonly fossil: readonly number[];
  },
): readonly GrowthTerms[] =>
  years.flatMap((year, t) => {
    if (t === 0) return [];
    const ratio = (list: readonly number[]): number => (list[t] ?? 0) / (list[t - 1] ?? 0);
    const [co2, gdp, energy, fossil] = [series.co2, series.gdp, series.energy, series.fossil].map((list) =>
      naturalLog(ratio(list)),
    );
    if (co2 === undefined || gdp === undefined || energy === undefined || fossil === undefined) return [];
    if (![co2, gdp, energy, fossil].every(Number.isFinite)) return [];
    return [{ year, co2, gdp, intensity: energy - gdp, share: fossil - energy, factor: co2 - fossil }];
  });
