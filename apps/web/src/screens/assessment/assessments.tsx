/**
 * @module The assessments of a city by year, the city's own before those of its bodies: how each came out, what is due. From here one is made with
 * one click, filled from the targets followed.
 */
import { PlusOutlined } from '@ant-design/icons';
import type { AssessmentLine } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { assessmentsQuery } from '../../api/assessments.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { mayDispatch, useCurrentCity, useSession } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/assessment.css';
import { formatDate } from '../../view/number.ts';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { Outcome, StatusMark, Sure } from './marks.tsx';
import { NewAssessmentDialog } from './new-assessment-dialog.tsx';
import { RectificationMark } from './rectification-mark.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/assessment');

export function AssessmentsScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const office = mayDispatch(useSession());
  const list = useQuery(assessmentsQuery(cityId));
  const city = here === undefined ? '' : pick(here.name);
  useTitle(t('nav.assessment'), city);
  if (list.isError) return <Failed error={list.error} reset={() => void list.refetch()} />;
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const items = list.data?.items ?? [];
  const shown = items.filter(
    ({ year, subject }) =>
      (search.year === undefined || String(year) === search.year) &&
      (search.subject === undefined || subject.key === search.subject),
  );
  const years = [...new Set(shown.map(({ year }) => year))];
  const subjects = [...new Map(items.map(({ subject }) => [subject.key, subject])).values()];
  return (
    <Page
      title={t('assess.title', { city })}
      note={t('assess.note')}
      actions={
        office ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ new: 'yes' })}>
            {t('assess.new')}
          </Button>
        ) : null
      }
    >
      <AssessmentTabs cityId={cityId} />
      {list.isPending ? <Waiting /> : null}
      {list.isSuccess && items.length === 0 ? (
        <Nothing
          title={t(office ? 'assess.none' : 'assess.noneYours')}
          hint={t(office ? 'assess.noneHint' : 'assess.noneYoursHint')}
        >
          {office ? (
            <Button type="primary" onClick={() => change({ new: 'yes' })}>
              {t('assess.newFirst')}
            </Button>
          ) : null}
        </Nothing>
      ) : null}
      {items.length > 0 ? (
        <div className="filters">
          <FilterOne
            label={t('assess.year')}
            value={search.year}
            options={(list.data?.years ?? []).map((year) => ({
              value: String(year),
              label: t('assess.ofYear', { year }),
            }))}
            onChange={(year) => change({ year })}
          />
          <FilterOne
            label={t('assess.subject')}
            value={search.subject}
            width={180}
            options={subjects.map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(subject) => change({ subject })}
          />
        </div>
      ) : null}
      {items.length > 0 && shown.length === 0 ? (
        <Nothing title={t('common.empty')} hint={t('common.emptyHint')} />
      ) : null}
      {years.map((year) => (
        <section key={year} className="assess-year">
          <h2>{t('assess.ofYear', { year })}</h2>
          <div className="scroll-x">
            <table className="grid grid-roomy">
              <thead>
                <tr>
                  <th scope="col">{t('assess.subject')}</th>
                  <th scope="col" className="wide-only">
                    {t('assess.scheme')}
                  </th>
                  <th scope="col">{t('assess.result')}</th>
                  <th scope="col" className="wide-only">
                    {t('assess.counts')}
                  </th>
                  <th scope="col">{t('assess.standing')}</th>
                  <th scope="col" className="wide-only">
                    {t('assess.changed')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {shown
                  .filter((one) => one.year === year)
                  .map((one) => (
                    <Row key={one.id} one={one} cityId={cityId} />
                  ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {office && search.new === 'yes' ? (
        <NewAssessmentDialog
          cityId={cityId}
          list={list.data}
          given={{ subject: search.subject, scheme: search.scheme, year: search.year }}
          onClose={() => change({ new: undefined, scheme: undefined })}
        />
      ) : null}
    </Page>
  );
}

function Row({ one, cityId }: { readonly one: AssessmentLine; readonly cityId: string }) {
  const { t, pick } = useWords();
  const { counts } = one.outcome;
  return (
    <tr>
      <th scope="row">
        <Link to="/cities/$cityId/assessment/$assessmentId" params={{ cityId, assessmentId: one.id }} className="big">
          {one.subject.name}
        </Link>
        <div className="narrow-only quiet">{pick(one.scheme.name)}</div>
      </th>
      <td className="wide-only">
        {pick(one.scheme.name)} <Sure status={one.scheme.status} />
      </td>
      <td>
        <Outcome outcome={one.outcome} />
      </td>
      <td className="wide-only nowrap">
        {t('assess.countsOf', { met: counts.met, missed: counts.missed, open: counts.open })}
      </td>
      <td>
        <StatusMark one={one} />
        {one.rectification === null ? null : (
          <div>
            <RectificationMark rectification={one.rectification} />
          </div>
        )}
        {one.openAppeals === 0 ? null : (
          <div className="assess-appeals">{t('assess.appeals', { count: one.openAppeals })}</div>
        )}
      </td>
      <td className="wide-only quiet">
        {one.changedBy} · {formatDate(one.changedAt)}
      </td>
    </tr>
  );
}
