/**
 * @module The simulation of a year's uncertainty: started, followed, stopped, and what came out as table and intervals. The run stands
 * in the address, so that leaving the page loses nothing.
 */
import type { Book, UncertaintyJob } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Button, InputNumber, Progress, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { uncertaintyRunQuery } from '../../api/inventory.ts';
import { queryClient } from '../../api/queries.ts';
import { type MessageKey, useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatNumber, formatShare, formatValue } from '../../view/number.ts';
import { Interval } from './interval.tsx';
import { useInventoryAddress } from './inventory-search.ts';

const drawChoices = [1000, 10_000, 50_000, 100_000];
const usualDraws = 10_000;
const milli = 1000;

export function MonteCarlo({ book }: { readonly book: Book }) {
  const { t, pick } = useWords();
  const { search, change } = useInventoryAddress();
  const [draws, setDraws] = useState(usualDraws);
  const [seed, setSeed] = useState(1);
  const [problem, setProblem] = useState<unknown>(null);
  const run = useQuery({ ...uncertaintyRunQuery(search.run ?? ''), enabled: search.run !== undefined });
  const job = run.data;
  const start = async () => {
    setProblem(null);
    try {
      const begun = await call('POST', '/books/:bookId/uncertainty', {
        params: { bookId: book.id },
        body: { draws, seed },
      });
      queryClient.setQueryData(uncertaintyRunQuery(begun.id).queryKey, begun);
      change({ run: begun.id });
    } catch (error) {
      setProblem(error);
    }
  };
  const cancel = async (id: string) => {
    try {
      queryClient.setQueryData(
        uncertaintyRunQuery(id).queryKey,
        await call('DELETE', '/uncertainty/:id', { params: { id } }),
      );
    } catch (error) {
      setProblem(error);
    }
  };
  const running = job?.status === 'running';
  return (
    <section className="result-section">
      <h2>{t('qual.monteCarlo')}</h2>
      <p className="quiet">{t('qual.monteCarloHint')}</p>
      <div className="run no-print">
        <span>
          {t('qual.draws')}{' '}
          <Select<number>
            aria-label={t('qual.draws')}
            value={draws}
            style={{ width: 112 }}
            options={drawChoices.map((value) => ({ value, label: formatNumber(value) }))}
            onChange={setDraws}
          />
        </span>
        <span>
          {t('qual.seed')}{' '}
          <InputNumber
            aria-label={t('qual.seed')}
            min={1}
            max={1_000_000}
            precision={0}
            value={seed}
            onChange={(value) => setSeed(value ?? 1)}
          />
        </span>
        <Button type="primary" disabled={running} onClick={() => void start()}>
          {t('qual.start')}
        </Button>
        {running ? <Button onClick={() => void cancel(job.id)}>{t('common.cancel')}</Button> : null}
      </div>
      {problem === null ? null : <ProblemNote error={problem} />}
      {search.run !== undefined && run.isError ? (
        <ProblemNote error={run.error} onRetry={() => change({ run: undefined })} />
      ) : null}
      {job === undefined ? null : (
        <p className="run" aria-live="polite">
          {running ? (
            <>
              <Progress
                percent={Math.floor((100 * job.progress.done) / Math.max(1, job.progress.total))}
                size="small"
                aria-label={t('qual.monteCarlo')}
              />
              {t('qual.progress', { done: formatNumber(job.progress.done), total: formatNumber(job.progress.total) })}
            </>
          ) : (
            <span className="quiet">{statusText(job, t, pick)}</span>
          )}
        </p>
      )}
      {job?.status === 'done' ? <Results job={job} /> : null}
    </section>
  );
}

function statusText(
  job: UncertaintyJob,
  t: ReturnType<typeof useWords>['t'],
  pick: ReturnType<typeof useWords>['pick'],
): string {
  if (job.status === 'cancelled') return t('qual.cancelled', { done: formatNumber(job.progress.done) });
  if (job.status === 'failed') return `${t('qual.failed')} ${pick(job.problem)}`;
  return t('qual.done', {
    draws: formatNumber(job.progress.total),
    seed: job.seed,
    seconds: job.milliseconds === null ? '—' : formatValue(job.milliseconds / milli, 2),
  });
}

/** The totals people quote come first; categories and gases on request. */
const headTotals: Readonly<Record<string, MessageKey>> = {
  directEnergyCo2: 'inv.total.direct',
  assessmentCo2: 'inv.total.assessment',
  greenhouseGases: 'inv.total.all',
  removals: 'inv.total.removals',
  netImport: 'inv.netImport',
};
const headWord = (total: string): MessageKey | undefined => headTotals[total.replace('total:', '')];

function Results({ job }: { readonly job: UncertaintyJob }) {
  const { t, pick } = useWords();
  const [all, setAll] = useState(false);
  const heads = job.results.filter(({ total }) => headWord(total) !== undefined);
  const shown = all || heads.length === 0 ? job.results : heads;
  const nameOf = ({ total, name }: UncertaintyJob['results'][number]): string => {
    const word = headWord(total);
    return word === undefined ? pick(name) : t(word);
  };
  return (
    <>
      <div className="scroll-x">
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">{t('qual.total')}</th>
              <th scope="col" className="figure">
                {t('qual.mean')}
              </th>
              <th scope="col" className="figure">
                2.5%
              </th>
              <th scope="col" className="figure">
                {t('qual.median')}
              </th>
              <th scope="col" className="figure">
                97.5%
              </th>
              <th scope="col" className="figure">
                {t('qual.halfWidth')}
              </th>
              <th scope="col">{t('factor.unit')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.total}>
                <th scope="row">{nameOf(row)}</th>
                <td className="figure">{formatValue(row.mean)}</td>
                <td className="figure">{formatValue(row.p025)}</td>
                <td className="figure">{formatValue(row.median)}</td>
                <td className="figure">{formatValue(row.p975)}</td>
                <td className="figure">{row.relative === null ? '—' : `±${formatShare(row.relative)}`}</td>
                <td>{pick(row.unit)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all || shown.length === job.results.length ? null : (
        <p>
          <Button type="link" size="small" className="flush" onClick={() => setAll(true)}>
            {t('qual.allTotals', { count: job.results.length })}
          </Button>
        </p>
      )}
      <div className="intervals">
        {(heads.length === 0 ? job.results.slice(0, 6) : heads).map((row) => (
          <Interval
            key={row.total}
            result={row}
            name={nameOf(row)}
            source={t('qual.runSource', { draws: formatNumber(job.progress.total), seed: job.seed })}
          />
        ))}
      </div>
    </>
  );
}
