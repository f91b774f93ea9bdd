/** @module Reporting rounds, newest first: who has filed, who is late, who is missing. One of them opened shows each body. */
import { PlusOutlined } from '@ant-design/icons';
import type { Round } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { roundsQuery } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useSession } from '../../shell/current-city.ts';
import { formatDate, formatNumber } from '../../view/number.ts';
import { NewRoundDialog } from './new-round-dialog.tsx';
import type { ViewProps } from './plan-tasks.tsx';
import { RemindersDue } from './reminders-due.tsx';
import { RoundDetail } from './round-detail.tsx';

export function RoundsView({ cityId, search, change }: ViewProps) {
  const { t } = useWords();
  const office = mayDispatch(useSession());
  const rounds = useQuery(roundsQuery(cityId));
  const begin = () => change({ new: '1' });
  if (search.round !== undefined) return <RoundDetail cityId={cityId} id={search.round} />;
  return (
    <>
      {office ? (
        <div className="filters">
          <Button type="primary" icon={<PlusOutlined />} onClick={begin}>
            {t('work.round.new')}
          </Button>
        </div>
      ) : null}
      <RemindersDue cityId={cityId} />
      {rounds.isError ? <ProblemNote error={rounds.error} onRetry={() => void rounds.refetch()} /> : null}
      {rounds.isPending ? <Waiting rows={6} /> : null}
      {rounds.isSuccess && rounds.data.items.length === 0 ? (
        <Nothing title={t('work.round.none')} hint={t(office ? 'work.round.noneHint' : 'work.round.noneReader')} />
      ) : null}
      {rounds.isSuccess && rounds.data.items.length > 0 ? (
        <RoundTable cityId={cityId} rounds={rounds.data.items} />
      ) : null}
      {office && search.new === '1' ? (
        <NewRoundDialog
          cityId={cityId}
          onClose={() => change({ new: undefined })}
          onMade={(round) => change({ new: undefined, round })}
        />
      ) : null}
    </>
  );
}

export const roundMark = { waiting: '◌', open: '◐', closed: '●' } as const;

function RoundTable({ cityId, rounds }: { readonly cityId: string; readonly rounds: readonly Round[] }) {
  const { t, pick } = useWords();
  return (
    <div className="scroll-x">
      <table className="grid grid-roomy tasks">
        <caption className="visually-hidden">{t('work.view.rounds')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('work.round')}</th>
            <th scope="col">{t('work.state')}</th>
            <th scope="col">{t('work.dueDay')}</th>
            <th scope="col">{t('work.closes')}</th>
            <th scope="col">{t('work.round.filed')}</th>
            <th scope="col" className="figure">
              {t('work.round.missing')}
            </th>
            <th scope="col" className="figure">
              {t('work.round.late')}
            </th>
            <th scope="col" className="figure">
              {t('work.round.approved')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rounds.map((round) => (
            <tr key={round.id}>
              <th scope="row">
                <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'rounds', round: round.id }}>
                  {pick(round.name)}
                </Link>
                <div className="quiet">{pick(round.form.name)}</div>
              </th>
              <td data-label={t('work.state')} className="nowrap">
                <span aria-hidden="true">{roundMark[round.status]}</span> {pick(round.statusName)}
              </td>
              <td data-label={t('work.dueDay')} className="nowrap">
                {formatDate(round.due)}
              </td>
              <td data-label={t('work.closes')} className="nowrap">
                {formatDate(round.closes)}
              </td>
              <td data-label={t('work.round.filed')}>
                <FiledBar counts={round.counts} />
              </td>
              <Count label={t('work.round.missing')} value={round.counts.missing} />
              <Count label={t('work.round.late')} value={round.counts.late} />
              <Count label={t('work.round.approved')} value={round.counts.approved} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
const Count = ({ label, value }: { readonly label: string; readonly value: number }) => (
  <td className="figure" data-label={label}>
    {formatNumber(value)}
  </td>
);

export function FiledBar({ counts }: { readonly counts: Round['counts'] }) {
  const { t } = useWords();
  return (
    <span className="done-share">
      <progress value={counts.filed} max={Math.max(1, counts.bodies)} aria-label={t('work.round.filed')} />
      <span className="done-number">{t('work.round.of', { filed: counts.filed, bodies: counts.bodies })}</span>
    </span>
  );
}
