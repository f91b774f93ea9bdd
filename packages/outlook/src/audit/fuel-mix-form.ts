/**
 * @module Can the shares of fuels that a plan states for 2025 all hold of one whole? Shares by fuel add up to 1, with "at least" and "about"
 * as written, and a coal cap against the energy total where both are printed. How the mix came about is left to `general-form.ts`.
 */

import { irreducible } from '../linear-program/conflict-set.ts';
import { draftProgram, plus, withRowsOpened } from '../linear-program/linear-program.ts';
import { solveSmall } from '../linear-program/small-simplex.ts';
import { assumed } from './assumption.ts';
import type { AuditContext } from './audit-context.ts';
import type { GeneralForm } from './general-form.ts';
import { findStated, type StatedValue } from './stated-value.ts';

const free = Number.POSITIVE_INFINITY;

/** Printed digits and words together: the kindest reading. */
const widest = ({ rounding, wording }: StatedValue) => ({
  low: Math.min(rounding.low, wording.low),
  high: Math.max(rounding.high, wording.high),
});

/** Null where fewer than two statements meet. */
export const fuelMixForm = ({ stated, headline }: AuditContext): GeneralForm | null => {
  const draft = draftProgram();
  const nonFossil = draft.column('non-fossil');
  const coal = draft.column('coal');
  const gas = draft.column('gas');
  const rest = draft.column('oil');
  draft.row('whole', plus(nonFossil, coal, gas, rest), 1, 1);
  const shares = [
    { of: headline.s1, column: nonFossil },
    { of: findStated(stated, 'coal-share', 2025), column: coal },
    { of: findStated(stated, 'natural-gas-share', 2025), column: gas },
  ].flatMap(({ of, column }) => (of ? [{ of, column }] : []));
  for (const { of, column } of shares) {
    const { low, high } = widest(of);
    draft.row(of.target.id, column, low, high, { kind: 'target', id: of.target.id });
  }
  const cap = findStated(stated, 'coal-consumption', 2025);
  const { energy } = headline;
  if (cap && energy && cap.target.comparator !== '>=') {
    // Most of the energy that coal can be: the cap over the least total.
    const least = Math.max(0, widest(energy).low);
    const most = least > 0 ? (widest(cap).high * assumed('coal-coefficient')) / least : free;
    if (most < free) draft.row(cap.target.id, coal, 0, most, { kind: 'target', id: cap.target.id });
  }
  const program = draft.build();
  const ids = [...new Set(program.reasons.flatMap((reason) => (reason ? [reason.id] : [])))];
  if (ids.length < 2) return null;
  const clashes = (kept: readonly string[]): boolean =>
    solveSmall(
      withRowsOpened(program, (row) => {
        const reason = program.reasons[row];
        return reason !== null && reason !== undefined && !kept.includes(reason.id);
      }),
    ).status === 'infeasible';
  const incoherent = clashes(ids);
  return {
    basis: 'mix',
    verdict: incoherent ? 'incoherent' : 'coherent',
    conflict: incoherent ? irreducible(ids, clashes) : [],
    missing: [],
    baseShare: null,
    rho: null,
    energy: null,
  };
};
