/**
 * @module Correcting a target. What is typed is kept until saved or dropped.
 */
import { Button, Form } from 'antd';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { dropDraft, keepDraft, recallDraft } from './form-draft.ts';
import { changedFields } from './target-fields.ts';
import { TargetFormFields } from './target-form-fields.tsx';
import type { TargetItem } from './types.ts';
import type { Decision } from './use-review.ts';

export function TargetForm({
  item,
  busy,
  onSave,
  onCancel,
}: {
  readonly item: TargetItem;
  readonly busy: boolean;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<Record<string, unknown>>();
  const [restored, setRestored] = useState(() => recallDraft(item.id));
  const submit = (values: Record<string, unknown>) => {
    const fields = changedFields(item, values);
    const note = typeof values.note === 'string' && values.note.trim() !== '' ? { note: values.note.trim() } : {};
    onSave(
      Object.keys(fields).length === 0 ? { decision: 'accept', ...note } : { decision: 'correct', fields, ...note },
    );
  };
  const drop = () => {
    dropDraft(item.id);
    setRestored(null);
    form.setFieldsValue({ ...item, note: undefined });
  };
  return (
    <Form
      form={form}
      layout="vertical"
      size="small"
      requiredMark={false}
      initialValues={{ ...item, ...restored }}
      onValuesChange={(_, all) => keepDraft(item.id, all)}
      onFinish={submit}
      className="item-form"
    >
      {restored === null ? null : (
        <p className="quiet">
          {t('review.draftKept')}{' '}
          <Button type="link" size="small" className="flush" onClick={drop}>
            {t('review.dropDraft')}
          </Button>
        </p>
      )}
      <TargetFormFields printed={item} />
      <div className="item-actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('review.save')}
        </Button>
        <Button
          onClick={() => {
            dropDraft(item.id);
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </Form>
  );
}
