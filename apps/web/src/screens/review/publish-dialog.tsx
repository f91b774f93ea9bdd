/**
 * @module What publishing will do, said before it is done.
 */
import type { PlanVersion } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Modal } from 'antd';
import { versionsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';

/** The number the next published version will carry. */
export function useNextNumber(cityId: string): { next: number; current: number | null } {
  const versions = useQuery(versionsQuery(cityId)).data?.items ?? [];
  const highest = versions.reduce((most, version) => Math.max(most, version.number ?? 0), 0);
  return { next: highest + 1, current: versions.find((version) => version.status === 'accepted')?.number ?? null };
}

export function PublishDialog({
  version,
  busy,
  problem,
  onPublish,
  onAcceptAndPublish,
  onClose,
}: {
  readonly version: PlanVersion;
  readonly busy: boolean;
  readonly problem: unknown;
  readonly onPublish: () => void;
  readonly onAcceptAndPublish: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { next, current } = useNextNumber(version.cityId);
  const { review } = version;
  return (
    <Modal
      open
      title={t('review.publishTitle', { number: next })}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('common.cancel')}
        </Button>,
        review.pending > 0 ? (
          <Button key="both" type="primary" loading={busy} onClick={onAcceptAndPublish}>
            {t('review.acceptAndPublish')}
          </Button>
        ) : (
          <Button key="publish" type="primary" loading={busy} onClick={onPublish}>
            {t('review.publish', { number: next })}
          </Button>
        ),
      ]}
    >
      <div className="stack">
        {problem === null ? null : <ProblemNote error={problem} />}
        {review.pending > 0 ? (
          <Alert type="warning" showIcon title={t('review.publishPending', { count: review.pending })} />
        ) : null}
        <ul className="bullets">
          <li>
            {t('review.publishKept', {
              accepted: review.accepted,
              corrected: review.corrected,
              added: review.added,
            })}
          </li>
          {review.rejected > 0 ? <li>{t('review.publishRejected', { count: review.rejected })}</li> : null}
          <li>{current === null ? t('review.publishFirst') : t('review.publishSupersedes', { number: current })}</li>
          <li>{t('review.publishAudit')}</li>
        </ul>
      </div>
    </Modal>
  );
}
