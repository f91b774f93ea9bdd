/**
 * @module Changes of basis by name, each with the factor it needs: electricity into standard coal, prices of another year, CO2 into
 * CO2 equivalents, a stated basis for one left unstated. Knows no factor; the caller brings it with its source.
 */
import { divideAny, multiplyAny } from './combine.ts';
import type { BasisOf, Dimension } from './dimension.ts';
import { isBasisOf } from './dimension.ts';
import { dimensionOfQuantity, type Quantity } from './quantity.ts';
import { QuantityError } from './quantity-error.ts';

/** Names of the changes of basis, as a trace keeps them. */
export type RebaseMethod = 'electricity-to-coal' | 'prices-by-deflator' | 'co2-as-co2e' | 'reference-conditions';

/** CO2e bases by the boundary they count. */
type Co2eBasis = Exclude<BasisOf<'co2e'>, 'unstated'>;
/** A set of global warming potentials with its horizon, in years. */
export type GwpSet = Exclude<Co2eBasis, `${string}+power`>;
/** The CO2e basis that keeps the boundary of a CO2 quantity. */
export type Co2eBasisOf<B extends string, G extends GwpSet> = B extends 'territorial'
  ? G
  : B extends 'with-net-power-import'
    ? `${G}+power`
    : never;

const refuse = (method: string, q: Quantity): never => {
  throw new QuantityError(
    'not-a-basis',
    `${method}: ${q.unit} @ ${q.basis}`,
    { zh: `${method} 不适用于 ${q.unit}（${q.basis}）`, en: `${method} does not apply to ${q.unit} @ ${q.basis}` },
    { zh: '检查量与系数的口径', en: 'check the basis of the quantity and of the factor' },
  );
};

/** The kernel of the functions below, of `explain` and of replay. `basis` is the basis arrived at. */
export const rebaseAny = (method: RebaseMethod, q: Quantity, factor: Quantity | null, basis: string): Quantity => {
  const changed = changeOf(method, q, factor, basis);
  if (!isBasisOf(dimensionOfQuantity(changed), basis)) refuse(method, changed);
  return changed.basis === basis ? changed : { ...changed, basis };
};

const changeOf = (method: RebaseMethod, q: Quantity, factor: Quantity | null, basis: string): Quantity => {
  switch (method) {
    case 'electricity-to-coal': {
      const coal = multiplyAny(q, factor ?? refuse(method, q));
      // The factor decides the basis; a name that says otherwise is a lie.
      return coal.basis === basis ? coal : refuse(method, coal);
    }
    case 'prices-by-deflator':
    case 'reference-conditions': {
      const divided = divideAny(q, factor ?? refuse(method, q));
      return divided.ok ? divided.value : refuse(method, factor ?? q);
    }
    case 'co2-as-co2e': {
      const made = unitOfCo2e[q.unit as keyof typeof unitOfCo2e] ?? refuse(method, q);
      return { value: q.value, unit: made, basis };
    }
  }
};

const unitOfCo2e = {
  gCO2: null,
  kgCO2: 'kgCO2e',
  tCO2: 'tCO2e',
  '10k-tCO2': '10k-tCO2e',
  MtCO2: null,
  '100m-tCO2': '100m-tCO2e',
} as const;

/**
 * Electricity as standard coal by the coal that making it took (等价值): the rate of the year stays in the basis, so that two
 * rates never add.
 * @param powerCoalRate coal per electricity on basis `equivalent@<rate>/plain`, 3.435039 tce/10k-kWh for the nation of 2007
 */
export const toEquivalentBasis = <const R extends string>(
  electricity: Quantity<'electricity', 'plain'>,
  powerCoalRate: Quantity<'energy-per-electricity', `equivalent@${R}/plain`>,
): Quantity<'energy', `equivalent@${R}`> =>
  rebaseAny(
    'electricity-to-coal',
    electricity as Quantity,
    powerCoalRate as Quantity,
    powerCoalRate.basis.slice(0, -'/plain'.length),
  ) as Quantity<'energy', `equivalent@${R}`>;

/** Electricity as standard coal by its own heat (当量值). The coefficient is a factor with a source (0.1229 kgce/kWh as printed). */
export const toCalorificBasis = (
  electricity: Quantity<'electricity', 'plain'>,
  coefficient: Quantity<'energy-per-electricity', 'calorific/plain'>,
): Quantity<'energy', 'calorific'> =>
  rebaseAny('electricity-to-coal', electricity as Quantity, coefficient as Quantity, 'calorific') as Quantity<
    'energy',
    'calorific'
  >;

/**
 * Money at constant prices of `year`: value divided by the deflator, the price level of the money's own year over that of `year`.
 * A zero deflator is refused (`not-a-basis`).
 */
export const toConstantPrices = <const Y extends number>(
  money: Quantity<'money', 'current' | `constant@${number}`>,
  deflator: Quantity<'ratio', 'plain'>,
  year: Y,
): Quantity<'money', `constant@${Y}`> =>
  rebaseAny('prices-by-deflator', money as Quantity, deflator as Quantity, `constant@${year}`) as Quantity<
    'money',
    `constant@${Y}`
  >;

/** CO2 counted among CO2 equivalents: its GWP is 1 in every set by definition; boundary and set are in the new basis. */
export const toCo2e = <const B extends 'territorial' | 'with-net-power-import', const G extends GwpSet>(
  co2: Quantity<'co2', B>,
  set: G,
): Quantity<'co2e', Co2eBasisOf<B, G>> =>
  rebaseAny('co2-as-co2e', co2 as Quantity, null, co2.basis === 'territorial' ? set : `${set}+power`) as Quantity<
    'co2e',
    Co2eBasisOf<B, G>
  >;

/**
 * Gas at other reference conditions: volume divided by the ratio of the two volumes of one amount of gas, that at the conditions
 * of `gas` over that at `basis`.
 */
export const toReferenceConditions = <const B extends 'gas-20C' | 'gas-0C'>(
  gas: Quantity<'volume', 'gas-20C' | 'gas-0C'>,
  volumeRatio: Quantity<'ratio', 'plain'>,
  basis: B,
): Quantity<'volume', B> =>
  rebaseAny('reference-conditions', gas as Quantity, volumeRatio as Quantity, basis) as Quantity<'volume', B>;

/** A basis for a quantity whose document named none. An assumption: with a trace, use `explain.assumeBasis`. */
export const stateBasis = <D extends Dimension, const B extends Exclude<BasisOf<D>, 'unstated'>>(
  q: Quantity<D, 'unstated'>,
  basis: B,
): Quantity<D, B> => ({ value: q.value, unit: q.unit, basis });
