/** @module Bodies of one scheme and year side by side: rank, result, each item by shape and points; who has no assessment yet, and a way to make it. */
import type { AssessmentRanking } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { assessmentsQuery, rankingQuery } from '../../api/assessments.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { Failed } from '../../shell/fallbacks.tsx';
import '../../style/assessment.css';
import { formatValue } from '../../view/number.ts';
import { AssessmentTabs } from './assessment-tabs.tsx';
import { ItemMark, isPartial, Outcome, stateWords } from './marks.tsx';
import { SchemeNote } from './scheme-note.tsx';

const routeApi = getRouteApi('/app/cities/$cityId/assessment/ranking');
const shownMissing = 12;

export function RankingScreen() {
  const { t, pick } = useWords();
  const { cityId } = routeApi.useParams();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { here } = useCurrentCity();
  const list = useQuery(assessmentsQuery(cityId));
  const lastYear = Number((list.data?.today ?? '2026').slice(0, 4)) - 1;
  const year = search.year === undefined ? lastYear : Number(search.year);
  const scheme = search.scheme;
  const ranking = useQuery({ ...rankingQuery(cityId, year, scheme), enabled: list.isSuccess });
  useTitle(t('assess.tab.ranking'), here === undefined ? '' : pick(here.name));
  if (ranking.isError) return <Failed error={ranking.error} reset={() => void ranking.refetch()} />;
  const data = ranking.data;
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const years = [...new Set([lastYear, ...(list.data?.years ?? [])])].sort((a, b) => b - a);
  const chosen = data?.scheme?.id ?? scheme ?? data?.schemes[0]?.id;
  return (
    <Page title={t('assess.rankingTitle', { year })} note={t('assess.rankingNote')} wide>
      <AssessmentTabs cityId={cityId} />
      <div className="filters">
        <FilterOne
          label={t('assess.year')}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: t('assess.ofYear', { year: one }) }))}
          onChange={(next) => change({ year: next })}
        />
        <FilterOne
          label={t('assess.scheme')}
          value={chosen}
          width={260}
          options={(data?.schemes ?? []).map(({ id, name }) => ({ value: id, label: pick(name) }))}
          onChange={(next) => change({ scheme: next })}
        />
      </div>
      {data === undefined ? <Waiting /> : null}
      {data?.scheme == null ? null : <SchemeNote rules={data.scheme} />}
      {data !== undefined && data.rows.length === 0 ? (
        <Nothing title={t('assess.rankingNone', { year })} hint={t('assess.rankingNoneHint')} />
      ) : null}
      {data !== undefined && data.rows.length > 0 ? <Matrix cityId={cityId} data={data} /> : null}
      {data !== undefined && data.missing.length > 0 ? (
        <section className="assess-missing">
          <h2>{t('assess.missing', { count: data.missing.length })}</h2>
          <p>
            {data.missing.slice(0, shownMissing).map((subject) => (
              <Link
                key={subject.key}
                to="/cities/$cityId/assessment"
                params={{ cityId }}
                search={{
                  new: 'yes',
                  subject: subject.key,
                  year: String(year),
                  ...(chosen === undefined ? {} : { scheme: chosen }),
                }}
              >
                {subject.name}
              </Link>
            ))}
            {data.missing.length > shownMissing ? (
              <span className="quiet">{t('assess.openMore', { count: data.missing.length - shownMissing })}</span>
            ) : null}
          </p>
        </section>
      ) : null}
    </Page>
  );
}

function Matrix({ cityId, data }: { readonly cityId: string; readonly data: AssessmentRanking }) {
  const { t, pick } = useWords();
  const items = data.scheme?.items ?? [];
  return (
    <div className="table-frame">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col" className="figure">
              {t('assess.rank')}
            </th>
            <th scope="col">{t('assess.body')}</th>
            <th scope="col">{t('assess.result')}</th>
            {items.map((item) => (
              <th scope="col" key={item.id} className="assess-cell">
                {pick(item.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.assessmentId}>
              <td className="figure">{row.rank ?? <span className="quiet">—</span>}</td>
              <th scope="row" className="nowrap">
                <Link to="/cities/$cityId/assessment/$assessmentId" params={{ cityId, assessmentId: row.assessmentId }}>
                  {row.subject.name}
                </Link>
              </th>
              <td className="nowrap">
                <Outcome outcome={row.outcome} />
              </td>
              {items.map((item) => {
                const cell = row.cells.find(({ itemId }) => itemId === item.id);
                return (
                  <td
                    key={item.id}
                    className="assess-cell"
                    title={cell === undefined ? '' : `${t(stateWords[cell.state])}：${pick(cell.because)}`}
                  >
                    {cell === undefined ? (
                      '—'
                    ) : (
                      <>
                        <ItemMark state={cell.state} quiet partial={isPartial(cell)} />{' '}
                        {cell.outOf === null
                          ? null
                          : `${cell.points === null ? '—' : formatValue(cell.points)} / ${formatValue(cell.outOf)}`}
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
