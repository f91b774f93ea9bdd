/**
 * @module The correlation matrix of a Gaussian copula: what was stated pair by pair need not fit together, so the nearest matrix that does is
 * taken and the change told.
 */
import { cholesky } from '../project/solve-symmetric.ts';

export interface CorrelationMatrix {
  readonly matrix: readonly (readonly number[])[];
  /** Lower triangle: z = L · independent normals. */
  readonly lower: readonly Float64Array[];
  /** Greatest change of an entry by the correction; 0 where the stated ones fitted together. */
  readonly correction: number;
}

/** Least eigenvalue left by the correction: keeps the triangle well conditioned. */
const least = 1e-8;
const sweeps = 100;

/** Eigenvalues and vectors (columns) of a symmetric matrix by Jacobi's rotations. */
const eigen = (matrix: readonly (readonly number[])[]): { values: number[]; vectors: number[][] } => {
  const n = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = a.map((_, i) => a.map((__, j) => (i === j ? 1 : 0)));
  const at = (m: number[][], i: number, j: number): number => m[i]?.[j] ?? 0;
  const put = (m: number[][], i: number, j: number, value: number): void => {
    const row = m[i];
    if (row) row[j] = value;
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    let off = 0;
    for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) off += at(a, i, j) * at(a, i, j);
    if (off < 1e-24) break;
    for (let p = 0; p < n; p += 1)
      for (let q = p + 1; q < n; q += 1) {
        if (Math.abs(at(a, p, q)) < 1e-300) continue;
        const theta = (at(a, q, q) - at(a, p, p)) / (2 * at(a, p, q));
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [at(a, k, p), at(a, k, q)];
          put(a, k, p, c * x - s * y);
          put(a, k, q, s * x + c * y);
        }
        for (let k = 0; k < n; k += 1) {
          const [x, y] = [at(a, p, k), at(a, q, k)];
          put(a, p, k, c * x - s * y);
          put(a, q, k, s * x + c * y);
          const [vx, vy] = [at(v, k, p), at(v, k, q)];
          put(v, k, p, c * vx - s * vy);
          put(v, k, q, s * vx + c * vy);
        }
      }
  }
  return { values: a.map((row, i) => row[i] ?? 0), vectors: v };
};

/** The nearest positive-definite correlation matrix by alternating projections with Dykstra's correction (Higham 2002). */
export const nearestCorrelation = (stated: readonly (readonly number[])[]): CorrelationMatrix => {
  const direct = cholesky(stated);
  if (direct) return { matrix: stated, lower: direct, correction: 0 };
  let y = stated.map((row) => [...row]);
  let lift = stated.map((row) => row.map(() => 0));
  for (let step = 0; step < 200; step += 1) {
    const r = y.map((row, i) => row.map((value, j) => value - (lift[i]?.[j] ?? 0)));
    const { values, vectors } = eigen(r);
    const kept = values.map((value) => Math.max(value, least));
    const x = r.map((_, i) =>
      r.map((__, j) =>
        kept.reduce((sum, value, k) => sum + value * (vectors[i]?.[k] ?? 0) * (vectors[j]?.[k] ?? 0), 0),
      ),
    );
    lift = x.map((row, i) => row.map((value, j) => value - (r[i]?.[j] ?? 0)));
    const next = x.map((row, i) => row.map((value, j) => (i === j ? 1 : value)));
    const change = next.reduce(
      (most, row, i) => Math.max(most, ...row.map((value, j) => Math.abs(value - (y[i]?.[j] ?? 0)))),
      0,
    );
    y = next;
    if (change < 1e-12) break;
  }
  // The last projection may leave a hair below zero: shrink towards independence until the triangle exists.
  for (let shrink = 0; ; shrink = shrink === 0 ? 1e-10 : shrink * 10) {
    const matrix = y.map((row, i) => row.map((value, j) => (i === j ? 1 : value * (1 - shrink))));
    const lower = cholesky(matrix);
    if (lower) {
      const correction = matrix.reduce(
        (most, row, i) => Math.max(most, ...row.map((value, j) => Math.abs(value - (stated[i]?.[j] ?? 0)))),
        0,
      );
      return { matrix, lower, correction };
    }
  }
};

/** Spearman and Kendall of a Gaussian copula: 6/π·asin(r/2) and 2/π·asin(r). */
export const rankCorrelations = (r: number): { readonly spearman: number; readonly kendall: number } => ({
  spearman: (6 / Math.PI) * Math.asin(r / 2),
  kendall: (2 / Math.PI) * Math.asin(r),
});
