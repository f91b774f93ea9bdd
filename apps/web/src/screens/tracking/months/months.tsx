/**
 * @module Months and quarters of one subject: months in columns, year to date, year on year, quarter sums, blank months with their reason; the
 * estimate from electricity with its interval and what was said before.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Select } from 'antd';
import { useCallback } from 'react';
import { monthsQuery, trackingQuery } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ChartFrame } from '../../../parts/chart/chart-frame.tsx';
import { Page, useTitle } from '../../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../../parts/states.tsx';
import { useCurrentCity } from '../../../shell/current-city.ts';
import '../../../style/tracking.css';
import { MonthPicker } from '../month-picker.tsx';
import { monthOfYear, monthWord } from '../month-text.ts';
import { MonthsChart } from '../months-chart.tsx';
import { TemplateLinks } from '../template-links.tsx';
import { TrackTabs } from '../track-tabs.tsx';
import type { MonthsSearch } from '../tracking-search.ts';
import { hasNowcast, linesOf, type MonthlyIndicator, rowsOfYear } from './month-view.ts';
import { MonthsTable } from './months-table.tsx';
import { NowcastBlock } from './nowcast.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/months');

export function MonthsScreen() {
  const { t, pick, locale } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const { subject = 'city' } = search;
  const answer = useQuery(monthsQuery(cityId, { at: search.at, subject }));
  const today = useQuery(trackingQuery(cityId, search.at)).data?.today;
  const view = answer.data;
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('track.tab.months'), city);
  const change = useCallback(
    (next: Partial<MonthsSearch>) =>
      void navigate({ search: (old) => ({ ...old, ...next }), replace: true, resetScroll: false }),
    [navigate],
  );
  const indicators = view?.indicators ?? [];
  const chosen =
    indicators.find(({ indicatorId }) => indicatorId === search.indicator) ??
    indicators.find(hasNowcast) ??
    indicators[0];
  const subjects = view?.subjects ?? [];
  return (
    <Page
      wide
      title={t('track.months.titleOf', { city })}
      note={view === undefined ? undefined : t('track.months.note', { month: monthWord(view.at, locale) })}
    >
      <TrackTabs cityId={cityId} at={search.at} />
      {answer.isPending ? <Waiting rows={10} /> : null}
      {answer.isError ? <ProblemNote error={answer.error} onRetry={() => void answer.refetch()} /> : null}
      {view === undefined ? null : (
        <>
          <div className="filters">
            <MonthPicker value={view.at} last={(today ?? view.at).slice(0, 7)} onChange={(at) => change({ at })} />
            <Select<string>
              className="filter month-subject"
              aria-label={t('track.subject')}
              value={subject}
              showSearch={{ optionFilterProp: 'label' }}
              popupMatchSelectWidth={false}
              options={(subjects.some((one) => one.subject === subject)
                ? subjects
                : [...subjects, { subject, name: { zh: subject === 'city' ? '全市' : subject, en: subject } }]
              ).map(({ subject: value, name }) => ({ value, label: pick(name) }))}
              onChange={(next) => change({ subject: next === 'city' ? undefined : next, indicator: undefined })}
            />
            {indicators.length > 1 && chosen !== undefined ? (
              <Select<string>
                className="filter month-indicator"
                aria-label={t('targets.indicator')}
                value={chosen.indicatorId}
                showSearch={{ optionFilterProp: 'label' }}
                popupMatchSelectWidth={false}
                options={indicators.map(({ indicatorId, name }) => ({ value: indicatorId, label: pick(name) }))}
                onChange={(indicator) => change({ indicator })}
              />
            ) : null}
          </div>
          {chosen === undefined ? (
            <Nothing title={t('track.months.none')} hint={t('track.months.noneHint')}>
              <TemplateLinks cityId={cityId} />
              <Link to="/cities/$cityId/numbers" params={{ cityId }}>
                <Button type="primary">{t('track.toImport')}</Button>
              </Link>
            </Nothing>
          ) : (
            <div className="months-page">
              <Chosen indicator={chosen} year={Number(view.at.slice(0, 4))} at={view.at} />
              <NowcastBlock indicator={chosen} cityId={cityId} why={view.nowcastWhy} />
              <MonthsTable
                indicators={[chosen, ...indicators.filter((one) => one !== chosen)]}
                year={Number(view.at.slice(0, 4))}
                at={view.at}
                cityId={cityId}
              />
            </div>
          )}
        </>
      )}
    </Page>
  );
}

function Chosen({
  indicator,
  year,
  at,
}: {
  readonly indicator: MonthlyIndicator;
  readonly year: number;
  readonly at: string;
}) {
  const { t, pick, locale } = useWords();
  const unit = pick(indicator.unit);
  const title = t('common.aside', { text: `${pick(indicator.subjectName)} ${pick(indicator.name)}`, aside: unit });
  const lines = linesOf(indicator, year);
  if (lines.length === 0) return <p className="quiet">{t('track.months.noLine', { year })}</p>;
  return (
    <section className="block">
      <ChartFrame
        title={title}
        source={t('track.pic.source', { at })}
        table={{
          heads: [
            t('track.month'),
            t('track.months.own'),
            t('track.months.ownChange'),
            t('track.months.toDate'),
            t('track.months.toDateChange'),
            t('track.months.nowcast'),
            t('track.pic.low'),
            t('track.pic.high'),
          ],
          rows: rowsOfYear(indicator, [year - 1, year]),
        }}
      >
        {() => (
          <MonthsChart title={title} unit={unit} lines={lines} monthName={(month) => monthOfYear(month, locale)} />
        )}
      </ChartFrame>
    </section>
  );
}
