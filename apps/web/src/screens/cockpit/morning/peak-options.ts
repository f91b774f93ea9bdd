/** @module Years that paths peak in, and the fan of paths as the engine takes it. */
import type { PeakChance } from '@dafeng/contract';
import type { EChartsCoreOption } from 'echarts/core';
import { tooltipLook } from '../../../parts/chart/chart-theme.ts';

export interface PeakWords {
  readonly unit: string;
  readonly middle: string;
  readonly band: string;
}
export interface PeakYear {
  readonly year: string;
  readonly share: number;
}
/** Years that any draw peaks in, in order, then those without a peak. */
export const peakYears = ({ distribution }: Pick<PeakChance, 'distribution'>, none: string): PeakYear[] => [
  ...Object.entries(distribution)
    .filter(([year, share]) => year !== 'notByHorizon' && share > 0)
    .map(([year, share]) => ({ year, share }))
    .sort((a, b) => Number(a.year) - Number(b.year)),
  ...(distribution.notByHorizon === undefined ? [] : [{ year: none, share: distribution.notByHorizon }]),
];

/** History is not in it: the model begins with its base year. */
export const fanOption = (chance: PeakChance, words: PeakWords, accent: string): EChartsCoreOption => {
  const { p05: low, p50: middle, p95: high } = chance.fan ?? { p05: [], p50: [], p95: [] };
  return {
    animation: false,
    grid: { left: 56, right: 12, top: 24, bottom: 22 },
    tooltip: { ...tooltipLook, trigger: 'axis', valueFormatter: (value: unknown) => Number(value).toFixed(0) },
    xAxis: { type: 'category', data: chance.years.map(String), boundaryGap: false },
    yAxis: { type: 'value', scale: true, name: words.unit, nameTextStyle: { align: 'left' } },
    series: [
      { name: 'p05', type: 'line', data: low, stack: 'fan', symbol: 'none', lineStyle: { opacity: 0 } },
      {
        name: words.band,
        type: 'line',
        data: high.map((value, index) => value - (low[index] ?? 0)),
        stack: 'fan',
        symbol: 'none',
        lineStyle: { opacity: 0 },
        areaStyle: { color: accent, opacity: 0.18 },
        tooltip: { show: false },
      },
      {
        name: words.middle,
        type: 'line',
        data: middle,
        symbol: 'none',
        lineStyle: { color: accent, width: 2, type: 'dashed' },
        itemStyle: { color: accent },
      },
    ],
  };
};
