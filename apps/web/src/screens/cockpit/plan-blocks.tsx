/** @module What the plan alone says of a city: its goals, what waits, themes and years, who carries what, and which blocks are missing. */
import type { CitySummary, TargetItem } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { versionQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { TargetValue } from '../../parts/target-value.tsx';
import { formatNumber, formatYear } from '../../view/number.ts';
import { passes } from '../review/review-items.ts';
import { BooksBlock } from './books-block.tsx';
import { byYear } from './by-year.ts';
import { ThemeChart, YearChart } from './charts.tsx';
import { LoadList } from './load-list.tsx';

export function PlanBlocks({ summary }: { readonly summary: CitySummary }) {
  const { t, pick } = useWords();
  const cityId = summary.city.id;
  const plan = summary.city.plan;
  const source = t('city.source', { title: plan?.title ?? '', doc: plan?.docNumber ?? '' });
  return (
    <div className="blocks">
      <section className="block block-wide">
        <div className="block-head">
          <h2>{t('city.headline')}</h2>
          <span className="quiet">{t('city.headlineNote')}</span>
        </div>
        {summary.headline.length === 0 ? <p className="quiet">{t('city.headlineNone')}</p> : null}
        <div className="headline">
          {byYear(summary.headline).map(([year, targets]) => (
            <HeadlineYear key={year ?? 'none'} year={year} targets={targets} />
          ))}
        </div>
      </section>
      <section className="block">
        <h2>{t('city.toDo')}</h2>
        <ToDo summary={summary} />
        <h3 className="block-sub">{t('city.pending')}</h3>
        {summary.pendingAssignment.length === 0 ? (
          <p className="quiet">{t('city.pendingNone')}</p>
        ) : (
          <ul className="plain-list">
            {summary.pendingAssignment.map((item) => (
              <li key={item.itemId}>
                ○{' '}
                <Link
                  to="/cities/$cityId/plan/versions/$versionId"
                  params={{ cityId, versionId: plan?.versionId ?? '' }}
                  search={{ item: item.itemId }}
                >
                  {item.indicator}
                </Link>{' '}
                <YearWord year={item.year} />
              </li>
            ))}
          </ul>
        )}
      </section>
      {summary.books === null ? null : <BooksBlock cityId={cityId} books={summary.books} />}
      <section className="block">
        <ThemeChart summary={summary} source={source} />
      </section>
      <section className="block">
        <YearChart summary={summary} source={source} />
      </section>
      <section className="block">
        <div className="block-head">
          <h2>{t('city.load')}</h2>
          {summary.load.length === 0 ? null : (
            <Link to="/cities/$cityId/tasks" params={{ cityId }} search={{ view: 'matrix', sort: 'load' }}>
              {t('city.loadAll')}
            </Link>
          )}
        </div>
        {summary.load.length === 0 ? (
          <p className="quiet">{t('city.loadNone')}</p>
        ) : (
          <LoadList cityId={cityId} load={summary.load} />
        )}
      </section>
      <section className="block block-full">
        <h2>{t('city.missing')}</h2>
        <div className="missing-blocks">
          {summary.missing.map((block) => (
            <div key={block.block} className="missing-block">
              <h3>
                <span aria-hidden="true">○ </span>
                {pick(block.title)}
              </h3>
              <p>
                <span className="quiet">{t('city.missingWhy')} </span>
                {pick(block.why)}
              </p>
              <p>
                <span className="quiet">{t('city.missingRemedy')} </span>
                {pick(block.remedy)}
              </p>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}

const YearWord = ({ year }: { readonly year: number | null }) => {
  const { t, locale } = useWords();
  return <span className="quiet">{year === null ? t('target.noYear') : formatYear(year, locale)}</span>;
};

function HeadlineYear({ year, targets }: { readonly year: number | null; readonly targets: readonly TargetItem[] }) {
  const { t, pick, locale } = useWords();
  return (
    <div className="headline-year">
      <h3>{year === null ? t('target.noYear') : formatYear(year, locale)}</h3>
      <ul>
        {targets.map((target) => (
          <li key={target.id}>
            <Link
              to="/cities/$cityId/plan/versions/$versionId"
              params={{ cityId: target.cityId, versionId: target.versionId }}
              search={{ item: target.id }}
              className="headline-name"
            >
              {target.indicatorName === null || locale === 'zh' ? target.indicator : pick(target.indicatorName)}
            </Link>
            <span className="headline-value">
              {target.baselineYear === null ? null : (
                <span className="quiet">{t('target.base', { year: target.baselineYear })} </span>
              )}
              <TargetValue target={target} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ToDo({ summary }: { readonly summary: CitySummary }) {
  const { t } = useWords();
  const { city } = summary;
  const plan = city.plan;
  const ambiguous = plan?.counts.ambiguousTargets ?? 0;
  // Counted as the list behind the link counts, so that both say the same number.
  const version = useQuery({
    ...versionQuery(plan?.versionId ?? ''),
    enabled: plan !== null && summary.warnings > 0,
  });
  const doubtful = version.data?.items.filter((item) => passes(item, 'warnings')).length ?? 0;
  if (city.drafts === 0 && ambiguous === 0 && doubtful === 0) return <p>{t('city.nothingToDo')}</p>;
  return (
    <ul className="to-do">
      {city.drafts > 0 ? (
        <li>
          <Link to="/cities/$cityId/plan" params={{ cityId: city.id }}>
            <b>{formatNumber(city.drafts)}</b> {t('city.draftsWaiting')}
          </Link>
        </li>
      ) : null}
      {ambiguous > 0 ? (
        <li>
          <Link to="/targets" search={{ city: [city.id], ambiguous: 'only' }}>
            <b>{formatNumber(ambiguous)}</b> {t('city.ambiguousWaiting')}
          </Link>
        </li>
      ) : null}
      {doubtful > 0 && plan !== null ? (
        <li>
          <Link
            to="/cities/$cityId/plan/versions/$versionId"
            params={{ cityId: city.id, versionId: plan.versionId }}
            search={{ filter: 'warnings' }}
          >
            <b>{formatNumber(doubtful)}</b> {t('city.warningsWaiting')}
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
