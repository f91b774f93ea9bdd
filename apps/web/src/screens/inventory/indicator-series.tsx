/**
 * @module The numbers that targets are measured by, out of the books of all years: a small chart each with the plan's targets, every year
 * a number that opens, and what keeps years apart.
 */
import type { IndicatorSeries as Series } from '@dafeng/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Select } from 'antd';
import { addressOf } from '../../api/client.ts';
import { indicatorSeriesQuery } from '../../api/inventory.ts';
import { useWords } from '../../i18n/index.ts';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { FigureValue } from '../../parts/figure.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { comparatorSymbol, formatNumber, unitSuffix } from '../../view/number.ts';
import { listOf, type RawSearch } from '../../view/search-params.ts';
import { baseMoves, groupSeries, type IndicatorGroup } from './indicator-groups.ts';
import { SeriesChart } from './series-chart.tsx';

export function IndicatorSeries({ cityId }: { readonly cityId: string }) {
  const { t } = useWords();
  const series = useQuery(indicatorSeriesQuery(cityId));
  if (series.isPending) return <Waiting rows={8} />;
  if (series.isError) return <ProblemNote error={series.error} onRetry={() => void series.refetch()} />;
  const groups = groupSeries(series.data.items);
  if (groups.length === 0) return <Nothing title={t('series.none')} hint={t('series.noneHint')} />;
  return (
    <section className="result-section">
      <div className="block-head">
        <h2>{t('series.title')}</h2>
        <span className="page-actions">
          <ExportMenu
            address={(format, language) =>
              addressOf('/cities/:cityId/indicator-series/export', { cityId }, { format, language })
            }
          />
        </span>
      </div>
      <p className="quiet">{t('series.note')}</p>
      <div className="multiples">
        {groups.map((group) => (
          <IndicatorCard key={group.indicator} group={group} cityId={cityId} />
        ))}
      </div>
    </section>
  );
}

/** `indicator~variant` for those where another than the first variant is looked at. */
const variantKey = 'variant';

function IndicatorCard({ group, cityId }: { readonly group: IndicatorGroup; readonly cityId: string }) {
  const { t, pick } = useWords();
  const raw = useSearch({ strict: false }) as RawSearch;
  const navigate = useNavigate();
  const chosen = listOf(raw, variantKey) ?? [];
  const place = Number(chosen.find((one) => one.startsWith(`${group.indicator}~`))?.split('~')[1] ?? 0);
  const series = group.variants[place] ?? group.variants[0];
  if (series === undefined) return null;
  const choose = (next: number) => {
    const others = chosen.filter((one) => !one.startsWith(`${group.indicator}~`));
    const all = next === 0 ? others : [...others, `${group.indicator}~${next}`];
    void navigate({
      to: '.',
      search: ((before: object) => ({ ...before, [variantKey]: all.length === 0 ? undefined : all })) as never,
      replace: true,
      resetScroll: false,
    });
  };
  const unit = pick(series.unit);
  const name = pick(series.name);
  const comparable = series.targets.filter(({ unit: asked }) => asked === null || asked === series.unit.zh);
  return (
    <article className="chart series-card">
      <h3>
        <Link to="/reference/indicators" search={{ id: group.indicator }}>
          {name}
        </Link>
        <small className="quiet">{unitSuffix(unit)}</small>
      </h3>
      {group.variants.length === 1 ? (
        <p className="quiet">{pick(series.identity)}</p>
      ) : (
        <Select<number>
          size="small"
          className="series-variant"
          aria-label={t('series.variant', { name })}
          popupMatchSelectWidth={false}
          value={group.variants.indexOf(series)}
          options={group.variants.map((one, value) => ({ value, label: pick(one.identity) }))}
          onChange={choose}
        />
      )}
      <SeriesChart series={series} targets={baseMoves(series) ? [] : comparable} />
      <dl className="series-years">
        {series.values.map((one) => (
          <div key={one.year}>
            <dt>{one.year}</dt>
            <dd>
              <FigureValue
                figure={one.figure}
                bookId={one.bookId}
                compact
                digits={series.precision}
                name={`${name} ${one.year}`}
              />
            </dd>
          </div>
        ))}
      </dl>
      <Targets series={series} cityId={cityId} />
      {series.restatement === null ? null : (
        <p className="series-restated">
          <span aria-hidden="true">↻</span> {pick(series.restatement)}
        </p>
      )}
    </article>
  );
}

function Targets({ series, cityId }: { readonly series: Series; readonly cityId: string }) {
  const { t } = useWords();
  if (series.targets.length === 0) return <p className="quiet">{t('series.noTarget')}</p>;
  return (
    <p className="series-targets">
      <span className="quiet">{t('series.targets')}</span>{' '}
      {series.targets.map((target) => (
        <Link key={target.itemId} to="/targets" search={{ city: [cityId], indicator: [series.indicator] }}>
          {target.year ?? t('targets.noYear')}{' '}
          <span className="boxed">
            <span className="boxed-sign">{comparatorSymbol(target.comparator as '=' | '>=' | '<=' | '~=') ?? ''}</span>
            {formatNumber(target.value)}
            {unitSuffix(target.unit)}
          </span>{' '}
        </Link>
      ))}
      {baseMoves(series) ? <span className="quiet">{t('series.otherBase')}</span> : null}
    </p>
  );
}
