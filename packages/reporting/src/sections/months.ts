/** @module Amounts of the months: the month, the year to date, both against the same months of the year before; a figure of the first of them. */
import {
  absent,
  fullTracer,
  getUnit,
  type Quantity,
  type Reported,
  type Trace,
  traceDigest,
  type UnitId,
  unitLabel,
} from '@dafeng/quantity';
import { getIndicator } from '@dafeng/reference';
import {
  type AnyReported,
  dayNumber,
  explainNumbers,
  monthSpan,
  type PlacedSeries,
  seenAt,
  sumSpan,
  type YearOnYear,
  yearOnYear,
} from '@dafeng/tracking';
import type { ReportFacts } from '../facts.ts';
import type { Block, Column, Figure, MissingNumber, ReportNumber, Row } from '../report.ts';
import { missingNumber, plainNumber, reportNumber } from '../report-number.ts';
import { both, textCell } from '../words.ts';
import { numberColumn, textColumn } from './columns.ts';

export const monthColumns: readonly Column[] = [
  textColumn('name', '项目', 'Item', 28),
  textColumn('unit', '单位', 'Unit', 14),
  numberColumn('month', '本月', 'Month', 14),
  numberColumn('month-change', '同比', 'Change', 15, { unit: both('%', '%') }),
  numberColumn('to-date', '累计', 'To date', 14),
  numberColumn('to-date-change', '累计同比', 'Change to date', 15, { unit: both('%', '%') }),
];
const placesUnknown = 2;
const changePlaces = 1;

interface MonthSpan {
  readonly first: number;
  readonly last: number;
}
const explain = explainNumbers(fullTracer);
const change = (item: Reported<YearOnYear<Trace>>, ref: string | null): ReportNumber | MissingNumber => {
  if (!item.ok) return missingNumber(item);
  const { ratio } = item.value;
  if (!ratio.ok) return missingNumber(ratio);
  const q = { value: ratio.value.value.value - 1, unit: '1', basis: 'plain' } as Quantity;
  return {
    ...plainNumber(q, { places: changePlaces, quality: 'computed', unit: '%', ref }),
    digest: traceDigest(ratio.value.trace),
  };
};

/** Amounts that add up over months and that have some in the year looked at. */
const monthly = (facts: ReportFacts): readonly PlacedSeries[] => {
  const { first, last } = yearToDate(facts);
  return facts.series.filter(
    ({ indicator, scope, placed }) =>
      scope === '全市' &&
      getIndicator(indicator)?.overTime === 'sum' &&
      placed.some(
        (point) =>
          point.value.ok &&
          point.first >= first &&
          point.last <= last &&
          point.since === null &&
          point.first !== point.last - 11,
      ),
  );
};
const yearToDate = ({ at }: ReportFacts) => {
  const { last } = monthSpan(at);
  return { first: last - at.month + 1, last };
};
const arrivalDay = ({ arrivedBy }: ReportFacts): number =>
  (arrivedBy === null ? null : dayNumber(arrivedBy)) ?? Number.POSITIVE_INFINITY;
const unitOf = (series: PlacedSeries): UnitId =>
  getIndicator(series.indicator)?.unit ??
  (series.placed.find(({ value }) => value.ok)?.value as { value: Quantity } | undefined)?.value.unit ??
  '1';

const rowOf = (facts: ReportFacts, series: PlacedSeries): Row => {
  const span = yearToDate(facts);
  const month = { first: span.last, last: span.last };
  const seen = seenAt(series, span.last, arrivalDay(facts));
  const indicator = getIndicator(series.indicator);
  const unit = unitOf(series);
  const refOf = (of: MonthSpan, number: 'amount' | 'change') => facts.seriesRef(series.indicator, of, number);
  const estimate = seen.some((point) => point.first >= span.first && point.quality === 'estimate');
  const amount = (item: AnyReported<Trace>, of: MonthSpan): ReportNumber | MissingNumber =>
    reportNumber(item, {
      places: indicator?.precision ?? placesUnknown,
      quality: estimate ? 'estimate' : 'preliminary',
      ref: refOf(of, 'amount'),
      ...(item.ok && getUnit(item.value.value.unit).dimension === getUnit(unit).dimension ? { unit } : {}),
    });
  return {
    id: series.indicator,
    look: 'plain',
    cells: [
      textCell(indicator?.zh ?? series.indicator, indicator?.en ?? series.indicator),
      { kind: 'words', text: unitLabel(unit) },
      amount(sumSpan(explain, series, seen, month), month),
      change(yearOnYear(explain, series, seen, month), refOf(month, 'change')),
      amount(sumSpan(explain, series, seen, span), span),
      change(yearOnYear(explain, series, seen, span), refOf(span, 'change')),
    ],
  };
};

