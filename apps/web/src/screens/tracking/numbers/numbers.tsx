/**
 * @module How numbers come in: a file is read into a preview and taken in whole or not at all; one number can be typed; what came in can be
 * taken back. An officer brings in the numbers of its own body.
 */
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useCallback } from 'react';
import { refreshTracking, sendSeries, seriesImportQuery, seriesImportsQuery } from '../../../api/tracking.ts';
import { fileTooLarge, uploadLimit } from '../../../api/upload.ts';
import { useWords } from '../../../i18n/index.ts';
import { Page, useTitle } from '../../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../../parts/states.tsx';
import { mayDispatch, mayReport, useCurrentCity, useSession } from '../../../shell/current-city.ts';
import { formatBytes } from '../../../view/number.ts';
import '../../../style/tracking.css';
import { ChooseWorkbook } from '../../accounts/choose-workbook.tsx';
import { FileDrop } from '../../plan/file-drop.tsx';
import { TemplateLinks } from '../template-links.tsx';
import { TrackTabs } from '../track-tabs.tsx';
import type { NumbersSearch } from '../tracking-search.ts';
import { ImportPreview } from './import-preview.tsx';
import { ImportsList } from './imports-list.tsx';
import { PointDialog } from './point-dialog.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/numbers');

export function NumbersScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const session = useSession();
  const reports = mayReport(session);
  const { here } = useCurrentCity();
  const { message } = App.useApp();
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('track.tab.numbers'), city);
  const change = useCallback(
    (next: NumbersSearch) => void navigate({ search: (old) => ({ ...old, ...next }), resetScroll: false }),
    [navigate],
  );
  const imports = useQuery(seriesImportsQuery(cityId));
  const preview = useQuery({ ...seriesImportQuery(cityId, search.import ?? ''), enabled: search.import !== undefined });
  const { mutate, ...send } = useMutation({
    mutationFn: async (file: File) => {
      if (file.size > uploadLimit) throw fileTooLarge(formatBytes(file.size), formatBytes(uploadLimit));
      const hide = message.loading(t('track.in.reading', { file: file.name }), 0);
      try {
        return await sendSeries(cityId, file);
      } finally {
        hide();
      }
    },
    onSuccess: async ({ id }) => {
      await refreshTracking(cityId);
      change({ import: id });
    },
  });
  const take = useCallback((file: File) => mutate(file), [mutate]);
  return (
    <Page
      wide
      title={t('track.in.titleOf', { city })}
      note={t(mayDispatch(session) ? 'track.in.note' : reports ? 'track.in.noteOfficer' : 'track.in.noteReader')}
      actions={
        <>
          <TemplateLinks cityId={cityId} />
          {reports ? (
            <>
              <Button onClick={() => change({ add: 'yes' })}>{t('track.in.one')}</Button>
              <ChooseWorkbook type="primary" label={t('track.in.choose')} loading={send.isPending} onChoose={take}>
                {t('track.in.choose')}
              </ChooseWorkbook>
            </>
          ) : null}
        </>
      }
    >
      <TrackTabs cityId={cityId} />
      {reports ? (
        <>
          <FileDrop cityId={cityId} cityName={`${city} ${t('track.tab.numbers')}`} onFile={take} />
          <p className="quiet no-phone-text">{t('track.in.drop')}</p>
        </>
      ) : null}
      {send.isError ? <ProblemNote error={send.error} onRetry={() => send.reset()} /> : null}
      {search.import !== undefined && preview.isPending ? <Waiting rows={6} /> : null}
      {search.import !== undefined && preview.isError ? (
        <ProblemNote error={preview.error} onRetry={() => void preview.refetch()} />
      ) : null}
      {search.import === undefined || preview.data === undefined ? null : (
        <ImportPreview
          key={preview.data.id}
          preview={preview.data}
          cityId={cityId}
          mayWrite={reports}
          onClose={() => change({ import: undefined })}
        />
      )}
      {imports.isPending ? <Waiting rows={6} /> : null}
      {imports.isError ? <ProblemNote error={imports.error} onRetry={() => void imports.refetch()} /> : null}
      {imports.data === undefined ? null : (
        <ImportsList
          items={imports.data.items}
          cityId={cityId}
          mayWrite={reports}
          open={search.import}
          onOpen={(id) => change({ import: id })}
        />
      )}
      {search.add === 'yes' && reports ? (
        <PointDialog cityId={cityId} onClose={() => change({ add: undefined })} />
      ) : null}
    </Page>
  );
}
