/** @module Whether a filing is in time: against its due day, its round and the day it was sent in. Knows no clock. */
import type { Bilingual } from '@dafeng/quantity';
import { FILING_RULES } from '../generated/filings.ts';
import { type FilingState, isWithBody } from './filing-workflow.ts';
import { daysUntil } from './round-schedule.ts';

export type FilingTiming = 'open' | 'due-soon' | 'overdue' | 'filed' | 'filed-late' | 'closed' | 'withdrawn';
export interface TimedFiling {
  readonly state: FilingState;
  readonly due: string | null;
  /** Local day of the last submission. */
  readonly submittedOn: string | null;
  readonly roundClosed: boolean;
}

export const timingNames: Readonly<Record<FilingTiming, Bilingual>> = {
  open: { zh: '未到期', en: 'not yet due' },
  'due-soon': { zh: '即将到期', en: 'due soon' },
  overdue: { zh: '逾期未报', en: 'overdue' },
  filed: { zh: '按时报送', en: 'filed in time' },
  'filed-late': { zh: '逾期报送', en: 'filed late' },
  closed: { zh: '未报，已截止', en: 'not filed, closed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
};

/** Gotcha: what was returned is with the body again and may be overdue, however early it was first sent in. */
export const timingOf = ({ state, due, submittedOn, roundClosed }: TimedFiling, today: string): FilingTiming => {
  if (state === 'withdrawn') return 'withdrawn';
  if (!isWithBody(state)) return due !== null && submittedOn !== null && submittedOn > due ? 'filed-late' : 'filed';
  if (roundClosed) return 'closed';
  const left = daysUntil(due, today);
  if (left === null) return 'open';
  if (left < 0) return 'overdue';
  return left <= Math.max(...FILING_RULES.reminders.before, 0) ? 'due-soon' : 'open';
};

/** By a person, or because its last day has passed. A round is open on its last day. */
export const isRoundClosed = (
  round: { readonly status: 'open' | 'closed'; readonly closes: string },
  today: string,
): boolean => round.status === 'closed' || round.closes < today;
