/** @module What the office does with a round: extend its days, add bodies, close it, open it again. Closing is asked and can be undone. */
import type { RoundDetail } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Form, Modal, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemNote } from '../../parts/states.tsx';

type Dialog = 'extend' | 'bodies' | 'reopen' | null;

export function RoundActs({ round }: { readonly round: RoundDetail }) {
  const { t } = useWords();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = useMutation({
    mutationFn: () =>
      call('POST', '/rounds/:id/close', { params: { id: round.id }, body: { expectedRevision: round.revision } }),
    onSettled: () => refreshDispatch(),
  });
  return (
    <span className="round-acts no-print">
      {round.status === 'closed' ? (
        <Button onClick={() => setDialog('reopen')}>{t('work.round.reopen')}</Button>
      ) : (
        <>
          <Button onClick={() => setDialog('extend')}>{t('work.round.extend')}</Button>
          <Button onClick={() => setDialog('bodies')}>{t('work.round.addBodies')}</Button>
          <Popconfirm
            title={t('work.round.closeSure', { missing: round.counts.missing })}
            description={t('work.round.closeHint')}
            okText={t('work.round.close')}
            cancelText={t('common.cancel')}
            onConfirm={() => close.mutate()}
          >
            <Button danger loading={close.isPending}>
              {t('work.round.close')}
            </Button>
          </Popconfirm>
        </>
      )}
      {close.isError ? <ProblemNote error={close.error} /> : null}
      {dialog === null ? null : <ChangeDialog round={round} dialog={dialog} onClose={() => setDialog(null)} />}
    </span>
  );
}

const titles = {
  extend: 'work.round.extend',
  bodies: 'work.round.addBodies',
  reopen: 'work.round.reopen',
} as const;

function ChangeDialog({
  round,
  dialog,
  onClose,
}: {
  readonly round: RoundDetail;
  readonly dialog: NonNullable<Dialog>;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [due, setDue] = useState(round.due);
  const [closes, setCloses] = useState(round.closes);
  const [bodies, setBodies] = useState<string[]>([]);
  const organisations = useQuery({ ...organisationsQuery(round.cityId), enabled: dialog === 'bodies' });
  const inRound = new Set(round.filings.map(({ organisation }) => organisation.id));
  const params = { id: round.id };
  const expectedRevision = round.revision;
  const change = useMutation({
    mutationFn: () =>
      dialog === 'reopen'
        ? call('POST', '/rounds/:id/reopen', { params, body: { expectedRevision, closes } })
        : call('PATCH', '/rounds/:id', {
            params,
            body: dialog === 'bodies' ? { expectedRevision, addBodyIds: bodies } : { expectedRevision, due, closes },
          }),
    onSuccess: async () => {
      onClose();
      await refreshDispatch();
    },
  });
  return (
    <Modal
      open
      title={t(titles[dialog])}
      okText={t(titles[dialog])}
      okButtonProps={{ loading: change.isPending, disabled: dialog === 'bodies' && bodies.length === 0 }}
      cancelText={t('common.cancel')}
      onOk={() => change.mutate()}
      onCancel={onClose}
    >
      <Form layout="vertical">
        {dialog === 'bodies' ? (
          <Form.Item label={t('work.bodies')}>
            <Select
              mode="multiple"
              aria-label={t('work.bodies')}
              showSearch={{ optionFilterProp: 'label' }}
              value={bodies}
              onChange={setBodies}
              options={(organisations.data?.items ?? [])
                .filter(({ id }) => !inRound.has(id))
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
          </Form.Item>
        ) : (
          <>
            {dialog === 'extend' ? <DayField label={t('work.dueDay')} value={due} onChange={setDue} /> : null}
            <DayField label={t('work.closes')} value={closes} onChange={setCloses} />
            <p className="quiet">{t('work.round.daysHint')}</p>
          </>
        )}
      </Form>
      {change.isError ? <ProblemNote error={change.error} /> : null}
    </Modal>
  );
}

export function DayField({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (next: string) => void;
}) {
  return (
    <Form.Item label={label}>
      <DayInput label={label} value={value} onChange={onChange} />
    </Form.Item>
  );
}
