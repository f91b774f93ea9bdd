/**
 * @module What a series comes to in a year, in a unit and basis that are asked for: the base of a receiver of a share.
 */
import { noTracer, type Quantity, type Reported, reported, type UnitId } from '@dafeng/quantity';
import { explainNumbers } from '../explained-number.ts';
import { yearSpan } from '../series/calendar.ts';
import { sumSpan } from '../series/combine-months.ts';
import { type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import { usedIn } from './standing.ts';

/** Absent where a month is blank, or in another basis. @param basis null takes the basis of the series */
export const yearAmount = (
  series: PlacedSeries,
  year: number,
  unit: UnitId,
  basis: string | null,
): Reported<Quantity> => {
  const explain = explainNumbers(noTracer);
  const span = yearSpan(year);
  const total = sumSpan(explain, series, seenAt(series, span.last, Number.POSITIVE_INFINITY), span);
  if (!total.ok) return total;
  const counted = usedIn(explain, { unit, basis: basis ?? total.value.value.basis }, series.indicator, total);
  return counted.ok ? reported(counted.value.value) : counted;
};
