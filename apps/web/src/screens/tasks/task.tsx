/**
 * @module One task as work: how far it is and from what that follows, its clause, milestones, reports by round, notices, targets, proofs and talk.
 */
import { BellOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { call } from '../../api/client.ts';
import { refreshDispatch, workQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Waiting } from '../../parts/states.tsx';
import { Thread } from '../../parts/thread.tsx';
import { mayReport, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { EvidenceBox } from '../filings/evidence-box.tsx';
import { FilingTable } from '../filings/filing-table.tsx';
import { Milestones } from './milestones.tsx';
import { TaskClause } from './task-clause.tsx';
import { TaskFacts } from './task-facts.tsx';
import { TaskReports } from './task-reports.tsx';
import { TaskTargets } from './task-targets.tsx';
import '../../style/tracking.css';
import '../../style/tasks.css';

const routeApi = getRouteApi('/app/cities/$cityId/tasks/$task');

export function TaskScreen() {
  const { t, pick } = useWords();
  const { cityId, task: key } = routeApi.useParams();
  const task = useQuery(workQuery(cityId, key));
  const talks = mayReport(useSession());
  useTitle(task.data?.title, t('nav.tasks'));
  if (task.isError) return <Failed error={task.error} reset={() => void task.refetch()} />;
  if (task.isPending) return <Waiting rows={12} />;
  const { data } = task;
  const of = `task:${data.key}`;
  const say = async (text: string) => {
    await call('POST', '/cities/:cityId/comments', { params: { cityId }, body: { of, text } });
    await refreshDispatch();
  };
  return (
    <Page
      title={data.title}
      note={`${data.section} · ${data.sectionTitle.split(' › ').slice(0, -1).join(' › ')}`}
      actions={
        <>
          {data.mayPlan ? (
            <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'notices', new: '1', item: data.key }}>
              <Button icon={<BellOutlined />} tabIndex={-1}>
                {t('work.notice.forTask')}
              </Button>
            </Link>
          ) : null}
          <Button className="no-phone" icon={<PrinterOutlined />} onClick={() => window.print()}>
            {t('common.print')}
          </Button>
        </>
      }
    >
      <TaskFacts task={data} />
      <div className="filing-columns">
        <div className="filing-main">
          <Milestones task={data} />
          <section className="section">
            <h2>{t('work.reports')}</h2>
            <TaskReports cityId={cityId} reports={data.reports} />
          </section>
          <section className="section">
            <h2>{t('work.view.notices')}</h2>
            {data.notices.length === 0 ? (
              <p className="quiet">{t('work.noNotices')}</p>
            ) : (
              <FilingTable cityId={cityId} filings={data.notices} caption={t('work.view.notices')} titled />
            )}
          </section>
          <EvidenceBox
            cityId={cityId}
            of={of}
            files={data.evidenceFiles}
            rules={data.evidenceRules}
            mayAdd={data.mayAnswer}
          />
        </div>
        <aside className="filing-aside">
          <TaskClause cityId={cityId} task={data} />
          <TaskTargets cityId={cityId} targets={data.targets} />
          {data.warnings.length === 0 ? null : (
            <>
              <h2>{t('work.warnings')}</h2>
              <ul className="plain-list">
                {data.warnings.map((warning) => (
                  <li key={warning.key}>
                    <a href={warning.href}>▲ {warning.title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <h2>{t('work.thread')}</h2>
          <Thread
            id={of}
            remarks={data.commentList.map((one) => ({ ...one, by: one.by.name }))}
            onSay={talks ? say : undefined}
          />
        </aside>
      </div>
      <p className="visually-hidden">{pick(data.standingWhy)}</p>
    </Page>
  );
}
