/**
 * @module The bodies of a city with the wordings that mean them; two names of one body are merged here, by a typed confirmation.
 */
import type { Organisation } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne, FilterText } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayReview, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { formatNumber } from '../../view/number.ts';
import { AdminTabs } from './admin-tabs.tsx';
import { MergeDialog } from './merge-dialog.tsx';

const routeApi = getRouteApi('/app/admin/organisations');

export function OrganisationsScreen() {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { cities, usual } = useCurrentCity();
  const allowed = mayReview(useSession());
  const cityId = search.city ?? usual?.id ?? '';
  const organisations = useQuery({ ...organisationsQuery(cityId), enabled: cityId !== '' });
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [merging, setMerging] = useState(false);
  useTitle(t('admin.organisations'), t('nav.admin'));
  const all = organisations.data?.items ?? [];
  const word = search.q ?? '';
  const shown = all.filter((body) => [body.name, ...body.aliases].some((name) => name.includes(word)));
  const chosen = all.filter((body) => picked.includes(body.id));
  const toggle = (body: Organisation, on: boolean) =>
    setPicked(on ? [...picked, body.id].slice(-2) : picked.filter((id) => id !== body.id));
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  return (
    <Page
      title={t('admin.organisations')}
      note={t('org.note')}
      actions={
        allowed ? (
          <Button disabled={chosen.length !== 2} title={t('org.pickTwo')} onClick={() => setMerging(true)}>
            {t('org.merge')}
          </Button>
        ) : null
      }
    >
      <AdminTabs />
      <div className="filters">
        <FilterOne
          label={t('city.choose')}
          value={cityId}
          options={cities.map((city) => ({ value: city.id, label: pick(city.name) }))}
          onChange={(city) => {
            setPicked([]);
            change({ city });
          }}
        />
        <FilterText label={t('org.q')} value={search.q} onChange={(q) => change({ q })} />
      </div>
      {organisations.isPending && cityId !== '' ? <Waiting /> : null}
      {organisations.isError ? (
        <ProblemNote error={organisations.error} onRetry={() => void organisations.refetch()} />
      ) : null}
      {organisations.isSuccess && shown.length === 0 ? (
        <Nothing title={t('org.none')} hint={t(all.length === 0 ? 'org.noneHint' : 'common.emptyHint')} />
      ) : null}
      {shown.length > 0 ? (
        <div className="table-frame">
          <table className="grid">
            <thead>
              <tr>
                {allowed ? <th scope="col" aria-label={t('org.pickTwo')} /> : null}
                <th scope="col">{t('org.name')}</th>
                <th scope="col">{t('org.kind')}</th>
                <th scope="col">{t('org.aliases')}</th>
                <th scope="col" className="figure">
                  {t('org.tasks')}
                </th>
                <th scope="col" className="figure">
                  {t('org.lead')}
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((body) => (
                <tr key={body.id}>
                  {allowed ? (
                    <td>
                      <Checkbox
                        checked={picked.includes(body.id)}
                        aria-label={t('org.pick', { name: body.name })}
                        onChange={(event) => toggle(body, event.target.checked)}
                      />
                    </td>
                  ) : null}
                  <th scope="row">
                    <strong>{body.name}</strong>
                  </th>
                  <td className="nowrap">{t(`org.kind.${body.kind}`)}</td>
                  <td>{body.aliases.join('、')}</td>
                  <td className="figure">
                    <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ body: body.id }}>
                      {formatNumber(body.taskCount)}
                    </Link>
                  </td>
                  <td className="figure">{formatNumber(body.leadCount)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {merging && chosen[0] && chosen[1] ? (
        <MergeDialog
          cityId={cityId}
          pair={[chosen[0], chosen[1]]}
          onClose={() => {
            setMerging(false);
            setPicked([]);
          }}
        />
      ) : null}
    </Page>
  );
}
