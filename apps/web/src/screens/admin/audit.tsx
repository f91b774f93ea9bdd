/**
 * @module The audit log: filters, the entries with their hashes, and a check of the whole chain.
 */
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { call } from '../../api/client.ts';
import { auditQuery, usersQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { actWord, knownActs } from '../../view/act-words.ts';
import { emDash, formatDateTime } from '../../view/number.ts';
import { AdminTabs } from './admin-tabs.tsx';

const routeApi = getRouteApi('/app/admin/audit');

export function AuditScreen() {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { cities } = useCurrentCity();
  const users = useQuery(usersQuery);
  const audit = useInfiniteQuery(auditQuery(search));
  const verify = useMutation({ mutationFn: () => call('GET', '/audit/verification') });
  useTitle(t('admin.audit'), t('nav.admin'));
  if (audit.isError) return <Failed error={audit.error} reset={() => void audit.refetch()} />;
  const entries = audit.data?.pages.flatMap((page) => page.items) ?? [];
  const total = audit.data?.pages[0]?.total ?? 0;
  const names = new Map(cities.map((city) => [city.id, pick(city.name)]));
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  return (
    <Page
      title={t('admin.audit')}
      note={t('audit.note')}
      actions={
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('audit.verify')}
        </Button>
      }
    >
      <AdminTabs />
      {verify.isError ? <ProblemNote error={verify.error} /> : null}
      {verify.isSuccess ? (
        <Alert
          className="notice"
          showIcon
          role="status"
          type={verify.data.intact ? 'success' : 'error'}
          title={
            verify.data.intact
              ? t('audit.intact', { rows: verify.data.rows })
              : t('audit.broken', { rows: verify.data.rows, sequence: verify.data.firstBrokenSequence ?? emDash })
          }
        />
      ) : null}
      <div className="filters">
        <FilterOne
          label={t('audit.action')}
          value={search.action}
          width={170}
          options={knownActs.map((act) => ({ value: act, label: actWord(act, t) }))}
          onChange={(action) => change({ action })}
        />
        <FilterOne
          label={t('audit.actor')}
          value={search.actor}
          width={150}
          options={(users.data?.items ?? []).map((user) => ({ value: user.id, label: user.displayName }))}
          onChange={(actor) => change({ actor })}
        />
        <FilterOne
          label={t('audit.city')}
          value={search.city}
          options={cities.map((city) => ({ value: city.id, label: pick(city.name) }))}
          onChange={(city) => change({ city })}
        />
      </div>
      {audit.isPending ? <Waiting /> : null}
      {audit.isSuccess && entries.length === 0 ? (
        <Nothing title={t('audit.none')} hint={t('common.emptyHint')} />
      ) : null}
      {entries.length > 0 ? (
        <>
          <div className="table-frame">
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col" className="figure">
                    {t('audit.sequence')}
                  </th>
                  <th scope="col">{t('audit.at')}</th>
                  <th scope="col">{t('audit.actor')}</th>
                  <th scope="col">{t('audit.action')}</th>
                  <th scope="col">{t('audit.subject')}</th>
                  <th scope="col">{t('audit.city')}</th>
                  <th scope="col">{t('audit.detail')}</th>
                  <th scope="col">{t('audit.hash')}</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <tr key={entry.sequence}>
                    <td className="figure">{entry.sequence}</td>
                    <td className="nowrap">{formatDateTime(entry.at)}</td>
                    <td className="nowrap">{entry.actorName}</td>
                    <td className="nowrap">
                      {actWord(entry.action, t)}
                      <div className="quiet">
                        <code>{entry.action}</code>
                      </div>
                    </td>
                    <td>{entry.subject}</td>
                    <td className="nowrap">
                      {entry.cityId === null ? emDash : (names.get(entry.cityId) ?? entry.cityId)}
                    </td>
                    <td>
                      <Detail detail={entry.detail} />
                    </td>
                    <td>
                      <code title={entry.hash}>{entry.hash.slice(0, 10)}…</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="table-foot quiet">
            {t('common.shown', { shown: entries.length, total })}
            {audit.hasNextPage ? (
              <Button size="small" loading={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
                {t('common.more', { count: Math.min(100, total - entries.length) })}
              </Button>
            ) : null}
          </p>
        </>
      ) : null}
    </Page>
  );
}

function Detail({ detail }: { readonly detail: unknown }) {
  const { t } = useWords();
  const text = detail === null || detail === undefined ? '' : JSON.stringify(detail, null, 1);
  if (text === '' || text === '{}') return emDash;
  return (
    <details className="audit-detail">
      <summary>{t('common.open')}</summary>
      <pre>{text}</pre>
    </details>
  );
}
