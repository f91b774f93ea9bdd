/** @module The filter bar of the followed targets: all it knows goes to the address. */
import type { TrackingSummary } from '@dafeng/contract';
import { Button, Segmented } from 'antd';
import { useMemo } from 'react';
import { useWords } from '../../../i18n/index.ts';
import { FilterOne, FilterText } from '../../../parts/filter.tsx';
import type { LightCount } from '../light-scheme.ts';
import { MonthPicker } from '../month-picker.tsx';
import { type FollowedSearch, groupings } from '../tracking-search.ts';

export function FollowedFilters({
  summary,
  search,
  lights,
  lightWord,
  onChange,
}: {
  readonly summary: TrackingSummary;
  readonly search: FollowedSearch;
  readonly lights: readonly LightCount[];
  readonly lightWord: (id: string) => string;
  readonly onChange: (next: Partial<FollowedSearch>) => void;
}) {
  const { t } = useWords();
  const bodies = useMemo(() => {
    const names = new Map<string, string>();
    for (const target of summary.targets)
      for (const { organisationId, name } of target.bodies) names.set(organisationId, name);
    return [...names].map(([value, label]) => ({ value, label }));
  }, [summary]);
  const filtered = Boolean(search.light ?? search.body ?? search.q);
  return (
    <div className="filters">
      <MonthPicker value={summary.at} last={summary.today.slice(0, 7)} onChange={(at) => onChange({ at })} />
      <FilterText label={t('track.q')} value={search.q} onChange={(q) => onChange({ q })} />
      <FilterOne
        label={t('track.col.light')}
        value={search.light}
        width={104}
        options={lights.map(({ id, count }) => ({ value: id, label: `${lightWord(id)} ${count}` }))}
        onChange={(light) => onChange({ light })}
      />
      {bodies.length > 0 || search.body !== undefined ? (
        <FilterOne
          label={t('targets.body')}
          value={search.body}
          options={bodies}
          onChange={(body) => onChange({ body })}
        />
      ) : null}
      <FilterOne
        label={t('common.group')}
        value={search.group ?? 'headline'}
        width={116}
        options={groupings.map((by) => ({ value: by, label: t(`track.group.${by}`) }))}
        onChange={(group) => onChange({ group: group === 'headline' ? undefined : group })}
      />
      <Segmented
        value={search.view ?? 'table'}
        options={[
          { value: 'table', label: t('targets.view.table') },
          { value: 'multiples', label: t('targets.view.chart') },
        ]}
        onChange={(view) => onChange({ view: view === 'multiples' ? 'multiples' : undefined })}
      />
      {filtered ? (
        <Button type="link" onClick={() => onChange({ light: undefined, body: undefined, q: undefined })}>
          {t('common.clear')}
        </Button>
      ) : null}
    </div>
  );
}
