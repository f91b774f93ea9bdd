/** @module Choosing a rule set from a day on, with a note; what was chosen before stays to be read. */
import type { RuleSetText } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { isDay } from './own-draft.ts';

export function ChooseDialog({
  cityId,
  set,
  revision,
  onClose,
}: {
  readonly cityId: string;
  readonly set: RuleSetText;
  readonly revision: number;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [from, setFrom] = useState('');
  const [note, setNote] = useState('');
  const choose = useMutation({
    mutationFn: () =>
      call('PUT', '/cities/:cityId/tracking/rules', {
        params: { cityId },
        body: {
          ruleSet: set.id,
          from,
          expectedRevision: revision,
          ...(note.trim() === '' ? {} : { note: note.trim() }),
        },
      }),
    onSuccess: async () => {
      void message.success(t('track.rules.chosen'));
      await refreshTracking(cityId);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('track.rules.chooseTitle', { name: pick(set.name) })}
      okText={t('track.rules.choose')}
      cancelText={t('common.cancel')}
      confirmLoading={choose.isPending}
      okButtonProps={{ disabled: !isDay(from) }}
      onOk={() => choose.mutate()}
      onCancel={onClose}
    >
      {choose.isError ? <ProblemNote error={choose.error} /> : null}
      <p className="quiet">{t('track.rules.chooseHint')}</p>
      <Form layout="vertical" component="div">
        <Form.Item label={t('track.rules.from')} required>
          <Input autoFocus type="date" value={from} onChange={(event) => setFrom(event.target.value)} />
        </Form.Item>
        <Form.Item label={t('field.note')}>
          <Input.TextArea
            rows={2}
            maxLength={1000}
            placeholder={t('track.rules.noteHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
