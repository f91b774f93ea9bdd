/**
 * @module Signing in and out. A wrong name and a wrong password look and take the same.
 */
import type { Session as SessionAnswer } from '@dafeng/contract';
import type { Session, User } from '@dafeng/database';
import { hashPassword, hashToken, makeToken, verifyPassword } from '@dafeng/identity';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SomeHandlers } from '../http/call.ts';
import { ProblemError } from '../http/problem-error.ts';
import { clearSessionCookie, principalOf, setSessionCookie, tokenOf } from '../http/sessions.ts';
import type { Services } from './services.ts';

/** A working day and a little more; every sign-in starts anew. */
const sessionHours = 12;

const toSession = (session: Session, user: User): SessionAnswer => ({
  user: { ...user, cityIds: [...user.cityIds] },
  csrfToken: session.csrfToken,
  mustSetPassword: session.mustSetPassword,
  expiresAt: session.expiresAt,
});

const refused = (code: 'sign-in-refused' | 'sign-in-link-used'): ProblemError =>
  code === 'sign-in-refused'
    ? new ProblemError({
        code,
        status: 401,
        message: { zh: '用户名或密码不对。', en: 'The user name or the password is wrong.' },
        remedy: {
          zh: '请重新输入；忘记密码请让管理员生成一次性登录链接。',
          en: 'Try again; if the password is forgotten, an administrator can issue a one-time link.',
        },
      })
    : new ProblemError({
        code,
        status: 401,
        message: { zh: '这个登录链接已用过或已过期。', en: 'This sign-in link was used already or has expired.' },
        remedy: {
          zh: '请用密码登录，或让管理员重新生成；首次启动可重启服务得到新链接。',
          en: 'Sign in with your password or ask for a new link; on a new installation, restart the server for a new one.',
        },
      });

export const accessHandlers = ({
  registry,
  clock,
  secureCookies,
}: Services): SomeHandlers<'getSession' | 'signIn' | 'signInOnce' | 'signOut' | 'changePassword' | 'setLocale'> => {
  const open = async (
    user: User,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    mustSetPassword: boolean,
    how: string,
  ): Promise<SessionAnswer> => {
    const former = tokenOf(request);
    const token = makeToken();
    const expiresAt = new Date(clock().getTime() + sessionHours * 3_600_000).toISOString();
    const session = await registry.asSystem(
      async (unit) => {
        await unit.sessions.endExpired();
        // A cookie that was there before the sign-in is worth nothing after it.
        if (former !== null) await unit.sessions.end(hashToken(former));
        const made = await unit.sessions.create({
          tokenHash: hashToken(token),
          userId: user.id,
          csrfToken: makeToken(),
          mustSetPassword,
          expiresAt,
        });
        await unit.users.noteSignIn(user.id);
        await unit.audit.note({
          action: 'session.open',
          subject: user.displayName,
          subjectId: user.id,
          detail: { how },
        });
        return made;
      },
      { userId: user.id, name: user.displayName },
    );
    setSessionCookie(reply, token, expiresAt, secureCookies);
    return toSession(session, user);
  };

  /** Who tried is not known, only whom they claimed to be: the row is the system's. */
  const noteRefusal = (subject: string, how: string, subjectId?: string): Promise<void> =>
    registry.asSystem((unit) =>
      unit.audit.note({ action: 'session.refused', subject, detail: { how }, ...(subjectId ? { subjectId } : {}) }),
    );

  return {
    getSession: async ({ who }) => ({ session: who === null ? null : toSession(who.session, who.user) }),

    signIn: async ({ body, request, reply }) => {
      const loginName = body.loginName.trim().toLowerCase();
      const user = await registry.asSystem((unit) => unit.users.findByLoginName(loginName));
      const right = await verifyPassword(user?.passwordHash ?? null, body.password);
      if (user === null || !user.active || !right) {
        await noteRefusal(loginName, 'password', user?.id);
        throw refused('sign-in-refused');
      }
      return open(user, { request, reply }, false, 'password');
    },

    signInOnce: async ({ body, request, reply }) => {
      const user = await registry.asSystem((unit) => unit.sessions.redeemSignInToken(hashToken(body.token)));
      if (user === null || !user.active) {
        await noteRefusal('一次性链接 one-time link', 'one-time link', user?.id);
        throw refused('sign-in-link-used');
      }
      return open(user, { request, reply }, true, 'one-time link');
    },

    signOut: async ({ request, reply, who }) => {
      const token = tokenOf(request);
      await registry.asSystem(
        async (unit) => {
          if (token !== null) await unit.sessions.end(hashToken(token));
          await unit.audit.note({ action: 'session.close', subject: who.user.displayName, subjectId: who.user.id });
        },
        { userId: who.user.id, name: who.user.displayName },
      );
      clearSessionCookie(reply);
      return undefined;
    },

    changePassword: async ({ body, who }) => {
      const known = await registry.asSystem((unit) => unit.users.findByLoginName(who.user.loginName));
      // A session opened by a one-time link stands for the old password, which the person may not know.
      const right =
        who.session.mustSetPassword ||
        !who.user.hasPassword ||
        (await verifyPassword(known?.passwordHash ?? null, body.current ?? ''));
      if (!right) {
        await noteRefusal(who.user.loginName, 'present password', who.user.id);
        throw new ProblemError({
          code: 'password-wrong',
          status: 422,
          message: { zh: '原密码不对，密码未改。', en: 'The present password is wrong; nothing was changed.' },
          remedy: { zh: '请重新输入原密码。', en: 'Type the present password again.' },
          where: 'current',
        });
      }
      const hash = await hashPassword(body.next);
      await registry.asSystem(async (unit) => {
        await unit.users.setPasswordHash(who.user.id, hash);
        await unit.sessions.passwordWasSet(who.session.tokenHash);
        await unit.sessions.endAllOf(who.user.id, who.session.tokenHash);
      }, principalActor(who.user));
      return undefined;
    },

    setLocale: async ({ body, who }) => {
      await registry.asSystem((unit) => unit.users.setLocale(who.user.id, body.locale), principalActor(who.user));
      return undefined;
    },
  };
};

const principalActor = (user: User) => {
  const { userId, name } = principalOf(user);
  return { userId, name };
};
