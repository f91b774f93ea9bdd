/**
 * @module Targets across the versions in force: filtered, sorted, by page, side by side, compared between cities.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../context.ts';
import type { TargetItem } from '../model/plan.ts';
import type { ComparisonRow, PageOf, TargetFilter, TargetGroup, TargetQuery, TargetSort } from '../model/query.ts';
import { type CursorPart, decodeCursor, encodeCursor, pageSize } from '../paging.ts';
import type { Targets } from '../registry.ts';
import { RegistryError } from '../registry-error.ts';
import { toGramQuery } from '../search/grams.ts';
import { type ItemRow, itemColumns, toItem } from './item-rows.ts';

type Condition = RawBuilder<unknown>;
const list = (values: readonly (string | number)[], type: 'text' | 'integer'): Condition =>
  sql`any(${[...values]}::${sql.raw(type)}[])`;

/** Items whose words match; a text without a letter or digit matches all. */
export const matching = (text: string | undefined): Condition | null => {
  if (text === undefined || text.trim() === '') return null;
  const query = toGramQuery(text);
  if (query === null) return sql`true`;
  return sql`item.id in (select found.id from match_items(${query}::tsquery) as found)`;
};

const conditions = (filter: TargetFilter): readonly Condition[] => {
  const all: Condition[] = [sql`item.live`, sql`item.kind = 'target'`];
  if (filter.cityIds !== undefined) all.push(sql`item.city_id = ${list(filter.cityIds, 'text')}`);
  if (filter.indicatorIds !== undefined) all.push(sql`item.indicator_id = ${list(filter.indicatorIds, 'text')}`);
  if (filter.years !== undefined) {
    const years = filter.years.filter((year) => year !== null);
    const without = filter.years.includes(null);
    all.push(
      without
        ? sql`(item.year is null or item.year = ${list(years, 'integer')})`
        : sql`item.year = ${list(years, 'integer')}`,
    );
  }
  if (filter.section !== undefined)
    all.push(sql`(item.section = ${filter.section} or starts_with(item.section, ${`${filter.section}.`}))`);
  if (filter.organisationId !== undefined)
    all.push(sql`item.city_id = (select o.city_id from organisation o where o.id = ${filter.organisationId})
      and exists (select from item_body b where b.organisation_id = ${filter.organisationId} and b.version_id = item.version_id
        and (b.section = item.section or starts_with(item.section, b.section || '.')))`);
  if (filter.strength !== undefined) all.push(sql`item.strength = ${filter.strength}`);
  if (filter.ambiguous !== undefined)
    all.push(filter.ambiguous === 'only' ? sql`item.ambiguous` : sql`not item.ambiguous`);
  const words = matching(filter.text);
  if (words !== null) all.push(words);
  return all;
};
const where = (all: readonly Condition[]): Condition => sql.join([...all], sql` and `);

// Null sorts after every value; both engines then agree, and the cursor needs no null.
const lastYear = 9999;
const keys: Readonly<Record<TargetSort, readonly Condition[]>> = {
  document: [],
  city: [],
  section: [],
  indicator: [
    sql`coalesce(item.indicator_id, '~' || item.title) collate "C"`,
    sql`coalesce(item.year, ${sql.lit(lastYear)})`,
  ],
  year: [sql`coalesce(item.year, ${sql.lit(lastYear)})`],
  value: [sql`coalesce(item.value, 'Infinity')`],
};
const sortKeys = (sort: TargetSort): readonly Condition[] => [
  ...keys[sort],
  sql`item.city_id collate "C"`,
  sql`item.position`,
  sql`item.id collate "C"`,
];
/** A float sorted as infinite comes out as null in JSON: it is sent back as the word. */
const toParts = (values: readonly unknown[]): readonly CursorPart[] =>
  values.map((value) => (typeof value === 'number' && !Number.isFinite(value) ? 'Infinity' : (value as CursorPart)));

const toTarget = (row: ItemRow): TargetItem => toItem(row) as TargetItem;

/** What makes a row of the side-by-side table: one indicator of a city, in one unit and one scope. */
const groupKey = sql`item.city_id, coalesce(item.indicator_id, '~' || item.title), coalesce(item.unit, ''), coalesce(item.scope, '')`;

/** True where the filter asks for whole cities: those are counted already, in the tally of their version. */
const isWholeCities = (filter: TargetFilter): boolean => {
  const { indicatorIds, years, section, organisationId, strength, ambiguous, text } = filter;
  const narrower = [indicatorIds, years, section, organisationId, strength, ambiguous, text?.trim() || undefined];
  return narrower.every((part) => part === undefined);
};
const ofCities = (filter: TargetFilter): Condition =>
  filter.cityIds === undefined ? sql`true` : sql`city_id = ${list(filter.cityIds, 'text')}`;

