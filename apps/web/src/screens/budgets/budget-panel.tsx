/**
 * @module One budget opened: how the year is expected to end with its arithmetic, the burn-down, the log, its parts, what is wrong with it.
 */
import type { BudgetDetail } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { budgetQuery, refreshBudgets } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { BudgetLog } from './budget-log.tsx';
import type { BudgetSearch } from './budget-search.ts';
import { BurnDownChart } from './burn-down-chart.tsx';
import { VerdictMark } from './verdict-mark.tsx';

export interface BudgetPanelProps {
  readonly cityId: string;
  readonly budgetId: string;
  readonly search: BudgetSearch;
  readonly office: boolean;
  readonly change: (next: BudgetSearch) => void;
}

export function BudgetPanel({ cityId, budgetId, search, office, change }: BudgetPanelProps) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const query = useQuery(budgetQuery(cityId, budgetId, search.at));
  const detail = query.data;
  const undo = useMutation({
    mutationFn: (revision: number) =>
      call('POST', '/cities/:cityId/budgets/:budgetId/undo', {
        params: { cityId, budgetId },
        body: { expectedRevision: revision },
      }),
    onSuccess: () => void message.success(t('budget.undone')),
    onSettled: () => void refreshBudgets(),
  });
  const remove = useMutation({
    mutationFn: (revision: number) =>
      call('DELETE', '/cities/:cityId/budgets/:budgetId', {
        params: { cityId, budgetId },
        query: { expectedRevision: revision },
      }),
    onSuccess: async () => {
      change({ budget: undefined });
      await refreshBudgets();
    },
  });
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (detail === undefined || detail.line.id !== budgetId) return <Waiting rows={8} />;
  const { line } = detail;
  const last = detail.log.findLast(({ action, standing }) => action !== 'undo' && (standing || action === 'withdraw'));
  return (
    <section className="block budget-panel" aria-label={line.name}>
      <div className="block-head">
        <h2>
          {line.name} <VerdictMark verdict={line.verdict} />
        </h2>
        {office ? (
          <div className="row-actions">
            <Button type="primary" size="small" onClick={() => change({ dialog: 'issue' })}>
              {t('budget.act.issue')}
            </Button>
            <Button size="small" onClick={() => change({ dialog: 'adjust' })}>
              {t('budget.act.adjust')}
            </Button>
            {last === undefined ? null : (
              <Popconfirm
                title={t('budget.undoAsk', { action: t(`budget.act.${last.action}`), document: last.document })}
                okText={t('common.undo')}
                cancelText={t('common.cancel')}
                onConfirm={() => undo.mutate(line.revision)}
              >
                <Button size="small" loading={undo.isPending}>
                  {t('budget.undoLast')}
                </Button>
              </Popconfirm>
            )}
            <Button size="small" onClick={() => change({ dialog: 'edit' })}>
              {t('common.edit')}
            </Button>
            {detail.log.length === 0 ? (
              <Popconfirm
                title={t('budget.removeAsk', { name: line.name })}
                okText={t('budget.remove')}
                cancelText={t('common.cancel')}
                onConfirm={() => remove.mutate(line.revision)}
              >
                <Button size="small" danger>
                  {t('budget.remove')}
                </Button>
              </Popconfirm>
            ) : null}
          </div>
        ) : null}
      </div>
      {undo.isError ? <ProblemNote error={undo.error} /> : null}
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
      <Expectation detail={detail} />
      {detail.checks.map((fault) => (
        <Alert
          key={`${fault.code}${fault.message.zh}`}
          type="warning"
          showIcon
          className="notice"
          title={pick(fault.message)}
          description={pick(fault.remedy)}
        />
      ))}
      <Facts cityId={cityId} detail={detail} />
      <BurnDownChart
        detail={detail}
        source={t('budget.source', { indicator: pick(line.indicatorName), until: line.until ?? '—' })}
      />
      <h3 className="block-sub">{t('budget.log')}</h3>
      <BudgetLog
        detail={detail}
        {...(office ? { onWithdraw: (row: string) => change({ dialog: 'withdraw', row }) } : {})}
      />
      {detail.parts.length === 0 ? null : (
        <>
          <h3 className="block-sub">{t('budget.parts', { count: detail.parts.length })}</h3>
          <ul className="budget-parts">
            {detail.parts.map((part) => (
              <li key={part.id}>
                <button type="button" className="link" onClick={() => change({ budget: part.id })}>
                  {part.name}
                </button>
                <FigureValue figure={part.issued} bookId={null} cityId={cityId} name={part.name} />
                <VerdictMark verdict={part.verdict} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** The sentence of the overrun, loud where it is one. */
function Expectation({ detail: { line } }: { readonly detail: BudgetDetail }) {
  const { t, pick } = useWords();
  if (line.arithmetic === null) return <p className="quiet">{t('budget.cannotExpect')}</p>;
  const loud = line.verdict === 'over' || line.verdict === 'expected-over';
  return (
    <Alert
      type={loud ? 'error' : line.verdict === 'may-be-over' ? 'warning' : 'info'}
      showIcon
      className="notice"
      title={pick(line.arithmetic)}
      description={pick(line.expectedBy)}
    />
  );
}

function Facts({ cityId, detail: { line } }: { readonly cityId: string; readonly detail: BudgetDetail }) {
  const { t, pick } = useWords();
  const figures = [
    ['budget.issued', line.issued],
    ['budget.carried', line.carried],
    ['budget.allowed', line.carried === null ? null : line.allowed],
    ['budget.used', line.used],
    ['budget.remaining', line.remaining],
  ] as const;
  return (
    <>
      <dl className="figure-list">
        {figures.map(([word, figure]) =>
          figure === null ? null : (
            <div key={word}>
              <dt>{t(word)}</dt>
              <dd>
                <FigureValue figure={figure} bookId={null} cityId={cityId} name={t(word)} />
              </dd>
            </div>
          ),
        )}
      </dl>
      <p className="quiet">
        {[
          pick(line.indicatorName),
          pick(line.basisName) || t('budget.basis.unstated'),
          t('budget.changedBy', { who: line.changedBy, at: line.changedAt.slice(0, 10) }),
          line.note ?? '',
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
    </>
  );
}
