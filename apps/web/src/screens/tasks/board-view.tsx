/** @module Tasks in columns by standing, what is late first. A standing follows from milestones and reports; it is not dragged. */
import type { WorkStanding, WorkTask } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { workListQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { ClearFilters, TaskFilters, type ViewProps } from './plan-tasks.tsx';
import { Share, Standing } from './task-lines.tsx';

const columns: readonly (readonly [WorkStanding, readonly WorkStanding[]])[] = [
  ['overdue', ['overdue']],
  ['under-way', ['under-way']],
  ['not-started', ['not-started']],
  ['unplanned', ['unplanned']],
  ['done', ['done', 'suspended', 'ended']],
];

export function BoardView(props: ViewProps) {
  const { cityId, search, change } = props;
  const { t, pick } = useWords();
  const work = useQuery(workListQuery(cityId, { body: search.body }));
  const all = work.data?.items ?? [];
  const shown = all.filter(({ title }) => title.includes(search.q ?? ''));
  return (
    <>
      <div className="filters">
        <TaskFilters {...props} />
        <ClearFilters search={search} change={change} />
      </div>
      {work.isError ? <ProblemNote error={work.error} onRetry={() => void work.refetch()} /> : null}
      {work.isPending ? <Waiting rows={10} /> : null}
      {work.isSuccess && shown.length === 0 ? (
        <Nothing
          title={t('tasks.none')}
          hint={
            all.length > 0 || search.body !== undefined
              ? t('common.emptyHint')
              : work.data.note === null
                ? t('tasks.noneHint')
                : pick(work.data.note)
          }
        />
      ) : null}
      {work.isSuccess && shown.length > 0 ? (
        <div className="board">
          {columns.map(([column, standings]) => {
            const tasks = shown.filter(({ standing }) => standings.includes(standing));
            const word = t(`work.column.${column as 'overdue' | 'under-way' | 'not-started' | 'unplanned' | 'done'}`);
            return (
              <section key={column} className={`board-column board-${column}`} aria-label={word}>
                <h2>
                  {word} <span className="quiet">{tasks.length}</span>
                </h2>
                {tasks.length === 0 ? <p className="quiet">{t('common.none')}</p> : null}
                <ul>
                  {tasks.map((task) => (
                    <li key={task.key}>
                      <BoardCard cityId={cityId} task={task} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      ) : null}
    </>
  );
}

function BoardCard({ cityId, task }: { readonly cityId: string; readonly task: WorkTask }) {
  const { t } = useWords();
  return (
    <Link className="board-card" to="/cities/$cityId/tasks/$task" params={{ cityId, task: task.key }}>
      <span className="board-title">{task.title}</span>
      <span className="quiet">{task.lead?.name ?? t('work.noLead')}</span>
      {task.standing === 'suspended' || task.standing === 'ended' ? <Standing task={task} /> : null}
      {task.progress === null ? null : <Share task={task} />}
      {task.next === null ? null : (
        <span>
          <DueDay day={task.next.due} daysLeft={task.next.daysLeft} /> <span className="quiet">{task.next.title}</span>
        </span>
      )}
      {task.openNotices > 0 ? (
        <span className="due-soon">▲ {t('work.openNotices', { count: task.openNotices })}</span>
      ) : null}
    </Link>
  );
}
