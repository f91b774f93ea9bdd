/**
 * @module How far a slider goes around the value of the model. Limits of view only: what the core accepts is the core's.
 */
import type { Parameter } from '@dafeng/outlook';
import { isShare } from './parameter-words.ts';

export interface SliderRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The next 1, 2 or 5 times a power of ten from `value` up. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  return ([1, 2, 5, 10].find((lead) => lead * power >= value * (1 - 1e-9)) ?? 10) * power;
};
const steps = 200;

/** Shares of a lever from nothing to all; rates of growth and saving both ways; amounts from nothing to a good double. */
export const rangeOf = (parameter: Parameter): SliderRange => {
  const { id, value } = parameter;
  if (/\.(growth|improvement)(\.|$)/.test(id)) return { min: -0.04, max: 0.12, step: 0.001 };
  if (/\.fall$/.test(id)) return { min: -0.02, max: 0.15, step: 0.001 };
  if (isShare(parameter)) return { min: 0, max: 1, step: 0.005 };
  if (value === 0) return { min: 0, max: 1, step: 1 / steps };
  const far = roundUp(2 * Math.abs(value));
  return value > 0 ? { min: 0, max: far, step: far / steps } : { min: -far, max: 0, step: far / steps };
};
