/**
 * @module The tables of the registry and their indexes. Who may see which row is the next migration's business.
 */
import type { Kysely } from 'kysely';
import { runScript } from './run-script.ts';

const places = `
create table city (
  id text primary key,
  slug text not null unique,
  name_zh text not null,
  name_en text not null,
  province_zh text,
  province_en text,
  example boolean not null default false,
  grams tsvector not null
);

create table organisation (
  id text primary key,
  city_id text not null references city,
  parent_id text references organisation,
  kind text not null check (kind in ('city-office', 'department', 'county', 'park', 'enterprise', 'other')),
  name text not null,
  key text not null,
  merged_into text references organisation,
  grams tsvector not null,
  unique (city_id, key)
);
create table organisation_alias (
  city_id text not null references city,
  printed text not null,
  organisation_id text not null references organisation,
  primary key (city_id, printed)
);
create index on organisation_alias (organisation_id);
create table organisation_merge (
  id text primary key,
  city_id text not null references city,
  kept_id text not null references organisation,
  merged_id text not null references organisation,
  at timestamptz not null,
  by_id text,
  by_name text not null
);
`;

const people = `
create table app_user (
  id text primary key,
  login_name text not null unique,
  display_name text not null,
  role text not null check (role in ('administrator', 'city-office', 'officer', 'viewer')),
  organisation_id text references organisation,
  locale text not null check (locale in ('zh', 'en')),
  active boolean not null default true,
  password_hash text,
  last_sign_in_at timestamptz,
  created_at timestamptz not null
);
create table user_city (
  user_id text not null references app_user,
  city_id text not null references city,
  primary key (user_id, city_id)
);
create table session (
  token_hash text primary key,
  user_id text not null references app_user,
  csrf_token text not null,
  must_set_password boolean not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index on session (user_id);
create table sign_in_token (
  token_hash text primary key,
  user_id text not null references app_user,
  expires_at timestamptz not null,
  used_at timestamptz
);
`;

