/** @module The ways between the screens of followed targets; the month looked at goes along. */
import { Link, useRouterState } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../i18n/index.ts';

const tabs: readonly { readonly to: string; readonly word: MessageKey; readonly dated: boolean }[] = [
  { to: 'targets', word: 'track.tab.targets', dated: true },
  { to: 'warnings', word: 'track.tab.warnings', dated: true },
  { to: 'months', word: 'track.tab.months', dated: true },
  { to: 'numbers', word: 'track.tab.numbers', dated: false },
  { to: 'rules', word: 'track.tab.rules', dated: false },
];

export function TrackTabs({ cityId, at }: { readonly cityId: string; readonly at?: string | undefined }) {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className="track-tabs" aria-label={t('track.tabs')}>
      {tabs.map(({ to, word, dated }) => {
        const address: string = `/cities/${cityId}/${to}`;
        const here = path === address || path.startsWith(`${address}/`);
        return (
          <Link
            key={to}
            to={address}
            search={(dated && at !== undefined ? { at } : {}) as object}
            className={here ? 'track-tab track-tab-here' : 'track-tab'}
            aria-current={here ? 'page' : undefined}
          >
            {t(word)}
          </Link>
        );
      })}
      <Link to="/targets" search={{ city: [cityId] }} className="track-tab track-tab-aside">
        {t('track.tab.registry')} →
      </Link>
    </nav>
  );
}
