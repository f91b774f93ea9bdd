/**
 * @module The filter bar of the targets screen. All it knows goes to the URL.
 */
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Checkbox, Popover, Segmented } from 'antd';
import { indicatorsQuery, organisationsQuery } from '../../api/queries.ts';
import { useWords } from '../../i18n/index.ts';
import { FilterMany, FilterOne, FilterText } from '../../parts/filter.tsx';
import { useCurrentCity } from '../../shell/current-city.ts';
import { columnWords, type OptionalColumn, optionalColumns } from './target-table.tsx';

const routeApi = getRouteApi('/app/targets');
export type TargetSearch = ReturnType<typeof routeApi.useSearch>;
const groupings = ['theme', 'section', 'body', 'none'] as const;

export function TargetFilters({
  years,
  columns,
  onColumns,
  onChange,
}: {
  readonly years: readonly string[];
  readonly columns: ReadonlySet<OptionalColumn>;
  readonly onColumns: (next: ReadonlySet<OptionalColumn>) => void;
  readonly onChange: (next: Partial<TargetSearch>) => void;
}) {
  const { t, pick } = useWords();
  const search = routeApi.useSearch();
  const { cities } = useCurrentCity();
  const catalogue = useQuery(indicatorsQuery);
  const [onlyCity] = search.city ?? [];
  const single = search.city?.length === 1 ? onlyCity : undefined;
  const bodies = useQuery({ ...organisationsQuery(single ?? ''), enabled: single !== undefined });
  const filtered = Boolean(
    search.theme ??
      search.year ??
      search.q ??
      search.strength ??
      search.ambiguous ??
      search.section ??
      search.body ??
      search.indicator,
  );
  return (
    <div className="filters">
      <FilterText label={t('targets.q')} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterMany
        label={t('targets.city')}
        value={search.city}
        options={cities.map((city) => ({ value: city.id, label: pick(city.name) }))}
        onChange={(city) => onChange({ city, body: undefined, section: undefined })}
      />
      <FilterMany
        label={t('targets.theme')}
        value={search.theme}
        options={(catalogue.data?.themes ?? []).map((theme) => ({ value: theme.id, label: pick(theme.label) }))}
        onChange={(theme) => onChange({ theme })}
      />
      <FilterMany
        label={t('targets.year')}
        value={search.year}
        width={120}
        options={[...new Set([...years, ...(search.year ?? [])])].map((year) => ({
          value: year,
          label: year === 'none' ? t('targets.noYear') : year,
        }))}
        onChange={(year) => onChange({ year })}
      />
      <FilterOne
        label={t('targets.strength')}
        value={search.strength}
        width={100}
        options={[
          { value: 'binding', label: t('target.binding') },
          { value: 'aspirational', label: t('target.aspirational') },
        ]}
        onChange={(strength) => onChange({ strength })}
      />
      <FilterOne
        label={t('targets.ambiguous')}
        value={search.ambiguous}
        width={110}
        options={[
          { value: 'only', label: t('targets.ambiguous.only') },
          { value: 'without', label: t('targets.ambiguous.without') },
        ]}
        onChange={(ambiguous) => onChange({ ambiguous })}
      />
      {(bodies.data?.items.length ?? 0) > 0 || search.body !== undefined ? (
        <FilterOne
          label={t('targets.body')}
          value={search.body}
          options={(bodies.data?.items ?? []).map((body) => ({ value: body.id, label: body.name }))}
          onChange={(body) => onChange({ body })}
        />
      ) : null}
      {search.section === undefined ? null : (
        <Button onClick={() => onChange({ section: undefined })}>
          {t('targets.section', { section: search.section })} ×
        </Button>
      )}
      <FilterOne
        label={t('common.group')}
        value={search.group ?? 'theme'}
        width={116}
        options={groupings.map((by) => ({ value: by, label: t(`targets.group.${by}`) }))}
        onChange={(group) => onChange({ group: group === 'theme' ? undefined : group })}
      />
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <Checkbox.Group
            className="column-choice"
            value={[...columns]}
            options={optionalColumns.map((column) => ({ value: column, label: t(columnWords[column]) }))}
            onChange={(next) => onColumns(new Set(next as OptionalColumn[]))}
          />
        }
      >
        <Button>{t('common.columns')}</Button>
      </Popover>
      <Segmented
        value={search.view ?? 'table'}
        options={[
          { value: 'table', label: t('targets.view.table') },
          { value: 'chart', label: t('targets.view.chart') },
        ]}
        onChange={(view) => onChange({ view: view === 'chart' ? 'chart' : undefined })}
      />
      {filtered ? (
        <Button
          type="link"
          onClick={() =>
            onChange({
              theme: undefined,
              year: undefined,
              q: undefined,
              strength: undefined,
              ambiguous: undefined,
              section: undefined,
              body: undefined,
              indicator: undefined,
            })
          }
        >
          {t('common.clear')}
        </Button>
      ) : null}
    </div>
  );
}
