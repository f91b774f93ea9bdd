/**
 * @module Merging two names of one body. It cannot be undone, so the name to keep is typed.
 */
import type { Organisation } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshRegistry } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';

export function MergeDialog({
  cityId,
  pair,
  onClose,
}: {
  readonly cityId: string;
  readonly pair: readonly [Organisation, Organisation];
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [keepId, setKeepId] = useState(pair[0].id);
  const [typed, setTyped] = useState('');
  const keep = pair[0].id === keepId ? pair[0] : pair[1];
  const gone = pair[0].id === keepId ? pair[1] : pair[0];
  const merge = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/organisations/merge', {
        params: { cityId },
        body: { keepId: keep.id, mergeId: gone.id },
      }),
    onSuccess: async () => {
      await refreshRegistry();
      void message.success(t('org.merged'));
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('org.mergeTitle')}
      okText={t('org.merge')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: typed.trim() !== keep.name, danger: true }}
      confirmLoading={merge.isPending}
      onOk={() => merge.mutate()}
      onCancel={onClose}
    >
      <div className="stack">
        {merge.isError ? <ProblemNote error={merge.error} /> : null}
        <p>{t('org.mergeKeep')}</p>
        <Radio.Group
          value={keepId}
          onChange={(event) => setKeepId(String(event.target.value))}
          options={pair.map((body) => ({ value: body.id, label: body.name }))}
        />
        <p>{t('org.mergeHint', { merge: gone.name, keep: keep.name })}</p>
        <Input
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={keep.name}
          aria-label={keep.name}
        />
      </div>
    </Modal>
  );
}
