/**
 * @module Energy or CO2 of a month out of its electricity, before the yearly books are there: an estimate with an interval, every revision kept,
 * and brought to the yearly total when it arrives. Electricity and yearly books come in as data.
 *
 * **Formula.** `E_month = P_month x (E_year / P_year) x correction` by sector, `E_year / P_year` of the last year that has both.
 * Source: design note on public electricity-to-carbon models (front pages of patents; the skeleton is from memory), `power-to-carbon-patents`.
 */
import {
  absent,
  normalQuantile,
  type Quantity,
  type Reported,
  reported,
  type Trace,
  type Tracer,
} from '@dafeng/quantity';
import {
  type AnyExplained,
  type AnyReported,
  explainNumbers,
  type NumberExplain,
  pureNumber,
} from '../explained-number.ts';
import { TRACKING_SETTINGS } from '../generated/tracking.ts';
import { monthText } from '../series/calendar.ts';

/** A year of which both the books and the electricity are known. */
export interface YearPair {
  readonly year: number;
  /** Energy or CO2 of the sector out of the yearly books. */
  readonly amount: Quantity;
  readonly power: Quantity<'electricity', 'plain'>;
  readonly source: string;
}
export interface NowcastSector {
  readonly sector: string;
  readonly years: readonly YearPair[];
  /** Electricity by month number, see `monthSpan`; a month without a figure is absent from it. */
  readonly power: ReadonlyMap<number, Quantity<'electricity', 'plain'>>;
  /** A declared change of the ratio against that of the last year with books, 1 for none; says why. */
  readonly correction?: { readonly factor: number; readonly because: string };
}
export interface Nowcast<T extends Trace | null = Trace> {
  readonly sector: string;
  readonly month: string;
  readonly value: AnyExplained<T>;
  /** Bounds that hold with `coverage`; absent where the ratio changed too seldom to know its spread. */
  readonly interval: Reported<{ readonly low: number; readonly high: number; readonly coverage: number }>;
  /** Year whose ratio was used, and whether that year is the month's own: then the months sum to the books. */
  readonly ratioOf: number;
  readonly reconciled: boolean;
}

/**
 * Spread of the ratio over the years between the one used and the month's own: standard deviation of its yearly changes in logarithms,
 * about zero, times the root of the years ahead.
 */
const spreadOf = (years: readonly YearPair[], ahead: number): number | null => {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const changes = ordered.flatMap((pair, index) => {
    const before = ordered[index - 1];
    if (!before || before.year !== pair.year - 1) return [];
    return [Math.log(pair.amount.value / pair.power.value / (before.amount.value / before.power.value))];
  });
  if (changes.length < TRACKING_SETTINGS.nowcastChanges) return null;
  return Math.sqrt((changes.reduce((sum, change) => sum + change * change, 0) / changes.length) * ahead);
};

/**
 * One month of one sector.
 * @param month month number, `year * 12 + month - 1`
 * Gotchas: when the month's own year has books, its ratio is used and the interval is none: months then sum to the books exactly if every month
 * has its electricity. Years must share unit and basis: a year whose basis differs from that of the year used does not count.
 * Errors: absent `not-reported` where the month has no electricity or no earlier year has both numbers.
 */
export const nowcastMonth = <T extends Trace | null>(
  tracer: Tracer<T>,
  sector: NowcastSector,
  month: number,
): Reported<Nowcast<T>> => {
  const explain = explainNumbers(tracer);
  const power = sector.power.get(month);
  if (!power)
    return absent(
      'not-reported',
      `${sector.sector} 缺 ${monthText(month)} 的用电量 / no electricity of ${monthText(month)}`,
    );
  const year = Math.floor(month / 12);
  const usable = sector.years.filter((pair) => pair.year <= year && pair.power.value > 0 && pair.amount.value > 0);
  const last = usable.reduce<YearPair | null>(
    (best, pair) => (best === null || pair.year > best.year ? pair : best),
    null,
  );
  if (!last)
    return absent(
      'not-reported',
      `${sector.sector} 没有同时有账本和用电量的年份 / no year with both books and electricity`,
    );
  const value = monthValue(explain, sector, last, power, month, year);
  const ahead = year - last.year;
  const same = usable.filter(({ amount }) => amount.unit === last.amount.unit && amount.basis === last.amount.basis);
  const spread = ahead === 0 ? null : spreadOf(same, ahead);
  const coverage = TRACKING_SETTINGS.nowcastCoverage;
  const width = spread === null ? null : Math.exp(normalQuantile((1 + coverage) / 2) * spread);
  return reported({
    sector: sector.sector,
    month: monthText(month),
    value,
    interval:
      ahead === 0
        ? absent('NA', '已按年度账本归集 / reconciled to the books')
        : width === null
          ? absent('NE', '比值的年际变化太少，无法给出区间 / too few yearly changes of the ratio for an interval')
          : reported({ low: value.value.value / width, high: value.value.value * width, coverage }),
    ratioOf: last.year,
    reconciled: ahead === 0,
  });
};

