/**
 * @module Budgets in the cockpit: those of the whole city, and every other that is over or expected to be. Where they stand is made with the budgets.
 */
import type { Cockpit } from '@dafeng/contract';
import type { Organisation, UnitOfWork } from '@dafeng/database';
import { toBudgetTree } from '../answers/budgets.ts';
import { cityBudgets } from '../budgets/city-budgets.ts';
import type { CityTracker } from '../tracking/track-city.ts';

const isOver = (verdict: string): boolean => verdict === 'over' || verdict === 'expected-over';

/** @param at month looked at, `2026-03` */
export const cockpitBudgets = async (
  unit: UnitOfWork,
  tracker: CityTracker,
  cityId: string,
  at: string,
  bodies: ReadonlyMap<string, Organisation>,
): Promise<Cockpit['budgets']> => {
  const trees = [];
  const kinds = new Set((await unit.budgets.list(cityId)).map(({ kind }) => kind));
  for (const kind of kinds) trees.push(toBudgetTree(await cityBudgets(unit, tracker, cityId, kind, { at, bodies })));
  return trees
    .flatMap(({ budgets }) => budgets)
    .filter(({ depth, verdict }) => depth === 0 || isOver(verdict))
    .map(({ id, name, year, issued, used, expected, until, verdict }) => ({
      id,
      name: { zh: name, en: name },
      year,
      issued,
      used,
      expected,
      until,
      overrun: verdict === 'open' ? null : isOver(verdict),
    }));
};
