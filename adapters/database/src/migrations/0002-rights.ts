/**
 * @module Who may see and do what, said to the database itself: role `dafeng_app`, `app.*` settings of the transaction, policies.
 * Deny by default: a table without a policy, or a transaction without settings, yields nothing. The application's own checks come on top.
 */
import type { Kysely } from 'kysely';
import { runScript } from './run-script.ts';

const role = `
do $$
begin
  -- A role belongs to the whole server: two databases on it may be made at the same moment.
  begin
    if not exists (select from pg_roles where rolname = 'dafeng_app') then
      create role dafeng_app nologin;
    end if;
  exception when duplicate_object or unique_violation then null;
  end;
  if not pg_has_role(current_user, 'dafeng_app', 'member') then
    execute format('grant dafeng_app to %I', current_user);
  end if;
  execute format('grant usage on schema %I to dafeng_app', current_schema());
end
$$;
`;

// The settings of the transaction. Unset or empty means: nobody, no city.
const settings = `
create function app_role() returns text language sql stable as
$$ select nullif(current_setting('app.role', true), '') $$;
create function app_user_id() returns text language sql stable as
$$ select nullif(current_setting('app.user_id', true), '') $$;
create function app_organisation_id() returns text language sql stable as
$$ select nullif(current_setting('app.organisation_id', true), '') $$;
create function app_city_ids() returns text[] language sql stable as
$$ select coalesce(string_to_array(nullif(current_setting('app.city_ids', true), ''), ','), '{}') $$;
create function app_sees(city text) returns boolean language sql stable as
$$ select coalesce(app_role() in ('administrator', 'system') or city = any (app_city_ids()), false) $$;
`;

// Subselects around the functions make the planner ask them once per statement, not once per row; `in` over a set is hashed, so that
// five hundred granted cities cost no more than five.
export const isAdministrator = `(select app_role()) = 'administrator'`;
const inOwnCity = (column: string): string => `${column} in (select unnest(app_city_ids()))`;
export const sees = (column: string): string => `(${isAdministrator} or ${inOwnCity(column)})`;
export const manages = (column: string): string =>
  `(${isAdministrator} or ((select app_role()) = 'city-office' and ${inOwnCity(column)}))`;
/** Rows of the body an officer answers for. */
export const ofOwnBody = (city: string, organisation: string): string =>
  `((select app_role()) = 'officer' and ${inOwnCity(city)} and ${organisation} = (select app_organisation_id()))`;
/** An officer's own items: those in a section for which its organisation is named. */
const isOwnItem = `((select app_role()) = 'officer' and ${inOwnCity('item.city_id')} and exists (
  select from item_body b where b.version_id = item.version_id and b.organisation_id = (select app_organisation_id())
    and (b.section = item.section or starts_with(item.section, b.section || '.'))))`;
const steps = (column: string): string =>
  `(${manages(column)} or ((select app_role()) = 'officer' and ${inOwnCity(column)}))`;

/** Row-level security, grants and policies of one table. A migration that is out must not change by a change here. */
export const table = (
  name: string,
  rules: { see: string; write?: string; insert?: string; update?: string; remove?: string },
): string => {
  const insert = rules.insert ?? rules.write;
  const update = rules.update ?? rules.write;
  const grants = [
    'select',
    ...(insert ? ['insert'] : []),
    ...(update ? ['update'] : []),
    ...(rules.remove ? ['delete'] : []),
  ];
  return [
    `alter table ${name} enable row level security;`,
    `grant ${grants.join(', ')} on ${name} to dafeng_app;`,
    `create policy see on ${name} for select to dafeng_app using (${rules.see});`,
    ...(insert ? [`create policy put on ${name} for insert to dafeng_app with check (${insert});`] : []),
    ...(update
      ? [`create policy alter_row on ${name} for update to dafeng_app using (${update}) with check (${update});`]
      : []),
    ...(rules.remove ? [`create policy remove on ${name} for delete to dafeng_app using (${rules.remove});`] : []),
  ].join('\n');
};
const everyCity = (name: string): string => table(name, { see: sees('city_id'), write: manages('city_id') });

const policies = [
  table('city', { see: sees('id'), write: isAdministrator }),
  everyCity('organisation'),
  table('organisation_alias', { see: sees('city_id'), write: manages('city_id') }),
  table('organisation_merge', { see: sees('city_id'), insert: manages('city_id') }),
  // A merge moves the people of a body as well; the function below does that one thing for the city office.
  table('app_user', { see: `${isAdministrator} or id = (select app_user_id())`, write: isAdministrator }),
  table('user_city', {
    see: `${isAdministrator} or user_id = (select app_user_id())`,
    insert: isAdministrator,
    remove: isAdministrator,
  }),
  everyCity('document'),
  everyCity('plan_version'),
  everyCity('heading'),
  table('item', { see: sees('city_id'), insert: manages('city_id'), update: `${manages('city_id')} or ${isOwnItem}` }),
  table('item_body', { see: sees('city_id'), write: manages('city_id'), remove: manages('city_id') }),
  table('change', {
    see: sees('city_id'),
    insert: `actor_id = (select app_user_id()) and (${manages('city_id')} or (${steps('city_id')} and kind in ('accept', 'reject', 'reopen', 'correct', 'undo', 'redo')))`,
  }),
  table('item_change', { see: sees('city_id'), insert: steps('city_id') }),
  everyCity('import_job'),
  table('audit_log', { see: isAdministrator }),
  // Only the system touches these: enabled without a policy and without a grant.
  'alter table session enable row level security;',
  'alter table sign_in_token enable row level security;',
  'alter table audit_head enable row level security;',
].join('\n');

export const rights = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [role, settings, policies]) await runScript(db, script);
  },
};
