/** @module What can be done about a warning: take note of it, escalate it, send a notice; each with its note and against the state that was seen. */
import type { WarningLine } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { ProblemNote } from '../../../parts/states.tsx';
import { mayDispatch, useSession } from '../../../shell/current-city.ts';
import { forget, isText, keep, recall } from '../../../view/storage.ts';

type Act = 'acknowledge' | 'escalate';

export function WarningActs({ warning, cityId }: { readonly warning: WarningLine; readonly cityId: string }) {
  const { t, pick } = useWords();
  const [act, setAct] = useState<Act | null>(null);
  if (!mayDispatch(useSession()) || warning.state === 'cleared') return null;
  const mayEscalate = warning.escalateWhy === null;
  return (
    <div className="warn-acts row-actions">
      {warning.mayAcknowledge ? (
        <Button type="primary" onClick={() => setAct('acknowledge')}>
          {t('warn.acknowledge')}
        </Button>
      ) : null}
      <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'notices', new: '1', warning: warning.key }}>
        <Button>{t('warn.notify')}</Button>
      </Link>
      <Button disabled={!mayEscalate} onClick={() => setAct('escalate')}>
        {t('warn.escalate')}
      </Button>
      {mayEscalate ? null : <span className="quiet">{pick(warning.escalateWhy)}</span>}
      {act === null ? null : (
        <ActDialog key={act} act={act} warning={warning} cityId={cityId} onClose={() => setAct(null)} />
      )}
    </div>
  );
}

function ActDialog({
  act,
  warning,
  cityId,
  onClose,
}: {
  readonly act: Act;
  readonly warning: WarningLine;
  readonly cityId: string;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const draft = `warning.${act}.${warning.key}`;
  const [note, setNote] = useState(() => recall('session', draft, isText) ?? '');
  const send = useMutation({
    mutationFn: () => {
      const options = {
        params: { cityId, key: warning.key },
        body: { note: note.trim(), expectedRevision: warning.revision },
      };
      return act === 'acknowledge'
        ? call('POST', '/cities/:cityId/tracking/warnings/:key/acknowledge', options)
        : call('POST', '/cities/:cityId/tracking/warnings/:key/escalate', options);
    },
    onSuccess: async () => {
      forget('session', draft);
      void message.success(t(`warn.${act}.done`));
      await refreshTracking(cityId);
      onClose();
    },
    // Somebody may have been quicker: what stands now is asked for, what was typed stays.
    onError: () => void refreshTracking(cityId),
  });
  return (
    <Modal
      open
      title={t(`warn.${act}.title`, { name: warning.name })}
      okText={t(`warn.${act}`)}
      cancelText={t('common.cancel')}
      confirmLoading={send.isPending}
      okButtonProps={{ disabled: act === 'escalate' && note.trim() === '' }}
      onOk={() => send.mutate()}
      onCancel={onClose}
    >
      {send.isError ? <ProblemNote error={send.error} /> : null}
      <p className="quiet">{t(`warn.${act}.hint`)}</p>
      <Input.TextArea
        autoFocus
        rows={3}
        maxLength={1000}
        aria-label={t('field.note')}
        placeholder={act === 'acknowledge' ? t('common.optional') : t('warn.escalate.noteHint')}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
          keep('session', draft, event.target.value);
        }}
      />
    </Modal>
  );
}
