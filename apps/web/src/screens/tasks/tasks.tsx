/**
 * @module Dispatch of a city's tasks under one roof: my work, what is due, board, the plan's list and matrix, rounds, notices, county plans. Which
 * view is open stands in the address; what opens first follows from who looks.
 */
import { SwapOutlined } from '@ant-design/icons';
import { getRouteApi } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { mayDispatch, mayReport, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { BoardView } from './board-view.tsx';
import { DueView } from './due-view.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { MineView } from './mine-view.tsx';
import { NoticesView } from './notices-view.tsx';
import { PlanTasks, type ViewProps } from './plan-tasks.tsx';
import { PlansView } from './plans-view.tsx';
import { RoundsView } from './rounds-view.tsx';
import { type TaskSearch, type TaskView, taskViews, viewAtFirst } from './task-search.ts';
import { useRowKeys } from './use-row-keys.ts';
import { ViewTabs } from './view-tabs.tsx';
import '../../style/tasks.css';

const routeApi = getRouteApi('/app/cities/$cityId/tasks');

const views: Readonly<Record<TaskView, ComponentType<ViewProps>>> = {
  mine: MineView,
  due: DueView,
  board: BoardView,
  list: PlanTasks,
  matrix: PlanTasks,
  rounds: RoundsView,
  notices: NoticesView,
  plans: PlansView,
};

export function TasksScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const asked = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const session = useSession();
  const { here } = useCurrentCity();
  const view = asked.view ?? viewAtFirst(session?.user.role, session?.user.organisationId != null);
  const search: TaskSearch = { ...asked, view };
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t(`work.view.${view}`), city);
  const change = (next: TaskSearch) => void navigate({ search: { ...asked, view, ...next }, replace: true });
  const View = views[view];
  useRowKeys();
  return (
    <Page
      wide
      title={t('tasks.title', { city })}
      note={t(`work.note.${view}`)}
      actions={
        <>
          {mayDispatch(session) && (view === 'mine' || view === 'due') ? (
            <Button icon={<SwapOutlined />} onClick={() => change({ dialog: 'hand-over' })}>
              {t('work.handOver')}
            </Button>
          ) : null}
          <ExportMenu address={(format, language) => exportOf(cityId, search, format, language)} />
        </>
      }
    >
      <ViewTabs cityId={cityId} views={taskViews.filter((one) => one !== 'mine' || mayReport(session))} view={view} />
      <View cityId={cityId} search={search} change={change} />
      {asked.dialog === 'hand-over' && mayDispatch(session) ? (
        <HandOverDialog cityId={cityId} onClose={() => change({ dialog: undefined })} />
      ) : null}
    </Page>
  );
}

/** The same rows as are shown, made into a file by the server. */
function exportOf(cityId: string, search: TaskSearch, format: 'xlsx' | 'csv', language: 'zh' | 'en'): string {
  const file = { format, language };
  const { view, body } = search;
  switch (view) {
    case 'list':
    case 'matrix':
    case undefined:
      return addressOf('/tasks/export', {}, { city: [cityId], body, q: search.q, ...file });
    case 'rounds':
      return addressOf('/cities/:cityId/filings/export', { cityId }, { kind: 'round', round: search.round, ...file });
    case 'notices':
      return addressOf(
        '/cities/:cityId/filings/export',
        { cityId },
        { kind: 'notice', body, state: search.status, ...file },
      );
    case 'plans':
      return addressOf('/cities/:cityId/filings/export', { cityId }, { kind: 'county-plan', ...file });
    case 'mine':
      return addressOf('/cities/:cityId/work/export', { cityId }, { mine: 'yes', ...file });
    case 'due':
    case 'board':
      return addressOf('/cities/:cityId/work/export', { cityId }, { body, ...file });
  }
}
