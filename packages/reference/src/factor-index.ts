/** @module The factors of a set by product, term and gas, built once per set. */
import type { Factor } from './factor.ts';
import type { FactorSet } from './factor-set.ts';

const indexes = new WeakMap<FactorSet, ReadonlyMap<string, readonly Factor[]>>();
export const keyOf = (product: string, term: string, gas: string | null) => `${product}|${term}|${gas ?? ''}`;
export const indexOf = (set: FactorSet): ReadonlyMap<string, readonly Factor[]> => {
  const known = indexes.get(set);
  if (known) return known;
  const index = new Map<string, Factor[]>();
  for (const factor of set.factors) {
    const key = keyOf(factor.product, factor.term, factor.gas);
    const list = index.get(key);
    if (list) list.push(factor);
    else index.set(key, [factor]);
  }
  indexes.set(set, index);
  return index;
};
