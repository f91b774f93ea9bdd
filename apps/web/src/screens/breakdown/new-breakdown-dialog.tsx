/**
 * @module Beginning a breakdown: of what, how much, from where, for which year, and under which budget the shares would stand.
 */
import type { BudgetTree } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { budgetsQuery, refreshBreakdowns } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { indicatorsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

interface Values {
  readonly name: string;
  readonly kind: 'amount' | 'cut';
  readonly indicatorId: string;
  readonly budgetId: string | null;
  readonly year: number;
  readonly baseYear: number | null;
  readonly total: number;
  readonly places: number;
  readonly origin: string;
}
const energy = 'total-energy-consumption';
const carbon = 'total-co2-emissions';

export function NewBreakdownDialog({
  cityId,
  onDone,
  onClose,
}: {
  readonly cityId: string;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const [form] = Form.useForm<Values>();
  const indicators = useQuery(indicatorsQuery).data?.items ?? [];
  const trees = [
    useQuery(budgetsQuery(cityId, 'energy', undefined)).data,
    useQuery(budgetsQuery(cityId, 'carbon', undefined)).data,
  ];
  const year = Number(trees[0]?.at.slice(0, 4) ?? new Date().getFullYear());
  const shelf = `split.${cityId}.new`;
  const indicatorId = Form.useWatch('indicatorId', form) ?? energy;
  const kind = Form.useWatch('kind', form) ?? 'amount';
  const budgets = trees
    .flatMap((tree: BudgetTree | undefined) => tree?.budgets ?? [])
    .filter((line) => line.indicatorId === indicatorId);
  const create = useMutation({
    mutationFn: (values: Values) => {
      const above = kind === 'amount' ? budgets.find(({ id }) => id === values.budgetId) : undefined;
      const indicator = indicators.find(({ id }) => id === values.indicatorId);
      return call('POST', '/cities/:cityId/breakdowns', {
        params: { cityId },
        body: {
          ...values,
          unit: above?.unit.id ?? indicator?.unit ?? '',
          basis: above?.basis ?? (indicatorId === energy || indicatorId === carbon ? 'unstated' : 'plain'),
          budgetId: above?.id ?? null,
          baseYear: values.baseYear ?? null,
        },
      });
    },
    onSuccess: async (detail) => {
      dropDraft(shelf);
      await refreshBreakdowns();
      onDone(detail.line.id);
    },
  });
  const unit = indicators.find(({ id }) => id === indicatorId)?.unitLabel;
  // Only what adds up over areas can be broken down by shares of a total.
  const whole = indicators.filter(({ overAreas, overTime }) => overAreas === 'sum' && overTime === 'sum');
  return (
    <Modal
      open
      width={620}
      title={t('split.new')}
      okText={t('split.new')}
      okButtonProps={{ loading: create.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {create.isError ? <ProblemNote error={create.error} /> : null}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: '',
          kind: 'amount',
          indicatorId: energy,
          budgetId: null,
          year,
          baseYear: year - 1,
          places: 1,
          origin: '',
          ...recallDraft(shelf),
        }}
        onValuesChange={(_, all) => keepDraft(shelf, all)}
        onFinish={(values) => create.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('split.name')}
          rules={[{ required: true, whitespace: true, message: t('split.nameNeeded') }]}
        >
          <Input autoFocus maxLength={120} />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="kind" label={t('split.kind')}>
            <Select
              options={(['amount', 'cut'] as const).map((value) => ({ value, label: t(`split.kind.${value}`) }))}
            />
          </Form.Item>
          <Form.Item name="indicatorId" label={t('split.measure')}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              options={whole.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            />
          </Form.Item>
        </div>
        <div className="form-row">
          <Form.Item
            name="total"
            label={`${t('split.total')}${unit === undefined ? '' : `（${pick(unit)}）`}`}
            rules={[{ required: true, message: t('split.totalNeeded') }]}
          >
            <InputNumber min={0} style={{ width: '100%' }} />
          </Form.Item>
          <Form.Item name="places" label={t('split.places')}>
            <InputNumber min={0} max={6} precision={0} />
          </Form.Item>
          <Form.Item name="year" label={t('split.year')} rules={[{ required: true, message: t('budget.yearNeeded') }]}>
            <InputNumber min={2000} max={2070} precision={0} />
          </Form.Item>
          <Form.Item name="baseYear" label={t('split.baseYear')}>
            <InputNumber min={2000} max={2070} precision={0} />
          </Form.Item>
        </div>
        <Form.Item
          name="origin"
          label={t('split.origin')}
          extra={t('split.originHint')}
          rules={[{ required: true, whitespace: true, message: t('split.originNeeded') }]}
        >
          <Input maxLength={300} />
        </Form.Item>
        {kind === 'amount' ? (
          <Form.Item
            name="budgetId"
            label={`${t('split.budget')}（${t('common.optional')}）`}
            extra={t('split.budgetHint')}
          >
            <Select
              allowClear
              placeholder={t('common.none')}
              options={budgets.map((line) => ({
                value: line.id,
                label: `${line.name} ${line.from}${line.from === line.to ? '' : `–${line.to}`}`,
              }))}
            />
          </Form.Item>
        ) : null}
      </Form>
    </Modal>
  );
}
