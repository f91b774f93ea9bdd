/**
 * @module The numbers that targets are followed by, the files they came in, numbers that the province assigned, chosen rules, the log of warnings.
 * Logs are append-only; an import is taken back by its status, which hides its points. An officer writes the numbers of its own body.
 */
import type { Kysely } from 'kysely';
import { manages, ofOwnBody, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const finite = (column: string): string => `${column} > '-Infinity' and ${column} < 'Infinity'`;
const signed = `at timestamptz not null,
  by_id text,
  by_name text not null`;
const day = (column: string): string => `check (${column} ~ '^\\d{4}-\\d{2}-\\d{2}$')`;

const tables = `
create table series_import (
  id text primary key,
  city_id text not null references city,
  organisation_id text references organisation,
  file_sha256 text not null,
  file_name text not null,
  size bigint not null,
  status text not null check (status in ('read', 'committed', 'withdrawn', 'discarded')),
  counts jsonb not null,
  ${signed},
  ended_at timestamptz,
  ended_by text,
  ended_by_name text,
  unique (id, city_id),
  check ((status = 'read') = (ended_at is null))
);
comment on column series_import.organisation_id is 'The body of the officer who sent it; null for the office.';
create index on series_import (city_id, file_sha256);

create table series_point (
  sequence bigint generated always as identity primary key,
  city_id text not null references city,
  organisation_id text references organisation,
  subject text not null check (subject = 'city' or subject ~ '^(body|sector|scope):.+'),
  sector text,
  indicator text not null check (indicator <> ''),
  target text,
  period text not null,
  since integer,
  value double precision check (${finite('value')}),
  absence text,
  unit text,
  basis text,
  method text,
  quality text not null check (quality in ('final', 'preliminary', 'estimate', 'poor')),
  due text ${day('due')},
  received text ${day('received')},
  source text not null,
  locator text not null,
  origin text not null check (origin in ('entities', 'report', 'import')),
  import_id text,
  ${signed},
  foreign key (import_id, city_id) references series_import (id, city_id),
  constraint value_or_absence check ((value is null) <> (absence is null)),
  constraint value_with_unit check (value is null or (unit is not null and basis is not null)),
  constraint body_of_subject check ((organisation_id is not null) = (subject like 'body:%') and (organisation_id is null or subject = 'body:' || organisation_id))
);
comment on table series_point is 'A later row of the same subject, indicator, target, period and since is a revision of an earlier one.';
comment on column series_point.sector is 'Sector that the number of a body counts into.';
create index on series_point (city_id, sequence);

create table target_assignment (
  id text primary key,
  city_id text not null references city,
  target text not null,
  name text not null,
  revision integer not null check (revision > 0),
  value double precision check (${finite('value')}),
  unit text not null,
  base integer,
  comparator text not null check (comparator in ('=', '>=', '<=', '~=')),
  document text not null check (document <> ''),
  note text,
  ${signed},
  unique (city_id, target, revision)
);
comment on column target_assignment.value is 'Null where the line takes the one before back.';

create table rule_choice (
  id text primary key,
  city_id text not null references city,
  revision integer not null check (revision > 0),
  rule_set text not null,
  yaml text,
  from_day text not null ${day('from_day')},
  note text,
  ${signed},
  unique (city_id, revision)
);

create table warning_event (
  sequence bigint generated always as identity unique,
  city_id text not null references city,
  key text not null,
  id text not null,
  kind text not null check (kind in ('light', 'acknowledge', 'escalate')),
  target text not null,
  name text not null,
  about text not null check (about in ('light', 'data')),
  on_day text not null ${day('on_day')},
  month text check (month ~ '^\\d{4}-\\d{2}$'),
  light_order integer,
  light jsonb,
  note text,
  ${signed},
  primary key (city_id, key, id),
  check ((kind = 'light') = (month is not null))
);
comment on table warning_event is 'The same event told twice is one row.';
`;

const guards = ['series_point', 'target_assignment', 'rule_choice', 'warning_event']
  .map(
    (
      name,
    ) => `create trigger append_only before update or delete on ${name} for each row execute function refuse_change();
create trigger append_only_whole before truncate on ${name} for each statement execute function refuse_change();`,
  )
  .join('\n');

const see = sees('city_id');
const write = manages('city_id');
const ofBody = `(${write} or ${ofOwnBody('city_id', 'organisation_id')})`;
const by = (rule: string): string => `${rule} and by_id = (select app_user_id())`;

const policies = [
  table('series_import', { see, insert: by(ofBody), update: ofBody }),
  table('series_point', { see, insert: by(ofBody) }),
  table('target_assignment', { see, insert: by(write) }),
  table('rule_choice', { see, insert: by(write) }),
  // A light is seen by the system; a person acknowledges and escalates.
  table('warning_event', { see, insert: `${by(write)} and kind in ('acknowledge', 'escalate')` }),
  'revoke update on series_import from dafeng_app;',
  'grant update (status, counts, ended_at, ended_by, ended_by_name) on series_import to dafeng_app;',
].join('\n');

export const tracking = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [tables, guards, policies]) await runScript(db, script);
  },
};
