/**
 * @module The stored numbers as series of the core: one for each subject, indicator and target, with every revision; intensities derived where only
 * their parts were reported.
 */
import type { SeriesPointRow } from '@dafeng/database';
import { absent, fullTracer, parsePeriod, type Quantity, reported, type Trace } from '@dafeng/quantity';
import {
  type DerivedSeries,
  derivedRatios,
  deriveRatio,
  type IndicatorSeries,
  placeSeries,
  type SeriesPoint,
} from '@dafeng/tracking';
import { scopeOf } from './subjects.ts';

const toPoint = (row: SeriesPointRow): SeriesPoint | null => {
  const period = parsePeriod(row.period);
  if (period === null) return null;
  return {
    period,
    since: row.since,
    value:
      row.value === null
        ? absent(row.absence ?? 'not-reported')
        : reported({ value: row.value, unit: row.unit, basis: row.basis } as Quantity),
    method: row.method,
    quality: row.quality,
    due: row.due,
    received: row.received,
    source: row.source,
    // The place it came from and not its row here: a trace is the same in whatever order files were taken in.
    locator: row.locator,
  };
};

const placeOf = ({ subject, indicator, target }: SeriesPointRow): string =>
  JSON.stringify([subject, indicator, target]);

/**
 * @param rows in the order of their arrival
 * Gotchas: of two numbers for one period with the same day of arrival the later row stands; nobody could tell them apart by their day.
 */
export const storedSeries = (rows: readonly SeriesPointRow[], area: string): readonly IndicatorSeries[] => {
  const groups = new Map<string, Map<string, SeriesPointRow>>();
  for (const row of rows) {
    const group = groups.get(placeOf(row)) ?? new Map<string, SeriesPointRow>();
    group.set(JSON.stringify([row.period, row.since, row.received]), row);
    groups.set(placeOf(row), group);
  }
  return [...groups.values()].flatMap((group): IndicatorSeries[] => {
    const kept = [...group.values()];
    const newest = kept.reduce((a, b) => (b.sequence > a.sequence ? b : a));
    const { subject, indicator, target } = newest;
    return [
      {
        indicator,
        target,
        scope: scopeOf(subject),
        area: subject === 'city' ? area : null,
        origin: newest.origin,
        points: kept.flatMap((row) => toPoint(row) ?? []),
      },
    ];
  });
};

/** Intensities of subjects that report both parts and not the intensity itself. */
export const derivedSeries = (stored: readonly IndicatorSeries[]): readonly DerivedSeries<Trace>[] => {
  const find = (indicator: string, scope: string): IndicatorSeries | undefined =>
    stored.find((one) => one.indicator === indicator && one.scope === scope && one.target === null);
  const scopes = [...new Set(stored.map(({ scope }) => scope))];
  return scopes.flatMap((scope) =>
    derivedRatios.flatMap(({ indicator, over, under }) => {
      const [top, bottom] = [find(over, scope), find(under, scope)];
      if (!top || !bottom || find(indicator, scope)) return [];
      return [deriveRatio(fullTracer, indicator, placeSeries(top), placeSeries(bottom))];
    }),
  );
};
