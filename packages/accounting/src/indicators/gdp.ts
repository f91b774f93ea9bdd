/**
 * @module GDP at constant prices, chained by the yearly index from the base year. Knows no energy; current-price GDP never enters an
 * intensity.
 *
 * Formula: GDP_t(const b) = GDP_b x prod(index_y / 100, y = b+1..t); before the base year divided by the index instead.
 */
import { absent, type Quantity, quantity, type Reported, reported, type Trace, thenReported } from '@dafeng/quantity';
import { INDICATOR_METHODS } from '../generated/book-methods.ts';
import { type AnyExplained, type AnyReported, anyReported, type LooseExplain } from './loose-explain.ts';
import type { ReadActivity } from './read-activity.ts';

const { gdp, gdpIndex } = INDICATOR_METHODS.activities;

/** Year whose prices a year's growth is measured at: the last of the five-year plan before; null before the table begins. */
export const constantPriceBase = (year: number): number | null =>
  INDICATOR_METHODS.constantPrices.find(({ from, to }) => year >= from && year <= to)?.base ?? null;

export interface GdpChain<T extends Trace | null> {
  readonly base: number;
  /** At prices of the base year, in 1e8 yuan. Absent with the first missing year or index named. */
  readonly at: (year: number) => AnyReported<T>;
  /** Items it was read from. */
  readonly from: (year: number) => readonly string[];
}

export const chainGdp = <T extends Trace | null>(
  explain: LooseExplain<T>,
  read: ReadActivity<T>,
  base: number,
): GdpChain<T> => {
  const known = new Map<number, AnyReported<T>>();
  const start = (): AnyReported<T> => {
    const money = read(gdp, base);
    if (!money.ok) return absent(money.why, `${base} 年现价地区生产总值 / GDP of ${base} at current prices`);
    const same = explain.assume(
      'constantPrice',
      quantity(1, '1'),
      'prices-of-the-base-year',
    ) as unknown as AnyExplained<T>;
    return reported(
      explain.toConstantPrices('constantPrice', explain.convert(gdp, money.value, '100m-yuan'), same, base),
    );
  };
  const indexOf = (year: number): AnyReported<T> => {
    const index = read(gdpIndex, year);
    if (!index.ok) return absent(index.why, `${year} 年地区生产总值指数 / GDP index of ${year}`);
    return index;
  };
  const at = (year: number): AnyReported<T> => {
    const before = known.get(year);
    if (before) return before;
    const made: Reported<AnyExplained<T>> =
      year === base
        ? start()
        : year > base
          ? thenReported(at(year - 1), (last) =>
              thenReported(indexOf(year), (index) => reported(explain.product('constantPrice', last, index))),
            )
          : thenReported(at(year + 1), (next) =>
              thenReported(indexOf(year + 1), (index) =>
                anyReported(explain.ratio('constantPrice', next, index) as Reported<{ value: Quantity; trace: T }>),
              ),
            );
    known.set(year, made);
    return made;
  };
  const from = (year: number): readonly string[] => {
    const [first, last] = year > base ? [base + 1, year] : [year + 1, base];
    return [
      `activities:${gdp}:${base}`,
      ...Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => `activities:${gdpIndex}:${first + step}`),
    ];
  };
  return { base, at, from };
};
