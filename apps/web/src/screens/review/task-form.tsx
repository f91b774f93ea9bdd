/**
 * @module Correcting who is responsible for a task. Names are matched to organisations by the server.
 */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { dropDraft, keepDraft, recallDraft } from './form-draft.ts';
import type { TaskItem } from './types.ts';
import type { Decision } from './use-review.ts';

interface Values {
  readonly lead: string[];
  readonly participants: string[];
  readonly note?: string;
}

export function TaskForm({
  item,
  busy,
  onSave,
  onCancel,
}: {
  readonly item: TaskItem;
  readonly busy: boolean;
  readonly onSave: (decision: Decision) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useWords();
  const organisations = useQuery(organisationsQuery(item.cityId));
  const options = (organisations.data?.items ?? []).map((body) => ({ value: body.name, label: body.name }));
  const printed = (bodies: TaskItem['lead']) => bodies.map((body) => body.printed);
  const initial = { lead: printed(item.lead), participants: printed(item.participants), ...recallDraft(item.id) };
  return (
    <Form<Values>
      layout="vertical"
      size="small"
      initialValues={initial}
      onValuesChange={(_, all) => keepDraft(item.id, all)}
      onFinish={({ lead, participants, note }) =>
        onSave({
          decision: 'correct',
          responsible: { lead, participants },
          ...(note === undefined || note.trim() === '' ? {} : { note: note.trim() }),
        })
      }
      className="item-form"
    >
      <Form.Item name="lead" label={t('field.lead')}>
        <Select mode="tags" options={options} placeholder={t('form.bodyHint')} tokenSeparators={['、', '，']} />
      </Form.Item>
      <Form.Item name="participants" label={t('field.participants')}>
        <Select mode="tags" options={options} placeholder={t('form.bodyHint')} tokenSeparators={['、', '，']} />
      </Form.Item>
      <Form.Item name="note" label={t('common.aside', { text: t('review.note'), aside: t('common.optional') })}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} placeholder={t('form.noteHint')} />
      </Form.Item>
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
