/**
 * @module The general form of the identity: is there any energy mix of 2020 and 2025 under which all headline targets hold? A small linear
 * program per accounting basis, so that a plan without such a mix is told which of its targets clash. The rules with their arithmetic stand
 * in `rules/identity-rule.ts`; both must give the same verdicts. Decisions: ADR 0024.
 *
 * Per unit of GDP and scaled to the energy of 2020: x_f fossil energy of 2025 by fuel, n non-fossil energy of 2025, s0 the share of 2020.
 *   e on B0   Σx + n = (1-e)·t            on B3   Σx = (1-e)·(t - s0)
 *   c         Σφx = (1-c)·φ0·(t - s0)
 *   s1        n = s1·(Σx + n)
 *   drift     |x_f - w_f Σx| <= d·Σx
 * All rows are homogeneous: with t = 1 energy and s0 are read off, with Σx = 1 the CO2 per fossil energy; whether
 * anything holds is asked with Σx = 1, since no fossil energy at all would agree with everything.
 */
import { irreducible } from '../linear-program/conflict-set.ts';
import type { Affine, LinearProgram, RowReason } from '../linear-program/linear-program.ts';
import { draftProgram, plus, times, withRowsOpened } from '../linear-program/linear-program.ts';
import { solveSmall } from '../linear-program/small-simplex.ts';
import { assumed } from './assumption.ts';
import { type AuditContext, missingDatum, missingOfIdentity } from './audit-context.ts';
import type { MissingDatum, Verdict } from './finding.ts';
import { fuelMixForm } from './fuel-mix-form.ts';
import { baseMixCarbon, carbonPerTce } from './identity.ts';
import type { Interval, PrintedInterval } from './interval.ts';
import { unlikelyShift } from './rules/fuel-shift-verdict.ts';
import type { StatedValue } from './stated-value.ts';

export interface GeneralForm {
  /** `mix`: the shares of fuels of 2025 alone, where a plan states more than one. */
  readonly basis: 'B0' | 'B3' | 'mix';
  readonly verdict: Verdict;
  /** Ids of targets of which no one can be left out without the others becoming possible; empty unless incoherent. */
  readonly conflict: readonly string[];
  readonly missing: readonly MissingDatum[];
  /** What the targets leave open, within the 99 % range of fuel shifts; null where nothing holds or nothing can be said. */
  readonly baseShare: PrintedInterval | null;
  /** CO2 per fossil energy, 2025 over 2020. */
  readonly rho: PrintedInterval | null;
  /** Energy per GDP, 2025 over 2020. */
  readonly energy: PrintedInterval | null;
}

type Basis = 'B0' | 'B3';

const fuels = ['coal', 'oil', 'gas'] as const;
const none = Number.NEGATIVE_INFINITY;
const free = Number.POSITIVE_INFINITY;

/** How a target is read: as its number, by its printed digits, or by its words too, where 以上 opens the upper end. */
type Reading = 'number' | 'rounding' | 'wording';
const readAs = (stated: StatedValue, reading: Reading): Interval => {
  const { value, rounding, wording } = stated;
  if (reading === 'number') return { low: value, high: value };
  if (reading === 'rounding') return rounding;
  return { low: Math.min(rounding.low, wording.low), high: Math.min(1, Math.max(rounding.high, wording.high)) };
};

interface Question {
  readonly basis: Basis;
  readonly drift: number;
  readonly reading: Reading;
  /** Lets energy fall by more than asked, where its words admit that. */
  readonly energyOpen?: boolean;
  /** Lets CO2 fall by more than asked. */
  readonly carbonOpen?: boolean;
  /** Keeps the share from falling: what is supposed where s0 is not known. */
  readonly shareRises?: boolean;
}
interface Mix {
  readonly program: LinearProgram;
  readonly baseShare: Affine;
  readonly energy: Affine;
  readonly carbon: Affine;
}

/** low·of <= part <= high·of */
type Between = (name: string, part: Affine, of: Affine, within: Interval, reason: RowReason) => void;

const draftMix = ({ headline, known }: AuditContext, question: Question, scale: 'base' | 'end'): Mix => {
  const { basis, drift, reading, energyOpen = false, carbonOpen = false, shareRises = false } = question;
  const draft = draftProgram();
  const baseShare = draft.column('s0');
  const whole = draft.column('t');
  const byFuel = fuels.map((fuel) => draft.column(fuel));
  const nonFossil = draft.column('n');
  const fossil = plus(...byFuel);
  const energy = plus(fossil, nonFossil);
  const baseFossil = plus(whole, times(-1, baseShare));
  const between: Between = (name, part, of, { low, high }, reason) => {
    if (low > none) draft.row(`${name}-low`, plus(part, times(-low, of)), 0, free, reason);
    if (high < free) draft.row(`${name}-high`, plus(part, times(-high, of)), none, 0, reason);
  };
  const limit = (id: string): RowReason => ({ kind: 'limit', id });
  const target = ({ target: { id } }: StatedValue): RowReason => ({ kind: 'target', id });

  draft.row('scale', scale === 'base' ? whole : fossil, 1, 1);
  draft.row('base-fossil', baseFossil, 0, free);
  const share = known['non-fossil-share-2020'];
  if (share !== undefined) between('s0', baseShare, whole, { low: share, high: share }, limit('non-fossil-share-2020'));
  const mix = fuels.reduce((sum, fuel) => sum + assumed(`mix-${fuel}`), 0);
  for (const [index, fuel] of fuels.entries()) {
    const part = assumed(`mix-${fuel}`) / mix;
    const of = byFuel[index];
    if (of) between(`drift-${fuel}`, of, fossil, { low: part - drift, high: part + drift }, limit(`drift-${fuel}`));
  }
  const carbon = plus(...fuels.map((fuel, index) => times(carbonPerTce(fuel), byFuel[index] ?? nonFossil)));
  const { e, c, s1 } = headline;
  if (e) {
    const { low, high: printed } = readAs(e, reading);
    const high = energyOpen && e.target.comparator === '>=' ? 1 : printed;
    const [counted, before] = basis === 'B0' ? [energy, whole] : [fossil, baseFossil];
    between('e', counted, before, { low: 1 - high, high: 1 - low }, target(e));
  }
  if (c) {
    const { low, high } = readAs(c, reading);
    const within = { low: carbonOpen ? 0 : 1 - high, high: 1 - low };
    between('c', carbon, times(baseMixCarbon(), baseFossil), within, target(c));
  }
  if (s1 && basis === 'B0') {
    between('s1', nonFossil, energy, readAs(s1, reading), target(s1));
    if (shareRises)
      between(
        's0-below',
        baseShare,
        whole,
        { low: none, high: readAs(s1, reading).high },
        limit('share-does-not-fall'),
      );
  }
  return { program: draft.build(), baseShare, energy, carbon };
};

