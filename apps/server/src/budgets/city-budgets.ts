/**
 * @module The budgets of a city with the series of what was used: rows of the store as the core takes them, and where each stands. The
 * arithmetic is the core's.
 */
import type { BudgetKind, Organisation, StoredBudget, UnitOfWork } from '@dafeng/database';
import { fullTracer, type MonthPeriod, type Trace, type UnitId } from '@dafeng/quantity';
import { type Budget, type BudgetStanding, budgetStanding, type PlacedSeries } from '@dafeng/tracking';
import { monthCode } from '../tracking/months.ts';
import type { CityTracker, CityTracking } from '../tracking/track-city.ts';

/** Whose series says what was used; null for a sector within a county, of which there are none. */
const scopeOfUse = ({
  regionId,
  sectorId,
  entityId,
}: Pick<StoredBudget, 'regionId' | 'sectorId' | 'entityId'>): string | null => {
  if (entityId !== null) return `body:${entityId}`;
  if (regionId !== null) return sectorId === null ? `body:${regionId}` : null;
  return sectorId === null ? '全市' : `sector:${sectorId}`;
};

/** A day after every row of a log. */
export const endOfTime = '9999-12-31';

export const toCoreBudget = (stored: StoredBudget): Budget => ({
  id: stored.id,
  name: stored.name,
  kind: stored.kind,
  indicator: stored.indicatorId,
  unit: stored.unit as UnitId,
  basis: stored.basis,
  region: stored.regionId,
  sector: stored.sectorId,
  entity: stored.entityId,
  scope: scopeOfUse(stored),
  parent: stored.parentId,
  from: stored.from,
  to: stored.to,
  carry: stored.carry,
  log: stored.log,
});

/** Of several series of one subject the one in the basis of the budget, then the one that reaches furthest, then the one with most points. */
export const useSeriesOf = (budget: Budget, series: readonly PlacedSeries[]): PlacedSeries | null => {
  const own = series.filter(
    ({ indicator, scope, target }) => indicator === budget.indicator && scope === budget.scope && target === null,
  );
  const inBasis = ({ placed }: PlacedSeries): number =>
    placed.some(({ value }) => value.ok && value.value.basis === budget.basis) ? 1 : 0;
  const last = ({ placed }: PlacedSeries): number => placed.findLast(({ value }) => value.ok)?.last ?? 0;
  return (
    [...own].sort((a, b) => inBasis(b) - inBasis(a) || last(b) - last(a) || b.placed.length - a.placed.length)[0] ??
    null
  );
};

export interface StoodBudget {
  readonly stored: StoredBudget;
  readonly budget: Budget;
  readonly series: PlacedSeries | null;
  readonly standing: BudgetStanding<Trace>;
  readonly depth: number;
  /** The budget above, where it is to be seen. */
  readonly parentId: string | null;
}
export interface CityBudgets {
  readonly tracking: CityTracking;
  readonly kind: BudgetKind;
  readonly at: MonthPeriod;
  readonly atText: string;
  readonly on: string;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Parents before their parts. */
  readonly budgets: readonly StoodBudget[];
}
export interface BudgetLook {
  /** Bodies of the city by id, where the caller has them. */
  readonly bodies?: ReadonlyMap<string, Organisation>;
  readonly at?: string | undefined;
  readonly on?: string | undefined;
}

/** A parent before its parts, siblings in the order they were made; whoever's parent is not seen, or goes in a circle, stands at the top. */
const inTreeOrder = (
  budgets: readonly StoredBudget[],
): readonly { readonly stored: StoredBudget; readonly depth: number; readonly parentId: string | null }[] => {
  const ids = new Set(budgets.map(({ id }) => id));
  const done = new Set<string>();
  const ordered: { stored: StoredBudget; depth: number; parentId: string | null }[] = [];
  const put = (stored: StoredBudget, depth: number, parentId: string | null): void => {
    if (done.has(stored.id)) return;
    done.add(stored.id);
    ordered.push({ stored, depth, parentId });
    for (const part of budgets) if (part.parentId === stored.id) put(part, depth + 1, stored.id);
  };
  for (const stored of budgets) if (stored.parentId === null || !ids.has(stored.parentId)) put(stored, 0, null);
  for (const stored of budgets) put(stored, 0, null);
  return ordered;
};

export const bodiesOf = async (unit: UnitOfWork, cityId: string): Promise<ReadonlyMap<string, Organisation>> =>
  new Map((await unit.organisations.list(cityId)).map((body) => [body.id, body]));

/** Errors: `not-found` for a city that is not to be seen. */
export const cityBudgets = async (
  unit: UnitOfWork,
  tracker: CityTracker,
  cityId: string,
  kind: BudgetKind,
  look: BudgetLook = {},
): Promise<CityBudgets> => {
  const tracking = await tracker.of(unit, cityId, { at: look.at });
  const on = look.on ?? tracking.today;
  return {
    tracking,
    kind,
    at: tracking.at,
    atText: monthCode(tracking.at),
    on,
    organisations: look.bodies ?? (await bodiesOf(unit, cityId)),
    budgets: inTreeOrder(await unit.budgets.list(cityId, kind)).map(({ stored, depth, parentId }) => {
      const budget = toCoreBudget(stored);
      const series = useSeriesOf(budget, tracking.series);
      return {
        stored,
        budget,
        series,
        standing: budgetStanding(fullTracer, budget, series, tracking.at, on),
        depth,
        parentId,
      };
    }),
  };
};
