/**
 * @module Assessments with the rules and numbers they were made of, their verdicts and what happened to them. Verdicts and events only grow, a
 * closed assessment stays. The office sees all; a body its own once notified; who sees the city sees the city's own once scored.
 */
import type { Kysely } from 'kysely';
import { manages, ofOwnBody, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const tables = `
create table assessment (
  id text primary key,
  city_id text not null references city,
  organisation_id text references organisation,
  kind text not null check (kind in ('city', 'county', 'department', 'enterprise')),
  name text not null check (name <> ''),
  scheme_id text not null,
  scheme_from text not null,
  year integer not null,
  status text not null default 'draft' check (status in ('draft', 'scored', 'notified', 'closed')),
  inputs jsonb not null,
  result jsonb not null,
  summary jsonb not null,
  digest text not null,
  falsified boolean not null,
  notified_on text check (notified_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  taken_at timestamptz not null,
  example boolean not null,
  revision integer not null check (revision > 0),
  created_at timestamptz not null,
  created_by text,
  created_by_name text not null,
  changed_at timestamptz not null,
  changed_by text,
  changed_by_name text not null,
  unique (id, city_id),
  constraint one_assessment unique nulls not distinct (city_id, organisation_id, scheme_id, year),
  check ((kind = 'city') = (organisation_id is null)),
  check ((status in ('notified', 'closed')) = (notified_on is not null))
);
comment on column assessment.inputs is 'The scheme as written on its date, calendars, what the numbers said, verdicts: judged again it gives the result.';
comment on column assessment.summary is 'What a list shows, so that it need not read the inputs.';
create index on assessment (city_id, year);

create table assessment_verdict (
  id text primary key,
  assessment_id text not null,
  city_id text not null,
  item_id text not null,
  verdict jsonb,
  via text not null check (via in ('review', 'appeal')),
  reason text not null check (reason <> ''),
  revision integer not null,
  at timestamptz not null,
  by_id text,
  by_name text not null,
  foreign key (assessment_id, city_id) references assessment (id, city_id)
);
comment on column assessment_verdict.verdict is 'Null takes the one before back: the numbers decide again.';
create index on assessment_verdict (assessment_id, at);

create table assessment_event (
  id text primary key,
  assessment_id text not null,
  city_id text not null,
  kind text not null check (kind in ('refresh', 'score', 'reopen', 'falsify', 'unfalsify', 'notify', 'appeal', 'decide', 'rectify', 'close')),
  item_id text,
  of_id text references assessment_event,
  granted boolean,
  on_day text check (on_day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
  filing_id text,
  note text,
  digest text not null,
  at timestamptz not null,
  by_id text,
  by_name text not null,
  foreign key (assessment_id, city_id) references assessment (id, city_id),
  check ((kind = 'decide') = (of_id is not null and granted is not null)),
  check (kind not in ('appeal', 'decide') or item_id is not null)
);
create index on assessment_event (assessment_id, at);
create unique index one_decision on assessment_event (of_id) where kind = 'decide';
`;

const guards = `
${['assessment_verdict', 'assessment_event']
  .map(
    (
      name,
    ) => `create trigger append_only before update or delete on ${name} for each row execute function refuse_change();
create trigger append_only_whole before truncate on ${name} for each statement execute function refuse_change();`,
  )
  .join('\n')}
create function refuse_closed_assessment() returns trigger language plpgsql as $$
begin
  if old.status = 'closed' or (tg_op = 'DELETE' and old.status <> 'draft') then
    raise exception 'an assessment that is % stays', old.status using errcode = '42501';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end
$$;
create trigger closed_stays before update or delete on assessment for each row execute function refuse_closed_assessment();
`;

const write = manages('city_id');
const notified = `status in ('notified', 'closed')`;
const own = ofOwnBody('city_id', 'organisation_id');
/** The policy of \`assessment\` decides which of its log is seen. */
const ofSeen = (name: string): string => `exists (select from assessment a where a.id = ${name}.assessment_id)`;

const policies = [
  table('assessment', {
    see: `(${write} or (organisation_id is null and status <> 'draft' and ${sees('city_id')}) or (${notified} and ${own}))`,
    write,
    remove: write,
  }),
  table('assessment_verdict', {
    see: ofSeen('assessment_verdict'),
    insert: `${write} and by_id = (select app_user_id())`,
  }),
  table('assessment_event', {
    see: ofSeen('assessment_event'),
    insert: `by_id = (select app_user_id()) and (${write} or (kind in ('appeal', 'rectify') and exists (
      select from assessment a where a.id = assessment_event.assessment_id and a.status = 'notified'
        and ${ofOwnBody('a.city_id', 'a.organisation_id')})))`,
  }),
].join('\n');

export const assessments = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [tables, guards, policies]) await runScript(db, script);
  },
};
