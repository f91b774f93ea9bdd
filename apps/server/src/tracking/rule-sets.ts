/**
 * @module Rule sets by id, as a city knows them: those held here, and its own as it stood on a day.
 */
import type { RuleSetText } from '@dafeng/contract';
import type { Bilingual, MonthPeriod } from '@dafeng/quantity';
import { getRuleSet, type LevelScheme, lastDayOfMonth, listLevelSchemes, type RuleSet } from '@dafeng/tracking';
import { toLevel } from '../answers/tracking.ts';
import { type CityRules, choiceOn, type OwnRules, ownSetId } from './city-rules.ts';

/** The set of that id as it judged a month. `own` is what the city had chosen by then, else what it wrote last. */
export const findRuleSet = (rules: CityRules, id: string, at: MonthPeriod): OwnRules | null => {
  const chosen = choiceOn(rules, lastDayOfMonth(at));
  if (chosen?.set.id === id) return chosen;
  const held = getRuleSet(id);
  if (held !== null) return { set: held, schemes: listLevelSchemes() };
  return rules.choices.findLast((one) => one.rules.set.id === id)?.rules ?? null;
};

const levelsOf = (schemes: readonly LevelScheme[], id: string): LevelScheme['levels'] =>
  schemes.find((scheme) => scheme.id === id)?.levels ?? [];
export const levelsOfSet = ({ set, schemes }: OwnRules) =>
  [...levelsOf(schemes, set.levelScheme)].sort((a, b) => a.order - b.order).map(toLevel);

const nameOf = ({ zh, en }: Bilingual): Bilingual => ({ zh, en });
export const toRuleSetText = (rules: OwnRules): RuleSetText => {
  const { set } = rules;
  return {
    id: set.id,
    name: nameOf(set),
    kind: set.kind,
    own: set.id === ownSetId,
    default: set.default,
    from: set.from,
    to: set.to,
    indicators: set.indicators === null ? null : [...set.indicators],
    source: set.source,
    status: set.status,
    note: nameOf(set.note),
    levels: levelsOfSet(rules),
    rows: set.rules.map(({ id, level, when, clause, message }: RuleSet['rules'][number]) => ({
      id,
      level,
      when,
      clause,
      message: nameOf(message),
    })),
  };
};
