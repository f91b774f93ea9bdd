/**
 * @module Numbers that come in against those that stand: new, a revision, or the same, which writes nothing.
 */
import type { NewSeriesPoint, SeriesImportCounts, SeriesPointRow } from '@dafeng/database';
import type { ReadPoint } from './read-series-file.ts';

type Placed = Pick<NewSeriesPoint, 'subject' | 'indicator' | 'target' | 'period' | 'since' | 'received'>;
export const placeOfPoint = ({ subject, indicator, target, period, since }: Placed): string =>
  JSON.stringify([subject, indicator, target, period, since]);

const contentOf = ({ value, absence, unit, basis, method, quality, due, sector }: NewSeriesPoint): string =>
  JSON.stringify([value, absence, unit, basis, method, quality, due, sector]);

export interface ComparedPoint extends ReadPoint {
  readonly change: 'new' | 'revision' | 'same';
  readonly before: number | null;
}
/** The last received number of each place; of one day the one that came later. */
export const standingPoints = (rows: readonly SeriesPointRow[]): ReadonlyMap<string, SeriesPointRow> => {
  const standing = new Map<string, SeriesPointRow>();
  for (const row of rows) {
    const known = standing.get(placeOfPoint(row));
    if (known === undefined || (row.received ?? '') >= (known.received ?? '')) standing.set(placeOfPoint(row), row);
  }
  return standing;
};

/**
 * @param today given as day of arrival to a revision that names none: without one nobody could tell which number is newer. A first number without a
 * day stays without: it counts as always known, so that a history taken in at once can be tested back.
 */
export const comparePoints = (
  rows: readonly SeriesPointRow[],
  read: readonly ReadPoint[],
  today: string,
): readonly ComparedPoint[] => {
  const standing = new Map<string, NewSeriesPoint>(standingPoints(rows));
  const kept = new Set(rows.map((row) => `${placeOfPoint(row)} ${row.received ?? ''} ${contentOf(row)}`));
  return read.map(({ row, point }) => {
    const place = placeOfPoint(point);
    const before = standing.get(place);
    const isSame =
      (before !== undefined &&
        contentOf(before) === contentOf(point) &&
        (point.received ?? before.received) === before.received) ||
      kept.has(`${place} ${point.received ?? ''} ${contentOf(point)}`);
    if (isSame) return { row, point, change: 'same', before: before?.value ?? null };
    const arrived: NewSeriesPoint = { ...point, received: point.received ?? (before === undefined ? null : today) };
    if (before === undefined || (arrived.received ?? '') >= (before.received ?? '')) standing.set(place, arrived);
    return { row, point: arrived, change: before === undefined ? 'new' : 'revision', before: before?.value ?? null };
  });
};

export const countPoints = (compared: readonly ComparedPoint[], faults: number): SeriesImportCounts => {
  const of = (change: ComparedPoint['change']): number => compared.filter((one) => one.change === change).length;
  return { rows: compared.length, new: of('new'), revisions: of('revision'), same: of('same'), faults };
};
