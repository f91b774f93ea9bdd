/** @module Tasks as work over HTTP: the board of a city, one task, milestones, what a person has to do. */
import type { StoredMilestone, UnitOfWork } from '@dafeng/database';
import { myWork } from '../filings/my-work.ts';
import { needBody, type Scene, sceneOf } from '../filings/scene.ts';
import { filterWork, needTask, toMilestoneAnswer, workBoard } from '../filings/work-answers.ts';
import { workDetail } from '../filings/work-detail.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import { workSheet } from '../sheets/work-sheet.ts';
import { toFile } from './registry.handlers.ts';
import type { Services } from './services.ts';

const standings = ['unplanned', 'not-started', 'under-way', 'overdue', 'done', 'suspended', 'ended'] as const;
const memberUnknown = (): ProblemError =>
  new ProblemError({
    code: 'member-unknown',
    status: 422,
    message: { zh: '此人不在本市的经办人中。', en: 'This is no officer of the city.' },
    remedy: { zh: '从名单中选择。', en: 'Choose from the list.' },
    where: 'assigneeId',
  });
const inFuture = (): ProblemError =>
  new ProblemError({
    code: 'day-in-future',
    status: 422,
    message: { zh: '完成日期不能晚于今天。', en: 'The day it was reached cannot lie ahead.' },
    remedy: { zh: '填今天或以前的日子。', en: 'Enter today or an earlier day.' },
    where: 'doneAt',
  });

export const workHandlers = ({
  clock,
  tracker,
}: Services): SomeHandlers<
  | 'listWork'
  | 'exportWork'
  | 'getWork'
  | 'changeWork'
  | 'addMilestone'
  | 'changeMilestone'
  | 'completeMilestone'
  | 'removeMilestone'
  | 'restoreMilestone'
  | 'getMyWork'
> => {
  const scenery = (unit: UnitOfWork, cityId: string, who: Scene['who']) => sceneOf(unit, cityId, who, clock());
  const need = async (unit: UnitOfWork, id: string): Promise<StoredMilestone> => {
    const milestone = await unit.milestones.get(id);
    if (milestone === null) throw notFound();
    return milestone;
  };
  const assigneeOf = async (unit: UnitOfWork, cityId: string, id: string | null | undefined) => {
    if (id === undefined || id === null) return id;
    const member = (await unit.handOvers.members(cityId)).find((one) => one.id === id);
    if (member === undefined) throw memberUnknown();
    return { userId: member.id, name: member.name };
  };
  return {
    listWork: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const { ofBodies, shown } = filterWork(scene, await workBoard(work, params.cityId), query);
        const counts = Object.fromEntries(
          standings.map((standing) => [standing, ofBodies.filter((task) => task.standing === standing).length]),
        ) as Record<(typeof standings)[number], number>;
        return {
          today: scene.today,
          items: [...shown],
          counts,
          unmatched: ofBodies.filter(({ unmatched }) => unmatched).length,
          note:
            ofBodies.length > 0
              ? null
              : query.mine === 'yes' || query.body !== undefined
                ? { zh: '该单位没有任务。', en: 'The body has no task.' }
                : { zh: '还没有生效的方案，或方案中没有任务。', en: 'No plan is in force, or it holds no task.' },
        };
      }),
    exportWork: async ({ params, query, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const { shown } = filterWork(scene, await workBoard(work, params.cityId), query);
        await work.audit.note({ action: 'work.export', subject: `${shown.length}`, cityId: params.cityId });
        return toFile(
          workSheet(shown, { city: scene.city, language: query.language, at: clock() }),
          query.format,
          clock(),
        );
      }),
    getWork: async ({ params, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        return workDetail(work, scene, tracker, await needTask(work, params.cityId, params.task));
      }),
    changeWork: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const task = await needTask(work, params.cityId, params.task);
        if (body.leadId != null) needBody(scene, body.leadId);
        await work.taskWork.change(task, body.expectedRevision, {
          leadId: body.leadId,
          status: body.status,
          assignee: await assigneeOf(work, params.cityId, body.assigneeId),
          note: body.note,
        });
        return workDetail(work, scene, tracker, await needTask(work, params.cityId, task.key));
      }),
    addMilestone: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const scene = await scenery(work, params.cityId, who.principal);
        const task = await needTask(work, params.cityId, params.task);
        if (body.organisationId !== null) needBody(scene, body.organisationId);
        const { title, due, evidenceNeeded } = body;
        const organisationId = body.organisationId ?? task.leadId;
        const made = await work.milestones.add(task, { title, due, evidenceNeeded, organisationId });
        return toMilestoneAnswer(scene, made);
      }),
    changeMilestone: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { cityId } = await need(work, params.id);
        const scene = await scenery(work, cityId, who.principal);
        const { expectedRevision, ...change } = body;
        if (change.organisationId != null) needBody(scene, change.organisationId);
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        return toMilestoneAnswer(scene, await work.milestones.change(params.id, expectedRevision, given));
      }),
    completeMilestone: async ({ params, body, who, unit }) =>
      unit(async (work) => {
        const { cityId } = await need(work, params.id);
        const scene = await scenery(work, cityId, who.principal);
        if (body.doneAt !== null && body.doneAt > scene.today) throw inFuture();
        const done = await work.milestones.complete(params.id, body.expectedRevision, body.doneAt, body.note);
        return toMilestoneAnswer(scene, done);
      }),
    removeMilestone: async ({ params, unit }) =>
      unit(async (work) => {
        await need(work, params.id);
        await work.milestones.remove(params.id);
        return undefined;
      }),
    restoreMilestone: async ({ params, who, unit }) =>
      unit(async (work) => {
        const { cityId } = await need(work, params.id);
        const scene = await scenery(work, cityId, who.principal);
        return toMilestoneAnswer(scene, await work.milestones.restore(params.id));
      }),
    getMyWork: async ({ params, who, unit }) =>
      unit(async (work) => myWork(work, await scenery(work, params.cityId, who.principal), tracker)),
  };
};
