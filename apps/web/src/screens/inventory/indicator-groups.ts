/**
 * @module Series of indicators gathered by indicator, the variants of each in the order they should be offered.
 */
import type { IndicatorSeries } from '@dafeng/contract';

/** A series "on the year before" has another base in every year: a reference ends in its base, `…:2022:2021`. */
export function baseMoves(series: IndicatorSeries): boolean {
  const bases = series.values.flatMap(({ figure: { ref } }) => (ref === null ? [] : [ref.split(':')[4] ?? '']));
  return new Set(bases).size > 1;
}

export interface IndicatorGroup {
  readonly indicator: string;
  readonly variants: readonly IndicatorSeries[];
}
/** Series with numbers and a standing base come first: they are the ones a target can be read against. */
export function groupSeries(items: readonly IndicatorSeries[]): readonly IndicatorGroup[] {
  const known = (series: IndicatorSeries): number => series.values.filter(({ figure }) => figure.value !== null).length;
  const rank = (series: IndicatorSeries): number => (known(series) === 0 ? 2 : baseMoves(series) ? 1 : 0);
  return [...new Set(items.map(({ indicator }) => indicator))].map((indicator) => ({
    indicator,
    variants: items.filter((one) => one.indicator === indicator).toSorted((a, b) => rank(a) - rank(b)),
  }));
}
