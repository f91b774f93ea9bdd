/** @module The filter bar of the warnings: states with their counts, level, text. */
import type { LightLevel, WarningLine } from '@dafeng/contract';
import { Segmented } from 'antd';
import { useWords } from '../../../i18n/index.ts';
import { FilterOne, FilterText } from '../../../parts/filter.tsx';
import { type WarningState, type WarningsSearch, warningStates } from '../tracking-search.ts';
import { countStates } from './warning-order.ts';

export function WarningFilters({
  items,
  search,
  onChange,
}: {
  readonly items: readonly WarningLine[];
  readonly search: WarningsSearch;
  readonly onChange: (next: Partial<WarningsSearch>) => void;
}) {
  const { t, pick } = useWords();
  const counts = countStates(items);
  const levels = new Map<string, LightLevel>();
  for (const { level } of items) if (level !== null) levels.set(level.id, level);
  const standing = items.length - counts.cleared;
  return (
    <div className="filters">
      <Segmented<WarningState | 'standing'>
        value={search.state ?? 'standing'}
        options={[
          { value: 'standing', label: `${t('warn.standing')} ${standing}` },
          ...warningStates.map((state) => ({ value: state, label: `${t(`warn.state.${state}`)} ${counts[state]}` })),
        ]}
        onChange={(state) => onChange({ state: state === 'standing' ? undefined : state, warning: undefined })}
      />
      <FilterOne
        label={t('warn.level')}
        value={search.level}
        width={104}
        options={[...levels.values()].map(({ id, label }) => ({ value: id, label: pick(label) }))}
        onChange={(level) => onChange({ level })}
      />
      <FilterText label={t('warn.q')} value={search.q} onChange={(q) => onChange({ q })} />
      <span className="quiet no-phone-text">{t('warn.keys')}</span>
    </div>
  );
}
