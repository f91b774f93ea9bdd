/**
 * @module One indicator as dots on a line per city: shape by comparator, filled for the later year. Small enough to stand in a row of many.
 */
import { useMemo } from 'react';
import { useWords } from '../../i18n/index.ts';
import { type Comparator, comparatorSymbol, formatAmount, formatNumber } from '../../view/number.ts';
import { Chart } from './chart.tsx';
import { axisLook, markShape, tooltipLook } from './chart-theme.ts';

export interface Dot {
  readonly row: string;
  readonly year: string;
  readonly value: number;
  readonly comparator: Comparator;
  /** What keeps it from being read like the others: another base year or scope. Starred in the plot, said on hover and in the table. */
  readonly note?: string;
}

/** Years by colour and by fill, so that print and colour-blind eyes tell them apart. */
const yearLook = [
  { color: '#ffffff', borderColor: '#0072B2', borderWidth: 2 },
  { color: '#1F6F5C', borderColor: '#1F6F5C', borderWidth: 2 },
  { color: '#B35900', borderColor: '#B35900', borderWidth: 2 },
  { color: '#7A3E8E', borderColor: '#7A3E8E', borderWidth: 2 },
];

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Of two dots on a line the lower one is labelled at its left, so that close values stay readable; near the axis there is no room. */
function labelSide(dot: Dot, dots: readonly Dot[]): 'left' | 'right' | 'top' {
  if (!dots.some((other) => other.row === dot.row && other.value > dot.value)) return 'right';
  return dot.value > Math.max(...dots.map((other) => other.value)) / 5 ? 'left' : 'top';
}

export function DotPlot({
  title,
  unit,
  dots,
  rows,
  years,
  source,
}: {
  readonly title: string;
  readonly unit: string;
  readonly dots: readonly Dot[];
  /** Every row, also those without a dot. */
  readonly rows: readonly string[];
  readonly years: readonly string[];
  readonly source: string;
}) {
  const { t } = useWords();
  const option = useMemo(
    () => ({
      grid: { left: 4, right: 34, top: 6, bottom: 20, containLabel: true },
      tooltip: {
        ...tooltipLook,
        trigger: 'item',
        formatter: (hover: { data: { year: string; name: string; dot: Dot } }) =>
          `${hover.data.name} · ${hover.data.year}<br/>${formatAmount(hover.data.dot.value, unit, hover.data.dot.comparator)}${hover.data.dot.note === undefined ? '' : `<br/>＊ ${escapeHtml(hover.data.dot.note)}`}`,
      },
      xAxis: {
        type: 'value',
        ...axisLook,
        name: unit,
        nameLocation: 'middle',
        nameGap: 24,
        position: 'bottom',
        min: (range: { min: number }) => Math.min(0, range.min),
        axisLabel: { ...axisLook.axisLabel, hideOverlap: true, formatter: (value: number) => formatNumber(value) },
        splitNumber: 4,
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: [...rows],
        ...axisLook,
        splitLine: { show: true, lineStyle: { color: '#EEF2F0' } },
      },
      series: years.map((year, i) => ({
        type: 'scatter',
        name: year,
        symbolSize: 11,
        itemStyle: yearLook[i % yearLook.length],
        data: dots
          .filter((dot) => dot.year === year)
          .map((dot) => ({
            value: [dot.value, dot.row],
            name: dot.row,
            year,
            dot,
            ...markShape[dot.comparator],
            label: {
              show: true,
              position: labelSide(dot, dots),
              distance: 3,
              fontSize: 10,
              color: '#1B2422',
              formatter: `${comparatorSymbol(dot.comparator)}${formatNumber(dot.value)}${dot.note === undefined ? '' : '＊'}`,
            },
          })),
        labelLayout: { hideOverlap: true },
      })),
      aria: { enabled: true },
    }),
    [dots, rows, years, unit],
  );
  return (
    <Chart
      compact
      title={unit === '' ? title : t('common.aside', { text: title, aside: unit })}
      option={option}
      height={rows.length * 26 + 62}
      source={dots.some((dot) => dot.note !== undefined) ? `${t('plot.starred')} · ${source}` : source}
      table={{
        heads: [
          t('targets.city'),
          t('targets.year'),
          t('field.comparator'),
          t('field.value'),
          t('targets.unit'),
          t('field.note'),
        ],
        rows: dots.map((dot) => [dot.row, dot.year, comparatorSymbol(dot.comparator), dot.value, unit, dot.note ?? '']),
      }}
    />
  );
}

/** Which look means which year; stands once above a row of plots. */
export function YearLegend({ years }: { readonly years: readonly string[] }) {
  const { t } = useWords();
  return (
    <p className="legend">
      {years.map((year, i) => {
        const look = yearLook[i % yearLook.length];
        return (
          <span key={year}>
            <svg width="12" height="12" aria-hidden="true">
              <circle cx="6" cy="6" r="4.5" fill={look?.color} stroke={look?.borderColor} strokeWidth="2" />
            </svg>{' '}
            {year}
          </span>
        );
      })}
      <span>{t('plot.legend')}</span>
    </p>
  );
}
