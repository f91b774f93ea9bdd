/** @module The fields of a verdict by how its item is scored. What is missing is said by the server in words. */
import type { AssessedItem } from '@dafeng/contract';
import { Form, InputNumber, Radio } from 'antd';
import { useWords } from '../../i18n/index.ts';

export interface VerdictDraft {
  readonly met?: boolean;
  readonly points?: number | null;
  /** Percent, as it is typed. */
  readonly completion?: number | null;
  readonly yearMet?: boolean;
  readonly cumulativeMet?: boolean;
}
const percent = 100;

export const verdictOf = ({ scoring }: Pick<AssessedItem, 'scoring'>, draft: VerdictDraft) => {
  if (scoring === 'given') return { points: draft.points ?? null };
  if (scoring === 'two-axis') return { yearMet: draft.yearMet ?? null, cumulativeMet: draft.cumulativeMet ?? null };
  if (scoring === 'pass') return { met: draft.met ?? null };
  return {
    met: draft.met ?? null,
    completion: draft.completion === null || draft.completion === undefined ? null : draft.completion / percent,
  };
};

export function VerdictFields({
  item,
  draft,
  onChange,
}: {
  readonly item: AssessedItem;
  readonly draft: VerdictDraft;
  readonly onChange: (next: VerdictDraft) => void;
}) {
  const { t, pick } = useWords();
  const yesNo = (field: 'met' | 'yearMet' | 'cumulativeMet', label: string) => (
    <Form.Item label={label}>
      <Radio.Group
        aria-label={label}
        value={draft[field] ?? null}
        onChange={(event) => onChange({ ...draft, [field]: event.target.value as boolean })}
        options={[
          { value: true, label: t('assess.state.met') },
          { value: false, label: t('assess.state.missed') },
        ]}
      />
    </Form.Item>
  );
  const { scoring } = item;
  return (
    <Form layout="vertical" className="assess-verdict">
      <p className="quiet">{pick(item.scoringText)}</p>
      {scoring === 'given' ? (
        <Form.Item label={t('assess.pointsHead')}>
          <InputNumber<number>
            aria-label={t('assess.pointsHead')}
            min={0}
            {...(item.outOf === null ? {} : { max: item.outOf })}
            value={draft.points ?? null}
            onChange={(points) => onChange({ ...draft, points })}
          />
        </Form.Item>
      ) : null}
      {scoring === 'two-axis' ? (
        <>
          {yesNo('yearMet', t('assess.axisYear'))}
          {yesNo('cumulativeMet', t('assess.axisCumulative'))}
        </>
      ) : null}
      {scoring === 'pass' || scoring === 'proportion' || scoring === 'steps' ? yesNo('met', t('assess.state')) : null}
      {scoring === 'proportion' || scoring === 'steps' ? (
        <Form.Item label={t('assess.completion')}>
          <InputNumber<number>
            aria-label={t('assess.completion')}
            min={0}
            suffix="%"
            value={draft.completion ?? null}
            onChange={(completion) => onChange({ ...draft, completion })}
          />
        </Form.Item>
      ) : null}
    </Form>
  );
}
