/**
 * @module Factors of CH4 and N2O of combustion, per heat: the group of the category first, then the groups and fuels that may stand in, each
 * visibly. Heat and amounts are left to `combustion.ts`.
 *
 * Source: 2006 IPCC Guidelines, volume 2, tables 2.2 to 2.5 and 3.2.2.
 */
import { type Explain, type Explained, narrowQuantity, type Quantity, type Trace, yearOf } from '@dafeng/quantity';
import { type FactorSet, type ResolvedFactor, resolveFactor } from '@dafeng/reference';
import type { ProductId } from '../../balance/product.ts';
import { explainFactor } from '../../co2/fuel-co2.ts';
import { COMBUSTION } from '../../generated/inventory.ts';
import { onceEach, oncePer, oncePerPair } from '../../once-per.ts';
import type { Category } from '../category.ts';

type Gas = 'ch4' | 'n2o';
export interface OtherGasFactor {
  readonly resolved: ResolvedFactor;
  readonly quantity: Quantity<'mass-per-energy', 'plain/calorific'>;
  /** The fuel whose factor is taken for one that the set does not list. */
  readonly standsFor: ProductId | null;
  /** The group that answered, where it is not the category's first. */
  readonly otherGroup: string | null;
}
export type PerHeat<T extends Trace | null> = Explained<Quantity<'mass-per-energy', 'plain/calorific'>, T>;

const standIns = new Map<string, string>(COMBUSTION.standIns.map(({ product, by }) => [product, by]));

const find = (
  set: FactorSet,
  product: ProductId,
  gas: Gas,
  { otherGases }: Category,
  year: number,
): OtherGasFactor | null => {
  const by = standIns.get(product);
  for (const fuel of by === undefined ? [product] : [product, by])
    for (const [index, sectorGroup] of otherGases.entries()) {
      const found = resolveFactor(set, { product: fuel, term: 'emissionFactor', gas, sectorGroup, at: yearOf(year) });
      if (!found.ok) continue;
      const quantity = narrowQuantity(found.value.factor.quantity, 'mass-per-energy', 'plain/calorific');
      if (quantity)
        return {
          resolved: found.value,
          quantity,
          standsFor: fuel === product ? null : product,
          otherGroup: index === 0 ? null : sectorGroup,
        };
    }
  return null;
};

type OtherGasFactors = Readonly<Record<Gas, OtherGasFactor | null>>;
const factorsOf = oncePer((set: FactorSet) =>
  onceEach((year: number) => {
    const ofCategory = oncePer((category: Category) =>
      onceEach(
        (product: ProductId): OtherGasFactors => ({
          ch4: find(set, product, 'ch4', category, year),
          n2o: find(set, product, 'n2o', category, year),
        }),
      ),
    );
    return (category: Category, product: ProductId) => ofCategory(category)(product);
  }),
);

/** The factors in mass per heat by category and fuel, each found once; null where the set has none for the fuel or what stands in for it. */
export const otherGasFactors = (set: FactorSet, year: number) => factorsOf(set)(year);

const explainOnce = <T extends Trace | null>(
  explain: Explain<T>,
  { resolved, quantity, standsFor, otherGroup }: OtherGasFactor,
): PerHeat<T> => {
  const leaf = explainFactor(explain, resolved, quantity);
  if (standsFor === null && otherGroup === null) return leaf;
  const { factor, variant } = resolved;
  return explain.lookup('emissionFactor', leaf, {
    table: factor.set,
    query: { product: standsFor ?? factor.product, group: otherGroup ?? factor.sectorGroup },
    found: { scope: variant.scope, time: variant.time },
  });
};

/** The factor as a leaf; one of another fuel or group is a step of its own. Made once. */
export const explainOtherGasFactor = oncePerPair(explainOnce) as <T extends Trace | null>(
  explain: Explain<T>,
  found: OtherGasFactor,
) => PerHeat<T>;
