/** @module Another due day for one body, with its reason. */
import type { FilingDetail } from '@dafeng/contract';
import { Form } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';

export function PostponeDialog({ detail, onClose }: { readonly detail: FilingDetail; readonly onClose: () => void }) {
  const { t } = useWords();
  const [due, setDue] = useState(detail.due ?? '');
  return (
    <ReasonDialog
      title={t('work.postponeOf', { body: detail.organisation.name })}
      hint={t('work.postponeHint')}
      label={t('work.reason')}
      ok={t('work.postpone')}
      onDo={async (reason) => {
        const answer = await call('POST', '/filings/:id/due', {
          params: { id: detail.id },
          body: { expectedRevision: detail.revision, due, reason },
        });
        await refreshDispatch(answer);
      }}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item label={t('work.dueDay')}>
          <DayInput label={t('work.dueDay')} value={due} onChange={setDue} />
        </Form.Item>
      </Form>
    </ReasonDialog>
  );
}
