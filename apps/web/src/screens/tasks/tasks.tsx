/**
 * @module The tasks of a city's plan, as a list or as a matrix of tasks by bodies. A plan that prints no bodies is said so plainly.
 */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Segmented } from 'antd';
import { addressOf } from '../../api/client.ts';
import { organisationsQuery, taskMatrixQuery, tasksQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { FilterOne, FilterText } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { Matrix, MatrixLegend } from './matrix.tsx';
import { TaskList } from './task-list.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/tasks');

export function TasksScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const view = search.view ?? 'list';
  const filter = { city: [cityId], body: search.body, q: search.q };
  const tasks = useInfiniteQuery({ ...tasksQuery(filter), enabled: view === 'list' });
  const matrix = useQuery(taskMatrixQuery(cityId));
  const bodies = useQuery(organisationsQuery(cityId));
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('nav.tasks'), city);
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const onBody = (body: string | undefined) => change({ body });
  const loaded = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const total = tasks.data?.pages[0]?.total ?? 0;
  const failed = view === 'list' ? tasks : matrix;
  const note = matrix.data?.note ?? null;
  const nobody = matrix.data !== undefined && matrix.data.organisations.length === 0 && matrix.data.tasks.length > 0;
  return (
    <Page
      wide
      title={t('tasks.title', { city })}
      note={t('tasks.note')}
      actions={
        <ExportMenu address={(format, language) => addressOf('/tasks/export', {}, { ...filter, format, language })} />
      }
    >
      <div className="filters">
        <Segmented
          value={view}
          options={[
            { value: 'list', label: t('tasks.view.list') },
            { value: 'matrix', label: t('tasks.view.matrix') },
          ]}
          onChange={(next) => change({ view: next === 'matrix' ? 'matrix' : undefined })}
        />
        <FilterText label={t('tasks.q')} value={search.q} onChange={(q) => change({ q })} />
        <FilterOne
          label={t('tasks.body')}
          value={search.body}
          width={180}
          options={(bodies.data?.items ?? []).map((body) => ({ value: body.id, label: body.name }))}
          onChange={onBody}
        />
        {view === 'matrix' ? (
          <FilterOne
            label={t('common.sort')}
            value={search.sort ?? 'plan'}
            options={[
              { value: 'plan', label: t('tasks.sort.plan') },
              { value: 'load', label: t('tasks.sort.load') },
            ]}
            onChange={(sort) => change({ sort: sort === 'load' ? 'load' : undefined })}
          />
        ) : null}
        {search.body !== undefined || search.q !== undefined ? (
          <Button type="link" onClick={() => change({ body: undefined, q: undefined })}>
            {t('common.clear')}
          </Button>
        ) : null}
      </div>
      {nobody ? (
        <Alert
          className="notice"
          type="info"
          showIcon
          title={note === null ? t('tasks.noBodies') : pick(note)}
          description={t('tasks.noBodiesHint')}
        />
      ) : note !== null ? (
        <Alert className="notice" type="info" showIcon title={pick(note)} />
      ) : null}
      {failed.isError ? <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} /> : null}
      {failed.isPending ? <Waiting rows={12} /> : null}
      {view === 'list' && tasks.isSuccess ? (
        loaded.length === 0 ? (
          <Nothing
            title={t('tasks.none')}
            hint={search.body !== undefined || search.q !== undefined ? t('common.emptyHint') : t('tasks.noneHint')}
          />
        ) : (
          <>
            <TaskList tasks={loaded} cityId={cityId} body={search.body} onBody={onBody} />
            <p className="table-foot quiet">
              {t('common.shown', { shown: loaded.length, total })}
              {tasks.hasNextPage ? (
                <Button size="small" loading={tasks.isFetchingNextPage} onClick={() => void tasks.fetchNextPage()}>
                  {t('common.more', { count: Math.min(500, total - loaded.length) })}
                </Button>
              ) : null}
            </p>
          </>
        )
      ) : null}
      {view === 'matrix' && matrix.isSuccess ? (
        matrix.data.organisations.length === 0 ? (
          nobody ? null : (
            <Nothing title={t('tasks.none')} hint={t('tasks.noneHint')} />
          )
        ) : (
          <>
            <MatrixLegend />
            <Matrix
              matrix={matrix.data}
              cityId={cityId}
              sort={search.sort ?? 'plan'}
              body={search.body}
              q={search.q}
              onBody={onBody}
            />
          </>
        )
      ) : null}
    </Page>
  );
}
