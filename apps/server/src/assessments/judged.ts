/**
 * @module A record and what comes of it, as it is stored and as it is read again: result, the summary that a list shows, the digest that a report
 * quotes.
 */
import { createHash } from 'node:crypto';
import type { AssessmentOutcome, Bilingual } from '@dafeng/contract';
import type { AssessmentHead, JudgedAssessment, StoredAssessment } from '@dafeng/database';
import {
  type Assessment,
  type AssessmentRecord,
  type AssessmentResult,
  assessRecord,
  type Grade,
  readScheme,
  resultOf,
  type TrackingResult,
} from '@dafeng/tracking';
import { ProblemError } from '../http/problem-error.ts';

/** What a list shows without reading the inputs. */
export interface AssessmentSummary {
  readonly scheme: { readonly id: string; readonly name: Bilingual; readonly from: string; readonly status: string };
  readonly outcome: AssessmentOutcome;
  /** Of the grade, where it asks for a rectification. */
  readonly owed: { readonly workingDays: number; readonly due: string | null; readonly status: string | null } | null;
}

/** @throws ProblemError 422 with the first fault */
export const acceptTracking = <T>(result: TrackingResult<T>, status = 422): T => {
  if (result.ok) return result.value;
  const [fault] = result.faults;
  throw new ProblemError({
    code: fault?.code ?? 'refused',
    status,
    message: fault?.message ?? { zh: '不能判定。', en: 'It cannot be judged.' },
    remedy: fault?.remedy ?? { zh: '', en: '' },
    ...(fault === undefined ? {} : { where: fault.place }),
  });
};

const named = ({ id, zh, en }: Pick<Grade, 'id' | 'zh' | 'en'>) => ({ id, name: { zh, en } });

export const toOutcome = (assessment: Assessment): AssessmentOutcome => {
  const count = (state: string): number => assessment.items.filter((item) => item.state === state).length;
  const scored = assessment.items.filter(({ outOf }) => outOf !== null);
  const missed = (role: string): number =>
    assessment.items.filter(({ item, state }) => item.role === role && state === 'missed').length;
  return {
    grade: assessment.grade === null ? null : named(assessment.grade),
    possible: assessment.possible.map(named),
    score: assessment.score,
    outOf: scored.length === 0 ? null : scored.reduce((sum, { outOf }) => sum + (outOf ?? 0), 0),
    counts: { met: count('met'), missed: count('missed'), open: count('open') },
    controlMissed: missed('control'),
    supportingMissed: missed('supporting'),
  };
};

const owedOf = (assessment: Assessment): AssessmentSummary['owed'] => {
  const consequence = assessment.consequences.find(({ workingDays }) => workingDays !== null);
  if (consequence?.workingDays == null) return null;
  const { deadline } = consequence;
  return {
    workingDays: consequence.workingDays,
    due: deadline?.ok ? deadline.value.last : null,
    status: deadline?.ok ? deadline.value.status : null,
  };
};

/** Keys in order, so that what a store gives back has the digest of what went in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, field]) => field !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, field]) => [key, canonical(field)]),
  );
};
export const digestOf = (inputs: unknown, result: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical({ inputs, result })))
    .digest('hex');

export interface Judged {
  readonly columns: JudgedAssessment;
  readonly assessment: Assessment;
}
/** @throws ProblemError 422 where a verdict is on no item of the scheme */
export const judge = (record: AssessmentRecord): Judged => {
  const scheme = acceptTracking(readScheme(record.scheme));
  const assessment = acceptTracking(assessRecord(record));
  const result = resultOf(assessment);
  const summary: AssessmentSummary = {
    scheme: {
      id: scheme.id,
      name: { zh: scheme.zh, en: scheme.en },
      from: scheme.from,
      status: scheme.status,
    },
    outcome: toOutcome(assessment),
    owed: owedOf(assessment),
  };
  return {
    assessment,
    columns: {
      inputs: record as unknown as JudgedAssessment['inputs'],
      result: result as unknown as JudgedAssessment['result'],
      summary: summary as unknown as JudgedAssessment['summary'],
      digest: digestOf(record, result),
    },
  };
};

/** What a stored assessment holds; written by `judge` and by nothing else. */
export const recordOf = ({ inputs }: StoredAssessment): AssessmentRecord => inputs as unknown as AssessmentRecord;
export const storedResult = ({ result }: StoredAssessment): AssessmentResult => result as unknown as AssessmentResult;
export const summaryOf = ({ summary }: AssessmentHead): AssessmentSummary => summary as unknown as AssessmentSummary;
