/**
 * @module The indicators of a city out of all its books, year by year, beside the targets of its plan. Years of other methods are accounted
 * again by the method of the later one, and it is said.
 */
import {
  accountEnergy,
  accountIndicators,
  accountInventory,
  type IndicatorValue,
  publishedValue,
  type YearOfBooks,
} from '@dafeng/accounting';
import type { IndicatorSeries } from '@dafeng/contract';
import type { TargetItem, UnitOfWork } from '@dafeng/database';
import { fullTracer, type Trace } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import { toFigure, toUnit } from '../answers/figures.ts';
import type { BookAccountant, BookAccounts } from './book-accounts.ts';

export interface CityIndicators {
  readonly values: readonly IndicatorValue<Trace>[];
  readonly bookOf: ReadonlyMap<number, string>;
}

const yearOf = (accounts: BookAccounts): YearOfBooks<Trace> => ({
  area: accounts.city.name.zh,
  areaCode: accounts.input.region,
  year: accounts.book.year,
  balance: accounts.input.balance,
  energy: accounts.energy,
  inventory: accounts.inventory,
  economy: accounts.input.activities,
  ...(accounts.coefficients === null ? {} : { coefficients: accounts.coefficients }),
});

/** Every indicator of every year that has books. */
export const cityIndicators = async (
  unit: UnitOfWork,
  accountant: BookAccountant,
  cityId: string,
): Promise<CityIndicators> => {
  const accounts: BookAccounts[] = [];
  for (const { id } of await unit.books.list(cityId)) accounts.push(await accountant.of(unit, id));
  const byYear = new Map(accounts.map((one) => [one.book.year, one]));
  const values = accountIndicators(accounts.map(yearOf), {
    tracer: fullTracer,
    restate: (earlier, later) => {
      const [before, after] = [byYear.get(earlier.year), byYear.get(later.year)];
      if (!before || !after) return null;
      const { input } = before;
      return {
        ...earlier,
        inventory: accountInventory(input, after.method, fullTracer),
        ...(input.balance === null || after.coefficients === null
          ? {}
          : {
              energy: accountEnergy(input.balance, after.coefficients, fullTracer),
              coefficients: after.coefficients,
            }),
      };
    },
  });
  return { values, bookOf: new Map(accounts.map(({ book }) => [book.year, book.id])) };
};

/** `indicator:ID:VARIANT:YEAR:SINCE`, with an empty last part for the state of a year. */
export const indicatorRef = ({ indicator, variant, year, since }: IndicatorValue<Trace>): string =>
  `indicator:${indicator}:${variant}:${year}:${since ?? ''}`;

const sinceWords = (value: IndicatorValue<Trace>): { readonly zh: string; readonly en: string } =>
  value.since === null
    ? { zh: '', en: '' }
    : value.since === value.year - 1
      ? { zh: '，较上年', en: ', on the year before' }
      : { zh: `，较${value.since}年`, en: `, since ${value.since}` };

/** Series by indicator, variant and what they are measured from. */
export const toSeries = ({ values, bookOf }: CityIndicators, targets: readonly TargetItem[]): IndicatorSeries[] => {
  const groups = new Map<string, IndicatorValue<Trace>[]>();
  for (const value of values) {
    const from = value.since === null ? 'state' : value.since === value.year - 1 ? 'yearly' : `since-${value.since}`;
    const key = `${value.indicator}|${value.variant}|${from}`;
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()].flatMap((group): IndicatorSeries[] => {
    const [first] = group;
    const indicator = first === undefined ? null : getIndicator(first.indicator);
    if (first === undefined || indicator === null) return [];
    const since = sinceWords(first);
    const restated = [...new Set(group.flatMap((one) => one.restated))].sort();
    return [
      {
        indicator: indicator.id,
        variant: first.variant,
        name: { zh: indicator.zh, en: indicator.en },
        unit: toUnit(indicator.unit),
        precision: indicator.precision,
        identity: { zh: `${first.label.zh}${since.zh}`, en: `${first.label.en}${since.en}` },
        values: [...group]
          .sort((a, b) => a.year - b.year)
          .map((value) => ({
            year: value.year,
            figure: toFigure(value.value, { unit: indicator.unit, ref: indicatorRef(value) }),
            published: publishedOf(value),
            bookId: bookOf.get(value.year) ?? null,
          })),
        targets: targets
          .filter(({ content }) => content.canonical === indicator.id)
          .map((target) => ({
            itemId: target.id,
            year: target.content.year,
            value: target.content.value,
            unit: target.content.unit,
            comparator: target.content.comparator,
          })),
        restatement:
          restated.length === 0
            ? null
            : {
                zh: `${restated.join('、')} 年按后一年的方法重算后比较。`,
                en: `${restated.join(', ')} restated by the method of the later year.`,
              },
      },
    ];
  });
};

/** The number as published, rounded by GB/T 8170; null where it is missing. */
const publishedOf = (value: IndicatorValue<Trace>): number | null => {
  const published = publishedValue(value, fullTracer);
  return published.ok ? published.value.value.value : null;
};
