/** @module One round: its days, its bodies with what each has filed, what the office may do with it. Those who owe stand first. */
import { LeftOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { roundQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useSession } from '../../shell/current-city.ts';
import { NotFound } from '../../shell/fallbacks.tsx';
import { formatDate } from '../../view/number.ts';
import { owedFirst } from '../filings/filing-order.ts';
import { FilingTable } from '../filings/filing-table.tsx';
import { RemindersDue } from './reminders-due.tsx';
import { RoundActs } from './round-acts.tsx';
import { FiledBar, roundMark } from './rounds-view.tsx';

export function RoundDetail({ cityId, id }: { readonly cityId: string; readonly id: string }) {
  const { t, pick } = useWords();
  const office = mayDispatch(useSession());
  const round = useQuery(roundQuery(id));
  const back = (
    <Link className="back" to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'rounds' }}>
      <LeftOutlined /> {t('work.round.all')}
    </Link>
  );
  if (round.isError) return <ProblemNote error={round.error} onRetry={() => void round.refetch()} />;
  if (round.isPending) return <Waiting rows={8} />;
  if (round.data.cityId !== cityId) return <NotFound />;
  const { data } = round;
  return (
    <>
      {back}
      <div className="round-head">
        <h2>{pick(data.name)}</h2>
        <span className="nowrap">
          <span aria-hidden="true">{roundMark[data.status]}</span> {pick(data.statusName)}
        </span>
        <FiledBar counts={data.counts} />
        {office ? <RoundActs round={data} /> : null}
      </div>
      <dl className="filing-facts">
        <div>
          <dt>{t('work.opens')}</dt>
          <dd>{formatDate(data.opens)}</dd>
        </div>
        <div>
          <dt>{t('work.dueDay')}</dt>
          <dd>{formatDate(data.due)}</dd>
        </div>
        <div>
          <dt>{t('work.closes')}</dt>
          <dd>{formatDate(data.closes)}</dd>
        </div>
        <div>
          <dt>{t('work.form')}</dt>
          <dd>{pick(data.form.name)}</dd>
        </div>
        <div>
          <dt>{t('work.round.missing')}</dt>
          <dd>{data.counts.missing}</dd>
        </div>
        <div>
          <dt>{t('work.round.late')}</dt>
          <dd>{data.counts.late}</dd>
        </div>
        <div>
          <dt>{t('work.round.approved')}</dt>
          <dd>{data.counts.approved}</dd>
        </div>
      </dl>
      <RemindersDue cityId={cityId} />
      <FilingTable cityId={cityId} filings={owedFirst(data.filings)} caption={pick(data.name)} />
    </>
  );
}
