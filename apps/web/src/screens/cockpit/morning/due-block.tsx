/** @module What is due: what has passed its day first, then what comes this month. */
import type { Cockpit } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { formatNumber } from '../../../view/number.ts';

type DueLine = Cockpit['due']['items'][number];

export function DueBlock({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t } = useWords();
  const { overdue, thisMonth, items } = cockpit.due;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.due')}</h2>
        <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'due' } as object}>
          {t('cockpit.allTasks')}
        </Link>
      </div>
      <p className="cockpit-due-counts">
        <span className={overdue > 0 ? 'cockpit-overdue' : undefined}>
          <b>{formatNumber(overdue)}</b> {t('cockpit.overdue')}
        </span>
        {' · '}
        <b>{formatNumber(thisMonth)}</b> {t('cockpit.thisMonth')}
      </p>
      {items.length === 0 ? <p className="quiet">{t('cockpit.nothingDue')}</p> : null}
      <ul className="cockpit-lines">
        {items.map((line) => (
          <li key={`${line.kind} ${line.id} ${line.due}`}>
            <Opens cityId={cityId} line={line} />
            <span className={line.daysLeft < 0 ? 'cockpit-overdue' : 'quiet'}>
              {line.body === null ? '' : `${line.body} · `}
              {line.due}{' '}
              {line.daysLeft < 0
                ? t('cockpit.daysOver', { days: -line.daysLeft })
                : t('cockpit.daysLeft', { days: line.daysLeft })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Opens({ cityId, line }: { readonly cityId: string; readonly line: DueLine }) {
  const to =
    line.kind === 'filing'
      ? `/cities/${cityId}/filings/${line.id}`
      : `/cities/${cityId}/tasks/${encodeURIComponent(line.id)}`;
  return <Link to={to}>{line.title}</Link>;
}
