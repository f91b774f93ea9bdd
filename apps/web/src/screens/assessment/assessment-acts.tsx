/** @module What may be done to an assessment now, in the order of its life; what may not is not shown. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Assessment } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { keepAssessment } from '../../api/assessments.ts';
import { call } from '../../api/client.ts';
import { problemFrom } from '../../api/problem.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { DayDialog } from './day-dialog.tsx';

type Asking = 'reopen' | 'falsify' | 'notify' | 'rectify' | null;

export function AssessmentActs({
  cityId,
  one,
  exportAddress,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly exportAddress: string;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [asking, setAsking] = useState<Asking>(null);
  const place = { params: { cityId, assessmentId: one.id } };
  const { revision: expectedRevision } = one;
  const move = useMutation({
    mutationFn: (action: 'refresh' | 'score' | 'close') =>
      call('POST', '/cities/:cityId/assessments/:assessmentId/status', {
        ...place,
        body: { expectedRevision, action },
      }),
    onSuccess: (made) => keepAssessment(cityId, made),
    onError: (error) => {
      const problem = problemFrom(error);
      void message.error(`${pick(problem.message)} ${pick(problem.remedy)}`);
    },
  });
  const close = () => setAsking(null);
  const { may } = one;
  const more = [
    ...(may.reopen ? [{ key: 'reopen', label: t('assess.act.reopen'), onClick: () => setAsking('reopen') }] : []),
    ...(may.falsify
      ? [
          {
            key: 'falsify',
            danger: !one.falsified,
            label: t(one.falsified ? 'assess.act.unfalsify' : 'assess.act.falsify'),
            onClick: () => setAsking('falsify'),
          },
        ]
      : []),
  ];
  return (
    <>
      {may.edit && one.status === 'draft' ? (
        <Button loading={move.isPending} onClick={() => move.mutate('refresh')}>
          {t('assess.act.refresh')}
        </Button>
      ) : null}
      {may.score ? (
        <Button type="primary" loading={move.isPending} onClick={() => move.mutate('score')}>
          {t('assess.act.score')}
        </Button>
      ) : null}
      {may.notify ? (
        <Button type="primary" onClick={() => setAsking('notify')}>
          {t('assess.act.notify')}
        </Button>
      ) : null}
      {may.rectify ? (
        <Button type="primary" onClick={() => setAsking('rectify')}>
          {t('assess.act.rectify')}
        </Button>
      ) : null}
      {may.close ? (
        <Button loading={move.isPending} onClick={() => move.mutate('close')}>
          {t('assess.act.close')}
        </Button>
      ) : null}
      {more.length === 0 ? null : (
        <Dropdown trigger={['click']} menu={{ items: more }}>
          <Button>{t('assess.act.more')}</Button>
        </Dropdown>
      )}
      <Button icon={<DownloadOutlined />} href={exportAddress}>
        {t('common.exportXlsx')}
      </Button>
      <Button
        className="no-phone"
        icon={<PrinterOutlined />}
        onClick={() => window.print()}
        aria-label={t('common.print')}
        title={t('common.print')}
      />
      {asking === 'reopen' ? (
        <ReasonDialog
          title={t('assess.act.reopen')}
          label={t('assess.reason')}
          ok={t('assess.act.reopen')}
          onClose={close}
          onDo={async (reason) =>
            keepAssessment(
              cityId,
              await call('POST', '/cities/:cityId/assessments/:assessmentId/status', {
                ...place,
                body: { expectedRevision, action: 'reopen', reason },
              }),
            )
          }
        />
      ) : null}
      {asking === 'falsify' ? (
        <ReasonDialog
          title={t(one.falsified ? 'assess.act.unfalsify' : 'assess.act.falsify')}
          hint={t(one.falsified ? 'assess.unfalsifyHint' : 'assess.falsifyHint')}
          label={t('assess.reason')}
          ok={t(one.falsified ? 'assess.act.unfalsify' : 'assess.act.falsify')}
          danger={!one.falsified}
          onClose={close}
          onDo={async (reason) =>
            keepAssessment(
              cityId,
              await call('POST', '/cities/:cityId/assessments/:assessmentId/falsification', {
                ...place,
                body: { expectedRevision, falsified: !one.falsified, reason },
              }),
            )
          }
        />
      ) : null}
      {asking === 'notify' ? (
        <DayDialog
          title={t('assess.act.notify')}
          hint={t('assess.notifyHint')}
          day={t('assess.notifyDay')}
          text={t('assess.document')}
          optional
          onClose={close}
          onDo={async (on, document) =>
            keepAssessment(
              cityId,
              await call('POST', '/cities/:cityId/assessments/:assessmentId/notice', {
                ...place,
                body: { expectedRevision, on, ...(document === '' ? {} : { document }) },
              }),
            )
          }
        />
      ) : null}
      {asking === 'rectify' ? (
        <DayDialog
          title={t('assess.act.rectify')}
          hint={t('assess.rectifyHint')}
          day={t('assess.rectifyDay')}
          text={t('assess.rectifyNote')}
          onClose={close}
          onDo={async (on, note) =>
            keepAssessment(
              cityId,
              await call('POST', '/cities/:cityId/assessments/:assessmentId/rectification', {
                ...place,
                body: { on, note },
              }),
            )
          }
        />
      ) : null}
    </>
  );
}
