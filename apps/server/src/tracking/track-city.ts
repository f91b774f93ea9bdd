/**
 * @module The tracking of one city at one month: targets of the plan in force, the series they are followed by, progress, lights, warnings. Made
 * once for a state of plan, books, numbers, assignments and rules, and kept until one of them moves.
 */
import { createHash } from 'node:crypto';
import type { City, TrackingStamp, UnitOfWork } from '@dafeng/database';
import { type MonthPeriod, reported, type Trace, traceDigest } from '@dafeng/quantity';
import {
  type AnyReported,
  type Binding,
  judgeLight,
  type Light,
  lastDayOfMonth,
  type PlacedSeries,
  type Progress,
  type TrackedTarget,
} from '@dafeng/tracking';
import type { BookAccountant } from '../books/book-accounts.ts';
import { notFound } from '../http/problem-error.ts';
import type { OutlookModels } from '../outlook/models.ts';
import { type CityBase, makeBase, makeBookKeeper } from './city-base.ts';
import { lightOptions } from './city-rules.ts';
import { makeForecaster } from './forecasts.ts';
import { localDay } from './local-day.ts';
import { lastWholeMonth, monthCode, parseMonth } from './months.ts';
import type { TargetBody } from './plan-targets.ts';
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
  readonly plan: CityBase['plan'];
  readonly targets: readonly FollowedTarget[];
  /** Of all subjects; `scope` is 全市 for the city, else `body:ID` or `sector:ID`. */
  readonly series: readonly PlacedSeries[];
  readonly warnings: readonly StoredWarning[];
  /** Of all traces: what a frozen report quotes. */
  readonly digest: string;
  /** What it was made of. */
  readonly base: CityBase;
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

export type Look = Omit<CityTracking, 'today' | 'warnings' | 'digest'> & { readonly digest: () => string };
interface Kept {
  readonly stamp: string;
  readonly base: CityBase;
  readonly looks: Map<string, Look>;
}
const looksKept = 12;

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

/** Progress and light of every target at a month. Pure of the clock: the same base gives the same look. */
export const lookAt = (base: CityBase, at: MonthPeriod, asOf: string | null): Look => {
  const on = lastDayOfMonth(at);
  const targets = base.targets.map(({ follower, ...one }): FollowedTarget => {
    // Of a year that is over there is nothing left to expect.
    const isOver = one.target.year !== null && one.target.year < at.year;
    const forecast = isOver ? undefined : base.forecasts.of.get(one.target.id);
    const progress = follower.at(at, {
      ...(asOf === null ? {} : { asOf }),
      ...(forecast === undefined ? {} : { forecast }),
    });
    const options = lightOptions(base.rules, one.target.indicator?.id ?? null, on);
    return { ...one, progress, light: judgeLight(progress, options) };
  });
  let digest: string | null = null;
  const { city, dataUntil, plan, series } = base;
  return {
    city,
    at,
    asOf,
    dataUntil,
    plan,
    targets,
    series,
    base,
    // Made when somebody asks: a report does, a light does not.
    digest: () => {
      digest ??= digestOf(targets);
      return digest;
    },
  };
};

export interface TrackerParts {
  readonly accountant: BookAccountant;
  readonly clock: () => Date;
  readonly outlookModels: OutlookModels;
  /** The standing and past warnings of a city for a look; kept elsewhere. */
  readonly warningsOf: (unit: UnitOfWork, look: Look, stamp: string) => Promise<readonly StoredWarning[]>;
}

export const makeCityTracker = ({ accountant, clock, outlookModels, warningsOf }: TrackerParts): CityTracker => {
  const kept = new Map<string, Kept>();
  // The same object while nothing moved: what is made of it may be kept by it.
  const made = new WeakMap<Look, CityTracking>();
  const booksOf = makeBookKeeper(accountant);
  const forecaster = makeForecaster(outlookModels);
  const keptOf = async (unit: UnitOfWork, cityId: string, stamp: TrackingStamp): Promise<Kept> => {
    const known = kept.get(cityId);
    // Seen before: whoever may not see the city finds no stamp of it either.
    const city = await unit.cities.get(cityId);
    if (city === null) throw notFound();
    if (known?.stamp === stamp.numbers) return known;
    const base = await makeBase(unit, city, stamp, await booksOf(unit, cityId), forecaster);
    const fresh: Kept = { stamp: stamp.numbers, base, looks: new Map() };
    kept.set(cityId, fresh);
    return fresh;
  };
  return {
    of: async (unit, cityId, { at, asOf } = {}) => {
      const stamp = await unit.tracking.stamp(cityId);
      const { base, looks } = await keptOf(unit, cityId, stamp);
      const today = localDay(clock());
      const month = at ?? base.dataUntil ?? monthCode(lastWholeMonth(today));
      const key = `${month} ${asOf ?? ''}`;
      const look = looks.get(key) ?? lookAt(base, parseMonth(month), asOf ?? null);
      looks.delete(key);
      looks.set(key, look);
      const [oldest] = looks.keys();
      if (looks.size > looksKept && oldest !== undefined) looks.delete(oldest);
      const warnings = await warningsOf(unit, look, stamp.warnings);
      const last = made.get(look);
      if (last?.warnings === warnings && last.today === today) return last;
      const tracking: CityTracking = {
        ...look,
        today,
        warnings,
        get digest() {
          return look.digest();
        },
      };
      made.set(look, tracking);
      return tracking;
    },
  };
};
