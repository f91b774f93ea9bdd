/** @module What bodies reported of one task, newest round first. */
import type { WorkDetail } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { Missing } from '../../parts/target-value.tsx';
import { formatNumber } from '../../view/number.ts';
import { StateMark } from '../filings/state-mark.tsx';

export function TaskReports({ cityId, reports }: { readonly cityId: string; readonly reports: WorkDetail['reports'] }) {
  const { t, pick } = useWords();
  if (reports.length === 0) return <p className="quiet">{t('work.reports.none')}</p>;
  return (
    <ul className="report-list">
      {reports.map(({ filing, progress, done, problem }) => (
        <li key={filing.id}>
          <div className="report-head">
            <Link to="/cities/$cityId/filings/$filingId" params={{ cityId, filingId: filing.id }}>
              {filing.round === null ? filing.title : pick(filing.round.name)}
            </Link>
            <span>{filing.organisation.name}</span>
            <StateMark filing={filing} />
            <span>{progress === null ? <Missing why={t('work.progress.none')} /> : `${formatNumber(progress)}%`}</span>
          </div>
          {done === '' ? null : <p className="field-words">{done}</p>}
          {problem === '' ? null : (
            <p className="field-words">
              <span aria-hidden="true">▲ </span>
              {t('work.field.problem')}：{problem}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
