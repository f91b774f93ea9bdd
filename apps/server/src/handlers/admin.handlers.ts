/**
 * @module Users, one-time links and the audit log, for administrators.
 */
import type { User } from '@dafeng/database';
import { hashToken, makeToken } from '@dafeng/identity';
import type { SomeHandlers } from '../http/call.ts';
import { notFound, ProblemError } from '../http/problem-error.ts';
import type { Services } from './services.ts';

/** Long enough to be sent and opened the same week. */
const linkHours = 72;
const toUser = (user: User) => ({ ...user, cityIds: [...user.cityIds] });

export const signInPath = (token: string): string => `/sign-in?token=${token}`;

export const adminHandlers = ({
  registry,
  clock,
}: Services): SomeHandlers<
  'listUsers' | 'createUser' | 'changeUser' | 'issueSignInLink' | 'listAudit' | 'verifyAudit'
> => {
  const issueLink = async (userId: string, by: { userId: string; name: string }) => {
    const token = makeToken();
    const expiresAt = new Date(clock().getTime() + linkHours * 3_600_000).toISOString();
    await registry.asSystem(
      (unit) => unit.sessions.createSignInToken({ tokenHash: hashToken(token), userId, expiresAt }),
      by,
    );
    return { signInPath: signInPath(token), expiresAt };
  };

  return {
    listUsers: async ({ unit }) => ({ items: (await unit(({ users }) => users.list())).map(toUser) }),

    createUser: async ({ body, unit, who }) => {
      const user = await unit(({ users }) => users.create(body));
      const link = await issueLink(user.id, who.principal);
      return { user: toUser(user), signInPath: link.signInPath };
    },

    changeUser: async ({ params, body, unit, who }) => {
      if (
        params.id === who.user.id &&
        (body.active === false || (body.role !== undefined && body.role !== 'administrator'))
      ) {
        throw new ProblemError({
          code: 'own-rights',
          status: 422,
          message: {
            zh: '不能停用自己或取消自己的管理员角色。',
            en: 'You cannot put yourself out of use or give up your own administrator role.',
          },
          remedy: { zh: '请由另一位管理员操作。', en: 'Let another administrator do it.' },
        });
      }
      const { displayName, role, organisationId, cityIds, locale, active } = body;
      const change = {
        ...(displayName === undefined ? {} : { displayName }),
        ...(role === undefined ? {} : { role }),
        ...(organisationId === undefined ? {} : { organisationId }),
        ...(cityIds === undefined ? {} : { cityIds }),
        ...(locale === undefined ? {} : { locale }),
        ...(active === undefined ? {} : { active }),
      };
      const user = await unit(({ users }) => users.change(params.id, change));
      // Rights are read with the session at every request; a person put out of use is signed out at once.
      if (!user.active) await registry.asSystem((system) => system.sessions.endAllOf(user.id), who.principal);
      return toUser(user);
    },

    issueSignInLink: async ({ params, unit, who }) => {
      const user = await unit(({ users }) => users.get(params.id));
      if (user === null) throw notFound();
      return issueLink(user.id, who.principal);
    },

    listAudit: async ({ query, unit }) => {
      const { cursor, limit, action, city, actor } = query;
      const page = await unit(({ audit }) => audit.list({ cursor, limit, action, cityId: city, actorId: actor }));
      return { ...page, items: page.items.map((entry) => ({ ...entry, detail: entry.detail ?? null })) };
    },

    verifyAudit: async ({ unit }) => unit(({ audit }) => audit.verify()),
  };
};
