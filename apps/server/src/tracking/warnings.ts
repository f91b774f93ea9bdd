/**
 * @module Warnings of a city: which lights are put into the log, and what the log comes to. Recording is idempotent: the same light seen again, by
 * whoever, adds nothing.
 */
import { createHash } from 'node:crypto';
import type { NewWarningEvent, Registry, UnitOfWork, WarningEventRow } from '@dafeng/database';
import type { Bilingual } from '@dafeng/quantity';
import { type FiredRule, type Level, type WarningEvent, warningOf } from '@dafeng/tracking';
import { toFired, unitOfTarget } from '../answers/tracking.ts';
import { causesBehind } from './causes.ts';
import { monthCode } from './months.ts';
import { noticesOf } from './notices.ts';
import { findRuleSet } from './rule-sets.ts';
import type { StoredWarning, WarningKind, WarningLogEntry } from './stored-warning.ts';
import type { CityTracker, CityTracking, FollowedTarget, Look } from './track-city.ts';

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
/** Short and for ever the same for a target and what the warning is about. */
export const warningKey = (targetId: string, about: WarningKind): string => `w-${short(`${targetId}|${about}`)}`;

/** A light as it is kept with its event. */
interface KeptLight extends Readonly<Record<string, unknown>> {
  readonly level: Level | null;
  readonly ruleSet: string | null;
  readonly rule: string | null;
  readonly message: Bilingual | null;
  readonly arithmetic: Bilingual | null;
  readonly facts: Readonly<Record<string, unknown>>;
}
interface SeenLight {
  readonly about: WarningKind;
  readonly order: number;
  readonly light: KeptLight;
}

const kept = (tracking: Pick<CityTracking, 'base' | 'at'>, one: FollowedTarget, fired: FiredRule | null): KeptLight => {
  const unit = one.light.judged?.value.value.unit ?? unitOfTarget(one);
  const set = fired === null ? null : (findRuleSet(tracking.base.rules, fired.ruleSet, tracking.at)?.set ?? null);
  return {
    level: fired?.level ?? null,
    ruleSet: fired?.ruleSet ?? null,
    rule: fired?.rule ?? null,
    message: fired?.message ?? null,
    arithmetic: fired === null ? null : toFired(fired, set, unit).arithmetic,
    facts: fired?.facts ?? {},
  };
};
const worst = (rules: readonly FiredRule[]): FiredRule | null =>
  rules.reduce<FiredRule | null>((a, b) => (a === null || b.level.order > a.level.order ? b : a), null);

/** What is seen of a target now. A month without a light says nothing; nobody is warned about data of a target that nothing is bound to. */
const seenOf = (tracking: Pick<CityTracking, 'base' | 'at'>, one: FollowedTarget): readonly SeenLight[] => {
  const { fired, data } = one.light;
  const isFollowed = one.binding.own !== null || one.binding.level !== null;
  const poorest = worst(data);
  return [
    ...(fired === null
      ? []
      : [{ about: 'light' as const, order: fired.level.order, light: kept(tracking, one, fired) }]),
    ...(isFollowed
      ? [{ about: 'data' as const, order: poorest?.level.order ?? 0, light: kept(tracking, one, poorest) }]
      : []),
  ];
};

/** Whatever the order of their names: a store keeps its own. */
const areSame = (a: KeptLight['facts'], b: KeptLight['facts']): boolean => {
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => name in b && a[name] === b[name]);
};
const isSame = (last: WarningEventRow, month: string, { order, light }: SeenLight): boolean =>
  last.month === month &&
  last.order === order &&
  // A good light is good by whatever numbers; of a bad one the newest arithmetic is kept.
  (order === 0 || areSame((last.light?.facts ?? {}) as KeptLight['facts'], light.facts));

/** The events that a look adds to what is in the log. */
export const newEvents = (tracking: CityTracking, log: readonly WarningEventRow[]): readonly NewWarningEvent[] => {
  const lights = new Map<string, WarningEventRow[]>();
  for (const event of log) if (event.kind === 'light') lights.set(event.key, [...(lights.get(event.key) ?? []), event]);
  const month = monthCode(tracking.at);
  return tracking.targets.flatMap((one) =>
    seenOf(tracking, one).flatMap((seen): readonly NewWarningEvent[] => {
      const key = warningKey(one.target.id, seen.about);
      const before = lights.get(key) ?? [];
      const last = before.at(-1);
      // What was never bad needs no record of being good.
      if (last === undefined ? seen.order === 0 : isSame(last, month, seen)) return [];
      return [
        {
          cityId: tracking.city.id,
          key,
          // Numbered by what is in the log: two who see the same at once write one row.
          id: `light ${before.length + 1} ${month} ${seen.order}`,
          kind: 'light',
          target: one.target.id,
          name: one.target.name,
          about: seen.about,
          on: tracking.today,
          month,
          order: seen.order,
          light: seen.light,
          note: null,
        },
      ];
    }),
  );
};

const toEvent = ({ id, on, at, kind, order, light, note, by }: WarningEventRow): WarningEvent =>
  kind === 'light'
    ? { id, on, at, kind, order, message: (light?.message ?? null) as Bilingual | null }
    : { id, on, at, kind, by: by.name, note: note ?? '' };

