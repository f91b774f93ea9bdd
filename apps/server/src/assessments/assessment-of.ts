/**
 * @module Everything about one assessment: `assessmentOf` answers the screen, the workbook and the self-assessment pack. Nothing is judged here but
 * by the core, out of the record.
 */
import type { Assessment } from '@dafeng/contract';
import type { Principal, StoredAssessment, UnitOfWork } from '@dafeng/database';
import { mayDo } from '@dafeng/identity';
import {
  type AssessmentAction,
  type AssessmentGuard,
  type AssessmentRules,
  assess,
  type DerivedItem,
  getAssessmentRules,
  inputOf,
  moveAssessment,
  readScheme,
} from '@dafeng/tracking';
import { toEvidenceRules } from '../filings/filing-answers.ts';
import { sceneOf } from '../filings/scene.ts';
import type { Services } from '../handlers/services.ts';
import { notFound } from '../http/problem-error.ts';
import { localDay } from '../tracking/local-day.ts';
import { openAppeals } from './appeals.ts';
import { attachedTo, mayAddEvidence } from './evidence.ts';
import { gather } from './gather.ts';
import { acceptTracking, recordOf } from './judged.ts';
import { rectificationOf } from './rectification.ts';
import { findSubject, subjectKey } from './subjects.ts';
import { toEntry, toItems } from './to-items.ts';
import { toLine } from './to-line.ts';
import { toScheme } from './to-scheme.ts';
import { eventNames } from './words.ts';

/** @throws ProblemError `not-found` for what is not there, not of that city, or not to be seen */
export const findAssessment = async (work: UnitOfWork, cityId: string, id: string): Promise<StoredAssessment> => {
  const found = await work.assessments.get(id);
  if (found === null || found.cityId !== cityId) throw notFound();
  return found;
};

/** What the workflow asks before an action: answers of this assessment. */
export const guardsOf = (stored: StoredAssessment, settled: boolean, today: string) => {
  const rectification = rectificationOf(stored, today);
  return {
    settled,
    answered: openAppeals(stored.events) === 0,
    rectified: rectification === null || rectification.done !== null,
    owed: rectification !== null && rectification.done === null,
  } satisfies Record<AssessmentGuard, boolean>;
};

const remedies = {
  review: {
    zh: '由评审认定，并上传佐证材料。',
    en: 'A reviewer decides; upload the evidence.',
  },
  numbers: {
    zh: '在“指标”中补报该年的结果或录入省下达的目标，再重新取数。',
    en: 'Report the result of the year, or enter the target assigned, then take the numbers anew.',
  },
} as const;

const whoMay = (
  stored: StoredAssessment,
  principal: Principal | null,
  settled: boolean,
  today: string,
): Assessment['may'] => {
  const guards = guardsOf(stored, settled, today);
  const can = (action: AssessmentAction): boolean => moveAssessment(stored.status, action, guards).ok;
  const office =
    principal !== null && mayDo({ role: principal.role, active: true, cityIds: principal.cityIds }, 'dispatch');
  const own =
    principal?.role === 'officer' &&
    principal.organisationId !== null &&
    principal.organisationId === stored.organisationId;
  return {
    edit: office && can('verdict'),
    score: office && can('score'),
    reopen: office && can('reopen'),
    notify: office && can('notify'),
    close: office && can('close'),
    falsify: office && can('falsify'),
    rectify: (office || own) && can('rectify'),
    appeal: (office || own) && can('appeal'),
    decide: office && can('decide'),
  };
};

/** A job looks and does nothing. */
const nobody: Principal = { userId: '', name: '', role: 'viewer', organisationId: null, cityIds: [] };

export interface AssessmentServices extends Pick<Services, 'tracker' | 'clock'> {}

/**
 * @param principal who looks: what may be done depends on it; null for a job, which may do nothing
 * @throws ProblemError `not-found`
 */
