/** @module Energy and carbon budgets as facts of a report: where each stands at its month. */
import type { BudgetKind, Organisation, StoredBudget, UnitOfWork } from '@dafeng/database';
import type { Bilingual } from '@dafeng/quantity';
import type { BudgetFact } from '@dafeng/reporting';
import { getSector, lastDayOfMonth } from '@dafeng/tracking';
import { cityBudgets } from '../budgets/city-budgets.ts';
import { monthCode } from '../tracking/months.ts';
import type { CityTracker, CityTracking } from '../tracking/track-city.ts';

const kinds: Readonly<Record<BudgetKind, Bilingual>> = {
  energy: { zh: '用能预算', en: 'energy' },
  carbon: { zh: '碳预算', en: 'carbon' },
};
const subjectOf = (
  { entityId, regionId, sectorId }: StoredBudget,
  bodies: ReadonlyMap<string, Organisation>,
): Bilingual => {
  const body = bodies.get(entityId ?? regionId ?? '');
  const sector = sectorId === null ? null : getSector(sectorId);
  const parts = [
    ...(body ? [{ zh: body.name, en: body.name }] : []),
    ...(sector ? [{ zh: sector.zh, en: sector.en }] : []),
  ];
  return parts.length === 0
    ? { zh: '全市', en: 'the city' }
    : { zh: parts.map(({ zh }) => zh).join('·'), en: parts.map(({ en }) => en).join(', ') };
};

/** Those of the year that is looked at, by the log as it stood at the end of the month. */
export const budgetFacts = async (
  unit: UnitOfWork,
  tracker: CityTracker,
  { city, at }: CityTracking,
): Promise<readonly BudgetFact[]> => {
  const facts: BudgetFact[] = [];
  for (const kind of ['energy', 'carbon'] as const) {
    const look = { at: monthCode(at), on: lastDayOfMonth(at) };
    const { budgets, organisations } = await cityBudgets(unit, tracker, city.id, kind, look);
    for (const { stored, budget, standing } of budgets)
      if (stored.from <= at.year && at.year <= stored.to)
        facts.push({
          kind: kinds[kind],
          subject: subjectOf(stored, organisations),
          unit: budget.unit,
          standing,
          ref: null,
        });
  }
  return facts;
};
