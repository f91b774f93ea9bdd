/** @module A city's figures beside those of its industry and of its province: equal numbers that were hardly worked out on their own. */
import { getDivision } from '@dafeng/reference';
import { rules } from '../../generated/outlook.ts';
import type { AuditContext } from '../audit-context.ts';
import { asStated, percent } from '../figure-text.ts';
import { type Finding, finding } from '../finding.ts';
import { findStated, stateValue } from '../stated-value.ts';

const industry = ({ plan, headline: { e } }: AuditContext): readonly Finding[] => {
  const target = plan.targets.find(
    ({ canonical, year, baselineYear }) =>
      canonical === 'energy-intensity-of-industry-reduction' &&
      year === 2025 &&
      (baselineYear === 2020 || baselineYear === null),
  );
  const own = target ? stateValue(target) : null;
  if (!own || !e) return [];
  const behind = own.value < e.value;
  return [
    finding({
      code: 'industry-intensity',
      verdict: behind ? 'strained' : 'coherent',
      on: [own, e],
      arithmetic: `${asStated(own)} ${own.value === e.value ? '=' : behind ? '<' : '>'} ${asStated(e)}`,
      message: behind
        ? {
            zh: `工业能耗强度降幅 ${percent(own.value)} 低于全市 ${percent(e.value)}，其余部门或结构变化必须降得更多。`,
            en: `Industry is to cut ${percent(own.value)}, the city ${percent(e.value)}: other sectors or structure must bring more.`,
          }
        : {
            zh: `工业能耗强度降幅 ${percent(own.value)} 不低于全市 ${percent(e.value)}${own.value === e.value ? '，两者相等：其余部门也须同步下降' : ''}。`,
            en: `Industry is to cut ${percent(own.value)}, no less than the city's ${percent(e.value)}${own.value === e.value ? '; being equal, the other sectors must keep the same pace' : ''}.`,
          },
    }),
  ];
};

const province = ({ plan, stated }: AuditContext): readonly Finding[] => {
  const above = plan.division === null ? null : getDivision(plan.division)?.parent;
  const copied = rules.provincialFigures.flatMap((figure) => {
    const own = figure.division === above ? findStated(stated, figure.indicator, figure.year) : null;
    return own && Math.abs(own.value - figure.value) < 1e-9 ? [own] : [];
  });
  const [first] = copied;
  if (!first) return [];
  return [
    finding({
      code: 'provincial-figure',
      verdict: 'strained',
      on: copied,
      arithmetic: copied.map((own) => `${asStated(own)} (${own.year}) = ${percent(own.value)}`).join('；'),
      missing: {
        id: 'own-base',
        zh: `本市自己的${first.indicator.zh}基数`,
        en: `the city's own base of ${first.indicator.en}`,
      },
      message: {
        zh: `${first.indicator.zh}与全省目标相同，可能照抄全省数而未按本市能源结构测算。`,
        en: `${first.indicator.en} equals the provincial figure; it may be a copy rather than the city's own.`,
      },
    }),
  ];
};

export const neighbourRule = (context: AuditContext): readonly Finding[] => [
  ...industry(context),
  ...province(context),
];
