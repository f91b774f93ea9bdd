/**
 * @module How many tasks each body carries, as bars with their numbers: lead solid, participant hatched.
 */
import type { CitySummary } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../i18n/index.ts';
import { LoadBar } from '../../parts/load-bar.tsx';

export function LoadList({ cityId, load }: { readonly cityId: string; readonly load: CitySummary['load'] }) {
  const { t } = useWords();
  // Who leads most stands first; only the heaviest loads fit the cockpit.
  const shown = load.toSorted((a, b) => b.lead - a.lead || b.participant - a.participant).slice(0, 10);
  const most = Math.max(1, ...load.map((entry) => entry.lead + entry.participant));
  return (
    <>
      <p className="legend">
        <span className="swatch swatch-lead" /> {t('city.lead')} <span className="swatch swatch-participant" />{' '}
        {t('city.participant')}
      </p>
      <ul className="load-list">
        {shown.map((entry) => (
          <li key={entry.organisationId}>
            <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ body: entry.organisationId }}>
              {entry.name}
            </Link>
            <LoadBar lead={entry.lead} participant={entry.participant} implied={0} most={most} />
          </li>
        ))}
      </ul>
    </>
  );
}
