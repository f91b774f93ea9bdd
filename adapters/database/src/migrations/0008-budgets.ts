/**
 * @module Energy and carbon budgets with their log, breakdowns with every version and answer, and the targets of bodies that come of them.
 * Logs are append-only. An officer sees and answers the rows of its own body, a viewer and the office those of the city.
 */
import type { Kysely } from 'kysely';
import { manages, ofOwnBody, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const finite = (column: string): string => `${column} > '-Infinity' and ${column} < 'Infinity'`;
const kept = `revision integer not null check (revision > 0),
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null`;
const signed = `at timestamptz not null,
  by_id text,
  by_name text not null`;
const day = (column: string): string => `check (${column} ~ '^\\d{4}-\\d{2}-\\d{2}$')`;

const budgetTables = `
create table budget (
  id text primary key,
  city_id text not null references city,
  name text not null check (name <> ''),
  kind text not null check (kind in ('energy', 'carbon')),
  indicator_id text not null,
  unit text not null,
  basis text not null,
  region_id text references organisation,
  sector_id text,
  entity_id text references organisation,
  parent_id text,
  from_year integer not null,
  to_year integer not null,
  carry boolean not null,
  note text,
  last_number integer not null,
  ${kept},
  unique (id, city_id),
  unique (city_id, kind, name, from_year),
  constraint one_place unique nulls not distinct (city_id, kind, region_id, sector_id, entity_id, from_year, to_year),
  foreign key (parent_id, city_id) references budget (id, city_id),
  check (parent_id <> id),
  check (from_year <= to_year),
  check (carry = false or from_year < to_year)
);
comment on column budget.region_id is 'A county; null is the whole city.';
comment on constraint one_place on budget is 'The same region, sector and entity has one budget of a kind for the same years.';
create index on budget (city_id, kind);

create table budget_issue (
  id text primary key,
  budget_id text not null,
  city_id text not null,
  number integer not null,
  action text not null check (action in ('issue', 'adjust', 'withdraw', 'undo')),
  year integer not null,
  amount double precision check (${finite('amount')}),
  of_id text references budget_issue,
  on_day text not null ${day('on_day')},
  document text not null,
  reason text not null,
  version_id text,
  ${signed},
  unique (budget_id, number),
  foreign key (budget_id, city_id) references budget (id, city_id),
  constraint amount_or_row check ((action in ('issue', 'adjust')) = (amount is not null) and (amount is null) = (of_id is not null)),
  check (action <> 'issue' or amount >= 0)
);
comment on column budget_issue.of_id is 'The row that is withdrawn from its day on, or undone as if it had not been.';
comment on column budget_issue.version_id is 'The version of a breakdown that it carries out.';
`;

const breakdownTables = `
create table breakdown (
  id text primary key,
  city_id text not null references city,
  name text not null check (name <> ''),
  kind text not null check (kind in ('amount', 'cut')),
  indicator_id text not null,
  unit text not null,
  basis text not null,
  year integer not null,
  base_year integer,
  total double precision not null check (total >= 0 and ${finite('total')}),
  places integer not null check (places between 0 and 6),
  origin text not null,
  item_id text,
  budget_id text,
  status text not null check (status in ('open', 'agreed', 'issued', 'withdrawn')),
  version_number integer,
  document text,
  on_day text ${day('on_day')},
  ${kept},
  unique (id, city_id),
  unique (city_id, name),
  foreign key (budget_id, city_id) references budget (id, city_id)
);
comment on column breakdown.origin is 'Where the total comes from: clause, document.';
comment on column breakdown.version_number is 'The version agreed or issued.';

create table breakdown_version (
  id text primary key,
  breakdown_id text not null,
  city_id text not null,
  number integer not null check (number > 0),
  rule text not null,
  total double precision not null,
  places integer not null,
  reason text not null,
  ${signed},
  unique (breakdown_id, number),
  unique (id, city_id),
  foreign key (breakdown_id, city_id) references breakdown (id, city_id)
);

create table breakdown_share (
  version_id text not null,
  breakdown_id text not null,
  city_id text not null,
  organisation_id text not null references organisation,
  position integer not null,
  fields jsonb not null,
  weight double precision,
  locked boolean not null,
  exact double precision not null check (${finite('exact')}),
  value double precision not null check (${finite('value')}),
  primary key (version_id, organisation_id),
  foreign key (version_id, city_id) references breakdown_version (id, city_id)
);
comment on column breakdown_share.fields is 'What is known of the receiver (base, output, potential): value, period and source of each.';
create index on breakdown_share (city_id, organisation_id);
create index on breakdown_share (breakdown_id, organisation_id);

create table breakdown_answer (
  id text primary key,
  version_id text not null,
  city_id text not null,
  organisation_id text not null,
  answer text not null check (answer in ('agree', 'object')),
  wanted double precision check (wanted >= 0 and ${finite('wanted')}),
  reason text not null,
  ${signed},
  foreign key (version_id, organisation_id) references breakdown_share (version_id, organisation_id),
  check (answer = 'agree' or reason <> '')
);
create index on breakdown_answer (version_id, organisation_id, at);

create table body_target (
  id text primary key,
  city_id text not null references city,
  organisation_id text not null references organisation,
  action text not null check (action in ('issue', 'withdraw')),
  of_id text references body_target,
  indicator_id text not null,
  kind text not null check (kind in ('amount', 'cut')),
  value double precision not null check (${finite('value')}),
  unit text not null,
  basis text not null,
  year integer not null,
  base_year integer,
  on_day text not null ${day('on_day')},
  document text not null,
  reason text not null,
  version_id text,
  ${signed},
  check ((action = 'withdraw') = (of_id is not null)),
  foreign key (version_id, city_id) references breakdown_version (id, city_id)
);
comment on table body_target is 'Targets assigned to bodies. The last row issued for a body, indicator and year that was not withdrawn is in force.';
create index on body_target (city_id, organisation_id, indicator_id, year);
`;

const logs = ['budget_issue', 'breakdown_version', 'breakdown_share', 'breakdown_answer', 'body_target'];
const guards = logs
  .map(
    (
      name,
    ) => `create trigger append_only before update or delete on ${name} for each row execute function refuse_change();
create trigger append_only_whole before truncate on ${name} for each statement execute function refuse_change();`,
  )
  .join('\n');

const write = manages('city_id');
const signedBy = (column: string): string => `${write} and ${column} = (select app_user_id())`;
/** Everybody who sees the city but officers, whose rows are named by the condition. */
const seesOrOwn = (own: string): string => `(${sees('city_id')} and ((select app_role()) <> 'officer' or ${own}))`;
const isOwn = (column: string): string => `${column} = (select app_organisation_id())`;

const policies = [
  table('budget', {
    see: seesOrOwn(`(${isOwn('region_id')} or ${isOwn('entity_id')})`),
    write,
    remove: write,
  }),
  // The policy of `budget` decides which of its log is seen.
  table('budget_issue', {
    see: `exists (select from budget b where b.id = budget_issue.budget_id)`,
    insert: signedBy('by_id'),
  }),
  table('breakdown', {
    see: seesOrOwn(
      `exists (select from breakdown_share s where s.breakdown_id = breakdown.id and ${isOwn('s.organisation_id')})`,
    ),
    write,
    remove: write,
  }),
  table('breakdown_version', {
    see: seesOrOwn(
      `exists (select from breakdown_share s where s.version_id = breakdown_version.id and ${isOwn('s.organisation_id')})`,
    ),
    insert: signedBy('by_id'),
  }),
  table('breakdown_share', { see: seesOrOwn(isOwn('organisation_id')), insert: write }),
  table('breakdown_answer', {
    see: seesOrOwn(isOwn('organisation_id')),
    insert: `by_id = (select app_user_id()) and (${write} or ${ofOwnBody('city_id', 'organisation_id')})`,
  }),
  table('body_target', { see: seesOrOwn(isOwn('organisation_id')), insert: signedBy('by_id') }),
].join('\n');

export const budgets = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [budgetTables, breakdownTables, guards, policies]) await runScript(db, script);
  },
};
