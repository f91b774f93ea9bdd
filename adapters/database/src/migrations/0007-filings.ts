/**
 * @module Tasks as work with milestones, reporting rounds, filings with their log, evidence, comments, hand-overs, reminders. An officer sees the
 * filings of its own body and those below it and writes those of its own; rounds and tasks are seen by who sees the city. Logs only grow.
 */
import type { Kysely } from 'kysely';
import { manages, ofOwnBody, sees, table } from './0002-rights.ts';
import { runScript } from './run-script.ts';

const isDay = (column: string): string => `check (${column} ~ '^\\d{4}-\\d{2}-\\d{2}$')`;
/** Who and when, for an act that may not have happened yet. */
const maybe = (act: string): string => `${act}_at timestamptz,
  ${act}_by text,
  ${act}_by_name text`;
const always = (act: string): string => `${act}_at timestamptz not null,
  ${act}_by text,
  ${act}_by_name text not null`;
const signed = `at timestamptz not null,
  by_id text,
  by_name text not null`;

const work = `
create table task_work (
  city_id text not null references city,
  task_key text not null,
  title text not null,
  section text not null,
  lead_id text references organisation,
  status text not null default 'active' check (status in ('active', 'suspended', 'ended')),
  assignee_id text,
  assignee_name text,
  note text,
  report jsonb,
  revision integer not null check (revision > 0),
  ${always('changed')},
  primary key (city_id, task_key)
);
comment on column task_work.task_key is 'Key of the plan item: the same in every version of one document. Title and section are kept for when the plan has it no more.';
comment on column task_work.report is 'What the last approved report says of it: everybody who sees the task sees where it stands, though not the report.';
create table milestone (
  id text primary key,
  city_id text not null,
  task_key text not null,
  title text not null check (title <> ''),
  due text not null ${isDay('due')},
  organisation_id text references organisation,
  evidence_needed boolean not null,
  position integer not null,
  done_on text ${isDay('done_on')},
  done_by text,
  done_by_name text,
  done_note text,
  ${maybe('removed')},
  revision integer not null check (revision > 0),
  ${always('created')},
  ${always('changed')},
  foreign key (city_id, task_key) references task_work
);
create index on milestone (city_id, task_key);
`;

const filingTables = `
create table round (
  id text primary key,
  city_id text not null references city,
  kind text not null check (kind in ('quarterly', 'annual')),
  period text not null,
  opens text not null ${isDay('opens')},
  due text not null ${isDay('due')},
  closes text not null ${isDay('closes')},
  form_id text not null,
  form_edition text not null,
  status text not null default 'open' check (status in ('open', 'closed')),
  revision integer not null check (revision > 0),
  ${always('created')},
  ${always('changed')},
  ${maybe('closed')},
  unique (city_id, kind, period),
  unique (id, city_id),
  check (opens <= due and due <= closes)
);
create table filing (
  id text primary key,
  city_id text not null references city,
  kind text not null check (kind in ('round', 'notice', 'county-plan', 'appeal')),
  organisation_id text not null references organisation,
  round_id text,
  subject text,
  subject_title text,
  title text not null check (title <> ''),
  ask text,
  form_id text not null,
  form_edition text not null,
  content jsonb not null,
  state text not null check (state in ('draft', 'submitted', 'reviewed', 'returned', 'approved', 'withdrawn')),
  revision integer not null check (revision > 0),
  due text ${isDay('due')},
  assignee_id text,
  assignee_name text,
  begun_by_body boolean not null,
  ${always('sent')},
  ${maybe('submitted')},
  submitted_on text ${isDay('submitted_on')},
  ${maybe('reviewed')},
  ${maybe('approved')},
  ${always('changed')},
  foreign key (round_id, city_id) references round (id, city_id),
  unique (round_id, organisation_id),
  check ((kind = 'round') = (round_id is not null)),
  constraint approved_by_another check (state <> 'approved' or approved_by is null or approved_by is distinct from submitted_by)
);
create index on filing (city_id, state);
create index on filing (organisation_id);
create index on filing (city_id, subject) where subject is not null;
create table filing_event (
  id text primary key,
  filing_id text not null references filing,
  city_id text not null,
  revision integer not null,
  action text not null,
  from_state text,
  to_state text not null,
  note text,
  changes jsonb not null,
  ${signed},
  unique (filing_id, revision)
);
`;

const around = `
create table evidence (
  id text primary key,
  city_id text not null references city,
  about text not null,
  filing_id text references filing,
  organisation_id text references organisation,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (name <> ''),
  size bigint not null check (size > 0),
  media_type text not null,
  ${signed},
  ${maybe('withdrawn')}
);
create unique index evidence_standing on evidence (city_id, about, sha256) where withdrawn_at is null;
create table work_comment (
  id text primary key,
  city_id text not null references city,
  about text not null,
  filing_id text references filing,
  text text not null check (text <> ''),
  ${signed}
);
create index on work_comment (city_id, about);
create table hand_over (
  id text primary key,
  city_id text not null references city,
  from_organisation_id text references organisation,
  from_user_id text,
  from_name text not null,
  to_organisation_id text references organisation,
  to_user_id text,
  to_name text not null,
  filings jsonb not null,
  tasks jsonb not null,
  reason text not null check (reason <> ''),
  ${signed}
);
create index on hand_over (city_id, at);
create table reminder (
  id text primary key,
  city_id text not null references city,
  about text not null,
  filing_id text references filing,
  organisation_id text references organisation,
  assignee_id text,
  title text not null,
  due text not null ${isDay('due')},
  occasion text not null,
  message_zh text not null,
  message_en text not null,
  ${signed},
  unique (city_id, about, due, occasion)
);
create index on reminder (organisation_id, at);
`;

