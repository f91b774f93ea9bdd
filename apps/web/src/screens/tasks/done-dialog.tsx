/** @module A milestone was reached: on which day, with a word and, where wanted, the proof beside it. */
import type { Milestone } from '@dafeng/contract';
import { Form } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { todayHere } from '../../view/due.ts';
import { DayField } from './round-acts.tsx';

export function DoneDialog({ milestone, onClose }: { readonly milestone: Milestone; readonly onClose: () => void }) {
  const { t } = useWords();
  const [day, setDay] = useState(() => todayHere(new Date()));
  return (
    <ReasonDialog
      title={t('work.milestone.doneOf', { title: milestone.title })}
      label={t('work.milestone.doneNote')}
      ok={t('work.milestone.done')}
      optional
      {...(milestone.evidenceNeeded && milestone.evidence === 0 ? { hint: t('work.milestone.evidenceFirst') } : {})}
      onDo={async (note) => {
        await call('POST', '/milestones/:id/done', {
          params: { id: milestone.id },
          body: { expectedRevision: milestone.revision, doneAt: day, note: note === '' ? null : note },
        });
        await refreshDispatch();
      }}
      onClose={onClose}
    >
      <Form layout="vertical">
        <DayField label={t('work.milestone.day')} value={day} onChange={setDay} />
      </Form>
    </ReasonDialog>
  );
}
