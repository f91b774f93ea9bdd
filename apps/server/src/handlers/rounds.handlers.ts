/** @module Reporting rounds over HTTP: by the schedule or by hand, extended, closed, taken up again; hand-overs and reminders beside them. */
import type { StoredRound, UnitOfWork } from '@dafeng/database';
import { scheduleYear } from '@dafeng/tracking';
import { toFilingAnswer, toRoundAnswer } from '../filings/filing-answers.ts';
import { handOverOf, toHandOverAnswer } from '../filings/hand-over.ts';
import { addBodies, openRound } from '../filings/open-round.ts';
import { reminderList, remindersToSend } from '../filings/reminders.ts';
import { bodyNameOrNull, isOffice, needBody, type Scene, sceneOf } from '../filings/scene.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import type { Services } from './services.ts';

export const roundHandlers = ({
  clock,
}: Services): SomeHandlers<
  | 'listRounds'
  | 'listScheduledRounds'
  | 'createRound'
  | 'getRound'
  | 'changeRound'
  | 'closeRound'
  | 'reopenRound'
  | 'listHandOvers'
  | 'createHandOver'
  | 'listReminders'
  | 'sendReminders'
> => {
  const answer = async (unit: UnitOfWork, round: StoredRound, who: Scene['who']) => {
    const scene = await sceneOf(unit, round.cityId, who, clock());
    const filings = await unit.filings.list({ cityId: round.cityId, roundId: round.id });
    return { ...toRoundAnswer(scene, round, filings), filings: filings.map((one) => toFilingAnswer(scene, one)) };
  };
  const need = async (unit: UnitOfWork, id: string): Promise<StoredRound> => {
    const round = await unit.rounds.get(id);
    if (round === null) throw notFound();
    return round;
  };
  return {
    listRounds: async ({ params, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        const filings = await work.filings.list({ cityId: params.cityId, kind: 'round' });
        return { items: [...scene.rounds.values()].map((round) => toRoundAnswer(scene, round, filings)) };
      }),
    listScheduledRounds: async ({ params, query, unit }) =>
      unit(async (work) => {
        const rounds = await work.rounds.list(params.cityId);
        return {
          items: scheduleYear(query.year).map(({ form, ...one }) => ({
            ...one,
            formId: form,
            roundId: rounds.find(({ kind, period }) => kind === one.kind && period === one.period)?.id ?? null,
          })),
        };
      }),
    createRound: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        for (const id of body.bodyIds ?? []) needBody(scene, id);
        const { round } = await openRound(work, { ...body, cityId: params.cityId });
        return answer(work, round, who.principal);
      }),
    getRound: async ({ params, who, unit }) =>
      unit(async (work) => answer(work, await need(work, params.id), who.principal)),
    changeRound: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const seen = await need(work, params.id);
        const scene = await sceneOf(work, seen.cityId, who.principal, clock());
        for (const id of body.addBodyIds) needBody(scene, id);
        const round = await work.rounds.extend(seen.id, body.expectedRevision, {
          ...(body.due === undefined ? {} : { due: body.due }),
          ...(body.closes === undefined ? {} : { closes: body.closes }),
        });
        await addBodies(work, round, body.addBodyIds);
        return answer(work, round, who.principal);
      }),
    closeRound: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { id } = await need(work, params.id);
        return answer(work, await work.rounds.close(id, body.expectedRevision), who.principal);
      }),
    reopenRound: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { id } = await need(work, params.id);
        return answer(work, await work.rounds.reopen(id, body.expectedRevision, body.closes), who.principal);
      }),

    listHandOvers: async ({ params, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        const members = isOffice(who.principal) ? await work.handOvers.members(params.cityId) : [];
        return {
          items: (await work.handOvers.list(params.cityId)).map(toHandOverAnswer),
          members: members.map(({ id, name, role, organisationId }) => ({
            id,
            name,
            role,
            organisation: bodyNameOrNull(scene, organisationId),
          })),
        };
      }),
    createHandOver: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        return toHandOverAnswer(await work.handOvers.create(await handOverOf(work, scene, body)));
      }),
    listReminders: async ({ params, who, unit }) =>
      unit(async (work) => reminderList(work, await sceneOf(work, params.cityId, who.principal, clock()))),
    sendReminders: async ({ params, who, unit }) =>
      unit(async (work) => {
        const scene = await sceneOf(work, params.cityId, who.principal, clock());
        await work.reminders.send(await remindersToSend(work, scene));
        return reminderList(work, scene);
      }),
  };
};
