/**
 * @module The exact distribution of Kendall's S when every order of the values is equally likely, ties included. The statistic of a
 * series is left to `mann-kendall.ts`.
 *
 * S = M - 2 I, with M the untied pairs and I the inversions of a random arrangement. Adding a group of t equal values to m others adds
 * as many inversions as the Mann-Whitney U of m and t, so that the distribution is a convolution of theirs; all terms are positive.
 */

/** Distribution of U for groups of `m` and `t` equal-ranked members: index is U, 0 to m t. */
const inversionsOfMerge = (m: number, t: number): readonly number[] => {
  // below[j] holds the distribution for (i, j); the last placed member is of the first group with probability i / (i + j) and then
  // stands behind all j of the second.
  let row: (readonly number[])[] = Array.from({ length: t + 1 }, () => [1]);
  for (let i = 1; i <= m; i += 1) {
    const next: number[][] = [[1]];
    for (let j = 1; j <= t; j += 1) {
      const mixed = new Array<number>(i * j + 1).fill(0);
      for (const [u, p] of (row[j] ?? []).entries()) mixed[u + j] = (mixed[u + j] ?? 0) + (p * i) / (i + j);
      for (const [u, p] of (next[j - 1] ?? []).entries()) mixed[u] = (mixed[u] ?? 0) + (p * j) / (i + j);
      next.push(mixed);
    }
    row = next;
  }
  return row[t] ?? [1];
};

const convolve = (a: readonly number[], b: readonly number[]): readonly number[] => {
  const sum = new Array<number>(a.length + b.length - 1).fill(0);
  for (const [i, p] of a.entries()) for (const [j, q] of b.entries()) sum[i + j] = (sum[i + j] ?? 0) + p * q;
  return sum;
};

/**
 * P(|S| >= |s|) for groups of tied values of these sizes (all ones: no ties).
 * @example exactTwoSidedP(-10, [1, 1, 1, 1, 1]) // 0.016666…
 */
export const exactTwoSidedP = (s: number, groups: readonly number[]): number => {
  let inversions: readonly number[] = [1];
  let placed = 0;
  for (const size of groups) {
    inversions = convolve(inversions, inversionsOfMerge(placed, size));
    placed += size;
  }
  const pairs = inversions.length - 1;
  return Math.min(
    1,
    inversions.reduce((sum, p, index) => (Math.abs(pairs - 2 * index) >= Math.abs(s) ? sum + p : sum), 0),
  );
};
