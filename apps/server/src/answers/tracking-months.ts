/**
 * @module Months, quarters and the year to date of a subject as the API shows them, with the estimate from electricity beside what was reported.
 */
import type { MonthlyView } from '@dafeng/contract';
import { fullTracer, type UnitId } from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  explainNumbers,
  nowcastIndicators,
  nowcastSeries,
  type PlacedSeries,
  type SeriesNowcast,
} from '@dafeng/tracking';
import { monthCode, monthNumber, monthOfNumber } from '../tracking/months.ts';
import {
  monthSpanIn,
  quarterSpan,
  type SpanNumbers,
  seenIn,
  spanCode,
  spanNumbers,
  toDateSpan,
} from '../tracking/span-numbers.ts';
import { scopeOf, subjectName, subjectOf } from '../tracking/subjects.ts';
import type { CityTracking } from '../tracking/track-city.ts';
import { toFigure, toUnit } from './figures.ts';
import { nameOf } from './indicators.ts';

type Indicator = MonthlyView['indicators'][number];
type Month = Indicator['months'][number];
const explain = explainNumbers(fullTracer);
const halfYear = 6;

export interface MonthsAsked {
  readonly subject: string;
  readonly indicator?: string | undefined;
  readonly months: number;
}

/** Series of a subject that speak of single months or quarters. */
export const monthlySeries = ({ base }: CityTracking, subject: string): readonly PlacedSeries[] =>
  base.series.filter(
    ({ scope, origin, target, latest }) =>
      scope === scopeOf(subject) &&
      origin !== 'books' &&
      target === null &&
      latest.some(({ first, last, since }) => since === null && last - first + 1 <= halfYear),
  );

/** `m|SUBJECT|INDICATOR|2026-01..2026-02|AS-OF|amount` */
const refOf = (subject: string, indicator: string, span: string, asOf: string | null, part: string): string =>
  ['m', subject, indicator, span, asOf ?? '', part].join('|');

const toSpan = (
  { span, amount, change, days }: SpanNumbers,
  { indicator }: PlacedSeries,
  subject: string,
  asOf: string | null,
): Month['own'] => {
  const unit = getIndicator(indicator)?.unit ?? ('1' as UnitId);
  const code = spanCode(span);
  const differ = days !== null && days[0] !== days[1];
  return {
    figure: toFigure(amount, { unit, ref: refOf(subject, indicator, code, asOf, 'amount'), quality: 'reported' }),
    yearOnYear: toFigure(change, { unit: '%', ref: refOf(subject, indicator, code, asOf, 'change') }),
    note: differ
      ? {
          zh: `去年同期 ${days[0]} 天，今年 ${days[1]} 天。`,
          en: `${days[0]} days in the year before, ${days[1]} in this one.`,
        }
      : null,
  };
};

const toNowcast = (
  nowcast: SeriesNowcast,
  month: number,
  indicator: string,
  asOf: string | null,
  bodies: CityTracking['base']['bodies'],
): Month['nowcast'] => {
  const made = nowcast.totals.get(month);
  if (!made?.total.ok) return null;
  const unit = getIndicator(indicator)?.unit ?? '1';
  const interval = made.interval.ok ? made.interval.value : null;
  const parts = made.sectors.filter((one) => 'value' in one);
  const [zh, en] = made.interval.ok ? ['', ''] : (made.interval.note ?? made.interval.why).split(' / ');
  return {
    figure: toFigure(made.total, {
      unit,
      ref: refOf('city', indicator, monthCode(monthOfNumber(month)), asOf, 'nowcast'),
      quality: 'estimated',
    }),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    coverage: interval?.coverage ?? null,
    intervalWhy: interval === null ? { zh: zh ?? '', en: en ?? zh ?? '' } : null,
    ratioOf: parts.length === 0 ? null : Math.min(...parts.map(({ ratioOf }) => ratioOf)),
    reconciled: parts.length > 0 && parts.every(({ reconciled }) => reconciled),
    sectors: made.sectors.map((one) => ({
      sector: one.sector,
      name: subjectName(subjectOf(one.sector), bodies),
      figure: toFigure(
        'value' in one ? { ok: true, value: one.value } : { ok: false, why: 'not-reported', note: one.why },
        {
          unit,
          ref: null,
          quality: 'estimated',
        },
      ),
      why: 'why' in one ? one.why : null,
    })),
    revisions: (nowcast.revisions.get(month) ?? []).map((revision) => ({ ...revision })),
  };
};

