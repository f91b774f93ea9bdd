/** @module The first thing the eye meets: how many targets show which light, what waits, what is behind; each count filters the list. */
import type { TrackingSummary } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { LightShape } from '../light-mark.tsx';
import type { LightCount } from '../light-scheme.ts';

export function FollowedHead({
  summary,
  lights,
  chosen,
  lightWord,
  onChoose,
}: {
  readonly summary: TrackingSummary;
  readonly lights: readonly LightCount[];
  readonly chosen: string | undefined;
  readonly lightWord: (id: string) => string;
  readonly onChoose: (light: string | undefined) => void;
}) {
  const { t } = useWords();
  const { counts, city } = summary;
  return (
    <>
      <ul className="light-counts">
        {lights.map(({ id, level, worst, count }) => (
          <li key={id}>
            <button
              type="button"
              className={id === chosen ? 'light-count light-count-here' : 'light-count'}
              aria-pressed={id === chosen}
              onClick={() => onChoose(id === chosen ? undefined : id)}
            >
              <LightShape level={level} worst={worst} />
              <b>{count}</b> <span>{lightWord(id)}</span>
            </button>
          </li>
        ))}
        <li>
          <Link to="/cities/$cityId/warnings" params={{ cityId: city.id }} className="light-count">
            <b>{counts.warnings}</b> <span>{t('track.count.warnings')}</span>
          </Link>
        </li>
        {counts.dataWarnings === 0 ? null : (
          <li className="light-count-plain">
            <b>{counts.dataWarnings}</b> <span>{t('track.count.data')}</span>
          </li>
        )}
      </ul>
      <Behind summary={summary} />
    </>
  );
}

/** Whether the numbers are as new as they should be on this day, and if not what to do. */
function Behind({ summary }: { readonly summary: TrackingSummary }) {
  const { pick } = useWords();
  if (summary.behind === null || summary.dataUntil === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={
        <>
          {pick(summary.behind.message)} <span className="quiet">{pick(summary.behind.remedy)}</span>
        </>
      }
    />
  );
}
