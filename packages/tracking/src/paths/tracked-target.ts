/**
 * @module A target of a plan as it is followed: its number in the unit of the catalogue, its form, where its path begins. A number that the
 * province holds is pending until it is entered. How plans are read is left to `@dafeng/plan`, what was reached to `measure.ts`.
 */
import type { QualitativeTarget, Target } from '@dafeng/plan';
import {
  absent,
  isUnitId,
  parsePrintedUnit,
  type Quantity,
  type Reported,
  reported,
  type UnitId,
} from '@dafeng/quantity';
import { getIndicator, type Indicator, toCanonicalUnit } from '@dafeng/reference';
import { yearBeforePlan } from '../series/calendar.ts';
import { accept, fault, refuse, type TrackingResult } from '../tracking-fault.ts';

/** `fall`: a cut against a base year. `addition`: added within a period. `reach`: a state to be in. `growth`: a rate, which has no path. */
export type TargetForm = 'fall' | 'addition' | 'reach' | 'growth';
/** `geometric`: the same rate every year, as five-year intensity falls are broken down; `linear`: the same amount; `custom`: stated by year. */
export type PathShape =
  | { readonly kind: 'geometric' }
  | { readonly kind: 'linear' }
  | { readonly kind: 'custom'; readonly values: readonly { readonly year: number; readonly value: number }[] };

export interface TrackedTarget {
  readonly id: string;
  readonly section: string;
  /** As the plan names it. */
  readonly name: string;
  readonly indicator: Indicator | null;
  readonly scope: string;
  readonly form: TargetForm;
  /** In the unit of the indicator; absent while the province holds the number, or where its unit cannot be placed. */
  readonly value: Reported<Quantity>;
  readonly year: number | null;
  /** Year the path begins with: the printed base, the year before the period of an addition, else the year before the five-year plan. */
  readonly base: number | null;
  /** True where the base year is ours and not the plan's. */
  readonly baseAssumed: boolean;
  readonly comparator: Target['comparator'];
  /** Which way the number must be met. */
  readonly direction: 'up' | 'down' | 'exact';
  readonly shape: PathShape;
  readonly strength: Target['strength'];
  /** Carried 是否存疑 from the reading. */
  readonly ambiguous: boolean;
}

export type TargetFacts = Omit<Target, 'quote' | 'start' | 'end'>;
export type PendingFacts = Pick<
  QualitativeTarget,
  'id' | 'section' | 'indicator' | 'canonical' | 'year' | 'strength' | 'pendingAssignment'
>;
/** A number that the province assigned, entered for a pending target: 14.5 of `%`, against 2025. */
export interface Assignment {
  readonly value: number;
  readonly unit: string;
  readonly base?: number;
  readonly comparator?: Target['comparator'];
}

const formOf = (indicator: Indicator | null, kind: Target['kindOfValue']): TargetForm => {
  if (indicator?.sense === 'cut' || kind === 'reduction') return 'fall';
  if (indicator?.sense === 'addition' || kind === 'addition') return 'addition';
  if (indicator?.sense === 'growth' || kind === 'increase') return 'growth';
  return 'reach';
};

/** A fall of something per something is broken down by equal rates, a fall of a total by equal amounts. */
const shapeOf = (form: TargetForm, indicator: Indicator | null): PathShape => {
  const of = indicator?.of ? getIndicator(indicator.of) : null;
  return { kind: form === 'fall' && (of?.dimension.includes('-per-') ?? true) ? 'geometric' : 'linear' };
};

const directionOf = (comparator: Target['comparator'], form: TargetForm, indicator: Indicator | null) => {
  if (comparator === '>=') return 'up';
  if (comparator === '<=') return 'down';
  if (form === 'fall' || form === 'addition') return 'up';
  const good = indicator?.good ?? 'none';
  return good === 'none' ? 'exact' : good;
};

const numberOf = (value: number, unit: string | null, indicator: Indicator | null): Reported<Quantity> => {
  if (indicator) return toCanonicalUnit(value, unit, indicator);
  const printed = unit === null ? null : parsePrintedUnit(unit);
  const id: UnitId | null = printed?.unit ?? (unit !== null && isUnitId(unit) ? unit : null);
  if (id === null)
    return absent(
      'rejected',
      `单位“${unit ?? '未印'}”无法辨认 / the unit ${unit ?? 'is not printed and'} cannot be placed`,
    );
  return reported({ value: value * (printed?.times ?? 1), unit: id, basis: 'plain' });
};

/** A stated target as one to follow. */
export const trackTarget = (target: TargetFacts, shape?: PathShape): TrackedTarget => {
  const indicator = target.canonical === null ? null : getIndicator(target.canonical);
  const form = formOf(indicator, target.kindOfValue);
  const printedBase =
    form === 'addition' ? (target.periodStart === null ? null : target.periodStart - 1) : target.baselineYear;
  // A base year that is not printed must not be assumed for a fall (its definition says so), nor a beginning for an addition.
  const assumed = form === 'reach' && printedBase === null && target.year !== null ? yearBeforePlan(target.year) : null;
  return {
    id: target.id,
    section: target.section,
    name: target.indicator,
    indicator,
    scope: target.scope,
    form,
    value: numberOf(target.value, target.unit, indicator),
    year: target.year,
    base: printedBase ?? assumed,
    baseAssumed: printedBase === null && assumed !== null,
    comparator: target.comparator,
    direction: directionOf(target.comparator, form, indicator),
    shape: shape ?? shapeOf(form, indicator),
    strength: target.strength,
    ambiguous: target.ambiguous,
  };
};

/**
 * All targets of a plan: those with a number, and those whose number the province assigns, which wait until it is entered.
 * @param assigned numbers by id of the pending target
 * Errors: `unknown-target` for an assignment to a target that does not wait for one.
 */
export const trackPlan = (
  targets: readonly TargetFacts[],
  pending: readonly PendingFacts[],
  assigned: Readonly<Record<string, Assignment>> = {},
): TrackingResult<readonly TrackedTarget[]> => {
  const waiting = pending.filter(({ pendingAssignment }) => pendingAssignment);
  const unknown = Object.keys(assigned).filter((id) => !waiting.some((one) => one.id === id));
  if (unknown.length > 0)
    return refuse(
      ...unknown.map((id) =>
        fault(
          'unknown-target',
          id,
          [`没有待下达的目标“${id}”。`, `no target ${id} waits for an assignment.`],
          [
            `待下达的有：${waiting.map((one) => `${one.id} ${one.indicator}`).join('、') || '无'}。`,
            `Waiting: ${waiting.map((one) => one.id).join(', ') || 'none'}.`,
          ],
        ),
      ),
    );
  const entered = waiting.map((one): TrackedTarget => {
    const assignment = assigned[one.id];
    const indicator = one.canonical === null ? null : getIndicator(one.canonical);
    const tracked = trackTarget({
      ...one,
      value: assignment?.value ?? 0,
      unit: assignment?.unit ?? indicator?.unit ?? null,
      periodStart: null,
      baselineYear: assignment?.base ?? null,
      comparator: assignment?.comparator ?? '>=',
      kindOfValue: indicator?.sense === 'cut' ? 'reduction' : 'level',
      qualifier: [],
      scope: '全市',
      implied: false,
      ambiguous: false,
    });
    return assignment ? tracked : { ...tracked, value: absent('pending-assignment') };
  });
  return accept([...targets.map((target) => trackTarget(target)), ...entered]);
};
