/**
 * @module An intensity out of its two parts where only these are reported: amount over output of the same months, with the trace of every number.
 * Which indicators are such ratios is said here; where the parts come from is left to others.
 */
import { absent, parsePeriod, type Reported, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { type AnyExplained, explainNumbers } from '../explained-number.ts';
import { type MonthSpan, monthText, yearOfMonth, yearSpan } from './calendar.ts';
import { sumSpan } from './combine-months.ts';
import {
  type IndicatorSeries,
  type PlacedPoint,
  type PlacedSeries,
  qualities,
  type SeriesPoint,
  seenAt,
} from './indicator-series.ts';

/** Which ratio is of what: the catalogue's definitions, `energy-intensity-of-gdp` being energy over GDP at constant prices. */
export const derivedRatios: readonly { readonly indicator: string; readonly over: string; readonly under: string }[] = [
  { indicator: 'energy-intensity-of-gdp', over: 'total-energy-consumption', under: 'gross-domestic-product' },
  { indicator: 'carbon-intensity-of-gdp', over: 'total-co2-emissions', under: 'gross-domestic-product' },
];

export interface DerivedSeries<T extends Trace | null = Trace> {
  readonly series: IndicatorSeries;
  /** By locator of the point: how its number came to be. */
  readonly traces: ReadonlyMap<string, T>;
}

const spanText = ({ first, last }: MonthSpan): string =>
  first === yearSpan(yearOfMonth(last)).first && last === yearSpan(yearOfMonth(last)).last
    ? String(yearOfMonth(last))
    : first === last
      ? monthText(last)
      : `${monthText(first)}..${monthText(last)}`;

const within = (seen: readonly PlacedPoint[], { first, last }: MonthSpan): readonly PlacedPoint[] =>
  seen.filter((point) => point.first >= first && point.last <= last && point.since === null);
/** What must agree: one text of all methods in the span. */
const methodsOf = (points: readonly PlacedPoint[]): string =>
  [...new Set(points.map(({ method }) => method ?? ''))].sort().join(', ');

const isConstant = (basis: string): boolean => basis.startsWith('constant@');

/**
 * The ratio for every year to date and every whole year of which both parts are known, one revision for each day on which it became another one.
 *
 * **Formula.** `sum(over) / sum(under)` of the same months, `unit` of the indicator. **Shape.** Points of January to the month; their `received` is
 * the day on which the last part arrived. **Gotchas.** Months with a blank, two methods or an area that was cut give no point. GDP that does not say
 * its constant prices gives an absent one with the reason: a ratio of current prices would be another number.
 */
export const deriveRatio = <T extends Trace | null>(
  tracer: Tracer<T>,
  indicator: string,
  over: PlacedSeries,
  under: PlacedSeries,
): DerivedSeries<T> => {
  const explain = explainNumbers(tracer);
  const unit = getIndicator(indicator)?.unit ?? null;
  const ratioOf = (a: AnyExplained<T>, b: AnyExplained<T>): Reported<AnyExplained<T>> => {
    if (!isConstant(b.value.basis))
      return absent(
        'outside-validity',
        '地区生产总值未注明不变价，不能用来算强度 / GDP does not say its constant prices',
      );
    const ratio = explain.ratio(indicator, a, b);
    return ratio.ok && unit !== null && ratio.value.value.unit !== unit
      ? reported(explain.convert(indicator, ratio.value, unit))
      : ratio;
  };
  const traces = new Map<string, T>();
  const points: SeriesPoint[] = [];
  const arrivals = [
    ...new Set([...over.placed, ...under.placed].map(({ receivedDay }) => receivedDay ?? Number.NEGATIVE_INFINITY)),
  ].sort((a, b) => a - b);
  const ends = [...new Set(under.placed.filter(({ since }) => since === null).map(({ last }) => last))].sort(
    (a, b) => a - b,
  );
  for (const end of ends) {
    const span = { first: yearSpan(yearOfMonth(end)).first, last: end };
    let said = '';
    for (const day of arrivals) {
      const [top, bottom] = [seenAt(over, end, day), seenAt(under, end, day)];
      const [a, b] = [sumSpan(explain, over, top, span), sumSpan(explain, under, bottom, span)];
      if (!a.ok || !b.ok) continue;
      const used = [...within(top, span), ...within(bottom, span)];
      const value = ratioOf(a.value, b.value);
      const state = JSON.stringify(value.ok ? value.value.value : value);
      if (state === said) continue;
      said = state;
      const received = Number.isFinite(day)
        ? (used
            .map((one) => one.received ?? '')
            .sort()
            .at(-1) ?? '')
        : '';
      const locator = `derived:${indicator}:${over.scope}:${spanText(span)}:${received}`;
      if (value.ok) traces.set(locator, value.value.trace);
      const period = parsePeriod(spanText(span));
      if (period === null) continue;
      points.push({
        period,
        since: null,
        value: value.ok ? reported(value.value.value) : value,
        method: `${methodsOf(within(top, span))} / ${methodsOf(within(bottom, span))}`,
        quality: qualities[Math.max(...used.map(({ quality }) => qualities.indexOf(quality)))] ?? 'final',
        due: null,
        received: received === '' ? null : received,
        source: 'derived',
        locator,
      });
    }
  }
  const { target, scope, area, origin } = over;
  return { series: { indicator, target, scope, area, origin, points }, traces };
};
