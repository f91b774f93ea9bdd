/** @module Cities and their plans: imports, versions, review. */
import { z } from 'zod';
import { organisation } from '../access.ts';
import { city, cityInput, citySummary } from '../city.ts';
import {
  importJob,
  itemAddition,
  itemDecision,
  itemHistoryEntry,
  planDiff,
  planItem,
  planText,
  planVersion,
  planVersionDetail,
} from '../plan.ts';
import { byCity, byId, byItem, byVersion, route } from './route.ts';

export const planRoutes = {
  listCities: route({
    method: 'GET',
    path: '/cities',
    tag: 'cities',
    access: 'signed-in',
    summary: { zh: '城市', en: 'Cities' },
    response: z.object({ items: z.array(city) }),
  }),

  createCity: route({
    method: 'POST',
    path: '/cities',
    tag: 'cities',
    access: 'administer',
    summary: { zh: '新增城市', en: 'Add a city' },
    body: cityInput,
    response: city,
    status: 201,
  }),

  getCitySummary: route({
    method: 'GET',
    path: '/cities/:cityId',
    tag: 'cities',
    access: 'signed-in',
    summary: { zh: '城市概览', en: 'A city at a glance' },
    params: byCity,
    response: citySummary,
  }),

  listOrganisations: route({
    method: 'GET',
    path: '/cities/:cityId/organisations',
    tag: 'cities',
    access: 'signed-in',
    summary: { zh: '责任单位', en: 'Responsible bodies' },
    params: byCity,
    response: z.object({ items: z.array(organisation) }),
  }),

  mergeOrganisations: route({
    method: 'POST',
    path: '/cities/:cityId/organisations/merge',
    tag: 'cities',
    access: 'review-plan',
    summary: { zh: '合并同一单位', en: 'Merge two names of one body' },
    params: byCity,
    body: z.object({ keepId: z.string(), mergeId: z.string() }),
    response: organisation,
  }),

  startImport: route({
    method: 'POST',
    path: '/cities/:cityId/imports',
    tag: 'plans',
    access: 'review-plan',
    summary: { zh: '导入方案文件', en: 'Import a plan document' },
    params: byCity,
    body: 'multipart',
    response: importJob,
    status: 202,
  }),

  listImports: route({
    method: 'GET',
    path: '/cities/:cityId/imports',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '导入记录', en: 'Imports' },
    params: byCity,
    response: z.object({ items: z.array(importJob) }),
  }),

  getImport: route({
    method: 'GET',
    path: '/imports/:id',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '导入进度', en: 'Progress of an import' },
    params: byId,
    response: importJob,
  }),

  cancelImport: route({
    method: 'DELETE',
    path: '/imports/:id',
    tag: 'plans',
    access: 'review-plan',
    summary: { zh: '取消导入', en: 'Cancel an import' },
    params: byId,
    response: importJob,
  }),

  listVersions: route({
    method: 'GET',
    path: '/cities/:cityId/versions',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '方案版本', en: 'Versions of the plan' },
    params: byCity,
    response: z.object({ items: z.array(planVersion) }),
  }),

  getVersion: route({
    method: 'GET',
    path: '/versions/:versionId',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '版本全部内容', en: 'A version with outline and items' },
    params: byVersion,
    response: planVersionDetail,
  }),

  getText: route({
    method: 'GET',
    path: '/versions/:versionId/text',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '方案原文', en: 'The text as read (404 text-not-held where only facts are held)' },
    params: byVersion,
    response: planText,
  }),

  getDocumentFile: route({
    method: 'GET',
    path: '/versions/:versionId/document',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '下载原文件', en: 'The imported file' },
    params: byVersion,
    response: 'file',
  }),

  diffVersions: route({
    method: 'GET',
    path: '/versions/:versionId/diff/:otherId',
    tag: 'plans',
    access: 'signed-in',
    summary: { zh: '版本比较', en: 'Differences from this version to the other' },
    params: z.object({ versionId: z.string(), otherId: z.string() }),
    response: planDiff,
  }),

  decideItem: route({
    method: 'PATCH',
    path: '/versions/:versionId/items/:itemId',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '审阅一项', en: 'Accept, correct or reject an item' },
    params: byItem,
    body: itemDecision,
    response: z.object({ item: planItem, version: planVersion }),
  }),

  addItem: route({
    method: 'POST',
    path: '/versions/:versionId/items',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '补充漏读的指标', en: 'Add a target the reader missed' },
    params: byVersion,
    body: itemAddition,
    response: z.object({ item: planItem, version: planVersion }),
    status: 201,
  }),

  acceptRest: route({
    method: 'POST',
    path: '/versions/:versionId/accept-rest',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '其余全部接受', en: 'Accept all pending items' },
    params: byVersion,
    body: z.object({ expectedRevision: z.int() }),
    response: planVersion,
  }),

  undo: route({
    method: 'POST',
    path: '/versions/:versionId/undo',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '撤销上一步', en: 'Undo the last step in this draft' },
    params: byVersion,
    response: z.object({ undone: z.string(), itemIds: z.array(z.string()), version: planVersion }),
  }),

  publish: route({
    method: 'POST',
    path: '/versions/:versionId/publish',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '发布为正式版本', en: 'Publish the draft as the next version' },
    params: byVersion,
    body: z.object({ expectedRevision: z.int() }),
    response: planVersion,
  }),

  discard: route({
    method: 'DELETE',
    path: '/versions/:versionId',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '放弃草稿（可恢复）', en: 'Discard a draft (can be restored)' },
    params: byVersion,
    response: planVersion,
  }),

  restore: route({
    method: 'POST',
    path: '/versions/:versionId/restore',
    tag: 'review',
    access: 'review-plan',
    summary: { zh: '恢复草稿', en: 'Restore a discarded draft' },
    params: byVersion,
    response: planVersion,
  }),

  getItemHistory: route({
    method: 'GET',
    path: '/versions/:versionId/items/:itemId/history',
    tag: 'review',
    access: 'signed-in',
    summary: { zh: '一项的修改记录', en: 'History of an item' },
    params: byItem,
    response: z.object({ items: z.array(itemHistoryEntry) }),
  }),
} as const;
