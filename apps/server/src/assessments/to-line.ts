/** @module An assessment as a list shows it. */
import type { AssessmentLine } from '@dafeng/contract';
import type { AssessmentHead } from '@dafeng/database';
import { openAppeals } from './appeals.ts';
import { summaryOf } from './judged.ts';
import { rectificationOf } from './rectification.ts';
import { toSubject } from './subjects.ts';
import { statusNames } from './words.ts';

export const toLine = (head: AssessmentHead, today: string): AssessmentLine => {
  const { scheme, outcome } = summaryOf(head);
  return {
    id: head.id,
    subject: toSubject(head),
    scheme: scheme as AssessmentLine['scheme'],
    year: head.year,
    status: head.status,
    statusName: statusNames[head.status],
    revision: head.revision,
    falsified: head.falsified,
    outcome,
    notifiedOn: head.notifiedOn,
    rectification: rectificationOf(head, today),
    openAppeals: openAppeals(head.events),
    changedAt: head.changedAt,
    changedBy: head.changedBy.name,
    example: head.example,
  };
};
