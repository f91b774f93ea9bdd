/**
 * @module The reports of a city by kind and period: drafts and what was frozen. From here one is made with one click.
 */
import { PlusOutlined } from '@ant-design/icons';
import type { ReportHead } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { reportFile, reportKindsQuery, reportsQuery } from '../../api/reports.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/reports.css';
import { formatDate } from '../../view/number.ts';
import { NewReportDialog } from './new-report-dialog.tsx';
import { ReportTabs } from './report-tabs.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/reports');

export function ReportsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const list = useQuery(reportsQuery(cityId));
  const kinds = useQuery(reportKindsQuery).data?.items ?? [];
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('nav.reports'), city);
  if (list.isError) return <Failed error={list.error} reset={() => void list.refetch()} />;
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const items = list.data?.items ?? [];
  const mayWrite = list.data?.mayWrite === true;
  const shown = items.filter(({ kind }) => search.kind === undefined || kind === search.kind);
  return (
    <Page
      title={t('report.title', { city })}
      note={t('report.note')}
      actions={
        mayWrite ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: 'yes' })}>
            {t('report.new')}
          </Button>
        ) : null
      }
    >
      <ReportTabs cityId={cityId} />
      {list.isPending ? <Waiting /> : null}
      {list.isSuccess && items.length === 0 ? (
        <Nothing
          title={t(mayWrite ? 'report.none' : 'report.noneYours')}
          hint={t(mayWrite ? 'report.noneHint' : 'report.noneYoursHint')}
        >
          {mayWrite ? (
            <Button type="primary" onClick={() => change({ new: 'yes' })}>
              {t('report.newFirst')}
            </Button>
          ) : null}
        </Nothing>
      ) : null}
      {items.length > 0 ? (
        <div className="filters">
          <FilterOne
            label={t('report.kind')}
            value={search.kind}
            width={200}
            options={kinds.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            onChange={(kind) => change({ kind: kinds.find(({ id }) => id === kind)?.id })}
          />
        </div>
      ) : null}
      {items.length > 0 && shown.length === 0 ? (
        <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
      ) : null}
      {shown.length > 0 ? (
        <div className="scroll-x">
          <table className="grid grid-roomy">
            <thead>
              <tr>
                <th scope="col">{t('report.period')}</th>
                <th scope="col">{t('report.kind')}</th>
                <th scope="col">{t('report.status')}</th>
                <th scope="col" className="wide-only">
                  {t('report.changed')}
                </th>
                <th scope="col">{t('report.files')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <Row key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {mayWrite && search.new === 'yes' ? (
        <NewReportDialog
          cityId={cityId}
          list={list.data}
          given={search}
          onClose={() => change({ new: undefined, period: undefined })}
        />
      ) : null}
    </Page>
  );
}

function Row({ one }: { readonly one: ReportHead }) {
  const { t, pick, locale } = useWords();
  return (
    <tr>
      <th scope="row" className="nowrap">
        <Link to="/cities/$cityId/reports/$reportId" params={{ cityId: one.cityId, reportId: one.id }} className="big">
          {pick(one.periodName)}
        </Link>
      </th>
      <td>{pick(one.kindName)}</td>
      <td>
        <ReportStatus one={one} />
      </td>
      <td className="wide-only quiet">
        {one.frozenBy ?? one.changedBy} · {formatDate(one.frozenAt ?? one.changedAt)}
      </td>
      <td className="nowrap">
        {(['docx', 'xlsx'] as const).map((format) => (
          <a key={format} href={reportFile(one.cityId, one.id, format, locale)} download className="report-file">
            {t(`report.${format}`)}
          </a>
        ))}
      </td>
    </tr>
  );
}

/** A draft by its dashed frame, a frozen one by its version; never by colour alone. */
export function ReportStatus({ one }: { readonly one: Pick<ReportHead, 'status' | 'version'> }) {
  const { t } = useWords();
  return one.status === 'draft' ? (
    <span className="report-draft">{t('report.draft')}</span>
  ) : (
    <span className="report-frozen">{t('report.frozen', { version: one.version ?? 0 })}</span>
  );
}
