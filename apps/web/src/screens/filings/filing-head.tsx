/** @module The facts above a filing: state, due day, period, what it answers to, who deals with it. */
import type { Filing } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { isSettled } from './filing-order.ts';
import { StateMark } from './state-mark.tsx';

export function FilingFacts({ detail }: { readonly detail: Filing }) {
  const { t, pick } = useWords();
  return (
    <dl className="filing-facts">
      <div>
        <dt>{t('work.state')}</dt>
        <dd>
          <StateMark filing={detail} />
        </dd>
      </div>
      <div>
        <dt>{t('work.dueDay')}</dt>
        <dd>
          <DueDay day={detail.due} daysLeft={detail.daysLeft} settled={isSettled(detail)} />
        </dd>
      </div>
      {detail.round === null ? null : (
        <div>
          <dt>{t('work.round')}</dt>
          <dd>
            <Link
              to="/cities/$cityId/tasks"
              params={{ cityId: detail.cityId }}
              search={{ view: 'rounds', round: detail.round.id }}
            >
              {pick(detail.round.name)}
            </Link>
          </dd>
        </div>
      )}
      {detail.subjectTitle === null ? null : (
        <div>
          <dt>{t('work.subject')}</dt>
          <dd>
            <SubjectLink filing={detail} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('work.sentBy')}</dt>
        <dd>
          {detail.sentBy.name} <span className="quiet">{detail.sentAt.slice(0, 10)}</span>
        </dd>
      </div>
      {detail.assignee === null ? null : (
        <div>
          <dt>{t('work.assignee')}</dt>
          <dd>{detail.assignee.name}</dd>
        </div>
      )}
    </dl>
  );
}

/** What a notice answers to: a task, a warning or a target, each with its page. */
export function SubjectLink({ filing }: { readonly filing: Pick<Filing, 'cityId' | 'subject' | 'subjectTitle'> }) {
  const [kind, ...rest] = (filing.subject ?? '').split(':');
  const key = rest.join(':');
  if (kind === 'task')
    return (
      <Link to="/cities/$cityId/tasks/$task" params={{ cityId: filing.cityId, task: key }}>
        {filing.subjectTitle}
      </Link>
    );
  if (kind === 'warning')
    return (
      <Link to="/cities/$cityId/warnings" params={{ cityId: filing.cityId }} search={{ warning: key }}>
        {filing.subjectTitle}
      </Link>
    );
  if (kind === 'target')
    return (
      <Link to="/cities/$cityId/targets/$itemId" params={{ cityId: filing.cityId, itemId: key }}>
        {filing.subjectTitle}
      </Link>
    );
  return <>{filing.subjectTitle}</>;
}
