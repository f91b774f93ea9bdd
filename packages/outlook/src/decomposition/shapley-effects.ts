/**
 * @module The additive decomposition by Shapley values: each factor's mean contribution over every order of change. Exact too, and shown
 * beside LMDI, whose weights it does not share.
 */
import { accept, type OutlookResult, refuse } from '../outlook-error.ts';

/** Orders grow as factorials, subsets as powers of two; beyond this many factors the sum is no longer quick. */
const most = 12;

/**
 * Effects in the order of the factors, for parts given as `x[part][factor]` at both ends; they sum to the change of the total.
 *
 * Errors: `factors-differ` for more than twelve factors.
 */
export const shapleyEffects = (
  before: readonly (readonly number[])[],
  after: readonly (readonly number[])[],
): OutlookResult<readonly number[]> => {
  const factors = before[0]?.length ?? 0;
  if (factors > most)
    return refuse(
      'factors-differ',
      {
        zh: `有 ${factors} 个因素，沙普利分解至多 ${most} 个。`,
        en: `${factors} factors; Shapley values are exact up to ${most}.`,
      },
      { zh: '请合并因素，或用 LMDI。', en: 'Join factors, or use LMDI.' },
    );
  // Value of the total with the factors of a set (as bits) already changed.
  const totals = Array.from({ length: 2 ** factors }, (_, changed) =>
    before.reduce(
      (sum, row, part) =>
        sum +
        row.reduce(
          (product, value, factor) => product * (changed & (1 << factor) ? (after[part]?.[factor] ?? value) : value),
          1,
        ),
      0,
    ),
  );
  const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1));
  const sizeOf = (set: number): number => (set === 0 ? 0 : (set & 1) + sizeOf(set >>> 1));
  const effects = Array.from({ length: factors }, (_, factor) =>
    totals.reduce((sum, total, set) => {
      if (set & (1 << factor)) return sum;
      const weight = (factorial(sizeOf(set)) * factorial(factors - sizeOf(set) - 1)) / factorial(factors);
      return sum + weight * ((totals[set | (1 << factor)] ?? 0) - total);
    }, 0),
  );
  return accept(effects);
};
