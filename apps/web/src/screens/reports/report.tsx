/**
 * @module One report on screen, out of the same tree that becomes Word and Excel: numbers open their trace, the officer's own paragraphs are
 * written in place, or what has changed since is shown.
 */
import type { Report } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { reportQuery } from '../../api/reports.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Waiting } from '../../parts/states.tsx';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/reports.css';
import { ReportActs } from './report-acts.tsx';
import { Block } from './report-blocks.tsx';
import { ReportStatus } from './reports.tsx';
import { useReportTexts } from './use-report-texts.ts';
import { VerifyView } from './verify-view.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/reports/$reportId');

export function ReportScreen() {
  const { pick } = useWords();
  const { cityId, reportId } = routeApi.useParams();
  const one = useQuery(reportQuery(cityId, reportId));
  useTitle(pick(one.data?.title));
  if (one.isError) return <Failed error={one.error} reset={() => void one.refetch()} />;
  if (one.isPending) return <Waiting />;
  return <ReportPage key={one.data.id} report={one.data} />;
}

function ReportPage({ report }: { readonly report: Report }) {
  const { t, pick } = useWords();
  const { view } = routeApi.useSearch();
  const texts = useReportTexts(report);
  const writing = { mayWrite: report.mayWrite, texts: texts.changed, write: texts.write };
  return (
    <Page
      title={pick(report.title)}
      note={
        <>
          <ReportStatus one={report} />{' '}
          {t('report.made', { on: report.asOf, until: report.dataUntil ?? '—', numbers: report.numbers })}{' '}
          <code className="report-digest" title={report.digest}>
            {report.digest.slice(0, 16)}
          </code>
        </>
      }
      actions={<ReportActs report={report} texts={texts} />}
    >
      <nav className="report-tabs" aria-label={t('report.views')}>
        {(report.mayWrite ? ([undefined, 'verify'] as const) : [undefined]).map((key) => (
          <Link
            key={key ?? 'text'}
            to="/cities/$cityId/reports/$reportId"
            params={{ cityId: report.cityId, reportId: report.id }}
            search={(before: object) => ({ ...before, view: key })}
            aria-current={view === key ? 'page' : undefined}
            className={view === key ? 'active' : undefined}
            activeProps={{}}
          >
            {t(key === undefined ? 'report.view.text' : 'report.view.verify')}
          </Link>
        ))}
      </nav>
      {view === 'verify' && report.mayWrite ? (
        <VerifyView report={report} />
      ) : (
        <div className="report-body">
          <nav className="report-contents no-print" aria-label={t('report.contents')}>
            {report.sections.map(({ id, number, title }) => (
              <a key={id} href={`#${id}`}>
                {pick(number)}
                {pick(title)}
              </a>
            ))}
          </nav>
          <article className="report-paper">
            {report.example ? <p className="report-example">{t('report.example')}</p> : null}
            {report.sections.map((section) => (
              <section key={section.id} id={section.id}>
                <h2>
                  {pick(section.number)}
                  {pick(section.title)}
                </h2>
                {section.blocks.map((block, index) => (
                  <Block
                    // biome-ignore lint/suspicious/noArrayIndexKey: blocks are told apart by their place in the section
                    key={index}
                    block={block}
                    cityId={report.cityId}
                    writing={writing}
                  />
                ))}
              </section>
            ))}
          </article>
        </div>
      )}
    </Page>
  );
}
