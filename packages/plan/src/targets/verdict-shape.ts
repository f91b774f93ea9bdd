/**
 * @module The shape of a verdict on an amount, and of what a clause must know to reach it.
 * Reaching it is left to `verdict.ts`.
 */
import type { Comparator, KindOfValue } from '../reading.ts';
import type { Amount } from './amounts.ts';
import type { Subject } from './subjects.ts';
import type { DatedSentence, TimeScope } from './time-scopes.ts';

/** How the words around the amount are built. */
export type Construction = 'predicate' | 'noun' | 'deed' | 'part';

export interface Accepted {
  readonly verdict: 'target';
  readonly amount: Amount;
  readonly construction: Construction;
  /** Empty name where the subject is elliptic. */
  readonly subject: Subject;
  readonly kindOfValue: KindOfValue;
  readonly comparator: Comparator;
  readonly comparatorWords: readonly string[];
  readonly adverbs: readonly string[];
  readonly deed: string | null;
  /** 覆盖 in 覆盖80%的…和50%的…: what the next part of the list repeats. */
  readonly partPrefix: string;
  readonly clauseFrom: number;
  /** Behind the comparator or the object. */
  readonly end: number;
}

export interface Rejected {
  readonly verdict: 'range' | 'multiple' | 'none';
  readonly amount: Amount;
}

export type Verdict = Accepted | Rejected;

export interface ClauseContext {
  readonly surface: string;
  readonly sentence: DatedSentence;
  readonly scope: TimeScope | null;
  /** Behind the last accepted amount of the sentence, or the start of the sentence. */
  readonly floor: number;
  readonly previous: Accepted | null;
  /** The amount before this one in the sentence, whatever it was found to be. */
  readonly passed: Amount | null;
  /** Later amounts of the sentence, in order. */
  readonly later: readonly Amount[];
}

/** The subject of an elliptic clause. */
export const EMPTY: Subject = { name: '', fullName: '', start: null, end: null, scope: null, deed: null };
