/**
 * @module The identity that ties the three headline targets, on its four accounting bases: (1-c) = (1-e)(1-s1)/(1-s0) rho. Pure algebra
 * over fractions; which plan and which verdict is left to the rules. Derivation: the outlook design, section 3; ADR 0016.
 *
 * e, c: five-year drops of energy and CO2 per GDP. s0, s1: non-fossil shares at both ends. rho: change of CO2 per unit of fossil energy.
 * u: feedstock share. gamma: growth of GDP over the five years.
 */
import { convertNumber } from '@dafeng/quantity';
import { assumed } from './assumption.ts';

/** k1/k0: CO2 per unit of all energy, end over start. */
export const carbonPerEnergyRatio = (e: number, c: number): number => (1 - c) / (1 - e);

/** B0, all energy counted: the base-year share at which the targets agree, rho = 1 unless given. */
export const impliedBaseShare = (e: number, c: number, s1: number, rho = 1): number =>
  1 - ((1 - s1) * (1 - e) * rho) / (1 - c);

/** B0: the change of CO2 per fossil energy that the targets need once the base-year share is known. */
export const neededRhoAllEnergy = (e: number, c: number, s0: number, s1: number): number =>
  ((1 - c) * (1 - s0)) / ((1 - e) * (1 - s1));

/** B1, feedstock left out of the energy total, shares on the old total. */
export const neededRhoWithoutFeedstock = (
  e: number,
  c: number,
  start: { readonly s: number; readonly u: number },
  end: { readonly s: number; readonly u: number },
): number => {
  const fossil = ({ s, u }: { readonly s: number; readonly u: number }) => (1 - s - u) / (1 - u);
  return ((1 - c) * fossil(start)) / ((1 - e) * fossil(end));
};

/** B2, renewables added since the base year left out; null where the counted energy would have to be less than nothing. */
export const neededRhoWithoutNewRenewables = (e: number, c: number, s0: number, gamma: number): number | null => {
  const fossilIntensity = 1 - e - s0 / gamma;
  return fossilIntensity > 0 ? ((1 - c) * (1 - s0)) / fossilIntensity : null;
};

/** B3, fossil energy only: the share drops out. */
export const neededRhoFossilOnly = (e: number, c: number): number => (1 - c) / (1 - e);

/** CO2 per tonne of coal equivalent of a fuel, t/tce. */
export const carbonPerTce = (fuel: 'coal' | 'oil' | 'gas'): number =>
  (assumed(`factor-${fuel}`) * convertNumber(1, 'tce', 'GJ')) / convertNumber(1, 't', 'kg');

/** CO2 per unit of fossil energy of the assumed base-year mix, t/tce. */
export const baseMixCarbon = (): number => {
  const fuels = (['coal', 'oil', 'gas'] as const).map((fuel) => ({
    part: assumed(`mix-${fuel}`),
    of: carbonPerTce(fuel),
  }));
  const whole = fuels.reduce((sum, { part }) => sum + part, 0);
  return fuels.reduce((sum, { part, of }) => sum + (part * of) / whole, 0);
};

/** The part of fossil energy that must go from coal to gas for this rho; negative for the other way. */
export const coalToGasShift = (rho: number): number =>
  ((1 - rho) * baseMixCarbon()) / (carbonPerTce('coal') - carbonPerTce('gas'));

/** The rho of such a shift. */
export const rhoOfShift = (shift: number): number =>
  1 - (shift * (carbonPerTce('coal') - carbonPerTce('gas'))) / baseMixCarbon();