const countTargets = async (db: Context['db'], filter: TargetFilter): Promise<number> => {
  const { rows } = isWholeCities(filter)
    ? await sql<{ total: number }>`
        select coalesce(sum((tally ->> 'targets')::integer), 0)::int as total from plan_version
        where status = 'accepted' and ${ofCities(filter)}`.execute(db)
    : await sql<{ total: number }>`select count(*)::int as total from item where ${where(conditions(filter))}`.execute(
        db,
      );
  return rows[0]?.total ?? 0;
};
const countGroups = async (db: Context['db'], filter: TargetFilter): Promise<number> => {
  const { rows } = isWholeCities(filter)
    ? await sql<{ total: number }>`
        select coalesce(sum((tally ->> 'targetRows')::integer), 0)::int as total from plan_version
        where status = 'accepted' and ${ofCities(filter)}`.execute(db)
    : await sql<{ total: number }>`
        select count(*)::int as total from (
          select from item where ${where(conditions(filter))} group by ${groupKey}) as grouped`.execute(db);
  return rows[0]?.total ?? 0;
};
/** The cities that hold the next `rows` rows from `city` on, so that a page groups a few cities and not five hundred. */
const citiesOfPage = async (
  db: Context['db'],
  filter: TargetFilter,
  from: { readonly city: string | null; readonly descending: boolean; readonly rows: number },
): Promise<readonly string[]> => {
  const order = sql`city_id collate "C" ${sql.raw(from.descending ? 'desc' : 'asc')}`;
  const start =
    from.city === null ? sql`true` : sql`city_id collate "C" ${sql.raw(from.descending ? '<=' : '>=')} ${from.city}`;
  // The city the cursor stands in may be used up already: its rows do not count.
  const { rows } = await sql<{ city_id: string }>`
    select city_id from (
      select city_id, sum(fresh) over (order by ${order}) - fresh as before from (
        select city_id, case when city_id = ${from.city}::text then 0 else (tally ->> 'targetRows')::integer end as fresh
        from plan_version where status = 'accepted' and ${ofCities(filter)} and ${start}) as counted) as summed
    where before <= ${from.rows}`.execute(db);
  return rows.map((row) => row.city_id);
};

/**
 * The policies hide other cities anyway; naming the few a person has lets the index find them.
 */
const inOwnCities = <F extends TargetFilter>({ principal }: Context, filter: F): F =>
  filter.cityIds === undefined && principal !== null && principal.role !== 'administrator'
    ? { ...filter, cityIds: principal.cityIds }
    : filter;

interface SortedRow extends ItemRow {
  readonly sort_keys: readonly unknown[];
  readonly total: number | null;
}

const listTargets = async ({ db }: Context, query: TargetQuery): Promise<PageOf<TargetItem>> => {
  const limit = pageSize(query.limit);
  const filter = conditions(query);
  const sortBy = sortKeys(query.sort ?? 'document');
  const descending = query.order === 'desc';
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const after =
    query.cursor === undefined
      ? []
      : [
          sql`(${sql.join([...sortBy])}) ${sql.raw(descending ? '<' : '>')} (${sql.join([...decodeCursor(query.cursor, sortBy.length)])})`,
        ];
  const order = sql.join(sortBy.map((key) => sql`${key} ${direction}`));
  const shown = sql`${itemColumns}, json_build_array(${sql.join([...sortBy])}) as sort_keys`;
  // Words are looked up once, for page and total alike; without words an index gives the page, and the total is asked for apart.
  const statement =
    matching(query.text) === null
      ? sql<SortedRow>`
          select ${shown}, null::integer as total from item where ${where([...filter, ...after])}
          order by ${order} limit ${limit + 1}`
      : sql<SortedRow>`
          with matched as materialized (
            select item.id, item.city_id, item.position, item.indicator_id, item.title, item.year, item.value
            from item where ${where(filter)}),
          page as (
            select item.id from matched item where ${where([sql`true`, ...after])} order by ${order} limit ${limit + 1})
          select ${shown}, (select count(*)::int from matched) as total from item
          where item.id in (select page.id from page) order by ${order}`;
  let rows: readonly SortedRow[];
  try {
    ({ rows } = await statement.execute(db));
  } catch (error) {
    if (query.cursor !== undefined && /invalid input syntax|operator does not exist/.test(String(error)))
      throw new RegistryError(
        'cursor-invalid',
        { zh: '翻页位置与排序不符。', en: 'The cursor belongs to another sort.' },
        { zh: '从第一页重新打开列表。', en: 'Open the list again from its first page.' },
      );
    throw error;
  }
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(toTarget),
    total: rows[0]?.total ?? (await countTargets(db, query)),
    next: rows.length > limit && last !== undefined ? encodeCursor(toParts(last.sort_keys)) : null,
  };
};

