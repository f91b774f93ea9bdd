/** @module Lights, assessments and breakdowns as text for a terminal. Computes nothing. */
import { absenceLabel, formatNumber, type Quantity, unitLabel } from '@dafeng/quantity';
import type {
  Allocation,
  AllocationRule,
  Assessment,
  AssessmentRules,
  DerivedItem,
  JudgedStanding,
  TrackingResult,
} from '@dafeng/tracking';
import type { Lights } from './track-commands.ts';

const places = 3;
const asText = (q: Quantity): string =>
  q.unit === '1'
    ? `${formatNumber(q.value * 100, { maxPlaces: 2 })}%`
    : `${formatNumber(q.value, { maxPlaces: places })} ${unitLabel(q.unit).zh}`;
const share = (value: unknown): string | null =>
  typeof value === 'number' ? `${formatNumber(value * 100, { maxPlaces: 1 })}%` : null;
const whyText = (item: { readonly why: Parameters<typeof absenceLabel>[0]; readonly note?: string }): string =>
  item.note ?? absenceLabel(item.why).zh;

const standingLine = (
  name: string,
  one: JudgedStanding<never> | JudgedStanding<import('@dafeng/quantity').Trace>,
): string => {
  const required = one.required.ok
    ? `应达 required ${asText(one.required.value.value)}`
    : `应达 required —（${whyText(one.required)}）`;
  return `      ${name} ${one.until}：${asText(one.value.value)}，${required}`;
};

/** The lights of a plan, worst first; targets without series are counted at the end. */
export const printLights = ({ plan, month, lit, unused }: Lights): string => {
  const shown = lit.filter(
    ({ followed, progress }) =>
      followed || (!progress.target.value.ok && progress.target.value.why === 'pending-assignment'),
  );
  const ordered = [...shown].sort((a, b) => (b.light.fired?.level.order ?? -1) - (a.light.fired?.level.order ?? -1));
  const lines = ordered.flatMap(({ target, progress, light, need }) => {
    const goal = progress.goal.ok
      ? `${target.comparator} ${asText(progress.goal.value.value)}`
      : whyText(progress.goal);
    const head = light.fired
      ? `${light.fired.level.zh} ${light.fired.level.colourName}`
      : `无灯 no light（${light.why ? whyText(light.why) : ''}）`;
    const facts = light.fired
      ? `      依据 by ${light.fired.ruleSet}/${light.fired.rule}：${light.fired.message.zh}；when ${light.fired.when}${[
          ['完成率 completion', share(light.facts.completion)],
          ['差距 shortfall', share(light.facts.shortfall)],
          ['变化进度 change made', share(light.facts.progress)],
        ]
          .flatMap(([name, value]) => (value === null ? [] : [`；${name} ${value}`]))
          .join('')}`
      : null;
    return [
      `${head}  ${target.section} ${target.name}${target.scope === '全市' ? '' : `（${target.scope}）`} ${goal}（${target.year ?? '无年份'}${target.base === null ? '' : `，自 from ${target.base}${target.baseAssumed ? ' 假定 assumed' : ''}`}）[${target.id}]`,
      ...(progress.result.ok ? [standingLine('结果 result', progress.result.value)] : []),
      ...(progress.estimate.ok ? [standingLine('推算 estimate', progress.estimate.value)] : []),
      ...(need?.ok ? [`      此后每年须 each year from here ${asText(need.value.value)}`] : []),
      ...(facts === null ? [] : [facts]),
      ...light.data.map(
        ({ message, rule }) =>
          `      数据 data：${message.zh}${rule === 'late' ? `（逾期 ${progress.daysLate} 天 days late）` : ''}`,
      ),
    ];
  });
  const silent = lit.length - shown.length;
  return `${[
    `${plan.cityName?.zh ?? plan.title}，${month.year}年${month.month}月`,
    ...lines,
    `没有序列的目标 ${silent} 项 / ${silent} targets without a series`,
    ...(unused.length === 0
      ? []
      : [`未用到的序列 series not used：${unused.map(({ indicator }) => indicator).join('、')}`]),
  ].join('\n')}\n`;
};

export const printAssessment = (
  scheme: AssessmentRules,
  { items, score, grade, possible, open, consequences }: Assessment,
  derived: readonly DerivedItem[] = [],
): string => {
  const reason = new Map(derived.filter(({ targets }) => targets.length > 0).map((one) => [one.item, one.because]));
  const states = { met: '达标', missed: '不达标', open: '待定' } as const;
  return `${[
    `${scheme.zh}（${scheme.status}：${scheme.note.zh}）`,
    ...items.flatMap(({ item, state, points, outOf, because }) => {
      const why = reason.get(item.id);
      return [
        `  ${states[state]}  ${item.zh}${outOf === null ? '' : `  ${points === null ? '—' : formatNumber(points, { maxPlaces: 2 })}/${outOf} 分`}  ${because.zh} / ${because.en}`,
        ...(why === undefined ? [] : [`      ${why.zh}`]),
      ];
    }),
    ...(score === null ? [] : [`得分 score ${formatNumber(score, { maxPlaces: 2 })}`]),
    grade
      ? `结果 result：${grade.zh} ${grade.en}（${grade.clause}）`
      : `结果待定 open：可能 possible ${possible.map(({ zh }) => zh).join('、')}`,
    ...(open.length === 0 ? [] : [`没有数据 no data：${open.join('、')}`]),
    ...consequences.map(({ zh, en, deadline }) =>
      deadline === null
        ? `  ${zh} / ${en}`
        : deadline.ok
          ? `  ${zh}：${deadline.value.last} 止（放假安排 ${deadline.value.status}） / until ${deadline.value.last}`
          : `  ${zh}：${deadline.faults[0]?.message.zh ?? ''} / ${deadline.faults[0]?.message.en ?? ''}`,
    ),
  ].join('\n')}\n`;
};

/** The schemes and their items, with how sure they are. */
export const printSchemes = (schemes: readonly AssessmentRules[]): string =>
  `${schemes
    .flatMap(({ id, zh, en, from, to, status, note, subjects, items }) => [
      `${id}  ${zh} / ${en}`,
      `  ${from} 至 to ${to ?? '今 now'}；对象 subjects ${subjects.join('、')}；${status}：${note.zh}`,
      ...items.map(
        (item) => `    ${item.id}  ${item.zh}${'points' in item.scoring ? `  ${item.scoring.points} 分` : ''}`,
      ),
    ])
    .join('\n')}\n`;

export const printAllocations = (
  total: number,
  printed: number,
  compared: readonly { readonly rule: AllocationRule; readonly allocation: TrackingResult<Allocation> }[],
): string =>
  `${[
    `总量 total ${formatNumber(total, { maxPlaces: printed })}`,
    ...compared.flatMap(({ rule, allocation }) => [
      `${rule.zh} ${rule.id}（${rule.status}）：${rule.note.zh}`,
      ...(allocation.ok
        ? allocation.value.shares.map(
            ({ name, value, ofBase, locked }) =>
              `  ${name}  ${formatNumber(value, { maxPlaces: printed })}${locked ? '  锁定 locked' : ''}${ofBase === null ? '' : `  占基期 of base ${formatNumber(ofBase * 100, { maxPlaces: 1 })}%`}`,
          )
        : allocation.faults.map(({ message }) => `  不能用 cannot be used：${message.zh} / ${message.en}`)),
    ]),
  ].join('\n')}\n`;
