/**
 * @module Parts against totals: capacities, consumptions, shares of one whole, additions. What is part of what is data
 * (`data/outlook/audit.yaml`), by catalogue id. A capacity stated for an earlier year stands on.
 */
import type { Bilingual } from '@dafeng/quantity';
import { unitLabel } from '@dafeng/quantity';
import { type Composition, rules } from '../../generated/outlook.ts';
import type { AuditContext } from '../audit-context.ts';
import { asStated, percent, plain } from '../figure-text.ts';
import { type Finding, finding, type Verdict } from '../finding.ts';
import { findStated, type StatedValue } from '../stated-value.ts';

const yearsOf = (stated: readonly StatedValue[], canonical: string): readonly number[] => [
  ...new Set(stated.flatMap((one) => (one.target.canonical === canonical && one.year !== null ? [one.year] : []))),
];
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const lowOf = ({ wording }: StatedValue): number => Math.max(0, wording.low);

/** The value of the year, or of the latest year before where more is better: capacity that stands is not torn down. */
const standing = (stated: readonly StatedValue[], canonical: string, year: number): StatedValue | null => {
  const earlier = stated.filter(
    (one) => one.target.canonical === canonical && one.year !== null && one.year <= year && one.indicator.good === 'up',
  );
  const latest = earlier.reduce<StatedValue | null>(
    (last, one) => ((one.year ?? 0) > (last?.year ?? 0) ? one : last),
    null,
  );
  return findStated(stated, canonical, year) ?? latest;
};

interface Candidate {
  readonly composition: Composition;
  readonly parts: readonly StatedValue[];
  readonly low: number;
}

const judgeTotal = (total: StatedValue, { composition, parts, low }: Candidate): readonly Finding[] => {
  const unit = unitLabel(total.indicator.unit);
  const terms = parts
    .map((part) => `${asStated(part)}${part.year === total.year ? '' : ` (${part.year})`}`)
    .join(' + ');
  const sum = sumOf(parts.map(({ value }) => value));
  const complete = composition.cover === 'all' && parts.length === composition.parts.length;
  const high = sumOf(parts.map(({ wording }) => wording.high));
  const names = parts.map(({ indicator }) => indicator.zh).join('、');
  const english = parts.map(({ indicator }) => indicator.en).join(' + ');
  const say = (verdict: Verdict, sign: string, message: Bilingual) => [
    finding({
      code: 'parts-against-total',
      verdict,
      on: [...parts, total],
      arithmetic: `${terms} = ${plain(sum)} ${sign} ${plain(total.value)} (${total.year}, ${unit.zh})`,
      message,
    }),
  ];
  const over = plain(Math.abs(sum - total.value));
  const beside = `${total.year}年${total.indicator.zh}`;
  if (low > total.wording.high && sum > total.value)
    return say('incoherent', '>', {
      zh: `${names}合计至少 ${plain(sum)}，超出${beside}（${plain(total.value)}）${over} ${unit.zh}。`,
      en: `${english} come to ${plain(sum)} at least, ${over} (${unit.en}) more than ${total.indicator.en} of ${total.year} (${plain(total.value)}).`,
    });
  if (complete && high < total.wording.low && parts.every(({ year }) => year === total.year))
    return say('incoherent', '<', {
      zh: `${names}合计只有 ${plain(sum)}，比${beside}（${plain(total.value)}）少 ${over} ${unit.zh}。`,
      en: `${english} come to ${plain(sum)} only, ${over} (${unit.en}) short of ${total.indicator.en} of ${total.year} (${plain(total.value)}).`,
    });
  if (parts.length < 2) return [];
  if (
    total.target.comparator === '>=' &&
    sumOf(parts.map(({ value }) => value)) >= total.value &&
    low >= total.value * (1 - 1e-9)
  )
    return say('redundant', '≥', {
      zh: `${names}合计已达 ${plain(sum)}，${beside}（${asStated(total)}）不起约束作用。`,
      en: `${english} already come to ${plain(sum)}, so ${total.indicator.en} of ${total.year} (${asStated(total)}) does not bind.`,
    });
  return say('coherent', sum > total.value ? '≳' : '≤', {
    zh: `${names}合计 ${plain(sum)}，与${beside}（${asStated(total)}）相容。`,
    en: `${english} come to ${plain(sum)}, which ${total.indicator.en} of ${total.year} (${asStated(total)}) admits.`,
  });
};

