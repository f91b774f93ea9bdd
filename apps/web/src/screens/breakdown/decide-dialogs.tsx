/** @module What the office decides about a breakdown: the next version with its grounds, issue with its document, withdrawal with its reason. */
import type { BreakdownDetail, SplitReceiver } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Form, Input, Modal } from 'antd';
import { refreshBreakdowns } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';

export function ProposeDialog({
  cityId,
  detail,
  rule,
  rows,
  onDone,
  onClose,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly rule: string;
  readonly rows: readonly SplitReceiver[];
  readonly onDone: () => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ reason: string }>();
  const number = detail.versions.length + 1;
  const name = detail.rules.find(({ id }) => id === rule)?.name;
  const send = useMutation({
    mutationFn: ({ reason }: { reason: string }) =>
      call('POST', '/cities/:cityId/breakdowns/:breakdownId/versions', {
        params: { cityId, breakdownId: detail.line.id },
        body: { expectedRevision: detail.line.revision, rule, receivers: [...rows], reason },
      }),
    onSuccess: async () => {
      void message.success(t('split.proposed', { number }));
      onDone();
      await refreshBreakdowns();
    },
    onError: () => void refreshBreakdowns(),
  });
  return (
    <Modal
      open
      title={t('split.proposing', { number, rule: name === undefined ? t('split.proposeHand') : pick(name) })}
      okText={t('common.confirm')}
      okButtonProps={{ loading: send.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {send.isError ? <ProblemNote error={send.error} /> : null}
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item
          name="reason"
          label={t('split.reason')}
          extra={t('split.reasonHint')}
          rules={[{ required: true, whitespace: true, message: t('budget.reasonNeeded') }]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  );
}

interface How {
  readonly document: string;
  readonly on: string;
  readonly reason: string;
}
export function HandDownDialog({
  cityId,
  detail,
  act,
  onClose,
}: {
  readonly cityId: string;
  readonly detail: BreakdownDetail;
  readonly act: 'issue' | 'withdraw';
  readonly onClose: () => void;
}) {
  const { t } = useWords();
  const [form] = Form.useForm<How>();
  const { line } = detail;
  const last = detail.versions.at(-1);
  const params = { cityId, breakdownId: line.id };
  const send = useMutation({
    mutationFn: ({ document, on, reason }: How) =>
      act === 'issue'
        ? call('POST', '/cities/:cityId/breakdowns/:breakdownId/issue', {
            params,
            body: { expectedRevision: line.revision, document, on },
          })
        : call('POST', '/cities/:cityId/breakdowns/:breakdownId/withdrawal', {
            params,
            body: { expectedRevision: line.revision, document, on, reason },
          }),
    onSuccess: async () => {
      await refreshBreakdowns();
      onClose();
    },
    onError: () => void refreshBreakdowns(),
  });
  const stance = (last?.shares ?? []).map(({ name, answers }) => ({ name, answer: answers.at(-1)?.answer ?? null }));
  const objecting = stance.filter(({ answer }) => answer === 'object').map(({ name }) => name);
  const silent = stance.filter(({ answer }) => answer === null).length;
  return (
    <Modal
      open
      title={act === 'issue' ? t('split.issuing', { number: last?.number ?? '' }) : t('split.withdraw')}
      okText={t(act === 'issue' ? 'split.issue' : 'split.withdraw')}
      okButtonProps={{ loading: send.isPending, danger: act === 'withdraw' }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="page-note">{t(act === 'issue' ? 'split.issueHint' : 'split.withdrawHint')}</p>
      {act === 'issue' && objecting.length > 0 ? (
        <Alert
          type="warning"
          showIcon
          className="notice"
          title={t('split.objections', { names: objecting.join('、'), count: silent })}
        />
      ) : null}
      {send.isError ? <ProblemNote error={send.error} /> : null}
      <Form<How> form={form} layout="vertical" requiredMark={false} onFinish={(values) => send.mutate(values)}>
        <Form.Item
          name="document"
          label={t('budget.document')}
          rules={[{ required: true, whitespace: true, message: t('budget.documentNeeded') }]}
        >
          <Input autoFocus maxLength={200} placeholder="临府发〔2026〕2号" />
        </Form.Item>
        <Form.Item name="on" label={t('budget.on')} rules={[{ required: true, message: t('budget.onNeeded') }]}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        {act === 'withdraw' ? (
          <Form.Item
            name="reason"
            label={t('budget.reason')}
            rules={[{ required: true, whitespace: true, message: t('budget.reasonNeeded') }]}
          >
            <Input.TextArea rows={2} maxLength={500} />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
