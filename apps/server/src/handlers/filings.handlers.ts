/**
 * @module Filings over HTTP: lists, one whole, saving, steps of the workflow, notices, county plans. Rounds are in `rounds.handlers.ts`, evidence
 * and comments in `evidence.handlers.ts`.
 */
import type { StoredFiling, UnitOfWork } from '@dafeng/database';
import { formOfKind, kindNames, listForms, timingOf } from '@dafeng/tracking';
import { actOnFiling, again, saveFiling } from '../filings/act-on-filing.ts';
import { countyBalance } from '../filings/county-plans.ts';
import { isClosedFor, toFilingAnswer, toFormAnswer } from '../filings/filing-answers.ts';
import { filingDetail, needFiling } from '../filings/filing-detail.ts';
import { isMyFiling } from '../filings/my-work.ts';
import { draftNotice, noticesToSend } from '../filings/notices.ts';
import { postponeFiling } from '../filings/postpone.ts';
import { answersFor, isOffice, needBody, type Scene, sceneOf } from '../filings/scene.ts';
import { readAbout } from '../filings/subjects.ts';
import type { Call, SomeHandlers } from '../http/call.ts';
import { notAllowed, ProblemError } from '../http/problem-error.ts';
import { filingSheet } from '../sheets/work-sheet.ts';
import { toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

const subjectMissing = (): ProblemError =>
  new ProblemError({
    code: 'subject-unknown',
    status: 422,
    message: { zh: '申诉须指明考核及条目。', en: 'An appeal names an assessment and its item.' },
    remedy: { zh: '请从考核结果页发起申诉。', en: 'Begin the appeal from the assessment.' },
    where: 'subject',
  });

type FilingQuery = Call<'listFilings'>['query'];
const listed = async (unit: UnitOfWork, scene: Scene, query: FilingQuery): Promise<readonly StoredFiling[]> => {
  const { kind, state, body, round, subject, timing, mine } = query;
  const found = await unit.filings.list({
    cityId: scene.city.id,
    kind,
    state,
    organisationId: body,
    roundId: round,
    subject,
  });
  return found
    .filter((one) => mine === 'no' || isMyFiling(scene, one))
    .filter(
      (one) =>
        timing === undefined || timingOf({ ...one, roundClosed: isClosedFor(scene, one) }, scene.today) === timing,
    );
};

export const filingHandlers = ({
  clock,
  tracker,
}: Services): SomeHandlers<
  | 'listFilings'
  | 'exportFilings'
  | 'createFiling'
  | 'listForms'
  | 'getFiling'
  | 'saveFiling'
  | 'actOnFiling'
  | 'postponeFiling'
  | 'draftNotice'
  | 'createNotice'
  | 'getCountyBalance'
> => {
  const around = async (unit: UnitOfWork, id: string, who: Scene['who']) => {
    const filing = await needFiling(unit, id);
    return { filing, scene: await sceneOf(unit, filing.cityId, who, clock()) };
  };
  return {
    listFilings: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        return { items: (await listed(work, scene, query)).map((one) => toFilingAnswer(scene, one)) };
      }),
    exportFilings: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        const filings = (await listed(work, scene, query)).map((one) => toFilingAnswer(scene, one));
        await work.audit.note({ action: 'filings.export', subject: `${filings.length}`, cityId: params.cityId });
        const sheet = filingSheet(filings, { city: scene.city, language: query.language, at: clock() });
        return toFile(sheet, query.format, clock());
      }),
    createFiling: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        const owner = needBody(scene, body.organisationId);
        if (!answersFor(who.principal, owner.id)) throw notAllowed();
        if (body.kind === 'appeal') {
          if (!body.subject?.startsWith('assessment:')) throw subjectMissing();
          await readAbout(work, params.cityId, body.subject);
        }
        const form = formOfKind(body.kind);
        if (form === null) throw new Error(`no form for ${body.kind} is held`);
        const [made] = await work.filings.create([
          {
            cityId: params.cityId,
            kind: body.kind,
            organisationId: owner.id,
            subject: body.kind === 'appeal' ? body.subject : null,
            title: body.title ?? `${owner.name}${kindNames[body.kind].zh}`,
            form: { id: form.id, edition: form.edition },
            // A body sets no day for itself.
            due: isOffice(who.principal) ? body.due : null,
            begunByBody: !isOffice(who.principal),
          },
        ]);
        return filingDetail(work, scene, made as StoredFiling);
      }),
    listForms: async () => ({ items: listForms().map(toFormAnswer) }),
    getFiling: async ({ params, who, unit }) =>
      unit(async (work) => {
        const { filing, scene } = await around(work, params.id, who.principal);
        return filingDetail(work, scene, filing);
      }),
    saveFiling: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { filing, scene } = await around(work, params.id, who.principal);
        return filingDetail(work, scene, await saveFiling(work, scene, filing, body.expectedRevision, body.content));
      }),
    actOnFiling: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { filing, scene } = await around(work, params.id, who.principal);
        return filingDetail(work, scene, await again(work, await actOnFiling(work, scene, filing, body)));
      }),
    postponeFiling: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { filing, scene } = await around(work, params.id, who.principal);
        return filingDetail(work, scene, await postponeFiling(work, scene, filing, body));
      }),
    draftNotice: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        return draftNotice(work, scene, tracker, query.subject);
      }),
    createNotice: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        for (const id of body.bodyIds) needBody(scene, id);
        const sent = await work.filings.create(await noticesToSend(work, scene, tracker, body));
        return { items: sent.map((one) => toFilingAnswer(scene, one)) };
      }),
    getCountyBalance: async ({ params, who, unit }) =>
      unit(async (work) => countyBalance(work, await sceneOf(work, params.cityId, who.principal, clock()))),
  };
};
