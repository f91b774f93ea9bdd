/** @module What a file would write: whether it can be taken in and if not why, every fault with its row and remedy, every number beside what stands. */
import type { SeriesImportPreview } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Popconfirm } from 'antd';
import { call } from '../../../api/client.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { formatDateTime } from '../../../view/number.ts';
import { FaultList } from './fault-list.tsx';
import { PreviewTable } from './preview-table.tsx';

export function ImportPreview({
  preview,
  cityId,
  mayWrite,
  onClose,
}: {
  readonly preview: SeriesImportPreview;
  readonly cityId: string;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const waits = preview.status === 'read';
  const params = { cityId, id: preview.id };
  const commit = useMutation({
    mutationFn: () => call('POST', '/cities/:cityId/series/imports/:id/commit', { params }),
    onSuccess: async ({ counts }) => {
      void message.success(t('track.in.done', { count: counts.new + counts.revisions }));
      await refreshTracking(cityId);
      onClose();
    },
    onError: () => void refreshTracking(cityId),
  });
  const discard = useMutation({
    mutationFn: () => call('DELETE', '/cities/:cityId/series/imports/:id', { params }),
    onSuccess: async () => {
      void message.info(t('track.in.discarded'));
      await refreshTracking(cityId);
      onClose();
    },
  });
  const writes = preview.counts.new + preview.counts.revisions;
  return (
    <section className="block import-preview">
      <div className="block-head">
        <h2>{t('track.in.preview', { file: preview.fileName })}</h2>
        <span className="row-actions">
          {waits && mayWrite ? (
            <>
              <Popconfirm
                title={t('track.in.discardSure')}
                okText={t('track.in.discard')}
                cancelText={t('common.cancel')}
                onConfirm={() => discard.mutate()}
              >
                <Button loading={discard.isPending}>{t('track.in.discard')}</Button>
              </Popconfirm>
              <Button
                type="primary"
                disabled={!preview.mayCommit || writes === 0}
                loading={commit.isPending}
                onClick={() => commit.mutate()}
              >
                {t('track.in.commit', { count: writes })}
              </Button>
            </>
          ) : null}
          <Button onClick={onClose}>{t('common.close')}</Button>
        </span>
      </div>
      {commit.isError ? <ProblemNote error={commit.error} /> : null}
      {discard.isError ? <ProblemNote error={discard.error} /> : null}
      <Verdict preview={preview} writes={writes} />
      {preview.duplicateOf === null || !waits ? null : (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={t('track.in.duplicate', { by: preview.duplicateOf.by, at: formatDateTime(preview.duplicateOf.at) })}
        />
      )}
      <FaultList faults={preview.faults} total={preview.counts.faults} />
      <PreviewTable points={preview.points} total={preview.counts.rows} />
    </section>
  );
}

/** The first thing the eye meets: whether it can be taken in, and if not why. */
function Verdict({ preview, writes }: { readonly preview: SeriesImportPreview; readonly writes: number }) {
  const { t } = useWords();
  const { status, counts } = preview;
  if (status !== 'read')
    return (
      <Alert
        type={status === 'committed' ? 'success' : 'info'}
        showIcon
        className="notice"
        title={t(`track.in.status.${status}`)}
      />
    );
  if (counts.faults > 0)
    return (
      <Alert
        type="error"
        showIcon
        className="notice"
        title={t('track.in.faults', { count: counts.faults })}
        description={t('track.in.faultsHint')}
      />
    );
  return (
    <Alert
      type={writes === 0 ? 'info' : 'success'}
      showIcon
      className="notice"
      title={
        writes === 0
          ? t('track.in.nothingNew')
          : t('track.in.ready', { added: counts.new, revised: counts.revisions, same: counts.same })
      }
    />
  );
}
