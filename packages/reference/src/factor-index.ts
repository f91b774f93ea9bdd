/** @module The factors of a set by product, term and gas, with the scopes at which each is known; built once per set. */
import type { Factor } from './factor.ts';
import { regionChain } from './factor-region.ts';
import type { FactorSet } from './factor-set.ts';
import type { FactorScope } from './fallback-policy.ts';

export interface FactorShelf {
  readonly factors: readonly Factor[];
  readonly scopes: ReadonlySet<FactorScope>;
}

const indexes = new WeakMap<FactorSet, ReadonlyMap<string, FactorShelf>>();
export const keyOf = (product: string, term: string, gas: string | null) => `${product}|${term}|${gas ?? ''}`;

/** Sets are never changed in place: a set that was asked once keeps its index. */
export const indexOf = (set: FactorSet): ReadonlyMap<string, FactorShelf> => {
  const known = indexes.get(set);
  if (known) return known;
  const index = new Map<string, { factors: Factor[]; scopes: Set<FactorScope> }>();
  for (const factor of set.factors) {
    const key = keyOf(factor.product, factor.term, factor.gas);
    const shelf = index.get(key) ?? { factors: [], scopes: new Set() };
    shelf.factors.push(factor);
    const scope = regionChain(factor.region)[0]?.scope;
    if (scope) shelf.scopes.add(scope);
    index.set(key, shelf);
  }
  indexes.set(set, index);
  return index;
};
