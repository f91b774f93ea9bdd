/** @module Work handed over when an officer or a body changes: from whom, to whom, why; what was handed over before stands below. */
import type { CityMember } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Form, Input, Modal, Select } from 'antd';
import { call } from '../../api/client.ts';
import { handOversQuery, refreshDispatch } from '../../api/filings.ts';
import { organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { formatDateTime } from '../../view/number.ts';

interface Values {
  readonly from: string;
  readonly to: string;
  readonly reason: string;
}
/** `user:ID` or `body:ID`, as the two kinds stand in one list. */
const sideOf = (word: string) =>
  word.startsWith('user:')
    ? { userId: word.slice('user:'.length), organisationId: null }
    : { userId: null, organisationId: word.slice('body:'.length) };

export function HandOverDialog({ cityId, onClose }: { readonly cityId: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const known = useQuery(handOversQuery(cityId));
  const bodies = useQuery(organisationsQuery(cityId));
  const handOver = useMutation({
    mutationFn: ({ from, to, reason }: Values) =>
      call('POST', '/cities/:cityId/hand-overs', {
        params: { cityId },
        body: { from: sideOf(from), to: sideOf(to), reason },
      }),
    onSuccess: async (done) => {
      void message.success(t('work.handOver.done', { filings: done.filings.length, tasks: done.tasks.length }));
      onClose();
      await refreshDispatch();
    },
  });
  const person = ({ name, organisation }: CityMember) =>
    organisation === null ? name : `${name} · ${organisation.name}`;
  const options = [
    {
      label: t('work.handOver.people'),
      options: (known.data?.members ?? []).map((one) => ({ value: `user:${one.id}`, label: person(one) })),
    },
    {
      label: t('work.bodies'),
      options: (bodies.data?.items ?? []).map(({ id, name }) => ({ value: `body:${id}`, label: name })),
    },
  ];
  const side = (name: 'from' | 'to') => (
    <Form.Item
      name={name}
      label={t(`work.handOver.${name}`)}
      rules={[{ required: true, message: t('work.handOver.needed') }]}
    >
      <Select showSearch={{ optionFilterProp: 'label' }} options={options} loading={known.isPending} />
    </Form.Item>
  );
  return (
    <Modal
      open
      title={t('work.handOver')}
      okText={t('work.handOver.do')}
      cancelText={t('common.cancel')}
      confirmLoading={handOver.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <p className="page-note">{t('work.handOver.note')}</p>
      {known.isError ? <ProblemNote error={known.error} /> : null}
      {handOver.isError ? <ProblemNote error={handOver.error} /> : null}
      <Form<Values> form={form} layout="vertical" requiredMark={false} onFinish={(values) => handOver.mutate(values)}>
        {side('from')}
        {side('to')}
        <Form.Item
          name="reason"
          label={t('work.reason')}
          rules={[{ required: true, whitespace: true, min: 2, max: 500, message: t('work.handOver.reasonNeeded') }]}
        >
          <Input placeholder={t('work.handOver.reasonLike')} />
        </Form.Item>
      </Form>
      {(known.data?.items ?? []).length === 0 ? null : (
        <details className="work-fold">
          <summary>{t('work.handOver.before', { count: known.data?.items.length ?? 0 })}</summary>
          <ul className="plain-list">
            {known.data?.items.slice(0, 20).map((one) => (
              <li key={one.id}>
                {one.from} → {one.to}{' '}
                <span className="quiet">
                  {t('work.handOver.what', { filings: one.filings.length, tasks: one.tasks.length })} · {one.reason} ·{' '}
                  {one.by.name} {formatDateTime(one.at)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Modal>
  );
}