const logOf = (
  rows: readonly WarningEventRow[],
  moves: ReadonlyMap<string, StoredWarning['state']>,
): WarningLogEntry[] => {
  let state: StoredWarning['state'] = 'quiet';
  return rows.map((row) => {
    state = moves.get(row.id) ?? state;
    return {
      event: row.id,
      on: row.on,
      at: row.at,
      kind: row.kind,
      state,
      month: row.month,
      level: (row.light?.level ?? null) as Level | null,
      by: row.kind === 'light' ? null : row.by.name,
      note: row.note,
    };
  });
};

/** @param rows of one key, oldest first */
const toStoredWarning = (
  key: string,
  rows: readonly WarningEventRow[],
  { targets, base, asOf }: Look,
): StoredWarning => {
  const events = rows.map(toEvent);
  const warning = warningOf(key, events);
  const [first] = rows as [WarningEventRow];
  const one = targets.find(({ target }) => target.id === first.target);
  const lights = rows.filter(({ kind }) => kind === 'light');
  const began = rows.findLastIndex(({ id }) => warning.log.findLast(({ state }) => state === 'open')?.event === id);
  const bad = lights.filter((row) => (row.order ?? 0) > 0 && rows.indexOf(row) >= began);
  const worstLight = bad.reduce<WarningEventRow | null>(
    (a, b) => (a === null || (b.order ?? 0) >= (a.order ?? 0) ? b : a),
    null,
  );
  const isLit = first.about === 'light' && warning.state !== 'cleared' && one !== undefined;
  const behind = isLit ? causesBehind(base, one, asOf) : { causes: [], why: null };
  return {
    ...warning,
    kind: first.about,
    targetId: first.target,
    itemId: one?.itemId ?? null,
    name: one?.target.name ?? first.name,
    headline: one?.headline ?? false,
    at: lights.at(-1)?.month ?? first.on.slice(0, 7),
    level: (worstLight?.light?.level ?? null) as Level | null,
    arithmetic: (bad.at(-1)?.light?.arithmetic ?? null) as Bilingual | null,
    events,
    revision: rows.length,
    log: logOf(rows, new Map(warning.log.map(({ event, state }) => [event, state]))),
    causes: behind.causes,
    causesWhy: behind.why,
    bodies: one?.bodies ?? [],
    notices: [],
  };
};

interface Made {
  readonly stamp: string;
  readonly warnings: readonly StoredWarning[];
  /** With the notices that a person may see. */
  readonly withNotices: Map<string, readonly StoredWarning[]>;
}
const madeOf = new WeakMap<Look, Made>();

/** All warnings of a city, those that stand first, worst first. The same list while neither lights, log nor notices moved. */
export const warningsOf = async (unit: UnitOfWork, look: Look, stamp: string): Promise<readonly StoredWarning[]> => {
  const known = madeOf.get(look);
  const made =
    known?.stamp === stamp ? known : { stamp, warnings: await makeWarnings(unit, look), withNotices: new Map() };
  madeOf.set(look, made);
  if (made.warnings.length === 0) return made.warnings;
  const sent = await noticesOf(unit, look.city.id);
  const key = JSON.stringify([...sent]);
  const joined =
    made.withNotices.get(key) ?? made.warnings.map((warning) => ({ ...warning, notices: sent.get(warning.key) ?? [] }));
  made.withNotices.set(key, joined);
  return joined;
};
const makeWarnings = async (unit: UnitOfWork, look: Look): Promise<readonly StoredWarning[]> => {
  const byKey = new Map<string, WarningEventRow[]>();
  for (const row of await unit.tracking.warnings.list(look.city.id))
    byKey.set(row.key, [...(byKey.get(row.key) ?? []), row]);
  const over = ({ state }: StoredWarning): number => Number(state === 'cleared');
  return [...byKey]
    .map(([key, rows]) => toStoredWarning(key, rows, look))
    .filter(({ state }) => state !== 'quiet')
    .sort((a, b) => over(a) - over(b) || b.order - a.order || (a.key < b.key ? -1 : 1));
};

export interface WarningKeeper {
  /** Puts the lights of now into the log, as the system; adds nothing where they are there. Answers how many events were added. */
  keep(cityId: string): Promise<number>;
  /** The same where this look has not been kept yet; cheap when asked again. */
  ensure(tracking: CityTracking): Promise<boolean>;
}
export const makeWarningKeeper = (registry: Registry, tracker: CityTracker): WarningKeeper => {
  // A base is another object as soon as plan, books, numbers, assignments or rules have moved.
  const done = new WeakMap<CityTracking['base'], string>();
  const keep = (cityId: string): Promise<number> =>
    registry.asSystem(async (unit) => {
      const tracking = await tracker.of(unit, cityId);
      const added = await unit.tracking.warnings.note(newEvents(tracking, await unit.tracking.warnings.list(cityId)));
      done.set(tracking.base, tracking.today);
      return added;
    });
  return {
    keep,
    ensure: async ({ base, today, city }) => (done.get(base) === today ? false : (await keep(city.id)) > 0),
  };
};
