/**
 * @module Uncertainty of totals to first order: exact derivatives times the half widths of the leaves. Two figures side by side: shared
 * leaves as the one variable they are, and the sum of lines taken as independent that the guidelines' worksheet gives.
 *
 * Source: 2006 IPCC Guidelines, volume 1, chapter 3, equations 3.1 and 3.2 (approach 1).
 */
import { absent, type Reported, reported } from '@dafeng/quantity';
import { differentiate } from './differentiate-program.ts';
import { evaluateProgram } from './evaluate-program.ts';
import type { UncertainProgram } from './leaf-uncertainty.ts';
import { type ProgramLeaf, type ProgramRoot, stepCodes, type TraceProgram } from './trace-program.ts';

/** What one leaf adds to the uncertainty of a number. */
export interface LeafContribution {
  readonly leaf: ProgramLeaf;
  /** Place of the leaf in the program. */
  readonly slot: number;
  /** Half width of the number if this leaf alone were uncertain, in its unit. */
  readonly halfWidth: number;
  /** Share of the variance; the shares of a number sum to 1. */
  readonly share: number;
}
export interface PropagatedUncertainty {
  readonly root: ProgramRoot;
  readonly value: number;
  /** Half width of the 95 % interval, in the unit of the root. */
  readonly halfWidth: number;
  /** The same relative to the size of the value; absent for a value of zero. */
  readonly relative: Reported<number>;
  /** Relative half width with the lines taken as independent of each other, which shared factors are not. */
  readonly independentLines: Reported<number>;
  /** Largest first; leaves that add nothing are left out. */
  readonly contributions: readonly LeafContribution[];
}

const relativeTo = (halfWidth: number, value: number): Reported<number> =>
  value === 0 ? absent('division-by-zero') : reported(halfWidth / Math.abs(value));

/** A number as a weighted sum of lines: sums, differences and conversions are opened up to the first line, leaf or other step. */
const linesOf = (
  { leaves, steps }: TraceProgram,
  register: number,
  lines: ReadonlySet<number>,
): ReadonlyMap<number, number> => {
  const weights = new Map<number, number>();
  const open = [{ register, weight: 1 }];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const step = part.register - leaves.length;
    if (step < 0 || lines.has(part.register) || steps.code[step] !== stepCodes.linear)
      weights.set(part.register, (weights.get(part.register) ?? 0) + part.weight);
    else
      for (let term = steps.left[step] as number; term < (steps.right[step] as number); term += 1)
        open.push({
          register: steps.termOf[term] as number,
          weight: part.weight * (steps.termScale[term] as number),
        });
  }
  return weights;
};

/**
 * First-order uncertainty of the roots of a program.
 *
 * Formula: H = sqrt(sum over leaves of (dy/dx_i · h_i)²), h the half width of the leaf, U = H / |y|. Exact for sums, first order for
 * products: 5 % times 10 % is 11.18 %, and the missing term is 0.5 % of that.
 *
 * Shape: `lines` are ids of roots that count as one line each for `independentLines`; without any, every product is a line.
 * Gotchas: large skewed inputs (N2O, CH4 of combustion) need the simulation; first order knows no skew.
 */
export const propagateProgram = (
  { program, uncertainties }: UncertainProgram,
  {
    roots = program.roots,
    lines = [],
  }: { readonly roots?: readonly ProgramRoot[]; readonly lines?: readonly string[] } = {},
): readonly PropagatedUncertainty[] => {
  const values = evaluateProgram(program);
  const named = new Set(lines);
  const lineRegisters = new Set(program.roots.filter(({ id }) => named.has(id)).map(({ register }) => register));
  const widths = new Map<number, { readonly halfWidth: number; readonly byLeaf: Float64Array }>();
  const widthOf = (register: number) => {
    const known = widths.get(register);
    if (known) return known;
    const byLeaf = differentiate(program, values, register).map((slope, slot) => {
      const leaf = uncertainties[slot]?.halfWidth ?? 0;
      return leaf === 0 ? 0 : Math.abs(slope) * leaf;
    });
    const width = { halfWidth: Math.hypot(...byLeaf), byLeaf };
    widths.set(register, width);
    return width;
  };
  return roots.map((root) => {
    const value = values[root.register] as number;
    const { halfWidth, byLeaf } = widthOf(root.register);
    const apart = [...linesOf(program, root.register, lineRegisters)].map(
      ([register, weight]) => weight * widthOf(register).halfWidth,
    );
    const contributions = program.leaves
      .map((leaf, slot): LeafContribution => {
        const own = byLeaf[slot] as number;
        return { leaf, slot, halfWidth: own, share: halfWidth === 0 ? 0 : (own / halfWidth) ** 2 };
      })
      .filter((contribution) => contribution.halfWidth > 0)
      .sort((a, b) => b.halfWidth - a.halfWidth || a.slot - b.slot);
    return {
      root,
      value,
      halfWidth,
      relative: relativeTo(halfWidth, value),
      independentLines: relativeTo(Math.hypot(...apart), value),
      contributions,
    };
  });
};

export interface TrendUncertainty {
  /** (later - earlier) / |earlier|. */
  readonly change: number;
  /** Half width of the change, in the same plain number: 0.05 is five percentage points. */
  readonly halfWidth: number;
}
/**
 * Uncertainty of a change between two roots of one program, leaves that both years share cancelling as far as they do.
 *
 * Formula: slope of the change by a leaf = (dy/dx · y0 - y · dy0/dx) / y0², signed by |y0|. Absent for an earlier value of zero.
 * Source: volume 1, chapter 3, section 3.2.3.1 (trend: factors correlated between years, activity not).
 */
export const propagateTrend = (
  { program, uncertainties }: UncertainProgram,
  earlier: ProgramRoot,
  later: ProgramRoot,
): Reported<TrendUncertainty> => {
  const values = evaluateProgram(program);
  const [before, after] = [values[earlier.register] as number, values[later.register] as number];
  if (before === 0) return absent('division-by-zero');
  const slopesBefore = differentiate(program, values, earlier.register);
  const slopes = differentiate(program, values, later.register).map((slope, slot) => {
    const leaf = uncertainties[slot]?.halfWidth ?? 0;
    return leaf === 0 ? 0 : ((slope * before - after * (slopesBefore[slot] as number)) / (before * before)) * leaf;
  });
  return reported({ change: (after - before) / Math.abs(before), halfWidth: Math.hypot(...slopes) });
};
