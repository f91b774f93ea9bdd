/**
 * @module CO2 of an amount of fuel: one effective factor, or heat value, carbon content, share oxidised and 44/12. Which factor of a set
 * applies is left to the resolution of `@dafeng/reference`.
 *
 * Source: 2006 IPCC Guidelines, volume 2, chapter 2, equation 2.1; provincial guide, chapter on energy.
 */
import { type Explain, type Explained, narrowQuantity, type Quantity, type Trace, yearOf } from '@dafeng/quantity';
import {
  type FactorError,
  type FactorNotice,
  type FactorSet,
  getFactorSet,
  type ResolvedFactor,
  resolveFactor,
} from '@dafeng/reference';
import type { Amount } from '../balance/explain-cell.ts';
import { getProduct, type ProductId } from '../balance/product.ts';

/** The factors that answer for one fuel, sector group, place and year. */
export type FuelFactor =
  | { readonly kind: 'effective'; readonly emission: ResolvedFactor }
  | {
      readonly kind: 'by-carbon';
      readonly heat: ResolvedFactor;
      readonly carbon: ResolvedFactor;
      readonly oxidation: ResolvedFactor;
      readonly perCarbon: ResolvedFactor;
    };
export type ResolvedFuel =
  | { readonly ok: true; readonly value: FuelFactor; readonly notices: readonly FactorNotice[] }
  | { readonly ok: false; readonly error: FactorError };

export interface FuelQuestion {
  readonly product: ProductId;
  readonly sectorGroup: string;
  /** Code or name as the register of regions knows it; the nation where left out. */
  readonly region: string | null;
  readonly year: number;
}

/** Finds the factor, or the three that make one; never a part of the three with another's rest. */
export const resolveFuelFactor = (set: FactorSet, question: FuelQuestion): ResolvedFuel => {
  const ask = (term: string, gas?: string, from: FactorSet = set, product: string = question.product) =>
    resolveFactor(from, {
      product,
      term,
      ...(gas === undefined ? {} : { gas }),
      sectorGroup: question.sectorGroup,
      at: yearOf(question.year),
      ...(question.region === null ? {} : { region: question.region }),
    });
  const emission = ask('emissionFactor', 'co2');
  if (emission.ok)
    return { ok: true, value: { kind: 'effective', emission: emission.value }, notices: emission.value.notices };
  const [heat, carbon, oxidation] = [ask('netCalorificValue'), ask('carbonContentPerEnergy'), ask('oxidationFactor')];
  if (!heat.ok || !carbon.ok || !oxidation.ok)
    // A set of effective factors says why it has none; a set by carbon says which of the three is missing.
    return { ok: false, error: !carbon.ok && carbon.error.code !== 'factor-missing' ? carbon.error : emission.error };
  const constants = getFactorSet('constants');
  const perCarbon = constants ? ask('unitConversion', undefined, constants, 'carbon') : emission;
  if (!perCarbon.ok) return { ok: false, error: perCarbon.error };
  const parts = { heat: heat.value, carbon: carbon.value, oxidation: oxidation.value, perCarbon: perCarbon.value };
  const notices = [heat, carbon, oxidation].flatMap(({ value }) => value.notices);
  return { ok: true, value: { kind: 'by-carbon', ...parts }, notices };
};

const answers = new WeakMap<FactorSet, Map<string, ResolvedFuel>>();
/** `resolveFuelFactor`, asked once for a set, fuel, group, place and year: sets never change, so neither do the answers. */
const resolveOnce = (set: FactorSet, question: FuelQuestion): ResolvedFuel => {
  let known = answers.get(set);
  if (!known) {
    known = new Map();
    answers.set(set, known);
  }
  const key = `${question.product}|${question.sectorGroup}|${question.region ?? ''}|${question.year}`;
  const answer = known.get(key) ?? resolveFuelFactor(set, question);
  // Questions are few; a caller that asks for thousands of areas does without.
  if (known.size < MOST_ANSWERS) known.set(key, answer);
  return answer;
};
const MOST_ANSWERS = 20_000;

