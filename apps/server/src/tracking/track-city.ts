/**
 * @module The tracking of one city at one month: targets of the plan in force, the series they are followed by, progress, lights, warnings. Made
 * once for a state of plan, books, numbers, assignments and rules, and kept until one of them moves.
 */
import { createHash } from 'node:crypto';
import type { City, UnitOfWork } from '@dafeng/database';
import { fullTracer, type MonthPeriod, monthOf, reported, type Trace, traceDigest } from '@dafeng/quantity';
import {
  type AnyReported,
  type Binding,
  bindTargets,
  type Follower,
  followTarget,
  judgeLight,
  type Light,
  monthSpan,
  type PlacedSeries,
  type Progress,
  placeSeries,
  type TrackedTarget,
} from '@dafeng/tracking';
import type { BookAccountant } from '../books/book-accounts.ts';
import { cityIndicators } from '../books/indicators.ts';
import { notFound } from '../http/problem-error.ts';
import { bookSeries } from './book-series.ts';
import { localDay } from './local-day.ts';
import { type PlanTargetInForce, planTargets, type TargetBody } from './plan-targets.ts';
import type { StoredWarning } from './stored-warning.ts';

export interface FollowedTarget {
  /** Id of the plan item in force. */
  readonly itemId: string;
  /** `target.id` stays the same when the plan is revised. */
  readonly target: TrackedTarget;
  readonly binding: Binding;
  readonly progress: Progress<Trace>;
  readonly light: Light<Trace>;
  /** Stands in the goals chapter. */
  readonly headline: boolean;
  readonly bodies: readonly TargetBody[];
}
export interface CityTracking {
  readonly city: City;
  readonly at: MonthPeriod;
  /** Set where only what had arrived by a day is seen. */
  readonly asOf: string | null;
  readonly today: string;
  /** `2026-02`: the last month of which the city itself has a number. */
  readonly dataUntil: string | null;
  readonly plan: { readonly versionId: string; readonly title: string } | null;
  readonly targets: readonly FollowedTarget[];
  /** Of all subjects; `scope` is 全市 for the city, else `body:ID` or `sector:ID`. */
  readonly series: readonly PlacedSeries[];
  readonly warnings: readonly StoredWarning[];
  /** Of all traces: what a frozen report quotes. */
  readonly digest: string;
}
export interface LookedAt {
  /** `2026-02`; left out, the last month of which the city has a number. */
  readonly at?: string | undefined;
  readonly asOf?: string | undefined;
}
export interface CityTracker {
  /** Errors: `not-found` for a city that is not to be seen. Never an error for one without numbers: its lights are dark, with the reason. */
  of(unit: UnitOfWork, cityId: string, options?: LookedAt): Promise<CityTracking>;
}

/** What does not depend on the month looked at. */
interface CityBase {
  readonly city: City;
  readonly plan: CityTracking['plan'];
  readonly series: readonly PlacedSeries[];
  readonly targets: readonly (PlanTargetInForce & { readonly binding: Binding; readonly follower: Follower<Trace> })[];
  readonly dataUntil: string | null;
  readonly looks: Map<string, Omit<CityTracking, 'today' | 'warnings'>>;
}

const unbound: Binding = { own: null, level: null };
const citiesKept = 40;
const looksKept = 8;

const lastMonthWithNumber = (series: readonly PlacedSeries[]): number | null => {
  let last: number | null = null;
  for (const { scope, placed } of series)
    for (const point of scope === '全市' ? placed : [])
      if (point.value.ok && (last === null || point.last > last)) last = point.last;
  return last;
};
export const monthOfNumber = (month: number): MonthPeriod => monthOf(Math.floor(month / 12), (month % 12) + 1);
export const monthCode = ({ year, month }: MonthPeriod): string => `${year}-${String(month).padStart(2, '0')}`;
export const parseMonth = (text: string): MonthPeriod => monthOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)));

/** The month before the one that a day lies in: what can be complete on that day. */
const lastWholeMonth = (day: string): MonthPeriod => monthOfNumber(monthSpan(parseMonth(day)).last - 1);

