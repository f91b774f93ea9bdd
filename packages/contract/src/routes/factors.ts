/** @module The factor library. */
import { z } from 'zod';
import { factorConfirmationInput, factorDetail, factorQuery, factorSetSummary } from '../factors.ts';
import { factorCard } from '../figure.ts';
import { pageOf } from '../problem.ts';
import { byId, route } from './route.ts';

export const factorRoutes = {
  listFactorSets: route({
    method: 'GET',
    path: '/factor-sets',
    tag: 'factors',
    access: 'signed-in',
    summary: { zh: '因子集', en: 'Factor sets with their editions and users' },
    response: z.object({ items: z.array(factorSetSummary) }),
  }),
  listFactors: route({
    method: 'GET',
    path: '/factors',
    tag: 'factors',
    access: 'signed-in',
    summary: { zh: '因子', en: 'Factors' },
    query: factorQuery,
    response: pageOf(factorCard),
  }),
  exportFactors: route({
    method: 'GET',
    path: '/factors/export',
    tag: 'factors',
    access: 'signed-in',
    summary: { zh: '导出因子', en: 'The same rows as a file' },
    query: factorQuery.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['zh', 'en']).default('zh') }),
    response: 'file',
  }),
  getFactor: route({
    method: 'GET',
    path: '/factor',
    tag: 'factors',
    access: 'signed-in',
    summary: { zh: '因子卡片', en: 'A factor, the same thing elsewhere, and who uses it' },
    query: z.object({ id: z.string(), set: z.string(), edition: z.string().optional() }),
    response: factorDetail,
  }),
  confirmFactor: route({
    method: 'POST',
    path: '/factor-confirmations',
    tag: 'factors',
    access: 'administer',
    summary: { zh: '核对因子（写明出处）', en: 'Confirm a remembered factor with its source' },
    body: factorConfirmationInput,
    response: factorCard,
    status: 201,
  }),
  withdrawFactorConfirmation: route({
    method: 'DELETE',
    path: '/factor-confirmations/:id',
    tag: 'factors',
    access: 'administer',
    summary: { zh: '撤回核对', en: 'Withdraw a confirmation' },
    params: byId,
    response: factorCard,
  }),
} as const;