/** The net calorific value alone, of the set or of those that complete it; null where there is none. */
export const resolveHeat = (set: FactorSet, product: ProductId, year: number): ResolvedFactor | null => {
  const found = resolveFactor(set, { product, term: 'netCalorificValue', at: yearOf(year) });
  return found.ok ? found.value : null;
};

/** The factor of the set, else that of the set which completes it, and then it says so. */
export const resolveCompletedFuel = (
  set: FactorSet,
  completion: FactorSet | null,
  question: FuelQuestion,
): ResolvedFuel => {
  const own = resolveOnce(set, question);
  if (own.ok || completion === null) return own;
  const other = resolveOnce(completion, question);
  if (!other.ok) return own;
  const message = {
    zh: `“${set.zh}”没有${getProduct(question.product).zh}的因子，取自“${completion.zh}”`,
    en: `"${set.en}" has no factor of ${getProduct(question.product).en}; taken from "${completion.en}"`,
  };
  return { ...other, notices: [{ code: 'other-set', message }, ...other.notices] };
};

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
/** Volumes whose reference conditions a factor set leaves open are those of the balance that the set goes with. */
const onPlainVolume = (q: Quantity): Quantity => ({ ...q, basis: q.basis.replace(/\/unstated$/, '/plain') });

const byEffectiveFactor = <T extends Trace | null>(
  explain: Explain<T>,
  amount: Amount<T>,
  resolved: ResolvedFactor,
  unit: 'MtCO2' | 'tCO2',
): Co2<T> | null => {
  const quantity = onPlainVolume(resolved.factor.quantity);
  const perMass = narrowQuantity(quantity, 'co2-per-mass', 'territorial/plain');
  if (perMass)
    return explain.product(
      'directEmissions',
      amount as Amount<T, 'mass'>,
      explainFactor(explain, resolved, perMass),
      unit,
    );
  const perVolume = narrowQuantity(quantity, 'co2-per-volume', 'territorial/plain');
  if (!perVolume) return null;
  return explain.product(
    'directEmissions',
    amount as Amount<T, 'volume'>,
    explainFactor(explain, resolved, perVolume),
    unit,
  );
};

/** Heat of an amount of fuel in TJ, net calorific value. Null where the value is per something else than the amount. */
export const explainHeat = <T extends Trace | null>(
  explain: Explain<T>,
  amount: Amount<T>,
  resolved: ResolvedFactor,
) => {
  const quantity = onPlainVolume(resolved.factor.quantity);
  const perMass = narrowQuantity(quantity, 'energy-per-mass', 'calorific/plain');
  if (perMass)
    return explain.product(
      'netCalorificValue',
      amount as Amount<T, 'mass'>,
      explainFactor(explain, resolved, perMass),
      'TJ',
    );
  const perVolume = narrowQuantity(quantity, 'energy-per-volume', 'calorific/plain');
  return perVolume
    ? explain.product(
        'netCalorificValue',
        amount as Amount<T, 'volume'>,
        explainFactor(explain, resolved, perVolume),
        'TJ',
      )
    : null;
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
    const co2 = byEffectiveFactor(explain, amount, factor.emission, unit);
    return co2 && { co2, heat: null };
  }
  const heat = explainHeat(explain, amount, factor.heat);
  const perHeat = narrowQuantity(factor.carbon.factor.quantity, 'carbon-per-energy', 'plain/calorific');
  const share = narrowQuantity(factor.oxidation.factor.quantity, 'ratio', 'plain');
  const perCarbon = narrowQuantity(factor.perCarbon.factor.quantity, 'co2-per-carbon', 'territorial/plain');
  if (!heat || !perHeat || !share || !perCarbon) return null;
  const carbon = explain.product('carbonContentPerEnergy', heat, explainFactor(explain, factor.carbon, perHeat));
  const oxidised = explain.product('oxidationFactor', carbon, explainFactor(explain, factor.oxidation, share));
  return {
    co2: explain.product('directEmissions', oxidised, explainFactor(explain, factor.perCarbon, perCarbon), unit),
    heat,
  };
};
