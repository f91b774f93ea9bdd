/**
 * @module The shape of a city model: drivers, sectors, stocks, power, sinks, levers, scenarios, targets. Reading it from plain data is in
 * `read-model.ts`, running it in `../project`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Lever } from '../levers/lever.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Parameter } from './parameter.ts';

/** `fossil` carries CO2; `renewable` is burnt without counting (biomass, solar heat); `electricity` and bought `heat` are made elsewhere. */
export type FuelKind = 'fossil' | 'renewable' | 'electricity' | 'heat';
export interface Fuel {
  readonly id: string;
  readonly kind: FuelKind;
  /** tCO2/tce; null for renewables and electricity. */
  readonly factor: Parameter | null;
  /** Counted in the coal total. */
  readonly isCoal: boolean;
}

/** A yearly rate that holds from the year after `after` to `to`, both in years. */
export interface RatePeriod {
  readonly from: number;
  readonly to: number;
  readonly rate: Parameter;
}

/** GDP, population, output of a branch: ln D = elasticity · ln(parent) + sum of ln(1 + growth) + persistent shocks. */
export interface Driver {
  readonly id: string;
  readonly name: Bilingual;
  readonly parent: string | null;
  readonly elasticity: Parameter | null;
  /** Level in the base year, where intensities per GDP are asked for. */
  readonly base: Parameter | null;
  readonly growth: readonly RatePeriod[];
  /** Yearly shocks to the growth rate: standard deviation and persistence of an AR(1). */
  readonly shock: { readonly sd: Parameter; readonly persistence: Parameter } | null;
}

export interface StockTechnology {
  readonly id: string;
  readonly fuel: string;
  /** Share of the stock in the base year. */
  readonly share: Parameter;
  /** tce per unit and year of one bought in the base year. */
  readonly use: Parameter;
  /** Yearly fall of `use` for those bought later. */
  readonly improvement: Parameter | null;
}
export interface Stock {
  readonly survival: { readonly kind: 'weibull' | 'logistic'; readonly life: Parameter; readonly shape: Parameter };
  readonly technologies: readonly StockTechnology[];
  /** Shares of sales at milestones, between which they run straight; before the first milestone from the shares of the stock. */
  readonly sales: readonly { readonly year: number; readonly shares: ReadonlyMap<string, Parameter> }[];
}

export interface Sector {
  readonly id: string;
  readonly name: Bilingual;
  readonly driver: string;
  readonly elasticity: Parameter | null;
  /** Null where only the energy is known: then activity is an index, 1 in the base year. */
  readonly activity: Parameter | null;
  /** tce per unit of activity; null with `energy` or with `stock`. */
  readonly intensity: Parameter | null;
  /** tce in the base year. */
  readonly energy: Parameter | null;
  readonly improvement: readonly RatePeriod[];
  /** Shares of final energy by fuel; they sum to 1. Electricity counts by its heat. */
  readonly shares: ReadonlyMap<string, Parameter>;
  /** Useful per final energy by fuel: a switch of fuel keeps useful energy. */
  readonly efficiency: ReadonlyMap<string, Parameter>;
  /** tCO2 in the base year, or per unit of activity. */
  readonly processCo2: { readonly amount: Parameter; readonly perActivity: boolean } | null;
  readonly stock: Stock | null;
}

export interface Plant {
  readonly id: string;
  readonly name: Bilingual;
  /** Null for hydro, wind, solar, nuclear. */
  readonly fuel: string | null;
  /** MWh in the base year. */
  readonly generation: Parameter;
  readonly growth: readonly RatePeriod[];
  /** tce of fuel per MWh; null without fuel. */
  readonly rate: Parameter | null;
}
export interface Power {
  /** tce of heat per MWh. */
  readonly calorific: Parameter;
  /** tce of coal that a MWh stands for (equivalent method), and its yearly fall. */
  readonly equivalent: Parameter;
  readonly equivalentFall: Parameter | null;
  /** Part of what is sent out that is lost on the way. */
  readonly loss: Parameter | null;
  readonly plants: readonly Plant[];
  /** What is bought, or sold where generation exceeds demand: tCO2/MWh, its yearly fall, and the non-fossil part. */
  readonly grid: {
    readonly factor: Parameter;
    readonly fall: Parameter | null;
    readonly nonFossil: Parameter;
    readonly nonFossilGain: Parameter | null;
  };
}

export interface Sink {
  readonly id: string;
  readonly name: Bilingual;
  /** tCO2 taken up in the base year, and its yearly growth. */
  readonly uptake: Parameter;
  readonly growth: readonly RatePeriod[];
}

export const co2Totals = ['direct', 'with-power-import', 'with-process'] as const;
/** Direct energy CO2; the same with net power import (assessment); the same with process CO2. */
export type Co2Total = (typeof co2Totals)[number];

export const targetIndicators = [
  'non-fossil-share',
  'carbon-intensity-drop',
  'energy-intensity-drop',
  'co2-cap',
  'energy-cap',
  'coal-cap',
  'peak-year',
] as const;
export interface ModelTarget {
  readonly id: string;
  readonly name: Bilingual;
  readonly indicator: (typeof targetIndicators)[number];
  readonly year: number;
  readonly baseYear: number;
  readonly sense: 'at-least' | 'at-most';
  readonly value: Parameter;
  readonly clause: string | null;
}

export interface CityModel {
  readonly id: string;
  readonly name: Bilingual;
  readonly fictional: boolean;
  readonly note: Bilingual | null;
  readonly baseYear: number;
  /** Last year; at most a century on. */
  readonly horizon: number;
  /** Whose peak is judged. */
  readonly peakOf: Co2Total;
  readonly fuels: readonly Fuel[];
  readonly drivers: readonly Driver[];
  /** The driver that is GDP, null where none is. */
  readonly gdp: string | null;
  readonly sectors: readonly Sector[];
  readonly power: Power | null;
  readonly sinks: readonly Sink[];
  readonly levers: readonly Lever[];
  /** Part of a lever that arrives, where the lever has none of its own. */
  readonly delivery: Parameter;
  /** Standard deviation of a year's figure around its path, in ln C; null where only paths are wanted. */
  readonly yearNoise: Parameter | null;
  readonly scenarios: readonly Scenario[];
  readonly targets: readonly ModelTarget[];
  readonly correlations: readonly { readonly between: readonly [number, number]; readonly value: number }[];
  /** What the model does not know, in words. */
  readonly unknown: readonly Bilingual[];
  readonly parameters: readonly Parameter[];
}
