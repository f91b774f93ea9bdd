/** @module The warnings that stand on a target, each leading to its place in the feed. */
import type { WarningLine } from '@dafeng/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../../i18n/index.ts';
import { LightShape } from '../light-mark.tsx';
import { type SchemeHolder, worstOrder } from '../light-scheme.ts';

export function TargetWarnings({
  warnings,
  cityId,
  sets,
}: {
  readonly warnings: readonly WarningLine[];
  readonly cityId: string;
  readonly sets: readonly SchemeHolder[];
}) {
  const { t, pick } = useWords();
  const standing = warnings.filter(({ state }) => state !== 'cleared');
  if (standing.length === 0) return null;
  return (
    <section className="block">
      <h2>{t('track.tab.warnings')}</h2>
      <ul className="plain-list">
        {standing.map((warning) => (
          <li key={warning.key}>
            <LightShape level={warning.level} worst={worstOrder(warning.level, sets)} />{' '}
            <Link to="/cities/$cityId/warnings" params={{ cityId }} search={{ warning: warning.key }}>
              {pick(warning.message) || warning.name}
            </Link>{' '}
            <span className="quiet">
              {t(`warn.state.${warning.state}`)}
              {warning.since === null ? null : ` · ${t('warn.since', { day: warning.since })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
