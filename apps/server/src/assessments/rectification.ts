/**
 * @module Whether a rectification is owed, by when, and whether it came. A deadline that could not be counted then, for want of a calendar, is
 * counted as soon as the calendar is there.
 */
import type { Rectification } from '@dafeng/contract';
import type { AssessmentHead, StoredAssessmentEvent } from '@dafeng/database';
import { deadlineAfter } from '@dafeng/tracking';
import { summaryOf } from './judged.ts';
import { rectificationNames } from './words.ts';

type State = Rectification['state'];
type Confidence = NonNullable<Rectification['status']>;

const lastRectified = (events: readonly StoredAssessmentEvent[]): StoredAssessmentEvent | undefined =>
  events.filter(({ kind }) => kind === 'rectify').at(-1);

const stateOf = (notified: boolean, due: string | null, doneOn: string | null, today: string): State => {
  if (doneOn !== null) return due !== null && doneOn > due ? 'done-late' : 'done';
  if (!notified) return 'not-notified';
  if (due === null) return 'unknown';
  return today > due ? 'overdue' : 'due';
};

/** Null where the grade asks for none. */
export const rectificationOf = (head: AssessmentHead, today: string): Rectification | null => {
  const { owed } = summaryOf(head);
  if (owed === null) return null;
  const counted =
    head.notifiedOn === null || owed.due !== null ? null : deadlineAfter(head.notifiedOn, owed.workingDays);
  const due = owed.due ?? (counted?.ok ? counted.value.last : null);
  const status = (owed.status ?? (counted?.ok ? counted.value.status : null)) as Confidence | null;
  const done = lastRectified(head.events);
  const state = stateOf(head.notifiedOn !== null, due, done?.on ?? null, today);
  return {
    due,
    workingDays: owed.workingDays,
    why:
      due !== null
        ? null
        : counted !== null && !counted.ok
          ? (counted.faults[0]?.message ?? null)
          : { zh: '通报结果后起算。', en: 'It counts from the notice of the result.' },
    status,
    state,
    stateName: rectificationNames[state],
    done: done === undefined || done.on === null ? null : { on: done.on, note: done.note ?? '', by: done.by.name },
  };
};
