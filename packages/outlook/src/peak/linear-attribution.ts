/**
 * @module Shapley effects of a result that is nearly linear in normal inputs: a regression on the draws already made, then the exact effects
 * of the line. How much of the spread the line leaves over is told beside it.
 */
import { solveSymmetric } from '../project/solve-symmetric.ts';

/** Value of a group of inputs: the part of the variance that knowing them takes away. */
export type GroupValue = (groups: readonly boolean[]) => number;

/** Shapley values of so many players; exact over all subsets (at most 16 players). */
export const shapleyOf = (players: number, value: GroupValue): readonly number[] => {
  const size = 1 << players;
  const held = Array.from({ length: size }, (_, set) =>
    value(Array.from({ length: players }, (__, player) => (set & (1 << player)) !== 0)),
  );
  const countOf = (set: number): number => {
    let bits = 0;
    for (let rest = set; rest !== 0; rest &= rest - 1) bits += 1;
    return bits;
  };
  // |S|! (n - |S| - 1)! / n! = 1 / (n · C(n - 1, |S|)).
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  return Array.from({ length: players }, (_, player) => {
    let sum = 0;
    for (let set = 0; set < size; set += 1) {
      if (set & (1 << player)) continue;
      sum +=
        ((held[set | (1 << player)] as number) - (held[set] as number)) / (players * choose(players - 1, countOf(set)));
    }
    return sum;
  });
};

/**
 * Variance of E[Σ β_i Z_i | Z_S] for standard normals with a correlation matrix: cᵀ R_SS⁻¹ c with c = (Rβ)_S.
 *
 * `group[i]` is the group of input i. Divided by the whole variance the effects add to 1.
 */
export const linearShapley = (
  beta: readonly number[],
  correlation: readonly (readonly number[])[],
  group: readonly number[],
  groups: number,
): readonly number[] => {
  const covariance = beta.map((_, i) => beta.reduce((sum, b, j) => sum + b * (correlation[i]?.[j] ?? 0), 0));
  const whole = beta.reduce((sum, b, i) => sum + b * (covariance[i] ?? 0), 0);
  if (!(whole > 0)) return Array.from({ length: groups }, () => 0);
  // Inputs that depend on nothing add their own variance; only the others need a matrix.
  const free = beta.map((_, i) => (correlation[i] ?? []).every((r, j) => i === j || r === 0));
  const value: GroupValue = (chosen) => {
    const own = beta.flatMap((_, i) => (chosen[group[i] ?? -1] ? [i] : []));
    const alone = own.filter((i) => free[i]).reduce((sum, i) => sum + (beta[i] ?? 0) * (beta[i] ?? 0), 0);
    const joint = own.filter((i) => !free[i]);
    if (joint.length === 0) return alone;
    const c = joint.map((i) => covariance[i] ?? 0);
    const weights = solveSymmetric(
      joint.map((i) => joint.map((j) => correlation[i]?.[j] ?? 0)),
      c,
    );
    return alone + c.reduce((sum, one, k) => sum + one * (weights[k] ?? 0), 0);
  };
  return shapleyOf(groups, value).map((one) => one / whole);
};

export interface LinearFit {
  readonly beta: readonly number[];
  /** Part of the variance that the line explains. */
  readonly r2: number;
}

/** Least squares of y on columns (given column by column) and a constant. */
export const fitLine = (columns: readonly Float64Array[], y: Float64Array): LinearFit => {
  const n = y.length;
  const mean = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0) / n;
  const centred = columns.map((column) => {
    const middle = mean(column);
    return column.map((value) => value - middle);
  });
  const middle = mean(y);
  const target = y.map((value) => value - middle);
  const dot = (a: Float64Array, b: Float64Array): number => {
    let sum = 0;
    for (let k = 0; k < n; k += 1) sum += (a[k] as number) * (b[k] as number);
    return sum;
  };
  const all = dot(target, target);
  if (!(all > 0) || columns.length === 0) return { beta: columns.map(() => 0), r2: 1 };
  const normal = centred.map(() => new Array<number>(centred.length).fill(0));
  for (const [i, a] of centred.entries())
    for (let j = 0; j <= i; j += 1) {
      const value = dot(a, centred[j] as Float64Array) + (i === j ? 1e-9 * n : 0);
      (normal[i] as number[])[j] = value;
      (normal[j] as number[])[i] = value;
    }
  const beta = solveSymmetric(
    normal,
    centred.map((a) => dot(a, target)),
  );
  let left = 0;
  for (let k = 0; k < n; k += 1) {
    let fitted = 0;
    for (const [i, column] of centred.entries()) fitted += (beta[i] ?? 0) * (column[k] as number);
    const rest = (target[k] as number) - fitted;
    left += rest * rest;
  }
  return { beta, r2: 1 - left / all };
};
