/**
 * @module Setting up a budget, or changing one: for whom, of what, which years, under which budget. What is typed survives a reload; a conflict
 * says who was faster.
 */
import type { BudgetLine, BudgetTree } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select, Switch } from 'antd';
import { refreshBudgets } from '../../api/budgets.ts';
import { call } from '../../api/client.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { dropDraft, keepDraft, recallDraft } from '../review/form-draft.ts';

interface Values {
  readonly name: string;
  readonly regionId: string | null;
  readonly sectorId: string | null;
  readonly entityId: string | null;
  readonly parentId: string | null;
  readonly basis: string;
  readonly from: number;
  readonly to: number;
  readonly carry: boolean;
  readonly note: string | null;
}
export function BudgetDialog({
  cityId,
  tree,
  line,
  onDone,
  onClose,
}: {
  readonly cityId: string;
  readonly tree: BudgetTree;
  /** The budget changed; null for a new one. */
  readonly line: BudgetLine | null;
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const [form] = Form.useForm<Values>();
  const bodies = useQuery(organisationsQuery(cityId)).data?.items ?? [];
  const year = Number(tree.at.slice(0, 4));
  const shelf = `budget.${cityId}.${line?.id ?? 'new'}`;
  const started: Values =
    line === null
      ? {
          name: '',
          regionId: null,
          sectorId: null,
          entityId: null,
          parentId: null,
          basis: tree.budgets[0]?.basis ?? 'unstated',
          from: year,
          to: year,
          carry: false,
          note: null,
        }
      : {
          name: line.name,
          regionId: line.region?.id ?? null,
          sectorId: line.sector?.id ?? null,
          entityId: line.entity?.id ?? null,
          parentId: line.parentId,
          basis: line.basis,
          from: line.from,
          to: line.to,
          carry: line.carry,
          note: line.note,
        };
  const save = useMutation({
    mutationFn: (values: Values) => {
      const body = { ...started, ...values, note: values.note?.trim() || null };
      return line === null
        ? call('POST', '/cities/:cityId/budgets', { params: { cityId }, body: { ...body, kind: tree.kind } })
        : call('PATCH', '/cities/:cityId/budgets/:budgetId', {
            params: { cityId, budgetId: line.id },
            body: { ...body, expectedRevision: line.revision },
          });
    },
    onSuccess: async (detail) => {
      dropDraft(shelf);
      await refreshBudgets();
      onDone(detail.line.id);
    },
    onError: () => void refreshBudgets(),
  });
  const options = (kinds: readonly string[]) =>
    bodies.filter(({ kind }) => kinds.includes(kind)).map(({ id, name }) => ({ value: id, label: name }));
  const from = Form.useWatch('from', form) ?? started.from;
  const to = Form.useWatch('to', form) ?? started.to;
  const select = { allowClear: true, showSearch: { optionFilterProp: 'label' } } as const;
  return (
    <Modal
      open
      width={620}
      title={t(line === null ? `budget.new.${tree.kind}` : 'budget.edit')}
      okText={t('common.save')}
      okButtonProps={{ loading: save.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      {save.isError ? <ProblemNote error={save.error} /> : null}
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ ...started, ...recallDraft(shelf) }}
        onValuesChange={(_, all) => keepDraft(shelf, all)}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item
          name="name"
          label={t('budget.name')}
          rules={[{ required: true, whitespace: true, message: t('budget.nameNeeded') }]}
        >
          <Input maxLength={80} autoFocus />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="regionId" label={t('budget.region')} extra={t('budget.regionHint')}>
            <Select {...select} placeholder={t('budget.wholeCity')} options={options(['county', 'park'])} />
          </Form.Item>
          <Form.Item name="sectorId" label={t('budget.sector')}>
            <Select
              {...select}
              placeholder={t('budget.allSectors')}
              options={tree.choices.sectors.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            />
          </Form.Item>
          <Form.Item name="entityId" label={t('budget.entity')}>
            <Select
              {...select}
              placeholder={t('common.none')}
              options={options(['enterprise', 'department', 'other'])}
            />
          </Form.Item>
        </div>
        <Form.Item name="parentId" label={t('budget.parent')} extra={t('budget.parentHint')}>
          <Select
            {...select}
            placeholder={t('budget.atTop')}
            options={tree.budgets
              .filter(({ id }) => id !== line?.id)
              .map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <div className="form-row">
          <Form.Item name="from" label={t('budget.from')} rules={[{ required: true, message: t('budget.yearNeeded') }]}>
            <InputNumber min={2000} max={2070} precision={0} />
          </Form.Item>
          <Form.Item
            name="to"
            label={t('budget.to')}
            rules={[
              { required: true, message: t('budget.yearNeeded') },
              { validator: async () => (to < from ? Promise.reject(new Error(t('budget.yearsTurned'))) : undefined) },
            ]}
          >
            <InputNumber min={2000} max={2070} precision={0} />
          </Form.Item>
          <Form.Item name="carry" label={t('budget.carry')} valuePropName="checked" extra={t('budget.carryHint')}>
            <Switch disabled={to <= from} />
          </Form.Item>
        </div>
        <Form.Item name="basis" label={t('budget.basis')} extra={t('budget.basisHint')}>
          <Select options={tree.choices.bases.map(({ id, name }) => ({ value: id, label: pick(name) }))} />
        </Form.Item>
        <Form.Item name="note" label={`${t('budget.note')}（${t('common.optional')}）`}>
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      </Form>
      {line === null ? null : <p className="quiet">{pick(line.indicatorName)}</p>}
    </Modal>
  );
}
