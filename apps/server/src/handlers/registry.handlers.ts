/**
 * @module Questions across the accepted plans: targets, tasks, matrix, search, the indicator catalogue, and their exports.
 */
import type { Indicator as IndicatorAnswer, SearchHit } from '@dafeng/contract';
import type { MatrixCell, TargetFilter, TargetQuery, TaskItem } from '@dafeng/database';
import { listIndicators } from '@dafeng/reference';
import { type Sheet, toCsv, toXlsx } from '@dafeng/spreadsheets';
import { findIndicators, findTerms } from '../answers/find-in-catalogue.ts';
import { toIndicator } from '../answers/indicators.ts';
import { toTarget, toTask } from '../answers/items.ts';
import { toSearchHit } from '../answers/search.ts';
import { toTargetRow } from '../answers/target-rows.ts';
import { listThemes } from '../answers/themes.ts';
import type { FileAnswer, SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import { targetSheet } from '../sheets/target-sheet.ts';
import { taskSheet } from '../sheets/task-sheet.ts';
import type { Services } from './services.ts';

interface FilterQuery {
  readonly city?: readonly string[] | undefined;
  readonly indicator?: readonly string[] | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly year?: readonly string[] | undefined;
  readonly section?: string | undefined;
  readonly body?: string | undefined;
  readonly strength?: 'binding' | 'aspirational' | undefined;
  readonly ambiguous?: 'only' | 'without' | undefined;
  readonly q?: string | undefined;
}

/** Indicators named outright, or all of the themes named; undefined where neither is asked. */
export const indicatorIdsOf = (query: Pick<FilterQuery, 'indicator' | 'theme'>): readonly string[] | undefined => {
  if (query.theme === undefined || query.theme.length === 0) return query.indicator;
  const ofThemes = listIndicators()
    .filter((indicator) => query.theme?.includes(indicator.theme))
    .map((indicator): string => indicator.id);
  return query.indicator === undefined ? ofThemes : ofThemes.filter((id) => query.indicator?.includes(id));
};
const toFilter = (query: FilterQuery): TargetFilter => ({
  cityIds: query.city,
  indicatorIds: indicatorIdsOf(query),
  years: query.year
    ?.map((year) => (year === 'none' ? null : Number(year)))
    .filter((year) => year === null || Number.isInteger(year)),
  section: query.section,
  organisationId: query.body,
  strength: query.strength,
  ambiguous: query.ambiguous,
  text: query.q,
});

/** Everything a list holds, page by page: an export equals the screen however long it is. */
export const readAll = async <T>(
  page: (cursor: string | undefined) => Promise<{ items: readonly T[]; next: string | null }>,
): Promise<T[]> => {
  const all: T[] = [];
  let cursor: string | undefined;
  do {
    const { items, next } = await page(cursor);
    all.push(...items);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
  return all;
};

export const toFile = async (sheet: Sheet, format: 'xlsx' | 'csv', date: Date): Promise<FileAnswer> => ({
  name: `${sheet.name}-${date.toISOString().slice(0, 10)}.${format}`,
  type:
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  content: format === 'csv' ? toCsv(sheet) : await toXlsx([sheet]),
});

const strength = ['', 'I', 'P', 'L'];
const letters = { lead: 'L', participant: 'P', implied: 'I' } as const;
const matrixCells = (
  tasks: readonly TaskItem[],
  organisations: readonly { id: string }[],
  cells: readonly MatrixCell[],
) => {
  const column = new Map(organisations.map(({ id }, index) => [id, index]));
  const row = new Map(tasks.map(({ id }, index) => [id, index]));
  const grid = tasks.map(() => organisations.map((): 'L' | 'P' | 'I' | '' => ''));
  for (const cell of cells) {
    const [r, c] = [row.get(cell.taskId), column.get(cell.organisationId)];
    const line = r === undefined ? undefined : grid[r];
    if (line === undefined || c === undefined) continue;
    // A body named in the bracket and again by a say-once clause counts by the stronger part.
    const [held, offered] = [strength.indexOf(line[c] ?? ''), strength.indexOf(letters[cell.part])];
    if (offered > held) line[c] = letters[cell.part];
  }
  return grid;
};

export const registryHandlers = ({
  clock,
}: Services): SomeHandlers<
  | 'listTargets'
  | 'listTargetRows'
  | 'exportTargets'
  | 'listTasks'
  | 'exportTasks'
  | 'getTaskMatrix'
  | 'search'
  | 'listIndicators'
> => ({
  listTargets: async ({ query, unit }) => {
    const { cursor, limit, sort, order } = query;
    const page = await unit(({ targets }) => targets.list({ ...toFilter(query), cursor, limit, sort, order }));
    return { ...page, items: page.items.map(toTarget) };
  },
  listTargetRows: async ({ query, unit }) => {
    const { cursor, limit, sort, order } = query;
    const page = await unit(({ targets }) => targets.listGroups({ ...toFilter(query), cursor, limit, sort, order }));
    return { ...page, items: page.items.map(toTargetRow) };
  },
  exportTargets: async ({ query, unit }) => {
    const { sort, order, format, language } = query;
    const sheet = await unit(async ({ targets, cities, versions, audit }) => {
      const request: TargetQuery = { ...toFilter(query), sort, order, limit: 1000 };
      const groups = await readAll((cursor) => targets.listGroups({ ...request, cursor }));
      await audit.note({ action: 'targets.export', subject: `${groups.length} rows`, detail: { format, query } });
      return targetSheet({
        groups,
        cities: await cities.list(query.city),
        versions: await versions.listAccepted(query.city),
        language,
        at: clock(),
      });
    });
    return toFile(sheet, format, clock());
  },

  listTasks: async ({ query, unit }) => {
    const page = await unit(({ tasks }) =>
      tasks.list({
        cityIds: query.city,
        organisationId: query.body,
        text: query.q,
        cursor: query.cursor,
        limit: query.limit,
      }),
    );
    return { ...page, items: page.items.map(toTask) };
  },
  exportTasks: async ({ query, unit }) => {
    const sheet = await unit(async ({ tasks, cities, versions, audit }) => {
      const all = await readAll((cursor) =>
        tasks.list({ cityIds: query.city, organisationId: query.body, text: query.q, cursor, limit: 1000 }),
      );
      await audit.note({ action: 'tasks.export', subject: `${all.length} rows`, detail: { format: query.format } });
      return taskSheet({
        tasks: all.map(toTask),
        cities: await cities.list(query.city),
        versions: await versions.listAccepted(query.city),
        language: query.language,
        at: clock(),
      });
    });
    return toFile(sheet, query.format, clock());
  },
  getTaskMatrix: async ({ params, unit }) =>
    unit(async ({ tasks, cities }) => {
      if ((await cities.get(params.cityId)) === null) throw notFound();
      const all = await readAll((cursor) => tasks.list({ cityIds: [params.cityId], cursor, limit: 1000 }));
      const load = await tasks.load(params.cityId);
      const organisations = load
        .map(({ organisation, lead, participant, implied }) => ({
          id: organisation.id,
          name: organisation.name,
          kind: organisation.kind,
          lead,
          participant,
          implied,
        }))
        .sort((a, b) => b.lead + b.participant - (a.lead + a.participant) || b.lead - a.lead);
      return {
        organisations,
        tasks: all.map(toTask),
        cells: matrixCells(all, organisations, await tasks.matrix(params.cityId)),
        note:
          all.length > 0 && organisations.length === 0
            ? {
                zh: '这份方案没有印责任单位，可在任务审阅中补填。',
                en: 'This plan prints no responsible bodies; enter them when reviewing its tasks.',
              }
            : null,
      };
    }),

  search: async ({ query, unit }) => {
    const indicators = findIndicators(query.q);
    const { hits, names } = await unit(async ({ search, cities }) => {
      const found = await search.find({
        text: query.q,
        cityIds: query.city,
        indicatorIds: indicators.map(({ id }): string => id),
        limit: query.limit,
      });
      const named = await cities.list([...new Set(found.map(({ cityId }) => cityId))]);
      return { hits: found, names: new Map(named.map((city) => [city.id, city.name.zh])) };
    });
    const ofCatalogue: SearchHit[] = [
      ...indicators.slice(0, 5).map(
        ({ id, zh, definition }): SearchHit => ({
          kind: 'indicator',
          title: zh,
          detail: definition.zh,
          cityId: null,
          cityName: null,
          versionId: null,
          itemId: null,
          href: `/reference/indicators?id=${id}`,
        }),
      ),
      ...findTerms(query.q)
        .slice(0, 3)
        .map(
          ({ zh, en }): SearchHit => ({
            kind: 'term',
            title: zh,
            detail: en,
            cityId: null,
            cityName: null,
            versionId: null,
            itemId: null,
            href: `/reference/indicators?q=${encodeURIComponent(zh)}`,
          }),
        ),
    ];
    return {
      items: [
        ...hits.map((hit) => toSearchHit(hit, names.get(hit.cityId) ?? null)),
        ...(query.city === undefined ? ofCatalogue : []),
      ].slice(0, query.limit),
    };
  },
  listIndicators: async ({ unit }) => {
    const cities = await unit(({ targets }) => targets.citiesByIndicator());
    return {
      items: listIndicators().map(
        (indicator): IndicatorAnswer => toIndicator(indicator, cities.get(indicator.id) ?? []),
      ),
      themes: listThemes().map(({ id, label }) => ({ id, label })),
    };
  },
});
