/**
 * @module The city's books: years, cells and their history, mappings of foreign sheets, uploads, results, confirmed factors, indicator
 * values; who sees and writes them, and what the database itself refuses: a change of a closed book, a change of a record.
 */
import type { Kysely } from 'kysely';
import { isAdministrator, manages, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

// The city stands beside each book id and is bound to it by the key: a row cannot claim a city that its book is not of.
const ofBook = 'foreign key (book_id, city_id) references book (id, city_id)';
const ofCell = `sheet text not null check (sheet in ('energy', 'activities')),
  row_id text not null,
  column_id text not null`;

const bookTables = `
create table book (
  id text primary key,
  city_id text not null references city,
  year integer not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  method jsonb not null,
  revision integer not null,
  note text,
  example boolean not null default false,
  undo_depth integer not null default 0 check (undo_depth >= 0),
  redo_depth integer not null default 0 check (redo_depth >= 0),
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null,
  closed_at timestamptz,
  closed_by text,
  closed_by_name text,
  unique (city_id, year),
  unique (id, city_id),
  check ((status = 'closed') = (closed_at is not null))
);
comment on column book.undo_depth is 'Steps that could be taken back; which they are is a replay of book_change.';

create table book_cell (
  book_id text not null,
  city_id text not null,
  ${ofCell},
  value double precision check (value > '-Infinity' and value < 'Infinity'),
  unit text not null,
  absence text,
  status text not null check (status in ('measured', 'reported', 'estimated', 'default', 'filled')),
  method text,
  spread double precision,
  uncertainty double precision,
  comment text,
  entries jsonb not null,
  updated_at timestamptz not null,
  updated_by text,
  updated_by_name text not null,
  primary key (book_id, sheet, row_id, column_id),
  ${ofBook},
  constraint value_or_absence check ((value is null) <> (absence is null))
);

create table book_change (
  id text primary key,
  book_id text not null,
  city_id text not null,
  revision integer not null,
  kind text not null check (kind in ('create', 'edit', 'paste', 'upload', 'fill', 'clear', 'restore', 'method', 'close', 'reopen', 'undo', 'redo')),
  of_id text references book_change,
  summary_zh text not null,
  summary_en text not null,
  note text,
  method_before jsonb,
  method_after jsonb,
  cells integer not null,
  file_sha256 text,
  file_name text,
  actor_id text,
  actor_name text not null,
  at timestamptz not null,
  unique (book_id, revision),
  unique (id, book_id, city_id),
  ${ofBook}
);
create table book_cell_change (
  change_id text not null,
  book_id text not null,
  city_id text not null,
  ${ofCell},
  before jsonb,
  after jsonb,
  primary key (change_id, sheet, row_id, column_id),
  foreign key (change_id, book_id, city_id) references book_change (id, book_id, city_id),
  check (before is not null or after is not null)
);
create index on book_cell_change (book_id, sheet, row_id, column_id);

create table book_comment (
  id text primary key,
  book_id text not null,
  city_id text not null,
  ${ofCell},
  text text not null,
  at timestamptz not null,
  by_id text,
  by_name text not null,
  resolved_at timestamptz,
  resolved_by text,
  resolved_by_name text,
  ${ofBook}
);
create index on book_comment (book_id, at);

create table book_result (
  id text primary key,
  book_id text not null,
  city_id text not null,
  revision integer not null,
  at timestamptz not null,
  by_id text,
  by_name text not null,
  reason text not null,
  method jsonb not null,
  totals jsonb not null,
  trace_digest text not null,
  code_version text not null,
  ${ofBook}
);
create index on book_result (book_id, at);
`;

const sheetTables = `
create table sheet_mapping (
  city_id text not null references city,
  signature text not null,
  name text not null,
  mapping jsonb not null,
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  used_at timestamptz not null,
  primary key (city_id, signature)
);

create table upload (
  id text primary key,
  city_id text not null,
  book_id text not null,
  file_sha256 text not null,
  file_name text not null,
  size bigint not null,
  status text not null check (status in ('read', 'committed', 'discarded')),
  preview jsonb not null,
  change_id text references book_change,
  at timestamptz not null,
  by_id text,
  by_name text not null,
  ended_at timestamptz,
  ended_by text,
  ended_by_name text,
  ${ofBook},
  check ((status = 'read') = (ended_at is null))
);
comment on column upload.change_id is 'The change it was written by; null where the file held nothing new.';
create index on upload (city_id, file_sha256);
create index on upload (book_id, at);
`;

const otherTables = `
create table factor_confirmation (
  id text primary key,
  factor_id text not null,
  set_id text not null,
  edition text not null,
  source text not null,
  locator text not null,
  note text,
  confirmed_at timestamptz not null,
  confirmed_by text,
  confirmed_by_name text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_by_name text
);
create unique index factor_confirmation_standing on factor_confirmation (set_id, edition, factor_id) where withdrawn_at is null;

create table indicator_value (
  city_id text not null references city,
  indicator_id text not null,
  year integer not null,
  source text not null check (source in ('books', 'import', 'report')),
  basis text,
  value double precision check (value > '-Infinity' and value < 'Infinity'),
  unit text not null,
  absence text,
  book_id text,
  quality jsonb,
  digest text,
  computed_at timestamptz not null,
  unique nulls not distinct (city_id, indicator_id, year, source, basis),
  ${ofBook},
  constraint value_or_absence check ((value is null) <> (absence is null))
);
comment on column indicator_value.basis is 'Part of the key: the two bases of one energy are two numbers, never one over the other.';
`;

const guards = `
create function refuse_fixed_book() returns trigger language plpgsql as $$
begin
  if new.id <> old.id or new.city_id <> old.city_id or new.year <> old.year then
    raise exception 'the city and the year of a book stay' using errcode = '42501';
  end if;
  if old.status = 'closed' and (new.method <> old.method or (new.status = 'closed' and new.revision <> old.revision)) then
    raise exception 'book % is closed: its method is pinned', old.id using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger fixed before update on book for each row execute function refuse_fixed_book();

-- Once per statement, not per row: a whole balance is one statement.
create function refuse_closed_book() returns trigger language plpgsql as $$
begin
  if exists (select from book where status = 'closed' and id in (select book_id from touched)) then
    raise exception '% of cells of a closed book is refused', tg_op using errcode = '42501';
  end if;
  return null;
end
$$;
create trigger frozen_insert after insert on book_cell referencing new table as touched for each statement execute function refuse_closed_book();
create trigger frozen_update after update on book_cell referencing new table as touched for each statement execute function refuse_closed_book();
create trigger frozen_delete after delete on book_cell referencing old table as touched for each statement execute function refuse_closed_book();
${['book_change', 'book_cell_change', 'book_result']
  .map(
    (
      name,
    ) => `create trigger append_only before update or delete on ${name} for each row execute function refuse_change();
create trigger append_only_whole before truncate on ${name} for each statement execute function refuse_change();`,
  )
  .join('\n')}
`;

const see = sees('city_id');
const write = manages('city_id');
const signed = (column: string): string => `${write} and ${column} = (select app_user_id())`;

const policies = [
  table('book', { see, write }),
  table('book_cell', { see, write, remove: write }),
  table('book_change', { see, insert: signed('actor_id') }),
  table('book_cell_change', { see, insert: write }),
  table('book_comment', { see, insert: signed('by_id'), update: write }),
  table('book_result', { see, insert: signed('by_id') }),
  table('sheet_mapping', { see, write, remove: write }),
  table('upload', { see, insert: signed('by_id'), update: write }),
  table('factor_confirmation', {
    see: '(select app_role()) is not null',
    insert: `${isAdministrator} and confirmed_by = (select app_user_id())`,
    update: isAdministrator,
  }),
  table('indicator_value', { see, write, remove: write }),
  // What was said stays as it was said: only the ending may be written.
  ...[
    ['book_comment', 'resolved_at, resolved_by, resolved_by_name'],
    ['factor_confirmation', 'withdrawn_at, withdrawn_by, withdrawn_by_name'],
    ['upload', 'preview, status, change_id, ended_at, ended_by, ended_by_name'],
  ].map(
    ([name, columns]) =>
      `revoke update on ${name} from dafeng_app;\ngrant update (${columns}) on ${name} to dafeng_app;`,
  ),
].join('\n');

export const books = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [bookTables, sheetTables, otherTables, guards, policies]) await runScript(db, script);
  },
};
