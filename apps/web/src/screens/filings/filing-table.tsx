/** @module Filings as rows: whose, in which state, due when, sent in when, how much proof. The whole row leads to the filing. */
import type { Filing } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { DueDay } from '../../parts/due-day.tsx';
import { Missing } from '../../parts/target-value.tsx';
import { formatDateTime } from '../../view/number.ts';
import { SubjectLink } from './filing-head.tsx';
import { isSettled } from './filing-order.ts';
import { StateMark } from './state-mark.tsx';

export function FilingTable({
  cityId,
  filings,
  caption,
  titled = false,
}: {
  readonly cityId: string;
  readonly filings: readonly Filing[];
  readonly caption: string;
  /** Each has its own title: notices. In a round the body is the name. */
  readonly titled?: boolean;
}) {
  const { t } = useWords();
  return (
    <div className="scroll-x">
      <table className="grid grid-roomy tasks">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {titled ? <th scope="col">{t('work.title')}</th> : null}
            <th scope="col">{t('work.body')}</th>
            <th scope="col">{t('work.state')}</th>
            <th scope="col">{t('work.dueDay')}</th>
            <th scope="col">{t('work.submitted')}</th>
            <th scope="col" className="figure">
              {t('work.evidence')}
            </th>
            <th scope="col" className="figure">
              {t('work.thread')}
            </th>
          </tr>
        </thead>
        <tbody>
          {filings.map((filing) => {
            const open = (
              <Link to="/cities/$cityId/filings/$filingId" params={{ cityId, filingId: filing.id }}>
                {titled ? filing.title : filing.organisation.name}
              </Link>
            );
            return (
              <tr key={filing.id}>
                {titled ? (
                  <>
                    <th scope="row" className="task-name">
                      {open}
                      {filing.subjectTitle === null || filing.subjectTitle === filing.title ? null : (
                        <div className="quiet">
                          <SubjectLink filing={filing} />
                        </div>
                      )}
                    </th>
                    <td data-label={t('work.body')}>{filing.organisation.name}</td>
                  </>
                ) : (
                  <th scope="row">{open}</th>
                )}
                <td data-label={t('work.state')}>
                  <StateMark filing={filing} />
                </td>
                <td data-label={t('work.dueDay')}>
                  <DueDay day={filing.due} daysLeft={filing.daysLeft} settled={isSettled(filing)} />
                </td>
                <td data-label={t('work.submitted')}>
                  {filing.submittedAt === null ? (
                    <Missing why={t('work.notSubmitted')} />
                  ) : (
                    <>
                      <span className="nowrap">{formatDateTime(filing.submittedAt)}</span>{' '}
                      <span className="quiet">{filing.submittedBy?.name}</span>
                    </>
                  )}
                </td>
                <td className={filing.evidence === 0 ? 'figure cell-empty' : 'figure'} data-label={t('work.evidence')}>
                  {filing.evidence}
                </td>
                <td className={filing.comments === 0 ? 'figure cell-empty' : 'figure'} data-label={t('work.thread')}>
                  {filing.comments}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