export const monthBlocks = (facts: ReportFacts): readonly Block[] => {
  const series = monthly(facts);
  const { year, month } = facts.at;
  if (series.length === 0)
    return [
      {
        kind: 'callout',
        tone: 'missing',
        said: {
          zh: [{ kind: 'text', text: `${year}年1—${month}月没有按月报送的总量数据。可在“指标”中上传月度数列模板。` }],
          en: [
            {
              kind: 'text',
              text: `No monthly amounts of ${year} are there. Upload the template of monthly series under Targets.`,
            },
          ],
        },
      },
    ];
  const first = series.find(({ indicator }) => indicator === 'total-electricity-consumption') ?? series[0];
  return [
    {
      kind: 'table',
      id: 'months',
      title: both(
        `${year}年${month}月及1—${month}月主要总量`,
        `Amounts of ${year}-${String(month).padStart(2, '0')} and of the year to date`,
      ),
      columns: monthColumns,
      rows: series.map((one) => rowOf(facts, one)),
      notes: [
        both(
          '累计为自1月起各月之和；有月份缺数、口径或核算方法中途变化的，不作累计与同比，以—表示并说明原因。',
          'To date is the sum of the months since January; where a month is blank, or method or boundary changed on the way, there is no sum and no change, and the reason is given.',
        ),
      ],
      source: both(
        `来源：${[...new Set(series.flatMap(({ placed }) => placed.map(({ source }) => source)))].slice(0, 4).join('、')}`,
        `Source: ${[...new Set(series.flatMap(({ placed }) => placed.map(({ source }) => source)))].slice(0, 4).join(', ')}`,
      ),
    },
    ...(first === undefined ? [] : [monthFigure(facts, first)]),
  ];
};

/** The months of this year beside those of the last. */
const monthFigure = (facts: ReportFacts, series: PlacedSeries): Figure => {
  const { last } = monthSpan(facts.at);
  const seen = seenAt(series, last, arrivalDay(facts));
  const indicator = getIndicator(series.indicator);
  const unit = unitOf(series);
  const of = (year: number) =>
    Array.from({ length: 12 }, (_, index): ReportNumber | null => {
      const month = year * 12 + index;
      const value = month > last ? absent('NA') : sumSpan(explain, series, seen, { first: month, last: month });
      const number = reportNumber(value, {
        places: indicator?.precision ?? placesUnknown,
        quality: 'preliminary',
        ref: facts.seriesRef(series.indicator, { first: month, last: month }, 'amount'),
        ...(value.ok && getUnit(value.value.value.unit).dimension === getUnit(unit).dimension ? { unit } : {}),
      });
      return number.kind === 'number' ? number : null;
    });
  const { year } = facts.at;
  return {
    kind: 'figure',
    id: `months-${series.indicator}`,
    title: both(`${indicator?.zh ?? series.indicator}逐月对比`, `${indicator?.en ?? series.indicator} by month`),
    form: 'bars',
    unit: unitLabel(unit),
    axis: { title: both('月', 'month'), ticks: Array.from({ length: 12 }, (_, index) => String(index + 1)) },
    series: [
      { id: String(year - 1), name: both(`${year - 1}年`, String(year - 1)), look: 'before', values: of(year - 1) },
      { id: String(year), name: both(`${year}年`, String(year)), look: 'now', values: of(year) },
    ],
    notes: [],
    source: both('来源：同上表', 'Source: as the table above'),
  };
};
