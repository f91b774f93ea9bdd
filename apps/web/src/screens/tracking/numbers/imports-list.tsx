/** @module The files that came in, newest first; one that was taken in can be taken back, and what stood before stands again. */
import type { SeriesImport } from '@dafeng/contract';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { call } from '../../../api/client.ts';
import { refreshTracking } from '../../../api/tracking.ts';
import { useWords } from '../../../i18n/index.ts';
import { Nothing, ProblemNote } from '../../../parts/states.tsx';
import { formatBytes, formatDateTime } from '../../../view/number.ts';

export function ImportsList({
  items,
  cityId,
  mayWrite,
  open,
  onOpen,
}: {
  readonly items: readonly SeriesImport[];
  readonly cityId: string;
  readonly mayWrite: boolean;
  readonly open: string | undefined;
  readonly onOpen: (id: string) => void;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const withdraw = useMutation({
    mutationFn: (id: string) => call('DELETE', '/cities/:cityId/series/imports/:id', { params: { cityId, id } }),
    onSuccess: async () => {
      void message.success(t('track.in.withdrawn'));
      await refreshTracking(cityId);
    },
  });
  if (items.length === 0) return <Nothing title={t('track.in.none')} hint={t('track.in.noneHint')} />;
  return (
    <section>
      <h2 className="block-sub">{t('track.in.list')}</h2>
      {withdraw.isError ? <ProblemNote error={withdraw.error} onRetry={() => withdraw.reset()} /> : null}
      <div className="table-frame">
        <table className="grid imports">
          <thead>
            <tr>
              <th scope="col">{t('track.in.file')}</th>
              <th scope="col">{t('track.in.state')}</th>
              <th scope="col" className="figure">
                {t('track.in.new')}
              </th>
              <th scope="col" className="figure">
                {t('track.in.revised')}
              </th>
              <th scope="col" className="figure">
                {t('track.in.same')}
              </th>
              <th scope="col" className="figure">
                {t('track.in.faultCount')}
              </th>
              <th scope="col">{t('track.in.by')}</th>
              <th scope="col">{t('track.in.at')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id} className={one.id === open ? 'row-here' : undefined}>
                <th scope="row">
                  <Button type="link" size="small" className="flush" onClick={() => onOpen(one.id)}>
                    {one.fileName}
                  </Button>{' '}
                  <small className="quiet">{formatBytes(one.size)}</small>
                </th>
                <td className="nowrap" data-label={t('track.in.state')}>
                  {t(`track.in.status.${one.status}`)}
                </td>
                <td className="figure" data-label={t('track.in.new')}>
                  {one.counts.new}
                </td>
                <td className="figure" data-label={t('track.in.revised')}>
                  {one.counts.revisions}
                </td>
                <td className="figure" data-label={t('track.in.same')}>
                  {one.counts.same}
                </td>
                <td className="figure" data-label={t('track.in.faultCount')}>
                  {one.counts.faults}
                </td>
                <td data-label={t('track.in.by')}>{one.by}</td>
                <td className="nowrap" data-label={t('track.in.at')}>
                  {formatDateTime(one.at)}
                </td>
                <td className="no-print">
                  {mayWrite && one.status === 'committed' ? (
                    <Popconfirm
                      title={t('track.in.withdrawSure')}
                      okText={t('track.in.withdraw')}
                      cancelText={t('common.cancel')}
                      onConfirm={() => withdraw.mutate(one.id)}
                    >
                      <Button size="small" loading={withdraw.isPending && withdraw.variables === one.id}>
                        {t('track.in.withdraw')}
                      </Button>
                    </Popconfirm>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
