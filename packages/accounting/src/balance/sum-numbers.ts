/**
 * @module Sums of cells that stand in one unit, exact before they are rounded once, so that the order of rows never shows. Quantities
 * with a meaning are summed by `@dafeng/quantity` itself.
 */
import { quantity, sumQuantities } from '@dafeng/quantity';

/** The sum of plain numbers; 0 for none, which only a caller who knows that there are some may ask. */
export const sumNumbers = (values: readonly number[]): number => {
  const total = sumQuantities(values.map((value) => quantity(value, '1')));
  return total.ok ? total.value.value : 0;
};
