/**
 * @module Search over everything in force: cities, organisations, plans, headings, items; best first.
 * Words are found by two-character grams (see `search/grams.ts`); items and headings are looked up past row-level security by
 * functions that filter by city themselves, because the index could not be used under it.
 */
import { sql } from 'kysely';
import type { Context } from '../context.ts';
import type { SearchHit } from '../model/query.ts';
import type { Search } from '../registry.ts';
import { toGramQuery } from '../search/grams.ts';

/** Most matches that are ranked, per kind: a search for 发展 in five hundred plans ranks what it has found by then. */
const candidates = 1000;
const usual = 30;
const most = 200;

export const searchOf = ({ db }: Context): Search => ({
  find: async (request) => {
    const query = toGramQuery(request.text);
    if (query === null) return [];
    const limit = Math.min(Math.max(request.limit ?? usual, 1), most);
    const reach = limit + (request.offset ?? 0);
    const text = request.text.trim();
    const cityIds = request.cityIds === undefined ? sql`null::text[]` : sql`${[...request.cityIds]}::text[]`;
    const inCities = (column: string) =>
      request.cityIds === undefined ? sql`true` : sql`${sql.ref(column)} = any(${cityIds})`;
    const named =
      request.indicatorIds === undefined || request.indicatorIds.length === 0
        ? sql``
        : sql`union all
          (select kind, item.id, title, section_title, city_id, version_id, section, 0.5::real as rank
          from item where live and kind = 'target' and indicator_id = any(${[...request.indicatorIds]}::text[]) and ${inCities('item.city_id')}
          limit ${reach})`;
    // The whole name typed comes first, then names that begin with it; places and bodies before the items that mention them.
    const { rows } = await sql<SearchHit>`
      with found as (
        select 'city' as kind, id, name_zh as title, name_en as detail, id as city_id, null as version_id, null as section, 3::real as rank
        from city where grams @@ ${query}::tsquery and ${inCities('city.id')}
        union all
        select 'organisation', o.id, o.name,
          coalesce((select string_agg(a.printed, '、' order by a.printed) from organisation_alias a where a.organisation_id = o.id and a.printed <> o.name), ''),
          o.city_id, null, null, 1 + found.rank
        from search_organisations(${query}::tsquery, ${cityIds}, ${reach}) found join organisation o on o.id = found.id
        -- In force: named by an accepted version, or made by hand (then no plan prints it). A draft's bodies are not found.
        where exists (select from item_body b join plan_version v on v.id = b.version_id where b.organisation_id = o.id and v.status = 'accepted')
          or not exists (select from organisation_alias a where a.organisation_id = o.id)
        union all
        select 'document', v.id, v.title, coalesce(v.doc_number, ''), v.city_id, v.id, null, 1 + ts_rank(v.grams, ${query}::tsquery, 1)
        from plan_version v where v.grams @@ ${query}::tsquery and v.status = 'accepted' and ${inCities('v.city_id')}
        union all
        select 'heading', h.id, h.title, h.path, h.city_id, h.version_id, h.outline_id, found.rank + 0.1
        from search_headings(${query}::tsquery, ${cityIds}, ${candidates}, ${reach}) found join heading h on h.id = found.id
        union all
        select item.kind, item.id, item.title, item.section_title, item.city_id, item.version_id, item.section, found.rank
        from search_items(${query}::tsquery, ${cityIds}, ${candidates}, ${reach}) found join item on item.id = found.id
        ${named}),
      best as (select distinct on (id) * from found order by id, rank desc)
      select kind, id, title, detail, city_id as "cityId", version_id as "versionId", section,
        (rank + case when title = ${text} then 2 when starts_with(title, ${text}) then 1 else 0 end)::float8 as rank
      from best order by 8 desc, city_id collate "C", id collate "C" limit ${limit} offset ${request.offset ?? 0}`.execute(
      db,
    );
    return rows;
  },
});
