/** @module What the screens of followed targets keep in their addresses: month, filters, what is opened. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';
import { isMonth } from './month-text.ts';

const monthOf = (raw: RawSearch, key: string): string | undefined => {
  const text = textOf(raw, key);
  return isMonth(text) ? text : undefined;
};

export const groupings = ['headline', 'action', 'body', 'light'] as const;
export type Grouping = (typeof groupings)[number];
export interface FollowedSearch {
  readonly at?: string | undefined;
  /** Id of a level, `none`, or `pending`. */
  readonly light?: string | undefined;
  readonly body?: string | undefined;
  readonly q?: string | undefined;
  readonly group?: Grouping | undefined;
  readonly view?: 'table' | 'multiples' | undefined;
}
export const readFollowed = (raw: RawSearch): FollowedSearch => ({
  at: monthOf(raw, 'at'),
  light: textOf(raw, 'light'),
  body: textOf(raw, 'body'),
  q: textOf(raw, 'q'),
  group: oneOf(raw, 'group', groupings),
  view: oneOf(raw, 'view', ['table', 'multiples']),
});

export interface TargetSearch {
  readonly at?: string | undefined;
  /** Rule set held against past months, and from when to when. */
  readonly rules?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}
export const readTarget = (raw: RawSearch): TargetSearch => ({
  at: monthOf(raw, 'at'),
  rules: textOf(raw, 'rules'),
  from: monthOf(raw, 'from'),
  to: monthOf(raw, 'to'),
});

export const warningStates = ['open', 'escalated', 'acknowledged', 'cleared'] as const;
export type WarningState = (typeof warningStates)[number];
export interface WarningsSearch {
  readonly at?: string | undefined;
  readonly state?: WarningState | undefined;
  readonly level?: string | undefined;
  readonly q?: string | undefined;
  /** Key of the warning that is opened. */
  readonly warning?: string | undefined;
}
export const readWarnings = (raw: RawSearch): WarningsSearch => ({
  at: monthOf(raw, 'at'),
  state: oneOf(raw, 'state', warningStates),
  level: textOf(raw, 'level'),
  q: textOf(raw, 'q'),
  warning: textOf(raw, 'warning'),
});

export interface MonthsSearch {
  readonly at?: string | undefined;
  /** `city`, `sector:<id>`, `body:<id>`. */
  readonly subject?: string | undefined;
  /** The number drawn. */
  readonly indicator?: string | undefined;
}
export const readMonths = (raw: RawSearch): MonthsSearch => ({
  at: monthOf(raw, 'at'),
  subject: textOf(raw, 'subject'),
  indicator: textOf(raw, 'indicator'),
});

export interface NumbersSearch {
  readonly import?: string | undefined;
  readonly add?: 'yes' | undefined;
}
export const readNumbers = (raw: RawSearch): NumbersSearch => ({
  import: textOf(raw, 'import'),
  add: oneOf(raw, 'add', ['yes']),
});

export interface RulesSearch {
  /** A set that is opened, or `own` for the form. */
  readonly set?: string | undefined;
}
export const readRules = (raw: RawSearch): RulesSearch => ({ set: textOf(raw, 'set') });
