/**
 * @module CO2 of an amount of fuel: one effective factor, or heat value, carbon content, share oxidised and 44/12. Which factor of a set
 * applies is left to `resolve-fuel.ts`.
 *
 * Source: 2006 IPCC Guidelines, volume 2, chapter 2, equation 2.1; provincial guide, chapter on energy.
 */
import {
  type Dimension,
  type Explain,
  type Explained,
  narrowQuantity,
  type Quantity,
  type Trace,
} from '@dafeng/quantity';
import type { ResolvedFactor } from '@dafeng/reference';
import type { Amount } from '../balance/explain-cell.ts';
import { oncePerPair } from '../once-per.ts';
import type { ByCarbon, FuelFactor } from './resolve-fuel.ts';

/** A factor as a leaf of the trace; one that stands in for another is a step of its own. */
export const explainFactor = <T extends Trace | null, Q extends Quantity>(
  explain: Explain<T>,
  { factor, variant }: ResolvedFactor,
  value: Q,
): Explained<Q, T> => {
  const { id, term, source, locator, kind } = factor;
  const status = kind === 'measured' || kind === 'city' || kind === 'province' ? kind : 'national';
  const entry = explain.factor(term, value as unknown as Quantity<'ratio', 'plain'>, {
    factor: id,
    source,
    locator,
    status,
  });
  if (variant.time === 'exact' && variant.group !== 'substitute' && variant.product === 'own')
    return entry as unknown as Explained<Q, T>;
  // A factor that stands in for another is a step of its own in the trace.
  const scope = variant.scope === 'grid-region' || variant.scope === 'international' ? 'national' : variant.scope;
  return explain.lookup(term, entry, {
    table: factor.set,
    query: { product: factor.product, group: factor.sectorGroup, region: factor.region },
    found: { scope, time: variant.time },
  }) as unknown as Explained<Q, T>;
};

export type FuelHeat<T extends Trace | null> = Explained<Quantity<'energy', 'calorific'>, T>;
type Co2<T extends Trace | null> = Explained<Quantity<'co2', 'territorial'>, T>;
type Leaf<T extends Trace | null, D extends Dimension, B extends string> = Explained<Quantity<D, B>, T>;
/** Volumes whose reference conditions a factor set leaves open are those of the balance that the set goes with. */
const onPlainVolume = (q: Quantity): Quantity => ({ ...q, basis: q.basis.replace(/\/unstated$/, '/plain') });

// Masses and volumes take factors of their own; the types only know one of them at a time, the product checks them when it runs.
type PerFuel<T extends Trace | null> = Leaf<T, 'co2-per-mass', 'territorial/plain'>;
type HeatPerFuel<T extends Trace | null> = Leaf<T, 'energy-per-mass', 'calorific/plain'>;

const heatLeaf = oncePerPair(<T extends Trace | null>(explain: Explain<T>, resolved: ResolvedFactor) => {
  const quantity = onPlainVolume(resolved.factor.quantity);
  const value =
    narrowQuantity(quantity, 'energy-per-mass', 'calorific/plain') ??
    narrowQuantity(quantity, 'energy-per-volume', 'calorific/plain');
  return value && explainFactor(explain, resolved, value);
}) as <T extends Trace | null>(explain: Explain<T>, resolved: ResolvedFactor) => HeatPerFuel<T> | null;

const emissionLeaf = oncePerPair(<T extends Trace | null>(explain: Explain<T>, resolved: ResolvedFactor) => {
  const quantity = onPlainVolume(resolved.factor.quantity);
  const value =
    narrowQuantity(quantity, 'co2-per-mass', 'territorial/plain') ??
    narrowQuantity(quantity, 'co2-per-volume', 'territorial/plain');
  return value && explainFactor(explain, resolved, value);
}) as <T extends Trace | null>(explain: Explain<T>, resolved: ResolvedFactor) => PerFuel<T> | null;

interface CarbonLeaves<T extends Trace | null> {
  readonly heat: HeatPerFuel<T>;
  readonly carbon: Leaf<T, 'carbon-per-energy', 'plain/calorific'>;
  readonly oxidation: Leaf<T, 'ratio', 'plain'>;
  readonly perCarbon: Leaf<T, 'co2-per-carbon', 'territorial/plain'>;
}
const makeCarbonLeaves = <T extends Trace | null>(explain: Explain<T>, factor: ByCarbon): CarbonLeaves<T> | null => {
  const heat = heatLeaf(explain, factor.heat);
  const carbon = narrowQuantity(factor.carbon.factor.quantity, 'carbon-per-energy', 'plain/calorific');
  const oxidation = narrowQuantity(factor.oxidation.factor.quantity, 'ratio', 'plain');
  const perCarbon = narrowQuantity(factor.perCarbon.factor.quantity, 'co2-per-carbon', 'territorial/plain');
  if (!heat || !carbon || !oxidation || !perCarbon) return null;
  return {
    heat,
    carbon: explainFactor(explain, factor.carbon, carbon),
    oxidation: explainFactor(explain, factor.oxidation, oxidation),
    perCarbon: explainFactor(explain, factor.perCarbon, perCarbon),
  };
};
/** Leaves are the same for every cell that takes the factor, and made once. */
const carbonLeaves = oncePerPair(makeCarbonLeaves) as <T extends Trace | null>(
  explain: Explain<T>,
  factor: ByCarbon,
) => CarbonLeaves<T> | null;

/** Heat of an amount of fuel in TJ, net calorific value. Null where the value is per something else than the amount. */
export const explainHeat = <T extends Trace | null>(
  explain: Explain<T>,
  amount: Amount<T>,
  resolved: ResolvedFactor,
): FuelHeat<T> | null => {
  const leaf = heatLeaf(explain, resolved);
  return leaf && explain.product('netCalorificValue', amount as Amount<T, 'mass'>, leaf, 'TJ');
};

/**
 * CO2 = amount x factor, or amount x NCV x CC x OF x 44/12, with the heat it goes by. Null where the factor is per something else than the
 * amount.
 */
export const accountFuelCo2 = <T extends Trace | null>(
  explain: Explain<T>,
  amount: Amount<T>,
  factor: FuelFactor,
  unit: 'MtCO2' | 'tCO2' = 'MtCO2',
): { readonly co2: Co2<T>; readonly heat: FuelHeat<T> | null } | null => {
  if (factor.kind === 'effective') {
    const leaf = emissionLeaf(explain, factor.emission);
    return leaf && { co2: explain.product('directEmissions', amount as Amount<T, 'mass'>, leaf, unit), heat: null };
  }
  const leaves = carbonLeaves(explain, factor);
  if (!leaves) return null;
  const heat = explain.product('netCalorificValue', amount as Amount<T, 'mass'>, leaves.heat, 'TJ');
  const carbon = explain.product('carbonContentPerEnergy', heat, leaves.carbon);
  const oxidised = explain.product('oxidationFactor', carbon, leaves.oxidation);
  return { co2: explain.product('directEmissions', oxidised, leaves.perCarbon, unit), heat };
};
