/**
 * @module An energy system to be run at least cost: periods, slices of a year, carriers, technologies with modes, demands, emissions and the
 * targets of a plan. Units are the model's own and agree among themselves; how it is read and solved is left to its neighbours.
 */

/** One value a period, in the order of the periods. */
export type ByPeriod = readonly number[];

export interface Period {
  readonly id: string;
  /** Its first year. */
  readonly year: number;
  /** Years that it stands for. */
  readonly years: number;
}

export interface Slice {
  readonly id: string;
  /** Part of the year, a fraction. */
  readonly share: ByPeriod;
  /** Season, for storage; slices of one season follow each other. */
  readonly season: string;
}

/** One way of running a technology, per unit of its activity. */
export interface Mode {
  readonly id: string;
  readonly inputs: Readonly<Record<string, ByPeriod>>;
  readonly outputs: Readonly<Record<string, ByPeriod>>;
  /** Emission by gas; the activity's own, beside what its inputs carry. */
  readonly emissions: Readonly<Record<string, ByPeriod>>;
  readonly variableCost: ByPeriod;
}

export interface Capacity {
  /** Activity of one unit of capacity in a whole year. */
  readonly activityPerUnit: number;
  readonly lifeYears: number;
  readonly residual: ByPeriod;
  readonly investment: ByPeriod;
  readonly fixedCost: ByPeriod;
  /** Part of the year that it can run. */
  readonly availability: ByPeriod;
  /** Part of capacity available, [slice][period]. */
  readonly factor: readonly ByPeriod[];
  readonly least: ByPeriod;
  readonly most: ByPeriod;
  readonly leastNew: ByPeriod;
  readonly mostNew: ByPeriod;
  /** Yearly growth limit and the amount that may be added beyond it in a period; null where growth is free. */
  readonly growth: { readonly rate: number; readonly seed: number } | null;
  /** What counts towards the reserve, 0 to 1. */
  readonly reserve: ByPeriod;
}

export interface Technology {
  readonly id: string;
  readonly modes: readonly Mode[];
  /** Null for what needs none, such as an import. */
  readonly capacity: Capacity | null;
  readonly leastActivity: ByPeriod;
  readonly mostActivity: ByPeriod;
}

export interface Carrier {
  readonly id: string;
  /** Demand by slice, [slice][period], and demand of the year as a whole. */
  readonly demand: readonly ByPeriod[];
  readonly yearDemand: ByPeriod;
  /** Carried by production of this carrier in the reserve rule. */
  readonly reserveTag: ByPeriod;
}

export interface Gas {
  readonly id: string;
  readonly cap: ByPeriod;
  readonly totalCap: number;
  readonly price: ByPeriod;
  /** From outside the system. */
  readonly exogenous: ByPeriod;
}

export interface Storage {
  readonly id: string;
  readonly startLevel: number;
  readonly capacity: number;
  readonly leastLevel: number;
  readonly charge: readonly StorageLink[];
  readonly discharge: readonly StorageLink[];
}
export interface StorageLink {
  readonly technology: string;
  readonly mode: string;
  readonly perActivity: number;
}

/** A wish of a plan, at one period; a model is asked whether all can hold. */
export interface PlanTargetRow {
  readonly id: string;
  readonly period: number;
  readonly bound: 'at-least' | 'at-most';
  readonly value: number;
  readonly measure:
    | { readonly kind: 'emissions'; readonly gas: string }
    | { readonly kind: 'capacity' | 'activity'; readonly technologies: readonly string[] }
    | { readonly kind: 'consumption'; readonly carriers: readonly string[] }
    /** Activity of the first as a part of that of the second. */
    | { readonly kind: 'share'; readonly technologies: readonly string[]; readonly among: readonly string[] };
}

export interface CostModel {
  readonly name: string;
  readonly discountRate: number;
  readonly depreciation: 'sinking-fund' | 'straight-line';
  readonly periods: readonly Period[];
  readonly slices: readonly Slice[];
  readonly carriers: readonly Carrier[];
  readonly technologies: readonly Technology[];
  readonly gases: readonly Gas[];
  readonly storages: readonly Storage[];
  /** Capacity over the load that needs reserve; null without a reserve rule. */
  readonly reserveMargin: ByPeriod | null;
  readonly targets: readonly PlanTargetRow[];
  /** Cost of a unit of demand left unmet; null where demand must be met. */
  readonly unmetCost: number | null;
}
