/** @module Assessments over HTTP. What each step does is in `assessments/steps.ts`, what a screen gets in `assessments/assessment-of.ts`. */
import type { Assessment } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { getAssessmentRules, inputOf, listAssessmentRules, readScheme, replayRecord, whatIf } from '@dafeng/tracking';
import { assessmentOf, findAssessment } from '../assessments/assessment-of.ts';
import { assessmentSheet } from '../assessments/assessment-sheet.ts';
import { findItem, readVerdict } from '../assessments/checks.ts';
import { explainNumber } from '../assessments/explain.ts';
import { acceptTracking, digestOf, recordOf, storedResult, toOutcome } from '../assessments/judged.ts';
import { rankRows } from '../assessments/ranking.ts';
import { assessmentSteps, type Place } from '../assessments/steps.ts';
import { readSubjectKey, subjectsOf } from '../assessments/subjects.ts';
import { toLine } from '../assessments/to-line.ts';
import { toScheme } from '../assessments/to-scheme.ts';
import type { SignedIn, SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import { localDay } from '../tracking/local-day.ts';
import { toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

type AssessmentRoutes =
  | 'listAssessmentSchemes'
  | 'listAssessments'
  | 'createAssessment'
  | 'rankAssessments'
  | 'getAssessment'
  | 'discardAssessment'
  | 'explainAssessment'
  | 'setVerdict'
  | 'moveAssessment'
  | 'declareFalsification'
  | 'notifyAssessment'
  | 'rectifyAssessment'
  | 'openAppeal'
  | 'decideAppeal'
  | 'tryAssessment'
  | 'replayAssessment'
  | 'exportAssessment';

const replayWords = {
  same: {
    zh: '按当时的办法和数字重算，结果与当时一致。',
    en: 'Judged again by the rules and numbers of its date, it gives what it gave then.',
  },
  differs: {
    zh: '重算与当时的结果不一致，请管理员查看审计记录。',
    en: 'Judged again it differs: an administrator should look at the audit log.',
  },
} as const;

export const assessmentHandlers = (services: Services): SomeHandlers<AssessmentRoutes> => {
  const steps = assessmentSteps(services);
  const today = (): string => localDay(services.clock());
  const placeOf = ({ cityId, assessmentId }: { cityId: string; assessmentId: string }): Place => ({
    cityId,
    id: assessmentId,
  });
  const answer = (work: UnitOfWork, { cityId, id }: Place, { principal }: SignedIn): Promise<Assessment> =>
    assessmentOf(services, work, cityId, id, principal);

  return {
    listAssessmentSchemes: async () => ({ items: listAssessmentRules().map((scheme) => toScheme(scheme, today())) }),
    listAssessments: async ({ params: { cityId }, query, unit }) =>
      unit(async (work) => {
        const city = await work.cities.get(cityId);
        const organisationId = query.subject === undefined ? undefined : readSubjectKey(query.subject);
        if (city === null || (query.subject !== undefined && organisationId === undefined)) throw notFound();
        const all = await work.assessments.list(cityId);
        const shown = all.filter(
          (one) =>
            (query.year === undefined || one.year === query.year) &&
            (organisationId === undefined || one.organisationId === organisationId),
        );
        return {
          items: shown.map((one) => toLine(one, today())),
          years: [...new Set(all.map(({ year }) => year))],
          subjects: subjectsOf(city, await work.organisations.list(cityId)),
          today: today(),
        };
      }),
    createAssessment: async ({ params: { cityId }, body, who, unit }) =>
      unit(async (work) => answer(work, { cityId, id: (await steps.create(work, cityId, body)).id }, who)),
    rankAssessments: async ({ params: { cityId }, query: { year, scheme }, unit }) =>
      unit(async (work) => {
        const city = await work.cities.get(cityId);
        if (city === null) throw notFound();
        const heads = (await work.assessments.list(cityId, { year })).filter(
          ({ organisationId }) => organisationId !== null,
        );
        const ids = [...new Set(heads.map(({ schemeId }) => schemeId))];
        const chosen = scheme ?? ids[0] ?? null;
        const found = chosen === null ? null : getAssessmentRules(chosen);
        const stored = [];
        for (const head of heads) {
          const one = head.schemeId === chosen ? await work.assessments.get(head.id) : null;
          if (one !== null) stored.push(one);
        }
        const assessed = new Set(stored.map(({ organisationId }) => organisationId));
        const first = stored[0];
        return {
          year,
          scheme:
            first !== undefined
              ? toScheme(recordOf(first).scheme, today())
              : found === null
                ? null
                : toScheme(found, today()),
          schemes: listAssessmentRules()
            .filter(({ subjects }) => subjects.some((kind) => kind !== 'city'))
            .map(({ id, zh, en }) => ({ id, name: { zh, en } })),
          rows: rankRows(stored),
          missing: subjectsOf(city, await work.organisations.list(cityId)).filter(
            ({ organisationId, kind }) =>
              organisationId !== null && !assessed.has(organisationId) && (found?.subjects.includes(kind) ?? false),
          ),
        };
      }),
    getAssessment: async ({ params, who, unit }) => unit((work) => answer(work, placeOf(params), who)),
    discardAssessment: async ({ params, unit }) =>
      unit(async (work) => {
        const { id } = await findAssessment(work, params.cityId, params.assessmentId);
        await work.assessments.remove(id);
        return undefined;
      }),
    explainAssessment: async ({ params, query, unit }) =>
      unit(async (work) => {
        const stored = await findAssessment(work, params.cityId, params.assessmentId);
        return explainNumber(recordOf(stored), stored.id, stored.name, query);
      }),
    setVerdict: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.verdict(work, place, body.expectedRevision, params.itemId, body.verdict, body.reason);
        return answer(work, place, who);
      }),
    moveAssessment: async ({ params, body: { action, expectedRevision, reason }, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps[action](work, place, expectedRevision, reason);
        return answer(work, place, who);
      }),
    declareFalsification: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.falsify(work, place, body.expectedRevision, body.falsified, body.reason);
        return answer(work, place, who);
      }),
    notifyAssessment: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.notify(work, place, body.expectedRevision, body.on, body.document);
        return answer(work, place, who);
      }),
    rectifyAssessment: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.rectify(work, place, body.on, body.note);
        return answer(work, place, who);
      }),
    openAppeal: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.appeal(work, place, body.itemId, body.text, body.filingId);
        return answer(work, place, who);
      }),
    decideAppeal: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const place = placeOf(params);
        await steps.decide(work, place, body.expectedRevision, params.appealId, body);
        return answer(work, place, who);
      }),
    tryAssessment: async ({ params, body, unit }) =>
      unit(async (work) => {
        const record = recordOf(await findAssessment(work, params.cityId, params.assessmentId));
        const scheme = acceptTracking(readScheme(record.scheme));
        const changes = Object.fromEntries(
          Object.entries(body.changes).map(([item, fields]) => [item, readVerdict(findItem(scheme, item), fields)]),
        );
        const { before, after } = acceptTracking(whatIf(scheme, inputOf(record), changes, body.falsified));
        return {
          before: toOutcome(before),
          after: toOutcome(after),
          items: after.items.map(({ item, state, points, because }) => ({ itemId: item.id, state, points, because })),
          turned: Object.keys(changes),
        };
      }),
    replayAssessment: async ({ params, unit }) =>
      unit(async (work) => {
        const stored = await findAssessment(work, params.cityId, params.assessmentId);
        const record = recordOf(stored);
        const replay = acceptTracking(replayRecord(record, storedResult(stored), getAssessmentRules(stored.schemeId)));
        const digest = digestOf(record, storedResult(stored));
        const grade = record.scheme.grades.find(({ id }) => id === replay.today?.grade);
        const same = replay.same && digest === stored.digest;
        return {
          same: replay.same,
          differs: [...replay.differs],
          digest: stored.digest,
          digestHolds: digest === stored.digest,
          schemeChanged: replay.schemeChanged,
          today:
            replay.today === null
              ? null
              : {
                  grade: grade === undefined ? null : { id: grade.id, name: { zh: grade.zh, en: grade.en } },
                  score: replay.today.score,
                },
          message: same ? replayWords.same : replayWords.differs,
        };
      }),
    exportAssessment: async ({ params, query, who, unit }) => {
      const whole = await unit((work) => answer(work, placeOf(params), who));
      return toFile(assessmentSheet(whole, query.language, services.clock()), 'xlsx', services.clock());
    },
  };
};
