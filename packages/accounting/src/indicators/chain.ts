/**
 * @module Change from year to year and over several years of a number that must be of one method: a fall is one less the product of the
 * yearly ratios, never a sum of percentages. Which numbers are chained is left to `account-indicators.ts`.
 *
 * Formula: r_t = 1 - I_t / I_(t-1); R = 1 - prod(I_y / I_(y-1), y = b+1..t).
 * Source: design section 2.3 and pitfall 21: subtracting growth rates (g_GDP - g_E) overstates the fall.
 */
import { absent, reported, type Trace, thenReported } from '@dafeng/quantity';
import { areaChangesBetween } from '../areas/area-change.ts';
import { type Notice, notice } from '../fault.ts';
import type { IndicatorMethod, IndicatorOptions, Measured, YearOfBooks } from './indicator-value.ts';
import type { AnyExplained, AnyReported, LooseExplain } from './loose-explain.ts';
import { differingParts } from './method-identity.ts';

/** How a number of a year is made; asked again of restated books. */
export type Measure<T extends Trace | null> = (book: YearOfBooks<T>) => Measured<T>;

export interface Step<T extends Trace | null> {
  /** This year over the year before, plain. */
  readonly ratio: AnyReported<T>;
  readonly earlier: AnyReported<T>;
  readonly later: AnyReported<T>;
  readonly method: IndicatorMethod;
  readonly from: readonly string[];
  readonly restated: readonly number[];
  readonly notices: readonly Notice[];
}

interface Links<T extends Trace | null> {
  readonly explain: LooseExplain<T>;
  readonly options: IndicatorOptions<T>;
  readonly bookOf: (year: number) => YearOfBooks<T> | null;
  readonly measure: Measure<T>;
  readonly term: string;
}

const missing = (year: number): Notice =>
  notice('year-missing', [
    `缺 ${year} 年的账本，${year} 年前后的变化无法连乘。`,
    `the books of ${year} are missing, the change across that year cannot be chained.`,
  ]);

/** The year against the year before, the earlier restated where the methods differ; absent and named where it cannot be. */
export const stepTo = <T extends Trace | null>(
  links: Links<T>,
  year: number,
): Step<T> | { readonly missing: number } => {
  const { explain, options, bookOf, measure, term } = links;
  const [before, now] = [bookOf(year - 1), bookOf(year)];
  if (!now) return { missing: year };
  if (!before) return { missing: year - 1 };
  const later = measure(now);
  let earlier = measure(before);
  const notices: Notice[] = [...earlier.notices, ...later.notices];
  const restated: number[] = [];
  let differing = differingParts(earlier.method, later.method);
  if (differing.length > 0) {
    const changed = options.restate?.(before, now) ?? null;
    if (changed) {
      earlier = measure(changed);
      differing = differingParts(earlier.method, later.method).filter(({ en }) => en !== 'area');
      restated.push(year - 1);
    }
  }
  const refusal = (zh: string, en: string): AnyReported<T> => absent('outside-validity', `${zh} / ${en}`);
  const ratio = ((): AnyReported<T> => {
    if (differing.length > 0) {
      const changes = areaChangesBetween(now.areaCode, year - 1, year);
      const [zh, en] = [differing.map((part) => part.zh).join('、'), differing.map((part) => part.en).join(', ')];
      notices.push(
        notice(changes.length > 0 ? 'area-changed' : 'methods-differ', [
          `${year - 1} 年与 ${year} 年的${zh}不同，未重算不得相比。${changes.map((one) => `${one.zh}。`).join('')}`,
          `${year - 1} and ${year} differ in ${en}; they are not compared unless restated. ${changes.map((one) => one.en).join('; ')}`.trim(),
        ]),
      );
      return refusal(`${year - 1}—${year} 年${zh}不同`, `${en} of ${year - 1} and ${year} differ`);
    }
    return thenReported(earlier.value, (first) =>
      thenReported(later.value, (last) => explain.ratio(term, last, first)),
    );
  })();
  return {
    ratio,
    earlier: earlier.value,
    later: later.value,
    method: later.method,
    from: [...new Set([...later.from, ...earlier.from])],
    restated,
    notices,
  };
};

export interface Fall<T extends Trace | null> {
  readonly value: AnyReported<T>;
  readonly method: IndicatorMethod;
  readonly from: readonly string[];
  readonly restated: readonly number[];
  readonly notices: readonly Notice[];
}

/**
 * Cut from `since` to `year` in per cent: one less the product of the yearly ratios.
 *
 * Gotchas: a year without books, or of another method, leaves it absent with that year named; a rise is a negative cut.
 */
export const fallSince = <T extends Trace | null>(links: Links<T>, since: number, year: number): Fall<T> | null => {
  const { explain, bookOf, measure, term } = links;
  const now = bookOf(year);
  if (!now || year <= since) return null;
  const steps: Step<T>[] = [];
  for (let at = since + 1; at <= year; at += 1) {
    const step = stepTo(links, at);
    if ('missing' in step)
      return {
        value: absent('not-reported', `缺 ${step.missing} 年 / ${step.missing} is missing`),
        method: measure(now).method,
        from: [...new Set(steps.flatMap(({ from }) => from))],
        restated: [],
        notices: [missing(step.missing)],
      };
    steps.push(step);
  }
  const product = steps.reduce<AnyReported<T> | null>(
    (whole, { ratio }) =>
      whole === null
        ? ratio
        : thenReported(whole, (left) => thenReported(ratio, (next) => reported(explain.product(term, left, next)))),
    null,
  );
  const value = thenReported(product ?? absent('NE'), (left) =>
    reported(explain.convert(term, explain.complement(term, left as never) as unknown as AnyExplained<T>, '%')),
  );
  return {
    value,
    method: (steps.at(-1) as Step<T>).method,
    from: [...new Set(steps.flatMap(({ from }) => from))],
    restated: steps.flatMap(({ restated }) => restated),
    notices: uniqueNotices(steps.flatMap(({ notices }) => notices)),
  };
};

/** Growth of the year against the year before, plain: this year over last, less the whole. */
export const growthOf = <T extends Trace | null>(
  explain: LooseExplain<T>,
  term: string,
  step: Step<T>,
): AnyReported<T> =>
  thenReported(step.ratio, () =>
    thenReported(step.earlier, (first) =>
      thenReported(step.later, (last) => explain.ratio(term, explain.difference(term, last, first), first)),
    ),
  );

/** Each notice once: a year stands in two steps. */
export const uniqueNotices = (notices: readonly Notice[]): readonly Notice[] => [
  ...new Map(notices.map((one) => [`${one.code} ${one.message.en}`, one])).values(),
];
