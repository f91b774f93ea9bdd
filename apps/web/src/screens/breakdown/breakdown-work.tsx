/**
 * @module One breakdown opened: what is broken down and how far it has come; the receivers and the rules side by side, or the negotiation.
 */
import { DownloadOutlined } from '@ant-design/icons';
import type { BreakdownDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Popconfirm } from 'antd';
import { refreshBreakdowns } from '../../api/budgets.ts';
import { addressOf, call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { useSession } from '../../shell/current-city.ts';
import { AnswerForm } from './answer-form.tsx';
import type { BreakdownSearch } from './breakdown-search.ts';
import { HandDownDialog, ProposeDialog } from './decide-dialogs.tsx';
import { ReceiversTable } from './receivers-table.tsx';
import { RulesCompare } from './rules-compare.tsx';
import { StatusWord } from './status-word.tsx';
import { useReceivers } from './use-receivers.ts';
import { VersionsView } from './versions-view.tsx';

export interface BreakdownWorkProps {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly search: BreakdownSearch;
  readonly office: boolean;
  readonly change: (next: BreakdownSearch) => void;
}

export function BreakdownWork({ cityId, detail, search, office, change }: BreakdownWorkProps) {
  const { t } = useWords();
  const session = useSession();
  const receivers = useReceivers(detail);
  const { line } = detail;
  const view = office
    ? (search.view ?? (line.status === 'open' || line.status === 'withdrawn' ? 'work' : 'versions'))
    : 'versions';
  const own = session?.user.role === 'officer' ? session.user.organisationId : null;
  const close = () => change({ dialog: undefined, rule: undefined });
  return (
    <>
      <Head cityId={cityId} detail={detail} office={office} change={change} />
      {office ? (
        <nav className="view-tabs no-print" aria-label={t('split.views')}>
          {(['work', 'versions'] as const).map((one) => (
            <Link
              key={one}
              to="/cities/$cityId/breakdown"
              params={{ cityId }}
              search={{ id: line.id, view: one }}
              className={one === view ? 'view-tab view-here' : 'view-tab'}
              aria-current={one === view ? 'page' : undefined}
            >
              {t(`split.view.${one}`)}
              {one === 'versions' && detail.versions.length > 0 ? ` (${detail.versions.length})` : ''}
            </Link>
          ))}
        </nav>
      ) : null}
      {own === null ? null : <AnswerForm cityId={cityId} detail={detail} organisationId={own} />}
      {view === 'work' ? (
        <>
          <h3>{t('split.receivers')}</h3>
          <ReceiversTable cityId={cityId} detail={detail} receivers={receivers} />
          <RulesCompare
            cityId={cityId}
            detail={detail}
            rows={receivers.rows}
            {...(line.status === 'issued' ? {} : { onPropose: (rule: string) => change({ dialog: 'propose', rule }) })}
          />
        </>
      ) : (
        <VersionsView cityId={cityId} detail={detail} />
      )}
      {office && search.dialog === 'propose' && search.rule !== undefined && receivers.rows.length > 0 ? (
        <ProposeDialog
          cityId={cityId}
          detail={detail}
          rule={search.rule}
          rows={receivers.rows}
          onDone={() => {
            receivers.reset();
            change({ dialog: undefined, rule: undefined, view: 'versions' });
          }}
          onClose={close}
        />
      ) : null}
      {office && (search.dialog === 'issue' || search.dialog === 'withdraw') ? (
        <HandDownDialog cityId={cityId} detail={detail} act={search.dialog} onClose={close} />
      ) : null}
    </>
  );
}

function Head({ cityId, detail, office, change }: Omit<BreakdownWorkProps, 'search'>) {
  const { t, pick, locale } = useWords();
  const { line } = detail;
  const last = detail.versions.at(-1);
  const params = { cityId, breakdownId: line.id };
  const agree = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/breakdowns/:breakdownId/agreement', {
        params,
        body: { expectedRevision: line.revision },
      }),
    onSettled: () => void refreshBreakdowns(),
  });
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE', '/cities/:cityId/breakdowns/:breakdownId', { params, query: { expectedRevision: line.revision } }),
    onSuccess: async () => {
      change({ id: undefined });
      await refreshBreakdowns();
    },
  });
  return (
    <section className="block split-version">
      <div className="block-head">
        <h2>
          {line.name} <StatusWord line={line} />
        </h2>
        <div className="split-tools row-actions">
          {office && last !== undefined && (line.status === 'open' || line.status === 'withdrawn') ? (
            <Popconfirm
              title={t('split.agreeAsk', { number: last.number })}
              okText={t('common.confirm')}
              cancelText={t('common.cancel')}
              onConfirm={() => agree.mutate()}
            >
              <Button size="small">{t('split.agree')}</Button>
            </Popconfirm>
          ) : null}
          {office && last !== undefined && line.status !== 'issued' ? (
            <Button size="small" type="primary" onClick={() => change({ dialog: 'issue' })}>
              {t('split.issue')}
            </Button>
          ) : null}
          {office && line.status === 'issued' ? (
            <Button size="small" danger onClick={() => change({ dialog: 'withdraw' })}>
              {t('split.withdraw')}
            </Button>
          ) : null}
          {office && last === undefined ? (
            <Popconfirm
              title={t('split.removeAsk', { name: line.name })}
              okText={t('split.remove')}
              cancelText={t('common.cancel')}
              onConfirm={() => remove.mutate()}
            >
              <Button size="small" danger>
                {t('split.remove')}
              </Button>
            </Popconfirm>
          ) : null}
          <Button
            size="small"
            icon={<DownloadOutlined />}
            href={addressOf('/cities/:cityId/breakdowns/:breakdownId/export', params, { language: locale })}
          >
            {t('split.exportXlsx')}
          </Button>
        </div>
      </div>
      {agree.isError ? <ProblemNote error={agree.error} /> : null}
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
      <dl className="figure-list">
        <div>
          <dt>{t('split.total')}</dt>
          <dd>
            <FigureValue figure={last?.total ?? line.total} bookId={null} cityId={cityId} digits={line.places} />
          </dd>
        </div>
        <div>
          <dt>{t('split.year')}</dt>
          <dd>{line.year}</dd>
        </div>
      </dl>
      <p className="quiet">
        {[
          `${pick(line.indicatorName)}（${pick(line.basisName) || t('budget.basis.unstated')}）`,
          t(`split.kind.${line.kind}`),
          line.origin,
          line.document === null ? '' : t('split.issuedBy', { document: line.document, on: line.on ?? '' }),
        ]
          .filter((text) => text !== '')
          .join(' · ')}
      </p>
    </section>
  );
}
