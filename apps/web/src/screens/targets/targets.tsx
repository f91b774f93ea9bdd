/**
 * @module The targets of the plans in force: filtered, grouped, sorted, as a table or as small multiples, exported as shown.
 */
import type { TargetItem } from '@dafeng/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { addressOf } from '../../api/client.ts';
import { indicatorsQuery, type TargetFilter, targetRowsQuery, tasksQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { nameWithTag } from '../../view/city-name.ts';
import { isTextList, keep, recall } from '../../view/storage.ts';
import { bodiesBySection, groupRows, yearsOf } from './group-rows.ts';
import { TargetCharts } from './target-charts.tsx';
import { TargetDrawer } from './target-drawer.tsx';
import { TargetFilters, type TargetSearch } from './target-filters.tsx';
import { type OptionalColumn, optionalColumns, type SortBy, TargetTable } from './target-table.tsx';

const routeApi = getRouteApi('/app/targets');
const usual: readonly OptionalColumn[] = ['base', 'section'];

export function TargetsScreen() {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { cities } = useCurrentCity();
  const [columns, setColumns] = useState<ReadonlySet<OptionalColumn>>(() => {
    const kept = recall('local', 'target-columns', isTextList);
    return new Set(kept === null ? usual : optionalColumns.filter((column) => kept.includes(column)));
  });
  useTitle(t('targets.title'));

  const { group = 'theme', view, item, version, ...rest } = search;
  const filter: TargetFilter = rest;
  const rows = useInfiniteQuery(targetRowsQuery(filter));
  const catalogue = useQuery(indicatorsQuery);
  const taskFilter = search.city === undefined ? {} : { city: search.city };
  const tasks = useInfiniteQuery({ ...tasksQuery(taskFilter), enabled: group === 'body' });

  const loaded = useMemo(() => rows.data?.pages.flatMap((page) => page.items) ?? [], [rows.data]);
  const total = rows.data?.pages[0]?.total ?? 0;
  const years = useMemo(() => yearsOf(loaded), [loaded]);
  const shownYears = search.year === undefined ? years : years.filter((year) => search.year?.includes(year));
  const cityName = useCallback(
    (id: string) => {
      const city = cities.find((c) => c.id === id);
      if (city === undefined) return id;
      return nameWithTag(pick(city.name), city.example, t('example.tag'), (text, aside) =>
        t('common.aside', { text, aside }),
      );
    },
    [cities, pick, t],
  );
  const groups = useMemo(() => {
    const themes = new Map(catalogue.data?.themes.map((theme) => [theme.id, pick(theme.label)]));
    const bodies = bodiesBySection(tasks.data?.pages.flatMap((page) => page.items) ?? []);
    return groupRows(
      loaded,
      group,
      {
        theme: (id) => (id === null ? t('targets.noTheme') : (themes.get(id) ?? id)),
        city: cityName,
        body: (body) =>
          body === null ? t('targets.noBody') : body.lead ? body.name : t('targets.firstListed', { name: body.name }),
      },
      bodies,
    );
  }, [loaded, group, catalogue.data, tasks.data, cityName, pick, t]);

  const change = (next: Partial<TargetSearch>) => void navigate({ search: { ...search, ...next }, replace: true });
  const open = (target: TargetItem) => change({ item: target.id, version: target.versionId });
  const known = useMemo(
    () => loaded.flatMap((row) => Object.values(row.cells).flat()).find((target) => target.id === item),
    [loaded, item],
  );
  const sortBy = (by: SortBy) => {
    const again = search.sort === by;
    // Third press: back to the order of the document.
    if (again && search.order === 'desc') change({ sort: undefined, order: undefined });
    else change({ sort: by, order: again ? 'desc' : undefined });
  };
  return (
    <Page
      wide
      title={t('targets.title')}
      note={t('targets.note')}
      actions={
        <ExportMenu address={(format, language) => addressOf('/targets/export', {}, { ...filter, format, language })} />
      }
    >
      <TargetFilters
        years={years}
        columns={columns}
        onChange={change}
        onColumns={(next) => {
          setColumns(next);
          keep('local', 'target-columns', [...next]);
        }}
      />
      {rows.isPending ? <Waiting rows={12} /> : null}
      {rows.isError ? <ProblemNote error={rows.error} onRetry={() => void rows.refetch()} /> : null}
      {rows.isSuccess && loaded.length === 0 ? (
        <Nothing title={t('targets.none')} hint={t('common.emptyHint')} />
      ) : null}
      {loaded.length > 0 ? (
        <>
          {view === 'chart' ? (
            <TargetCharts rows={loaded} years={shownYears} cityName={cityName} />
          ) : (
            <TargetTable
              groups={groups}
              years={shownYears}
              columns={columns}
              cityName={search.city?.length === 1 ? null : cityName}
              sort={search.sort}
              order={search.order}
              onSort={sortBy}
              onOpen={open}
            />
          )}
          <p className="table-foot quiet">
            {t('common.shown', { shown: loaded.length, total })} · {t('targets.source')}
            {rows.hasNextPage ? (
              <Button size="small" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>
                {t('common.more', { count: Math.min(200, total - loaded.length) })}
              </Button>
            ) : null}
          </p>
        </>
      ) : null}
      <TargetDrawer
        itemId={item}
        versionId={version}
        known={known}
        onClose={() => change({ item: undefined, version: undefined })}
      />
    </Page>
  );
}
