/**
 * @module Sessions and one-time sign-in tokens; only their hashes are known here, and only the system may look.
 */
import { sql } from 'kysely';
import { type Context, toIso } from '../context.ts';
import type { Session } from '../model/access.ts';
import type { Sessions } from '../registry.ts';
import { selectUsers } from './users.ts';

export const sessionsOf = (context: Context): Sessions => {
  const { db, audit, at } = context;
  const activeUser = async (id: string) => {
    const found = (await selectUsers(context, sql`u.id = ${id} and u.active`))[0];
    if (found === undefined) return null;
    const { passwordHash: _hash, ...user } = found;
    return user;
  };
  const loginNameOf = async (userId: string): Promise<string> =>
    (await db.selectFrom('app_user').select('login_name').where('id', '=', userId).executeTakeFirst())?.login_name ??
    userId;

  return {
    create: async (wanted) => {
      const session: Session = { ...wanted, createdAt: at };
      await db
        .insertInto('session')
        .values({
          token_hash: session.tokenHash,
          user_id: session.userId,
          csrf_token: session.csrfToken,
          must_set_password: session.mustSetPassword,
          created_at: at,
          expires_at: session.expiresAt,
        })
        .execute();
      audit({ action: 'session.start', subject: await loginNameOf(session.userId), subjectId: session.userId });
      return session;
    },
    find: async (tokenHash) => {
      const row = await db
        .selectFrom('session')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where(sql<boolean>`expires_at > ${at}::timestamptz`)
        .executeTakeFirst();
      const user = row === undefined ? null : await activeUser(row.user_id);
      if (row === undefined || user === null) return null;
      const session: Session = {
        tokenHash: row.token_hash,
        userId: row.user_id,
        csrfToken: row.csrf_token,
        mustSetPassword: row.must_set_password,
        createdAt: toIso(row.created_at),
        expiresAt: toIso(row.expires_at),
      };
      return { session, user };
    },
    passwordWasSet: async (tokenHash) => {
      await db.updateTable('session').set({ must_set_password: false }).where('token_hash', '=', tokenHash).execute();
    },
    end: async (tokenHash) => {
      const ended = await db
        .deleteFrom('session')
        .where('token_hash', '=', tokenHash)
        .returning('user_id')
        .executeTakeFirst();
      if (ended !== undefined)
        audit({ action: 'session.end', subject: await loginNameOf(ended.user_id), subjectId: ended.user_id });
    },
    endAllOf: async (userId, exceptTokenHash) => {
      await db
        .deleteFrom('session')
        .where('user_id', '=', userId)
        .$if(exceptTokenHash !== undefined, (q) => q.where('token_hash', '<>', exceptTokenHash ?? ''))
        .execute();
      audit({ action: 'session.end-all', subject: await loginNameOf(userId), subjectId: userId });
    },
    // Expiry is no act of a person; what expired is already without effect.
    endExpired: async () => {
      const ended = await db
        .deleteFrom('session')
        .where(sql<boolean>`expires_at <= ${at}::timestamptz`)
        .executeTakeFirst();
      await db.deleteFrom('sign_in_token').where(sql<boolean>`expires_at <= ${at}::timestamptz`).execute();
      return Number(ended.numDeletedRows);
    },
    createSignInToken: async (token) => {
      await db
        .insertInto('sign_in_token')
        .values({ token_hash: token.tokenHash, user_id: token.userId, expires_at: token.expiresAt })
        .execute();
      audit({ action: 'user.issue-sign-in-link', subject: await loginNameOf(token.userId), subjectId: token.userId });
    },
    redeemSignInToken: async (tokenHash) => {
      // One statement takes it, so that of two callers at once one gets it.
      const taken = await db
        .updateTable('sign_in_token')
        .set({ used_at: at })
        .where('token_hash', '=', tokenHash)
        .where('used_at', 'is', null)
        .where(sql<boolean>`expires_at > ${at}::timestamptz`)
        .returning('user_id')
        .executeTakeFirst();
      const user = taken === undefined ? null : await activeUser(taken.user_id);
      if (user !== null) audit({ action: 'user.redeem-sign-in-link', subject: user.loginName, subjectId: user.id });
      return user;
    },
  };
};
