/**
 * @module Adding a target the reader missed, from a stretch of text the person selected.
 */

import type { TargetFields } from '@dafeng/contract';
import { Alert, Button, Form } from 'antd';
import { useWords } from '../../i18n/index.ts';
import { guessValue, sectionAt } from '../../view/segments.ts';
import { dropDraft, keepDraft, recallDraft } from './form-draft.ts';
import { fieldsOf } from './target-fields.ts';
import { TargetFormFields } from './target-form-fields.tsx';
import type { Selected } from './text-column.tsx';
import type { OutlineEntry } from './types.ts';
import type { Addition } from './use-review.ts';

export function AddForm({
  versionId,
  selected,
  outline,
  busy,
  onAdd,
  onCancel,
}: {
  readonly versionId: string;
  readonly selected: Selected;
  readonly outline: readonly OutlineEntry[];
  readonly busy: boolean;
  readonly onAdd: (addition: Addition) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const section = sectionAt(outline, selected.start);
  const draft = `${versionId}.${selected.start}-${selected.end}`;
  const guess = guessValue(selected.quote);
  const initial = {
    indicator: selected.quote.replace(/\s+/g, '').slice(0, 60),
    comparator: '=',
    kindOfValue: 'level',
    strength: /力争|争取|鼓励/.test(selected.quote) ? 'aspirational' : 'binding',
    scope: '全市',
    qualifier: [],
    implied: guess.value === null,
    ambiguous: false,
    ...guess,
    ...recallDraft(draft),
  };
  return (
    <article className="item-card">
      <h3>{t('review.addTitle')}</h3>
      <blockquote className="item-quote">{selected.quote}</blockquote>
      {section === undefined ? (
        <Alert
          type="warning"
          title={t('review.addNoSection')}
          action={<Button onClick={onCancel}>{t('common.close')}</Button>}
        />
      ) : (
        <Form
          form={form}
          layout="vertical"
          size="small"
          requiredMark={false}
          initialValues={initial}
          onValuesChange={(_, all) => keepDraft(draft, all)}
          onFinish={(values) =>
            onAdd({
              section: section.id,
              start: selected.start,
              end: selected.end,
              // The form requires the name and the value and carries the rest from its start.
              fields: {
                indicatorId: null,
                unit: null,
                year: null,
                periodStart: null,
                baselineYear: null,
                ...fieldsOf(values),
              } as TargetFields,
              ...(typeof values.note === 'string' && values.note !== '' ? { note: values.note } : {}),
            })
          }
          className="item-form"
        >
          <p className="quiet">
            {section.id} {section.title}
          </p>
          <TargetFormFields printed={{ quote: selected.quote, unit: guess.unit, value: null }} />
          <div className="item-actions">
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('review.add')}
            </Button>
            <Button
              onClick={() => {
                dropDraft(draft);
                onCancel();
              }}
            >
              {t('common.cancel')}
            </Button>
          </div>
        </Form>
      )}
    </article>
  );
}
