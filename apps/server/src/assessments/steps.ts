/**
 * @module What is done to an assessment, step by step: each moves by the workflow, changes the record, is judged anew by the core and stored with
 * the row that says why.
 */
import type { AssessmentStep, StoredAssessment, UnitOfWork } from '@dafeng/database';
import {
  type AssessmentAction,
  type AssessmentRecord,
  type ItemVerdict,
  moveAssessment,
  newRecord,
} from '@dafeng/tracking';
import { notFound } from '../http/problem-error.ts';
import { localDay } from '../tracking/local-day.ts';
import { appealsOf } from './appeals.ts';
import { type AssessmentServices, findAssessment, guardsOf, schemeToday } from './assessment-of.ts';
import { checkDay, findItem, findScheme, needReason, readVerdict, refusal, type VerdictFields } from './checks.ts';
import { aboutItem } from './evidence.ts';
import { gather } from './gather.ts';
import { acceptTracking, judge, recordOf, summaryOf } from './judged.ts';
import { findSubject, subjectKey } from './subjects.ts';

export interface Place {
  readonly cityId: string;
  readonly id: string;
}

export const assessmentSteps = ({ tracker, clock }: AssessmentServices) => {
  const today = (): string => localDay(clock());

  /** @throws ProblemError 409 where the workflow has no such row now, or a condition does not hold */
  const move = (stored: StoredAssessment, action: AssessmentAction) =>
    acceptTracking(
      moveAssessment(stored.status, action, guardsOf(stored, summaryOf(stored).outcome.grade !== null, today())),
      409,
    );
  const put = (
    work: UnitOfWork,
    stored: StoredAssessment,
    expectedRevision: number,
    record: AssessmentRecord,
    rest: Omit<AssessmentStep, 'inputs' | 'result' | 'summary' | 'digest'>,
  ): Promise<StoredAssessment> =>
    work.assessments.step(stored.id, expectedRevision, { ...judge(record).columns, ...rest });

  const entered = (record: AssessmentRecord, item: string, verdict: ItemVerdict | null): AssessmentRecord => {
    const { [item]: _, ...others } = record.entered;
    return { ...record, entered: verdict === null ? others : { ...others, [item]: verdict } };
  };

  return {
    create: async (work: UnitOfWork, cityId: string, asked: { subject: string; schemeId: string; year: number }) => {
      const subject = await findSubject(work, cityId, asked.subject);
      const scheme = findScheme(asked.schemeId, subject.kind, asked.year, today());
      const { derived } = await gather(work, tracker, scheme, subject, asked.year);
      return work.assessments.create({
        cityId,
        organisationId: subject.body?.id ?? null,
        kind: subject.kind,
        name: subject.name,
        schemeId: scheme.id,
        schemeFrom: scheme.from,
        year: asked.year,
        example: subject.city.example,
        ...judge(newRecord(scheme, asked.year, derived)).columns,
      });
    },
    /** The numbers of today by the scheme of today; what reviewers said stays where its item does. */
    refresh: async (work: UnitOfWork, { cityId, id }: Place, expectedRevision: number) => {
      const stored = await findAssessment(work, cityId, id);
      move(stored, 'refresh');
      const subject = await findSubject(work, cityId, subjectKey(stored.organisationId));
      const scheme = schemeToday(stored.schemeId) ?? findScheme(stored.schemeId, subject.kind, stored.year, today());
      const { derived } = await gather(work, tracker, scheme, subject, stored.year);
      const before = recordOf(stored);
      const kept = Object.entries(before.entered).filter(([item]) => scheme.items.some((one) => one.id === item));
      const record = {
        ...newRecord(scheme, stored.year, derived),
        entered: Object.fromEntries(kept),
        falsified: before.falsified,
      };
      return put(work, stored, expectedRevision, record, { taken: true, event: { kind: 'refresh' } });
    },
    score: async (work: UnitOfWork, { cityId, id }: Place, expectedRevision: number, reason?: string) => {
      const stored = await findAssessment(work, cityId, id);
      const status = move(stored, 'score');
      return put(work, stored, expectedRevision, recordOf(stored), {
        status,
        event: { kind: 'score', note: reason ?? null },
      });
    },
    reopen: async (work: UnitOfWork, { cityId, id }: Place, expectedRevision: number, reason?: string) => {
      const stored = await findAssessment(work, cityId, id);
      const status = move(stored, 'reopen');
      return put(work, stored, expectedRevision, recordOf(stored), {
        status,
        event: { kind: 'reopen', note: needReason(reason) },
      });
    },
    close: async (work: UnitOfWork, { cityId, id }: Place, expectedRevision: number, reason?: string) => {
      const stored = await findAssessment(work, cityId, id);
      const status = move(stored, 'close');
      return put(work, stored, expectedRevision, recordOf(stored), {
        status,
        event: { kind: 'close', note: reason ?? null },
      });
    },
    verdict: async (
      work: UnitOfWork,
      { cityId, id }: Place,
      expectedRevision: number,
      itemId: string,
      fields: VerdictFields | null,
      reason: string,
    ) => {
      const stored = await findAssessment(work, cityId, id);
      const record = recordOf(stored);
      const item = findItem(record.scheme, itemId);
      move(stored, 'verdict');
      const verdict = fields === null ? null : readVerdict(item, fields);
      return put(work, stored, expectedRevision, entered(record, itemId, verdict), {
        verdict: { itemId, verdict: verdict === null ? null : { ...verdict }, via: 'review', reason },
      });
    },
    falsify: async (
      work: UnitOfWork,
      { cityId, id }: Place,
      expectedRevision: number,
      falsified: boolean,
      reason: string,
    ) => {
      const stored = await findAssessment(work, cityId, id);
      move(stored, 'falsify');
      return put(
        work,
        stored,
        expectedRevision,
        { ...recordOf(stored), falsified },
        {
          falsified,
          event: { kind: falsified ? 'falsify' : 'unfalsify', note: reason },
        },
      );
    },
    notify: async (
      work: UnitOfWork,
      { cityId, id }: Place,
      expectedRevision: number,
      on: string,
      document?: string,
    ) => {
      const stored = await findAssessment(work, cityId, id);
      const status = move(stored, 'notify');
      checkDay(on, today(), `${stored.year + 1}-01-01`, ['考核年度的次年', 'the year after the one assessed']);
      return put(
        work,
        stored,
        expectedRevision,
        { ...recordOf(stored), notified: on },
        {
          status,
          notifiedOn: on,
          event: { kind: 'notify', on, note: document ?? null },
        },
      );
    },
    rectify: async (work: UnitOfWork, { cityId, id }: Place, on: string, note: string) => {
      const stored = await findAssessment(work, cityId, id);
      move(stored, 'rectify');
      checkDay(on, today(), stored.notifiedOn ?? on, ['通报日期', 'the notice']);
      return work.assessments.addEvent(id, { kind: 'rectify', on, note });
    },
    appeal: async (work: UnitOfWork, { cityId, id }: Place, itemId: string, text: string, filingId?: string) => {
      const stored = await findAssessment(work, cityId, id);
      const item = findItem(recordOf(stored).scheme, itemId);
      move(stored, 'appeal');
      if (appealsOf(stored.events).some((one) => one.itemId === itemId && one.decision === null))
        throw refusal(
          'appeal-open',
          [`“${item.zh}”已有申诉待裁定。`, `An appeal on ${item.en} waits for its decision.`],
          ['等裁定后再提；补充材料可上传为佐证。', 'Wait for it; what is new goes in as evidence.'],
          'itemId',
        );
      const filing = filingId === undefined ? null : await work.filings.get(filingId);
      if (filingId !== undefined && filing?.subject !== aboutItem(id, itemId)) throw notFound();
      return work.assessments.addEvent(id, { kind: 'appeal', itemId, note: text, filingId: filing?.id ?? null });
    },
    decide: async (
      work: UnitOfWork,
      { cityId, id }: Place,
      expectedRevision: number,
      appealId: string,
      asked: { granted: boolean; reason: string; verdict?: VerdictFields | undefined },
    ) => {
      const stored = await findAssessment(work, cityId, id);
      const appeal = appealsOf(stored.events).find((one) => one.id === appealId);
      if (appeal === undefined) throw notFound();
      move(stored, 'decide');
      if (appeal.decision !== null)
        throw refusal(
          'appeal-decided',
          [`这件申诉已由${appeal.decision.by}裁定。`, `${appeal.decision.by} has decided this appeal.`],
          ['刷新后查看。', 'Reload to see it.'],
        );
      const record = recordOf(stored);
      const item = findItem(record.scheme, appeal.itemId);
      const event = {
        kind: 'decide',
        itemId: appeal.itemId,
        of: appealId,
        granted: asked.granted,
        note: asked.reason,
      } as const;
      if (!asked.granted) return put(work, stored, expectedRevision, record, { event });
      const verdict = readVerdict(item, asked.verdict ?? {});
      return put(work, stored, expectedRevision, entered(record, item.id, verdict), {
        event,
        verdict: { itemId: item.id, verdict: { ...verdict }, via: 'appeal', reason: asked.reason },
      });
    },
  };
};
export type AssessmentSteps = ReturnType<typeof assessmentSteps>;
