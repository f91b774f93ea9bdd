/**
 * @module Targets of bodies as they came out of a breakdown, followed like those of the plan: on the series of the body, by the city's rules. Issuing
 * them is the breakdown's.
 */
import type { StoredBodyTarget, UnitOfWork } from '@dafeng/database';
import { fullTracer, getUnit, isUnitId, type Trace, type UnitId } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  bindTargets,
  followTarget,
  judgeLight,
  type Light,
  lastDayOfMonth,
  type Progress,
  type TrackedTarget,
  trackTarget,
} from '@dafeng/tracking';
import { lightOptions } from './city-rules.ts';
import { scopeOf } from './subjects.ts';
import type { CityTracking } from './track-city.ts';

export interface FollowedBodyTarget {
  readonly stored: StoredBodyTarget;
  readonly target: TrackedTarget;
  readonly progress: Progress<Trace>;
  readonly light: Light<Trace>;
}

/** An amount that was allotted is a cap where less is better, else a floor. */
const toTracked = (stored: StoredBodyTarget): TrackedTarget => {
  const indicator = getIndicator(stored.indicatorId);
  return trackTarget({
    id: `body-target:${stored.id}`,
    section: stored.document,
    indicator: indicator?.zh ?? stored.indicatorId,
    canonical: indicator?.id ?? null,
    comparator: indicator?.good === 'up' ? '>=' : '<=',
    value: stored.value,
    // The catalogue reads units as plans print them.
    unit: isUnitId(stored.unit) ? getUnit(stored.unit).zh : stored.unit,
    year: stored.year,
    periodStart: null,
    baselineYear: stored.baseYear,
    kindOfValue: 'level',
    qualifier: [],
    strength: 'binding',
    scope: scopeOf(`body:${stored.organisationId}`),
    implied: false,
    ambiguous: false,
  });
};

const unbound = { own: null, level: null };

/**
 * The targets of bodies in force at the end of the month looked at. A cut is not followed: what a body has saved against its own base is in no series.
 */
export const followBodyTargets = async (unit: UnitOfWork, tracking: CityTracking): Promise<FollowedBodyTarget[]> => {
  const { city, at, asOf, base, series } = tracking;
  const on = lastDayOfMonth(at);
  const stored = (await unit.bodyTargets.inForce(city.id)).filter(
    ({ kind, year }) => kind === 'amount' && year >= at.year,
  );
  return stored.map((one) => {
    const target = toTracked(one);
    const own = series.filter(({ scope }) => scope === target.scope);
    const binding = bindTargets([target], own).get(target.id) ?? unbound;
    const progress = followTarget(target, binding, fullTracer).at(at, asOf === null ? {} : { asOf });
    const light = judgeLight(progress, lightOptions(base.rules, target.indicator?.id ?? null, on));
    return { stored: one, target, progress, light };
  });
};

/** Unit that a body's target is spoken of in. */
export const unitOfBodyTarget = ({ target, stored }: FollowedBodyTarget): UnitId =>
  target.value.ok ? target.value.value.unit : (stored.unit as UnitId);
