/**
 * @module Sums of cells that stand in one unit, exact before they are rounded once, so that the order of rows never shows. Quantities
 * with a meaning are summed by `@dafeng/quantity` itself.
 */
import { sumExactly } from '@dafeng/quantity';

/** The sum of plain numbers; 0 for none, which only a caller who knows that there are some may ask. Minus zero is zero. */
export const sumNumbers = (values: readonly number[]): number => sumExactly(values) + 0;