export const assessmentOf = async (
  { tracker, clock }: AssessmentServices,
  work: UnitOfWork,
  cityId: string,
  id: string,
  principal: Principal | null,
): Promise<Assessment> => {
  const stored = await findAssessment(work, cityId, id);
  const today = localDay(clock());
  const record = recordOf(stored);
  const scheme = acceptTracking(readScheme(record.scheme));
  const input = inputOf(record);
  const assessment = acceptTracking(assess(scheme, input, record.calendars));
  const subject = await findSubject(work, cityId, subjectKey(stored.organisationId));
  const office = principal === null || principal.role === 'administrator' || principal.role === 'city-office';
  // A body sees no series but its own: what moved, and who is behind, is for the office.
  const gathered = office ? await gather(work, tracker, scheme, subject, stored.year) : null;
  const items = toItems({
    stored,
    scheme,
    assessment,
    derived: record.derived,
    gathered,
    attached: await attachedTo(
      work,
      await sceneOf(work, cityId, principal ?? nobody, clock()),
      stored,
      scheme.items.map((item) => item.id),
    ),
  });
  const possible = new Set(assessment.possible.map((grade) => grade.id));
  const falsified = stored.events.filter(({ kind }) => kind === 'falsify').at(-1);
  return {
    ...toLine(stored, today),
    rules: toScheme(record.scheme, today),
    items,
    decision: toScheme(record.scheme, today).grades.map((grade) => ({
      ...grade,
      outcome: assessment.grade?.id === grade.id ? 'is' : possible.has(grade.id) ? 'possible' : 'out',
    })),
    open: items
      .filter(({ state }) => state === 'open')
      .map((item) => ({
        itemId: item.id,
        name: item.name,
        why: item.derived.because,
        remedy: item.targets.some(({ decides }) => decides) ? remedies.numbers : remedies.review,
      })),
    consequences: toScheme(record.scheme, today).consequences.filter(({ grade }) => grade === assessment.grade?.id),
    falsification:
      stored.falsified && falsified !== undefined
        ? { reason: falsified.note ?? '', at: falsified.at, by: falsified.by.name }
        : null,
    takenAt: stored.takenAt,
    moved: gathered !== null && stored.status === 'draft' && !sameVerdicts(record.derived, gathered.derived),
    events: [
      {
        id: stored.id,
        kind: 'create',
        kindName: eventNames.create,
        note: null,
        itemId: null,
        at: stored.createdAt,
        by: stored.createdBy.name,
      },
      ...[
        ...stored.events.map(({ id: event, kind, note, itemId, at, by, on }) => ({
          id: event,
          kind,
          kindName: eventNames[kind],
          note: [on, note].filter((part) => part !== null).join(' ') || null,
          itemId,
          at,
          by: by.name,
        })),
        ...stored.verdicts.map(toEntry).map(({ id: verdict, itemId, reason, text, at, by }) => ({
          id: verdict,
          kind: 'verdict',
          kindName: eventNames.verdict,
          note: `${text.zh}：${reason}`,
          itemId,
          at,
          by,
        })),
      ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)),
    ],
    digest: stored.digest,
    evidenceRules: toEvidenceRules(),
    mayAddEvidence: mayAddEvidence(stored, principal),
    may: whoMay(stored, principal, assessment.grade !== null, today),
  };
};

/** Whether the numbers of today say the same of every item. */
const sameVerdicts = (kept: readonly DerivedItem[], now: readonly DerivedItem[]): boolean =>
  JSON.stringify(
    kept.map(({ item, verdict }) => [
      item,
      verdict.met ?? null,
      verdict.completion ?? null,
      verdict.yearMet ?? null,
      verdict.cumulativeMet ?? null,
    ]),
  ) ===
  JSON.stringify(
    now.map(({ item, verdict }) => [
      item,
      verdict.met ?? null,
      verdict.completion ?? null,
      verdict.yearMet ?? null,
      verdict.cumulativeMet ?? null,
    ]),
  );

/** The scheme of that id as it reads today. */
export const schemeToday = (id: string): AssessmentRules | null => getAssessmentRules(id);
