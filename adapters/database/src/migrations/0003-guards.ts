/**
 * @module What the database does by itself: the audit chain, its refusal of change, the revision and tally of a version, search past
 * the policies. These functions run with the owner's rights, so each checks for itself whom it serves.
 */
import type { Kysely } from 'kysely';
import { runScript } from './run-script.ts';

// hash = sha-256 over the previous hash and the canonical JSON (ADR 0010). The head row serialises the writers.
const auditChain = `
create function audit_append(entry text) returns bigint language plpgsql security definer set search_path from current as $$
declare
  act jsonb := entry::jsonb;
  head audit_head%rowtype;
  next_hash text;
begin
  -- Nobody signs with another's name: under a person's transaction the actor is that person.
  if app_role() is distinct from 'system' and (app_user_id() is null or act ->> 'actorId' is distinct from app_user_id()) then
    raise exception 'the actor of an audit row is the user of the transaction' using errcode = '42501';
  end if;
  select * into strict head from audit_head for update;
  next_hash := encode(sha256(convert_to(head.hash || entry, 'UTF8')), 'hex');
  insert into audit_log (sequence, at, actor_id, actor_name, action, subject, subject_id, city_id, payload, previous_hash, hash)
  values (head.sequence + 1, (act ->> 'at')::timestamptz, act ->> 'actorId', act ->> 'actorName', act ->> 'action',
    act ->> 'subject', act ->> 'subjectId', act ->> 'cityId', entry, head.hash, next_hash);
  update audit_head set sequence = head.sequence + 1, hash = next_hash;
  return head.sequence + 1;
end
$$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: it is append-only', tg_op, tg_table_name using errcode = '42501';
end
$$;
create trigger append_only before update or delete on audit_log for each row execute function refuse_change();
create trigger append_only_whole before truncate on audit_log for each statement execute function refuse_change();
create trigger append_only before update or delete on change for each row execute function refuse_change();
create trigger append_only_whole before truncate on change for each statement execute function refuse_change();
create trigger append_only before update or delete on item_change for each row execute function refuse_change();
create trigger append_only_whole before truncate on item_change for each statement execute function refuse_change();

create function refuse_head_change() returns trigger language plpgsql as $$
begin
  if tg_op <> 'UPDATE' or new.sequence <> old.sequence + 1 then
    raise exception '% of the end of the audit chain is refused', tg_op using errcode = '42501';
  end if;
  return new;
end
$$;
create trigger grows_by_one before update or delete on audit_head for each row execute function refuse_head_change();
create trigger grows_by_one_whole before truncate on audit_head for each statement execute function refuse_change();
`;

const versionKeeping = `
-- Locks the version for the rest of the transaction and counts the step; null where it cannot be seen.
create function version_touch(version text) returns integer language plpgsql security definer set search_path from current as $$
declare
  counted integer;
begin
  update plan_version set revision = revision + 1
  where id = version and app_sees(city_id) and app_role() in ('administrator', 'city-office', 'officer', 'system')
  returning revision into counted;
  return counted;
end
$$;

-- Counts of a version, kept with it so that a list of five hundred cities reads five hundred rows and not a hundred thousand.
create function version_tally(version text) returns void language sql security definer set search_path from current as $$
  update plan_version v set
    tally = (
      select jsonb_build_object(
        'targets', count(*) filter (where kind = 'target' and review <> 'rejected'),
        'targetRows', count(distinct (coalesce(indicator_id, '~' || title), coalesce(unit, ''), coalesce(scope, '')))
          filter (where kind = 'target' and review <> 'rejected'),
        'ambiguousTargets', count(*) filter (where kind = 'target' and ambiguous and review <> 'rejected'),
        'qualitativeTargets', count(*) filter (where kind = 'qualitative' and review <> 'rejected'),
        'tasks', count(*) filter (where kind = 'task' and review <> 'rejected'),
        'projects', count(*) filter (where kind = 'project' and review <> 'rejected'),
        'bodies', (select count(distinct organisation_id) from item_body b where b.version_id = version),
        'headings', (select count(*) from heading h where h.version_id = version),
        'warnings', jsonb_array_length(v.warnings),
        'total', count(*),
        'pending', count(*) filter (where review = 'pending'),
        'accepted', count(*) filter (where review = 'accepted'),
        'corrected', count(*) filter (where review = 'corrected'),
        'rejected', count(*) filter (where review = 'rejected'),
        'added', count(*) filter (where review = 'added'))
      from item where version_id = version and not removed),
    indicator_ids = (
      select coalesce(array_agg(distinct indicator_id order by indicator_id), '{}') from item
      where version_id = version and kind = 'target' and review <> 'rejected' and not removed and indicator_id is not null),
    can_undo = (
      select coalesce(sum(case kind when 'create' then 0 when 'undo' then -1 else 1 end), 0) > 0
      from change where version_id = version),
    can_redo = (
      select coalesce(sum(case kind when 'undo' then 1 when 'redo' then -1 else 0 end), 0) > 0
      from change where version_id = version and revision > (
        select coalesce(max(revision), 0) from change where version_id = version and kind not in ('undo', 'redo')))
  where id = version and app_sees(city_id)
$$;
`;

