/** @module Subjects of one scheme and year side by side: best first by grade, then by points or by items met; those still open last. */
import type { AssessmentRanking } from '@dafeng/contract';
import type { StoredAssessment } from '@dafeng/database';
import { recordOf, storedResult, summaryOf } from './judged.ts';
import { toSubject } from './subjects.ts';

type Row = AssessmentRanking['rows'][number];

const toRow = (stored: StoredAssessment): Row => ({
  rank: null,
  assessmentId: stored.id,
  subject: toSubject(stored),
  status: stored.status,
  outcome: summaryOf(stored).outcome,
  cells: storedResult(stored).items.map(({ item, state, points, outOf, because }) => ({
    itemId: item,
    state,
    points,
    outOf,
    because: { ...because },
  })),
});

/** Of points the higher; where none are given, fewer controls missed, then fewer others. */
const before = (a: Row, b: Row): number => {
  const [x, y] = [a.outcome, b.outcome];
  if (x.score !== null || y.score !== null)
    return (y.score ?? Number.NEGATIVE_INFINITY) - (x.score ?? Number.NEGATIVE_INFINITY);
  return x.controlMissed - y.controlMissed || x.supportingMissed - y.supportingMissed;
};
const isSettled = ({ outcome }: Row): boolean => outcome.grade !== null;

/**
 * Rows with their ranks; equals share one.
 * Gotchas: a subject whose grade is open has no rank, whatever its points so far.
 */
export const rankRows = (assessments: readonly StoredAssessment[]): Row[] => {
  const rows = assessments.map(toRow);
  // The first grade of every scheme is the one that fails; it says more than points, which may be high while a veto is missed.
  const worst = new Set(assessments.map((stored) => recordOf(stored).scheme.grades[0]?.id));
  const gradeOf = ({ outcome }: Row): number => Number(worst.has(outcome.grade?.id));
  const compare = (a: Row, b: Row): number => gradeOf(a) - gradeOf(b) || before(a, b);
  const settled = rows.filter(isSettled).sort((a, b) => compare(a, b) || (a.subject.name < b.subject.name ? -1 : 1));
  const ranked: Row[] = [];
  for (const [index, row] of settled.entries()) {
    const above = ranked.at(-1);
    const last = settled[index - 1];
    const rank = above && last && compare(last, row) === 0 ? (above.rank ?? 0) : index + 1;
    ranked.push({ ...row, rank });
  }
  return [
    ...ranked,
    ...rows.filter((row) => !isSettled(row)).sort((a, b) => (a.subject.name < b.subject.name ? -1 : 1)),
  ];
};
