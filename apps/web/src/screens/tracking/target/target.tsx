/** @module One followed target: its numbers, its picture, why its light is what it is, its past lights, what it is made of, whose it is. */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useCallback } from 'react';
import { followedTargetQuery, trackingQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { Page, useTitle } from '../../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { mayDispatch, useSession } from '../../../shell/current-city.ts';
import { formatYear } from '../../../view/number.ts';
import '../../../style/tracking.css';
import { LightMark } from '../light-mark.tsx';
import { worstOrder } from '../light-scheme.ts';
import { MonthPicker } from '../month-picker.tsx';
import { monthWord } from '../month-text.ts';
import { PathLegend } from '../path-legend.tsx';
import { TrackTabs } from '../track-tabs.tsx';
import type { TargetSearch } from '../tracking-search.ts';
import { Assignments } from './assignments.tsx';
import { BackTest } from './back-test.tsx';
import { LightArithmetic } from './light-arithmetic.tsx';
import { LightStrip } from './light-strip.tsx';
import { PointsTable } from './points-table.tsx';
import { Standings } from './standings.tsx';
import { TargetFacts } from './target-facts.tsx';
import { TargetFigure } from './target-figure.tsx';
import { TargetWarnings } from './target-warnings.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/targets/$itemId');

export function TargetScreen() {
  const { t, pick, locale } = useWords();
  const { cityId, itemId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const dispatches = mayDispatch(useSession());
  const answer = useQuery(followedTargetQuery(cityId, itemId, search.at));
  const plan = useQuery(trackingQuery(cityId, search.at)).data?.plan ?? null;
  const detail = answer.data;
  const target = detail?.target;
  useTitle(target?.name);
  const change = useCallback(
    (next: Partial<TargetSearch>) =>
      void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const level = target?.light.fired?.level ?? null;
  const levels = detail?.ruleSet?.levels ?? [];
  return (
    <Page
      wide
      title={
        target === undefined ? (
          t('track.title')
        ) : (
          <span className="target-title">
            {locale === 'en' && target.indicatorName !== null ? pick(target.indicatorName) : target.name}
            {target.year === null ? null : <span className="quiet">{formatYear(target.year, locale)}</span>}
            <LightMark level={level} worst={worstOrder(level, [{ levels }])} />
          </span>
        )
      }
      note={
        detail === undefined ? undefined : (
          <>
            {monthWord(detail.at, locale)} · {t('track.section', { section: detail.target.section })}
            {plan === null ? null : (
              <>
                {' · '}
                <Link
                  to="/cities/$cityId/plan/versions/$versionId"
                  params={{ cityId, versionId: plan.versionId }}
                  search={{ item: itemId }}
                >
                  {t('targets.drawer.clause')}
                </Link>
              </>
            )}
          </>
        )
      }
      actions={
        detail === undefined ? undefined : (
          <MonthPicker value={detail.at} last={detail.today.slice(0, 7)} onChange={(at) => change({ at })} />
        )
      }
    >
      <TrackTabs cityId={cityId} at={search.at} />
      {answer.isPending ? <Waiting rows={12} /> : null}
      {answer.isError ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {detail === undefined ? null : (
        <div className="target-page">
          <Standings target={detail.target} cityId={cityId} />
          <div className="target-columns">
            <section className="block">
              <TargetFigure detail={detail} />
              <PathLegend />
            </section>
            <LightArithmetic target={detail.target} ruleSet={detail.ruleSet} />
          </div>
          <TargetWarnings warnings={detail.warnings} cityId={cityId} sets={[{ levels }]} />
          <section className="block">
            <div className="block-head">
              <h2>{t('track.strip.title', { count: detail.lights.length })}</h2>
              <span className="quiet">{t('track.strip.hint')}</span>
            </div>
            <LightStrip lights={detail.lights} levels={levels} />
          </section>
          <Assignments cityId={cityId} detail={detail} mayEnter={dispatches} />
          <section className="block">
            <h2>{t('track.points.title')}</h2>
            {detail.series.length === 0 ? (
              <Nothing title={t('track.noSeries')} hint={t('track.noSeriesHint')}>
                <Link to="/cities/$cityId/numbers" params={{ cityId }} className="ant-btn-like">
                  {t('track.tab.numbers')}
                </Link>
              </Nothing>
            ) : (
              detail.series.map((series) => (
                <PointsTable key={`${series.role} ${series.indicatorId}`} series={series} cityId={cityId} />
              ))
            )}
          </section>
          <TargetFacts target={detail.target} cityId={cityId} />
          {detail.target.followed ? (
            <BackTest cityId={cityId} itemId={itemId} at={detail.at} search={search} onChange={change} />
          ) : null}
        </div>
      )}
    </Page>
  );
}
