/**
 * @module Which factors of a set answer for a fuel burnt somewhere: one effective factor, or the four that make one. What is multiplied by them is
 * in `fuel-co2.ts`.
 */
import { yearOf } from '@dafeng/quantity';
import {
  type FactorError,
  type FactorNotice,
  type FactorSet,
  getFactorSet,
  type ResolvedFactor,
  resolveFactor,
} from '@dafeng/reference';
import { getProduct, type ProductId } from '../balance/product.ts';
import { onceEach, oncePer, oncePerPair } from '../once-per.ts';

export interface ByCarbon {
  readonly kind: 'by-carbon';
  readonly heat: ResolvedFactor;
  readonly carbon: ResolvedFactor;
  readonly oxidation: ResolvedFactor;
  readonly perCarbon: ResolvedFactor;
}
/** The factors that answer for one fuel, sector group, place and year. */
export type FuelFactor = { readonly kind: 'effective'; readonly emission: ResolvedFactor } | ByCarbon;
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

/** The net calorific value alone, of the set or of those that complete it; null where there is none. */
export const resolveHeat = (set: FactorSet, product: ProductId, year: number): ResolvedFactor | null =>
  heatsOf(set)(year)(product);
const heatsOf = oncePer((set: FactorSet) =>
  onceEach((year: number) =>
    onceEach((product: ProductId): ResolvedFactor | null => {
      const found = resolveFactor(set, { product, term: 'netCalorificValue', at: yearOf(year) });
      return found.ok ? found.value : null;
    }),
  ),
);

/** The factor of the set, else that of the set which completes it, and then it says so. */
const resolveCompletedFuel = (set: FactorSet, completion: FactorSet, question: FuelQuestion): ResolvedFuel => {
  const own = resolveFuelFactor(set, question);
  if (own.ok || completion === set) return own;
  const other = resolveFuelFactor(completion, question);
  if (!other.ok) return own;
  const message = {
    zh: `“${set.zh}”没有${getProduct(question.product).zh}的因子，取自“${completion.zh}”`,
    en: `"${set.en}" has no factor of ${getProduct(question.product).en}; taken from "${completion.en}"`,
  };
  return { ...other, notices: [{ code: 'other-set', message }, ...other.notices] };
};

/** The factor of a product for a group of uses. */
export type FuelResolver = (product: ProductId, sectorGroup: string) => ResolvedFuel;
const resolversOf = oncePerPair((set: FactorSet, completion: FactorSet) =>
  onceEach((place: string): FuelResolver => {
    const [region = '', year = ''] = place.split('|');
    const at = { region: region === '' ? null : region, year: Number(year) };
    const byProduct = onceEach((product: ProductId) =>
      onceEach((sectorGroup: string) => resolveCompletedFuel(set, completion, { product, sectorGroup, ...at })),
    );
    return (product, sectorGroup) => byProduct(product)(sectorGroup);
  }),
);

/**
 * Factors of a place and year by a set and what completes it, each resolved once: sets never change, so neither do the answers.
 * `region` as in `FuelQuestion`.
 */
export const fuelResolver = (
  set: FactorSet,
  completion: FactorSet | null,
  region: string | null,
  year: number,
): FuelResolver => resolversOf(set, completion ?? set)(`${region ?? ''}|${year}`);