interface GroupRow {
  readonly city_id: string;
  readonly of: string;
  readonly unit: string;
  readonly scope: string;
  readonly rank: string | number;
  readonly ids: readonly string[];
  readonly total: number;
}
const listGroups = async ({ db }: Context, query: TargetQuery): Promise<PageOf<TargetGroup>> => {
  const limit = pageSize(query.limit);
  const sort = query.sort ?? 'document';
  const direction = sql.raw(query.order === 'desc' ? 'desc' : 'asc');
  const beyond = sql.raw(query.order === 'desc' ? '<' : '>');
  const rank = {
    indicator: sql`coalesce(item.indicator_id, '~' || item.title) collate "C"`,
    year: sql`min(coalesce(item.year, ${sql.lit(lastYear)}))`,
    value: sql`min(coalesce(item.value, 'Infinity'))`,
    document: sql`min(item.position)`,
    section: sql`min(item.position)`,
    city: sql`min(item.position)`,
  }[sort];
  // In print order the city comes first; otherwise the same indicator of all cities stands together.
  const byCityFirst = sort === 'document' || sort === 'section' || sort === 'city';
  const order = byCityFirst ? sql.raw('city_id, rank, of, unit, scope') : sql.raw('rank, city_id, of, unit, scope');
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, 5);
  const filter =
    byCityFirst && isWholeCities(query)
      ? {
          cityIds: await citiesOfPage(db, query, {
            city: cursor === null ? null : String(cursor[0]),
            descending: query.order === 'desc',
            rows: limit + 1,
          }),
        }
      : query;
  const { rows } = await sql<GroupRow>`
    with grouped as (
      select item.city_id collate "C" as city_id, coalesce(item.indicator_id, '~' || item.title) collate "C" as of,
        coalesce(item.unit, '') collate "C" as unit, coalesce(item.scope, '') collate "C" as scope, ${rank} as rank,
        array_agg(item.id order by coalesce(item.year, ${sql.lit(lastYear)}), item.position) as ids
      from item where ${where(conditions(filter))} group by ${groupKey})
    select *, (select count(*)::int from grouped) as total from grouped
    ${cursor === null ? sql`` : sql`where (${order}) ${beyond} (${sql.join([...cursor])})`}
    order by ${sql.join(
      order
        .compile(db)
        .sql.split(', ')
        .map((key) => sql`${sql.raw(key)} ${direction}`),
    )} limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const ids = page.flatMap((row) => row.ids);
  const { rows: items } = await sql<ItemRow>`
    select ${itemColumns} from item where item.id = ${list(ids, 'text')}`.execute(db);
  const byId = new Map(items.map((row) => [row.id, toTarget(row)]));
  const last = page.at(-1);
  return {
    items: page.map((row) => toGroup(row.ids.map((id) => byId.get(id)).filter((target) => target !== undefined))),
    // Where only the cities of this page were grouped, or nothing is left of it, the total is asked for apart.
    total: (filter === query ? rows[0]?.total : undefined) ?? (await countGroups(db, query)),
    next:
      rows.length > limit && last !== undefined
        ? encodeCursor(
            toParts([
              ...(byCityFirst ? [last.city_id, last.rank] : [last.rank, last.city_id]),
              last.of,
              last.unit,
              last.scope,
            ]),
          )
        : null,
  };
};

const toGroup = (targets: readonly TargetItem[]): TargetGroup => {
  const [first] = targets;
  if (first === undefined) throw new Error('A group of targets is never empty.');
  const { indicator, canonical, unit, scope } = first.content;
  return {
    cityId: first.cityId,
    indicatorId: canonical,
    indicator,
    unit,
    scope,
    section: first.section,
    sectionTitle: first.sectionTitle,
    targets,
  };
};

export const targetsOf = (context: Context): Targets => ({
  list: (query) => listTargets(context, inOwnCities(context, query)),
  listGroups: (query) => listGroups(context, inOwnCities(context, query)),
  compare: async (filter) => {
    const all = conditions(filter).filter((_, at) => at !== 1);
    const { rows } = await sql<ComparisonRow>`
      select item.indicator_id as "indicatorId", item.city_id as "cityId", item.version_id as "versionId", item.id as "itemId",
        item.year, item.value, item.unit, item.content ->> 'comparator' as comparator, item.content ->> 'kindOfValue' as "kindOfValue",
        (item.content ->> 'baselineYear')::integer as "baselineYear", (item.content ->> 'periodStart')::integer as "periodStart",
        item.strength, coalesce(item.scope, '') as scope, item.ambiguous, item.pending_assignment as "pendingAssignment"
      from item where ${where(all)} and item.kind in ('target', 'qualitative') and item.indicator_id is not null
      order by item.indicator_id collate "C", item.city_id collate "C", item.year nulls last, item.position`.execute(
      context.db,
    );
    return rows;
  },
  citiesByIndicator: async () => {
    const rows = await context.db
      .selectFrom('plan_version')
      .where('status', '=', 'accepted')
      .select(['city_id', 'indicator_ids'])
      .orderBy('city_id')
      .execute();
    const cities = new Map<string, string[]>();
    for (const { city_id, indicator_ids } of rows)
      for (const indicator of indicator_ids) cities.set(indicator, [...(cities.get(indicator) ?? []), city_id]);
    return cities;
  },
});
