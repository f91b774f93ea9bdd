/**
 * @module A measure as a function of time: from when, until when, along which shape, how far it reaches. What it acts on is said here,
 * the acting is left to `../project`.
 */
import type { Bilingual } from '@dafeng/quantity';
import type { Parameter } from '../model/parameter.ts';

/** Levers act in this order whatever the order of the file: each acts on what the former left. */
export const leverOrder = ['activity', 'structure', 'efficiency', 'fuel-switch', 'supply'] as const;
export type LeverStage = (typeof leverOrder)[number];

export const leverShapes = ['linear', 's-curve', 'step'] as const;
export type LeverShape = (typeof leverShapes)[number];

/**
 * activity: part of the activity that is avoided · structure: part of `from`'s activity that moves to `to` (out of the city where null) ·
 * efficiency: relative fall of energy (or of process CO2) per activity · fuel-switch: part of the sector's energy moved between fuels ·
 * generation: MWh a year added to a plant, negative closes · grid-factor: relative fall of the factor of bought power · sink: tCO2 a year.
 */
export type LeverAction =
  | { readonly stage: 'activity'; readonly sectors: readonly string[] }
  | { readonly stage: 'structure'; readonly from: string; readonly to: string | null }
  | { readonly stage: 'efficiency'; readonly sectors: readonly string[]; readonly on: 'energy' | 'process' }
  | { readonly stage: 'fuel-switch'; readonly sectors: readonly string[]; readonly from: string; readonly to: string }
  | { readonly stage: 'supply'; readonly on: 'generation'; readonly plant: string }
  | { readonly stage: 'supply'; readonly on: 'grid-factor' }
  | { readonly stage: 'supply'; readonly on: 'sink'; readonly sink: string };

export interface Lever {
  readonly id: string;
  readonly name: Bilingual;
  readonly action: LeverAction;
  /** Full strength at the end: a fraction, or MWh, or tCO2. */
  readonly size: Parameter;
  /** Part of what it acts on that it can reach; 1 where null. */
  readonly reach: Parameter | null;
  /** The lever begins after this year and is whole in `end`. */
  readonly start: number;
  readonly end: number;
  readonly shape: LeverShape;
  /** Years by which the start and end slip. */
  readonly delay: Parameter | null;
  /** Part that arrives; the city's own `delivery` where null. */
  readonly delivery: Parameter | null;
  /** Yuan per tCO2 avoided, shown and never summed; null where not known. */
  readonly cost: Parameter | null;
  readonly owner: string | null;
  /** The clause of the plan it comes from. */
  readonly clause: string | null;
  /** Whether it acts where no scenario says otherwise. */
  readonly on: boolean;
}

/**
 * How far a lever has come, 0 to 1, in a year (fractions of a year from delays allowed).
 *
 * Linear: u = (year - start)/(end - start), cut to 0..1. S-curve: 3u² - 2u³. Step: whole from `end` on.
 */
export const rampAt = (shape: LeverShape, start: number, end: number, year: number): number => {
  if (year >= end) return 1;
  if (shape === 'step' || year <= start) return 0;
  const u = (year - start) / (end - start);
  return shape === 'linear' ? u : u * u * (3 - 2 * u);
};
