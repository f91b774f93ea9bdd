/** @module A milestone, new or known: what is to be reached, by when, by whom, and whether proof is wanted. */
import type { Milestone, WorkDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Checkbox, Form, Input, Modal, Select } from 'antd';
import { call } from '../../api/client.ts';
import { refreshDispatch } from '../../api/filings.ts';
import { useWords } from '../../i18n/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemNote } from '../../parts/states.tsx';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

interface Values {
  readonly title: string;
  readonly due: string;
  readonly organisationId?: string | null;
  readonly evidenceNeeded: boolean;
}

export function MilestoneDialog({
  task,
  milestone,
  onClose,
}: {
  readonly task: WorkDetail;
  readonly milestone: Milestone | null;
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<Values>();
  const shelf = `milestone.${milestone?.id ?? task.key}`;
  const close = () => {
    dropDraft(shelf);
    onClose();
  };
  const save = useMutation({
    mutationFn: async (values: Values) => {
      const body = { ...values, organisationId: values.organisationId ?? null };
      if (milestone === null)
        await call('POST', '/cities/:cityId/work/:task/milestones', {
          params: { cityId: task.cityId, task: task.key },
          body,
        });
      else
        await call('PATCH', '/milestones/:id', {
          params: { id: milestone.id },
          body: { ...body, expectedRevision: milestone.revision },
        });
    },
    onSuccess: async () => {
      close();
      await refreshDispatch();
    },
  });
  return (
    <Modal
      open
      title={t(milestone === null ? 'work.milestone.add' : 'work.milestone.edit')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {save.isError ? <ProblemNote error={save.error} /> : null}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          title: milestone?.title ?? '',
          due: milestone?.due ?? '',
          organisationId: milestone?.organisation?.id ?? null,
          evidenceNeeded: milestone?.evidenceNeeded ?? false,
          ...recallDraft(shelf),
        }}
        onValuesChange={(_, all) => keepDraft(shelf, all)}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="title"
          label={t('work.milestone.title')}
          rules={[{ required: true, whitespace: true, min: 2, max: 200, message: t('work.milestone.titleNeeded') }]}
        >
          <Input autoFocus />
        </Form.Item>
        <Form.Item
          name="due"
          label={t('work.dueDay')}
          rules={[{ required: true, message: t('work.milestone.dueNeeded') }]}
        >
          <DayInput />
        </Form.Item>
        <Form.Item name="organisationId" label={t('work.body')} extra={t('work.milestone.bodyHint')}>
          <Select
            allowClear
            placeholder={task.lead?.name ?? t('work.noLead')}
            showSearch={{ optionFilterProp: 'label' }}
            options={task.bodies.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="evidenceNeeded" valuePropName="checked">
          <Checkbox>{t('work.milestone.needsEvidence')}</Checkbox>
        </Form.Item>
      </Form>
    </Modal>
  );
}
