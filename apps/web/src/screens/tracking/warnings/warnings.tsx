/**
 * @module The feed of warnings: what drifts on the left by how pressing it is, the open one on the right with its arithmetic, causes, log and
 * what can be done. Data that is late or poor stands apart. Keys j and k walk the feed.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useCallback, useEffect, useMemo } from 'react';
import { trackingQuery, warningsQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { Page, useTitle } from '../../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { useCurrentCity } from '../../../shell/current-city.ts';
import { isTyping, noKeys, readKey } from '../../../view/keys.ts';
import '../../../style/tracking.css';
import { TrackTabs } from '../track-tabs.tsx';
import type { WarningsSearch } from '../tracking-search.ts';
import { WarningDetail } from './warning-detail.tsx';
import { WarningFeed } from './warning-feed.tsx';
import { WarningFilters } from './warning-filters.tsx';
import { shownWarnings, stepFrom } from './warning-order.ts';

const routeApi = getRouteApi('/app/cities/$cityId/warnings');

export function WarningsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const answer = useQuery(warningsQuery(cityId));
  const sets = useQuery(trackingQuery(cityId, undefined)).data?.ruleSets ?? [];
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('track.tab.warnings'), city);

  const items = useMemo(() => answer.data?.items ?? [], [answer.data]);
  const { state, level, q } = search;
  const shown = useMemo(() => shownWarnings(items, { state, level, q }), [items, state, level, q]);
  // A link to a warning opens it whatever the filter hides.
  const open = items.find(({ key }) => key === search.warning) ?? shown[0];
  const change = useCallback(
    (next: Partial<WarningsSearch>) =>
      void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  useFeedKeys(
    shown.map(({ key }) => key),
    open?.key,
    (key) => change({ warning: key }),
  );
  return (
    <Page wide title={t('warn.titleOf', { city })} note={t('warn.note')}>
      <TrackTabs cityId={cityId} />
      {answer.isPending ? <Waiting rows={10} /> : null}
      {answer.isError ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {answer.isSuccess && items.length === 0 ? (
        <Nothing title={t('warn.none')} hint={t('warn.noneHint')}>
          <Link to="/cities/$cityId/targets" params={{ cityId }}>
            <Button>{t('warn.toTargets')}</Button>
          </Link>
        </Nothing>
      ) : null}
      {items.length === 0 ? null : (
        <>
          <WarningFilters items={items} search={search} onChange={change} />
          <div className={search.warning === undefined ? 'warn-columns' : 'warn-columns warn-columns-open'}>
            {shown.length === 0 ? (
              <Nothing
                title={t(state === undefined && level === undefined && q === undefined ? 'warn.quiet' : 'common.empty')}
                hint={t(
                  state === undefined && level === undefined && q === undefined ? 'warn.quietHint' : 'common.emptyHint',
                )}
              />
            ) : (
              <WarningFeed items={shown} sets={sets} open={open?.key} onOpen={(key) => change({ warning: key })} />
            )}
            {open === undefined ? null : (
              <WarningDetail
                key={open.key}
                warning={open}
                cityId={cityId}
                sets={sets}
                onBack={() => change({ warning: undefined })}
              />
            )}
          </div>
        </>
      )}
    </Page>
  );
}

function useFeedKeys(keys: readonly string[], open: string | undefined, onOpen: (key: string) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { command } = readKey(noKeys, { ...pressOf(event), typing: isTyping(event.target) }, 0);
      if (command !== 'next' && command !== 'previous') return;
      const next = stepFrom(keys, open, command === 'next' ? 1 : -1);
      if (next === undefined) return;
      event.preventDefault();
      onOpen(next);
      document.getElementById(`warning-${next}`)?.scrollIntoView({ block: 'nearest' });
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
}
const pressOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({ key, ctrlKey, metaKey, altKey });
