/**
 * @module Reports with their trees and digests, and the templates of the office. A frozen report never changes again; templates only grow, the
 * last row counts. The office sees all; who sees the city sees what is frozen.
 */
import type { Kysely } from 'kysely';
import { manages, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const tables = `
create table report (
  id text primary key,
  city_id text not null references city,
  kind text not null,
  period text not null,
  name text not null check (name <> ''),
  name_en text not null,
  status text not null default 'draft' check (status in ('draft', 'frozen')),
  version integer check (version > 0),
  as_of text not null check (as_of ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  tree jsonb not null,
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  docx_sha256 text check (docx_sha256 ~ '^[0-9a-f]{64}$'),
  xlsx_sha256 text check (xlsx_sha256 ~ '^[0-9a-f]{64}$'),
  example boolean not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null,
  frozen_at timestamptz,
  frozen_by text,
  frozen_by_name text,
  check ((status = 'frozen') = (version is not null and frozen_at is not null and docx_sha256 is not null and xlsx_sha256 is not null))
);
comment on column report.tree is 'The whole report: statements, tables, figures, each number with its text, reference and digest; what it was made of.';
create unique index one_draft on report (city_id, kind, period) where status = 'draft';
create unique index one_version on report (city_id, kind, period, version) where status = 'frozen';

create table report_template (
  id text primary key,
  city_id text not null references city,
  kind text not null,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  name text check (name <> ''),
  size integer check (size > 0),
  at timestamptz not null,
  by_id text,
  by_name text not null,
  check ((sha256 is null) = (name is null) and (sha256 is null) = (size is null))
);
comment on column report_template.sha256 is 'Null: back to the default template.';
create index on report_template (city_id, kind, at);
`;

const guards = `
create trigger append_only before update or delete on report_template for each row execute function refuse_change();
create trigger append_only_whole before truncate on report_template for each statement execute function refuse_change();
create function refuse_frozen_report() returns trigger language plpgsql as $$
begin
  if old.status = 'frozen' then
    raise exception 'a frozen report stays as it is' using errcode = '42501';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
create trigger frozen_stays before update or delete on report for each row execute function refuse_frozen_report();
create trigger frozen_stays_whole before truncate on report for each statement execute function refuse_change();
`;

const write = manages('city_id');
const policies = [
  table('report', { see: `(${write} or (status = 'frozen' and ${sees('city_id')}))`, write, remove: write }),
  table('report_template', { see: sees('city_id'), insert: `${write} and by_id = (select app_user_id())` }),
].join('\n');

export const reports = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [tables, guards, policies]) await runScript(db, script);
  },
};
