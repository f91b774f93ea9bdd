/** @module Making an assessment: whom, by which scheme, for which year. The rest is filled from the targets followed. */
import type { AssessmentList } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import { keepAssessment, schemesQuery } from '../../api/assessments.ts';
import { call } from '../../api/client.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { SchemeNote } from './scheme-note.tsx';

const national = 'comprehensive-assessment-2026';

export function NewAssessmentDialog({
  cityId,
  list,
  given,
  onClose,
}: {
  readonly cityId: string;
  readonly list: AssessmentList | undefined;
  readonly given: {
    readonly subject?: string | undefined;
    readonly scheme?: string | undefined;
    readonly year?: string | undefined;
  };
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const schemes = useQuery(schemesQuery).data?.items ?? [];
  const lastYear = Number((list?.today ?? '2026').slice(0, 4)) - 1;
  const [subject, setSubject] = useState(given.subject ?? 'city');
  const [year, setYear] = useState(given.year === undefined ? lastYear : Number(given.year));
  const [picked, setPicked] = useState(given.scheme);
  const kind = list?.subjects.find(({ key }) => key === subject)?.kind ?? 'city';
  const usable = schemes.filter((scheme) => scheme.subjects.includes(kind));
  const scheme =
    usable.find(({ id }) => id === picked) ??
    usable.find(({ id }) => id === national && kind === 'city') ??
    usable.at(0);
  const taken = list?.items.find(
    (one) => one.subject.key === subject && one.year === year && one.scheme.id === scheme?.id,
  );
  const open = (assessmentId: string) =>
    navigate({ to: '/cities/$cityId/assessment/$assessmentId', params: { cityId, assessmentId } });
  const create = useMutation({
    mutationFn: (schemeId: string) =>
      call('POST', '/cities/:cityId/assessments', { params: { cityId }, body: { subject, schemeId, year } }),
    onSuccess: async (made) => {
      await keepAssessment(cityId, made);
      await open(made.id);
    },
  });
  return (
    <Modal
      open
      title={t('assess.new')}
      okText={t(taken === undefined ? 'assess.create' : 'assess.openIt')}
      okButtonProps={{ disabled: scheme === undefined, loading: create.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => (taken === undefined ? create.mutate(scheme?.id ?? '') : void open(taken.id))}
      onCancel={onClose}
      width={620}
    >
      <Form layout="vertical">
        <Form.Item label={t('assess.subject')}>
          <Select
            aria-label={t('assess.subject')}
            value={subject}
            showSearch={{ optionFilterProp: 'label' }}
            options={(list?.subjects ?? []).map(({ key, name, kind: of }) => ({
              value: key,
              label: key === 'city' ? t('assess.self', { name }) : `${name}（${t(`assess.kind.${of}`)}）`,
            }))}
            onChange={(next) => {
              setSubject(next);
              setPicked(undefined);
            }}
          />
        </Form.Item>
        <Form.Item label={t('assess.year')} extra={t('assess.yearHint')}>
          <InputNumber
            aria-label={t('assess.year')}
            value={year}
            min={2000}
            max={2070}
            precision={0}
            onChange={(next) => setYear(next ?? lastYear)}
          />
        </Form.Item>
        <Form.Item label={t('assess.scheme')}>
          <Select
            aria-label={t('assess.scheme')}
            value={scheme?.id ?? null}
            options={usable.map(({ id, name }) => ({ value: id, label: pick(name) }))}
            onChange={(next) => setPicked(next ?? undefined)}
          />
        </Form.Item>
      </Form>
      {scheme === undefined ? null : <SchemeNote rules={scheme} />}
      {taken === undefined ? null : <p className="quiet">{t('assess.taken')}</p>}
      {create.isError ? <ProblemNote error={create.error} /> : null}
    </Modal>
  );
}
