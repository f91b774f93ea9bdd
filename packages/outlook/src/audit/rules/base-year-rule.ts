/** @module Base years: a cut against an early year beside one against 2020, and drops that print no base year. */
import { type AuditContext, missingDatum } from '../audit-context.ts';
import { percent, plain } from '../figure-text.ts';
import { type Finding, finding } from '../finding.ts';
import { carbonDrop } from '../headline.ts';

const against2005 = ({ stated, headline: { c }, known }: AuditContext): readonly Finding[] =>
  stated.flatMap((cut) => {
    const { target, year } = cut;
    if (
      target.canonical !== carbonDrop ||
      target.baselineYear !== 2005 ||
      year === null ||
      year <= 2025 ||
      cut.value >= 1
    )
      return [];
    const left = 1 - cut.value;
    if (!c)
      return [
        finding({
          code: 'base-year',
          verdict: 'untestable',
          on: [cut],
          arithmetic: `I${year}/I2005 ≤ ${plain(left, 4)}`,
          missing: missingDatum('carbon-intensity-2020-to-2005'),
          message: {
            zh: `${year}年降幅以2005年为基期，2025年以2020年为基期的降幅没有印出，不能比较。`,
            en: `The cut of ${year} is against 2005; no cut of 2025 against 2020 is printed, so they cannot be set side by side.`,
          },
        }),
      ];
    const met = left / (1 - c.value);
    const samePace = left / (1 - c.value) ** ((year - 2020) / 5);
    const ratio = known['carbon-intensity-2020-to-2005'];
    const arithmetic = `R = I2020/I2005; R ≤ ${plain(left, 4)}/${plain(1 - c.value, 4)} = ${plain(met, 3)}; R = ${plain(left, 4)}/${plain(1 - c.value, 4)}^${plain((year - 2020) / 5, 1)} = ${plain(samePace, 3)}`;
    const limits = {
      zh: `R不大于 ${plain(met, 3)} 则2025年已经达到（多余），等于 ${plain(samePace, 3)} 则保持2020—2025年的速度，更大则必须加快`,
      en: `at R up to ${plain(met, 3)} it is met in 2025 already (redundant), at ${plain(samePace, 3)} the pace of 2020-2025 goes on, above it must quicken`,
    };
    if (ratio === undefined)
      return [
        finding({
          code: 'base-year',
          verdict: 'untestable',
          on: [c, cut],
          arithmetic,
          missing: missingDatum('carbon-intensity-2020-to-2005'),
          message: {
            zh: `比2005年下降 ${percent(cut.value)} 的目标只差一个数即可检验：${limits.zh}。`,
            en: `One datum tests the cut of ${percent(cut.value)} against 2005: ${limits.en}.`,
          },
        }),
      ];
    const verdict = ratio <= met ? 'redundant' : ratio <= samePace ? 'coherent' : 'strained';
    const needed = 1 - left / (ratio * (1 - c.value));
    return [
      finding({
        code: 'base-year',
        verdict,
        on: [c, cut],
        arithmetic: `${arithmetic}; R = ${plain(ratio, 3)}, 1 − ${plain(left, 4)}/(R × ${plain(1 - c.value, 4)}) = ${percent(needed)}`,
        message: {
          zh: `R = ${plain(ratio, 3)}：2025年以后还须下降 ${percent(Math.max(0, needed))}；${limits.zh}。`,
          en: `R = ${plain(ratio, 3)}: ${percent(Math.max(0, needed))} remain to be cut after 2025; ${limits.en}.`,
        },
      }),
    ];
  });

const notStated = ({ headline: { e, c } }: AuditContext): readonly Finding[] => {
  const open = [e, c].flatMap((stated) => (stated && stated.target.baselineYear === null ? [stated] : []));
  if (open.length === 0) return [];
  return [
    finding({
      code: 'base-year-not-stated',
      verdict: 'untestable',
      on: open,
      arithmetic: open.map(({ indicator, value }) => `${indicator.zh} ${percent(value)}`).join('；'),
      missing: { id: 'base-year', zh: '降幅的基期年份', en: 'the base year of the drops' },
      message: {
        zh: '方案没有写明降幅的基期；以下按五年规划期初2020年计算。',
        en: 'The plan prints no base year for these drops; 2020, the start of the plan period, is taken.',
      },
    }),
  ];
};

export const baseYearRule = (context: AuditContext): readonly Finding[] => [
  ...notStated(context),
  ...against2005(context),
];
