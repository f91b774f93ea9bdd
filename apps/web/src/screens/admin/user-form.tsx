/**
 * @module The form of a user, new or known. What is typed is kept until saved or dropped.
 */
import type { User } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { organisationsQuery, queryClient, usersQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

const roles = ['administrator', 'city-office', 'officer', 'viewer'] as const;
interface Values {
  readonly loginName: string;
  readonly displayName: string;
  readonly role: User['role'];
  readonly organisationId?: string | null;
  readonly cityIds: string[];
  readonly locale: User['locale'];
}

export function UserForm({
  user,
  onClose,
  onCreated,
}: {
  readonly user: User | null;
  readonly onClose: () => void;
  readonly onCreated: (signInPath: string, name: string) => void;
}) {
  const { t, pick } = useWords();
  const { cities } = useCurrentCity();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const draft = `user.${user?.id ?? 'new'}`;
  const granted: string[] | undefined = Form.useWatch('cityIds', form);
  const homeCity = granted?.[0] ?? user?.cityIds[0];
  const bodies = useQuery({ ...organisationsQuery(homeCity ?? ''), enabled: homeCity !== undefined });
  const close = () => {
    dropDraft(draft);
    onClose();
  };
  const submit = async ({ loginName, organisationId, ...rest }: Values) => {
    setBusy(true);
    setProblem(null);
    const body = { ...rest, organisationId: organisationId ?? null };
    try {
      if (user === null) {
        const made = await call('POST', '/users', { body: { ...body, loginName } });
        onCreated(made.signInPath, made.user.displayName);
      } else {
        await call('PATCH', '/users/:id', { params: { id: user.id }, body });
      }
      await queryClient.invalidateQueries(usersQuery);
      close();
    } catch (error) {
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t(user === null ? 'users.add' : 'users.change')}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      onOk={() => form.submit()}
      onCancel={close}
    >
      {problem === null ? null : <ProblemNote error={problem} />}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'viewer', locale: 'zh', cityIds: [], ...user, ...recallDraft(draft) }}
        onValuesChange={(_, all) => keepDraft(draft, all)}
        onFinish={submit}
      >
        <Form.Item
          name="loginName"
          label={t('users.login')}
          extra={user === null ? t('users.loginHint') : undefined}
          rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,40}$/, message: t('users.loginHint') }]}
        >
          <Input disabled={user !== null} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="displayName"
          label={t('users.name')}
          rules={[{ required: true, whitespace: true, max: 60, message: t('users.nameNeeded') }]}
        >
          <Input autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={t('users.role')}>
          <Select options={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))} />
        </Form.Item>
        <Form.Item name="cityIds" label={t('users.cities')}>
          <Select
            mode="multiple"
            showSearch={{ optionFilterProp: 'label' }}
            options={cities.map((city) => ({ value: city.id, label: pick(city.name) }))}
          />
        </Form.Item>
        <Form.Item
          name="organisationId"
          label={t('common.aside', { text: t('users.organisation'), aside: t('common.optional') })}
        >
          <Select
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            options={(bodies.data?.items ?? []).map((body) => ({ value: body.id, label: body.name }))}
          />
        </Form.Item>
        <Form.Item name="locale" label={t('users.locale')}>
          <Select
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
