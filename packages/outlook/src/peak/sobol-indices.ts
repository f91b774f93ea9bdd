/**
 * @module Variance-based sensitivity by Monte Carlo: first-order and total indices of independent inputs, and Shapley effects of inputs that
 * may depend on each other. The yardstick for the quick attribution of a run.
 */
import { cholesky, solveSymmetric } from '../project/solve-symmetric.ts';
import { normalQuantile } from '../sampling/normal.ts';
import { scrambledSobol } from '../sampling/sobol.ts';
import { shapleyOf } from './linear-attribution.ts';

/** A result from inputs: uniform on (0, 1) for `sobolIndices`, standard normal for `monteCarloShapley`. */
export type Response = (x: Float64Array) => number;

/**
 * First-order (Saltelli 2010) and total (Jansen 1999) indices.
 *
 * S_i = mean(f(B)(f(A_B^i) - f(A)))/V, T_i = mean((f(A) - f(A_B^i))²)/2V; `draws` points of a scrambled Sobol sequence in 2d dimensions.
 */
export const sobolIndices = (
  f: Response,
  dimensions: number,
  draws: number,
  seed: number,
): { readonly first: readonly number[]; readonly total: readonly number[] } => {
  const first = new Float64Array(dimensions);
  const total = new Float64Array(dimensions);
  const [a, b, mixed] = [new Float64Array(dimensions), new Float64Array(dimensions), new Float64Array(dimensions)];
  let [sum, squares] = [0, 0];
  for (let draw = 0; draw < draws; draw += 1) {
    for (let i = 0; i < dimensions; i += 1) {
      a[i] = scrambledSobol(draw, i, seed);
      b[i] = scrambledSobol(draw, dimensions + i, seed);
    }
    const [fa, fb] = [f(a), f(b)];
    sum += fa + fb;
    squares += fa * fa + fb * fb;
    for (let i = 0; i < dimensions; i += 1) {
      mixed.set(a);
      mixed[i] = b[i] as number;
      const fm = f(mixed);
      first[i] = (first[i] as number) + fb * (fm - fa);
      total[i] = (total[i] as number) + (fa - fm) ** 2;
    }
  }
  const variance = squares / (2 * draws) - (sum / (2 * draws)) ** 2;
  return {
    first: Array.from(first, (one) => one / draws / variance),
    total: Array.from(total, (one) => one / (2 * draws) / variance),
  };
};

/**
 * Shapley effects of groups of standard normals with a correlation matrix: value of S = Cov(f(Z), f(Z')), where Z' shares Z_S and draws the
 * rest anew given Z_S. They add to 1.
 */
export const monteCarloShapley = (
  f: Response,
  correlation: readonly (readonly number[])[],
  group: readonly number[],
  groups: number,
  draws: number,
  seed: number,
): readonly number[] => {
  const n = correlation.length;
  const lower = cholesky(correlation) ?? [];
  const normals = (draw: number, offset: number): Float64Array =>
    Float64Array.from({ length: n }, (_, i) => normalQuantile(scrambledSobol(draw, offset + i, seed)));
  const points = Array.from({ length: draws }, (_, draw) => {
    const e = normals(draw, 0);
    return Float64Array.from({ length: n }, (_, i) =>
      (lower[i] as Float64Array).reduce((sum, l, j) => sum + l * (e[j] as number), 0),
    );
  });
  const base = points.map(f);
  const mean = base.reduce((sum, one) => sum + one, 0) / draws;
  const value = (chosen: readonly boolean[]): number => {
    const own = group.flatMap((g, i) => (chosen[g] ? [i] : []));
    const rest = group.flatMap((g, i) => (chosen[g] ? [] : [i]));
    if (own.length === 0) return 0;
    // Conditional normal: mean R_rs R_ss⁻¹ z_s, covariance R_rr - R_rs R_ss⁻¹ R_sr.
    const inner = own.map((i) => own.map((j) => correlation[i]?.[j] ?? 0));
    const pull = rest.map((r) =>
      solveSymmetric(
        inner,
        own.map((i) => correlation[r]?.[i] ?? 0),
      ),
    );
    const left = rest.map((r, a) =>
      rest.map(
        (q) =>
          (correlation[r]?.[q] ?? 0) -
          own.reduce((sum, i, k) => sum + (pull[a]?.[k] ?? 0) * (correlation[q]?.[i] ?? 0), 0),
      ),
    );
    const triangle = cholesky(left) ?? [];
    let product = 0;
    for (const [draw, z] of points.entries()) {
      const e = normals(draw, n);
      const again = Float64Array.from(z);
      for (const [a, r] of rest.entries()) {
        let mu = 0;
        for (const [k, i] of own.entries()) mu += (pull[a]?.[k] ?? 0) * (z[i] as number);
        for (let b = 0; b <= a; b += 1)
          mu += ((triangle[a] as Float64Array)[b] as number) * (e[rest[b] as number] as number);
        again[r] = mu;
      }
      const fm = f(again);
      product += ((base[draw] as number) - mean) * fm;
    }
    return product / draws;
  };
  const all = base.reduce((sum, one) => sum + (one - mean) ** 2, 0) / draws;
  return shapleyOf(groups, (chosen) => (chosen.every(Boolean) ? all : value(chosen))).map((one) => one / all);
};
