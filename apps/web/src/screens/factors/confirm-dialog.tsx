/**
 * @module Confirming a remembered factor: the source one has in hand and where in it the number stands. What is typed is kept until sent.
 */
import type { FactorCard } from '@dafeng/contract';
import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatNumber } from '../../view/number.ts';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

interface Values {
  readonly source: string;
  readonly locator: string;
  readonly note?: string;
}

export function ConfirmDialog({ card, onClose }: { readonly card: FactorCard; readonly onClose: () => void }) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const draft = `factor.${card.id}`;
  const submit = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      await call('POST', '/factor-confirmations', {
        body: { factorId: card.id, set: card.set, edition: card.edition, ...values, note: values.note ?? '' },
      });
      dropDraft(draft);
      await queryClient.invalidateQueries({ queryKey: ['factors'] });
      void message.success(t('factor.confirmSaved'));
      onClose();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('factor.confirm')}
      okText={t('factor.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem === null ? null : <ProblemNote error={problem} />}
      <p>
        {t('factor.confirmHint', {
          name: `${pick(card.product)} · ${pick(card.term)}`,
          value: `${formatNumber(card.value)} ${pick(card.unit)}`,
        })}
      </p>
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={recallDraft(draft) ?? {}}
        onValuesChange={(_, all) => keepDraft(draft, all)}
        onFinish={submit}
      >
        <Form.Item
          name="source"
          label={t('factor.source')}
          extra={t('factor.sourceHint')}
          rules={[{ required: true, whitespace: true, min: 2, max: 500, message: t('factor.sourceNeeded') }]}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="locator"
          label={t('factor.locator')}
          extra={t('factor.locatorHint')}
          rules={[{ required: true, whitespace: true, max: 300, message: t('factor.locatorNeeded') }]}
        >
          <Input />
        </Form.Item>
        <Form.Item name="note" label={t('common.aside', { text: t('field.note'), aside: t('common.optional') })}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
