/**
 * @module Factors asked for by place and year, each question put to a set once: sets never change, so neither do the answers. How a set
 * answers is left to `resolveFactor`.
 */
import { yearOf } from '@dafeng/quantity';
import { type FactorResult, type FactorSet, type ResolvedFactor, resolveFactor } from '@dafeng/reference';
import { oncePer } from './once-per.ts';

export interface YearlyQuestion {
  readonly product: string;
  readonly year: number;
  readonly term?: string | undefined;
  readonly gas?: string | undefined;
  readonly sectorGroup?: string | undefined;
  readonly region?: string | null | undefined;
}
type Answer = FactorResult<ResolvedFactor>;

const ask = (set: FactorSet, { product, year, term, gas, sectorGroup, region }: YearlyQuestion): Answer =>
  resolveFactor(set, {
    product,
    at: yearOf(year),
    ...(term === undefined ? {} : { term }),
    ...(gas === undefined ? {} : { gas }),
    ...(sectorGroup === undefined ? {} : { sectorGroup }),
    ...(region === undefined || region === null ? {} : { region }),
  });

const answersOf = oncePer((_set: FactorSet) => new Map<string, Answer>());
/** Questions are few; a caller with thousands of areas does without. */
const MOST_ANSWERS = 20_000;

/** `resolveFactor` for a year. */
export const resolveOnce = (set: FactorSet, question: YearlyQuestion): Answer => {
  const { product, year, term = '', gas = '', sectorGroup = '', region } = question;
  const key = `${product}|${term}|${gas}|${sectorGroup}|${region ?? ''}|${year}`;
  const answers = answersOf(set);
  const known = answers.get(key);
  if (known) return known;
  const answer = ask(set, question);
  if (answers.size < MOST_ANSWERS) answers.set(key, answer);
  return answer;
};
