/**
 * @module The tasks as the plan prints them: a list in plan order, or the matrix of tasks by bodies. A plan that prints no bodies is said so
 * plainly. How far each task has come is the other views' matter.
 */
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { organisationsQuery, taskMatrixQuery, tasksQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne, FilterText } from '../../parts/filter.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { Matrix, MatrixLegend } from './matrix.tsx';
import { TaskList } from './task-list.tsx';
import type { TaskSearch } from './task-search.ts';

export interface ViewProps {
  readonly cityId: string;
  readonly search: TaskSearch;
  readonly change: (next: TaskSearch) => void;
}

/** The filters that the list, the matrix, the board and the due list share. */
export function TaskFilters({ cityId, search, change, find }: ViewProps & { readonly find?: string }) {
  const { t } = useWords();
  const bodies = useQuery(organisationsQuery(cityId));
  return (
    <>
      <FilterText label={find ?? t('tasks.q')} value={search.q} onChange={(q) => change({ q })} />
      <FilterOne
        label={t('tasks.body')}
        value={search.body}
        width={180}
        options={(bodies.data?.items ?? []).map((body) => ({ value: body.id, label: body.name }))}
        onChange={(body) => change({ body })}
      />
    </>
  );
}
export function ClearFilters({ search, change }: Pick<ViewProps, 'search' | 'change'>) {
  const { t } = useWords();
  return search.body === undefined && search.q === undefined && search.status === undefined ? null : (
    <Button type="link" onClick={() => change({ body: undefined, q: undefined, status: undefined })}>
      {t('common.clear')}
    </Button>
  );
}

export function PlanTasks(props: ViewProps) {
  const { cityId, search, change } = props;
  const { t, pick } = useWords();
  const asMatrix = search.view === 'matrix';
  const tasks = useInfiniteQuery({
    ...tasksQuery({ city: [cityId], body: search.body, q: search.q }),
    enabled: !asMatrix,
  });
  const matrix = useQuery(taskMatrixQuery(cityId));
  const loaded = tasks.data?.pages.flatMap((page) => page.items) ?? [];
  const total = tasks.data?.pages[0]?.total ?? 0;
  const failed = asMatrix ? matrix : tasks;
  const note = matrix.data?.note ?? null;
  const nobody = matrix.data !== undefined && matrix.data.organisations.length === 0 && matrix.data.tasks.length > 0;
  const filtered = search.body !== undefined || search.q !== undefined;
  const onBody = (body: string | undefined) => change({ body });
  return (
    <>
      <div className="filters">
        <TaskFilters {...props} />
        {asMatrix ? (
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
        <ClearFilters search={search} change={change} />
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
      {!asMatrix && tasks.isSuccess ? (
        loaded.length === 0 ? (
          <Nothing title={t('tasks.none')} hint={t(filtered ? 'common.emptyHint' : 'tasks.noneHint')} />
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
      {asMatrix && matrix.isSuccess ? (
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
    </>
  );
}
