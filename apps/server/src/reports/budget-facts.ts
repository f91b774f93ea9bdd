/** @module Energy and carbon budgets as facts of a report: where each stands at its month. */
import type { Organisation, StoredBudget, UnitOfWork } from '@dafeng/database';
import { type Bilingual, fullTracer, type UnitId } from '@dafeng/quantity';
import type { BudgetFact } from '@dafeng/reporting';
import { type Budget, budgetStanding, getSector, lastDayOfMonth, type PlacedSeries } from '@dafeng/tracking';
import type { CityTracking } from '../tracking/track-city.ts';

const kinds: Readonly<Record<StoredBudget['kind'], Bilingual>> = {
  energy: { zh: '用能预算', en: 'energy' },
  carbon: { zh: '碳预算', en: 'carbon' },
};
/** Whose series says what was used. */
const scopeOf = ({ regionId, sectorId, entityId }: StoredBudget): string | null => {
  if (entityId !== null) return `body:${entityId}`;
  if (regionId !== null) return sectorId === null ? `body:${regionId}` : null;
  return sectorId === null ? '全市' : `sector:${sectorId}`;
};
const toCore = (stored: StoredBudget): Budget => ({
  id: stored.id,
  name: stored.name,
  kind: stored.kind,
  indicator: stored.indicatorId,
  unit: stored.unit as UnitId,
  basis: stored.basis,
  region: stored.regionId,
  sector: stored.sectorId,
  entity: stored.entityId,
  scope: scopeOf(stored),
  parent: stored.parentId,
  from: stored.from,
  to: stored.to,
  carry: stored.carry,
  log: stored.log,
});
const seriesOf = (budget: Budget, series: readonly PlacedSeries[]): PlacedSeries | null => {
  const own = series.filter(
    ({ indicator, scope, target }) => indicator === budget.indicator && scope === budget.scope && target === null,
  );
  const last = ({ placed }: PlacedSeries): number => placed.findLast(({ value }) => value.ok)?.last ?? 0;
  return [...own].sort((a, b) => last(b) - last(a))[0] ?? null;
};
const subjectOf = ({ entityId, regionId, sectorId }: StoredBudget, bodies: readonly Organisation[]): Bilingual => {
  const body = bodies.find(({ id }) => id === (entityId ?? regionId));
  const sector = sectorId === null ? null : getSector(sectorId);
  const parts = [
    ...(body ? [{ zh: body.name, en: body.name }] : []),
    ...(sector ? [{ zh: sector.zh, en: sector.en }] : []),
  ];
  return parts.length === 0
    ? { zh: '全市', en: 'the city' }
    : { zh: parts.map(({ zh }) => zh).join('·'), en: parts.map(({ en }) => en).join(', ') };
};

/** Those of the year that is looked at. */
export const budgetFacts = async (unit: UnitOfWork, tracking: CityTracking): Promise<readonly BudgetFact[]> =>
  (await unit.budgets.list(tracking.city.id))
    .filter(({ from, to }) => from <= tracking.at.year && tracking.at.year <= to)
    .map((stored): BudgetFact => {
      const budget = toCore(stored);
      return {
        kind: kinds[stored.kind],
        subject: subjectOf(stored, tracking.base.bodies),
        unit: budget.unit,
        standing: budgetStanding(
          fullTracer,
          budget,
          seriesOf(budget, tracking.series),
          tracking.at,
          lastDayOfMonth(tracking.at),
        ),
        ref: null,
      };
    });
