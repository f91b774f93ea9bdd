/**
 * @module The targets a city follows at the end of a month: lights counted, then every target with its path, result, estimate and forecast, as
 * a table or as small multiples. What one target is made of is on its own page.
 */
import type { TrackedTarget } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import { addressOf } from '../../../api/client.ts';
import { versionQuery } from '../../../api/queries.ts';
import { trackingQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ExportMenu } from '../../../parts/export-menu.tsx';
import { Page, useTitle } from '../../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { mayDispatch, useCurrentCity, useSession } from '../../../shell/current-city.ts';
import '../../../style/tracking.css';
import { actionOf } from '../../targets/group-rows.ts';
import { AssignmentDialog } from '../assignment-dialog.tsx';
import { countLights, noLight, pendingLight } from '../light-scheme.ts';
import { monthWord } from '../month-text.ts';
import { TrackTabs } from '../track-tabs.tsx';
import type { FollowedSearch } from '../tracking-search.ts';
import { FollowedFilters } from './followed-filters.tsx';
import { FollowedHead } from './followed-head.tsx';
import { FollowedMultiples } from './followed-multiples.tsx';
import { FollowedTable } from './followed-table.tsx';
import { filterFollowed, groupFollowed } from './group-followed.ts';
import { NoPlan, NoSeries } from './no-series.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/targets');

export function FollowedScreen() {
  const { t, pick, locale } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const dispatches = mayDispatch(useSession());
  const answer = useQuery(trackingQuery(cityId, search.at));
  const summary = answer.data;
  const [assigned, setAssigned] = useState<TrackedTarget | null>(null);
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('track.title'), city);

  const { group = 'headline', view = 'table', light, body, q } = search;
  const sets = useMemo(() => summary?.ruleSets ?? [], [summary]);
  const lights = useMemo(() => countLights(summary?.targets ?? [], sets), [summary, sets]);
  const lightWord = useCallback(
    (id: string) =>
      id === pendingLight
        ? t('track.pending')
        : id === noLight
          ? t('track.light.none')
          : pick(lights.find((one) => one.id === id)?.label) || id,
    [lights, pick, t],
  );
  const version = useQuery({
    ...versionQuery(summary?.plan?.versionId ?? ''),
    enabled: group === 'action' && summary?.plan != null,
  });
  const shown = useMemo(() => filterFollowed(summary?.targets ?? [], { light, body, q }), [summary, light, body, q]);
  const groups = useMemo(() => {
    const titles = new Map(version.data?.items.map((item) => [item.section, actionOf(item.sectionTitle)]));
    return groupFollowed(
      shown,
      group,
      {
        headline: (headline) => t(headline ? 'track.headline' : 'track.others'),
        action: (section) => titles.get(section) ?? section,
        noBody: t('targets.noBody'),
        light: lightWord,
      },
      lights.map(({ id }) => id),
    );
  }, [shown, group, version.data, lights, lightWord, t]);

  const change = useCallback(
    (next: Partial<FollowedSearch>) =>
      void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  return (
    <Page
      wide
      title={t('track.titleOf', { city })}
      note={
        summary === undefined
          ? undefined
          : [
              monthWord(summary.at, locale),
              summary.dataUntil === null
                ? t('track.noData')
                : t('track.dataUntil', { month: monthWord(summary.dataUntil, locale) }),
              t('track.followedOf', { followed: summary.counts.followed, total: summary.counts.targets }),
            ].join(' · ')
      }
      actions={
        summary === undefined || summary.targets.length === 0 ? undefined : (
          <ExportMenu
            address={(format, language) =>
              addressOf('/cities/:cityId/tracking/export', { cityId }, { at: search.at, format, language })
            }
          />
        )
      }
    >
      <TrackTabs cityId={cityId} at={search.at} />
      {answer.isPending ? <Waiting rows={12} /> : null}
      {answer.isError ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {summary === undefined ? null : summary.targets.length === 0 ? (
        <NoPlan cityId={cityId} />
      ) : (
        <>
          <FollowedHead
            summary={summary}
            lights={lights}
            chosen={light}
            lightWord={lightWord}
            onChoose={(next) => change({ light: next })}
          />
          {summary.dataUntil === null ? <NoSeries cityId={cityId} /> : null}
          <FollowedFilters summary={summary} search={search} lights={lights} lightWord={lightWord} onChange={change} />
          {shown.length === 0 ? (
            <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
          ) : view === 'multiples' ? (
            <FollowedMultiples groups={groups} cityId={cityId} at={search.at} sets={sets} />
          ) : (
            <FollowedTable
              groups={groups}
              cityId={cityId}
              at={search.at}
              sets={sets}
              onAssign={dispatches ? setAssigned : undefined}
            />
          )}
          <p className="table-foot quiet">
            {t('common.shown', { shown: shown.length, total: summary.targets.length })} ·{' '}
            {t('track.rulesUsed', { rules: summary.ruleSets.map(({ name }) => pick(name)).join('、') })} ·{' '}
            <span title={summary.digest}>
              {t('trace.digest')} <code>{summary.digest.slice(0, 12)}</code>
            </span>
          </p>
        </>
      )}
      {assigned === null ? null : (
        <AssignmentDialog key={assigned.itemId} cityId={cityId} target={assigned} onClose={() => setAssigned(null)} />
      )}
    </Page>
  );
}
