/**
 * @module Indicators and terms whose names hold what a person typed; exact names first.
 */
import { type Indicator, listIndicators, listTerms, type Term } from '@dafeng/reference';

const holds = (names: readonly string[], text: string): number => {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return 0;
  const found = names.map((name) => name.toLowerCase());
  return found.includes(wanted) ? 2 : found.some((name) => name.includes(wanted)) ? 1 : 0;
};
const ranked = <T>(all: readonly T[], names: (one: T) => readonly string[], text: string): T[] =>
  all
    .map((one) => ({ one, rank: holds(names(one), text) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);

export const findIndicators = (text: string): Indicator[] =>
  ranked(listIndicators(), ({ zh, en, synonyms }) => [zh, en, ...synonyms], text);
export const findTerms = (text: string): Term[] =>
  ranked(listTerms(), ({ zh, en, synonyms }) => [zh, en, ...synonyms], text);
