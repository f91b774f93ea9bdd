/** @module What the screens of assessment keep in their addresses. */
import { oneOf, type RawSearch, textOf } from '../../view/search-params.ts';

export interface AssessmentsSearch {
  readonly year?: string | undefined;
  readonly subject?: string | undefined;
  readonly scheme?: string | undefined;
  readonly new?: 'yes' | undefined;
}
export const readAssessments = (raw: RawSearch): AssessmentsSearch => ({
  year: textOf(raw, 'year', 4),
  subject: textOf(raw, 'subject'),
  scheme: textOf(raw, 'scheme'),
  new: oneOf(raw, 'new', ['yes']),
});

export interface AssessmentSearch {
  /** The item that is open. */
  readonly item?: string | undefined;
  /** Items turned by hand, see `what-if.ts`. */
  readonly if?: string | undefined;
  readonly falsified?: 'yes' | undefined;
}
const longest = 4000;
export const readAssessment = (raw: RawSearch): AssessmentSearch => ({
  item: textOf(raw, 'item'),
  if: textOf(raw, 'if', longest),
  falsified: oneOf(raw, 'falsified', ['yes']),
});

export interface RankingSearch {
  readonly year?: string | undefined;
  readonly scheme?: string | undefined;
}
export const readRanking = (raw: RawSearch): RankingSearch => ({
  year: textOf(raw, 'year', 4),
  scheme: textOf(raw, 'scheme'),
});
