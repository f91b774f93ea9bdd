/**
 * @module An import while it runs: the stages with their counts, a way to stop, and what came of it.
 */
import type { ImportJob } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Progress } from 'antd';
import { useEffect } from 'react';
import { call } from '../../api/client.ts';
import { ApiError } from '../../api/problem.ts';
import { importQuery, importsQuery, queryClient, refreshRegistry } from '../../api/queries.ts';
import { type Translate, useWords } from '../../i18n/index.ts';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { formatBytes } from '../../view/number.ts';

const running = ['queued', 'extracting', 'reading', 'saving'] as const;
const steps = ['uploading', 'extracting', 'reading', 'saving'] as const;
const isRunning = (job: ImportJob | undefined): boolean => running.some((stage) => stage === job?.stage);

export function UploadProgress({
  name,
  sent,
  total,
  onCancel,
}: {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  return (
    <Stages
      name={name}
      at={0}
      count={t('import.count.bytes', { done: formatBytes(sent), total: formatBytes(total) })}
      share={total === 0 ? 0 : sent / total}
      onCancel={onCancel}
    />
  );
}

export function JobProgress({
  id,
  cityId,
  onAgain,
}: {
  readonly id: string;
  readonly cityId: string;
  readonly onAgain: () => void;
}) {
  const { t } = useWords();
  const navigate = useNavigate();
  const following = useQuery({
    ...importQuery(id),
    refetchInterval: (query) => (isRunning(query.state.data) ? 300 : false),
  });
  const cancel = useMutation({
    mutationFn: () => call('DELETE', '/imports/:id', { params: { id } }),
    onSuccess: (job) => queryClient.setQueryData(importQuery(id).queryKey, job),
  });
  const job = following.data;
  const ended = job !== undefined && !isRunning(job);
  useEffect(() => {
    if (ended) void queryClient.invalidateQueries({ queryKey: importsQuery(cityId).queryKey });
  }, [ended, cityId]);
  const made = job?.stage === 'done' ? job.versionId : null;
  useEffect(() => {
    if (made === null) return;
    void refreshRegistry().then(() =>
      navigate({
        to: '/cities/$cityId/plan/versions/$versionId',
        params: { cityId, versionId: made },
        search: { filter: 'pending' },
        replace: true,
      }),
    );
  }, [made, cityId, navigate]);

  if (following.isError) return <ProblemNote error={following.error} onRetry={() => void following.refetch()} />;
  if (job === undefined) return <Waiting rows={3} />;
  const again = <Button onClick={onAgain}>{t('import.again')}</Button>;
  if (job.stage === 'failed' && job.problem !== null) {
    return (
      <div className="stack">
        <ProblemNote error={new ApiError(job.problem)} />
        <div>{again}</div>
      </div>
    );
  }
  if (job.stage === 'cancelled' || job.stage === 'interrupted' || job.stage === 'failed') {
    return <Alert type="info" showIcon title={`${job.fileName}：${t(`import.${job.stage}`)}`} action={again} />;
  }
  if (job.matchedVersionId !== null) {
    const matched = (
      <Link
        to="/cities/$cityId/plan/versions/$versionId"
        params={{ cityId, versionId: job.matchedVersionId }}
        onClick={() => void refreshRegistry()}
      >
        {t('import.openMatched')}
      </Link>
    );
    return <Alert type="success" showIcon title={t('import.matched')} description={matched} action={again} />;
  }
  const { progress } = job;
  const at = job.stage === 'queued' ? 1 : job.stage === 'done' ? steps.length : steps.indexOf(job.stage);
  return (
    <Stages
      name={job.fileName}
      at={at}
      count={job.stage === 'queued' ? t('import.queued') : progressWord(progress, t)}
      share={progress?.total ? progress.done / progress.total : null}
      {...(job.stage === 'done' ? {} : { onCancel: () => cancel.mutate() })}
    />
  );
}

function progressWord(progress: ImportJob['progress'], t: Translate): string {
  if (progress === null) return '';
  const { done, total, unit } = progress;
  const say = (value: number) => (unit === 'bytes' ? formatBytes(value) : value);
  return total === null
    ? t(`import.open.${unit}`, { done: say(done) })
    : t(`import.count.${unit}`, { done: say(done), total: say(total) });
}

function Stages({
  name,
  at,
  count,
  share,
  onCancel,
}: {
  readonly name: string;
  /** Index of the stage under way; equal to the number of stages when all are done. */
  readonly at: number;
  readonly count: string;
  readonly share: number | null;
  readonly onCancel?: () => void;
}) {
  const { t } = useWords();
  return (
    <div className="stages" aria-live="polite">
      <div className="block-head">
        <h2>{name}</h2>
        {onCancel === undefined ? null : <Button onClick={onCancel}>{t('import.cancel')}</Button>}
      </div>
      <ol>
        {steps.map((step, i) => (
          <li key={step} className={i < at ? 'stage-done' : i === at ? 'stage-now' : 'stage-later'}>
            <span aria-hidden="true">{i < at ? '✓' : i === at ? '●' : '○'}</span> {t(`import.${step}`)}
            {i === at && count !== '' ? <span className="quiet"> {count}</span> : null}
          </li>
        ))}
      </ol>
      {share === null ? null : <Progress percent={Math.round(share * 100)} size="small" status="normal" />}
      {at === steps.length ? <output>{t('import.opening')}…</output> : null}
    </div>
  );
}