const plans = `
create table document (
  id text primary key,
  city_id text not null references city,
  text_sha256 text not null,
  file_sha256 text,
  format text,
  file_name text,
  size bigint,
  characters integer not null,
  text text,
  pages jsonb not null,
  created_at timestamptz not null
);
create index on document (city_id, text_sha256);

create table plan_version (
  id text primary key,
  city_id text not null references city,
  document_id text not null references document,
  number integer,
  status text not null check (status in ('draft', 'accepted', 'superseded', 'discarded')),
  title text not null,
  doc_number text,
  issuer text,
  date text,
  source text not null check (source in ('pack', 'import')),
  reader_version text not null,
  warnings jsonb not null,
  corrections jsonb not null,
  supersedes_id text references plan_version,
  revision integer not null,
  tally jsonb not null,
  indicator_ids text[] not null default '{}',
  can_undo boolean not null default false,
  can_redo boolean not null default false,
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  published_at timestamptz,
  published_by text,
  published_by_name text,
  grams tsvector not null,
  unique (city_id, number),
  check ((status in ('accepted', 'superseded')) = (number is not null))
);
-- At most one plan of a city is in force.
create unique index plan_version_in_force on plan_version (city_id) where status = 'accepted';
create index on plan_version (document_id);

create table heading (
  id text primary key,
  version_id text not null references plan_version,
  city_id text not null,
  outline_id text not null,
  position integer not null,
  level integer not null,
  label text not null,
  title text not null,
  path text not null,
  kind text not null,
  start_at integer not null,
  end_at integer not null,
  live boolean not null,
  grams tsvector not null,
  unique (version_id, position)
);

create table item (
  id text primary key,
  version_id text not null references plan_version,
  city_id text not null,
  key text not null,
  kind text not null check (kind in ('target', 'qualitative', 'task', 'project')),
  section text not null,
  section_title text not null,
  position integer not null,
  start_at integer not null,
  end_at integer not null,
  title text not null,
  indicator_id text,
  value double precision,
  unit text,
  year integer,
  strength text,
  scope text,
  ambiguous boolean not null default false,
  pending_assignment boolean not null default false,
  content jsonb not null,
  as_read jsonb,
  warnings jsonb,
  quote text,
  review text not null check (review in ('pending', 'accepted', 'corrected', 'rejected', 'added')),
  revision integer not null,
  note text,
  removed boolean not null default false,
  live boolean not null,
  updated_at timestamptz not null,
  updated_by text,
  updated_by_name text not null,
  grams tsvector not null
);
comment on column item.live is 'Stands in the version in force and is not rejected: what lists and search read.';
create index item_by_version on item (version_id, position);
create index item_by_section on item (version_id, section) where kind = 'target';
-- Collation C: the order of lists, the same on every server.
create index item_live_document on item (kind, city_id collate "C", position, id collate "C") where live;
create index item_live_city on item (city_id, kind, position) where live;
create index item_sorted_by_indicator on item (
  (coalesce(indicator_id, '~' || title) collate "C"), (coalesce(year, 9999)), city_id collate "C", position, id collate "C")
  where live and kind = 'target';
create index item_sorted_by_year on item ((coalesce(year, 9999)), city_id collate "C", position, id collate "C")
  where live and kind = 'target';
create index item_sorted_by_value on item ((coalesce(value, 'Infinity')), city_id collate "C", position, id collate "C")
  where live and kind = 'target';
create index item_live_indicator on item (indicator_id, city_id, year) where live;

create table item_body (
  item_id text not null references item,
  part text not null check (part in ('lead', 'participant', 'implied')),
  position integer not null,
  version_id text not null,
  city_id text not null,
  section text not null,
  organisation_id text not null references organisation,
  printed text not null,
  primary key (item_id, part, position)
);
create index on item_body (organisation_id, version_id, section);
create index on item_body (city_id, organisation_id);

create table change (
  id text primary key,
  version_id text not null references plan_version,
  city_id text not null,
  revision integer not null,
  kind text not null,
  of_id text references change,
  actor_id text,
  actor_name text not null,
  at timestamptz not null,
  note text,
  unique (version_id, revision)
);
create table item_change (
  id text primary key,
  change_id text not null references change,
  version_id text not null,
  city_id text not null,
  item_id text not null references item,
  before jsonb,
  after jsonb
);
create index on item_change (item_id);
create index on item_change (change_id);

create table import_job (
  id text primary key,
  city_id text not null references city,
  file_name text not null,
  size bigint not null,
  stage text not null check (stage in ('queued', 'extracting', 'reading', 'saving', 'done', 'failed', 'cancelled', 'interrupted')),
  progress jsonb,
  version_id text references plan_version,
  matched_version_id text references plan_version,
  problem jsonb,
  owner_id text,
  instance text not null,
  started_at timestamptz not null,
  finished_at timestamptz
);
create index on import_job (city_id, started_at);
create index import_job_running on import_job (instance) where finished_at is null;
`;

const searching = `
create index item_grams on item using gin (grams);
create index heading_grams on heading using gin (grams);
create index organisation_grams on organisation using gin (grams);
create index plan_version_grams on plan_version using gin (grams);
`;

const auditing = `
create table audit_log (
  sequence bigint primary key,
  at timestamptz not null,
  actor_id text,
  actor_name text not null,
  action text not null,
  subject text not null,
  subject_id text,
  city_id text,
  payload text not null,
  previous_hash text not null,
  hash text not null
);
comment on column audit_log.payload is 'Canonical JSON of the act: the very bytes that are hashed.';
create index on audit_log (action, sequence);
create index on audit_log (city_id, sequence);
create index on audit_log (actor_id, sequence);

-- The end of the chain: one row, locked by every writer, so that the chain never forks and a cut tail is noticed.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  sequence bigint not null,
  hash text not null
);
insert into audit_head (sequence, hash) values (0, repeat('0', 64));
`;

export const tables = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [places, people, plans, searching, auditing]) await runScript(db, script);
  },
};
