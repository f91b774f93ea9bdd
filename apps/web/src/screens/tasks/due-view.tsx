/** @module What is due in the whole city: answers owed by bodies and the next milestone of each task, overdue first. */
import { useQuery } from '@tanstack/react-query';
import { filingsQuery, workListQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { todayHere } from '../../view/due.ts';
import { isOwed } from '../filings/filing-order.ts';
import { DueList } from './due-list.tsx';
import { matching, rowOfTask, rowsOfFilings } from './due-rows.ts';
import { ClearFilters, TaskFilters, type ViewProps } from './plan-tasks.tsx';
import { RemindersDue } from './reminders-due.tsx';

export function DueView(props: ViewProps) {
  const { cityId, search, change } = props;
  const { t, pick } = useWords();
  const work = useQuery(workListQuery(cityId, { body: search.body }));
  const filings = useQuery(filingsQuery(cityId, { body: search.body }));
  const failed = work.isError ? work : filings.isError ? filings : null;
  const all = [
    ...rowsOfFilings((filings.data?.items ?? []).filter(isOwed), pick, (count) => t('work.due.bodies', { count })),
    ...(work.data?.items ?? []).map(rowOfTask).filter((row) => row !== null),
  ];
  const rows = matching(all, search.q);
  return (
    <>
      <div className="filters">
        <TaskFilters {...props} />
        <ClearFilters search={search} change={change} />
      </div>
      <RemindersDue cityId={cityId} />
      {failed === null ? null : <ProblemNote error={failed.error} onRetry={() => void failed.refetch()} />}
      {work.isPending || filings.isPending ? <Waiting rows={10} /> : null}
      {work.isSuccess && filings.isSuccess ? (
        rows.length === 0 ? (
          <Nothing
            title={t('work.due.nothing')}
            hint={
              all.length > 0 || search.body !== undefined
                ? t('common.emptyHint')
                : work.data.note === null
                  ? t('work.due.nothingHint')
                  : pick(work.data.note)
            }
          />
        ) : (
          <DueList cityId={cityId} rows={rows} today={work.data.today || todayHere(new Date())} withBody />
        )
      ) : null}
    </>
  );
}
