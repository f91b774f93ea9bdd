/** @module How fresh the numbers of a target are: where they come from, how late they are, what is wrong with them. */
import type { TrackedTarget } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';

export function DataCell({ target, cityId }: { readonly target: TrackedTarget; readonly cityId: string }) {
  const { t, pick } = useWords();
  if (!target.followed)
    return (
      <Link to="/cities/$cityId/numbers" params={{ cityId }} className="quiet" title={t('track.noSeriesHint')}>
        {t('track.noSeries')}
      </Link>
    );
  return (
    <span className="data-cell">
      <span className="quiet">{target.origin === null ? '' : t(`track.origin.${target.origin}`)}</span>
      {target.daysLate > 0 ? (
        <span className="mark mark-doubt">▲ {t('track.daysLate', { count: target.daysLate })}</span>
      ) : null}
      {target.data
        .filter(({ rule }) => target.daysLate === 0 || rule !== 'late')
        .map((fired) => (
          <span key={`${fired.ruleSet} ${fired.rule}`} className="mark mark-doubt" title={pick(fired.arithmetic)}>
            ▲ {pick(fired.message)}
          </span>
        ))}
    </span>
  );
}
