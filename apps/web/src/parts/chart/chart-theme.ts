/**
 * @module The one look of every chart, and the shapes of targets by comparator.
 */
import { fontFamily, ink, muted, rule, seriesColours } from '../../theme.ts';
import type { Comparator } from '../../view/number.ts';

export const chartTheme = {
  color: [...seriesColours],
  textStyle: { fontFamily, color: ink, fontSize: 12 },
  animationDuration: 200,
};
export const axisLook = {
  axisLine: { lineStyle: { color: muted } },
  axisTick: { show: false },
  axisLabel: { color: ink, fontFamily, fontSize: 12 },
  splitLine: { lineStyle: { color: rule } },
  nameTextStyle: { color: muted, fontFamily },
};
export const tooltipLook = {
  backgroundColor: '#ffffff',
  borderColor: muted,
  textStyle: { color: ink, fontFamily, fontSize: 12 },
  confine: true,
};
/** ≥ ▲, ≤ ▼, ≈ ◆, plain ●: told apart without colour. */
export const markShape: Readonly<Record<Comparator, { symbol: string; symbolRotate: number }>> = {
  '=': { symbol: 'circle', symbolRotate: 0 },
  '>=': { symbol: 'triangle', symbolRotate: 0 },
  '<=': { symbol: 'triangle', symbolRotate: 180 },
  '~=': { symbol: 'diamond', symbolRotate: 0 },
};
