/**
 * @module The outlook of a city: five tabs in the address, each its own chunk. Does the plan hold together, what levers do, what made
 * emissions change, have they peaked, what do targets cost.
 */
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import '../../style/outlook.css';
import { type OutlookTab, outlookTabs } from './outlook-search.ts';

const routeApi = getRouteApi('/app/cities/$cityId/outlook');

const panels = {
  audit: lazy(() => import('./audit/audit-tab.tsx').then(({ AuditTab }) => ({ default: AuditTab }))),
  levers: lazy(() => import('./levers/levers.tsx').then(({ LeversTab }) => ({ default: LeversTab }))),
  decomposition: lazy(() =>
    import('./decomposition/decomposition-tab.tsx').then(({ DecompositionTab }) => ({ default: DecompositionTab })),
  ),
  trend: lazy(() => import('./trend/trend-tab.tsx').then(({ TrendTab }) => ({ default: TrendTab }))),
  cost: lazy(() => import('./cost/cost-tab.tsx').then(({ CostTab }) => ({ default: CostTab }))),
} as const;
const words: Readonly<Record<OutlookTab, { readonly title: MessageKey; readonly note: MessageKey }>> = {
  audit: { title: 'outlook.tab.audit', note: 'outlook.note.audit' },
  levers: { title: 'outlook.tab.levers', note: 'outlook.note.levers' },
  decomposition: { title: 'outlook.tab.decomposition', note: 'outlook.note.decomposition' },
  trend: { title: 'outlook.tab.trend', note: 'outlook.note.trend' },
  cost: { title: 'outlook.tab.cost', note: 'outlook.note.cost' },
};

export function OutlookScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const { tab = 'audit' } = routeApi.useSearch();
  const { here } = useCurrentCity();
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t(words[tab].title), city);
  const Panel = panels[tab];
  return (
    <Page title={t('outlook.title', { city })} note={t(words[tab].note)} wide>
      <nav className="outlook-tabs" aria-label={t('outlook.tabs')}>
        {outlookTabs.map((one) => (
          <Link
            key={one}
            to="/cities/$cityId/outlook"
            params={{ cityId }}
            search={{ tab: one }}
            className={one === tab ? 'outlook-tab outlook-tab-here' : 'outlook-tab'}
            aria-current={one === tab ? 'page' : undefined}
          >
            {t(words[one].title)}
          </Link>
        ))}
      </nav>
      <Suspense fallback={<Waiting />}>
        <Panel key={cityId} cityId={cityId} />
      </Suspense>
    </Page>
  );
}
