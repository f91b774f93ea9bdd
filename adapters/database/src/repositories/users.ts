/**
 * @module Users and the cities granted to them.
 */
import { sql } from 'kysely';
import { type Context, notAllowed, notFound, toIsoOrNull } from '../context.ts';
import type { Locale, Role, UserWithPassword } from '../model/access.ts';
import type { Users } from '../registry.ts';

interface Row {
  readonly id: string;
  readonly login_name: string;
  readonly display_name: string;
  readonly role: Role;
  readonly organisation_id: string | null;
  readonly organisation_name: string | null;
  readonly city_ids: readonly string[] | null;
  readonly locale: Locale;
  readonly active: boolean;
  readonly password_hash: string | null;
  readonly last_sign_in_at: Date | null;
}

/** Users with what sign-in needs; `where` restricts, with `u` for the user. */
export const selectUsers = async (
  { db }: Pick<Context, 'db'>,
  where: ReturnType<typeof sql<boolean>>,
): Promise<readonly UserWithPassword[]> => {
  const { rows } = await sql<Row>`
    select u.*, o.name as organisation_name,
      (select array_agg(c.city_id order by c.city_id) from user_city c where c.user_id = u.id) as city_ids
    from app_user u left join organisation o on o.id = u.organisation_id
    where ${where} order by u.login_name collate "C"`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    loginName: row.login_name,
    displayName: row.display_name,
    role: row.role,
    organisationId: row.organisation_id,
    organisationName: row.organisation_name,
    cityIds: row.city_ids ?? [],
    locale: row.locale,
    active: row.active,
    hasPassword: row.password_hash !== null,
    lastSignInAt: toIsoOrNull(row.last_sign_in_at),
    passwordHash: row.password_hash,
  }));
};

/** Nobody but sign-in gets to see the hash. */
const withoutHash = ({ passwordHash: _hash, ...user }: UserWithPassword) => user;

export const usersOf = (context: Context): Users => {
  const { db, audit, at, principal } = context;
  const get = async (id: string) => {
    const user = (await selectUsers(context, sql`u.id = ${id}`))[0];
    return user === undefined ? null : withoutHash(user);
  };
  const need = async (id: string) => {
    const user = await get(id);
    if (user === null) throw notFound('user', id);
    return user;
  };
  const grant = async (userId: string, cityIds: readonly string[]): Promise<void> => {
    await db.deleteFrom('user_city').where('user_id', '=', userId).execute();
    const rows = [...new Set(cityIds)].map((cityId) => ({ user_id: userId, city_id: cityId }));
    if (rows.length > 0) await db.insertInto('user_city').values(rows).execute();
  };

  return {
    list: async () => (await selectUsers(context, sql`true`)).map(withoutHash),
    get,
    findByLoginName: async (loginName) => (await selectUsers(context, sql`u.login_name = ${loginName}`))[0] ?? null,
    create: async (wanted) => {
      const id = context.newId();
      await db
        .insertInto('app_user')
        .values({
          id,
          login_name: wanted.loginName,
          display_name: wanted.displayName,
          role: wanted.role,
          organisation_id: wanted.organisationId ?? null,
          locale: wanted.locale ?? 'zh',
          password_hash: wanted.passwordHash ?? null,
          created_at: at,
        })
        .execute();
      await grant(id, wanted.cityIds ?? []);
      const { passwordHash: _hash, ...detail } = wanted;
      audit({ action: 'user.create', subject: wanted.loginName, subjectId: id, detail });
      return need(id);
    },
    change: async (id, change) => {
      const before = await need(id);
      const { numUpdatedRows } = await db
        .updateTable('app_user')
        .set({
          display_name: change.displayName ?? before.displayName,
          role: change.role ?? before.role,
          organisation_id: change.organisationId === undefined ? before.organisationId : change.organisationId,
          locale: change.locale ?? before.locale,
          active: change.active ?? before.active,
        })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notAllowed();
      if (change.cityIds !== undefined) await grant(id, change.cityIds);
      const { id: _id, ...was } = before;
      audit({ action: 'user.change', subject: before.loginName, subjectId: id, detail: { before: was, change } });
      return need(id);
    },
    setPasswordHash: async (id, hash) => {
      const user = await need(id);
      const { numUpdatedRows } = await db
        .updateTable('app_user')
        .set({ password_hash: hash })
        .where('id', '=', id)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) throw notAllowed();
      audit({ action: 'user.set-password', subject: user.loginName, subjectId: id });
    },
    setLocale: async (id, locale) => {
      const user = await need(id);
      if (principal !== null && principal.userId === id) await sql`select set_own_locale(${locale})`.execute(db);
      else {
        const { numUpdatedRows } = await db
          .updateTable('app_user')
          .set({ locale })
          .where('id', '=', id)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) throw notAllowed();
      }
      audit({ action: 'user.set-locale', subject: user.loginName, subjectId: id, detail: { locale } });
    },
    noteSignIn: async (id) => {
      const user = await need(id);
      await db.updateTable('app_user').set({ last_sign_in_at: at }).where('id', '=', id).execute();
      audit({ action: 'user.sign-in', subject: user.loginName, subjectId: id });
    },
  };
};
