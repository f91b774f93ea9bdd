/**
 * @module Cities side by side on one catalogue of indicators: as a table, or as small multiples of dots. Gaps are named, never blank.
 */
import type { Comparison } from '@dafeng/contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { addressOf } from '../../api/client.ts';
import { comparisonQuery, indicatorsQuery } from '../../api/queries.ts';
import { type Translate, useWords } from '../../i18n/index.ts';
import { type Dot, DotPlot, YearLegend } from '../../parts/chart/dot-plot.tsx';
import { ExportMenu } from '../../parts/export-menu.tsx';
import { FilterMany, FilterOne } from '../../parts/filter.tsx';
import { Page, useTitle } from '../../parts/page.tsx';
import { Nothing, ProblemNote, Waiting } from '../../parts/states.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { CompareTable } from './compare-table.tsx';

const routeApi = getRouteApi('/app/compare');
/** The two years every plan speaks of; more can be chosen. */
const usualYears = ['2025', '2030'];

export function CompareScreen() {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const navigate = routeApi.useNavigate();
  const { cities } = useCurrentCity();
  const catalogue = useQuery(indicatorsQuery);
  useTitle(t('nav.compare'));
  const filter = {
    city: search.cities,
    indicator: search.indicators,
    theme: search.theme,
    year: search.year ?? usualYears,
    shared: search.set !== 'all' && search.indicators === undefined,
  };
  const comparison = useQuery({ ...comparisonQuery(filter), placeholderData: keepPreviousData });
  const change = (next: Partial<typeof search>) => void navigate({ search: { ...search, ...next }, replace: true });
  const themes = new Map(catalogue.data?.themes.map((theme) => [theme.id, pick(theme.label)]));
  const rows = comparison.data?.rows ?? [];

  return (
    <Page
      wide
      title={t('compare.title')}
      note={t('compare.note')}
      actions={
        <ExportMenu address={(format, language) => addressOf('/compare/export', {}, { ...filter, format, language })} />
      }
    >
      <div className="filters">
        <FilterMany
          label={t('compare.cities')}
          value={search.cities}
          width={180}
          options={cities.map((city) => ({ value: city.id, label: pick(city.name) }))}
          onChange={(next) => change({ cities: next })}
        />
        <FilterMany
          label={t('compare.theme')}
          value={search.theme}
          options={(catalogue.data?.themes ?? []).map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
          onChange={(theme) => change({ theme })}
        />
        <FilterMany
          label={t('compare.indicators')}
          value={search.indicators}
          width={200}
          options={(catalogue.data?.items ?? []).map((indicator) => ({
            value: indicator.id,
            label: pick(indicator.name),
          }))}
          onChange={(indicators) => change({ indicators })}
        />
        <FilterMany
          label={t('compare.years')}
          value={search.year ?? usualYears}
          width={190}
          options={['2024', '2025', '2027', '2030', '2035', '2060', 'none'].map((year) => ({
            value: year,
            label: year === 'none' ? t('targets.noYear') : year,
          }))}
          onChange={(year) => change({ year })}
        />
        <FilterOne
          label={t('common.filter')}
          value={search.set ?? 'shared'}
          width={136}
          options={[
            { value: 'shared', label: t('compare.set.shared') },
            { value: 'all', label: t('compare.set.all') },
          ]}
          onChange={(set) => change({ set: set === 'all' ? 'all' : undefined })}
        />
        <Segmented
          value={search.view ?? 'table'}
          options={[
            { value: 'table', label: t('targets.view.table') },
            { value: 'chart', label: t('targets.view.chart') },
          ]}
          onChange={(view) => change({ view: view === 'chart' ? 'chart' : undefined })}
        />
        {(search.cities ?? search.theme ?? search.indicators ?? search.year) ? (
          <Button
            type="link"
            onClick={() => change({ cities: undefined, theme: undefined, indicators: undefined, year: undefined })}
          >
            {t('common.clear')}
          </Button>
        ) : null}
      </div>
      {comparison.isPending ? <Waiting rows={12} /> : null}
      {comparison.isError ? <ProblemNote error={comparison.error} onRetry={() => void comparison.refetch()} /> : null}
      {comparison.isSuccess && rows.length === 0 ? (
        <Nothing title={t('compare.none')} hint={t('compare.noneHint')} />
      ) : null}
      {comparison.isSuccess && rows.length > 0 ? (
        search.view === 'chart' ? (
          <ComparePlots comparison={comparison.data} />
        ) : (
          <>
            <CompareTable comparison={comparison.data} themeName={(id) => themes.get(id) ?? id} />
            <p className="table-foot quiet">
              {t('compare.legend')} · {t('targets.source')}
            </p>
          </>
        )
      ) : null}
    </Page>
  );
}

/** A line without a dot says why, as the table does. */
function lineOf(row: Comparison['rows'][number], cityId: string, name: string, t: Translate): string {
  const cells = row.cells.filter((cell) => cell.cityId === cityId);
  if (cells.some((cell) => cell.state === 'set' && cell.year !== null)) return name;
  const [first] = cells;
  const state = first === undefined || first.state === 'set' ? 'notSet' : first.state;
  return `${name} ${t(`compare.${state}`)}`;
}

function ComparePlots({ comparison }: { readonly comparison: Comparison }) {
  const { t, pick } = useWords();
  const years = comparison.years.filter((year) => year !== null).map(String);
  const nameOf = new Map(comparison.cities.map((city) => [city.id, pick(city.name)]));
  return (
    <>
      <YearLegend years={years} />
      <div className="multiples">
        {comparison.rows.map((row) => {
          const dots: Dot[] = row.cells.flatMap((cell) =>
            cell.state === 'set' && cell.value !== null && cell.year !== null
              ? [
                  {
                    row: lineOf(row, cell.cityId, nameOf.get(cell.cityId) ?? cell.cityId, t),
                    year: String(cell.year),
                    value: cell.value,
                    comparator: cell.comparator ?? '=',
                    ...(cell.why === null ? {} : { note: pick(cell.why) }),
                  },
                ]
              : [],
          );
          return dots.length === 0 ? null : (
            <DotPlot
              key={row.indicatorId}
              title={pick(row.name)}
              unit={pick(row.unitLabel) || row.unit}
              rows={comparison.cities.map((city) => lineOf(row, city.id, nameOf.get(city.id) ?? city.id, t))}
              dots={dots}
              years={years}
              source={t('targets.source')}
            />
          );
        })}
      </div>
    </>
  );
}
