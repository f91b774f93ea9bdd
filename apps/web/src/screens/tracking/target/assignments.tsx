/** @module What the province assigned to a target, entry by entry; the newest may be taken back, and every entry stays to be read. */
import type { TargetDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { comparatorSymbol, formatDateTime, formatNumber, unitSuffix } from '../../../view/number.ts';
import { AssignmentDialog } from '../assignment-dialog.tsx';

export function Assignments({
  cityId,
  detail: { target, assignments },
  mayEnter,
}: {
  readonly cityId: string;
  readonly detail: TargetDetail;
  readonly mayEnter: boolean;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [entering, setEntering] = useState(false);
  const withdraw = useMutation({
    mutationFn: () =>
      call('DELETE', '/cities/:cityId/tracking/assignments/:itemId', {
        params: { cityId, itemId: target.itemId },
        query: { expectedRevision: target.assignment?.revision ?? 0 },
      }),
    onSuccess: async () => {
      void message.success(t('track.assign.withdrawn'));
      await refreshTracking(cityId);
    },
  });
  if (!target.pending && assignments.length === 0) return null;
  return (
    <section className="block">
      <div className="block-head">
        <h2>{t('track.assigned.title')}</h2>
        {mayEnter ? (
          <span className="row-actions">
            <Button size="small" type={target.pending ? 'primary' : 'default'} onClick={() => setEntering(true)}>
              {t(target.pending ? 'track.assign' : 'track.assign.again')}
            </Button>
            {target.assignment === null ? null : (
              <Popconfirm
                title={t('track.assign.withdrawSure')}
                okText={t('track.assign.withdraw')}
                cancelText={t('common.cancel')}
                onConfirm={() => withdraw.mutate()}
              >
                <Button size="small" loading={withdraw.isPending}>
                  {t('track.assign.withdraw')}
                </Button>
              </Popconfirm>
            )}
          </span>
        ) : null}
      </div>
      {withdraw.isError ? <ProblemNote error={withdraw.error} onRetry={() => withdraw.reset()} /> : null}
      {assignments.length === 0 ? <p className="quiet">{t('track.pendingHint')}</p> : null}
      <ul className="plain-list">
        {assignments.map((one) => (
          <li key={one.id}>
            {one.value === null ? (
              <span>{t('track.assign.takenBack')}</span>
            ) : (
              <span className="boxed">
                {comparatorSymbol(one.comparator)} {formatNumber(one.value)}
                {unitSuffix(one.unit)}
              </span>
            )}{' '}
            {one.base === null ? null : <span className="quiet">{t('target.base', { year: one.base })} </span>}
            {one.document}
            <span className="quiet">
              {' '}
              · {one.by} · {formatDateTime(one.at)}
              {one.note === null || one.note === '' ? null : ` · ${one.note}`}
            </span>
          </li>
        ))}
      </ul>
      {entering ? <AssignmentDialog cityId={cityId} target={target} onClose={() => setEntering(false)} /> : null}
    </section>
  );
}
