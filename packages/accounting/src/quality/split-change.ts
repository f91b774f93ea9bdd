/**
 * @module A change of one line split into what its activity, its implied factor and its GWP did, so that the parts sum to the change. Which
 * lines belong together is left to `compare-inventories.ts`.
 */
import { convert, dimensionOfQuantity, type Quantity } from '@dafeng/quantity';
import type { InventoryLine } from '../inventory/inventory.ts';
import { lineTco2e } from './category-amounts.ts';
import { activityOf } from './trace-activity.ts';

/** Parts of a change, in tCO2e. They sum to the change. */
export interface ChangeParts {
  /** More or less was burnt, made, kept. */
  readonly activity: number;
  /** Gas per activity, all factors together; within a sum also its composition. */
  readonly factor: number;
  /** Another set of global warming potentials. */
  readonly gwp: number;
  /** The line is in one of the two alone, or absent in one of them. */
  readonly coverage: number;
  /** Its trace names no one activity in both: the change is not taken apart. */
  readonly unsplit: number;
}
export const noChange: ChangeParts = { activity: 0, factor: 0, gwp: 0, coverage: 0, unsplit: 0 };
export const addParts = (a: ChangeParts, b: ChangeParts): ChangeParts => ({
  activity: a.activity + b.activity,
  factor: a.factor + b.factor,
  gwp: a.gwp + b.gwp,
  coverage: a.coverage + b.coverage,
  unsplit: a.unsplit + b.unsplit,
});

/** A line as activity x gas per activity x CO2e per gas. */
export interface LineDrivers {
  readonly activity: Quantity;
  /** Gas in its own mass, in t of gas. */
  readonly mass: number;
  readonly tco2e: number;
}
/** Null where a part of it is absent or no activity is named. */
export const driversOf = (line: InventoryLine): LineDrivers | null => {
  const tco2e = lineTco2e(line);
  if (tco2e === null || !line.amount.ok) return null;
  const { value, trace } = line.amount.value;
  const activity = activityOf(trace);
  const tonnes = dimensionOfQuantity(value) === 'co2' ? 'tCO2' : 't';
  return activity && { activity, mass: convert(value as Quantity<'mass'>, tonnes as 't').value, tco2e };
};

const isLike = (a: Quantity, b: Quantity): boolean =>
  a.basis === b.basis && dimensionOfQuantity(a) === dimensionOfQuantity(b);
/** A ratio that a zero leaves open is that of the other side: then it did nothing. */
const ratioOr = (over: number, under: number, other: number | null): number | null =>
  under === 0 ? other : over / under;

/**
 * The change of a line that is in both, taken apart by the mean over all orders in which its three drivers could have moved.
 *
 * Formula (Shapley value of a product of three): part of a = (a1 - a0) · ((b0 c0 + b1 c1) / 3 + (b0 c1 + b1 c0) / 6), and so on by turns.
 * Source: L. S. Shapley, A value for n-person games, 1953; J. Albrecht et al., Energy Policy 30 (2002), 727-736, for emissions.
 */
export const splitChange = (before: InventoryLine, after: InventoryLine): ChangeParts => {
  const [start, end] = [lineTco2e(before), lineTco2e(after)];
  const change = (end ?? 0) - (start ?? 0);
  if (start === null || end === null) return { ...noChange, coverage: change };
  const [d0, d1] = [driversOf(before), driversOf(after)];
  if (!d0 || !d1 || !isLike(d0.activity, d1.activity)) return { ...noChange, unsplit: change };
  const a0 = d0.activity.value;
  const a1 = convert(d1.activity as Quantity<'mass'>, d0.activity.unit as 't').value;
  const perActivity = [ratioOr(d0.mass, a0, null), ratioOr(d1.mass, a1, null)] as const;
  const perGas = [ratioOr(d0.tco2e, d0.mass, null), ratioOr(d1.tco2e, d1.mass, null)] as const;
  const [f0, f1] = [perActivity[0] ?? perActivity[1], perActivity[1] ?? perActivity[0]];
  const [g0, g1] = [perGas[0] ?? perGas[1], perGas[1] ?? perGas[0]];
  // Emissions without activity: no factor makes them.
  if ((a0 === 0 && d0.mass !== 0) || (a1 === 0 && d1.mass !== 0)) return { ...noChange, unsplit: change };
  if (f0 === null || f1 === null || g0 === null || g1 === null) return { ...noChange, unsplit: change };
  const part = (x0: number, x1: number, y0: number, y1: number, z0: number, z1: number) =>
    (x1 - x0) * ((y0 * z0 + y1 * z1) / 3 + (y0 * z1 + y1 * z0) / 6);
  const factor = part(f0, f1, a0, a1, g0, g1);
  const gwp = part(g0, g1, a0, a1, f0, f1);
  // The activity takes the rounding, so that nothing is left over.
  return { ...noChange, factor, gwp, activity: change - factor - gwp };
};
