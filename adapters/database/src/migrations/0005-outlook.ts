/**
 * @module Scenarios of the outlook that people store: who sees the city sees them, its office and administrators keep them.
 */
import type { Kysely } from 'kysely';
import { manages, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const tables = `
create table outlook_scenario (
  id text primary key,
  city_id text not null references city,
  name text not null check (name <> ''),
  parent text,
  changes jsonb not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null,
  unique (city_id, name),
  check (parent <> id)
);
comment on column outlook_scenario.parent is 'A scenario of the model file or a stored one; null differs from the model itself.';
`;

const write = manages('city_id');

export const outlook = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [
      tables,
      table('outlook_scenario', {
        see: sees('city_id'),
        insert: `${write} and created_by = (select app_user_id())`,
        update: write,
        remove: write,
      }),
    ])
      await runScript(db, script);
  },
};
