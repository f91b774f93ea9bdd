/** @module The links between what a city hands down and how it is judged: assessment, breakdown, budgets. */
import { Link } from '@tanstack/react-router';
import { type MessageKey, useWords } from '../../i18n/index.ts';

const tabs: readonly { readonly to: string; readonly word: MessageKey; readonly exact?: boolean }[] = [
  { to: '/cities/$cityId/assessment', word: 'assess.tab.assessment', exact: true },
  { to: '/cities/$cityId/assessment/ranking', word: 'assess.tab.ranking' },
  { to: '/cities/$cityId/breakdown', word: 'split.tab' },
  { to: '/cities/$cityId/budgets', word: 'budget.tab' },
];

export function AssessmentTabs({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  return (
    <nav className="tabs no-print" aria-label={t('assess.tabs')}>
      {tabs.map(({ to, word, exact = false }) => (
        <Link
          key={to}
          to={to}
          params={{ cityId }}
          search={{}}
          activeOptions={{ exact, includeSearch: false }}
          activeProps={{ className: 'tab-here' }}
        >
          {t(word)}
        </Link>
      ))}
    </nav>
  );
}
