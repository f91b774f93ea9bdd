/** @module What can be done with a report: save, compose anew, freeze, take away the draft, download, print. */
import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Report } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown, Input, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { queryClient } from '../../api/queries.ts';
import { keepReport, refreshReports, reportFile, reportQuery } from '../../api/reports.ts';
import { useWords } from '../../i18n/index.ts';
import { ProblemNote } from '../../parts/states.tsx';
import type { ReportTexts } from './use-report-texts.ts';

export function ReportActs({ report, texts }: { readonly report: Report; readonly texts: ReportTexts }) {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'freeze' | 'remove' | null>(null);
  const { cityId, id: reportId, revision } = report;
  const params = { cityId, reportId };
  const unsaved = Object.keys(texts.changed).length;
  // Whoever was slower sees what stands there now beside the own words, which stay.
  const kept = {
    onSuccess: keepReport,
    onError: () => queryClient.invalidateQueries({ queryKey: reportQuery(cityId, reportId).queryKey }),
  };
  const save = useMutation({
    mutationFn: () =>
      call('PATCH', '/cities/:cityId/reports/:reportId', {
        params,
        body: { expectedRevision: revision, texts: texts.changed },
      }),
    ...kept,
  });
  const refresh = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/reports/:reportId/refresh', { params, body: { expectedRevision: revision } }),
    ...kept,
  });
  const failed = save.error ?? refresh.error;
  return (
    <div className="report-acts">
      {report.mayWrite ? (
        <>
          <Button
            type={unsaved > 0 ? 'primary' : 'default'}
            disabled={unsaved === 0}
            loading={save.isPending}
            onClick={() => save.mutate()}
          >
            {t(unsaved > 0 ? 'report.save' : 'report.saved')}
          </Button>
          <Button loading={refresh.isPending} disabled={unsaved > 0} onClick={() => refresh.mutate()}>
            {t('report.refresh')}
          </Button>
          <Button disabled={unsaved > 0} onClick={() => setAsked('freeze')}>
            {t('report.freeze')}
          </Button>
          <Button danger type="text" onClick={() => setAsked('remove')}>
            {t('report.remove')}
          </Button>
        </>
      ) : null}
      <Dropdown
        trigger={['click']}
        menu={{
          items: (['docx', 'xlsx'] as const).map((format) => ({
            key: format,
            label: (
              <a href={reportFile(cityId, reportId, format, locale)} download>
                {t(`report.${format}`)}
              </a>
            ),
          })),
        }}
      >
        <Button icon={<DownloadOutlined />}>{t('report.download')}</Button>
      </Dropdown>
      <Button
        className="no-phone"
        icon={<PrinterOutlined />}
        aria-label={t('common.print')}
        title={t('common.print')}
        onClick={() => window.print()}
      />
      {failed === null ? null : <ProblemNote error={failed} />}
      {asked === 'freeze' ? <FreezeDialog report={report} onClose={() => setAsked(null)} /> : null}
      {asked === 'remove' ? (
        <RemoveDialog
          report={report}
          onClose={() => setAsked(null)}
          onDone={async () => {
            texts.forget();
            await refreshReports(cityId);
            await navigate({ to: '/cities/$cityId/reports', params: { cityId } });
          }}
        />
      ) : null}
    </div>
  );
}

/** It cannot be undone: the word is typed. */
function FreezeDialog({ report, onClose }: { readonly report: Report; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const word = t('report.freezeWord');
  const freeze = useMutation({
    mutationFn: () =>
      call('POST', '/cities/:cityId/reports/:reportId/freeze', {
        params: { cityId: report.cityId, reportId: report.id },
        body: { expectedRevision: report.revision },
      }),
    onSuccess: async (one) => {
      await keepReport(one);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('report.freeze')}
      okText={t('report.freezeOk')}
      okButtonProps={{ disabled: typed.trim() !== word, loading: freeze.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => freeze.mutate()}
      onCancel={onClose}
    >
      <p>{t('report.freezeSaid')}</p>
      <p>{t('report.freezeType', { word })}</p>
      <Input
        aria-label={t('report.freezeType', { word })}
        value={typed}
        autoFocus
        onChange={(event) => setTyped(event.target.value)}
      />
      {freeze.isError ? <ProblemNote error={freeze.error} /> : null}
    </Modal>
  );
}

function RemoveDialog({
  report,
  onClose,
  onDone,
}: {
  readonly report: Report;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}) {
  const { t } = useWords();
  const remove = useMutation({
    mutationFn: () =>
      call('DELETE', '/cities/:cityId/reports/:reportId', {
        params: { cityId: report.cityId, reportId: report.id },
        query: { expectedRevision: report.revision },
      }),
    onSuccess: onDone,
  });
  return (
    <Modal
      open
      title={t('report.remove')}
      okText={t('report.removeOk')}
      okButtonProps={{ danger: true, loading: remove.isPending }}
      cancelText={t('common.cancel')}
      onOk={() => remove.mutate()}
      onCancel={onClose}
    >
      <p>{t('report.removeSaid')}</p>
      {remove.isError ? <ProblemNote error={remove.error} /> : null}
    </Modal>
  );
}
