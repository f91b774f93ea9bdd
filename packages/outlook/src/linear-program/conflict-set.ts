/**
 * @module Which wishes of an infeasible program clash: a smallest set in the sense that leaving out any one of them makes the rest possible.
 * Found by leaving out one after another; which solver answers, and what the ids mean, is left to the caller.
 */
import { type LinearProgram, type RowReason, withRowsOpened } from './linear-program.ts';
import type { ProgramSolution } from './solver.port.ts';

export interface Conflict {
  /** `target`: ids of plan targets · `limit`: without any target the limits clash already · `none`: bookkeeping alone does not hold. */
  readonly kind: RowReason['kind'] | 'none';
  readonly ids: readonly string[];
}

const withoutCost = (program: LinearProgram): LinearProgram => ({
  ...program,
  cost: new Float64Array(program.cost.length),
  constant: 0,
});

const idsOf = ({ reasons }: LinearProgram, kind: RowReason['kind']): readonly string[] => [
  ...new Set(reasons.flatMap((reason) => (reason?.kind === kind ? [reason.id] : []))),
];

/** Leaves out one id after another as long as the rest still clash: what is left clashes, and no longer without any one of it. */
export const irreducible = (ids: readonly string[], clashes: (kept: readonly string[]) => boolean): readonly string[] =>
  ids.reduce<readonly string[]>((kept, id) => {
    const fewer = kept.filter((other) => other !== id);
    return clashes(fewer) ? fewer : kept;
  }, ids);

/**
 * An irreducible set of clashing ids of a program that is known to be infeasible. Targets are tried first with all limits in force; only
 * where the limits clash without any target are they named instead. Takes one solve an id.
 */
export const findConflict = async (
  program: LinearProgram,
  solve: (program: LinearProgram) => Promise<ProgramSolution> | ProgramSolution,
): Promise<Conflict> => {
  const bare = withoutCost(program);
  const infeasibleWith = async (kept: ReadonlySet<string>, kind: RowReason['kind']): Promise<boolean> => {
    const opened = withRowsOpened(bare, (row) => {
      const reason = bare.reasons[row];
      if (!reason) return false;
      if (kind === 'limit' && reason.kind === 'target') return true;
      return reason.kind === kind && !kept.has(reason.id);
    });
    return (await solve(opened)).status === 'infeasible';
  };
  for (const kind of ['target', 'limit'] as const) {
    if (await infeasibleWith(new Set(), kind)) continue;
    let kept = new Set(idsOf(bare, kind));
    for (const id of kept) {
      const fewer = new Set([...kept].filter((other) => other !== id));
      if (await infeasibleWith(fewer, kind)) kept = fewer;
    }
    return { kind, ids: [...kept] };
  }
  return { kind: 'none', ids: [] };
};
