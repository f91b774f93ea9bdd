/** @module What the outlook keeps in its address: the tab and the state of each; words of the levers page pass through untouched. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export const outlookTabs = ['audit', 'levers', 'decomposition', 'trend', 'cost'] as const;
export type OutlookTab = (typeof outlookTabs)[number];

export interface OutlookSearch {
  readonly tab?: OutlookTab | undefined;
  readonly known?: string | undefined;
  readonly verdict?: string | undefined;
  readonly chain?: 'kaya' | 'kaya-fossil' | 'sector' | undefined;
  readonly method?: 'lmdi-1-additive' | 'lmdi-1-multiplicative' | 'lmdi-2-multiplicative' | undefined;
  readonly chained?: 'true' | 'false' | undefined;
  readonly input?: 'books' | 'own' | undefined;
  readonly series?: string | undefined;
  readonly model?: string | undefined;
  readonly period?: string | undefined;
  readonly job?: string | undefined;
}

/** Longest state of a page in one word: a draft of many levers. */
const longest = 8000;

export const readOutlookSearch = (raw: RawSearch): OutlookSearch => ({
  ...Object.fromEntries(Object.keys(raw).map((key) => [key, textOf(raw, key, longest)])),
  tab: oneOf(raw, 'tab', outlookTabs),
  known: textOf(raw, 'known', 500),
  chain: oneOf(raw, 'chain', ['kaya', 'kaya-fossil', 'sector']),
  method: oneOf(raw, 'method', ['lmdi-1-additive', 'lmdi-1-multiplicative', 'lmdi-2-multiplicative']),
  chained: oneOf(raw, 'chained', ['true', 'false']),
  input: oneOf(raw, 'input', ['books', 'own']),
});
