/**
 * @module Energy and carbon budgets of a city: those expected to be overrun first in words, the tree, one budget opened below it. The office sets up
 * and issues; a body sees its own.
 */
import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import type { BudgetTree } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Alert, Button, Input, Segmented } from 'antd';
import { budgetQuery, budgetsQuery } from '../../api/budgets.ts';
import { addressOf } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { AssessmentTabs } from '../assessment/assessment-tabs.tsx';
import { BudgetDialog } from './budget-dialog.tsx';
import { BudgetPanel } from './budget-panel.tsx';
import type { BudgetSearch } from './budget-search.ts';
import { BudgetTable } from './budget-table.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import '../../style/budgets.css';

const routeApi = getRouteApi('/app/cities/$cityId/budgets');

export function BudgetsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const office = mayDispatch(useSession());
  const { here } = useCurrentCity();
  const kind = search.kind ?? 'energy';
  const query = useQuery(budgetsQuery(cityId, kind, search.at));
  const tree = query.data;
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('budget.tab'), city);
  const change = (next: BudgetSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true, resetScroll: false });
  if (query.isError) return <Failed error={query.error} reset={() => void query.refetch()} />;
  const begin = () => change({ dialog: 'new' });
  return (
    <Page
      wide
      title={t('budget.title', { city })}
      note={t('budget.pageNote')}
      actions={
        <>
          {office ? (
            <>
              <Button icon={<UploadOutlined />} onClick={() => change({ dialog: 'import' })}>
                {t('budget.import')}
              </Button>
              <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
                {t('budget.new')}
              </Button>
            </>
          ) : null}
          <ExportMenu
            address={(format, language) =>
              addressOf('/cities/:cityId/budgets/export', { cityId }, { kind, at: search.at, format, language })
            }
          />
        </>
      }
    >
      <AssessmentTabs cityId={cityId} />
      <div className="filters budget-filters">
        <Segmented
          aria-label={t('budget.kind')}
          value={kind}
          options={(['energy', 'carbon'] as const).map((value) => ({ value, label: t(`budget.kind.${value}`) }))}
          onChange={(value) => change({ kind: value, budget: undefined, dialog: undefined })}
        />
        <span className="budget-at">
          <label htmlFor="budget-at">{t('budget.at')}</label>
          <Input
            id="budget-at"
            type="month"
            value={search.at ?? tree?.at ?? ''}
            onChange={(event) => change({ at: event.target.value === '' ? undefined : event.target.value })}
          />
        </span>
        {tree === undefined ? null : <Counts tree={tree} />}
      </div>
      {tree === undefined ? <Waiting /> : null}
      {tree !== undefined && tree.budgets.length === 0 ? (
        <Nothing
          title={t('budget.none', { city, year: tree.at.slice(0, 4), kind: t(`budget.kind.${kind}`) })}
          hint={
            tree.years.length > 0
              ? t('budget.otherYears', { years: tree.years.join('、') })
              : t(office ? 'budget.noneHint' : 'budget.noneHintReader')
          }
        >
          {office ? (
            <>
              <Button type="primary" onClick={begin}>
                {t('budget.newFirst')}
              </Button>
              <Button onClick={() => change({ dialog: 'import' })}>{t('budget.import')}</Button>
            </>
          ) : null}
        </Nothing>
      ) : null}
      {tree !== undefined && tree.budgets.length > 0 ? (
        <>
          <Overruns tree={tree} onOpen={(budget) => change({ budget })} />
          <Checks tree={tree} />
          <BudgetTable cityId={cityId} tree={tree} search={search} />
          <p className="quiet">{t('budget.foot', { on: tree.on })}</p>
          {search.budget === undefined ? null : (
            <BudgetPanel cityId={cityId} budgetId={search.budget} search={search} office={office} change={change} />
          )}
        </>
      ) : null}
      {tree !== undefined && office ? <Dialogs cityId={cityId} tree={tree} search={search} change={change} /> : null}
    </Page>
  );
}

function Counts({ tree: { counts } }: { readonly tree: BudgetTree }) {
  const { t } = useWords();
  return (
    <span className="quiet">
      {t('budget.counts', {
        over: counts.over + counts.expectedOver,
        may: counts.mayBeOver,
        within: counts.within,
        open: counts.open,
      })}
    </span>
  );
}

/** The first thing the eye meets where there is one: which budgets will not do, with the arithmetic. */
function Overruns({ tree, onOpen }: { readonly tree: BudgetTree; readonly onOpen: (id: string) => void }) {
  const { t, pick } = useWords();
  const over = tree.budgets.filter(({ verdict }) => verdict === 'over' || verdict === 'expected-over');
  if (over.length === 0) return null;
  return (
    <Alert
      type="error"
      showIcon
      className="notice"
      title={t('budget.overruns', { count: over.length })}
      description={
        <ul className="budget-overruns">
          {over.map((line) => (
            <li key={line.id}>
              <button type="button" className="link" onClick={() => onOpen(line.id)}>
                {line.name}
              </button>
              {line.arithmetic === null ? t(`budget.verdict.${line.verdict}`) : pick(line.arithmetic)}
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Checks({ tree }: { readonly tree: BudgetTree }) {
  const { t, pick } = useWords();
  if (tree.checks.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="notice"
      title={t('budget.checks', { count: tree.checks.length })}
      description={
        <ul>
          {tree.checks.map((fault) => (
            <li key={`${fault.place}${fault.message.zh}`}>
              {pick(fault.message)} <span className="quiet">{pick(fault.remedy)}</span>
            </li>
          ))}
        </ul>
      }
    />
  );
}

function Dialogs({
  cityId,
  tree,
  search,
  change,
}: {
  readonly cityId: string;
  readonly tree: BudgetTree;
  readonly search: BudgetSearch;
  readonly change: (next: BudgetSearch) => void;
}) {
  const { dialog, budget, row } = search;
  const detail = useQuery({ ...budgetQuery(cityId, budget ?? '', search.at), enabled: budget !== undefined }).data;
  const close = () => change({ dialog: undefined, row: undefined });
  if (dialog === 'import') return <ImportDialog cityId={cityId} kind={tree.kind} onClose={close} />;
  if (dialog === 'new' || (dialog === 'edit' && detail !== undefined))
    return (
      <BudgetDialog
        cityId={cityId}
        tree={tree}
        line={dialog === 'new' ? null : (detail?.line ?? null)}
        onDone={(id) => change({ dialog: undefined, budget: id })}
        onClose={close}
      />
    );
  if (detail !== undefined && (dialog === 'issue' || dialog === 'adjust' || dialog === 'withdraw'))
    return <IssueDialog cityId={cityId} detail={detail} action={dialog} row={row} onClose={close} />;
  return null;
}
