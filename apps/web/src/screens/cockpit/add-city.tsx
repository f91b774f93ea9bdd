/**
 * @module The form for a new city. The code's form is checked here in words; whether it is taken, the server knows.
 */
import { Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { citiesQuery, queryClient } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';

interface Values {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn?: string;
}

export function AddCity({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (values: Values) => {
    setBusy(true);
    try {
      await call('POST', '/cities', { body: values });
      await queryClient.invalidateQueries(citiesQuery);
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
      title={t('city.add')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {problem === null ? null : <ProblemNote error={problem} />}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={submit}>
        <Form.Item
          name="id"
          label={t('city.code')}
          rules={[{ required: true, pattern: /^\d{6}$/, message: t('city.codeHint') }]}
        >
          <Input autoFocus inputMode="numeric" maxLength={6} />
        </Form.Item>
        <Form.Item name="nameZh" label={t('city.nameZh')} rules={[{ required: true, message: t('city.nameZh') }]}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="nameEn" label={`${t('city.nameEn')} (${t('common.optional')})`}>
          <Input maxLength={60} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
