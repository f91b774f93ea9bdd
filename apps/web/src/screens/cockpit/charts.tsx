/**
 * @module The two charts of a city's cockpit: how many targets per theme and per target year. A bar opens its list.
 */
import type { CitySummary } from '@dafeng/contract';
import { useWords } from '../../i18n/index.ts';
import { Bars } from '../../parts/chart/bars.tsx';
import { formatYear } from '../../view/number.ts';

interface Props {
  readonly summary: CitySummary;
  readonly source: string;
}

export function ThemeChart({ summary, source }: Props) {
  const { t, pick } = useWords();
  return (
    <Bars
      title={t('common.aside', { text: t('city.byTheme'), aside: t('city.countUnit') })}
      heads={[t('city.byTheme'), t('city.countUnit')]}
      unit={t('city.countUnit')}
      source={source}
      to="/targets"
      bars={summary.byTheme.map((entry) => ({
        id: entry.theme,
        name: pick(entry.label),
        value: entry.targets,
        search: { city: [summary.city.id], theme: [entry.theme] },
      }))}
    />
  );
}

export function YearChart({ summary, source }: Props) {
  const { t, locale } = useWords();
  return (
    <Bars
      title={t('common.aside', { text: t('city.byYear'), aside: t('city.countUnit') })}
      heads={[t('city.byYear'), t('city.countUnit')]}
      unit={t('city.countUnit')}
      source={source}
      to="/targets"
      bars={summary.byYear.map((entry) => {
        const year = entry.year === null ? 'none' : String(entry.year);
        return {
          id: year,
          name: entry.year === null ? t('target.noYear') : formatYear(entry.year, locale),
          value: entry.targets,
          search: { city: [summary.city.id], year: [year] },
        };
      })}
    />
  );
}
