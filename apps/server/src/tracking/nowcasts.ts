/**
 * @module The monthly estimate of energy and CO2 from electricity for a city: which years both are known of, which months only the electricity, and
 * what was said on earlier days. The method is the core's.
 */
import { type Bilingual, fullTracer, noTracer, type Quantity, type Trace } from '@dafeng/quantity';
import {
  dayNumber,
  explainNumbers,
  type Nowcast,
  type NowcastSector,
  type NowcastTotal,
  nowcastTotal,
  type PlacedSeries,
  type Revision,
  reviseNowcast,
  seenAt,
  sumSpan,
  type YearPair,
} from '@dafeng/tracking';
import type { CityBase } from './city-base.ts';

const electricity = 'total-electricity-consumption';
/** What is estimated from it. */
export const nowcastIndicators: readonly string[] = ['total-energy-consumption', 'total-co2-emissions'];

export interface CityNowcast {
  readonly totals: ReadonlyMap<number, NowcastTotal<Trace>>;
  readonly revisions: ReadonlyMap<number, readonly Revision[]>;
  readonly why: Bilingual | null;
}
const nothing = (zh: string, en: string): CityNowcast => ({
  totals: new Map(),
  revisions: new Map(),
  why: { zh, en },
});

interface Pair {
  readonly subject: string;
  readonly amounts: readonly PlacedSeries[];
  readonly power: PlacedSeries;
}
const quiet = explainNumbers(noTracer);
const always = Number.POSITIVE_INFINITY;

const yearSum = (series: PlacedSeries, year: number, day: number): Quantity | null => {
  const last = year * 12 + 11;
  const sum = sumSpan(quiet, series, seenAt(series, last, day), { first: last - 11, last });
  return sum.ok ? sum.value.value : null;
};

const sectorOf = ({ subject, amounts, power }: Pair, last: number, day: number): NowcastSector => {
  const seen = seenAt(power, last, day);
  const months = new Map<number, Quantity<'electricity', 'plain'>>();
  for (const { first, last: month, value, since } of seen)
    if (first === month && since === null && value.ok)
      months.set(month, value.value as Quantity<'electricity', 'plain'>);
  const firstYear = Math.floor((power.latest[0]?.first ?? last) / 12);
  const years: YearPair[] = [];
  for (let year = firstYear; year <= Math.floor(last / 12); year += 1) {
    const used = yearSum(power, year, day);
    if (used === null) continue;
    for (const series of amounts) {
      const amount = yearSum(series, year, day);
      if (amount === null) continue;
      years.push({ year, amount, power: used as Quantity<'electricity', 'plain'>, source: series.origin });
      break;
    }
  }
  return { sector: subject, years, power: months };
};

const find = (base: CityBase, indicator: string, scope: string): readonly PlacedSeries[] =>
  base.series.filter((one) => one.indicator === indicator && one.scope === scope && one.target === null);

/** By sector where every sector that reports the amount reports its electricity too; else of the whole city. */
const pairsOf = (base: CityBase, indicator: string): readonly Pair[] => {
  const scopes = [...new Set(base.series.flatMap(({ scope }) => (scope.startsWith('sector:') ? [scope] : [])))];
  const sectors = scopes.flatMap((subject): Pair[] => {
    const amounts = find(base, indicator, subject);
    const power = find(base, electricity, subject)[0];
    return amounts.length > 0 && power ? [{ subject, amounts, power }] : [];
  });
  const all = scopes.filter((subject) => find(base, indicator, subject).length > 0);
  if (sectors.length > 0 && sectors.length === all.length) return sectors;
  const power = find(base, electricity, '全市').find(({ origin }) => origin !== 'books');
  // Reported months before the books: one method within a pair of years.
  const amounts = [...find(base, indicator, '全市')].sort(
    (a, b) => Number(a.origin === 'books') - Number(b.origin === 'books'),
  );
  return power && amounts.length > 0 ? [{ subject: '全市', amounts, power }] : [];
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
  for (const { amounts, power } of pairs)
    for (const { placed } of [...amounts, power])
      for (const { received, receivedDay } of placed)
        if (received !== null && receivedDay !== null && receivedDay <= until) days.add(received);
  return [...days].sort();
};

/** @param from @param to month numbers that are wanted */
export const cityNowcast = (
  base: CityBase,
  indicator: string,
  from: number,
  to: number,
  asOf: string | null,
): CityNowcast => {
  const pairs = pairsOf(base, indicator);
  if (pairs.length === 0)
    return nothing(
      '缺月度用电量或这个指标的年度数，不能由用电量推算。',
      'No monthly electricity, or no yearly figure of the indicator, to estimate from.',
    );
  const until = asOf === null ? always : (dayNumber(asOf) ?? always);
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
