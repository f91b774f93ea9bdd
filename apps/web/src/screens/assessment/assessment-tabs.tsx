/** @module The links between what a city hands down and how it is judged: assessment, breakdown, budgets. */
import { Link, useRouterState } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../i18n/index.ts';

const tabs: readonly {
  readonly to: string;
  readonly word: MessageKey;
  readonly here: (path: string) => boolean;
}[] = [
  {
    to: '/cities/$cityId/assessment',
    word: 'assess.tab.assessment',
    here: (path) => path.includes('/assessment') && !path.endsWith('/ranking'),
  },
  { to: '/cities/$cityId/assessment/ranking', word: 'assess.tab.ranking', here: (path) => path.endsWith('/ranking') },
  { to: '/cities/$cityId/breakdown', word: 'split.tab', here: (path) => path.includes('/breakdown') },
  { to: '/cities/$cityId/budgets', word: 'budget.tab', here: (path) => path.includes('/budgets') },
];

export function AssessmentTabs({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className="tabs no-print" aria-label={t('assess.tabs')}>
      {tabs.map(({ to, word, here }) => (
        <Link
          key={to}
          to={to}
          params={{ cityId }}
          search={{}}
          className={here(path) ? 'tab-here' : ''}
          aria-current={here(path) ? 'page' : undefined}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
