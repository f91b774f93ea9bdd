/** @module The Word templates of a city, one a kind of report: down, changed in Word, up again; what each may say; back to the default. */
import type { ReportTemplate } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Upload } from 'antd';
import { call } from '../../api/client.ts';
import { refreshTemplates, templateFile, templatesQuery } from '../../api/reports.ts';
import { sendFile } from '../../api/send-file.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/reports.css';
import { formatDate } from '../../view/number.ts';
import { ReportTabs } from './report-tabs.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/reports/templates');

export function TemplatesScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const { here } = useCurrentCity();
  const list = useQuery(templatesQuery(cityId));
  useTitle(t('report.tab.templates'), here === undefined ? '' : pick(here.name));
  if (list.isError) return <Failed error={list.error} reset={() => void list.refetch()} />;
  return (
    <Page title={t('report.templates')} note={t('report.templatesNote')}>
      <ReportTabs cityId={cityId} />
      {list.isPending ? <Waiting /> : null}
      {(list.data?.items ?? []).map((one) => (
        <TemplateCard key={one.kind} one={one} cityId={cityId} mayWrite={list.data?.mayWrite === true} />
      ))}
    </Page>
  );
}

function TemplateCard({
  one,
  cityId,
  mayWrite,
}: {
  readonly one: ReportTemplate;
  readonly cityId: string;
  readonly mayWrite: boolean;
}) {
  const { t, pick } = useWords();
  const after = { onSettled: () => refreshTemplates(cityId) };
  const put = useMutation({
    mutationFn: (file: File) =>
      sendFile<ReportTemplate>('/cities/:cityId/report-templates/:kind', { cityId, kind: one.kind }, {}, file, () => {})
        .done,
    ...after,
  });
  const reset = useMutation({
    mutationFn: () => call('DELETE', '/cities/:cityId/report-templates/:kind', { params: { cityId, kind: one.kind } }),
    ...after,
  });
  const { words, blocks, loops } = one.placeholders;
  return (
    <section className="report-template">
      <h2>{pick(one.kindName)}</h2>
      <p>
        {one.current === null
          ? t('report.templateDefault')
          : t('report.templateOwn', { name: one.current.name, by: one.current.by, on: formatDate(one.current.at) })}
      </p>
      <div className="report-acts">
        <a href={templateFile(cityId, one.kind, 'current')} download>
          {t('report.templateDown')}
        </a>
        {one.current === null ? null : (
          <a href={templateFile(cityId, one.kind, 'default')} download>
            {t('report.templateDownDefault')}
          </a>
        )}
        {mayWrite ? (
          <Upload
            accept=".docx"
            showUploadList={false}
            beforeUpload={(file) => {
              put.mutate(file);
              return false;
            }}
          >
            <Button loading={put.isPending}>{t('report.templateUp')}</Button>
          </Upload>
        ) : null}
        {mayWrite && one.current !== null ? (
          <Button type="text" loading={reset.isPending} onClick={() => reset.mutate()}>
            {t('report.templateReset')}
          </Button>
        ) : null}
      </div>
      {put.isError ? <ProblemNote error={put.error} /> : null}
      {reset.isError ? <ProblemNote error={reset.error} /> : null}
      <details>
        <summary>{t('report.placeholders')}</summary>
        <dl className="report-placeholders">
          <dt>{t('report.placeWords')}</dt>
          <dd>{words.map((name) => `{{${name}}}`).join('　')}</dd>
          <dt>{t('report.placeBlocks')}</dt>
          <dd>{blocks.map((name) => `{{@${name}}}`).join('　')}</dd>
          <dt>{t('report.placeLoops')}</dt>
          <dd>
            {loops.map(({ name, inner }) => (
              <div key={name}>
                <code>{`{{#${name}}}`}</code> {inner.map((column) => `{{${column}}}`).join(' ')}{' '}
                <code>{`{{/${name}}}`}</code>
              </div>
            ))}
          </dd>
          <dt>{t('report.styles')}</dt>
          <dd>{one.styles.map(({ name, use }) => `${name}（${pick(use)}）`).join('，')}</dd>
        </dl>
      </details>
    </section>
  );
}
