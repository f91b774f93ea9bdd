/**
 * @module The factors of the identity out of the totals of a year, for the decomposition: Kaya with and without the fossil share, and by
 * part of the economy. Where the totals come from is left to accounting.
 *
 * Source: outlook design section 2: C = P·(G/P)·(E/G)·(1-s)·φ.
 */
import type { DecompositionPeriod } from './decomposition-input.ts';
import type { FactorRole } from './fall-cause.ts';

/** Totals of one year; units are the caller's and must be the same in every year. */
export interface KayaTotals {
  readonly year: number;
  readonly population: number;
  readonly gdp: number;
  readonly energy: number;
  readonly co2: number;
  /** Fossil part of the energy, 0 to 1; null where it is not known. */
  readonly fossilShare: number | null;
}

export const kayaRoles = ['population', 'activity', 'intensity', 'mix'] as const satisfies readonly FactorRole[];
/** C = P · G/P · E/G · C/E. */
export const kayaPeriod = ({ year, population, gdp, energy, co2 }: KayaTotals): DecompositionPeriod => ({
  year,
  x: [[population, gdp / population, energy / gdp, co2 / energy]],
});

export const kayaFossilRoles = [
  'population',
  'activity',
  'intensity',
  'mix',
  'mix',
] as const satisfies readonly FactorRole[];
/** C = P · G/P · E/G · (1-s) · C/F. Null where the share of the year is not known or leaves no fossil energy. */
export const kayaFossilPeriod = ({
  year,
  population,
  gdp,
  energy,
  co2,
  fossilShare,
}: KayaTotals): DecompositionPeriod | null =>
  fossilShare === null || fossilShare <= 0
    ? null
    : {
        year,
        x: [[population, gdp / population, energy / gdp, fossilShare, co2 / (energy * fossilShare)]],
      };

/**
 * C_j = G · C_j/G, with the emissions per GDP of every part as a factor of its own: the effects say how much activity did, and each part.
 * In the row of a part the factors of the others are 1.
 */
export const partsPeriod = (
  { year, gdp }: Pick<KayaTotals, 'year' | 'gdp'>,
  parts: readonly number[],
): DecompositionPeriod => ({
  year,
  x: parts.map((co2, part) => [gdp, ...parts.map((_, other) => (other === part ? co2 / gdp : 1))]),
});
export const partsRoles = (parts: number): readonly FactorRole[] => [
  'activity',
  ...Array.from({ length: parts }, () => 'intensity' as const),
];
