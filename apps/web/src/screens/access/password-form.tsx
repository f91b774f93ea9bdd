/**
 * @module Setting one's own password. The rule (length) is the server's; it is said here before sending.
 */
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient, sessionQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { useSession } from '../../shell/current-city.ts';

interface Values {
  readonly current?: string;
  readonly next: string;
}

export function PasswordForm({ hasPassword, onDone }: { readonly hasPassword: boolean; readonly onDone: () => void }) {
  const { t } = useWords();
  const loginName = useSession()?.user.loginName ?? '';
  const [form] = Form.useForm();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (values: Values) => {
    setBusy(true);
    setProblem(null);
    try {
      await call('PUT', '/session/password', { body: { current: values.current ?? null, next: values.next } });
      await queryClient.invalidateQueries(sessionQuery);
      form.resetFields();
      onDone();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form form={form} layout="vertical" requiredMark={false} onFinish={submit} disabled={busy}>
      {problem === null ? null : <ProblemNote error={problem} />}
      {/* Password managers keep the password under this name. */}
      <input
        className="visually-hidden"
        type="text"
        autoComplete="username"
        value={loginName}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      {hasPassword ? (
        <Form.Item
          name="current"
          label={t('password.current')}
          rules={[{ required: true, message: t('password.needCurrent') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
      ) : null}
      <Form.Item
        name="next"
        label={t('password.next')}
        rules={[{ required: true, min: 10, message: t('password.short') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label={t('password.again')}
        dependencies={['next']}
        rules={[
          { required: true, message: t('password.differ') },
          ({ getFieldValue }) => ({
            validator: (_, value: unknown) =>
              value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('password.differ'))),
          }),
        ]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('password.submit')}
      </Button>
    </Form>
  );
}
