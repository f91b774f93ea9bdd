/** @module Appeals on an item: what the body says, what the office decided; opened and decided from here. */
import type { Appeal, AssessedItem, Assessment } from '@dafeng/contract';
import { Button, Radio } from 'antd';
import { useState } from 'react';
import { keepAssessment } from '../../api/assessments.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ReasonDialog } from '../../parts/reason-dialog.tsx';
import { formatDateTime } from '../../view/number.ts';
import { type VerdictDraft, VerdictFields, verdictOf } from './verdict-fields.tsx';

interface Props {
  readonly cityId: string;
  readonly one: Assessment;
  readonly item: AssessedItem;
}

export function AppealList({ cityId, one, item }: Props) {
  const { t, pick } = useWords();
  const [asking, setAsking] = useState(false);
  const [deciding, setDeciding] = useState<Appeal | null>(null);
  const waiting = item.appeals.some(({ decision }) => decision === null);
  const mayAppeal = one.may.appeal && !waiting;
  if (item.appeals.length === 0 && !mayAppeal) return null;
  return (
    <>
      <h3>{t('assess.appeal')}</h3>
      <ul>
        {item.appeals.map((appeal) => (
          <li key={appeal.id}>
            {appeal.text}{' '}
            <span className="quiet">
              {appeal.openedBy} · {formatDateTime(appeal.openedAt)}
            </span>
            {appeal.decision === null ? (
              <div className="assess-appeals">
                ▲ {t('assess.appealWaits')}{' '}
                {one.may.decide ? (
                  <Button size="small" className="no-print" onClick={() => setDeciding(appeal)}>
                    {t('assess.decide')}
                  </Button>
                ) : null}
              </div>
            ) : (
              <div>
                {t(appeal.decision.granted ? 'assess.granted' : 'assess.refused')} {appeal.decision.reason}{' '}
                <span className="quiet">
                  {appeal.decision.by} · {formatDateTime(appeal.decision.at)}
                </span>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mayAppeal ? (
        <Button size="small" className="no-print" onClick={() => setAsking(true)}>
          {t('assess.appealOpen')}
        </Button>
      ) : null}
      {asking ? (
        <ReasonDialog
          title={t('assess.appealOf', { item: pick(item.name) })}
          label={t('assess.appealText')}
          ok={t('assess.appealOpen')}
          onClose={() => setAsking(false)}
          onDo={async (text) =>
            keepAssessment(
              cityId,
              await call('POST', '/cities/:cityId/assessments/:assessmentId/appeals', {
                params: { cityId, assessmentId: one.id },
                body: { itemId: item.id, text },
              }),
            )
          }
        />
      ) : null}
      {deciding === null ? null : (
        <DecideDialog cityId={cityId} one={one} item={item} appeal={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  );
}

function DecideDialog({
  cityId,
  one,
  item,
  appeal,
  onClose,
}: Props & { readonly appeal: Appeal; readonly onClose: () => void }) {
  const { t, pick } = useWords();
  const [granted, setGranted] = useState(true);
  const [draft, setDraft] = useState<VerdictDraft>({});
  return (
    <ReasonDialog
      title={t('assess.decideOf', { item: pick(item.name) })}
      hint={appeal.text}
      label={t('assess.reason')}
      ok={t('assess.decide')}
      onClose={onClose}
      onDo={async (reason) =>
        keepAssessment(
          cityId,
          await call('POST', '/cities/:cityId/assessments/:assessmentId/appeals/:appealId/decision', {
            params: { cityId, assessmentId: one.id, appealId: appeal.id },
            body: {
              expectedRevision: one.revision,
              granted,
              reason,
              ...(granted ? { verdict: verdictOf(item, draft) } : {}),
            },
          }),
        )
      }
    >
      <Radio.Group
        className="assess-choice"
        value={granted}
        onChange={(event) => setGranted(event.target.value as boolean)}
        options={[
          { value: true, label: t('assess.granted') },
          { value: false, label: t('assess.refused') },
        ]}
      />
      {granted ? <VerdictFields item={item} draft={draft} onChange={setDraft} /> : null}
    </ReasonDialog>
  );
}
