/**
 * @module The yearly numbers of the books as series that targets are followed by: one declared variant of each indicator, with its method as text
 * and the reference under which the number opens in the books.
 */
import type { IndicatorMethod, IndicatorValue } from '@dafeng/accounting';
import { absent, type Quantity, reported, type Trace, yearOf } from '@dafeng/quantity';
import type { IndicatorSeries, SeriesPoint } from '@dafeng/tracking';
import { type CityIndicators, indicatorRef } from '../books/indicators.ts';

/**
 * The variant that a target means where the plan says no more: energy in coal equivalent of the whole (等价值、全口径), as targets were set on it;
 * of the others the first that the books make. Another variant is another number and never in the same series.
 */
const preferred: Readonly<Record<string, string>> = {
  'total-energy-consumption': 'coal-equivalent/full',
  'energy-intensity-of-gdp': 'coal-equivalent/full',
  'energy-intensity-of-gdp-reduction': 'coal-equivalent/full',
};

/** What must agree before two years are compared, as text. */
const methodText = (method: IndicatorMethod, variant: string): string =>
  [
    variant,
    method.edition,
    method.gwpSet,
    method.coefficients,
    method.boundary,
    method.nonFossil,
    method.pricesOf === null ? null : `prices ${method.pricesOf}`,
  ]
    .filter((part) => part !== null && part !== '')
    .join('; ');

/** Each year has its own coal rate: of several years the basis says so, as intensities do; nothing of the number changes. */
const basisOf = (basis: string): string =>
  basis.startsWith('equivalent@') && !basis.includes('/') ? 'equivalent@each-year' : basis;

const pointOf = (value: IndicatorValue<Trace>): SeriesPoint => ({
  period: yearOf(value.year),
  since: value.since,
  value: value.value.ok
    ? reported({ ...value.value.value.value, basis: basisOf(value.value.value.value.basis) } as Quantity)
    : absent(value.value.why, value.value.note),
  method: methodText(value.method, value.variant),
  quality: 'final',
  due: null,
  received: null,
  source: 'books',
  locator: indicatorRef(value),
});

/** @param area division code of the city */
export const bookSeries = ({ values }: CityIndicators, area: string): readonly IndicatorSeries[] => {
  const chosen = new Map<string, string>();
  for (const { indicator, variant } of values)
    if (!chosen.has(indicator)) chosen.set(indicator, preferred[indicator] ?? variant);
  return [...chosen].map(
    ([indicator, variant]): IndicatorSeries => ({
      indicator,
      target: null,
      scope: '全市',
      area,
      origin: 'books',
      points: values.filter((one) => one.indicator === indicator && one.variant === variant).map(pointOf),
    }),
  );
};
