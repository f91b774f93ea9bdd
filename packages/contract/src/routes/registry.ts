/** @module Questions across the accepted plans, and the catalogue they are asked by. */
import { z } from 'zod';
import { targetItem, taskItem } from '../plan.ts';
import { pageOf } from '../problem.ts';
import {
  compareQuery,
  comparison,
  indicator,
  searchHit,
  searchQuery,
  targetQuery,
  targetRow,
  taskMatrix,
  taskQuery,
} from '../registry.ts';
import { byCity, route } from './route.ts';

export const registryRoutes = {
  listTargets: route({
    method: 'GET',
    path: '/targets',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '指标', en: 'Targets of the accepted plans' },
    query: targetQuery,
    response: pageOf(targetItem),
  }),

  listTargetRows: route({
    method: 'GET',
    path: '/target-rows',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '指标（各年并列）', en: 'Targets with their years side by side' },
    query: targetQuery,
    response: pageOf(targetRow),
  }),

  exportTargets: route({
    method: 'GET',
    path: '/targets/export',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '导出指标', en: 'The same rows as a file' },
    query: targetQuery.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    response: 'file',
  }),

  listTasks: route({
    method: 'GET',
    path: '/tasks',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '任务', en: 'Tasks' },
    query: taskQuery,
    response: pageOf(taskItem),
  }),

  exportTasks: route({
    method: 'GET',
    path: '/tasks/export',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '导出任务', en: 'Tasks as a file' },
    query: taskQuery.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    response: 'file',
  }),

  getTaskMatrix: route({
    method: 'GET',
    path: '/cities/:cityId/task-matrix',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '任务 × 单位矩阵', en: 'Task by body matrix' },
    params: byCity,
    response: taskMatrix,
  }),

  compareCities: route({
    method: 'GET',
    path: '/compare',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '城市对比', en: 'Cities side by side' },
    query: compareQuery,
    response: comparison,
  }),

  exportComparison: route({
    method: 'GET',
    path: '/compare/export',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '导出对比', en: 'The comparison as a file' },
    query: compareQuery.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    response: 'file',
  }),

  search: route({
    method: 'GET',
    path: '/search',
    tag: 'registry',
    access: 'signed-in',
    summary: { zh: '搜索', en: 'Search over everything' },
    query: searchQuery,
    response: z.object({ items: z.array(searchHit) }),
  }),

  listIndicators: route({
    method: 'GET',
    path: '/indicators',
    tag: 'reference',
    access: 'signed-in',
    summary: { zh: '指标目录', en: 'Indicator catalogue' },
    response: z.object({
      items: z.array(indicator),
      themes: z.array(z.object({ id: z.string(), label: z.object({ zh: z.string(), en: z.string() }) })),
    }),
  }),
} as const;
