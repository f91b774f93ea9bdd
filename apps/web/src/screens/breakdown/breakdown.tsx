/**
 * @module Breakdown of targets: the list with what was issued, or one breakdown opened. The office proposes and issues; a body answers its share.
 */
import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { breakdownQuery, breakdownsQuery } from '../../api/budgets.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { AssessmentTabs } from '../assessment/assessment-tabs.tsx';
import { BodyTargets, BreakdownList } from './breakdown-list.tsx';
import type { BreakdownSearch } from './breakdown-search.ts';
import { BreakdownWork } from './breakdown-work.tsx';
import { NewBreakdownDialog } from './new-breakdown-dialog.tsx';
import '../../style/tasks.css';
import '../../style/budgets.css';

const routeApi = getRouteApi('/app/cities/$cityId/breakdown');

export function BreakdownScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const office = mayDispatch(useSession());
  const { here } = useCurrentCity();
  const list = useQuery(breakdownsQuery(cityId));
  const one = useQuery({ ...breakdownQuery(cityId, search.id ?? ''), enabled: search.id !== undefined });
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('split.tab'), city);
  const change = (next: BreakdownSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  if (list.isError) return <Failed error={list.error} reset={() => void list.refetch()} />;
  const items = list.data?.items;
  const begin = () => change({ dialog: 'new' });
  return (
    <Page
      wide
      title={t('split.title', { city })}
      note={t('split.pageNote')}
      actions={
        office ? (
          <Button type={search.id === undefined ? 'primary' : 'default'} icon={<PlusOutlined />} onClick={begin}>
            {t('split.new')}
          </Button>
        ) : undefined
      }
    >
      <AssessmentTabs cityId={cityId} />
      {search.id === undefined ? (
        <>
          {items === undefined ? <Waiting /> : null}
          {items !== undefined && items.length === 0 ? (
            <Nothing title={t('split.none', { city })} hint={t(office ? 'split.noneHint' : 'split.noneHintReader')}>
              {office ? (
                <Button type="primary" onClick={begin}>
                  {t('split.newFirst')}
                </Button>
              ) : null}
            </Nothing>
          ) : null}
          {items !== undefined && items.length > 0 ? <BreakdownList cityId={cityId} items={items} /> : null}
          <BodyTargets cityId={cityId} />
        </>
      ) : (
        <>
          <p className="no-print">
            <Link to="/cities/$cityId/breakdown" params={{ cityId }} search={{}}>
              ← {t('split.back')}
            </Link>
          </p>
          {one.isError ? <ProblemNote error={one.error} onRetry={() => void one.refetch()} /> : null}
          {one.isPending ? <Waiting /> : null}
          {one.data === undefined ? null : (
            <BreakdownWork
              key={one.data.line.id}
              cityId={cityId}
              detail={one.data}
              search={search}
              office={office}
              change={change}
            />
          )}
        </>
      )}
      {office && search.dialog === 'new' ? (
        <NewBreakdownDialog
          cityId={cityId}
          onDone={(id) => change({ id, dialog: undefined, view: undefined })}
          onClose={() => change({ dialog: undefined })}
        />
      ) : null}
    </Page>
  );
}
