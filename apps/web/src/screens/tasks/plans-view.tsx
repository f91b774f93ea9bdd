/**
 * @module County plans: which county has handed in, in which state; for the office the sums of the counties against the city's targets; for a
 * county the way to begin its own.
 */
import { PlusOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { call } from '../../api/client.ts';
import { countyBalanceQuery, filingsQuery, refreshDispatch } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayDispatch, mayReport, useSession } from '../../shell/current-city.ts';
import { openFirst } from '../filings/filing-order.ts';
import { FilingTable } from '../filings/filing-table.tsx';
import { BalanceTable } from './balance-table.tsx';
import type { ViewProps } from './plan-tasks.tsx';
import { isCollective } from './report-bodies.ts';

const routeApi = getRouteApi('/app/cities/$cityId/tasks');

export function PlansView({ cityId }: ViewProps) {
  const { t } = useWords();
  const session = useSession();
  const navigate = routeApi.useNavigate();
  const office = mayDispatch(session);
  const plans = useQuery(filingsQuery(cityId, { kind: 'county-plan' }));
  const bodies = useQuery(organisationsQuery(cityId));
  const balance = useQuery({ ...countyBalanceQuery(cityId), enabled: office });
  const begin = useMutation({
    mutationFn: (organisationId: string) =>
      call('POST', '/cities/:cityId/filings', { params: { cityId }, body: { kind: 'county-plan', organisationId } }),
    onSuccess: async (made) => {
      await refreshDispatch(made);
      await navigate({ to: '/cities/$cityId/filings/$filingId', params: { cityId, filingId: made.id } });
    },
  });
  const begun = new Set(
    (plans.data?.items ?? []).filter(({ state }) => state !== 'withdrawn').map(({ organisation }) => organisation.id),
  );
  const missing = (bodies.data?.items ?? []).filter(
    (body) => body.kind === 'county' && !isCollective(body) && !begun.has(body.id),
  );
  const own = missing.find(({ id }) => id === session?.user.organisationId);
  const counties = (bodies.data?.items ?? []).filter(({ kind }) => kind === 'county').length;
  return (
    <>
      <div className="filters">
        {own !== undefined && mayReport(session) ? (
          <Button type="primary" icon={<PlusOutlined />} loading={begin.isPending} onClick={() => begin.mutate(own.id)}>
            {t('work.plans.begin', { county: own.name })}
          </Button>
        ) : null}
        {office && missing.length > 0 ? (
          <Dropdown
            trigger={['click']}
            menu={{
              items: missing.map(({ id, name }) => ({ key: id, label: name, onClick: () => begin.mutate(id) })),
            }}
          >
            <Button icon={<PlusOutlined />} loading={begin.isPending}>
              {t('work.plans.ask')}
            </Button>
          </Dropdown>
        ) : null}
      </div>
      {begin.isError ? <ProblemNote error={begin.error} /> : null}
      {plans.isError ? <ProblemNote error={plans.error} onRetry={() => void plans.refetch()} /> : null}
      {plans.isPending ? <Waiting rows={6} /> : null}
      {plans.isSuccess && plans.data.items.length === 0 ? (
        <Nothing
          title={t('work.plans.none')}
          hint={t(
            counties === 0 && bodies.isSuccess
              ? 'work.plans.noCounties'
              : office
                ? 'work.plans.noneHint'
                : 'work.plans.noneReader',
          )}
        />
      ) : null}
      {plans.isSuccess && plans.data.items.length > 0 ? (
        <FilingTable cityId={cityId} filings={openFirst(plans.data.items)} caption={t('work.view.plans')} />
      ) : null}
      {office && missing.length > 0 && begun.size > 0 ? (
        <p className="table-foot quiet">
          {t('work.plans.missing', { names: missing.map(({ name }) => name).join(t('work.listComma')) })}
        </p>
      ) : null}
      {balance.isError ? <ProblemNote error={balance.error} onRetry={() => void balance.refetch()} /> : null}
      {balance.data !== undefined && begun.size > 0 ? <BalanceTable balance={balance.data} /> : null}
    </>
  );
}
