/**
 * @module Where a target stands at the end of a month: the last result of a whole year, and an estimate of the running year from its months.
 * The two stand side by side and are never mixed. What the path requires is in `required-value.ts`.
 */
import type { Trace } from '@dafeng/quantity';
import { yearOfMonth } from '../series/calendar.ts';
import { nothing, type Sight, type Standings } from './sight.ts';
import { standingsOfAddition } from './standing-of-addition.ts';
import { standingsOfFall } from './standing-of-fall.ts';
import { standingsOfState } from './standing-of-state.ts';

export type { Memory, Standing, Standings } from './sight.ts';

/**
 * The standing of a target.
 * Gotchas: years of two methods or of two areas are refused with the reason, never compared.
 */
export const standingsOf = <T extends Trace | null>(sight: Sight<T>): Standings<T> => {
  const { target, own, level, month } = sight;
  if (!own && !level) {
    const none = nothing('没有序列 / no series');
    return { result: none, estimate: none, base: none };
  }
  const lastWhole = month % 12 === 11 ? yearOfMonth(month) : yearOfMonth(month) - 1;
  if (target.form === 'fall') return standingsOfFall(sight, lastWhole);
  if (target.form === 'addition') return standingsOfAddition(sight, lastWhole);
  return standingsOfState(sight, lastWhole);
};
