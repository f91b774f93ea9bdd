/**
 * @module How fast the economy may grow if CO2 is not to: the growth form of the identity over five years. Pure algebra; the design's
 * sections 2 and 4. What growth is likely is left to others.
 */

/** Five years in a plan period. */
const years = 5;
const perYear = (ratio: number): number => ratio ** (1 / years) - 1;

/** Yearly GDP growth at which CO2 stays flat over five years for a drop c of CO2 per GDP. */
export const flatGrowth = (c: number): number => perYear(1 / (1 - c));

/** CO2 at the end over the start, for a drop c and a yearly growth. */
export const co2Ratio = (c: number, growth: number): number => (1 - c) * (1 + growth) ** years;

/** Fossil share of energy, end over start. */
export const fossilShareRatio = (s1: number, s2: number): number => (1 - s2) / (1 - s1);

/** Drop of CO2 per GDP that follows from a drop e and the path of the share. */
export const carbonDropOf = (e: number, s1: number, s2: number): number => 1 - (1 - e) * fossilShareRatio(s1, s2);

/** Drop of energy per GDP needed for flat CO2. */
export const neededEnergyDrop = (s1: number, s2: number, growth: number): number =>
  1 - 1 / (fossilShareRatio(s1, s2) * (1 + growth) ** years);

/** Largest lead of GDP growth over the fall of energy intensity, per year, at which CO2 stops growing at the end. */
export const greatestGap = (s1: number, s2: number): number => (s2 - s1) / years / (1 - s2);

/** Largest yearly GDP growth at which CO2 does not grow over the five years, at a drop e. */
export const greatestGrowth = (e: number, s1: number, s2: number): number =>
  perYear(1 / ((1 - e) * fossilShareRatio(s1, s2)));

/** Energy after five years at a yearly GDP growth and a drop e of energy per GDP, in the unit of `energy`. */
export const energyAfter = (energy: number, growth: number, e: number): number =>
  energy * (1 + growth) ** years * (1 - e);

/** Elasticity of energy to GDP over the period, by both definitions in use: they differ, so both are given. */
export const elasticityOf = (
  growth: number,
  e: number,
): { readonly ofTotals: number; readonly ofYearlyRates: number } => {
  const ratio = energyAfter(1, growth, e);
  return { ofTotals: (ratio - 1) / ((1 + growth) ** years - 1), ofYearlyRates: perYear(ratio) / growth };
};
