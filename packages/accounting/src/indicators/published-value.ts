/**
 * @module An indicator as it is printed: in the unit of the catalogue, rounded to its places by GB/T 8170. Nothing is computed from it
 * further; texts are left to the apps.
 */
import { mapReported, type Trace, type Tracer, toPlaces } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import type { IndicatorValue } from './indicator-value.ts';
import { type AnyExplained, type AnyReported, createLooseExplain } from './loose-explain.ts';

/** Rounded once, from the full number. Source: GB/T 8170-2008; places of `data/indicators`. */
export const publishedValue = <T extends Trace | null>(
  { indicator, value }: IndicatorValue<T>,
  tracer: Tracer<T>,
): AnyReported<T> => {
  const known = getIndicator(indicator);
  if (!known) return value;
  const explain = createLooseExplain(tracer);
  return mapReported(value, (exact) => {
    const inUnit: AnyExplained<T> =
      exact.value.unit === known.unit ? exact : explain.convert(indicator, exact, known.unit);
    return explain.round(indicator, inUnit, toPlaces(known.precision));
  });
};
