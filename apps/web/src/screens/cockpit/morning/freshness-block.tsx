/** @module How fresh the numbers are: until when each of the city's main series goes, and which are late. */
import type { Cockpit } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { periodWord } from '../../tracking/month-text.ts';

export function FreshnessBlock({ cityId, cockpit }: { readonly cityId: string; readonly cockpit: Cockpit }) {
  const { t, pick, locale } = useWords();
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('cockpit.freshness')}</h2>
        <Link to="/cities/$cityId/numbers" params={{ cityId }}>
          {t('cockpit.addNumbers')}
        </Link>
      </div>
      {cockpit.behind === null ? null : (
        <p className="cockpit-overdue">
          ▲ {pick(cockpit.behind.message)} <span className="quiet">{pick(cockpit.behind.remedy)}</span>
        </p>
      )}
      {cockpit.freshness.length === 0 ? <p className="quiet">{t('cockpit.noNumbers')}</p> : null}
      <ul className="cockpit-lines">
        {cockpit.freshness.map((line) => (
          <li key={line.name.zh} className="cockpit-fresh">
            <span>{pick(line.name)}</span>
            <span className={line.daysLate > 0 ? 'cockpit-overdue' : 'quiet'}>
              {line.until === null ? '—' : periodWord(line.until, locale)}
              {line.daysLate > 0 ? ` · ${t('cockpit.late', { days: line.daysLate })}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