const totals = ({ stated }: AuditContext): readonly Finding[] =>
  [...new Set(rules.compositions.map(({ total }) => total))].flatMap((canonical) =>
    yearsOf(stated, canonical).flatMap((year) => {
      const total = findStated(stated, canonical, year);
      const candidates = rules.compositions
        .filter((composition) => composition.total === canonical)
        .map((composition): Candidate => {
          const parts = composition.parts.flatMap((part) => standing(stated, part, year) ?? []);
          return { composition, parts, low: sumOf(parts.map(lowOf)) };
        })
        .filter(({ parts }) => parts.length > 0)
        .sort(
          (a, b) =>
            b.parts.length / b.composition.parts.length - a.parts.length / a.composition.parts.length || b.low - a.low,
        );
      const [best] = candidates;
      return total && best ? judgeTotal(total, best) : [];
    }),
  );

const exclusive = ({ stated }: AuditContext): readonly Finding[] =>
  rules.exclusiveShares.flatMap(({ shares }) =>
    [...new Set(shares.flatMap((share) => yearsOf(stated, share)))].flatMap((year) => {
      const there = shares.flatMap((share) => findStated(stated, share, year) ?? []);
      if (there.length < 2) return [];
      const sum = sumOf(there.map(({ value }) => value));
      const low = sumOf(there.map(lowOf));
      const names = there.map(({ indicator }) => indicator.zh).join('、');
      return [
        finding({
          code: 'exclusive-shares',
          verdict: low > 1 ? 'incoherent' : 'coherent',
          on: there,
          arithmetic: `${there.map(asStated).join(' + ')} = ${percent(sum, 4)} ${sum > 1 ? '>' : '≤'} 100% (${year})`,
          message:
            low > 1
              ? {
                  zh: `${year}年${names}合计超过能源消费总量。`,
                  en: `In ${year} the shares come to more than all energy.`,
                }
              : {
                  zh: `${year}年${names}之外，其余能源占 ${percent(1 - sum)}。`,
                  en: `In ${year} the shares leave ${percent(1 - sum)} to other energy.`,
                },
        }),
      ];
    }),
  );

const nested = ({ stated }: AuditContext): readonly Finding[] =>
  rules.nestedShares.flatMap(({ whole, part }) =>
    yearsOf(stated, part).flatMap((year) => {
      const [wide, narrow] = [findStated(stated, whole, year), findStated(stated, part, year)];
      if (!wide || !narrow || lowOf(narrow) <= wide.wording.high) return [];
      return [
        finding({
          code: 'nested-shares',
          verdict: 'incoherent',
          on: [narrow, wide],
          arithmetic: `${asStated(narrow)} > ${asStated(wide)} (${year})`,
          message: {
            zh: `${year}年${narrow.indicator.zh}大于包含它的${wide.indicator.zh}。`,
            en: `In ${year} ${narrow.indicator.en} exceeds ${wide.indicator.en}, which contains it.`,
          },
        }),
      ];
    }),
  );

const additions = ({ stated }: AuditContext): readonly Finding[] =>
  rules.additions.flatMap(({ addition, level, widerLevel }) =>
    yearsOf(stated, addition).flatMap((year) => {
      const added = findStated(stated, addition, year);
      const end = findStated(stated, level, year) ?? findStated(stated, widerLevel, year);
      if (!added || !end) return [];
      const starts = yearsOf(stated, end.target.canonical ?? '').filter((one) => one < year);
      const start = findStated(stated, end.target.canonical ?? '', Math.max(...starts));
      const room = start ? end.wording.high - start.wording.low : end.wording.high;
      const value = start ? end.value - start.value : end.value;
      const tooMuch = added.wording.low > room;
      if (!tooMuch && !start) return [];
      return [
        finding({
          code: 'addition-against-level',
          verdict: tooMuch ? 'incoherent' : 'coherent',
          on: [added, ...(start ? [start] : []), end],
          arithmetic: `${start ? `${plain(end.value)} − ${plain(start.value)} = ${plain(value)}` : plain(end.value)} ${added.value > value ? '<' : '≥'} ${plain(added.value)} (${year})`,
          message: tooMuch
            ? {
                zh: `到${year}年${added.indicator.zh}超过${end.indicator.zh}的增量或总量。`,
                en: `By ${year} ${added.indicator.en} exceeds the change or level of ${end.indicator.en}.`,
              }
            : {
                zh: `到${year}年${added.indicator.zh}与${end.indicator.zh}的增量相容。`,
                en: `By ${year} ${added.indicator.en} fits the change of ${end.indicator.en}.`,
              },
        }),
      ];
    }),
  );

export const compositionRule = (context: AuditContext): readonly Finding[] => [
  ...totals(context),
  ...exclusive(context),
  ...nested(context),
  ...additions(context),
];
