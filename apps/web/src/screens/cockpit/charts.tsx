/**
 * @module The two charts of a city's cockpit: how many targets per theme and per target year. Bars start at zero; a bar opens its list.
 */
import type { CitySummary } from '@dafeng/contract';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Chart } from '../../parts/chart/chart.tsx';
import { axisLook, barColour, tooltipLook } from '../../parts/chart/chart-theme.ts';
import { formatYear } from '../../view/number.ts';

interface Props {
  readonly summary: CitySummary;
  readonly source: string;
}

export function ThemeChart({ summary, source }: Props) {
  const { t, pick } = useWords();
  const navigate = useNavigate();
  const bars = useMemo(
    () => summary.byTheme.map((entry) => ({ id: entry.theme, name: pick(entry.label), value: entry.targets })),
    [summary, pick],
  );
  const option = useMemo(() => barsOption(bars, t('city.countUnit'), true), [bars, t]);
  const title = `${t('city.byTheme')}（${t('city.countUnit')}）`;
  return (
    <Chart
      title={title}
      option={option}
      height={Math.max(150, bars.length * 24 + 30)}
      source={source}
      table={{ heads: [t('city.byTheme'), t('city.countUnit')], rows: bars.map((bar) => [bar.name, bar.value]) }}
      onPick={(index) => {
        const theme = bars[index]?.id;
        if (theme !== undefined) void navigate({ to: '/targets', search: { city: [summary.city.id], theme: [theme] } });
      }}
    />
  );
}

export function YearChart({ summary, source }: Props) {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const bars = useMemo(
    () =>
      summary.byYear.map((entry) => ({
        id: entry.year === null ? 'none' : String(entry.year),
        name: entry.year === null ? t('target.noYear') : formatYear(entry.year, locale),
        value: entry.targets,
      })),
    [summary, t, locale],
  );
  const option = useMemo(() => barsOption(bars, t('city.countUnit'), true), [bars, t]);
  return (
    <Chart
      title={`${t('city.byYear')}（${t('city.countUnit')}）`}
      option={option}
      height={Math.max(150, bars.length * 24 + 30)}
      source={source}
      table={{ heads: [t('city.byYear'), t('city.countUnit')], rows: bars.map((bar) => [bar.name, bar.value]) }}
      onPick={(index) => {
        const year = bars[index]?.id;
        if (year !== undefined) void navigate({ to: '/targets', search: { city: [summary.city.id], year: [year] } });
      }}
    />
  );
}

function barsOption(bars: readonly { name: string; value: number }[], unit: string, labelled: boolean) {
  return {
    grid: { left: 4, right: 36, top: 4, bottom: 4, containLabel: true },
    tooltip: { ...tooltipLook, trigger: 'item', formatter: `{b}: {c} ${unit}` },
    xAxis: { type: 'value', ...axisLook, minInterval: 1, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: bars.map((bar) => bar.name), ...axisLook },
    series: [
      {
        type: 'bar',
        data: bars.map((bar) => bar.value),
        barMaxWidth: 14,
        itemStyle: { color: barColour },
        label: { show: labelled, position: 'right', color: '#1B2422' },
      },
    ],
    aria: { enabled: true },
  };
}
