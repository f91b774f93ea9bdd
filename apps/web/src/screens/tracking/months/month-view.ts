/** @module The months of one number laid out for a year: twelve places, what stands in each or why nothing does, lines for the chart, rows for the file. */
import type { Figure, MonthlyView } from '@dafeng/contract';
import type { MonthDot, MonthLine } from '../months-chart.tsx';

export type MonthlyIndicator = MonthlyView['indicators'][number];
export type MonthCell = MonthlyIndicator['months'][number];
export const twelve: readonly number[] = Array.from({ length: 12 }, (_, i) => i + 1);

const keyOf = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;
/** The twelve months of a year; null where the month is not in the answer: it lies after the month looked at or before the first. */
export function monthsOfYear({ months }: MonthlyIndicator, year: number): (MonthCell | null)[] {
  const byMonth = new Map(months.map((cell) => [cell.month, cell]));
  return twelve.map((month) => byMonth.get(keyOf(year, month)) ?? null);
}
export function quartersOfYear({ quarters }: MonthlyIndicator, year: number) {
  const byKey = new Map(quarters.map((one) => [one.quarter.replace('-', ''), one.own]));
  return [1, 2, 3, 4].map((quarter) => byKey.get(`${year}Q${quarter}`) ?? null);
}

/** Reported, else estimated from electricity; a month that was only reported together with others is no dot of its own. */
function dotOf(cell: MonthCell | null, month: number): MonthDot[] {
  if (cell === null) return [];
  const alone = cell.span === cell.month;
  if (alone && cell.own.figure.value !== null)
    return [{ month, value: cell.own.figure.value, guessed: cell.quality === 'estimate' }];
  const { nowcast } = cell;
  if (nowcast === null || nowcast.figure.value === null || nowcast.figure.unit.id !== cell.own.figure.unit.id)
    return [];
  return [
    {
      month,
      value: nowcast.figure.value,
      guessed: true,
      ...(nowcast.low === null || nowcast.high === null ? {} : { low: nowcast.low, high: nowcast.high }),
    },
  ];
}
export function linesOf(indicator: MonthlyIndicator, year: number): MonthLine[] {
  const line = (of: number, look: MonthLine['look']): MonthLine => ({
    name: String(of),
    look,
    dots: monthsOfYear(indicator, of).flatMap((cell, i) => dotOf(cell, i + 1)),
  });
  return [line(year - 1, 'before'), line(year, 'now')].filter(({ dots }) => dots.length > 0);
}

const plain = (figure: Figure | undefined): number | null => figure?.value ?? null;
/** The numbers of the chart and the table as rows: the file holds what the screen shows. */
export function rowsOfYear(indicator: MonthlyIndicator, years: readonly number[]): (string | number | null)[][] {
  return years.flatMap((year) =>
    monthsOfYear(indicator, year).flatMap((cell) =>
      cell === null
        ? []
        : [
            [
              cell.month,
              plain(cell.own.figure),
              plain(cell.own.yearOnYear),
              plain(cell.toDate.figure),
              plain(cell.toDate.yearOnYear),
              cell.nowcast === null ? null : plain(cell.nowcast.figure),
              cell.nowcast?.low ?? null,
              cell.nowcast?.high ?? null,
            ],
          ],
    ),
  );
}
/** Whether any month of the years has an estimate from electricity. */
export const hasNowcast = ({ months }: MonthlyIndicator): boolean => months.some(({ nowcast }) => nowcast !== null);
