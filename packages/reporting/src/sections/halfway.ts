/** @module A target halfway: how much of its time has run and how much of its change is made, what each further year must bring. */
import { getUnit, type Quantity, unitLabel } from '@dafeng/quantity';
import type { ReportFacts, TargetFact } from '../facts.ts';
import type { Block, Column, MissingNumber, ReportNumber, Row } from '../report.ts';
import { missingNumber, plainNumber, reportNumber } from '../report-number.ts';
import { both, en, listed, say, textCell, together, zh } from '../words.ts';
import { markColumn, numberColumn, textColumn } from './columns.ts';
import { missingSource } from './overview.ts';
import { seriesUnit, targetNameBoth, targetNumbers } from './target-numbers.ts';
import { sourceOf } from './targets.ts';

export const halfwayColumns: readonly Column[] = [
  textColumn('name', '指标', 'Target', 25),
  textColumn('unit', '单位', 'Unit', 10),
  markColumn('span', '起止', 'Span', 11),
  numberColumn('goal', '目标值', 'Goal', 9),
  markColumn('until', '截至', 'Until', 8),
  numberColumn('result', '结果', 'Result', 9),
  numberColumn('time', '时间过去', 'Time run', 9, { unit: both('%', '%') }),
  numberColumn('done', '变化完成', 'Change made', 9, { unit: both('%', '%') }),
  numberColumn('need', '此后每年须', 'Each year from here', 11),
];
const sharePlaces = 1;

/** Share of the years of a target that have run at the result; null where its span is not known. */
const timeRun = ({ target, progress }: TargetFact): ReportNumber | null => {
  if (target.base === null || target.year === null || !progress.result.ok || target.year <= target.base) return null;
  const share = (progress.result.value.t - target.base) / (target.year - target.base);
  return plainNumber({ value: Math.min(1, share), unit: '1', basis: 'plain' } as Quantity, {
    places: sharePlaces,
    quality: 'computed',
    unit: '%',
  });
};
/** Change made over the whole change of the target, by its traced parts. */
const changeDone = (facts: ReportFacts, fact: TargetFact): ReportNumber | MissingNumber => {
  const { progress, target } = fact;
  if (!progress.result.ok) return missingNumber(progress.result);
  if (target.form === 'reach') {
    // What the path asks for by now and how much of it is made, since the base value stands in that trace only.
    const of = progress.result.value.progress;
    return reportNumber(of, { places: sharePlaces, quality: 'computed', ...(of.ok ? { unit: '%' as const } : {}) });
  }
  const goal = progress.goal;
  if (!goal.ok) return missingNumber(goal);
  const { result } = targetNumbers(facts, fact);
  const whole = targetNumbers(facts, fact).goal;
  if (result.kind === 'missing') return result;
  if (whole.kind === 'missing' || whole.value === 0 || whole.unit !== result.unit)
    return missingNumber({ ok: false, why: 'division-by-zero' });
  return {
    ...plainNumber({ value: result.value / whole.value, unit: '1', basis: 'plain' } as Quantity, {
      places: sharePlaces,
      quality: 'computed',
      unit: '%',
      ref: result.ref,
    }),
    digest: result.digest,
  };
};

const withNumbers = (facts: ReportFacts) =>
  facts.targets.ok
    ? facts.targets.value.filter(({ progress, target }) => progress.result.ok && target.form !== 'growth')
    : [];

export const halfwayBlocks = (facts: ReportFacts): readonly Block[] => {
  if (!facts.targets.ok) return [missingSource('指标', 'targets', facts.targets)];
  const chosen = withNumbers(facts);
  const rows = chosen.map((fact): Row => {
    const numbers = targetNumbers(facts, fact);
    const { target } = fact;
    const unit = unitLabel(seriesUnit(target));
    return {
      id: fact.id,
      look: 'plain',
      cells: [
        { kind: 'words', text: targetNameBoth(fact) },
        { kind: 'words', text: unit },
        textCell(`${target.base ?? '—'}—${target.year ?? '—'}`),
        numbers.goal,
        textCell(numbers.resultUntil ?? '—'),
        numbers.result,
        timeRun(fact) ?? textCell('—'),
        changeDone(facts, fact),
        numbers.need,
      ],
    };
  });
  const done = chosen.filter(({ progress }) => {
    const value = progress.result.ok && progress.goal.ok ? progress.result.value : null;
    return value !== null && metNow(progress);
  });
  const behind = chosen.filter(({ light }) => (light.fired?.level.order ?? 0) > 0);
  const names = (list: readonly TargetFact[]) => listed(list.map(targetNameBoth));
  return [
    {
      kind: 'paragraph',
      said: together(
        say(zh`有结果可评的指标${chosen.length}项：`, en`${chosen.length} targets have results to evaluate:`),
        say(
          zh`已达到目标年要求${done.length}项${done.length === 0 ? '' : `（${names(done).zh}）`}，`,
          en`${done.length} already reach the goal${done.length === 0 ? '' : ` (${names(done).en})`},`,
        ),
        say(
          zh`落后于路径${behind.length}项${behind.length === 0 ? '' : `（${names(behind).zh}）`}。`,
          en`${behind.length} are behind their path${behind.length === 0 ? '' : ` (${names(behind).en})`}.`,
        ),
      ),
    },
    {
      kind: 'table',
      id: 'halfway',
      title: both('时间与进度', 'Time run and change made'),
      columns: halfwayColumns,
      rows,
      notes: [
        both(
          '“变化完成”：降低率和新增量为结果占目标值的比例；水平类为已完成的变化占到该时点应完成变化的比例。“此后每年须”对按等比分解的降低率为每年降低率，其余为每年增减量。',
          'Change made is, of falls and additions, the result over the goal; of levels, the change made over the change the path asks for by then. Each year from here is a yearly rate for falls broken down by equal rates, else a yearly amount.',
        ),
      ],
      source: sourceOf(facts),
    },
  ];
};

/** Whether the last result already reaches what the target year asks for. */
const metNow = (progress: TargetFact['progress']): boolean => {
  if (!progress.result.ok || !progress.goal.ok) return false;
  const { value, unit } = progress.result.value.value.value;
  const goal = progress.goal.value.value;
  if (getUnit(unit).dimension !== getUnit(goal.unit).dimension) return false;
  const factor = unit === goal.unit ? 1 : unit === '1' && goal.unit === '%' ? 100 : null;
  if (factor === null) return false;
  return progress.target.direction === 'down' ? value * factor <= goal.value : value * factor >= goal.value;
};

/** Those behind, each with its arithmetic. */
export const behindOf = (facts: ReportFacts): readonly TargetFact[] =>
  withNumbers(facts).filter(({ light }) => (light.fired?.level.order ?? 0) > 0);
