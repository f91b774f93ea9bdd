/** @module May CO2 stop growing by 2030 on the planned share path: the pace against 2020-2025, and the growth that it allows. */

import { assumed } from '../assumption.ts';
import { type AuditContext, gdpGrowth, missingNext, missingOfIdentity, oneOf } from '../audit-context.ts';
import { percent, plain, points } from '../figure-text.ts';
import { type Finding, finding } from '../finding.ts';
import { fossilShareRatio, greatestGap, greatestGrowth } from '../growth-limits.ts';
import { carbonPerEnergyRatio } from '../identity.ts';

/** The drop of energy intensity taken for 2025-2030: as printed, else repeated, else assumed. */
export const repeatedDrop = ({
  headline,
}: AuditContext): { readonly value: number; readonly from: 'plan' | 'repeated' | 'assumed' } => {
  if (headline.eNext) return { value: headline.eNext.value, from: 'plan' };
  if (headline.e) return { value: headline.e.value, from: 'repeated' };
  return { value: assumed('repeated-intensity-drop'), from: 'assumed' };
};

const pace = (context: AuditContext): readonly Finding[] => {
  const { e, c, s1, s2 } = context.headline;
  if (!s1 || !s2) return [];
  const next = 1 - fossilShareRatio(s1.value, s2.value);
  const arithmetic = `1 − (1−s2)/(1−s1) = 1 − ${plain(1 - s2.value, 4)}/${plain(1 - s1.value, 4)} = ${percent(next)}`;
  if (!e || !c) {
    const missing = oneOf(missingOfIdentity(context));
    return [
      finding({
        code: 'pace-2030',
        verdict: 'untestable',
        on: [s1, s2],
        arithmetic,
        missing,
        message: {
          zh: `2025—2030年单位能耗碳排放随占比下降 ${percent(next)}；缺${missing?.zh ?? ''}，不能与前五年比较。`,
          en: `2025-2030 the share takes CO2 per energy down by ${percent(next)}; without ${missing?.en ?? ''} it cannot be set against the five years before.`,
        },
      }),
    ];
  }
  const before = 1 - carbonPerEnergyRatio(e.value, c.value);
  const slower = next < before;
  return [
    finding({
      code: 'pace-2030',
      verdict: slower ? 'strained' : 'coherent',
      on: [e, c, s1, s2],
      arithmetic: `${arithmetic}; 1 − (1−c)/(1−e) = ${percent(before)}`,
      message: slower
        ? {
            zh: `2030年的占比目标只让单位能耗碳排放再降 ${percent(next)}，慢于2020—2025年目标要求的 ${percent(before)}；达峰就要靠能耗强度或较低的增速。`,
            en: `The share of 2030 takes CO2 per energy down by ${percent(next)} only, slower than the ${percent(before)} that 2020-2025 asks; the peak then rests on energy intensity or slow growth.`,
          }
        : {
            zh: `2030年的占比目标让单位能耗碳排放再降 ${percent(next)}，不慢于2020—2025年要求的 ${percent(before)}。`,
            en: `The share of 2030 takes CO2 per energy down by ${percent(next)}, no slower than the ${percent(before)} that 2020-2025 asks.`,
          },
    }),
  ];
};

const limit = (context: AuditContext): Finding => {
  const { e, eNext, s1, s2 } = context.headline;
  const drop = repeatedDrop(context);
  const on = [eNext ?? e, s1, s2];
  if (!s1 || !s2) {
    const missing = oneOf([
      ...(s1 ? [] : [missingNext.share(context, 2025)]),
      ...(s2 ? [] : [missingNext.share(context, 2030)]),
    ]);
    return finding({
      code: 'growth-limit-2030',
      verdict: 'untestable',
      on,
      arithmetic: 'g ≤ (1/((1−e)(1−s2)/(1−s1)))^(1/5) − 1',
      missing,
      message: {
        zh: `缺${missing?.zh ?? ''}，算不出2030年前不再增排所允许的增速。`,
        en: `Without ${missing?.en ?? ''} the growth that a peak by 2030 allows cannot be worked out.`,
      },
    });
  }
  const growth = gdpGrowth(context);
  const most = greatestGrowth(drop.value, s1.value, s2.value);
  const gap = greatestGap(s1.value, s2.value);
  const source = {
    plan: { zh: '方案的', en: 'as planned' },
    repeated: { zh: '与前五年相同的', en: 'repeated' },
    assumed: { zh: '设定的', en: 'assumed' },
  }[drop.from];
  const fits = most >= growth.value;
  return finding({
    code: 'growth-limit-2030',
    verdict: fits ? 'coherent' : 'strained',
    on,
    arithmetic: `g ≤ (1/((1−e)(1−s2)/(1−s1)))^(1/5) − 1 = (1/(${plain(1 - drop.value, 4)} × ${plain(fossilShareRatio(s1.value, s2.value), 4)}))^0.2 − 1 = ${percent(most)}; g − x ≤ ((s2−s1)/5)/(1−s2) = ${points(gap)}`,
    missing: eNext ? null : missingNext.energyDrop(context),
    message: {
      zh: `按${source.zh}能耗强度降幅 ${percent(drop.value)}，2025—2030年经济年均增速不超过 ${percent(most)} 排放才不再增长${fits ? '，高于' : '，低于'}设想的 ${percent(growth.value)}；到2030年，增速最多可比能耗强度年降幅高 ${points(gap)} 个百分点。`,
      en: `At an energy-intensity drop of ${percent(drop.value)} (${source.en}) emissions stop growing only if GDP grows by at most ${percent(most)} a year, ${fits ? 'above' : 'below'} the ${percent(growth.value)} supposed; in 2030 growth may exceed the yearly fall of intensity by ${points(gap)} points at most.`,
    },
    assumptions: [...growth.assumptions, ...(drop.from === 'assumed' ? (['repeated-intensity-drop'] as const) : [])],
  });
};

export const growthRule = (context: AuditContext): readonly Finding[] =>
  context.headline.s1 || context.headline.s2 ? [...pace(context), limit(context)] : [];
