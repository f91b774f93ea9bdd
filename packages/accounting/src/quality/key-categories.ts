/**
 * @module Key categories of an inventory: those that matter most by their size or by what they did to the trend, so that effort goes where it
 * counts. What to do about one is left to people.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 4: equation 4.1 (level), 4.2 and 4.3 (trend), 4.4 and 4.5 (with uncertainty).
 */
import { KEY_CATEGORIES } from '../generated/inventory-quality.ts';
import type { Inventory } from '../inventory/inventory.ts';
import type { PropagatedUncertainty } from '../uncertainty/propagate-uncertainty.ts';
import { type CategoryAmount, categoryAmounts } from './category-amounts.ts';

export interface RankedCategory extends CategoryAmount {
  /** What it is ranked by: its part of the level or trend, weighted by uncertainty where that was given; 0 to 1. */
  readonly contribution: number;
  /** With those ranked before it. */
  readonly cumulative: number;
  /** Needed to reach the threshold. */
  readonly isKey: boolean;
}
export interface KeyCategories {
  readonly by: 'level' | 'trend';
  /** Approach 2 weighs by uncertainty and stops at 90 %, approach 1 does not and stops at 95 %. */
  readonly approach: 1 | 2;
  readonly threshold: number;
  /** Largest first; ties in the order of keys. */
  readonly ranked: readonly RankedCategory[];
}

/** Relative half width by `category/gas`, out of a propagation of the inventory. */
export const uncertaintyByCategory = (propagated: readonly PropagatedUncertainty[]): ReadonlyMap<string, number> =>
  new Map(
    propagated.flatMap(({ root, relative }) => {
      const found = /^category:([^:]+):([^:]+)$/.exec(root.id);
      return found && relative.ok ? [[`${found[1]}/${found[2]}`, relative.value] as const] : [];
    }),
  );

const rank = (
  by: KeyCategories['by'],
  measured: readonly { readonly amount: CategoryAmount; readonly size: number }[],
  uncertainties: ReadonlyMap<string, number> | null,
): KeyCategories => {
  // A category whose uncertainty nobody gave keeps its size: leaving it out would make it unimportant.
  const weighted = measured.map(({ amount, size }) => ({
    amount,
    size: uncertainties ? size * (uncertainties.get(amount.key) ?? 1) : size,
  }));
  const whole = weighted.reduce((sum, { size }) => sum + size, 0);
  const threshold = uncertainties ? KEY_CATEGORIES.withUncertainty.value : KEY_CATEGORIES.level.value;
  let before = 0;
  const ranked = weighted
    .sort((a, b) => b.size - a.size || (a.amount.key < b.amount.key ? -1 : 1))
    .map(({ amount, size }): RankedCategory => {
      const contribution = whole === 0 ? 0 : size / whole;
      const isKey = contribution > 0 && before < threshold;
      before += contribution;
      return { ...amount, contribution, cumulative: before, isKey };
    });
  return { by, approach: uncertainties ? 2 : 1, threshold, ranked };
};

/**
 * Level: |E_x| / sum |E_y| in descending order up to 95 % (approach 1), or each times its relative uncertainty up to 90 % (approach 2).
 *
 * Gotchas: removals count by their size; memo items and net import take no part. The category that crosses the threshold is key.
 */
export const assessLevel = (
  inventory: Pick<Inventory, 'lines'>,
  uncertainties: ReadonlyMap<string, number> | null = null,
): KeyCategories =>
  rank(
    'level',
    categoryAmounts(inventory).map((amount) => ({ amount, size: Math.abs(amount.valueTco2e) })),
    uncertainties,
  );

/**
 * Trend against a base year: how far a category moved otherwise than the total, times its part of the base year.
 *
 * Formula: T_x = |E_x,0| / sum |E_y,0| · |(E_x,t - E_x,0) / |E_x,0| - (sum E_t - sum E_0) / |sum E_0||; for E_x,0 = 0: |E_x,t / sum |E_y,0||.
 * Gotchas: a category in one of the years alone counts as zero in the other; a net total of zero in the base year has no trend, and
 * categories are ranked by their own change alone.
 */
export const assessTrend = (
  inventory: Pick<Inventory, 'lines'>,
  base: Pick<Inventory, 'lines'>,
  uncertainties: ReadonlyMap<string, number> | null = null,
): KeyCategories => {
  const [now, before] = [categoryAmounts(inventory), categoryAmounts(base)];
  const sum = (amounts: readonly CategoryAmount[]) => amounts.reduce((total, { valueTco2e }) => total + valueTco2e, 0);
  const size = before.reduce((total, { valueTco2e }) => total + Math.abs(valueTco2e), 0);
  const overall = sum(before) === 0 ? 0 : (sum(now) - sum(before)) / Math.abs(sum(before));
  const earlier = new Map(before.map((amount) => [amount.key, amount.valueTco2e]));
  const keys = new Set(now.map(({ key }) => key));
  const all = [...now, ...before.filter(({ key }) => !keys.has(key)).map((gone) => ({ ...gone, valueTco2e: 0 }))];
  return rank(
    'trend',
    all.map((amount) => {
      const start = earlier.get(amount.key) ?? 0;
      if (size === 0) return { amount, size: 0 };
      if (start === 0) return { amount, size: Math.abs(amount.valueTco2e) / size };
      const own = (amount.valueTco2e - start) / Math.abs(start);
      return { amount, size: (Math.abs(start) / size) * Math.abs(own - overall) };
    }),
    uncertainties,
  );
};
