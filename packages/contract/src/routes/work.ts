/** @module Tasks as work: standing, milestones, what a person has to do. */
import { z } from 'zod';
import {
  milestone,
  milestoneChange,
  milestoneInput,
  myWork,
  workChange,
  workDetail,
  workList,
  workQuery,
} from '../work.ts';
import { byCity, byId, route } from './route.ts';

const byTask = z.object({ cityId: z.string(), task: z.string() });

export const workRoutes = {
  listWork: route({
    method: 'GET',
    path: '/cities/:cityId/work',
    tag: 'work',
    access: 'signed-in',
    summary: { zh: '任务进展', en: 'Tasks of the plan in force with their standing' },
    params: byCity,
    query: workQuery,
    response: workList,
  }),
  exportWork: route({
    method: 'GET',
    path: '/cities/:cityId/work/export',
    tag: 'work',
    access: 'signed-in',
    summary: { zh: '导出任务进展', en: 'The same tasks as a file' },
    params: byCity,
    query: workQuery.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    response: 'file',
  }),
  getWork: route({
    method: 'GET',
    path: '/cities/:cityId/work/:task',
    tag: 'work',
    access: 'signed-in',
    summary: { zh: '一项任务', en: 'A task: clause, milestones, evidence, reports, notices; by key or by item id' },
    params: byTask,
    response: workDetail,
  }),
  changeWork: route({
    method: 'PATCH',
    path: '/cities/:cityId/work/:task',
    tag: 'work',
    access: 'dispatch',
    summary: { zh: '指定牵头单位、状态、经办人', en: 'Name the lead, the status, the officer' },
    params: byTask,
    body: workChange,
    response: workDetail,
  }),
  addMilestone: route({
    method: 'POST',
    path: '/cities/:cityId/work/:task/milestones',
    tag: 'work',
    access: 'dispatch',
    summary: { zh: '新增节点', en: 'Add a milestone' },
    params: byTask,
    body: milestoneInput,
    response: milestone,
    status: 201,
  }),
  changeMilestone: route({
    method: 'PATCH',
    path: '/milestones/:id',
    tag: 'work',
    access: 'dispatch',
    summary: { zh: '修改节点', en: 'Change a milestone' },
    params: byId,
    body: milestoneChange,
    response: milestone,
  }),
  completeMilestone: route({
    method: 'POST',
    path: '/milestones/:id/done',
    tag: 'work',
    access: 'report',
    summary: { zh: '节点完成（或撤销）', en: 'A milestone was reached on a day; null takes it back' },
    params: byId,
    body: z.object({
      expectedRevision: z.int(),
      doneAt: z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/)
        .nullable(),
      note: z.string().max(500).nullable().default(null),
    }),
    response: milestone,
  }),
  removeMilestone: route({
    method: 'DELETE',
    path: '/milestones/:id',
    tag: 'work',
    access: 'dispatch',
    summary: { zh: '删除节点', en: 'Take a milestone out; it can be restored' },
    params: byId,
    response: 'empty',
  }),
  restoreMilestone: route({
    method: 'POST',
    path: '/milestones/:id/restore',
    tag: 'work',
    access: 'dispatch',
    summary: { zh: '恢复节点', en: 'Undo of the deletion' },
    params: byId,
    response: milestone,
  }),
  getMyWork: route({
    method: 'GET',
    path: '/cities/:cityId/my-work',
    tag: 'work',
    access: 'signed-in',
    summary: { zh: '我的待办', en: 'What is due from the caller' },
    params: byCity,
    response: myWork,
  }),
} as const;
