/**
 * @module Rules of lights as data: level schemes with their own labels, colours and order, dated rows with their clause. Which row fires is
 * left to `judge-light.ts`. Sets that a city writes itself are read here with every fault named.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Confidence } from '@dafeng/reference';
import { LEVEL_SCHEMES, LIGHT_FACTS, RULE_SETS, TRACKING_SETTINGS } from '../generated/tracking.ts';
import { accept, fault, refuse, type TrackingFault, type TrackingResult } from '../tracking-fault.ts';
import { evaluate, type FactValues } from './evaluate.ts';
import { type Expression, type FactType, parseExpression } from './expression.ts';

/** A step of a warning scale. `order`: 0 is best; numbers in labels run either way. */
export interface Level extends Bilingual {
  readonly id: string;
  readonly colourName: string;
  readonly colour: string;
  readonly order: number;
}
export interface LevelScheme extends Bilingual {
  readonly id: string;
  readonly source: string;
  readonly status: Confidence;
  readonly levels: readonly Level[];
}
export interface LightFact extends Bilingual {
  readonly id: string;
  readonly type: FactType;
}
export interface RuleCase {
  readonly name: string;
  readonly fires: boolean;
  readonly facts: FactValues;
}
export interface LightRule {
  readonly id: string;
  readonly level: string;
  readonly when: string;
  readonly expression: Expression;
  readonly clause: string;
  readonly message: Bilingual;
  /** ISO dates of the row itself, within those of its set. */
  readonly from: string | null;
  readonly to: string | null;
  readonly cases: readonly RuleCase[];
}
export interface RuleSet extends Bilingual {
  readonly id: string;
  /** `light` judges the target, `data` the numbers behind it. */
  readonly kind: 'light' | 'data';
  readonly levelScheme: string;
  /** Taken where nobody chose another. */
  readonly default: boolean;
  readonly from: string;
  readonly to: string | null;
  /** Indicators it is about; null for all. */
  readonly indicators: readonly string[] | null;
  readonly source: string;
  readonly status: Confidence;
  readonly note: Bilingual;
  readonly rules: readonly LightRule[];
}

export const listRuleSets = (): readonly RuleSet[] => RULE_SETS;
export const getRuleSet = (id: string): RuleSet | null => RULE_SETS.find((set) => set.id === id) ?? null;
export const listLevelSchemes = (): readonly LevelScheme[] => LEVEL_SCHEMES;
export const listLightFacts = (): readonly LightFact[] => LIGHT_FACTS;

const inForce = ({ from, to }: { readonly from: string | null; readonly to: string | null }, on: string): boolean =>
  (from === null || from <= on) && (to === null || on <= to);
export const rulesInForce = (set: RuleSet, on: string): readonly LightRule[] =>
  !inForce(set, on)
    ? []
    : set.rules.every((rule) => inForce(rule, on))
      ? set.rules
      : set.rules.filter((rule) => inForce(rule, on));

const defaultSets: readonly RuleSet[] = RULE_SETS.filter((set) => set.default);
const isBefore = (a: RuleSet, b: RuleSet): boolean =>
  (a.indicators === null) !== (b.indicators === null) ? b.indicators === null : a.id < b.id;

/**
 * The set that judges an indicator on a day: one that names it before one for all, then by id. Null where none is in force.
 * @param among sets to choose from; the default ones unless given
 */
export const ruleSetFor = (
  kind: RuleSet['kind'],
  indicator: string | null,
  on: string,
  among: readonly RuleSet[] = defaultSets,
): RuleSet | null => {
  let best: RuleSet | null = null;
  for (const set of among) {
    const { indicators } = set;
    if (set.kind !== kind || !inForce(set, on)) continue;
    if (indicators !== null && (indicator === null || !indicators.includes(indicator))) continue;
    if (best === null || isBefore(set, best)) best = set;
  }
  return best;
};

/** A row as a person writes it. */
export type WrittenRule = Omit<LightRule, 'expression' | 'from' | 'to'> & Partial<Pick<LightRule, 'from' | 'to'>>;
export type WrittenRuleSet = Omit<RuleSet, 'rules'> & { readonly rules: readonly WrittenRule[] };

/**
 * A set that a city writes itself, by the same checks that the data of the house pass: units, levels, one case that fires and one that is
 * silent in every row.
 * Errors: `rule-typo` with the character, `unknown-level`, `rule-without-case`.
 */
export const readRuleSet = (
  written: WrittenRuleSet,
  schemes: readonly LevelScheme[] = LEVEL_SCHEMES,
): TrackingResult<RuleSet> => {
  const faults: TrackingFault[] = [];
  const types = Object.fromEntries(LIGHT_FACTS.map(({ id, type }) => [id, type]));
  const scheme = schemes.find(({ id }) => id === written.levelScheme);
  const rules = written.rules.flatMap((row): readonly LightRule[] => {
    const place = `${written.id} ${row.id}`;
    const parsed = parseExpression(row.when, types);
    if (!parsed.ok) {
      const { at, zh, en } = parsed.fault;
      faults.push(
        fault(
          'rule-typo',
          place,
          [`规则“${row.id}”的 when 第 ${at} 个字符：${zh}。`, `rule ${row.id}, character ${at} of when: ${en}.`],
          ['改正后再保存；规则未生效。', 'Mend it and save again; the rule is not in force.'],
        ),
      );
      return [];
    }
    if (!scheme?.levels.some(({ id }) => id === row.level))
      faults.push(
        fault(
          'unknown-level',
          place,
          [
            `等级体系“${written.levelScheme}”没有“${row.level}”。`,
            `the level scheme ${written.levelScheme} has no ${row.level}.`,
          ],
          [
            `可用：${scheme?.levels.map(({ id }) => id).join('、') ?? '无'}。`,
            `Use ${scheme?.levels.map(({ id }) => id).join(', ') ?? 'none'}.`,
          ],
        ),
      );
    const held = [true, false].every((fires) => row.cases.some((one) => one.fires === fires));
    const wrong = row.cases.find(
      ({ fires, facts }) => (evaluate(parsed.expression, facts, TRACKING_SETTINGS.equalWithin) === true) !== fires,
    );
    if (!held || wrong)
      faults.push(
        fault(
          'rule-without-case',
          place,
          [
            wrong ? `规则“${row.id}”的算例“${wrong.name}”不成立。` : `规则“${row.id}”缺少一个触发和一个不触发的算例。`,
            wrong
              ? `case "${wrong.name}" of rule ${row.id} does not hold.`
              : `rule ${row.id} needs a case that fires and one that is silent.`,
          ],
          ['每条规则至少写一个触发、一个不触发的算例。', 'Write at least one case of each kind.'],
        ),
      );
    return [{ from: null, to: null, ...row, expression: parsed.expression }];
  });
  return faults.length > 0 ? refuse(...faults) : accept({ ...written, rules });
};
