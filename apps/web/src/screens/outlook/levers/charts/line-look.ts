/**
 * @module The common look of lines over years: axes with unit, history solid, projection dashed, direct labels at the end.
 */
import { axisLook, tooltipLook } from '../../../../parts/chart/chart-theme.ts';
import { accent, ink, muted } from '../../../../theme.ts';
import { formatValue } from '../../../../view/number.ts';

export type Point = readonly [number, number | null];
export const pointsOf = (years: readonly number[], values: readonly (number | null)[]): readonly Point[] =>
  years.map((year, t) => [year, values[t] ?? null]);

export const yearAxis = (years: readonly number[]) => ({
  type: 'value' as const,
  ...axisLook,
  min: years[0],
  max: years.at(-1),
  interval: 10,
  splitLine: { show: false },
  axisLabel: { ...axisLook.axisLabel, formatter: (value: number) => String(value) },
});
export const valueAxis = (unit: string, format: (value: number) => string = formatValue) => ({
  type: 'value' as const,
  ...axisLook,
  name: unit,
  nameLocation: 'end' as const,
  nameGap: 8,
  nameTextStyle: { ...axisLook.nameTextStyle, align: 'left' as const, padding: [0, 0, 0, -28] },
  splitNumber: 4,
  // The engine hands the place of the label on as well, which is no number of digits.
  axisLabel: { ...axisLook.axisLabel, formatter: (value: number) => format(value) },
});

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
interface Hover {
  readonly seriesName: string;
  readonly value: Point;
  readonly color: string;
}
/** All named lines of a year; series whose name is empty are drawing aids. */
export const yearTooltip = (unit: string, format: (value: number) => string = formatValue) => ({
  ...tooltipLook,
  trigger: 'axis' as const,
  axisPointer: { type: 'line' as const, lineStyle: { color: muted } },
  formatter: (hovers: readonly Hover[]) =>
    [
      String(hovers[0]?.value[0] ?? ''),
      ...hovers
        .filter(({ seriesName, value }) => seriesName !== '' && value[1] !== null)
        .map(({ seriesName, value }) => `${escapeHtml(seriesName)} ${format(value[1] as number)} ${unit}`),
    ].join('<br/>'),
});

export const line = (
  name: string,
  data: readonly Point[],
  look: { color?: string; width?: number; type?: 'solid' | 'dashed' | 'dotted' | number[]; label?: boolean } = {},
) => ({
  type: 'line' as const,
  name,
  data,
  symbol: 'none',
  silent: true,
  lineStyle: { color: look.color ?? accent, width: look.width ?? 2, type: look.type ?? 'dashed' },
  itemStyle: { color: look.color ?? accent },
  ...(look.label === false
    ? {}
    : {
        endLabel: { show: true, formatter: name, color: look.color ?? ink, fontSize: 11, distance: 4 },
        labelLayout: { moveOverlap: 'shiftY' as const },
      }),
});
/** Two stacked series that shade what lies between two quantiles. */
export const band = (
  stack: string,
  years: readonly number[],
  low: readonly number[],
  high: readonly number[],
  opacity: number,
) => {
  const bare = { type: 'line' as const, name: '', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, stack };
  return [
    { ...bare, stackStrategy: 'all' as const, data: pointsOf(years, low) },
    {
      ...bare,
      stackStrategy: 'all' as const,
      data: pointsOf(
        years,
        high.map((value, t) => value - (low[t] ?? 0)),
      ),
      areaStyle: { color: accent, opacity },
    },
  ];
};
/** Plan targets as marks with their comparator: at least ▲, at most ▼. */
export const targetMarks = (
  marks: readonly { readonly year: number; readonly value: number; readonly atLeast: boolean; readonly name: string }[],
  format: (value: number) => string,
) => ({
  type: 'scatter' as const,
  name: '',
  silent: true,
  data: marks.map(({ year, value, atLeast }) => ({
    value: [year, value],
    symbol: 'triangle',
    symbolRotate: atLeast ? 0 : 180,
    symbolSize: 10,
    itemStyle: { color: '#ffffff', borderColor: ink, borderWidth: 1.5 },
    label: {
      show: true,
      position: 'right' as const,
      formatter: `${atLeast ? '≥' : '≤'}${format(value)}`,
      fontSize: 11,
      color: ink,
    },
  })),
});
