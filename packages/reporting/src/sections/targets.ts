/** @module The table of targets: goal, result, what the path requires, gap, estimate, light; results and estimates never in one column. */
import { unitLabel } from '@dafeng/quantity';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Block, Cell, Column, Row, Table } from '../report.ts';
import { both, emptyCell, textCell } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';
import { comparatorText, levelMark, seriesUnit, targetNameBoth, targetNumbers } from './target-numbers.ts';

export const targetColumns: readonly Column[] = [
  textColumn('name', '指标', 'Target', 21),
  textColumn('unit', '单位', 'Unit', 9),
  markColumn('year', '目标年', 'Year', 8),
  markColumn('comparator', '要求', 'Must be', 6),
  numberColumn('goal', '目标值', 'Goal', 9),
  markColumn('until', '截至', 'Until', 10),
  numberColumn('result', '结果', 'Result', 9),
  numberColumn('required', '应达', 'Required', 9),
  numberColumn('gap', '差距', 'Gap', 8, { formula: { kind: 'sum', plus: ['result'], less: ['required'] } }),
  numberColumn('estimate', '当年推算', 'Estimate', 11),
  markColumn('light', '等级', 'Level', 11),
];

const dark = textCell('○ 暂无', '○ none');
const targetRow = (facts: ReportFacts, fact: TargetFact): Row => {
  const { target, light } = fact;
  const numbers = targetNumbers(facts, fact);
  const unit = unitLabel(seriesUnit(target));
  const cells: Record<string, Cell> = {
    name: { kind: 'words', text: targetNameBoth(fact) },
    unit: { kind: 'words', text: unit },
    year: textCell(target.year === null ? '—' : String(target.year)),
    comparator: textCell(comparatorText(target)),
    goal: numbers.goal,
    until: textCell(numbers.resultUntil ?? '—'),
    result: numbers.result,
    required: numbers.required,
    gap: numbers.gap,
    estimate: numbers.estimate,
    light: light.fired === null ? dark : levelMark(light.fired.level),
  };
  return { id: fact.id, look: 'plain', cells: targetColumns.map(({ id }) => cells[id] ?? emptyCell) };
};

/** Worst light first, then as the plan has them. */
const byLight = (a: TargetFact, b: TargetFact): number =>
  (b.light.fired?.level.order ?? -1) - (a.light.fired?.level.order ?? -1);

const tableOf = (facts: ReportFacts, id: string, title: Table['title'], rows: readonly Row[]): Table => ({
  kind: 'table',
  id,
  title,
  columns: targetColumns,
  rows,
  notes: [
    both(
      '“结果”为整年（存量为当月）的实际数，“当年推算”按当年已有月份推算，二者不混用；“应达”为按达标路径到该时点应达到的值；差距为结果减应达，比例类以百分点计。—为缺数。',
      'Result is of whole years (of a month, for a stock); the estimate is made of the months of the running year; the two are never mixed. Required is what the path asks for by then; the gap is result less required, of shares in percentage points. A dash is a missing number.',
    ),
    ...(facts.targets.ok && facts.targets.value.some(({ target }) => target.baseAssumed)
      ? [
          both(
            '方案未印基期的，路径自五年规划前一年起算，属本系统假定。',
            'Where the plan prints no base year, the path begins with the year before the five-year plan: an assumption of ours.',
          ),
        ]
      : []),
  ],
  source: sourceOf(facts),
});
export const sourceOf = (facts: ReportFacts) =>
  both(
    `来源：${facts.inputs.plan === null ? '方案' : `《${facts.inputs.plan.title}》`}；本市跟踪数列，数据至 ${facts.dataUntil ?? '—'}`,
    `Source: ${facts.inputs.plan?.title ?? 'the plan'}; series followed by the city, data until ${facts.dataUntil ?? '—'}`,
  );

/** The headline targets alone. */
export const headlineTable = (facts: ReportFacts): readonly Block[] => {
  if (!facts.targets.ok) return [missingSource('指标', 'targets', facts.targets)];
  const chosen = facts.targets.value.filter(({ headline }) => headline).sort(byLight);
  return [
    tableOf(
      facts,
      'headline-targets',
      both('重点指标进展', 'Headline targets'),
      chosen.map((fact) => targetRow(facts, fact)),
    ),
  ];
};

const followed = ({ progress }: TargetFact): boolean => progress.result.ok || progress.estimate.ok;

/** Every target with a number, by chapter of the plan; those without are counted, not listed twice. */
export const allTargetsTable = (facts: ReportFacts): readonly Block[] => {
  if (!facts.targets.ok) return [missingSource('指标', 'targets', facts.targets)];
  const shown = facts.targets.value.filter(followed);
  const chapters = [...new Set(shown.map(({ chapter }) => chapter))];
  const rows = chapters.flatMap((chapter): readonly Row[] => [
    {
      id: `chapter-${chapter}`,
      look: 'group',
      cells: [chapter === '' ? textCell('未分章', 'no chapter') : textCell(chapter)],
    },
    ...shown.filter((fact) => fact.chapter === chapter).map((fact) => targetRow(facts, fact)),
  ]);
  return [tableOf(facts, 'all-targets', both('有数据的全部指标', 'All targets that have numbers'), rows)];
};
