/**
 * @module Emissions as a fan: what most draws hold, the path at the values of the sliders, the model without differences, and the lines they
 * are compared with.
 */
import type { CityModel, CityPath, Co2Total, PeakSummary } from '@dafeng/outlook';
import { convertNumber } from '@dafeng/quantity';
import { useMemo } from 'react';
import { useWords } from '../../../../i18n/index.ts';
import { accent, ink, muted, seriesColours } from '../../../../theme.ts';
import { formatValue } from '../../../../view/number.ts';
import { unitWord } from '../parameter-words.ts';
import { totalWord } from '../total-words.ts';
import { band, line, pointsOf, targetMarks, valueAxis, yearAxis, yearTooltip } from './line-look.ts';
import { LiveChart } from './live-chart.tsx';

/** A line to compare with: tCO2 by year. */
export interface ComparisonLine {
  readonly id: string;
  readonly name: string;
  readonly years: readonly number[];
  readonly values: readonly (number | null)[];
}
const shown = '10k-tCO2';
const inShown = (value: number): number => convertNumber(value, 'tCO2', shown);

export function EmissionsFan({
  model,
  total,
  path,
  basePath,
  summary,
  lines,
  source,
}: {
  readonly model: CityModel;
  readonly total: Co2Total;
  readonly path: CityPath;
  readonly basePath: CityPath;
  readonly summary: PeakSummary | null;
  readonly lines: readonly ComparisonLine[];
  readonly source: string;
}) {
  const words = useWords();
  const { t, pick } = words;
  const unit = unitWord(shown, words);
  const current = useMemo(() => path.co2[total].map(inShown), [path, total]);
  const base = useMemo(() => basePath.co2[total].map(inShown), [basePath, total]);
  const fan = summary?.structural ?? null;
  const option = useMemo(() => {
    const { years } = path;
    const at = (quantile: readonly number[]) => quantile.map(inShown);
    const peak = path.peak.year;
    const same = current.every((value, k) => value === base[k]);
    return {
      grid: { left: 8, right: 84, top: 34, bottom: 6, containLabel: true },
      tooltip: yearTooltip(unit),
      xAxis: yearAxis(years),
      yAxis: { ...valueAxis(unit), scale: true },
      series: [
        ...(fan
          ? [
              ...band('wide', years, at(fan.p05), at(fan.p95), 0.13),
              ...band('narrow', years, at(fan.p25), at(fan.p75), 0.2),
              line(t('levers.line.median'), pointsOf(years, at(fan.p50)), { width: 1, type: 'dotted', label: false }),
            ]
          : []),
        ...lines.map((one, k) =>
          line(
            one.name,
            pointsOf(
              one.years,
              one.values.map((value) => (value === null ? null : inShown(value))),
            ),
            {
              color: seriesColours[(k + 1) % seriesColours.length] ?? muted,
              width: 1.5,
              type: [8, 3, 2, 3],
            },
          ),
        ),
        ...(same
          ? []
          : [line(t('levers.line.base'), pointsOf(years, base), { color: muted, width: 1.5, type: 'dotted' })]),
        line(t('levers.line.current'), pointsOf(years, current), { color: accent, width: 2.5, type: [7, 4] }),
        {
          type: 'scatter' as const,
          name: '',
          silent: true,
          data: [
            {
              value: [years[0], current[0]],
              symbol: 'circle',
              symbolSize: 9,
              itemStyle: { color: ink },
              label: {
                show: true,
                position: 'right',
                formatter: t('levers.line.baseYear', { year: years[0] ?? '' }),
                fontSize: 11,
                color: ink,
              },
            },
            ...(peak === null
              ? []
              : [
                  {
                    value: [peak, inShown(path.peak.level)],
                    symbol: 'diamond',
                    symbolSize: 11,
                    itemStyle: { color: '#ffffff', borderColor: accent, borderWidth: 2 },
                    label: {
                      show: peak !== years[0],
                      position: 'top',
                      formatter: t('levers.line.peak', { year: peak }),
                      fontSize: 11,
                      color: ink,
                    },
                  },
                ]),
          ],
        },
        targetMarks(
          model.targets.flatMap(({ indicator, sense, value, year, name }) =>
            indicator === 'co2-cap'
              ? [
                  {
                    year,
                    value: inShown(value.value * value.scale),
                    atLeast: sense === 'at-least',
                    name: pick(name),
                  },
                ]
              : [],
          ),
          formatValue,
        ),
      ],
    };
  }, [path, current, base, fan, lines, unit, t, pick, model]);
  return (
    <LiveChart
      title={t('levers.chart.fan', { total: totalWord(total, words), unit })}
      option={option}
      height={330}
      source={`${t('levers.fanNote')} · ${source}`}
      table={{
        heads: [
          t('levers.col.year'),
          t('levers.col.current'),
          t('levers.col.base'),
          ...(fan ? ['5%', '25%', '50%', '75%', '95%'] : []),
          ...lines.map(({ name }) => name),
        ],
        rows: path.years.map((year, k) => [
          String(year),
          current[k] ?? null,
          base[k] ?? null,
          ...(fan ? [fan.p05, fan.p25, fan.p50, fan.p75, fan.p95].map((q) => inShown(q[k] ?? 0)) : []),
          ...lines.map((one) => {
            const value = one.values[one.years.indexOf(year)] ?? null;
            return value === null ? null : inShown(value);
          }),
        ]),
      }}
    />
  );
}
