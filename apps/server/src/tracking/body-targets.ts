/**
 * @module Targets of bodies as they came out of a breakdown, followed like those of the plan: on the series of the body, by the city's rules. Issuing
 * them is the breakdown's.
 */
import type { StoredBodyTarget, UnitOfWork } from '@dafeng/database';
import { fullTracer, isUnitId, type Quantity, reported, type Trace, type UnitId } from '@dafeng/quantity';
import { getIndicator, type Indicator, listIndicators } from '@dafeng/reference';
import {
  type Binding,
  bindTargets,
  followTarget,
  judgeLight,
  type Light,
  lastDayOfMonth,
  type PlacedSeries,
  type Progress,
  type TrackedTarget,
  trackTarget,
} from '@dafeng/tracking';
import { lightOptions } from './city-rules.ts';
import type { CityTracking } from './track-city.ts';

export interface FollowedBodyTarget {
  readonly stored: StoredBodyTarget;
  readonly target: TrackedTarget;
  readonly progress: Progress<Trace>;
  readonly light: Light<Trace>;
}

/** A cut of an indicator is followed as the catalogue's indicator of that cut. */
const indicatorOf = ({ indicatorId, kind }: StoredBodyTarget): Indicator | null => {
  const indicator = getIndicator(indicatorId);
  if (kind !== 'cut' || indicator === null || indicator.sense === 'cut') return indicator;
  return listIndicators().find(({ of, sense }) => of === indicatorId && sense === 'cut') ?? indicator;
};

/** On the body's own series. An amount that was allotted is a cap where less is better, else a floor. */
const bodyTarget = (row: StoredBodyTarget): TrackedTarget => {
  const indicator = indicatorOf(row);
  const cut = row.kind === 'cut';
  const tracked = trackTarget({
    id: `body-target:${row.id}`,
    section: row.document,
    indicator: indicator?.zh ?? row.indicatorId,
    canonical: indicator?.id ?? null,
    value: row.value,
    unit: row.unit,
    year: row.year,
    periodStart: row.baseYear === null ? null : row.baseYear + 1,
    baselineYear: row.baseYear,
    comparator: cut || indicator?.good === 'up' ? '>=' : '<=',
    kindOfValue: cut ? 'reduction' : 'level',
    qualifier: [],
    strength: 'binding',
    scope: `body:${row.organisationId}`,
    implied: false,
    ambiguous: false,
  });
  // The number was assigned in a unit of the table and on a stated basis: nothing is read out of print.
  return isUnitId(row.unit)
    ? { ...tracked, value: reported({ value: row.value, unit: row.unit, basis: row.basis } as Quantity) }
    : tracked;
};

const unbound: Binding = { own: null, level: null };

/** Rows as targets to follow, each bound to the series of its own body. */
export const bindBodyTargets = (
  rows: readonly StoredBodyTarget[],
  series: readonly PlacedSeries[],
): readonly { readonly stored: StoredBodyTarget; readonly target: TrackedTarget; readonly binding: Binding }[] =>
  rows.map((stored) => {
    const target = bodyTarget(stored);
    const own = series.filter(({ scope }) => scope === target.scope);
    return { stored, target, binding: bindTargets([target], own).get(target.id) ?? unbound };
  });

/** The targets of bodies in force at the end of the month looked at, whose year has not passed. */
export const followBodyTargets = async (unit: UnitOfWork, tracking: CityTracking): Promise<FollowedBodyTarget[]> => {
  const { city, at, asOf, base, series } = tracking;
  const on = lastDayOfMonth(at);
  const stored = (await unit.bodyTargets.inForce(city.id, on)).filter(({ year }) => year >= at.year);
  return bindBodyTargets(stored, series).map(({ stored: one, target, binding }) => {
    const progress = followTarget(target, binding, fullTracer).at(at, asOf === null ? {} : { asOf });
    const light = judgeLight(progress, lightOptions(base.rules, target.indicator?.id ?? null, on));
    return { stored: one, target, progress, light };
  });
};

/** Unit that a body's target is spoken of in. */
export const unitOfBodyTarget = ({ target, stored }: FollowedBodyTarget): UnitId =>
  target.value.ok ? target.value.value.unit : (stored.unit as UnitId);
