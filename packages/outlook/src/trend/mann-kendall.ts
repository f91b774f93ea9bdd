/**
 * @module The Mann-Kendall trend test of a yearly series with the slope of Sen, exact for small samples and never without a number.
 * Corrections for serial correlation are left to `mann-kendall-variants.ts`, the verdict to the reader.
 */
import { trend as settings } from '../generated/outlook.ts';
import { exactTwoSidedP } from './kendall-distribution.ts';
import { twoSidedTail } from './normal-distribution.ts';

export interface MannKendall {
  /** Rising pairs minus falling pairs. */
  readonly s: number;
  readonly varS: number;
  readonly z: number;
  /** Two-sided, normal approximation with continuity correction. */
  readonly p: number;
  /** Two-sided, exact, ties included; null for series longer than the approximation needs. */
  readonly pExact: number | null;
  readonly tau: number;
  /** Median of the slopes of all pairs, per year. */
  readonly senSlope: number;
}

const pairsOf = (values: readonly number[]): readonly { readonly rise: number; readonly apart: number }[] =>
  values.flatMap((from, index) => values.slice(index + 1).map((to, apart) => ({ rise: to - from, apart: apart + 1 })));

/** Sizes of the groups of equal values. */
export const tieGroups = (values: readonly number[]): readonly number[] => {
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()];
};

const medianOf = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
};

/** Median slope of all pairs of a yearly series (Sen 1968). */
export const senSlopeOf = (values: readonly number[]): number =>
  values.length < 2 ? 0 : medianOf(pairsOf(values).map(({ rise, apart }) => rise / apart));

/** Test from S and its variance; no variance means no evidence, p = 1. */
export const testOf = (s: number, varS: number): { readonly z: number; readonly p: number } => {
  const z = s === 0 || varS <= 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(varS);
  return { z, p: Math.min(1, twoSidedTail(z)) };
};

/** S and its variance under independence, corrected for ties. */
export const scoreOf = (values: readonly number[]): { readonly s: number; readonly varS: number } => {
  const s = pairsOf(values).reduce((sum, { rise }) => sum + Math.sign(rise), 0);
  const spread = (n: number) => n * (n - 1) * (2 * n + 5);
  const ties = tieGroups(values).reduce((sum, size) => sum + spread(size), 0);
  return { s, varS: (spread(values.length) - ties) / 18 };
};

/** The test of a yearly series without gaps; two points at least. */
export const mannKendall = (values: readonly number[]): MannKendall => {
  const { s, varS } = scoreOf(values);
  const n = values.length;
  return {
    s,
    varS,
    ...testOf(s, varS),
    pExact: n <= settings.mannKendall.exactUpTo ? exactTwoSidedP(s, tieGroups(values)) : null,
    tau: s / ((n * (n - 1)) / 2),
    senSlope: senSlopeOf(values),
  };
};
