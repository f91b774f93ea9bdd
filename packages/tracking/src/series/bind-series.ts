/** @module Which series a target is followed by: its own, or that of the indicator it is a fall or an addition of. */
import type { TrackedTarget } from '../paths/tracked-target.ts';
import { type IndicatorSeries, type PlacedSeries, placeSeries, type SeriesOrigin } from './indicator-series.ts';

/** `own` speaks of the target as stated (a fall, an addition, a state), `level` of the indicator the target changes. */
export interface Binding {
  readonly own: PlacedSeries | null;
  readonly level: PlacedSeries | null;
}

/** Books before entities before reports before imports, where several series fit. */
const preference: readonly SeriesOrigin[] = ['books', 'entities', 'report', 'import'];

export const bindTargets = (
  targets: readonly TrackedTarget[],
  series: readonly IndicatorSeries[],
): ReadonlyMap<string, Binding> => {
  const byName = new Map<string, PlacedSeries>();
  const ordered = [...series].sort(
    (a, b) => preference.indexOf(a.origin) - preference.indexOf(b.origin) || (a.indicator < b.indicator ? -1 : 1),
  );
  for (const one of ordered) {
    const name = one.target === null ? `${one.indicator} ${one.scope}` : `= ${one.target}`;
    if (!byName.has(name)) byName.set(name, placeSeries(one));
  }
  return new Map(
    targets.map(({ id, indicator, scope }) => [
      id,
      {
        own: byName.get(`= ${id}`) ?? (indicator ? byName.get(`${indicator.id} ${scope}`) : undefined) ?? null,
        level: indicator?.of ? (byName.get(`${indicator.of} ${scope}`) ?? null) : null,
      },
    ]),
  );
};
