/**
 * @module The cockpit of a city over HTTP: joined from tracking, filings, budgets and the outlook; nothing is worked out here.
 */
import type { Cockpit } from '@dafeng/contract';
import type { UnitOfWork } from '@dafeng/database';
import { getTileMap } from '@dafeng/reference';
import { toSummary } from '../answers/tracking-summary.ts';
import { isStandingState, toWarning } from '../answers/warnings.ts';
import { cockpitBudgets } from '../cockpit/budgets.ts';
import { cityDue } from '../cockpit/due.ts';
import { freshnessOf } from '../cockpit/freshness.ts';
import { toCountyTiles, toHeadlineLight } from '../cockpit/headline.ts';
import { makePeakChances } from '../cockpit/peak-chance.ts';
import type { SomeHandlers } from '../http/call.ts';
import { notFound } from '../http/problem-error.ts';
import { followBodyTargets } from '../tracking/body-targets.ts';
import type { CityTracking } from '../tracking/track-city.ts';
import type { Services } from './services.ts';
import { trackingNow } from './tracking.handlers.ts';

const warningsShown = 6;
const causesShown = 2;

type Warnings = Cockpit['warnings'];
const standingWarnings = (tracking: CityTracking): Warnings => {
  const standing = tracking.warnings.filter(({ state }) => isStandingState(state));
  const worst = [...standing].sort(
    (a, b) =>
      (b.kind === 'light' ? b.order : 0) - (a.kind === 'light' ? a.order : 0) ||
      Number(b.headline) - Number(a.headline) ||
      ((a.since ?? '') < (b.since ?? '') ? 1 : -1),
  );
  return {
    open: standing.length,
    items: worst.slice(0, warningsShown).map((one) => {
      const { key, itemId, name, kind, state, since, level, message, causes } = toWarning(one, tracking.today);
      return {
        key,
        itemId,
        name,
        kind,
        state,
        since,
        level,
        message,
        causes: [...causes]
          .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
          .slice(0, causesShown)
          .map(({ label }) => label),
      };
    }),
  };
};

/** Levels of all rules in force, those of one id, label and order counted together. */
const levelsOf = (summary: ReturnType<typeof toSummary>): Cockpit['lights']['levels'] => {
  const levels = new Map<string, Cockpit['lights']['levels'][number]>();
  for (const level of summary.ruleSets.flatMap((set) => set.levels)) {
    const key = `${level.id} ${level.order} ${level.label.zh}`;
    const known = levels.get(key);
    levels.set(key, known === undefined ? level : { ...known, count: known.count + level.count });
  }
  return [...levels.values()].sort((a, b) => a.order - b.order);
};

/** The same tracking is answered while nothing moved, so what is read off it is read once. */
const summaries = new WeakMap<CityTracking, ReturnType<typeof toSummary>>();
const summaryOf = (tracking: CityTracking): ReturnType<typeof toSummary> => {
  const known = summaries.get(tracking) ?? toSummary(tracking);
  summaries.set(tracking, known);
  return known;
};

const layoutOf = (cityId: string): Cockpit['counties']['layout'] =>
  getTileMap(cityId) === null
    ? null
    : {
        zh: '示意图，不表示边界；位置为本系统自拟。',
        en: 'A schematic map without boundaries; the places are our own.',
      };

export const cockpitHandlers = (services: Services): SomeHandlers<'getCockpit' | 'getPeakChance'> => {
  const { outlookModels, jobs } = services;
  const now = trackingNow(services);
  const chances = makePeakChances(outlookModels, jobs);
  const join = async (work: UnitOfWork, tracking: CityTracking): Promise<Cockpit> => {
    const { city, today } = tracking;
    const bodies = await work.organisations.list(city.id);
    const due = await cityDue(work, city.id, bodies, today);
    const summary = summaryOf(tracking);
    const { at, dataUntil, behind, counts } = summary;
    return {
      city: summary.city,
      at,
      today,
      dataUntil,
      behind,
      lights: { levels: levelsOf(summary), dark: counts.dark, pending: counts.pending },
      headline: summary.targets.filter(({ headline }) => headline).map(toHeadlineLight),
      warnings: standingWarnings(tracking),
      due: due.block,
      counties: {
        tiles: toCountyTiles(city, bodies, await followBodyTargets(work, tracking), due.overdueOf),
        layout: layoutOf(city.id),
      },
      budgets: await cockpitBudgets(
        work,
        services.tracker,
        city.id,
        at,
        new Map(bodies.map((body) => [body.id, body])),
      ),
      freshness: freshnessOf(tracking),
    };
  };
  return {
    getCockpit: async ({ params, query, unit }) => {
      const tracking = await now(unit, params.cityId, query);
      return unit((work) => join(work, tracking));
    },
    getPeakChance: async ({ params, unit }) => {
      const city = await unit(({ cities }) => cities.get(params.cityId));
      if (city === null) throw notFound();
      return chances.of(city);
    },
  };
};
