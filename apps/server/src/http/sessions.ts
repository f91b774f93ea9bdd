/**
 * @module The session cookie: who is calling, and whether a write really comes from our own pages.
 */
import type { Principal, Registry, User } from '@dafeng/database';
import { hashToken, sameToken } from '@dafeng/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignedIn } from './call.ts';
import { ProblemError } from './problem-error.ts';

export const cookieName = 'dafeng_session';

export const principalOf = (user: User): Principal => ({
  userId: user.id,
  name: user.displayName,
  role: user.role,
  organisationId: user.organisationId,
  cityIds: user.cityIds,
});

export const tokenOf = (request: FastifyRequest): string | null => request.cookies[cookieName] ?? null;

export const findSignedIn = async (registry: Registry, request: FastifyRequest): Promise<SignedIn | null> => {
  const token = tokenOf(request);
  if (token === null) return null;
  const found = await registry.asSystem((unit) => unit.sessions.find(hashToken(token)));
  return found === null ? null : { ...found, principal: principalOf(found.user) };
};

export const setSessionCookie = (reply: FastifyReply, token: string, expiresAt: string, secure: boolean): void => {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure,
    expires: new Date(expiresAt),
  });
};
export const clearSessionCookie = (reply: FastifyReply): void => {
  reply.clearCookie(cookieName, { path: '/' });
};

/** A write must carry the token of its session and, where the browser says where it comes from, come from this host. */
export const checkOrigin = (request: FastifyRequest, who: SignedIn | null): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return;
  const { origin, host } = request.headers;
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  const token = request.headers['x-csrf-token'];
  const unproven = who !== null && (typeof token !== 'string' || !sameToken(token, who.session.csrfToken));
  if (foreign || unproven) {
    throw new ProblemError({
      code: 'csrf',
      status: 403,
      message: {
        zh: '请求来源无法确认，操作没有生效。',
        en: 'The request could not be shown to come from this site; nothing was changed.',
      },
      remedy: {
        zh: '请刷新页面后再试；脚本请带上 x-csrf-token。',
        en: 'Reload the page and try again; scripts send x-csrf-token.',
      },
    });
  }
};
