/**
 * @module The monthly estimate of energy and CO2 from electricity out of the series of a city: which years both are known of, which months only the
 * electricity, and what was said on earlier days. The estimate of one month is in `nowcast.ts`.
 */
import { type Bilingual, fullTracer, noTracer, type Quantity, type Trace } from '@dafeng/quantity';
import { explainNumbers } from '../explained-number.ts';
import { dayNumber } from '../series/calendar.ts';
import { sumSpan } from '../series/combine-months.ts';
import { type PlacedSeries, seenAt } from '../series/indicator-series.ts';
import {
  type Nowcast,
  type NowcastSector,
  type NowcastTotal,
  nowcastTotal,
  type Revision,
  reviseNowcast,
  type YearPair,
} from './nowcast.ts';

const electricity = 'total-electricity-consumption';
/** What is estimated from it. */
export const nowcastIndicators: readonly string[] = ['total-energy-consumption', 'total-co2-emissions'];

/** By month number. */
export interface SeriesNowcast {
  readonly totals: ReadonlyMap<number, NowcastTotal<Trace>>;
  readonly revisions: ReadonlyMap<number, readonly Revision[]>;
  readonly why: Bilingual | null;
}
const nothing = (zh: string, en: string): SeriesNowcast => ({
  totals: new Map(),
  revisions: new Map(),
  why: { zh, en },
});

interface Pair {
  readonly subject: string;
  readonly amounts: readonly PlacedSeries[];
  /** That with months first. Electricity is a physical amount: years before the months come from the books. */
  readonly powers: readonly PlacedSeries[];
}
const quiet = explainNumbers(noTracer);
const always = Number.POSITIVE_INFINITY;

const yearSum = (series: PlacedSeries, year: number, day: number): Quantity | null => {
  const last = year * 12 + 11;
  const sum = sumSpan(quiet, series, seenAt(series, last, day), { first: last - 11, last });
  return sum.ok ? sum.value.value : null;
};

const firstYearSum = (series: readonly PlacedSeries[], year: number, day: number) => {
  for (const one of series) {
    const sum = yearSum(one, year, day);
    if (sum !== null) return { sum, source: one.origin };
  }
  return null;
};
const sectorOf = ({ subject, amounts, powers }: Pair, last: number, day: number): NowcastSector => {
  const months = new Map<number, Quantity<'electricity', 'plain'>>();
  for (const power of powers.slice(0, 1))
    for (const { first, last: month, value, since } of seenAt(power, last, day))
      if (first === month && since === null && value.ok)
        months.set(month, value.value as Quantity<'electricity', 'plain'>);
  const firstMonth = Math.min(last, ...powers.flatMap(({ latest }) => latest[0]?.first ?? []));
  const years: YearPair[] = [];
  for (let year = Math.floor(firstMonth / 12); year <= Math.floor(last / 12); year += 1) {
    const [power, amount] = [firstYearSum(powers, year, day), firstYearSum(amounts, year, day)];
    if (power === null || amount === null) continue;
    years.push({
      year,
      amount: amount.sum,
      power: power.sum as Quantity<'electricity', 'plain'>,
      source: amount.source,
    });
  }
  return { sector: subject, years, power: months };
};

const find = (all: readonly PlacedSeries[], indicator: string, scope: string): readonly PlacedSeries[] =>
  all.filter((one) => one.indicator === indicator && one.scope === scope && one.target === null);

const booksLast = (series: readonly PlacedSeries[]): readonly PlacedSeries[] =>
  [...series].sort((a, b) => Number(a.origin === 'books') - Number(b.origin === 'books'));

