/**
 * @module One number of a city model with where it comes from and how sure it is. What the number does is left to its owner (sector,
 * driver, lever), how it is drawn to `sampling/`.
 */

/** `measured`: counted for this city · `downscaled`: from a wider area · `default`: published · `plan-target`: what a plan wants · `assumed`: ours. */
export const parameterStatuses = ['measured', 'downscaled', 'default', 'plan-target', 'assumed'] as const;
export type ParameterStatus = (typeof parameterStatuses)[number];

/** Groups by which the spread of a result is attributed. */
export const inputGroups = [
  'growth',
  'intensity',
  'fuel-mix',
  'power',
  'factors',
  'base-data',
  'process',
  'delivery',
  'delay',
] as const;
export type InputGroup = (typeof inputGroups)[number];

/**
 * Spread around the parameter's value, in its unit.
 *
 * normal: mean = value · triangular, pert: mode = value · lognormal: median = value, `sd` of the logarithm · beta: mean = value on 0 to 1,
 * `concentration` = a + b · empirical: equal weights, interpolated.
 */
export type Distribution =
  | { readonly kind: 'normal'; readonly sd: number; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'triangular' | 'pert'; readonly low: number; readonly high: number }
  | { readonly kind: 'lognormal'; readonly sd: number }
  | { readonly kind: 'beta'; readonly concentration: number }
  | { readonly kind: 'empirical'; readonly values: readonly number[] };

export interface Parameter {
  /** Path in the model, `sectors.cement.intensity`: what a scenario sets and a correlation names. */
  readonly id: string;
  /** Place in `CityModel.parameters`, hence in every vector of drawn values. */
  readonly index: number;
  readonly value: number;
  readonly unit: string;
  /** Canonical value = `value` times this (tce, MWh, MW, tCO2, 1). */
  readonly scale: number;
  readonly year: number | null;
  readonly source: string;
  readonly status: ParameterStatus;
  readonly distribution: Distribution | null;
  readonly group: InputGroup;
}