// Text search cannot use its index under row-level security (@@ is not leakproof), so these filter by city themselves.
const searching = `
create function search_items(query tsquery, cities text[], most integer, best integer)
returns table (id text, rank real) language sql stable security definer set search_path from current as $$
  select id, ts_rank(grams, query, 1) as rank from (
    select i.id, i.grams from item i
    where i.grams @@ query and i.live and (cities is null or i.city_id = any (cities))
      and ((select app_role()) in ('administrator', 'system') or i.city_id in (select unnest(app_city_ids())))
    limit most) as candidate
  order by rank desc, id limit best
$$;
create function search_headings(query tsquery, cities text[], most integer, best integer)
returns table (id text, rank real) language sql stable security definer set search_path from current as $$
  select id, ts_rank(grams, query, 1) as rank from (
    select h.id, h.grams from heading h
    where h.grams @@ query and h.live and (cities is null or h.city_id = any (cities))
      and ((select app_role()) in ('administrator', 'system') or h.city_id in (select unnest(app_city_ids())))
    limit most) as candidate
  order by rank desc, id limit best
$$;
create function search_organisations(query tsquery, cities text[], best integer)
returns table (id text, rank real) language sql stable security definer set search_path from current as $$
  select o.id, ts_rank(o.grams, query, 1) as rank from organisation o
  where o.grams @@ query and o.merged_into is null and (cities is null or o.city_id = any (cities))
    and ((select app_role()) in ('administrator', 'system') or o.city_id in (select unnest(app_city_ids())))
  order by rank desc, o.id limit best
$$;
-- For filters: all of them, in no order.
create function match_items(query tsquery)
returns table (id text) language sql stable security definer set search_path from current as $$
  select i.id from item i
  where i.grams @@ query and i.live
    and ((select app_role()) in ('administrator', 'system') or i.city_id in (select unnest(app_city_ids())))
$$;
`;

// Small acts that need more than the caller's own rights.
const errands = `
create function set_own_locale(chosen text) returns void language sql security definer set search_path from current as $$
  update app_user set locale = chosen where id = app_user_id()
$$;
create function move_members(from_organisation text, to_organisation text) returns void language sql security definer set search_path from current as $$
  update app_user set organisation_id = to_organisation
  where organisation_id = from_organisation
    and app_role() in ('administrator', 'city-office', 'system')
    and exists (select from organisation a join organisation b on a.city_id = b.city_id
      where a.id = from_organisation and b.id = to_organisation and app_sees(a.city_id))
$$;
`;

const functions = [
  'app_role()',
  'app_user_id()',
  'app_organisation_id()',
  'app_city_ids()',
  'app_sees(text)',
  'audit_append(text)',
  'version_touch(text)',
  'version_tally(text)',
  'search_items(tsquery, text[], integer, integer)',
  'search_headings(tsquery, text[], integer, integer)',
  'search_organisations(tsquery, text[], integer)',
  'match_items(tsquery)',
  'set_own_locale(text)',
  'move_members(text, text)',
];
const grants = functions
  .map((name) => `revoke all on function ${name} from public;\ngrant execute on function ${name} to dafeng_app;`)
  .join('\n');

export const guards = {
  up: async (db: Kysely<never>): Promise<void> => {
    for (const script of [auditChain, versionKeeping, searching, errands, grants]) await runScript(db, script);
  },
};
