/**
 * @module My work: what is due from me, soonest first; what waits for my review; my numbers to report, my tasks, the reminders I was sent.
 */
import type { MyWork } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { filingsQuery, myWorkQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { formatDateTime } from '../../view/number.ts';
import { isOwed } from '../filings/filing-order.ts';
import { DueList, DueRows } from './due-list.tsx';
import { matching, rowOfFiling, rowOfMilestone } from './due-rows.ts';
import type { ViewProps } from './plan-tasks.tsx';
import { TaskLines } from './task-lines.tsx';

export function MineView({ cityId, search }: ViewProps) {
  const { t, pick } = useWords();
  const work = useQuery(myWorkQuery(cityId));
  const own = useQuery({ ...filingsQuery(cityId, { mine: 'yes' }), enabled: work.data?.organisation != null });
  if (work.isError) return <ProblemNote error={work.error} onRetry={() => void work.refetch()} />;
  if (work.isPending) return <Waiting rows={10} />;
  const mine = work.data;
  const due = [
    ...mine.filings.filter(isOwed).map((filing) => rowOfFiling(filing, pick)),
    ...mine.milestones.filter(({ doneAt }) => doneAt === null).map(rowOfMilestone),
  ];
  const waiting = mine.waiting
    .toSorted((a, b) => (a.submittedAt ?? '').localeCompare(b.submittedAt ?? ''))
    .map((filing) => rowOfFiling(filing, pick));
  const sent = (own.data?.items ?? [])
    .filter((filing) => !isOwed(filing))
    .toSorted((a, b) => (b.submittedAt ?? b.sentAt).localeCompare(a.submittedAt ?? a.sentAt))
    .map((filing) => rowOfFiling(filing, pick));
  const nothing = due.length + waiting.length + mine.tasks.length + mine.numbers.length === 0;
  return (
    <div className={mine.organisation === null ? 'work-columns work-alone' : 'work-columns'}>
      <div>
        {mine.organisation === null && waiting.length === 0 && due.length === 0 ? (
          <Nothing title={t('work.mine.noBody')} hint={t('work.mine.noBodyHint')} />
        ) : null}
        {waiting.length === 0 ? null : (
          <section className="due-block" aria-label={t('work.mine.waiting')}>
            <h2 className="due-head">
              {t('work.mine.waiting')} <span className="quiet">{waiting.length}</span>{' '}
              <span className="quiet">{t('work.mine.waitingHint')}</span>
            </h2>
            <DueRows cityId={cityId} rows={waiting} withBody />
          </section>
        )}
        <DueList cityId={cityId} rows={matching(due, search.q)} today={mine.today} withBody={false} />
        {due.length === 0 && mine.organisation !== null ? (
          <Nothing
            title={t('work.mine.nothingDue')}
            hint={t(nothing ? 'work.mine.nothingHint' : 'work.mine.wellDone')}
          />
        ) : null}
        {sent.length === 0 ? null : (
          <details className="work-fold">
            <summary>{t('work.mine.sent', { count: sent.length })}</summary>
            <DueRows cityId={cityId} rows={sent} withBody={false} />
          </details>
        )}
      </div>
      {mine.organisation === null ? null : (
        <aside className="work-side">
          <Numbers cityId={cityId} mine={mine} />
          <section className="block">
            <h2>
              {t('work.mine.tasks')} <span className="quiet">{mine.tasks.length}</span>
            </h2>
            {mine.tasks.length === 0 ? <p className="quiet">{t('work.mine.noTasks')}</p> : null}
            <TaskLines cityId={cityId} tasks={mine.tasks} />
          </section>
          <section className="block">
            <h2>{t('work.reminders')}</h2>
            {mine.notices.length === 0 ? <p className="quiet">{t('work.reminders.none')}</p> : null}
            <ul className="plain-list">
              {mine.notices.slice(0, 8).map((one) => (
                <li key={one.id ?? `${one.of}${one.occasion}`}>
                  {pick(one.message)} <span className="quiet">{formatDateTime(one.sentAt ?? '')}</span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      )}
    </div>
  );
}

function Numbers({ cityId, mine }: { readonly cityId: string; readonly mine: MyWork }) {
  const { t, pick } = useWords();
  return (
    <section className="block">
      <h2>
        {t('work.mine.numbers')} <span className="quiet">{mine.numbers.length}</span>
      </h2>
      {mine.numbersNote === null ? null : <p className="quiet">{pick(mine.numbersNote)}</p>}
      {mine.numbers.length === 0 && mine.numbersNote === null ? (
        <p className="quiet">{t('work.mine.noNumbers')}</p>
      ) : null}
      <ul className="plain-list">
        {mine.numbers.map((number) => (
          <li key={`${number.target}${number.period}`}>
            <Link to="/cities/$cityId/numbers" params={{ cityId }}>
              {pick(number.message)}
            </Link>{' '}
            {number.due === null ? null : <DueDay day={number.due} daysLeft={null} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