const monthValue = <T extends Trace | null>(
  explain: NumberExplain<T>,
  sector: NowcastSector,
  { year: ratioYear, amount, power: yearPower, source }: YearPair,
  power: Quantity<'electricity', 'plain'>,
  month: number,
  year: number,
): AnyExplained<T> => {
  const seen = (term: string, value: Quantity, period: string): AnyExplained<T> =>
    explain.observation(term, value as Quantity<'ratio', 'plain'>, {
      source,
      locator: sector.sector,
      period,
    }) as unknown as AnyExplained<T>;
  // The share of the month in the year's electricity times the year's amount: the same number, and no unit of energy per electricity is needed.
  const share = explain.ratio(
    'nowcast.share',
    seen('electricity', power as Quantity, monthText(month)),
    seen('electricity', yearPower as Quantity, String(ratioYear)),
  );
  if (!share.ok) throw new Error('a year without electricity was filtered out');
  const value = explain.product('nowcast', seen('yearly-amount', amount, String(ratioYear)), share.value);
  const { correction } = sector;
  return correction === undefined || ratioYear === year
    ? value
    : explain.product('nowcast', value, pureNumber(explain, 'correction', correction.factor, correction.because));
};

export interface NowcastTotal<T extends Trace | null = Trace> {
  readonly month: string;
  readonly total: AnyReported<T>;
  /** Sum of the bounds of the sectors, as if all erred together: never too narrow. Absent where a sector has none. */
  readonly interval: Reported<{ readonly low: number; readonly high: number; readonly coverage: number }>;
  readonly sectors: readonly (Nowcast<T> | { readonly sector: string; readonly why: string })[];
}

/** All sectors of a month. A sector without a number is named and keeps the total absent: a total of the rest would be a fall that never was. */
export const nowcastTotal = <T extends Trace | null>(
  tracer: Tracer<T>,
  sectors: readonly NowcastSector[],
  month: number,
): NowcastTotal<T> => {
  const explain = explainNumbers(tracer);
  const each = [...sectors]
    .sort((a, b) => (a.sector < b.sector ? -1 : 1))
    .map((sector) => ({ sector: sector.sector, nowcast: nowcastMonth(tracer, sector, month) }));
  const made = each.flatMap(({ nowcast }) => (nowcast.ok ? [nowcast.value] : []));
  const lacking = each.filter(({ nowcast }) => !nowcast.ok);
  const names = lacking.map(({ sector }) => sector).join('、');
  const total: AnyReported<T> =
    made.length < each.length || made.length === 0
      ? absent('not-reported', `缺 ${names || '全部行业'} / missing: ${names || 'every sector'}`)
      : explain.sum(
          'nowcast',
          made.map(({ sector, value }) => ({ id: sector, item: reported(value) })),
        ).total;
  const bounds = made.map(({ interval, value, reconciled }) =>
    reconciled ? { low: value.value.value, high: value.value.value } : interval.ok ? interval.value : null,
  );
  const known = bounds.flatMap((one) => (one === null ? [] : [one]));
  return {
    month: monthText(month),
    total,
    interval:
      !total.ok || known.length < bounds.length
        ? absent('NE', '有行业没有区间 / a sector has no interval')
        : reported({
            low: known.reduce((sum, { low }) => sum + low, 0),
            high: known.reduce((sum, { high }) => sum + high, 0),
            coverage: TRACKING_SETTINGS.nowcastCoverage,
          }),
    sectors: each.map(({ sector, nowcast }) =>
      nowcast.ok ? nowcast.value : { sector, why: nowcast.note ?? nowcast.why },
    ),
  };
};

/** One state of an estimate, as it was published on a day. */
export interface Revision {
  readonly on: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly ratioOf: number;
  readonly reconciled: boolean;
}

/** The history with a further state; the same state again changes nothing. Ordered by day, whatever the order of arrival. */
export const reviseNowcast = (
  history: readonly Revision[],
  on: string,
  nowcast: Nowcast<Trace | null>,
): readonly Revision[] => {
  const { value, interval, ratioOf, reconciled } = nowcast;
  const state: Revision = {
    on,
    value: value.value.value,
    low: interval.ok ? interval.value.low : null,
    high: interval.ok ? interval.value.high : null,
    ratioOf,
    reconciled,
  };
  const ordered = [...history.filter((one) => one.on !== on), state].sort((a, b) => (a.on < b.on ? -1 : 1));
  return ordered.filter((one, index) => {
    const before = ordered[index - 1];
    return !before || JSON.stringify({ ...before, on: '' }) !== JSON.stringify({ ...one, on: '' });
  });
};
