/**
 * @module Where a budget stands at the end of a month: issued, carried, used, remaining, the whole year as expected, and how far that is
 * over. Every number opens to the rows of the log and the months behind it. Series and forecasts come in as data.
 */
import { absent, type MonthPeriod, type Reported, reported, type Trace, type Tracer } from '@dafeng/quantity';
import { type AnyExplained, type AnyReported, explainNumbers, type NumberExplain } from '../explained-number.ts';
import { lastMonthOf, type MonthSpan, monthText, yearSpan } from '../series/calendar.ts';
import { sumSpan, yearOnYear } from '../series/combine-months.ts';
import { type PlacedPoint, type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import { amountOf, type Budget, standingRows } from './budget.ts';

export interface BudgetForecast {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  /** Where it was made, in words. */
  readonly source: string;
}
export interface ExpectedUse<T extends Trace | null> {
  readonly value: AnyExplained<T>;
  /** Lowest and highest of what the earlier years give, or of the forecast; null where there is one number only. */
  readonly low: AnyExplained<T> | null;
  readonly high: AnyExplained<T> | null;
  readonly by: 'whole-year' | 'same-months' | 'forecast';
  /** Earlier years it was worked out by. */
  readonly years: readonly number[];
}
/**
 * `over` used more than allowed; `expected-over` the expected year does; `may-be-over` only its upper bound does; `within`; `open` where a
 * number is missing.
 */
export type BudgetVerdict = 'over' | 'expected-over' | 'may-be-over' | 'within' | 'open';

export interface BudgetStanding<T extends Trace | null> {
  readonly budget: string;
  readonly year: number;
  /** Standing rows of the year, without what was carried. */
  readonly issued: AnyReported<T>;
  /** Left of earlier years of a rolling budget, negative where overdrawn; null where nothing is carried by its nature. */
  readonly carried: AnyReported<T> | null;
  readonly allowed: AnyReported<T>;
  readonly used: AnyReported<T>;
  /** Last month of what was used. */
  readonly until: string | null;
  readonly remaining: AnyReported<T>;
  readonly expected: Reported<ExpectedUse<T>>;
  /** Expected less allowed; zero or less is within. */
  readonly overrun: AnyReported<T>;
  readonly verdict: BudgetVerdict;
}

const nothingUsed = absent('not-reported', '没有用量数据 / no use is reported');

/** Numbers of a series as the budget counts them: converted to its unit, refused in another basis. */
export const usedIn = <T extends Trace | null>(
  explain: NumberExplain<T>,
  { unit, basis }: Pick<Budget, 'unit' | 'basis'>,
  term: string,
  item: AnyReported<T>,
): AnyReported<T> => {
  if (!item.ok) return item;
  const made = item.value.value;
  if (made.basis !== basis)
    return absent(
      'rejected',
      `用量口径 ${made.basis} 与预算口径 ${basis} 不同，不能比较 / use is in the basis ${made.basis}, the budget in ${basis}`,
    );
  if (made.unit === unit) return item;
  try {
    return reported(explain.convert(term, item.value, unit));
  } catch {
    return absent('rejected', `用量单位 ${made.unit} 不能换算成 ${unit} / ${made.unit} cannot be converted to ${unit}`);
  }
};

/** What was issued for a year by a day. */
export const issuedFor = <T extends Trace | null>(
  explain: NumberExplain<T>,
  budget: Budget,
  year: number,
  on: string,
): AnyReported<T> => {
  const rows = standingRows(budget, year, on);
  if (rows.length === 0)
    return budget.log.some((row) => row.year === year && row.on <= on && row.amount !== null)
      ? absent('not-reported', `${year} 年的下达已收回 / what was issued for ${year} was taken back`)
      : absent('not-reported', `${year} 年还没有下达 / nothing was issued for ${year}`);
  return explain.sum(
    'budget.issued',
    rows.map((row) => ({
      id: row.id,
      item: reported(
        explain.observation('budget.issue', amountOf(budget, row.amount ?? 0), {
          source: row.document,
          locator: `${row.on} ${row.reason}`,
          period: String(row.year),
        }) as unknown as AnyExplained<T>,
      ),
    })),
  ).total;
};

/** What is left of the earlier years; nothing is carried that is not known. */
const carriedInto = <T extends Trace | null>(
  explain: NumberExplain<T>,
  budget: Budget,
  year: number,
  on: string,
  usedOf: (year: number) => AnyReported<T>,
): AnyReported<T> | null => {
  if (!budget.carry || year <= budget.from) return null;
  const left: { id: string; item: AnyReported<T> }[] = [];
  for (let earlier = budget.from; earlier < Math.min(year, budget.to + 1); earlier += 1) {
    const issued = issuedFor(explain, budget, earlier, on);
    const used = usedOf(earlier);
    if (!issued.ok)
      return absent(
        'not-reported',
        `${earlier} 年没有下达，结转算不出 / nothing was issued for ${earlier}, so nothing can be carried`,
      );
    if (!used.ok)
      return absent(
        'not-reported',
        `缺 ${earlier} 年全年用量，结转算不出 / no full use of ${earlier}, so nothing can be carried`,
      );
    left.push({ id: String(earlier), item: reported(explain.difference('budget.left', issued.value, used.value)) });
  }
  return explain.sum('budget.carried', left).total;
};

const lowestAndHighest = <T extends Trace | null>(
  explain: NumberExplain<T>,
  estimates: readonly { readonly year: number; readonly value: AnyExplained<T> }[],
): Pick<ExpectedUse<T>, 'low' | 'high'> => {
  const [first, ...more] = [...estimates].sort((a, b) => a.value.value.value - b.value.value.value);
  const last = more.at(-1);
  if (!first || !last) return { low: null, high: null };
  const pick = (rule: string, chosen: (typeof estimates)[number]) =>
    explain.choose(
      'budget.expected',
      rule,
      chosen.value,
      estimates.flatMap((one) => (one === chosen ? [] : [{ because: String(one.year), explained: one.value }])),
    );
  return { low: pick('budget.lowest', first), high: pick('budget.highest', last) };
};

/**
 * The whole year by the course of earlier years: **Formula** `whole(y) x used / used(same months of y)` for every earlier year y that is
 * whole. The year before gives the number, all of them the lowest and the highest.
 */
const expectedBy = <T extends Trace | null>(
  explain: NumberExplain<T>,
  budget: Budget,
  series: PlacedSeries,
  seen: readonly PlacedPoint[],
  span: MonthSpan,
  last: number,
  year: number,
): Reported<ExpectedUse<T>> => {
  const change = yearOnYear(explain, series, seen, { first: span.first, last });
  if (!change.ok) return change;
  if (!change.value.ratio.ok) return change.value.ratio;
  const estimates: { readonly year: number; readonly value: AnyExplained<T> }[] = [];
  const firstYear = Math.floor((seen[0]?.first ?? span.first) / (span.last - span.first + 1));
  let missing: AnyReported<T> = nothingUsed;
  for (let earlier = year - 1; earlier >= firstYear; earlier -= 1) {
    const whole = sumSpan(explain, series, seen, yearSpan(earlier));
    const shift = yearSpan(earlier).first - span.first;
    const then = sumSpan(explain, series, seen, { first: span.first + shift, last: last + shift });
    const ratio = then.ok ? explain.ratio('budget.sameMonths', change.value.later, then.value) : then;
    const one =
      whole.ok && ratio.ok
        ? usedIn(
            explain,
            budget,
            'budget.expected',
            reported(explain.product('budget.expected', whole.value, ratio.value)),
          )
        : whole.ok
          ? ratio
          : whole;
    if (one.ok) estimates.push({ year: earlier, value: one.value });
    else if (earlier === year - 1) missing = one;
  }
  const nearest = estimates.find((one) => one.year === year - 1);
  if (!nearest) return missing.ok ? nothingUsed : missing;
  return reported({
    value: nearest.value,
    ...lowestAndHighest(explain, estimates),
    by: 'same-months',
    years: estimates.map((one) => one.year),
  });
};

const verdictOf = <T extends Trace | null>(
  allowed: AnyReported<T>,
  used: AnyReported<T>,
  expected: Reported<ExpectedUse<T>>,
): BudgetVerdict => {
  if (!allowed.ok) return 'open';
  const most = allowed.value.value.value;
  if (used.ok && used.value.value.value > most) return 'over';
  if (!expected.ok) return 'open';
  if (expected.value.value.value.value > most) return 'expected-over';
  return (expected.value.high?.value.value ?? most) > most ? 'may-be-over' : 'within';
};

/**
 * Where a budget stands at the end of a month.
 * @param series monthly use; converted to the unit of the budget, refused in another basis
 * @param on ISO date: later rows of the log are not seen
 * @param forecast of the whole year, in the unit of the budget; else the same months of earlier years decide
 * Gotchas: a blank month leaves `used` absent, never short. The numbers do not depend on the order of the log.
 */
export const budgetStanding = <T extends Trace | null>(
  tracer: Tracer<T>,
  budget: Budget,
  series: PlacedSeries | null,
  at: MonthPeriod,
  on: string,
  forecast: BudgetForecast | null = null,
): BudgetStanding<T> => {
  const explain = explainNumbers(tracer);
  const { year } = at;
  const seen = series ? seenAt(series, lastMonthOf(at), Number.POSITIVE_INFINITY) : [];
  const span = yearSpan(year);
  const last =
    seen.findLast(({ value, first, since }) => value.ok && since === null && first >= span.first)?.last ?? null;
  const usedOver = (months: MonthSpan): AnyReported<T> =>
    series === null ? nothingUsed : usedIn(explain, budget, 'budget.used', sumSpan(explain, series, seen, months));

  const issued = issuedFor(explain, budget, year, on);
  const used = last === null ? nothingUsed : usedOver({ first: span.first, last });
  const carried = carriedInto(explain, budget, year, on, (earlier) => usedOver(yearSpan(earlier)));
  const allowed = ((): AnyReported<T> => {
    if (carried === null || !issued.ok) return issued;
    if (!carried.ok) return carried;
    return explain.sum('budget.allowed', [
      { id: 'issued', item: issued },
      { id: 'carried', item: carried },
    ]).total;
  })();
  const less = (term: string, from: AnyReported<T>, minus: AnyReported<T>): AnyReported<T> =>
    !from.ok ? from : minus.ok ? reported(explain.difference(term, from.value, minus.value)) : minus;
  const expected = ((): Reported<ExpectedUse<T>> => {
    if (forecast) {
      const told = (value: number): AnyExplained<T> =>
        explain.observation('budget.forecast', amountOf(budget, value), {
          source: forecast.source,
          locator: String(year),
        }) as unknown as AnyExplained<T>;
      return reported({
        value: told(forecast.value),
        low: forecast.low === null ? null : told(forecast.low),
        high: forecast.high === null ? null : told(forecast.high),
        by: 'forecast',
        years: [],
      });
    }
    if (series === null || last === null) return nothingUsed;
    if (!used.ok) return used;
    if (last === span.last) return reported({ value: used.value, low: null, high: null, by: 'whole-year', years: [] });
    return expectedBy(explain, budget, series, seen, span, last, year);
  })();
  const whole: AnyReported<T> = expected.ok ? reported(expected.value.value) : expected;
  return {
    budget: budget.id,
    year,
    issued,
    carried,
    allowed,
    used,
    until: last === null ? null : monthText(last),
    remaining: less('budget.remaining', allowed, used),
    expected,
    overrun: allowed.ok ? less('budget.overrun', whole, allowed) : allowed,
    verdict: verdictOf(allowed, used, expected),
  };
};
