/**
 * @module Everything about the targets of a city that does not depend on the month looked at: the plan in force with what was assigned, the series of
 * all subjects out of books and reports, which is followed by which, the rules chosen.
 */
import type { AssignmentRow, City, Organisation, SeriesPointRow, TrackingStamp, UnitOfWork } from '@dafeng/database';
import { fullTracer, type Trace } from '@dafeng/quantity';
import {
  type Assignment,
  type Binding,
  bindTargets,
  type Follower,
  followTarget,
  type PlacedSeries,
  placeSeries,
} from '@dafeng/tracking';
import type { BookAccountant } from '../books/book-accounts.ts';
import { type CityIndicators, cityIndicators } from '../books/indicators.ts';
import { bookSeries } from './book-series.ts';
import { type CityRules, cityRules } from './city-rules.ts';
import type { makeForecaster, TargetForecasts } from './forecasts.ts';
import { monthCode, monthOfNumber } from './months.ts';
import { type PlanTargetInForce, planTargets } from './plan-targets.ts';
import { derivedSeries, storedSeries } from './stored-series.ts';

export interface BaseTarget extends PlanTargetInForce {
  readonly binding: Binding;
  readonly follower: Follower<Trace>;
}
export interface CityBase {
  readonly city: City;
  readonly plan: { readonly versionId: string; readonly title: string } | null;
  readonly bodies: readonly Organisation[];
  readonly targets: readonly BaseTarget[];
  readonly series: readonly PlacedSeries[];
  /** `2026-02` */
  readonly dataUntil: string | null;
  readonly rules: CityRules;
  /** All lines, oldest first. */
  readonly assignments: readonly AssignmentRow[];
  /** The stored numbers as they arrived. */
  readonly points: readonly SeriesPointRow[];
  readonly books: CityIndicators;
  readonly forecasts: TargetForecasts;
  /** How derived numbers came to be, by locator of their point. */
  readonly derived: ReadonlyMap<string, Trace>;
}

const unbound: Binding = { own: null, level: null };

const lastMonthWithNumber = (series: readonly PlacedSeries[]): number | null => {
  let last: number | null = null;
  for (const { scope, latest } of series)
    for (const point of scope === '全市' ? latest : [])
      if (point.value.ok && (last === null || point.last > last)) last = point.last;
  return last;
};

/** The assignments that stand, by name of the target. */
export const standingAssignments = (lines: readonly AssignmentRow[]): ReadonlyMap<string, AssignmentRow> => {
  const last = new Map(lines.map((line) => [line.target, line]));
  return new Map([...last].filter(([, { value }]) => value !== null));
};
const toAssignment = ({ value, unit, base, comparator }: AssignmentRow): Assignment => ({
  value: value ?? 0,
  unit,
  comparator,
  ...(base === null ? {} : { base }),
});

/** @param books of the city as they are now: made anew only when one of them moves */
export const makeBase = async (
  unit: UnitOfWork,
  city: City,
  stamp: TrackingStamp,
  books: CityIndicators,
  forecast: ReturnType<typeof makeForecaster>,
): Promise<CityBase> => {
  const detail =
    stamp.versionId === null ? null : await unit.versions.getDetail(stamp.versionId, ['target', 'qualitative', 'task']);
  const points = await unit.tracking.points.list(city.id);
  const assignments = await unit.tracking.assignments.list(city.id);
  const assigned = new Map([...standingAssignments(assignments)].map(([name, row]) => [name, toAssignment(row)]));
  const stored = storedSeries(points, city.id);
  const derived = derivedSeries(stored);
  const series = [...bookSeries(books, city.id), ...stored, ...derived.map((one) => one.series)];
  const inForce = detail === null ? [] : planTargets(detail, assigned);
  const bindings = bindTargets(
    inForce.map(({ target }) => target),
    series,
  );
  const placed = series.map(placeSeries);
  const last = lastMonthWithNumber(placed);
  return {
    city,
    plan: detail === null ? null : { versionId: detail.id, title: detail.title },
    bodies: await unit.organisations.list(city.id),
    targets: inForce.map((one) => {
      const binding = bindings.get(one.target.id) ?? unbound;
      return { ...one, binding, follower: followTarget(one.target, binding, fullTracer) };
    }),
    series: placed,
    dataUntil: last === null ? null : monthCode(monthOfNumber(last)),
    rules: cityRules(await unit.tracking.rules.list(city.id)),
    assignments,
    points,
    books,
    forecasts: forecast(
      city,
      inForce.map(({ target }) => target),
    ),
    derived: new Map(derived.flatMap(({ traces }) => [...traces])),
  };
};

/** Indicators of the books by the revisions they were made of. */
export const makeBookKeeper = (accountant: BookAccountant) => {
  const kept = new Map<string, { readonly key: string; readonly books: CityIndicators }>();
  return async (unit: UnitOfWork, cityId: string): Promise<CityIndicators> => {
    const list = await unit.books.list(cityId);
    const key = JSON.stringify(list.map(({ id, revision, method }) => [id, revision, method]));
    const known = kept.get(cityId);
    if (known?.key === key) return known.books;
    const books = await cityIndicators(unit, accountant, cityId);
    kept.set(cityId, { key, books });
    return books;
  };
};
