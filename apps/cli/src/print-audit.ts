/** @module The audit for a person at a terminal: the headline sums, then one card a finding with its formula, clauses and what would settle it. */
import type { Finding, PlanAudit, Verdict } from '@dafeng/outlook';
import { formatNumber } from '@dafeng/quantity';
import type { FoundPlan } from './find-plan.ts';

const marks: Readonly<Record<Verdict, string>> = {
  incoherent: '■ 矛盾 incoherent',
  strained: '▲ 勉强 strained',
  redundant: '◇ 多余 redundant',
  untestable: '○ 缺数 untestable',
  coherent: '● 自洽 coherent',
};

const percent = (value: number | null, places = 1): string =>
  value === null ? '—' : `${formatNumber(value * 100, { maxPlaces: places, minPlaces: places })}%`;
const number = (value: number | null, places: number): string =>
  value === null ? '—' : formatNumber(value, { maxPlaces: places, minPlaces: places });

const card = ({ code, verdict, targets, sections, arithmetic, missing, message }: Finding, plan: FoundPlan): string => {
  const places = sections.map((id) => `${id} ${plan.sections.get(id) ?? ''}`.trim()).join('；');
  return [
    `${marks[verdict]}  ${code}`,
    `  ${message.zh}`,
    `  ${message.en}`,
    `  算式 sum: ${arithmetic}`,
    ...(targets.length > 0 ? [`  出处 clauses: ${places}（${targets.join('、')}）`] : []),
    ...(missing === null ? [] : [`  所缺 missing: ${missing.zh} / ${missing.en} [${missing.id}]`]),
  ].join('\n');
};

export const printAudit = (
  plan: FoundPlan,
  { identity, growth, findings, generalForm, assumptions }: PlanAudit,
): string => {
  const { impliedBaseShare: share } = identity;
  const counts = Object.keys(marks)
    .map((verdict) => [verdict, findings.filter((one) => one.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${marks[verdict as Verdict]}`)
    .join('  ');
  const lacking = [...new Map([...identity.missing, ...growth.missing].map((datum) => [datum.id, datum])).values()];
  return `${[
    `${plan.cityName?.zh ?? plan.city ?? ''}  ${plan.title}  ${plan.date ?? ''}`,
    counts,
    '',
    `2025  e 能耗强度降 ${percent(identity.energyIntensityDrop)}  c 碳强度降 ${percent(identity.carbonIntensityDrop)}  s 非化石占比 ${percent(identity.nonFossilShare2025)}  (1−c)/(1−e) = ${number(identity.kRatio, 4)}`,
    `隐含2020年非化石占比 implied share of 2020 (B0)  ${percent(share.value, 2)}（${percent(share.low)}—${percent(share.high)}，含燃料替代 with fuel shift ${percent(share.withFuelShift.low)}—${percent(share.withFuelShift.high)}）`,
    `只计化石能源 fossil only (B3)  ρ = ${number(identity.neededRho.B3, 4)}，煤改气 coal to gas ${percent(identity.neededRho.coalToGasShift)}`,
    `2025年不增排的增速 flat CO2 to 2025  ${percent(growth.flat2025, 2)}  2030年最大增速差 max g − x  ${percent(growth.maxGapAt2030, 2)}  2030年最大增速 max growth  ${percent(growth.maxGrowth2030.value)}（e = ${percent(growth.maxGrowth2030.atIntensityDrop)}）`,
    ...generalForm.map(
      ({ basis, verdict, conflict, baseShare, rho }) =>
        `一般形式 general form (${basis})  ${marks[verdict]}${conflict.length > 0 ? `，冲突 clash: ${conflict.join('、')}` : ''}${baseShare ? `  s0 ${percent(baseShare.low)}—${percent(baseShare.high)}` : ''}${rho ? `  ρ ${number(rho.low, 3)}—${number(rho.high, 3)}` : ''}`,
    ),
    ...lacking.map(({ zh, en }) => `— 缺 ${zh} / missing: ${en}`),
    '',
    ...findings.flatMap((finding) => [card(finding, plan), '']),
    '设定 assumptions',
    ...assumptions.map(
      ({ id, zh, value, unit, status, source, locator }) =>
        `  ${zh} ${value}${unit === '1' ? '' : ` ${unit}`}  [${id}, ${status}, ${source}: ${locator}]`,
    ),
  ].join('\n')}\n`;
};