const costOf = (program: LinearProgram, { terms }: Affine): LinearProgram => {
  const cost = new Float64Array(program.cost.length);
  for (const [column, coefficient] of terms) cost[column] = (cost[column] ?? 0) + coefficient;
  return { ...program, cost };
};
const extremes = ({ program }: Mix, of: Affine, scale = 1): PrintedInterval => {
  const end = (sign: 1 | -1): number | null => {
    const found = solveSmall(costOf(program, times(sign, of)));
    return found.status === 'optimal' ? (sign * found.objective) / scale : null;
  };
  return { low: end(1), high: end(-1) };
};
const holds = (context: AuditContext, question: Question): boolean =>
  solveSmall(draftMix(context, question, 'end').program).status === 'optimal';

/** Leaves out one target after another as long as the rest still clash. */
const conflictOf = (context: AuditContext, question: Question): readonly string[] => {
  const { program } = draftMix(context, question, 'end');
  const clashing = (kept: readonly string[]): boolean =>
    solveSmall(
      withRowsOpened(program, (row) => {
        const reason = program.reasons[row];
        return reason?.kind === 'target' && !kept.includes(reason.id);
      }),
    ).status === 'infeasible';
  const ids = [...new Set(program.reasons.flatMap((reason) => (reason?.kind === 'target' ? [reason.id] : [])))];
  return irreducible(ids, clashing);
};

const verdictOf = (context: AuditContext, basis: Basis): Verdict => {
  const settled = basis === 'B3' || context.known['non-fossil-share-2020'] !== undefined;
  const ask = (drift: number, reading: Reading, more: Partial<Question> = {}) =>
    holds(context, { basis, drift, reading, ...more });
  const [likely, possible] = [assumed('fuel-shift-80'), assumed('fuel-shift-99')];
  if (!settled) {
    const steady = { shareRises: true } as const;
    if (!ask(0, 'rounding', steady) && ask(0, 'rounding', { ...steady, carbonOpen: true })) return 'redundant';
    if (ask(possible, 'rounding')) return 'untestable';
    return ask(possible, 'wording') ? 'strained' : 'incoherent';
  }
  const surplus = unlikelyShift();
  if (!ask(surplus, 'rounding') && ask(surplus, 'rounding', { carbonOpen: true })) return 'redundant';
  // What c takes brings more than e asks: then e binds nothing.
  if (basis === 'B3' && !ask(possible, 'number') && ask(possible, 'number', { energyOpen: true })) return 'redundant';
  if (ask(likely, 'rounding')) return 'coherent';
  if (ask(possible, 'rounding')) return 'strained';
  if (ask(possible, 'wording')) return 'strained';
  return 'incoherent';
};

const onBasis = (context: AuditContext, basis: Basis): GeneralForm => {
  const { e, c, s1 } = context.headline;
  const nothing = { conflict: [], baseShare: null, rho: null, energy: null };
  if (!e || !c || (basis === 'B0' && !s1))
    return { basis, verdict: 'untestable', ...nothing, missing: missingOfIdentity(context) };
  const verdict = verdictOf(context, basis);
  const open: Question = { basis, drift: assumed('fuel-shift-99'), reading: 'wording' };
  if (verdict === 'incoherent') return { basis, verdict, ...nothing, conflict: conflictOf(context, open), missing: [] };
  // By the printed digits where they can hold: by its words, 以上 leaves nearly everything open.
  const printed: Question = { ...open, reading: 'rounding' };
  const question = holds(context, printed) ? printed : open;
  const base = draftMix(context, question, 'base');
  const end = draftMix(context, question, 'end');
  return {
    basis,
    verdict,
    conflict: [],
    missing: verdict === 'untestable' ? [missingDatum('non-fossil-share-2020')] : [],
    baseShare: basis === 'B0' ? extremes(base, base.baseShare) : null,
    rho: extremes(end, end.carbon, baseMixCarbon()),
    energy: basis === 'B0' ? extremes(base, base.energy) : null,
  };
};

/** The general form on all energy (B0), on fossil energy alone (B3), and of the shares stated for 2025. */
export const generalForm = (context: AuditContext): readonly GeneralForm[] => {
  const mix = fuelMixForm(context);
  return [onBasis(context, 'B0'), onBasis(context, 'B3'), ...(mix ? [mix] : [])];
};