const toIndicator = (
  series: PlacedSeries,
  tracking: CityTracking,
  { subject, months }: MonthsAsked,
  nowcast: SeriesNowcast | null,
): Indicator => {
  const { at, asOf, base } = tracking;
  const seen = seenIn(series, at, asOf);
  const last = monthNumber(at);
  const indicator = getIndicator(series.indicator);
  const shown = (span: { first: number; last: number }) =>
    toSpan(spanNumbers(explain, series, seen, span), series, subject, asOf);
  const window = Array.from({ length: months }, (_, index) => last - months + 1 + index);
  return {
    indicatorId: series.indicator,
    name: indicator === null ? { zh: series.indicator, en: series.indicator } : nameOf(indicator),
    subject,
    subjectName: subjectName(subject, base.bodies),
    unit: toUnit(indicator?.unit ?? '1'),
    overTime: typeof indicator?.overTime === 'string' ? indicator.overTime : 'weighted-mean',
    origin: series.origin,
    months: window.map((month) => {
      const span = monthSpanIn(seen, month);
      return {
        month: monthCode(monthOfNumber(month)),
        span: spanCode(span),
        own: shown(span),
        toDate: shown(toDateSpan(month)),
        quality: seen.findLast((point) => point.last === month && point.value.ok)?.quality ?? null,
        nowcast: nowcast === null ? null : toNowcast(nowcast, month, series.indicator, asOf, base.bodies),
      };
    }),
    quarters: window
      .filter((month) => month % 3 === 2)
      .map((month) => ({
        quarter: `${Math.floor(month / 12)}Q${Math.floor((month % 12) / 3) + 1}`,
        own: shown(quarterSpan(month)),
      })),
  };
};

const made = new WeakMap<CityTracking, Map<string, MonthlyView>>();
/** Made once for a state of the city and a question. */
export const toMonths = (tracking: CityTracking, asked: MonthsAsked): MonthlyView => {
  const views = made.get(tracking) ?? new Map<string, MonthlyView>();
  made.set(tracking, views);
  const key = JSON.stringify([asked.subject, asked.indicator, asked.months]);
  const view = views.get(key) ?? makeMonths(tracking, asked);
  if (views.size < viewsKept) views.set(key, view);
  return view;
};
const viewsKept = 20;

const makeMonths = (tracking: CityTracking, asked: MonthsAsked): MonthlyView => {
  const { at, asOf, base } = tracking;
  const last = monthNumber(at);
  const from = last - asked.months + 1;
  const series = monthlySeries(tracking, asked.subject).filter(
    ({ indicator }) => asked.indicator === undefined || indicator === asked.indicator,
  );
  const nowcasts = new Map(
    asked.subject === 'city'
      ? nowcastIndicators.map((indicator) => [indicator, nowcastSeries(base.series, indicator, from, last, asOf)])
      : [],
  );
  const wanted = series.flatMap(({ indicator }) => nowcasts.get(indicator) ?? []);
  const subjects = [
    ...new Set(base.series.filter(({ origin }) => origin !== 'books').map(({ scope }) => subjectOf(scope))),
  ];
  return {
    at: monthCode(at),
    from: monthCode(monthOfNumber(from)),
    asOf,
    indicators: series.map((one) => toIndicator(one, tracking, asked, nowcasts.get(one.indicator) ?? null)),
    subjects: subjects.map((subject) => ({ subject, name: subjectName(subject, base.bodies) })),
    nowcastWhy: wanted.some(({ why }) => why === null)
      ? null
      : (wanted[0]?.why ??
        (asked.subject === 'city'
          ? { zh: '没有月度能耗或碳排放数。', en: 'No month of energy or CO2 is reported.' }
          : { zh: '推算只对全市作出。', en: 'The estimate is made of the whole city only.' })),
  };
};
