/**
 * @module The headline targets of a plan under their symbols: e and c the drops of energy and CO2 per GDP, s the non-fossil share, for
 * 2020-2025 and 2025-2030. Found by catalogue id and year; the algebra over them is left to `identity.ts` and `growth-limits.ts`.
 */
import { findStated, type StatedValue } from './stated-value.ts';

export interface Headline {
  /** 2025 against 2020; a base year that is not printed is taken as the start of the five-year plan, and said so. */
  readonly e: StatedValue | null;
  readonly c: StatedValue | null;
  readonly s1: StatedValue | null;
  /** 2030 against 2025, only where printed as such. */
  readonly eNext: StatedValue | null;
  readonly cNext: StatedValue | null;
  readonly s2: StatedValue | null;
  /** Energy in total, 2025. */
  readonly energy: StatedValue | null;
}

export const energyDrop = 'energy-intensity-of-gdp-reduction';
export const carbonDrop = 'carbon-intensity-of-gdp-reduction';
export const nonFossilShare = 'non-fossil-share';

/** A drop of everything or a share beyond the whole cannot enter the identity; another rule names it. */
const below = (stated: StatedValue | null): StatedValue | null =>
  stated && stated.value >= 0 && stated.rounding.high < 1 ? stated : null;

export const readHeadline = (stated: readonly StatedValue[]): Headline => ({
  e: below(findStated(stated, energyDrop, 2025, [2020, null])),
  c: below(findStated(stated, carbonDrop, 2025, [2020, null])),
  s1: below(findStated(stated, nonFossilShare, 2025)),
  eNext: below(findStated(stated, energyDrop, 2030, [2025])),
  cNext: below(findStated(stated, carbonDrop, 2030, [2025])),
  s2: below(findStated(stated, nonFossilShare, 2030)),
  energy:
    stated.find(
      ({ target, year, value }) => target.canonical === 'total-energy-consumption' && year === 2025 && value > 0,
    ) ?? null,
});
