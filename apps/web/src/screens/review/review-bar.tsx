/**
 * @module The head of the review screen: which version this is, how far the review has come, and what can be done with the whole of it.
 */

import { MoreOutlined } from '@ant-design/icons';
import type { PlanVersion } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Dropdown, Progress } from 'antd';
import { versionsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { formatDate } from '../../view/number.ts';
import { VersionStatus, versionBefore, versionName } from '../plan/version-status.tsx';
import { useNextNumber } from './publish-dialog.tsx';

export function ReviewBar({
  version,
  editable,
  busy,
  onAcceptRest,
  onUndo,
  onPublish,
  onDiscard,
  onKeys,
}: {
  readonly version: PlanVersion;
  readonly editable: boolean;
  readonly busy: boolean;
  readonly onAcceptRest: () => void;
  readonly onUndo: () => void;
  readonly onPublish: () => void;
  readonly onDiscard: () => void;
  readonly onKeys: () => void;
}) {
  const { t } = useWords();
  const { next } = useNextNumber(version.cityId);
  const all = useQuery(versionsQuery(version.cityId)).data?.items ?? [];
  const previous = versionBefore(version, all);
  const { review } = version;
  const done = review.total - review.pending;
  return (
    <div className="review-bar">
      <div className="review-name">
        <h1>{version.title}</h1>
        <span className="page-note">
          {version.number === null ? null : `${versionName(version, t)} · `}
          <VersionStatus status={version.status} />
          {version.docNumber === null ? null : ` · ${version.docNumber}`}
          {version.date === null ? null : ` · ${formatDate(version.date)}`}
        </span>
      </div>
      {version.status === 'draft' ? (
        <div className="review-progress">
          <Progress
            percent={review.total === 0 ? 100 : (100 * done) / review.total}
            showInfo={false}
            size="small"
            aria-label={t('review.progress', { done, total: review.total })}
          />
          <span>{t('review.progress', { done, total: review.total })}</span>
        </div>
      ) : null}
      <div className="page-actions">
        {editable ? (
          <>
            <Button disabled={!version.canUndo || busy} onClick={onUndo}>
              {t('review.undo')}
            </Button>
            <Button disabled={review.pending === 0 || busy} onClick={onAcceptRest}>
              {t('review.acceptRest')}
            </Button>
            <Button type="primary" disabled={busy} onClick={onPublish}>
              {t('review.publish', { number: next })}
            </Button>
          </>
        ) : null}
        <Dropdown
          trigger={['click']}
          menu={{
            items: [
              ...(previous === undefined
                ? []
                : [
                    {
                      key: 'diff',
                      label: (
                        <Link
                          to="/cities/$cityId/plan/diff/$before/$after"
                          params={{ cityId: version.cityId, before: previous.id, after: version.id }}
                        >
                          {t(version.number === null ? 'review.compareCurrent' : 'plan.compareWith')}
                        </Link>
                      ),
                    },
                  ]),
              { key: 'keys', label: `${t('review.keys')} (?)`, onClick: onKeys },
              ...(editable ? [{ key: 'discard', danger: true, label: t('review.discard'), onClick: onDiscard }] : []),
            ],
          }}
        >
          <Button icon={<MoreOutlined />} aria-label={t('plan.actions')} />
        </Dropdown>
      </div>
    </div>
  );
}
