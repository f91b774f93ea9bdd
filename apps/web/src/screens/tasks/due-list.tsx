/** @module What is due in groups, overdue first: what, whose, by when, in which state. A row is one link. */
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { byDue, type DueGroup } from '../../view/due.ts';
import { isSettled } from '../filings/filing-order.ts';
import { StateMark } from '../filings/state-mark.tsx';
import type { DueRow } from './due-rows.ts';

export function DueList({
  cityId,
  rows,
  today,
  withBody,
}: {
  readonly cityId: string;
  readonly rows: readonly DueRow[];
  readonly today: string;
  /** The office sees whose each is; a body knows. */
  readonly withBody: boolean;
}) {
  const { t } = useWords();
  return (
    <>
      {byDue(rows, ({ due }) => due, today).map(({ group, items }) => (
        <section key={group} className="due-block" aria-label={t(groupWord[group])}>
          <h2 className={group === 'overdue' ? 'due-head due-head-overdue' : 'due-head'}>
            {t(groupWord[group])} <span className="quiet">{items.length}</span>
          </h2>
          <DueRows cityId={cityId} rows={items} withBody={withBody} />
        </section>
      ))}
    </>
  );
}

/** The rows of one group, as they come. */
export function DueRows({
  cityId,
  rows,
  withBody,
}: {
  readonly cityId: string;
  readonly rows: readonly DueRow[];
  readonly withBody: boolean;
}) {
  const { t } = useWords();
  return (
    <ul className="due-rows">
      {rows.map((row) => (
        <li key={row.key}>
          <DueLink cityId={cityId} row={row}>
            <span className="due-kind">{t(`work.kind.${row.kind}`)}</span>
            <span className="due-what">
              <span className="due-title">{row.title}</span>
              {row.under === null || row.under === row.title ? null : <span className="quiet">{row.under}</span>}
            </span>
            {withBody ? <span className="due-body">{row.body ?? t('work.noBody')}</span> : null}
            <span className="due-state">{row.state === null ? null : <StateMark filing={row.state} />}</span>
            <span className="due-when">
              <DueDay day={row.due} daysLeft={row.daysLeft} settled={row.state !== null && isSettled(row.state)} />
            </span>
          </DueLink>
        </li>
      ))}
    </ul>
  );
}
const groupWord = {
  overdue: 'work.group.overdue',
  week: 'work.group.week',
  month: 'work.group.month',
  later: 'work.group.later',
  none: 'work.group.none',
} as const satisfies Record<DueGroup, string>;

function DueLink({
  cityId,
  row,
  children,
}: {
  readonly cityId: string;
  readonly row: DueRow;
  readonly children: React.ReactNode;
}) {
  if ('round' in row.opens)
    return (
      <Link
        className="due-row"
        to="/cities/$cityId/tasks"
        params={{ cityId }}
        search={{ view: 'rounds', round: row.opens.round }}
      >
        {children}
      </Link>
    );
  return 'filing' in row.opens ? (
    <Link className="due-row" to="/cities/$cityId/filings/$filingId" params={{ cityId, filingId: row.opens.filing }}>
      {children}
    </Link>
  ) : (
    <Link className="due-row" to="/cities/$cityId/tasks/$task" params={{ cityId, task: row.opens.task }}>
      {children}
    </Link>
  );
}
