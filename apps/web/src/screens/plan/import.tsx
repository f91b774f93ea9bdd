/**
 * @module Importing a plan document: choose or drop, follow the stages, land in the draft. Reading itself is the server's work.
 */
import { InboxOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { importsQuery, queryClient } from '../../api/queries.ts';
import { fileTooLarge, type Upload, uploadLimit, uploadPlan } from '../../api/upload.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayReview, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { formatBytes, formatDateTime } from '../../view/number.ts';
import { FileDrop, takeDroppedFile } from './file-drop.tsx';
import { JobProgress, UploadProgress } from './import-progress.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/plan/import');

export function ImportScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const { job } = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const allowed = mayReview(useSession());
  const upload = useRef<Upload | null>(null);
  const [sending, setSending] = useState<{ name: string; sent: number; total: number } | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('import.title'), city);

  const start = useCallback(
    (file: File) => {
      if (file.size > uploadLimit) {
        setProblem(fileTooLarge(formatBytes(file.size), formatBytes(uploadLimit)));
        return;
      }
      setProblem(null);
      setSending({ name: file.name, sent: 0, total: file.size });
      const running = uploadPlan(cityId, file, (sent, total) => setSending({ name: file.name, sent, total }));
      upload.current = running;
      running.done
        .then((made) => {
          void queryClient.invalidateQueries({ queryKey: ['imports', 'of', cityId] });
          return navigate({ search: { job: made.id } });
        })
        .catch((error: unknown) => {
          if (!(error instanceof DOMException)) setProblem(error);
        })
        .finally(() => setSending(null));
    },
    [cityId, navigate],
  );
  useEffect(() => {
    const file = takeDroppedFile();
    if (file !== null) start(file);
  }, [start]);

  return (
    <Page title={t('import.title')} note={t('import.intro')}>
      {allowed ? <FileDrop cityId={cityId} cityName={city} onFile={start} /> : null}
      {allowed ? null : <Alert type="info" showIcon title={t('import.notAllowed')} />}
      {problem === null ? null : <ProblemNote error={problem} />}
      {sending !== null ? (
        <UploadProgress {...sending} onCancel={() => upload.current?.cancel()} />
      ) : job !== undefined ? (
        <JobProgress key={job} id={job} cityId={cityId} onAgain={() => void navigate({ search: {} })} />
      ) : allowed ? (
        <Chooser onFile={start} />
      ) : null}
      <RecentImports cityId={cityId} />
    </Page>
  );
}

function Chooser({ onFile }: { readonly onFile: (file: File) => void }) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="drop-zone">
      <InboxOutlined className="drop-icon" />
      <p>
        {t('import.drop')}{' '}
        <Button type="primary" onClick={() => input.current?.click()}>
          {t('import.choose')}
        </Button>
      </p>
      <p className="quiet">{t('import.one', { limit: formatBytes(uploadLimit) })}</p>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        tabIndex={-1}
        aria-label={t('import.choose')}
        accept=".docx,.pdf,.html,.htm,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

function RecentImports({ cityId }: { readonly cityId: string }) {
  const { t, pick } = useWords();
  const imports = useQuery(importsQuery(cityId));
  return (
    <section className="section">
      <h2>{t('import.history')}</h2>
      {imports.isPending ? <Waiting rows={2} /> : null}
      {imports.isError ? <ProblemNote error={imports.error} /> : null}
      {imports.data?.items.length === 0 ? <p className="quiet">{t('import.none')}</p> : null}
      {(imports.data?.items.length ?? 0) > 0 ? (
        <div className="scroll-x">
          <table className="grid">
            <thead>
              <tr>
                <th scope="col">{t('import.file')}</th>
                <th scope="col" className="figure">
                  {t('import.size')}
                </th>
                <th scope="col">{t('import.started')}</th>
                <th scope="col">{t('import.stage')}</th>
              </tr>
            </thead>
            <tbody>
              {imports.data?.items.map((job) => {
                const versionId = job.versionId ?? job.matchedVersionId;
                return (
                  <tr key={job.id}>
                    <th scope="row">{job.fileName}</th>
                    <td className="figure">{formatBytes(job.size)}</td>
                    <td className="nowrap">{formatDateTime(job.startedAt)}</td>
                    <td>
                      {job.problem === null
                        ? t(`import.${job.stage}`)
                        : `${t('import.failed')}：${pick(job.problem.message)}`}{' '}
                      {versionId === null ? null : (
                        <Link to="/cities/$cityId/plan/versions/$versionId" params={{ cityId, versionId }}>
                          {t('common.open')}
                        </Link>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
