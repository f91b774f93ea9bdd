/**
 * @module The light of a target: the worst level whose rule fires, with the facts it was judged by. Where nothing is known there is no light,
 * and the reason. How warnings live on is left to `warnings/`.
 */
import { type Absent, type Bilingual, convertNumber, type Trace } from '@dafeng/quantity';
import type { AnyReported } from '../explained-number.ts';
import { LEVEL_SCHEMES, TRACKING_SETTINGS } from '../generated/tracking.ts';
import type { JudgedStanding, Progress } from '../paths/progress.ts';
import { lastDayText, lastMonthOf } from '../series/calendar.ts';
import { evaluate, type FactValue, type FactValues, factsOf } from './evaluate.ts';
import type { Expression } from './expression.ts';
import { type Level, type LevelScheme, type LightRule, type RuleSet, ruleSetFor, rulesInForce } from './rule-set.ts';

export interface FiredRule {
  readonly ruleSet: string;
  readonly rule: string;
  readonly level: Level;
  readonly message: Bilingual;
  readonly clause: string;
  readonly when: string;
  /** The facts that `when` reads, and their values. */
  readonly facts: FactValues;
}
export interface Light<T extends Trace | null = Trace> {
  readonly target: string;
  /** The standing that was judged: the newest of result and estimate. */
  readonly judged: JudgedStanding<T> | null;
  readonly ruleSet: string | null;
  readonly fired: FiredRule | null;
  /** Why there is no light; null where there is one. */
  readonly why: Absent | null;
  /** Warnings about the data behind it. */
  readonly data: readonly FiredRule[];
  readonly facts: FactValues;
}

const plain = <T extends Trace | null>(item: AnyReported<T>): number | null => {
  if (!item.ok) return null;
  const { value, unit } = item.value.value;
  // Shares count as pure numbers, so that `10%` means one thing.
  return unit === '1' ? value : convertNumber(value, unit, '1');
};
/** The newest standing: the running year once it says something. */
const judgedOf = <T extends Trace | null>({ result, estimate }: Progress<T>): JudgedStanding<T> | null => {
  if (!result.ok) return estimate.ok ? estimate.value : null;
  return estimate.ok && estimate.value.t > result.value.t ? estimate.value : result.value;
};

/** The facts of `data/tracking/lights.yaml` for a progress. What is not known is null. */
export const lightFacts = <T extends Trace | null>(progress: Progress<T>): FactValues => {
  const judged = judgedOf(progress);
  return {
    result: judged?.value.value.value ?? null,
    required: judged?.required.ok ? judged.required.value.value.value : null,
    met: judged?.met ?? null,
    completion: judged ? plain(judged.completion) : null,
    shortfall: judged ? plain(judged.shortfall) : null,
    progress: judged ? plain(judged.progress) : null,
    estimated: judged ? judged.kind === 'estimate' : null,
    missing: judged === null,
    daysLate: progress.daysLate,
    poorQuality: judged ? judged.quality === 'poor' : null,
  };
};

/** The facts that an expression reads, and their values. */
const readBy = (expression: Expression, facts: FactValues): FactValues => {
  const known = names.get(expression) ?? factsOf(expression);
  names.set(expression, known);
  const read: Record<string, FactValue> = {};
  for (const name of known) read[name] = facts[name] ?? null;
  return read;
};
const names = new WeakMap<Expression, readonly string[]>();

const firedIn = (
  set: RuleSet,
  rules: readonly LightRule[],
  scheme: LevelScheme,
  facts: FactValues,
): readonly FiredRule[] => {
  const fired: FiredRule[] = [];
  for (const rule of rules) {
    if (evaluate(rule.expression, facts, TRACKING_SETTINGS.equalWithin) !== true) continue;
    const level = scheme.levels.find(({ id }) => id === rule.level);
    if (!level) continue;
    const { id, message, clause, when, expression } = rule;
    fired.push({ ruleSet: set.id, rule: id, level, message, clause, when, facts: readBy(expression, facts) });
  }
  return fired;
};
const worstOf = (fired: readonly FiredRule[]): FiredRule | null =>
  fired.reduce<FiredRule | null>(
    (worst, one) => (worst === null || one.level.order > worst.level.order ? one : worst),
    null,
  );

export interface LightOptions {
  /** Sets to choose from instead of the default ones: a city's own. */
  readonly ruleSets?: readonly RuleSet[];
  readonly levelSchemes?: readonly LevelScheme[];
  /** Judge by the rules of this day rather than of the end of the month: a back-test of a rule that came later. */
  readonly rulesOf?: string;
}

/**
 * The light at the end of a month. The same numbers give the same light in whatever order they came.
 * Gotchas: a pending target and a series that is blank have no light; late and poor data have warnings of their own beside it.
 */
export const judgeLight = <T extends Trace | null>(progress: Progress<T>, options: LightOptions = {}): Light<T> => {
  const on = options.rulesOf ?? lastDayText(lastMonthOf(progress.at));
  const schemes = options.levelSchemes ?? LEVEL_SCHEMES;
  const facts = lightFacts(progress);
  const indicator = progress.target.indicator?.id ?? null;
  const fire = (set: RuleSet | null): readonly FiredRule[] => {
    const scheme = set && schemes.find(({ id }) => id === set.levelScheme);
    return scheme ? firedIn(set, rulesInForce(set, on), scheme, facts) : [];
  };
  const set = ruleSetFor('light', indicator, on, options.ruleSets);
  const fired = worstOf(fire(set));
  const pending = !progress.target.value.ok && progress.target.value.why === 'pending-assignment';
  return {
    target: progress.target.id,
    judged: judgedOf(progress),
    ruleSet: set?.id ?? null,
    fired,
    why: fired ? null : whyDark(progress, set),
    // Nobody is asked for data of a target whose number is not known yet.
    data: pending ? [] : fire(ruleSetFor('data', indicator, on)),
    facts,
  };
};

const whyDark = <T extends Trace | null>(progress: Progress<T>, set: RuleSet | null): Absent => {
  if (!progress.goal.ok) return progress.goal;
  const judged = judgedOf(progress);
  if (judged === null) return progress.result.ok ? { ok: false, why: 'not-reported' } : progress.result;
  if (!judged.required.ok) return judged.required;
  if (set === null)
    return { ok: false, why: 'outside-validity', note: '当日没有适用的规则 / no rule is in force on that day' };
  return { ok: false, why: 'NE', note: '规则没有给出等级 / no row of the rule fires' };
};
