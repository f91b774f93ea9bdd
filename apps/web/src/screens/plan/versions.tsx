/**
 * @module The versions of a city's plan: drafts to go on with, the one in force, those before it. Two can be picked for a diff.
 */
import { UploadOutlined } from '@ant-design/icons';
import type { PlanVersion } from '@dafeng/contract';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { addressOf, call } from '../../api/client.ts';
import { refreshRegistry, versionsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { mayReview, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import { emDash, formatDate, formatDateTime } from '../../view/number.ts';
import { FileDrop } from './file-drop.tsx';
import { VersionStatus, versionBefore, versionName } from './version-status.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/plan');

export function VersionsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const navigate = useNavigate();
  const canImport = mayReview(useSession());
  const { here } = useCurrentCity();
  const versions = useQuery(versionsQuery(cityId));
  const [picked, setPicked] = useState<readonly string[]>([]);
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('nav.plan'), city);
  if (versions.isError) return <Failed error={versions.error} reset={() => void versions.refetch()} />;
  const items = versions.data?.items ?? [];
  const toggle = (id: string, on: boolean) =>
    setPicked(on ? [...picked, id].slice(-2) : picked.filter((p) => p !== id));
  const compare = () => {
    // The older of the two is always the "before", whatever order they were ticked in.
    const [before, after] = items
      .filter((v) => picked.includes(v.id))
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    if (before && after) {
      void navigate({
        to: '/cities/$cityId/plan/diff/$before/$after',
        params: { cityId, before: before.id, after: after.id },
      });
    }
  };
  return (
    <Page
      title={t('plan.title', { city })}
      note={canImport ? `${t('plan.note')} ${t('plan.dropHint')}` : t('plan.note')}
      actions={
        <>
          {items.length > 1 ? (
            <Button disabled={picked.length !== 2} onClick={compare}>
              {t('plan.compare')}
            </Button>
          ) : null}
          {canImport ? (
            <Button
              type="primary"
              icon={<UploadOutlined />}
              onClick={() => void navigate({ to: '/cities/$cityId/plan/import', params: { cityId } })}
            >
              {t('plan.import')}
            </Button>
          ) : null}
        </>
      }
    >
      {canImport ? <FileDrop cityId={cityId} cityName={city} /> : null}
      {versions.isPending ? <Waiting /> : null}
      {versions.isSuccess && items.length === 0 ? <Nothing title={t('plan.none')} hint={t('plan.noneHint')} /> : null}
      {items.length > 0 ? (
        <div className="scroll-x">
          <table className="grid grid-roomy">
            <thead>
              <tr>
                {items.length > 1 ? <th scope="col" aria-label={t('plan.compare')} /> : null}
                <th scope="col">{t('plan.version')}</th>
                <th scope="col">{t('plan.status')}</th>
                <th scope="col">{t('plan.document')}</th>
                <th scope="col">{t('plan.progress')}</th>
                <th scope="col">{t('plan.created')}</th>
                <th scope="col">{t('plan.published')}</th>
                <th scope="col">{t('plan.actions')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((version) => (
                <tr key={version.id} className={version.status === 'discarded' ? 'row-faded' : undefined}>
                  {items.length > 1 ? (
                    <td>
                      <Checkbox
                        checked={picked.includes(version.id)}
                        onChange={(event) => toggle(version.id, event.target.checked)}
                        aria-label={t('plan.pick', { name: versionName(version, t) })}
                      />
                    </td>
                  ) : null}
                  <VersionCells version={version} previous={versionBefore(version, items)} mayChange={canImport} />
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </Page>
  );
}

function VersionCells({
  version,
  previous,
  mayChange,
}: {
  readonly version: PlanVersion;
  readonly previous: PlanVersion | undefined;
  readonly mayChange: boolean;
}) {
  const { t } = useWords();
  const { message } = App.useApp();
  const restore = useMutation({
    mutationFn: () => call('POST', '/versions/:versionId/restore', { params: { versionId: version.id } }),
    onSuccess: async () => {
      await refreshRegistry();
      void message.success(t('plan.restored'));
    },
  });
  const params = { cityId: version.cityId, versionId: version.id };
  const { review } = version;
  return (
    <>
      <th scope="row" className="nowrap">
        <Link to="/cities/$cityId/plan/versions/$versionId" params={params} className="big">
          {versionName(version, t)}
        </Link>
      </th>
      <td className="nowrap">
        <VersionStatus status={version.status} />
      </td>
      <td>
        {version.title}
        <div className="quiet">
          {[
            version.docNumber,
            formatDate(version.date),
            version.fileName ?? t(`plan.source.${version.source}`),
            version.textHeld ? null : t('cities.factsOnly'),
          ]
            .filter((part) => part !== null && part !== emDash)
            .join(' · ')}
        </div>
      </td>
      <td className="nowrap">{t('plan.reviewed', { done: review.total - review.pending, total: review.total })}</td>
      <td className="nowrap">
        {formatDateTime(version.createdAt)}
        <div className="quiet">{version.createdBy}</div>
      </td>
      <td className="nowrap">
        {version.publishedAt === null ? emDash : formatDateTime(version.publishedAt)}
        <div className="quiet">{version.publishedBy}</div>
      </td>
      <td>
        <div className="row-actions">
          <Link to="/cities/$cityId/plan/versions/$versionId" params={params}>
            {t(version.status === 'draft' && mayChange ? 'plan.continue' : 'plan.view')}
          </Link>
          {previous === undefined ? null : (
            <Link
              to="/cities/$cityId/plan/diff/$before/$after"
              params={{ cityId: version.cityId, before: previous.id, after: version.id }}
            >
              {t('plan.compareWith')}
            </Link>
          )}
          {version.source === 'import' && version.textHeld ? (
            <a href={addressOf('/versions/:versionId/document', { versionId: version.id })} download>
              {t('plan.download')}
            </a>
          ) : null}
          {version.status === 'discarded' && mayChange ? (
            <Button type="link" size="small" loading={restore.isPending} onClick={() => restore.mutate()}>
              {t('plan.restore')}
            </Button>
          ) : null}
        </div>
        {restore.isError ? <ProblemNote error={restore.error} /> : null}
      </td>
    </>
  );
}
