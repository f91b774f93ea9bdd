/** @module A target against its path as a figure: results of whole years, what the path requires, the estimate of the running year, the goal. */
import { fullTracer, unitLabel } from '@dafeng/quantity';
import { explainNumbers, requiredAt } from '@dafeng/tracking';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Figure, FigureSeries, ReportNumber } from '../report.ts';
import { reportNumber } from '../report-number.ts';
import { both } from '../words.ts';
import { seriesUnit, targetNameBoth, targetNumbers } from './target-numbers.ts';
import { sourceOf } from './targets.ts';

const number = (item: ReportNumber | { readonly kind: 'missing' }): ReportNumber | null =>
  item.kind === 'number' ? item : null;

/** Null where fewer than two results are there: a line of one point shows nothing. */
export const pathFigure = (facts: ReportFacts, fact: TargetFact): Figure | null => {
  const { target, years } = fact;
  if (target.year === null || target.base === null) return null;
  const ticks = Array.from({ length: target.year - target.base + 1 }, (_, index) => (target.base ?? 0) + index);
  const numbersOf = new Map(
    years.map(({ year, progress }) => [year, targetNumbers(facts, { ...fact, progress, need: null })]),
  );
  const result = ticks.map((year) => {
    const numbers = numbersOf.get(year);
    return numbers?.resultUntil === String(year) ? number(numbers.result) : null;
  });
  if (result.filter((one) => one !== null).length < 2) return null;
  const now = targetNumbers(facts, fact);
  const goal = number(now.goal);
  const estimateYear = now.estimateUntil === null ? null : Number(now.estimateUntil.slice(0, 4));
  const series: readonly FigureSeries[] = [
    {
      id: 'path',
      name: both('达标路径', 'path'),
      look: 'path',
      values: ticks.map((year) => pathAt(fact, year, numbersOf, goal)),
    },
    { id: 'result', name: both('结果', 'result'), look: 'result', values: result },
    {
      id: 'estimate',
      name: both('当年推算', 'estimate'),
      look: 'estimate',
      values: ticks.map((year) => (year === estimateYear ? number(now.estimate) : null)),
    },
    {
      id: 'goal',
      name: both('目标', 'goal'),
      look: 'goal',
      values: ticks.map((year) => (year === target.year ? goal : null)),
    },
  ];
  const name = targetNameBoth(fact);
  return {
    kind: 'figure',
    id: `path-${fact.id}`,
    title: both(`${name.zh}：结果与达标路径`, `${name.en}: results and path`),
    form: 'lines',
    unit: unitLabel(seriesUnit(target)),
    axis: { title: both('年', 'year'), ticks: ticks.map(String) },
    series: series.filter(({ values }) => values.some((value) => value !== null)),
    notes: [],
    source: sourceOf(facts),
  };
};

const explain = explainNumbers(fullTracer);
/** The path of a fall needs no value of the base year; of the others it is known where a result was judged, and in the target year. */
const pathAt = (
  { target }: TargetFact,
  year: number,
  known: ReadonlyMap<
    number,
    { readonly required: ReportNumber | { readonly kind: 'missing' }; readonly resultUntil: string | null }
  >,
  goal: ReportNumber | null,
): ReportNumber | null => {
  if (year === target.year) return goal;
  if (target.form === 'fall' || target.form === 'addition') {
    const required = requiredAt(explain, target, year, null);
    const unit = seriesUnit(target);
    return number(
      reportNumber(required, {
        places: target.indicator?.precision ?? 1,
        quality: 'path',
        ...(required.ok ? { unit } : {}),
      }),
    );
  }
  const there = known.get(year);
  return there?.resultUntil === String(year) ? number(there.required) : null;
};

/** Figures of the headline targets that have results to draw. */
export const headlineFigures = (facts: ReportFacts): readonly Figure[] =>
  facts.targets.ok
    ? facts.targets.value.flatMap((fact) => {
        const figure = fact.headline ? pathFigure(facts, fact) : null;
        return figure === null ? [] : [figure];
      })
    : [];
