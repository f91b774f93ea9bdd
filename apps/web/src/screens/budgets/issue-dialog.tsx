/**
 * @module An amount issued, adjusted or taken back, with its document, day and reason. Saved against the revision that was seen.
 */
import type { BudgetDetail } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal } from 'antd';
import { refreshBudgets } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatNumber } from '../../view/number.ts';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

interface Values {
  readonly year: number;
  readonly amount: number;
  readonly on: string;
  readonly document: string;
  readonly reason: string;
}

export function IssueDialog({
  cityId,
  detail,
  action,
  row,
  onClose,
}: {
  readonly cityId: string;
  readonly detail: BudgetDetail;
  readonly action: 'issue' | 'adjust' | 'withdraw';
  /** The row withdrawn. */
  readonly row: string | undefined;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const [form] = Form.useForm<Values>();
  const { line } = detail;
  const unit = pick(line.unit);
  const withdrawn = action === 'withdraw' ? detail.log.find(({ id }) => id === row) : undefined;
  const shelf = `budget.${line.id}.${action}`;
  const save = useMutation({
    mutationFn: (values: Values) =>
      call('POST', '/cities/:cityId/budgets/:budgetId/issues', {
        params: { cityId, budgetId: line.id },
        body: {
          expectedRevision: line.revision,
          action,
          year: withdrawn?.year ?? values.year,
          amount: action === 'withdraw' ? null : values.amount,
          of: withdrawn?.id ?? null,
          on: values.on,
          document: values.document,
          reason: values.reason,
        },
      }),
    onSuccess: async () => {
      dropDraft(shelf);
      await refreshBudgets();
      onClose();
    },
    // What stands there now is fetched, so that the next try is made on it.
    onError: () => void refreshBudgets(),
  });
  return (
    <Modal
      open
      title={t(`budget.do.${action}`, { name: line.name })}
      okText={t(`budget.act.${action}`)}
      okButtonProps={{ loading: save.isPending, danger: action === 'withdraw' }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {save.isError ? <ProblemNote error={save.error} /> : null}
      {withdrawn === undefined ? null : (
        <p className="page-note">
          {t('budget.withdrawing', {
            number: withdrawn.number,
            document: withdrawn.document,
            amount: `${formatNumber(withdrawn.amount ?? 0)} ${unit}`,
          })}
        </p>
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ year: line.year, ...recallDraft(shelf) }}
        onValuesChange={(_, all) => keepDraft(shelf, all)}
        onFinish={(values) => save.mutate(values)}
      >
        {action === 'withdraw' ? null : (
          <div className="form-row">
            <Form.Item
              name="year"
              label={t('budget.year')}
              rules={[{ required: true, message: t('budget.yearNeeded') }]}
            >
              <InputNumber min={line.from} max={line.to} precision={0} disabled={line.from === line.to} />
            </Form.Item>
            <Form.Item
              name="amount"
              label={`${t('budget.amount')}（${unit}）`}
              extra={action === 'adjust' ? t('budget.adjustHint') : undefined}
              rules={[{ required: true, message: t('budget.amountNeeded') }]}
            >
              <InputNumber autoFocus style={{ width: 180 }} {...(action === 'issue' ? { min: 0 } : {})} />
            </Form.Item>
          </div>
        )}
        <Form.Item name="on" label={t('budget.on')} rules={[{ required: true, message: t('budget.onNeeded') }]}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item
          name="document"
          label={t('budget.document')}
          rules={[{ required: true, whitespace: true, message: t('budget.documentNeeded') }]}
        >
          <Input maxLength={200} placeholder="临府发〔2026〕1号" />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('budget.reason')}
          rules={[{ required: true, whitespace: true, message: t('budget.reasonNeeded') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
