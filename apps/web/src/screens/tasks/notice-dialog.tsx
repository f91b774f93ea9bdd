/**
 * @module A new notice: what it answers to, to which bodies, the text as proposed and freely changed, the day. One filing goes to each body.
 * What was typed is kept until sent or dropped.
 */
import type { NoticeDraft } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../../api/client.ts';
import { noticeDraftQuery, refreshDispatch, workListQuery } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { DayInput } from '../../parts/day-input.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';
import type { TaskSearch } from './task-search.ts';

interface Values {
  readonly bodyIds: string[];
  readonly title: string;
  readonly text: string;
  readonly due: string;
}

export function NoticeDialog({
  cityId,
  subject,
  onSubject,
  onClose,
}: {
  readonly cityId: string;
  readonly subject: string | null;
  readonly onSubject: (next: TaskSearch) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const draft = useQuery({ ...noticeDraftQuery(cityId, subject ?? ''), enabled: subject !== null });
  const shelf = `notice.${cityId}.${subject ?? ''}`;
  const send = useMutation({
    mutationFn: (values: Values) =>
      call('POST', '/cities/:cityId/notices', { params: { cityId }, body: { ...values, subject: subject ?? '' } }),
    onSuccess: async ({ items }) => {
      dropDraft(shelf);
      void message.success(t('work.notice.sent', { count: items.length }));
      onClose();
      await refreshDispatch();
    },
  });
  return (
    <Modal
      open
      width={680}
      title={t('work.notice.new')}
      okText={t('work.notice.send')}
      okButtonProps={{ disabled: draft.data === undefined, loading: send.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {send.isError ? <ProblemNote error={send.error} /> : null}
      {subject === null ? <ChooseTask cityId={cityId} onSubject={onSubject} /> : null}
      {draft.isError ? <ProblemNote error={draft.error} onRetry={() => void draft.refetch()} /> : null}
      {subject !== null && draft.isPending ? <Waiting rows={6} /> : null}
      {draft.data === undefined ? null : (
        <>
          <p className="page-note">
            {t('work.subject')}：{draft.data.subjectTitle}
            {draft.data.note === null ? null : <span className="quiet"> {pick(draft.data.note)}</span>}
          </p>
          <NoticeFields
            key={subject}
            cityId={cityId}
            draft={draft.data}
            shelf={shelf}
            form={form}
            onSend={send.mutate}
          />
        </>
      )}
    </Modal>
  );
}

function NoticeFields({
  cityId,
  draft,
  shelf,
  form,
  onSend,
}: {
  readonly cityId: string;
  readonly draft: NoticeDraft;
  readonly shelf: string;
  readonly form: ReturnType<typeof Form.useForm<Values>>[0];
  readonly onSend: (values: Values) => void;
}) {
  const { t } = useWords();
  const organisations = useQuery(organisationsQuery(cityId));
  const proposed: Values = {
    bodyIds: draft.bodies.map(({ id }) => id),
    title: draft.title,
    text: draft.text,
    due: draft.due,
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ ...proposed, ...recallDraft(shelf) }}
      onValuesChange={(_, all) => keepDraft(shelf, all)}
      onFinish={onSend}
    >
      <Form.Item
        name="bodyIds"
        label={t('work.notice.to')}
        extra={t('work.notice.toHint')}
        rules={[{ required: true, message: t('work.notice.toNeeded') }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item
        name="title"
        label={t('work.title')}
        rules={[{ required: true, whitespace: true, min: 2, max: 120, message: t('work.notice.titleNeeded') }]}
      >
        <Input />
      </Form.Item>
      <Form.Item
        name="text"
        label={t('work.ask')}
        rules={[{ required: true, whitespace: true, min: 4, max: 4000, message: t('work.notice.textNeeded') }]}
      >
        <Input.TextArea autoSize={{ minRows: 6, maxRows: 16 }} maxLength={4000} showCount />
      </Form.Item>
      <Form.Item name="due" label={t('work.dueDay')} rules={[{ required: true, message: t('work.notice.dueNeeded') }]}>
        <DayInput />
      </Form.Item>
    </Form>
  );
}

/** Without a warning or a task in the address, the task is chosen first. */
function ChooseTask({
  cityId,
  onSubject,
}: {
  readonly cityId: string;
  readonly onSubject: (next: TaskSearch) => void;
}) {
  const { t } = useWords();
  const work = useQuery(workListQuery(cityId, {}));
  return (
    <Form layout="vertical">
      <Form.Item label={t('work.notice.about')} extra={t('work.notice.aboutHint')}>
        <Select<string>
          aria-label={t('work.notice.about')}
          showSearch={{ optionFilterProp: 'label' }}
          loading={work.isPending}
          options={(work.data?.items ?? []).map(({ key, section, title }) => ({
            value: key,
            label: `${section} ${title}`,
          }))}
          onChange={(item) => onSubject({ item })}
        />
      </Form.Item>
      {work.isError ? <ProblemNote error={work.error} /> : null}
    </Form>
  );
}
