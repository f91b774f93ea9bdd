/** @module Who is there and who may come in: liveness, sessions, users, the audit log. */
import { z } from 'zod';
import {
  auditEntry,
  auditVerification,
  oneTimeSignIn,
  passwordChange,
  session,
  signIn,
  user,
  userChange,
  userInput,
} from '../access.ts';
import { pageOf, pageQuery } from '../problem.ts';
import { byId, route } from './route.ts';

export const accessRoutes = {
  health: route({
    method: 'GET',
    path: '/health',
    tag: 'system',
    access: 'anyone',
    summary: { zh: '是否在线', en: 'Liveness and version' },
    response: z.object({ status: z.literal('ok'), version: z.string(), store: z.enum(['embedded', 'postgresql']) }),
  }),

  getSession: route({
    method: 'GET',
    path: '/session',
    tag: 'access',
    access: 'anyone',
    summary: { zh: '当前登录', en: 'Current session' },
    response: z.object({ session: session.nullable() }),
  }),

  signIn: route({
    method: 'POST',
    path: '/session',
    tag: 'access',
    access: 'anyone',
    summary: { zh: '登录', en: 'Sign in' },
    body: signIn,
    response: session,
  }),

  signInOnce: route({
    method: 'POST',
    path: '/session/one-time',
    tag: 'access',
    access: 'anyone',
    summary: { zh: '用一次性链接登录', en: 'Sign in by one-time link' },
    body: oneTimeSignIn,
    response: session,
  }),

  signOut: route({
    method: 'DELETE',
    path: '/session',
    tag: 'access',
    access: 'signed-in',
    summary: { zh: '退出', en: 'Sign out' },
    response: 'empty',
  }),

  changePassword: route({
    method: 'PUT',
    path: '/session/password',
    tag: 'access',
    access: 'signed-in',
    summary: { zh: '设置密码', en: 'Set own password' },
    body: passwordChange,
    response: 'empty',
  }),

  setLocale: route({
    method: 'PUT',
    path: '/session/locale',
    tag: 'access',
    access: 'signed-in',
    summary: { zh: '切换语言', en: 'Set own language' },
    body: z.object({ locale: z.enum(['zh', 'en']) }),
    response: 'empty',
  }),

  listUsers: route({
    method: 'GET',
    path: '/users',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '用户', en: 'Users' },
    response: z.object({ items: z.array(user) }),
  }),

  createUser: route({
    method: 'POST',
    path: '/users',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '新增用户', en: 'Add a user; answers with a one-time sign-in link' },
    body: userInput,
    response: z.object({ user, signInPath: z.string() }),
    status: 201,
  }),

  changeUser: route({
    method: 'PATCH',
    path: '/users/:id',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '修改用户', en: 'Change a user' },
    params: byId,
    body: userChange,
    response: user,
  }),

  issueSignInLink: route({
    method: 'POST',
    path: '/users/:id/sign-in-link',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '生成一次性登录链接', en: 'Issue a one-time sign-in link' },
    params: byId,
    response: z.object({ signInPath: z.string(), expiresAt: z.string() }),
  }),

  listAudit: route({
    method: 'GET',
    path: '/audit',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '操作日志', en: 'Audit log' },
    query: pageQuery.extend({
      action: z.string().optional(),
      city: z.string().optional(),
      actor: z.string().optional(),
    }),
    response: pageOf(auditEntry),
  }),

  verifyAudit: route({
    method: 'GET',
    path: '/audit/verification',
    tag: 'admin',
    access: 'administer',
    summary: { zh: '校验日志链', en: 'Verify the hash chain' },
    response: auditVerification,
  }),
} as const;