const digestOf = (targets: readonly FollowedTarget[]): string => {
  const of = (item: AnyReported<Trace>): string => (item.ok ? traceDigest(item.value.trace) : item.why);
  const lines = targets.map(({ target, progress, light }) =>
    [
      target.id,
      of(progress.goal),
      ...[progress.result, progress.estimate].flatMap((standing) =>
        standing.ok ? [of(reported(standing.value.value)), of(standing.value.required)] : [standing.why],
      ),
      light.fired?.rule ?? light.why?.why ?? '',
    ].join(' '),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
};

const keepNewest = <K, V>(map: Map<K, V>, key: K, value: V, most: number): V => {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
  return value;
};

const makeBase = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  city: City,
  versionId: string | null,
): Promise<CityBase> => {
  const detail =
    versionId === null ? null : await unit.versions.getDetail(versionId, ['target', 'qualitative', 'task']);
  const series = bookSeries(await cityIndicators(unit, accountant, city.id), city.id);
  const inForce = detail === null ? [] : planTargets(detail, new Map());
  const bindings = bindTargets(
    inForce.map(({ target }) => target),
    series,
  );
  const placed = series.map(placeSeries);
  const last = lastMonthWithNumber(placed);
  return {
    city,
    plan: detail === null ? null : { versionId: detail.id, title: detail.title },
    series: placed,
    targets: inForce.map((one) => {
      const binding = bindings.get(one.target.id) ?? unbound;
      return { ...one, binding, follower: followTarget(one.target, binding, fullTracer) };
    }),
    dataUntil: last === null ? null : monthCode(monthOfNumber(last)),
    looks: new Map(),
  };
};

const look = (base: CityBase, at: MonthPeriod, asOf: string | null): Omit<CityTracking, 'today' | 'warnings'> => {
  const targets = base.targets.map(({ follower, ...one }): FollowedTarget => {
    const progress = follower.at(at, asOf === null ? {} : { asOf });
    return { ...one, progress, light: judgeLight(progress) };
  });
  let digest: string | null = null;
  return {
    city: base.city,
    at,
    asOf,
    dataUntil: base.dataUntil,
    plan: base.plan,
    targets,
    series: base.series,
    // Made when somebody asks: a report does, a screen seldom.
    get digest() {
      digest ??= digestOf(targets);
      return digest;
    },
  };
};

export interface TrackerParts {
  readonly accountant: BookAccountant;
  readonly clock: () => Date;
}

export const makeCityTracker = ({ accountant, clock }: TrackerParts): CityTracker => {
  const bases = new Map<string, CityBase>();
  const baseOf = async (unit: UnitOfWork, cityId: string): Promise<CityBase> => {
    const city = await unit.cities.get(cityId);
    if (city === null) throw notFound();
    const [accepted] = await unit.versions.listAccepted([cityId]);
    const version = accepted === undefined ? null : await unit.versions.get(accepted.id);
    const books = await unit.books.list(cityId);
    const key = JSON.stringify([
      cityId,
      version?.id,
      version?.revision,
      books.map(({ id, revision, method }) => [id, revision, method]),
    ]);
    const known = bases.get(key) ?? (await makeBase(unit, accountant, city, version?.id ?? null));
    return keepNewest(bases, key, known, citiesKept);
  };
  return {
    of: async (unit, cityId, { at, asOf } = {}) => {
      const base = await baseOf(unit, cityId);
      const today = localDay(clock());
      const month = at === undefined ? (base.dataUntil ?? monthCode(lastWholeMonth(today))) : at;
      const key = `${month} ${asOf ?? ''}`;
      const known = base.looks.get(key) ?? look(base, parseMonth(month), asOf ?? null);
      keepNewest(base.looks, key, known, looksKept);
      return Object.assign(Object.create(Object.getPrototypeOf(known), Object.getOwnPropertyDescriptors(known)), {
        today,
        warnings: [],
      }) as CityTracking;
    },
  };
};