const guards = `
-- The body an officer answers for, those below it, and those that were merged into one of them.
create function app_bodies() returns setof text language sql stable security definer set search_path from current as $$
  with recursive own as (
    select id from organisation where id = app_organisation_id()
    union
    select o.id from organisation o join own on o.parent_id = own.id or o.merged_into = own.id)
  select id from own
$$;
revoke all on function app_bodies() from public;
grant execute on function app_bodies() to dafeng_app;

-- Names of those who may take work over: an account's other facts stay with administrators.
create function city_members(city text) returns table (id text, name text, role text, organisation_id text)
language sql stable security definer set search_path from current as $$
  select u.id, u.display_name, u.role, u.organisation_id from app_user u
  where u.active and u.role in ('city-office', 'officer') and app_sees(city)
    and app_role() in ('administrator', 'city-office', 'system')
    and exists (select from user_city c where c.user_id = u.id and c.city_id = city)
  order by u.display_name, u.id
$$;
revoke all on function city_members(text) from public;
grant execute on function city_members(text) to dafeng_app;

create function refuse_fixed_filing() returns trigger language plpgsql as $$
begin
  if (new.id, new.city_id, new.kind, new.form_id, new.form_edition, new.sent_at) is distinct from (old.id, old.city_id, old.kind, old.form_id, old.form_edition, old.sent_at)
    or new.round_id is distinct from old.round_id or new.subject is distinct from old.subject or new.ask is distinct from old.ask then
    raise exception 'what was asked of a body stays' using errcode = '42501';
  end if;
  if new.content <> old.content and old.state not in ('draft', 'returned') then
    raise exception 'filing % is %: its content stays', old.id, old.state using errcode = '42501';
  end if;
  if new.revision <> old.revision + 1 then
    raise exception 'a filing moves one revision at a time' using errcode = '42501';
  end if;
  if app_role() = 'officer' and (new.organisation_id <> old.organisation_id or new.due is distinct from old.due
    or new.assignee_id is distinct from old.assignee_id) then
    raise exception 'an officer answers, and moves neither the day nor the body' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger fixed before update on filing for each row execute function refuse_fixed_filing();

create function refuse_fixed_milestone() returns trigger language plpgsql as $$
begin
  if app_role() = 'officer' and (new.title, new.due, new.evidence_needed, new.position) is distinct from (old.title, old.due, old.evidence_needed, old.position)
    or app_role() = 'officer' and (new.organisation_id is distinct from old.organisation_id or new.removed_at is distinct from old.removed_at) then
    raise exception 'an officer says whether a milestone was reached, and nothing else of it' using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger fixed before update on milestone for each row execute function refuse_fixed_milestone();
${['filing_event', 'work_comment', 'hand_over', 'reminder']
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
const isOfficer = `(select app_role()) = 'officer'`;
const ownOrBelow = 'organisation_id in (select app_bodies())';
const ofSeenFiling = (name: string): string => `exists (select from filing f where f.id = ${name}.filing_id)`;
const isSigned = 'by_id = (select app_user_id())';
const speaks = `(select app_role()) in ('administrator', 'city-office', 'officer')`;
const answers = ofOwnBody('city_id', 'organisation_id');

const policies = [
  table('task_work', { see, write }),
  table('milestone', { see, insert: write, update: `${write} or ${answers}` }),
  table('round', { see, write }),
  table('filing', {
    see: `${see} and (not (${isOfficer}) or ${ownOrBelow})`,
    insert: `${write} or (${answers} and kind in ('county-plan', 'appeal') and state = 'draft' and begun_by_body)`,
    // What the office has reviewed or approved is out of the reach of an officer, before and after.
    update: `${write} or (${answers} and state in ('draft', 'submitted', 'returned', 'withdrawn'))`,
  }),
  table('filing_event', {
    see: ofSeenFiling('filing_event'),
    insert: `${isSigned} and ${ofSeenFiling('filing_event')}`,
  }),
  table('evidence', {
    see: `${see} and (not (${isOfficer}) or ${ofSeenFiling('evidence')} or (filing_id is null
      and (about like 'task:%' or about like 'milestone:%' or ${ownOrBelow})))`,
    insert: `${isSigned} and (${write} or ${answers})`,
    update: `${write} or ${answers}`,
  }),
  'revoke update on evidence from dafeng_app;',
  'grant update (withdrawn_at, withdrawn_by, withdrawn_by_name) on evidence to dafeng_app;',
  table('work_comment', {
    see: `${see} and (filing_id is null or ${ofSeenFiling('work_comment')})`,
    insert: `${isSigned} and ${speaks} and ${see} and (filing_id is null or ${ofSeenFiling('work_comment')})`,
  }),
  table('hand_over', {
    see: `${see} and (not (${isOfficer}) or from_organisation_id in (select app_bodies()) or to_organisation_id in (select app_bodies()))`,
    insert: `${isSigned} and ${write}`,
  }),
  table('reminder', { see: `${see} and (not (${isOfficer}) or ${ownOrBelow})`, insert: `${isSigned} and ${write}` }),
].join('\n');

export const filings = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [work, filingTables, around, guards, policies]) await runScript(db, script);
  },
};
