/**
 * @module The cockpit over all cities: which plan each has, how much is in it, what waits. One city at a glance is the next screen.
 */
import { PlusOutlined } from '@ant-design/icons';
import type { City } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Input, Tooltip } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { citiesQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { Missing } from '../../parts/target-value.tsx';
import { mayAdminister, mayReview, useSession } from '../../shell/current-city.ts';
import { emDash, formatDate, formatNumber } from '../../view/number.ts';

const routeApi = getRouteApi('/app/');
const AddCity = lazy(() => import('./add-city.tsx').then((module) => ({ default: module.AddCity })));
/** From this many cities on, a box to find one by name is worth its place. */
const filterFrom = 12;

export function CitiesScreen() {
  const { t } = useWords();
  const session = useSession();
  const { q } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const cities = useQuery(citiesQuery);
  const [adding, setAdding] = useState(false);
  useTitle(t('cities.title'));
  const all = cities.data?.items ?? [];
  const word = (q ?? '').toLowerCase();
  const shown = all.filter((city) => `${city.name.zh}${city.name.en}${city.id}`.toLowerCase().includes(word));
  return (
    <Page
      title={t('cities.title')}
      note={t('cities.note')}
      actions={
        <>
          {all.length >= filterFrom || q !== undefined ? (
            <Input
              allowClear
              value={q}
              placeholder={t('cities.filter')}
              aria-label={t('cities.filter')}
              onChange={(event) => void navigate({ search: { q: event.target.value || undefined }, replace: true })}
            />
          ) : null}
          {mayAdminister(session) ? (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('city.add')}
            </Button>
          ) : null}
        </>
      }
    >
      {cities.isPending ? <Waiting /> : null}
      {cities.isError ? <ProblemNote error={cities.error} onRetry={() => void cities.refetch()} /> : null}
      {cities.isSuccess && shown.length === 0 ? (
        <Nothing
          title={t(all.length === 0 ? 'city.none' : 'common.empty')}
          hint={t(all.length === 0 ? 'city.noneHint' : 'common.emptyHint')}
        />
      ) : null}
      {shown.length > 0 ? <CitiesTable cities={shown} canImport={mayReview(session)} /> : null}
      {adding ? (
        <Suspense>
          <AddCity onClose={() => setAdding(false)} />
        </Suspense>
      ) : null}
    </Page>
  );
}

function CitiesTable({ cities, canImport }: { readonly cities: readonly City[]; readonly canImport: boolean }) {
  const { t } = useWords();
  return (
    <div className="scroll-x">
      <table className="grid grid-roomy cities">
        <thead>
          <tr>
            <th scope="col">{t('cities.city')}</th>
            <th scope="col" className="wide-only">
              {t('cities.plan')}
            </th>
            <th scope="col" className="wide-only">
              {t('cities.date')}
            </th>
            <th scope="col" className="figure">
              {t('cities.targets')}
            </th>
            <th scope="col" className="figure wide-only">
              {t('cities.qualitative')}
            </th>
            <th scope="col" className="figure">
              {t('cities.tasks')}
            </th>
            <th scope="col" className="figure">
              {t('cities.bodies')}
            </th>
            <th scope="col" className="figure wide-only">
              {t('cities.projects')}
            </th>
            <th scope="col" className="wide-only">
              {t('cities.text')}
            </th>
            <th scope="col" className="figure wide-only">
              {t('cities.drafts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {cities.map((city) => (
            <CityRow key={city.id} city={city} canImport={canImport} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CityRow({ city, canImport }: { readonly city: City; readonly canImport: boolean }) {
  const { t, pick } = useWords();
  const { plan } = city;
  const params = { cityId: city.id };
  const name = (
    <th scope="row">
      <Link to="/cities/$cityId" params={params} className="city-name">
        {pick(city.name)}
      </Link>
      {city.example && !pick(city.name).includes(t('example.tag')) ? (
        <span className="tag-example">{t('example.tag')}</span>
      ) : null}
      <div className="quiet">
        {city.province === null ? null : `${pick(city.province)} · `}
        {city.id}
      </div>
    </th>
  );
  if (plan === null) {
    return (
      <tr>
        {name}
        <td colSpan={8}>
          {t('cities.noPlan')}
          {canImport ? (
            <>
              {' · '}
              <Link to="/cities/$cityId/plan/import" params={params}>
                {t('cities.importPlan')}
              </Link>
            </>
          ) : null}
        </td>
        <td className="figure wide-only">{city.drafts > 0 ? <Drafts city={city} /> : emDash}</td>
      </tr>
    );
  }
  const { counts } = plan;
  return (
    <tr>
      {name}
      <td className="wide-only">
        <Link to="/cities/$cityId/plan/versions/$versionId" params={{ ...params, versionId: plan.versionId }}>
          {plan.title}
        </Link>
        <div className="quiet">
          {plan.docNumber === null ? null : `${plan.docNumber} · `}
          {t('crumb.version', { number: plan.number })}
        </div>
      </td>
      <td className="nowrap wide-only">{formatDate(plan.date)}</td>
      <td className="figure">
        <Link to="/targets" search={{ city: [city.id] }} className="big">
          {formatNumber(counts.targets)}
        </Link>
        {counts.ambiguousTargets > 0 ? (
          <div>
            <Link to="/targets" search={{ city: [city.id], ambiguous: 'only' }} className="doubt-link">
              ▲ {formatNumber(counts.ambiguousTargets)} {t('cities.ambiguous')}
            </Link>
          </div>
        ) : null}
      </td>
      <td className="figure wide-only">{formatNumber(counts.qualitativeTargets)}</td>
      <td className="figure">
        <Link to="/cities/$cityId/tasks" params={params}>
          {formatNumber(counts.tasks)}
        </Link>
      </td>
      <td className="figure">
        {counts.bodies > 0 ? (
          <Link to="/cities/$cityId/tasks" params={params} search={{ view: 'matrix' }}>
            {formatNumber(counts.bodies)}
          </Link>
        ) : (
          <Missing why={t('cities.noBodies')} />
        )}
      </td>
      <td className="figure wide-only">{formatNumber(counts.projects)}</td>
      <td className="nowrap wide-only">
        {plan.textHeld ? (
          t('cities.textHeld')
        ) : (
          <Tooltip title={t('cities.factsOnlyHint')}>
            <Link to="/cities/$cityId/plan/import" params={params}>
              {t('cities.factsOnly')}
            </Link>
          </Tooltip>
        )}
      </td>
      <td className="figure wide-only">{city.drafts > 0 ? <Drafts city={city} /> : 0}</td>
    </tr>
  );
}

const Drafts = ({ city }: { readonly city: City }) => (
  <Link to="/cities/$cityId/plan" params={{ cityId: city.id }} className="big">
    {formatNumber(city.drafts)}
  </Link>
);
