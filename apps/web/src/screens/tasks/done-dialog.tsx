/** @module A milestone was reached: on which day, with a word and, where wanted, the proof beside it. */
import type { EvidenceRules, Milestone } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { evidenceQuery, refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { todayHere } from '../../view/due.ts';
import { EvidenceBox } from '../filings/evidence-box.tsx';
import { DayField } from './round-acts.tsx';

export function DoneDialog({
  cityId,
  rules,
  milestone,
  onClose,
}: {
  readonly cityId: string;
  readonly rules: EvidenceRules;
  readonly milestone: Milestone;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const of = `milestone:${milestone.id}`;
  const evidence = useQuery(evidenceQuery(cityId, of));
  const files = evidence.data?.items ?? [];
  const [day, setDay] = useState(() => todayHere(new Date()));
  return (
    <ReasonDialog
      title={t('work.milestone.doneOf', { title: milestone.title })}
      label={t('work.milestone.doneNote')}
      ok={t('work.milestone.done')}
      optional
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
      <EvidenceBox
        cityId={cityId}
        of={of}
        files={files}
        rules={rules}
        mayAdd
        needed={milestone.evidenceNeeded && files.every(({ withdrawnAt }) => withdrawnAt !== null)}
      />
    </ReasonDialog>
  );
}
