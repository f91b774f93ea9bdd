/**
 * @module When two numbers are of one method: edition, factor sets, GWP set, boundary, basis and area agree. What is done where they do not
 * is left to `chain.ts`.
 */
import type { Bilingual, Trace } from '@dafeng/quantity';
import { areaVersion } from '../areas/area-change.ts';
import { defaultCoefficientSet } from '../energy/standard-coal.ts';
import type { IndicatorMethod, YearOfBooks } from './indicator-value.ts';

export const noMethod: IndicatorMethod = {
  basis: null,
  energyTotal: null,
  nonFossil: null,
  coefficients: null,
  edition: null,
  gwpSet: null,
  factorSets: null,
  boundary: null,
  pricesOf: null,
  areaSince: null,
  coalRate: null,
};

/** The part of the identity that every number of the year has. */
export const methodOfArea = <T extends Trace | null>({ areaCode, year }: YearOfBooks<T>): IndicatorMethod => ({
  ...noMethod,
  areaSince: areaVersion(areaCode, year),
});

/** The part that everything out of the balance has. */
export const methodOfBalance = <T extends Trace | null>(book: YearOfBooks<T>): IndicatorMethod => ({
  ...methodOfArea(book),
  coefficients: book.balance
    ? book.balance.accounting === 'standard-coal'
      ? 'standard-coal-as-printed'
      : (book.coefficients?.id ?? defaultCoefficientSet(book.balance))
    : null,
});

/** The part that everything out of the inventory has. */
export const methodOfInventory = <T extends Trace | null>(book: YearOfBooks<T>, boundary: string): IndicatorMethod => ({
  ...methodOfArea(book),
  boundary,
  edition: book.inventory?.method.id ?? null,
  gwpSet: book.inventory?.method.gwpSet ?? null,
  factorSets: book.inventory?.method.factorSets ?? null,
});

const names: readonly (readonly [keyof IndicatorMethod, string, string])[] = [
  ['areaSince', '行政区划', 'area'],
  ['edition', '核算方法版本', 'method edition'],
  ['gwpSet', '全球变暖潜势', 'GWP set'],
  ['factorSets', '排放因子集', 'factor sets'],
  ['boundary', '核算边界', 'boundary'],
  ['basis', '当量值或等价值', 'basis of energy'],
  ['energyTotal', '能源总量口径', 'energy total'],
  ['nonFossil', '非化石能源算法', 'method of non-fossil energy'],
  ['coefficients', '折标准煤系数', 'coefficients of standard coal'],
  ['pricesOf', '不变价基期', 'constant prices'],
];
const textOf = (value: unknown): string =>
  value !== null && typeof value === 'object' ? JSON.stringify(Object.entries(value).sort()) : String(value);

/** What differs between the methods of two years; empty where they may stand in one series. */
export const differingParts = (a: IndicatorMethod, b: IndicatorMethod): readonly Bilingual[] =>
  names.filter(([key]) => textOf(a[key]) !== textOf(b[key])).map(([, zh, en]) => ({ zh, en }));
