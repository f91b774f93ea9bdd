/** @module A body answers its own share of the last version: agrees, or objects with a reason and the share it asks for. */
import type { BreakdownDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { refreshBreakdowns } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { FigureValue } from '../../parts/figure.tsx';
import { ProblemNote } from '../../parts/states.tsx';

export function AnswerForm({
  cityId,
  detail,
  organisationId,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly organisationId: string;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [wanted, setWanted] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const version = detail.versions.at(-1);
  const share = version?.shares.find((one) => one.organisationId === organisationId);
  const send = useMutation({
    mutationFn: (answer: 'agree' | 'object') =>
      call('POST', '/cities/:cityId/breakdowns/:breakdownId/answers', {
        params: { cityId, breakdownId: detail.line.id },
        body: {
          versionNumber: version?.number ?? 0,
          organisationId,
          answer,
          wanted: answer === 'object' ? wanted : null,
          reason: reason.trim(),
        },
      }),
    onSuccess: async () => {
      void message.success(t('split.answered'));
      setReason('');
      await refreshBreakdowns();
    },
    onError: () => void refreshBreakdowns(),
  });
  if (version === undefined || share === undefined || detail.line.status === 'issued') return null;
  return (
    <section className="block no-print">
      <h3>
        {t('split.answerNow', { number: version.number })}：{t('split.myShare')}{' '}
        <FigureValue figure={share.share} bookId={null} cityId={cityId} digits={detail.line.places} />
      </h3>
      {send.isError ? <ProblemNote error={send.error} /> : null}
      <Form layout="vertical">
        <div className="form-row">
          <Form.Item label={`${t('split.wantedField')}（${pick(detail.line.unit)}，${t('common.optional')}）`}>
            <InputNumber min={0} value={wanted} onChange={setWanted} aria-label={t('split.wantedField')} />
          </Form.Item>
        </div>
        <Form.Item label={t('split.answerReason')} extra={t('split.answerReasonNeeded')}>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            aria-label={t('split.answerReason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </Form.Item>
        <div className="split-tools">
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate('agree')}>
            {t('split.answerAgree')}
          </Button>
          <Button disabled={reason.trim() === ''} loading={send.isPending} onClick={() => send.mutate('object')}>
            {t('split.answerObject')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
