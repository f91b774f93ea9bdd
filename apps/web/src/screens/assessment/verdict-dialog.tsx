/** @module A reviewer's word on one item, in the form that its scoring reads, with the reason; or taken back, so that the numbers decide. */
import type { AssessedItem, Assessment } from '@dafeng/contract';
import { Radio } from 'antd';
import { useState } from 'react';
import { keepAssessment } from '../../api/assessments.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { type VerdictDraft, VerdictFields, verdictOf } from './verdict-fields.tsx';

export function VerdictDialog({
  cityId,
  one,
  item,
  onClose,
}: {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const [back, setBack] = useState(false);
  const [draft, setDraft] = useState<VerdictDraft>({});
  return (
    <ReasonDialog
      title={t('assess.judgeOf', { item: pick(item.name) })}
      hint={pick(item.derived.because)}
      label={t('assess.reason')}
      ok={t('assess.judge')}
      onClose={onClose}
      onDo={async (reason) =>
        keepAssessment(
          cityId,
          await call('PUT', '/cities/:cityId/assessments/:assessmentId/items/:itemId/verdict', {
            params: { cityId, assessmentId: one.id, itemId: item.id },
            body: { expectedRevision: one.revision, verdict: back ? null : verdictOf(item, draft), reason },
          }),
        )
      }
    >
      {item.entered === null ? null : (
        <Radio.Group
          className="assess-choice"
          value={back}
          onChange={(event) => setBack(event.target.value as boolean)}
          options={[
            { value: false, label: t('assess.judgeAgain') },
            { value: true, label: t('assess.takeBack') },
          ]}
        />
      )}
      {back ? null : <VerdictFields item={item} draft={draft} onChange={setDraft} />}
    </ReasonDialog>
  );
}
