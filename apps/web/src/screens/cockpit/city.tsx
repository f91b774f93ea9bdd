/**
 * @module One city: what the morning asks for, then what its plan alone says. Blocks without data are named, with the reason and the remedy.
 */
import type { CitySummary, Cockpit } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { cockpitQuery } from '../../api/cockpit.ts';
import { cityQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayReview, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { formatDateProse } from '../../view/number.ts';
import { MonthPicker } from '../tracking/month-picker.tsx';
import { monthWord } from '../tracking/month-text.ts';
import { Morning } from './morning/morning.tsx';
import { PlanBlocks } from './plan-blocks.tsx';

const routeApi = getRouteApi('/app/cities/$cityId');

export function CityScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const { at, screen } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const isLarge = screen === 'large';
  const summary = useQuery(cityQuery(cityId));
  const cockpit = useQuery(cockpitQuery(cityId, at, isLarge));
  useTitle(summary.data === undefined ? undefined : pick(summary.data.city.name), t('nav.cockpit'));
  if (summary.isError) return <Failed error={summary.error} reset={() => void summary.refetch()} />;
  if (summary.isPending)
    return (
      <div className="page">
        <Waiting rows={12} />
      </div>
    );
  const { city } = summary.data;
  const turn = () =>
    void navigate({ search: (was) => ({ ...was, screen: isLarge ? undefined : ('large' as const) }), replace: true });
  return (
    <div className={isLarge ? 'large-screen' : undefined}>
      <Page
        title={
          <>
            {pick(city.name)}
            {city.example && !pick(city.name).includes(t('example.tag')) ? (
              <span className="tag-example">{t('example.tag')}</span>
            ) : null}
          </>
        }
        note={cockpit.data === undefined ? <PlanLine summary={summary.data} /> : <DataLine cockpit={cockpit.data} />}
        actions={
          <>
            {cockpit.data === undefined ? null : (
              <MonthPicker
                value={cockpit.data.at}
                last={cockpit.data.today.slice(0, 7)}
                onChange={(month) => void navigate({ search: (was) => ({ ...was, at: month }) })}
              />
            )}
            <Button onClick={turn} aria-pressed={isLarge}>
              {t(isLarge ? 'cockpit.smallScreen' : 'cockpit.largeScreen')}
            </Button>
          </>
        }
      >
        {city.plan === null ? <NoPlan cityId={cityId} drafts={city.drafts} /> : null}
        {cockpit.isError ? <ProblemNote error={cockpit.error} onRetry={() => void cockpit.refetch()} /> : null}
        {city.plan !== null && cockpit.isPending ? <Waiting rows={10} /> : null}
        {city.plan === null || cockpit.data === undefined ? null : (
          <Morning summary={summary.data} cockpit={cockpit.data} />
        )}
        {city.plan === null || isLarge ? null : (
          <>
            <h2 className="cockpit-plan-head">{t('cockpit.planHead')}</h2>
            <PlanLine summary={summary.data} />
            <PlanBlocks summary={summary.data} />
          </>
        )}
      </Page>
    </div>
  );
}

function DataLine({ cockpit }: { readonly cockpit: Cockpit }) {
  const { t, locale } = useWords();
  return (
    <>
      {monthWord(cockpit.at, locale)} ·{' '}
      {cockpit.dataUntil === null
        ? t('cockpit.noData')
        : t('cockpit.dataUntil', { month: monthWord(cockpit.dataUntil, locale) })}
    </>
  );
}

function PlanLine({ summary: { city } }: { readonly summary: CitySummary }) {
  const { t, locale } = useWords();
  const cityId = city.id;
  const { plan } = city;
  if (plan === null) return <>{t('cities.noPlan')}</>;
  return (
    <p className="cockpit-plan-line">
      {t('city.planLine', {
        title: plan.title,
        doc: plan.docNumber ?? t('city.noDoc'),
        date: formatDateProse(plan.date, locale),
        number: plan.number,
      })}{' '}
      <Link to="/cities/$cityId/plan/versions/$versionId" params={{ cityId, versionId: plan.versionId }}>
        {t('city.openPlan')}
      </Link>{' '}
      <Link to="/targets" search={{ city: [cityId] }}>
        {t('city.openTargets', { count: plan.counts.targets })}
      </Link>{' '}
      <Link to="/cities/$cityId/tasks" params={{ cityId }}>
        {t('city.openTasks')}
      </Link>
    </p>
  );
}

function NoPlan({ cityId, drafts }: { readonly cityId: string; readonly drafts: number }) {
  const { t } = useWords();
  const canImport = mayReview(useSession());
  return (
    <Nothing
      title={t('cities.noPlan')}
      hint={drafts > 0 ? `${drafts} ${t('city.draftsWaiting')}` : t('cities.importPlan')}
    >
      {drafts > 0 ? (
        <Link to="/cities/$cityId/plan" params={{ cityId }}>
          {t('common.open')}
        </Link>
      ) : null}
      {canImport ? (
        <Link to="/cities/$cityId/plan/import" params={{ cityId }}>
          {t('cities.importPlan')}
        </Link>
      ) : null}
    </Nothing>
  );
}
