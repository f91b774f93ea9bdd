/** @module Numbers that cannot be, that contradict themselves, or whose path goes the wrong way: each stated value against its own kind. */
import type { AuditContext } from '../audit-context.ts';
import { asStated } from '../figure-text.ts';
import { type Finding, finding } from '../finding.ts';
import { impossibility, type StatedValue } from '../stated-value.ts';

const impossible = (context: AuditContext): readonly Finding[] =>
  context.impossible.flatMap((one) => {
    const { indicator, target } = one;
    const fault = impossibility(one);
    if (!fault) return [];
    return [
      finding({
        code: 'impossible-value',
        verdict: 'incoherent',
        on: [one],
        arithmetic: `${asStated(one)}${target.year === null ? '' : ` (${target.year})`}`,
        message: { zh: `${indicator.zh}：${fault.zh}。`, en: `${indicator.en}: ${fault.en}.` },
      }),
    ];
  });

/** Values of one indicator that speak of the same thing. */
const alike = (a: StatedValue, b: StatedValue): boolean =>
  a.target.canonical === b.target.canonical &&
  a.target.scope === b.target.scope &&
  a.target.baselineYear === b.target.baselineYear &&
  a.target.periodStart === b.target.periodStart;

const twice = ({ stated }: AuditContext): readonly Finding[] =>
  stated.flatMap((first, index) =>
    stated.slice(index + 1).flatMap((second) => {
      if (!alike(first, second) || first.year === null || first.year !== second.year) return [];
      if (first.indicator.overAreas === 'none' && first.indicator.theme !== 'headline') return [];
      const apart = first.wording.low > second.wording.high || second.wording.low > first.wording.high;
      return apart
        ? [
            finding({
              code: 'states-itself-twice',
              verdict: 'incoherent',
              on: [first, second],
              arithmetic: `${asStated(first)} ≠ ${asStated(second)} (${first.year})`,
              message: {
                zh: `${first.year}年${first.indicator.zh}前后写了两个不相容的数。`,
                en: `${first.indicator.en} of ${first.year} is stated twice, with numbers that exclude each other.`,
              },
            }),
          ]
        : [];
    }),
  );

const paths = ({ stated }: AuditContext): readonly Finding[] =>
  stated.flatMap((later) => {
    const { indicator, year } = later;
    if (
      indicator.good === 'none' ||
      year === null ||
      !['level', 'share', 'coverage', 'reduction'].includes(indicator.kind)
    )
      return [];
    const earlier = stated
      .filter((one) => alike(one, later) && one.year !== null && one.year < year)
      .reduce<StatedValue | null>((last, one) => ((one.year ?? 0) > (last?.year ?? 0) ? one : last), null);
    if (!earlier) return [];
    const up = indicator.good === 'up';
    const back = up ? later.wording.high < earlier.wording.low : later.wording.low > earlier.wording.high;
    const free = up
      ? later.target.comparator === '>=' && later.value < earlier.wording.low
      : later.target.comparator === '<=' && later.value > earlier.wording.high;
    if (!back && !free) return [];
    return [
      finding({
        code: 'path-goes-back',
        verdict: back ? 'incoherent' : 'redundant',
        on: [earlier, later],
        arithmetic: `${asStated(earlier)} (${earlier.year}) → ${asStated(later)} (${year})`,
        message: back
          ? { zh: `${indicator.zh}到${year}年反而倒退。`, en: `${indicator.en} goes back by ${year}.` }
          : {
              zh: `${indicator.zh}${year}年的目标在${earlier.year}年已经达到，不起约束作用。`,
              en: `The target of ${year} for ${indicator.en} is met in ${earlier.year} already and does not bind.`,
            },
      }),
    ];
  });

export const statementRule = (context: AuditContext): readonly Finding[] => [
  ...impossible(context),
  ...twice(context),
  ...paths(context),
];
