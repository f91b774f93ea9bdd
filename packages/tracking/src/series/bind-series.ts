/** @module Which series a target is followed by: its own, or that of the indicator it is a fall or an addition of. */
import type { TrackedTarget } from '../paths/tracked-target.ts';
import { yearSpan } from './calendar.ts';
import { type IndicatorSeries, type PlacedSeries, placeSeries, type SeriesOrigin } from './indicator-series.ts';

/** `own` speaks of the target as stated (a fall, an addition, a state), `level` of the indicator the target changes. */
export interface Binding {
  readonly own: PlacedSeries | null;
  readonly level: PlacedSeries | null;
}

/** Books before entities before reports before imports, where several series reach equally far. */
const preference: readonly SeriesOrigin[] = ['books', 'entities', 'report', 'import'];

const lastMonthWith = ({ latest }: PlacedSeries): number => latest.findLast(({ value }) => value.ok)?.last ?? 0;
const hasYear = ({ latest }: PlacedSeries, year: number): boolean =>
  latest.some(({ last, since, value }) => last === yearSpan(year).last && since === null && value.ok);

/**
 * Of several series of one name the one that knows the base year, then the one that reaches furthest: yearly books do not hide the months that
 * the office reports. Numbers of two series are never put into one, since their methods differ.
 */
const choose = (candidates: readonly PlacedSeries[] | undefined, base: number | null): PlacedSeries | null => {
  const [first, ...others] = candidates ?? [];
  if (first === undefined) return null;
  const isBetter = (one: PlacedSeries, than: PlacedSeries): boolean => {
    const [a, b] = base === null ? [true, true] : [hasYear(one, base), hasYear(than, base)];
    return a === b ? lastMonthWith(one) > lastMonthWith(than) : a;
  };
  return others.reduce((best, one) => (isBetter(one, best) ? one : best), first);
};

export const bindTargets = (
  targets: readonly TrackedTarget[],
  series: readonly IndicatorSeries[],
): ReadonlyMap<string, Binding> => {
  const byName = new Map<string, PlacedSeries[]>();
  const ordered = [...series].sort(
    (a, b) => preference.indexOf(a.origin) - preference.indexOf(b.origin) || (a.indicator < b.indicator ? -1 : 1),
  );
  for (const one of ordered) {
    const name = one.target === null ? `${one.indicator} ${one.scope}` : `= ${one.target}`;
    const known = byName.get(name);
    if (known) known.push(placeSeries(one));
    else byName.set(name, [placeSeries(one)]);
  }
  return new Map(
    targets.map(({ id, indicator, scope, base }) => [
      id,
      {
        own: choose(byName.get(`= ${id}`) ?? (indicator ? byName.get(`${indicator.id} ${scope}`) : undefined), base),
        level: indicator?.of ? choose(byName.get(`${indicator.of} ${scope}`), base) : null,
      },
    ]),
  );
};
