/** @module Making a report: which kind, of which period. The rest is composed. */
import type { ReportList } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Form, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { keepReport, reportKindsQuery } from '../../api/reports.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import { periodsOf } from './periods.ts';
import type { ReportsSearch } from './report-search.ts';

export function NewReportDialog({
  cityId,
  list,
  given,
  onClose,
}: {
  readonly cityId: string;
  readonly list: ReportList | undefined;
  readonly given: ReportsSearch;
  readonly onClose: () => void;
}) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const kinds = useQuery(reportKindsQuery).data?.items ?? [];
  const [kindId, setKind] = useState(given.kind ?? 'monthly-brief');
  const [picked, setPeriod] = useState(given.period);
  const kind = kinds.find(({ id }) => id === kindId);
  const until = list?.dataUntil ?? new Date().toISOString().slice(0, 7);
  const periods = kind === undefined ? [] : periodsOf(kind.period, until);
  const period = picked !== undefined && periods.includes(picked) ? picked : periods[0];
  const draft = list?.items.find((one) => one.kind === kindId && one.period === period && one.status === 'draft');
  const open = (reportId: string) =>
    navigate({ to: '/cities/$cityId/reports/$reportId', params: { cityId, reportId } });
  const create = useMutation({
    mutationFn: (of: string) =>
      call('POST', '/cities/:cityId/reports', { params: { cityId }, body: { kind: kindId, period: of } }),
    onSuccess: async (made) => {
      await keepReport(made);
      await open(made.id);
    },
  });
  return (
    <Modal
      open
      title={t('report.new')}
      okText={t(draft === undefined ? 'report.compose' : 'report.openDraft')}
      okButtonProps={{ disabled: period === undefined, loading: create.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => (draft === undefined ? create.mutate(period ?? '') : void open(draft.id))}
      onCancel={onClose}
      width={620}
    >
      <Form layout="vertical">
        <Form.Item label={t('report.kind')}>
          <Radio.Group
            className="report-kinds"
            value={kindId}
            onChange={(event) => setKind(event.target.value)}
            options={kinds.map(({ id, name, said }) => ({
              value: id,
              label: (
                <span>
                  {pick(name)} <span className="quiet">{pick(said)}</span>
                </span>
              ),
            }))}
          />
        </Form.Item>
        <Form.Item label={t('report.period')} extra={t('report.periodHint', { until })}>
          <Select
            aria-label={t('report.period')}
            value={period ?? null}
            options={periods.map((value) => ({ value, label: value }))}
            onChange={(next) => setPeriod(next ?? undefined)}
          />
        </Form.Item>
      </Form>
      {draft === undefined ? null : <p className="quiet">{t('report.draftThere')}</p>}
      {create.isError ? <ProblemNote error={create.error} /> : null}
    </Modal>
  );
}