/** All sectors that report the amount; none where one of them reports no electricity. */
const sectorPairs = (all: readonly PlacedSeries[], indicator: string): readonly Pair[] => {
  const scopes = [...new Set(all.flatMap(({ scope }) => (scope.startsWith('sector:') ? [scope] : [])))];
  const pairs = scopes.flatMap((subject): Pair[] => {
    const amounts = find(all, indicator, subject);
    return amounts.length > 0 ? [{ subject, amounts, powers: find(all, electricity, subject) }] : [];
  });
  return pairs.every(({ powers }) => powers.length > 0) ? pairs : [];
};
const cityPairs = (all: readonly PlacedSeries[], indicator: string): readonly Pair[] => {
  // Reported months before the books: one method within a pair of years.
  const powers = booksLast(find(all, electricity, '全市'));
  const amounts = booksLast(find(all, indicator, '全市'));
  const hasMonths = powers[0] !== undefined && powers[0].origin !== 'books';
  return hasMonths && amounts.length > 0 ? [{ subject: '全市', amounts, powers }] : [];
};
/** By sector where the sectors know as many years as the city does: fewer years are a ratio whose spread nobody knows. */
const pairsOf = (all: readonly PlacedSeries[], indicator: string, last: number, day: number): readonly Pair[] => {
  const years = (pairs: readonly Pair[]): number =>
    pairs.length === 0 ? -1 : Math.min(...pairs.map((pair) => sectorOf(pair, last, day).years.length));
  const [sectors, city] = [sectorPairs(all, indicator), cityPairs(all, indicator)];
  return years(sectors) >= years(city) ? sectors : city;
};

/** The total as one estimate, so that its history can be kept as that of a sector is. */
const asNowcast = ({ month, total, interval, sectors }: NowcastTotal<null>): Nowcast<null> | null => {
  if (!total.ok) return null;
  const made = sectors.filter((one): one is Nowcast<null> => 'value' in one);
  return {
    sector: 'total',
    month,
    value: total.value,
    interval,
    ratioOf: Math.min(...made.map(({ ratioOf }) => ratioOf)),
    reconciled: made.every(({ reconciled }) => reconciled),
  };
};

const arrivals = (pairs: readonly Pair[], until: number): readonly string[] => {
  const days = new Set<string>();
  for (const { amounts, powers } of pairs)
    for (const { placed } of [...amounts, ...powers])
      for (const { received, receivedDay } of placed)
        if (received !== null && receivedDay !== null && receivedDay <= until) days.add(received);
  return [...days].sort();
};

/**
 * The estimate of the whole city for the months asked for, by sector where that knows as many years.
 * @param from first and @param to last month number; @param asOf only what had arrived by this day
 * Gotchas: `revisions` begins anew with each day on which a number arrived; books without a day of arrival count as always known.
 */
export const nowcastSeries = (
  all: readonly PlacedSeries[],
  indicator: string,
  from: number,
  to: number,
  asOf: string | null,
): SeriesNowcast => {
  const until = asOf === null ? always : (dayNumber(asOf) ?? always);
  const pairs = pairsOf(all, indicator, to, until);
  if (pairs.length === 0)
    return nothing(
      '缺月度用电量或这个指标的年度数，不能由用电量推算。',
      'No monthly electricity, or no yearly figure of the indicator, to estimate from.',
    );
  const sectors = pairs.map((pair) => sectorOf(pair, to, until));
  const totals = new Map<number, NowcastTotal<Trace>>();
  for (let month = from; month <= to; month += 1) {
    const total = nowcastTotal(fullTracer, sectors, month);
    if (total.total.ok) totals.set(month, total);
  }
  const revisions = new Map<number, readonly Revision[]>();
  for (const day of arrivals(pairs, until)) {
    const known = pairs.map((pair) => sectorOf(pair, to, dayNumber(day) ?? always));
    for (const month of totals.keys()) {
      const then = asNowcast(nowcastTotal(noTracer, known, month));
      if (then !== null) revisions.set(month, reviseNowcast(revisions.get(month) ?? [], day, then));
    }
  }
  return {
    totals,
    revisions,
    why:
      totals.size > 0
        ? null
        : {
            zh: '这些月份没有用电量，或没有同时有用电量和这个指标的年份。',
            en: 'These months have no electricity, or no year has both electricity and the indicator.',
          },
  };
};
